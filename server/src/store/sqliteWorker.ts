// The thread that owns the database, so that an fsync never holds up the sockets. What arrives while a transaction runs
// goes into the next one. Started by StoreThread.ts; speaks only with it.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { GroupCommit } from './GroupCommit.ts'
import { openDatabase } from './openDatabase.ts'
import { failureOf } from './StoreAnswer.ts'
import type { Asked, FromThread, ToThread } from './threadMessages.ts'
import { WITNESS_FILE, Witness } from './Witness.ts'

if (!parentPort) throw new Error('runs as a thread of the server only')
const port = parentPort
const say = (message: FromThread) => port.postMessage(message)
const { directory } = workerData as { readonly directory: string }

try {
  serve()
} catch (error) {
  say({ kind: 'refused', failure: failureOf(error) })
  port.close()
}

function serve(): void {
  const database = openDatabase(directory)
  const witness = new Witness(join(directory, WITNESS_FILE))
  const group = new GroupCommit(database, (commits) => witness.confirm(commits))
  let waiting: Asked[] = []

  const runWaiting = () => {
    const batch = waiting
    waiting = []
    const answers = group.run(batch.map(({ call }) => call))
    say({ kind: 'answers', answers: batch.map(({ id }, index) => ({ id, answer: answers[index] ?? failureOf('unanswered') })) })
  }
  port.on('message', (message: ToThread) => {
    if (message.kind === 'calls') {
      if (waiting.length === 0) setImmediate(runWaiting)
      waiting.push(...message.calls)
      return
    }
    if (waiting.length > 0) runWaiting()
    database.close()
    witness.close()
    port.close()
  })
  say({ kind: 'ready' })
}
