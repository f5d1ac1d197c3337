import { afterEach, expect, test } from 'vitest'
import type { Clock } from '../room/Clock.ts'
import { ExportFailed } from './BoardExporter.ts'
import { PdfWorker, type PdfWorkerLimits } from './PdfWorker.ts'
import type { PdfJob } from './pdfOfBoard.ts'

/** A thread that does what the job's first record says: the exporter's end is tried here, not the PDF. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', ({ job }) => {
      if (job.records[0] === 'answer') parentPort.postMessage({ ok: true, bytes: new Uint8Array([threadId & 255]), missing: [] })
      else if (job.records[0] === 'refuse') parentPort.postMessage({ ok: false, problem: 'no' })
      else if (job.records[0] === 'crash') throw new Error('crash')
      else if (job.records[0] === 'exit') process.exit(3)
    })
  `)}`,
)
const LIMITS: PdfWorkerLimits = { jobMs: 1_000, memoryMb: 64, idleMs: 5_000, waiting: 2 }

/** Time that passes when the test says so. */
function handClock(): Clock & { pass(ms: number): void } {
  let now = 0
  let tasks: { at: number; task: () => void }[] = []
  return {
    nowMs: () => now,
    after: (ms, task) => {
      const one = { at: now + ms, task }
      tasks.push(one)
      return () => {
        tasks = tasks.filter((other) => other !== one)
      }
    },
    turn: (task) => queueMicrotask(task),
    pass: (ms) => {
      now += ms
      const due = tasks.filter(({ at }) => at <= now)
      tasks = tasks.filter(({ at }) => at > now)
      for (const { task } of due) task()
    },
  }
}

const job = (what: string): PdfJob => ({ report: {}, records: [what], images: new Map() }) as unknown as PdfJob
const open: PdfWorker[] = []
function worker(clock: Clock): PdfWorker {
  const made = new PdfWorker(clock, LIMITS, ENTRY)
  open.push(made)
  return made
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

test('PD15 one thread is kept for the next export, and ended when nobody exports for long', async () => {
  const clock = handClock()
  const pdf = worker(clock)
  const first = await pdf.run(job('answer'))
  expect(await pdf.run(job('answer'))).toEqual(first)
  clock.pass(LIMITS.idleMs)
  expect(await pdf.run(job('answer'))).not.toEqual(first)
})

test.each(['crash', 'exit', 'refuse'])('PD15 an export that ends with %s is refused, and the next one works', async (end) => {
  const pdf = worker(handClock())
  const [bad, next] = await Promise.allSettled([pdf.run(job(end)), pdf.run(job('answer'))])
  expect(bad).toMatchObject({ status: 'rejected', reason: expect.any(ExportFailed) })
  expect(next.status).toBe('fulfilled')
})

test('PD15 an export that hangs is ended, the one behind it works', async () => {
  const clock = handClock()
  const pdf = worker(clock)
  await pdf.run(job('answer'))
  const hanging = pdf.run(job('hang'))
  const behind = pdf.run(job('answer'))
  clock.pass(LIMITS.jobMs)
  await expect(hanging).rejects.toThrow('took too long')
  expect(await behind).toHaveLength(1)
})

test('PD15 more than a few waiting are refused at once, and closing refuses the rest', async () => {
  const pdf = worker(handClock())
  const waiting = [1, 2, 3].map(() => pdf.run(job('hang')))
  await expect(pdf.run(job('answer'))).rejects.toThrow('too many')
  const ends = Promise.allSettled(waiting)
  await pdf.close()
  for (const { status } of await ends) expect(status).toBe('rejected')
  await expect(pdf.run(job('answer'))).rejects.toThrow('closed')
})
