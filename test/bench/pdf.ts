// Prints what the PDF of the fixture board costs (500 notes, every shape, every script): `node test/bench/pdf.ts`. Figures, not
// limits. CPU time, so that a busy machine tells little more than an idle one:
//   server   loading and the first PDF of a process, then PDFs in the same process
//   browser  of the renderer's process and of the page's main thread in it, the longest task there, and how often progress was shown
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { Person } from '../e2e/Person.ts'
import { type FixtureBoard, fixtureBoard } from '../export/fixtureBoard.ts'
import { createBoard } from '../support/boardApi.ts'
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { putRecords } from '../support/putRecords.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const RUNS = 4
const MS_A_TICK = 10
const NOTES = 500

interface Seen {
  longest: number
  shares: Set<string>
}

/** What a process and its threads have used, ms of CPU. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK
}

/** The renderer that is busiest of all below this process: the one with the board. */
function renderer(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const isOurs = (pid: number): boolean => {
    for (
      let at = pid;
      at > 1;
      at = Number(
        readFileSync(`/proc/${at}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')[1],
      )
    )
      if (at === process.pid) return true
    return false
  }
  const ours = processes.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer') && isOurs(pid)
    } catch {
      return false
    }
  })
  return ours.sort((a, b) => cpuOf(b) - cpuOf(a))[0] ?? process.pid
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Notes down, in the page itself, the longest task and what progress is shown. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: Seen = { longest: 0, shares: new Set() }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
    const look = (): void => {
      for (const bar of document.querySelectorAll('progress, [role=progressbar]'))
        seen.shares.add(bar.getAttribute('value') ?? bar.getAttribute('aria-valuenow') ?? '')
      requestAnimationFrame(look)
    }
    look()
  })

async function inBrowser(board: FixtureBoard): Promise<void> {
  const server = await ServerProcess.start()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
  try {
    const { id, keys, urls } = await createBoard(server.url, { template: 'blank' })
    const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.facilitator, name: 'Kirjoittaja' })
    const person = await Person.open(browser, { name: 'Liisa' })
    const { page } = person
    await page.route('**/api/boards/abcdefghijkm/images/*', (route) => {
      const picture = board.pictures.get(new URL(route.request().url()).pathname)
      return picture ? route.fulfill({ contentType: picture.mime, body: Buffer.from(picture.bytes) }) : route.abort()
    })
    await page.goto(urls.facilitator)
    await person.giveName({ name: 'Liisa' })
    putRecords(writer, board.records)
    await page.waitForFunction((count) => document.querySelectorAll('[data-shape-type="note"]').length >= count, NOTES, {
      timeout: 120_000,
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await person.button('Vie taulu').first().click()
    for (let run = 0; run < RUNS; run++) {
      await watch(page)
      const pid = renderer()
      const [process, main, wall] = [cpuOf(pid), await mainThread(session), performance.now()]
      const download = page.waitForEvent('download', { timeout: 120_000 })
      await person.button('Lataa: Raportti (PDF)').click()
      const file = await (await download).path()
      const [took, used, own] = [performance.now() - wall, cpuOf(pid) - process, (await mainThread(session)) - main]
      const seen = await page.evaluate(() => {
        const { longest, shares } = (window as unknown as { seen: Seen }).seen
        return { longest, shares: shares.size }
      })
      console.log(
        `browser ${run === 0 ? 'cold' : 'warm'}: ${used} ms CPU, of it ${Math.round(own)} on the page's thread, longest task ${Math.round(seen.longest)} ms, ${seen.shares} shares shown, ${Math.round(took)} ms wall, ${Math.round(statSync(file).size / 1000)} kB`,
      )
    }
    writer.leave()
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function onServer(board: FixtureBoard): Promise<void> {
  const cpuMs = ({ user, system }: NodeJS.CpuUsage): number => Math.round((user + system) / 1000)
  const started = process.cpuUsage()
  const { pdfOfBoard } = await import('@keha/server/src/export/pdfOfBoard.ts')
  const { gatherReport } = await import('@keha/shared/report/contents/gatherReport.ts')
  const { WHOLE_REPORT } = await import('@keha/shared/report/contents/reportOptions.ts')
  const { emptySession } = await import('@keha/shared/session/session.ts')
  const { viewOf } = await import('@keha/shared/session/model/session.ts')
  const { records } = board
  const contents = { records: new Map(records.map((record) => [record.id as string, record])), quarantine: new Map() }
  const source = { title: 'Mittaus', locale: 'fi', nowMs: 0, template: null, contents, session: viewOf(emptySession) } as const
  const report = gatherReport(source, WHOLE_REPORT)
  const images = new Map([...board.pictures.values()].map(({ src, bytes }) => [src, bytes]))
  for (let run = 0; run < RUNS; run++) {
    const before = run === 0 ? started : process.cpuUsage()
    const { bytes, pages } = await pdfOfBoard({ report, records, images })
    const memory = Math.round(process.memoryUsage.rss() / 1e6)
    const used = cpuMs(process.cpuUsage(before))
    console.log(
      `server ${run === 0 ? 'cold, loading too' : 'warm'}: ${used} ms CPU, ${pages} pages, ${Math.round(bytes.length / 1000)} kB, ${memory} MB resident`,
    )
  }
}

if (process.argv[2] === 'server') await onServer(fixtureBoard())
else {
  // A process of its own, as the thread of the server is told: what the server sets of a browser would be in the way here.
  const env = { ...process.env, NODE_ENV: 'production' }
  spawnSync(process.execPath, [import.meta.filename, 'server'], { stdio: 'inherit', env })
  await inBrowser(fixtureBoard())
}
// tldraw keeps a channel open.
process.exit(0)
