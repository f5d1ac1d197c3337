// What `npm run board` can do. Each command gets its words and prints lines; a `CommandRefused` says why not, and is all that is said.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { BoardId } from '@keha/shared/ids.ts'
import { REPORT_PARTS } from '@keha/shared/report/contents/reportOptions.ts'
import { BoardFiles } from '../boardFile/BoardFiles.ts'
import { exportBoard, FILE_FORMATS } from '../export/exportBoard.ts'
import { WorkerBoardExporter } from '../export/WorkerBoardExporter.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { backUp, hashOfFile, restoreInto } from '../store/backup.ts'
import { SqliteBoardStore } from '../store/SqliteBoardStore.ts'
import { systemClock, systemRandom } from '../system.ts'
import { readStored, withCopy } from './storedBoards.ts'

/** The command cannot be carried out as it was given; the message is for whoever gave it. */
export class CommandRefused extends Error {}

export interface CommandContext {
  /** Where the server keeps its boards. */
  readonly directory: string
  readonly print: (line: string) => void
}

export interface Words {
  /** What came after the command's name. */
  readonly given: readonly string[]
  readonly format: string
  readonly out: string | undefined
  readonly into: string | undefined
  readonly names: boolean
  readonly yes: boolean
}

type Command = (context: CommandContext, words: Words) => Promise<void>

const list: Command = ({ directory, print }) =>
  withCopy(directory, async (store) => {
    const boards = await store.boards()
    for (const { meta, life } of boards) {
      const changed = life === null || life === 'unreadable' ? '-' : day(life.quietSinceMs)
      print([meta.id, day(meta.createdAtMs), changed, meta.locale, meta.template, meta.title].join('\t'))
    }
    print(`${boards.length} boards: id, made, last changed, language, template, title`)
  })

const exportOne: Command = ({ directory, print }, { given, format, out, names }) =>
  withCopy(directory, async (store) => {
    const meta = await metaOf(store, given[0])
    const chosen = FILE_FORMATS.find((known) => known === format)
    if (!chosen) throw new CommandRefused(`--format is one of ${FILE_FORMATS.join(', ')}`)
    const image = store.image.bind(store)
    const exporter = new WorkerBoardExporter({ image, clock: systemClock })
    const files = new BoardFiles({ image, clock: systemClock, random: systemRandom })
    try {
      const report = { parts: [...REPORT_PARTS], names }
      const file = await exportBoard({ exporter, files }, chosen, meta, await readStored(store, meta), {
        report,
        nowMs: systemClock.nowMs(),
      })
      const target = out ?? file.fileName
      if (existsSync(target)) throw new CommandRefused(`${target} is there already`)
      await writeFile(target, file.bytes)
      print(`${target}: ${file.bytes.length} bytes`)
    } finally {
      await exporter.close()
      await files.close()
    }
  })

const backup: Command = async ({ directory, print }, { given }) => {
  const file = need(given[0], 'the file to write')
  await backUp(directory, file)
  print(`${file}: whole; SHA-256 ${await hashOfFile(file)}`)
}

const restore: Command = async ({ print }, { given, into }) => {
  const file = need(given[0], 'the backup to restore from')
  const directory = need(into, 'where to, with --into')
  await restoreInto(file, directory)
  print(`${directory} holds the boards of ${file}. Start the server with DATA_DIR=${directory}.`)
  await verify({ directory, print }, { given: [], format: '', out: undefined, into: undefined, names: false, yes: false })
}

const verify: Command = ({ directory, print }) =>
  withCopy(directory, async (store) => {
    const boards = await store.boards()
    const damaged: string[] = []
    for (const { meta } of boards)
      try {
        await readWhole(store, meta)
      } catch (problem) {
        damaged.push(`${meta.id}: ${problem instanceof Error ? problem.message : String(problem)}`)
      }
    for (const line of damaged) print(line)
    if (damaged.length > 0) throw new CommandRefused(`${damaged.length} of ${boards.length} boards are damaged`)
    print(`${boards.length} boards, each whole: updates, snapshots, events and pictures`)
  })

const erase: Command = async ({ directory, print }, { given, yes }) => {
  if (!existsSync(directory)) throw new CommandRefused(`there are no boards in ${directory}`)
  const store = await SqliteBoardStore.open({ directory, report: (error) => print(error.message) })
  try {
    const meta = await metaOf(store, given[0])
    if (!(yes || (await confirmed(meta)))) throw new CommandRefused('nothing was erased')
    await store.erase(meta.id)
    await store.scrub()
    print(`${meta.id} is erased, with everything that was kept of it; backups still hold it`)
  } finally {
    await store.close()
  }
}

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['list', list],
  ['export', exportOne],
  ['backup', backup],
  ['restore', restore],
  ['verify', verify],
  ['delete', erase],
])

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

function need(word: string | undefined, what: string): string {
  if (!word) throw new CommandRefused(`say ${what}`)
  return word
}

async function metaOf(store: BoardStore, word: string | undefined): Promise<BoardMeta> {
  const id = BoardId.safeParse(need(word, 'which board: its id is in its address and in `list`')).data
  const meta = id && (await store.meta(id))
  if (!meta) throw new CommandRefused(`there is no board ${word}`)
  return meta
}

/** The board, and every picture that is on it. */
async function readWhole(store: BoardStore, meta: BoardMeta): Promise<void> {
  const { contents } = await readStored(store, meta)
  const own = `/api/boards/${meta.id}/images/`
  for (const record of contents.records.values()) {
    const src = record.typeName === 'asset' && record.type === 'image' ? record.props.src : null
    if (src?.startsWith(own) && !(await store.image(meta.id, src.slice(own.length)))) throw new Error(`the picture ${src} is not there`)
  }
}

async function confirmed({ title }: BoardMeta): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const asked = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await asked.question(`Erase "${title}" for good? Type its title: `)).trim() === title
  } finally {
    asked.close()
  }
}
