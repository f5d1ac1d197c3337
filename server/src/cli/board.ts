// `npm run board -- <command>`: boards from the command line. Where they are: DATA_DIR, as of the server.
import { parseArgs } from 'node:util'
import { readSettings, SettingsRefused } from '../config.ts'
import { StoreDamaged, StoreFault, StoreUnusable } from '../store/BoardStore.ts'
import { COMMANDS, CommandRefused } from './commands.ts'

const HELP = `npm run board -- <command>, with DATA_DIR as of the server (./data)

  list                       all boards
  export <id>                a board as a file   [--format pdf|md|csv|html|json|board] [--out FILE] [--names]
  backup <file>              all boards in one file
  restore <file> --into DIR  a new data directory from a backup
  verify                     reads every board whole
  delete <id>                erases a board for good   [--yes: without asking]

All but delete can be done while a server has the boards: they read a copy.`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pdf' },
      out: { type: 'string' },
      into: { type: 'string' },
      names: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [name = '', ...given] = positionals
  const command = COMMANDS.get(name)
  if (values.help || name === '') {
    console.log(HELP)
    return
  }
  if (!command) throw new CommandRefused(`there is no command ${name}\n\n${HELP}`)
  const { dataDir } = readSettings(process.env)
  const { format, out, into, names, yes } = values
  await command({ directory: dataDir, print: (line) => console.log(line) }, { given, format, out, into, names, yes })
}

/** Refusals are told in a line; anything else is a fault and is shown whole. */
const isTold = (problem: unknown): problem is Error =>
  [CommandRefused, SettingsRefused, StoreUnusable, StoreDamaged, StoreFault].some((kind) => problem instanceof kind) ||
  (problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS'))

// As the server: what is written here is for this user alone.
process.umask(0o077)
try {
  await main()
} catch (problem) {
  console.error(isTold(problem) ? problem.message : problem)
  process.exitCode = 1
}
