// The composition root: settings, adapters, server; and its end. The one place that knows which adapters are in use.
import closeWithGrace from 'close-with-grace'
import { readSettings, type Settings, SettingsRefused } from './config.ts'
import { createLog } from './createLog.ts'
import { WorkerBoardExporter } from './export/WorkerBoardExporter.ts'
import { startServer } from './startServer.ts'
import { SqliteBoardStore } from './store/SqliteBoardStore.ts'
import { systemClock, systemRandom, systemUtilization } from './system.ts'

/** Longer than all the waits of an orderly end together. */
const GRACE_MS = 15_000

async function main(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel)
  const store = await SqliteBoardStore.open({
    directory: settings.dataDir,
    report: (error) => log.error({ err: error }, 'the store reports a fault'),
  })
  const exporter = new WorkerBoardExporter({ image: (board, name) => store.image(board, name), clock: systemClock })
  const server = await startServer({
    settings,
    store,
    exporter,
    clock: systemClock,
    utilization: systemUtilization(),
    random: systemRandom,
    log,
  })
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ signal, err }) => {
    if (err) log.fatal({ err }, 'a fault nobody caught; going down')
    else log.info({ signal }, 'going down')
    await server.stop()
  })
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  process.stdout.write(`Kehä: ${settings.publicUrl ?? `http://${host}:${server.port}`}\n`)
}

/** What whoever starts the server reads when it cannot start. */
function explain(problem: unknown): string {
  if (problem instanceof SettingsRefused) return `These settings cannot be used:\n${problem.message}`
  return problem instanceof Error ? problem.message : String(problem)
}

// Boards hold what people wrote in confidence: the files are for this user alone, wherever they are.
process.umask(0o077)
try {
  await main(readSettings(process.env))
} catch (problem) {
  process.stderr.write(`${explain(problem)}\n`)
  process.exit(1)
}
