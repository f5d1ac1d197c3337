// Prints what the canvas costs beside tldraw alone, in one run and one browser: `node test/bench/canvas.ts [notes …]`.
//   open    from the address to all notes in the page
//   cpu     of the page's main thread for each move, while the view is panned, zoomed, or one note is dragged, a frame between
//   heap    after the garbage is collected
//   cursors share of the main thread that 100 people's cursors take, at 10 Hz (ours alone: tldraw has no line of its own)
// Figures, not limits: software rendering on a busy machine is slow, and only what stands in one row can be compared.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { Person } from '../e2e/Person.ts'
import { createBoard } from '../support/boardApi.ts'
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeNote } from '../support/note.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 1_000, 3_000]
const ROUNDS = Number(process.env['KEHA_ROUNDS'] ?? 3)
const PEERS = 100
const MOVES = 60
const COLUMNS = 40
const STEP = 220
const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

type Figures = Record<string, number>

/** Each y-websocket provider listens to the end of the process. */
process.setMaxListeners(0)

async function servePlain(): Promise<{ readonly server: Server; readonly url: string; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'keha-plain-'))
  const built = spawnSync(process.execPath, [join(import.meta.dirname, '../../client/bench/buildPlain.ts'), folder], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the page of tldraw alone could not be built')
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const file = path === '/' ? '/index.html' : path
    if (!existsSync(join(folder, file))) return response.writeHead(404).end()
    response.setHeader('content-type', MIME[extname(file)] ?? 'application/octet-stream')
    return response.end(readFileSync(join(folder, file)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, folder, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}

/** Main-thread CPU while `act` goes on, ms. */
async function cpuOf(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await metric(session, 'TaskDuration')
  await act()
  return ((await metric(session, 'TaskDuration')) - before) * 1000
}

/** The same for each of `MOVES` moves, with a frame drawn after each. */
async function perMove(page: Page, session: CDPSession, move: (i: number) => Promise<void>): Promise<number> {
  const cpu = await cpuOf(session, async () => {
    for (let i = 0; i < MOVES; i++) {
      await move(i)
      await frame(page)
    }
  })
  return cpu / MOVES
}

const frame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))

/** Opens the page at `url`, with all notes in it, and goes through the moves. */
async function measure(page: Page, url: string, notes: number): Promise<Figures> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const from = performance.now()
  await page.goto(url)
  await page.waitForFunction((count) => document.querySelectorAll('.tl-shape[data-shape-type="note"]').length >= count, notes, {
    timeout: 120_000,
  })
  const open = performance.now() - from
  const canvas = page.locator('.tl-canvas')
  await canvas.hover()
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.mouse.move(width / 2, height / 2)
  const allInView = await perMove(page, session, (i) => page.mouse.wheel(i % 2 === 0 ? 24 : -24, 8))
  await page.keyboard.down('Control')
  const zoom = await perMove(page, session, (i) => page.mouse.wheel(0, i < MOVES / 2 ? -40 : 40))
  await page.keyboard.up('Control')
  await page.locator('.tl-container').first().focus()
  await page.keyboard.press('Shift+0')
  const pan = await perMove(page, session, () => page.mouse.wheel(30, 10))
  const spot = await noteInView(page)
  await page.mouse.move(spot.x, spot.y)
  await page.mouse.down()
  const drag = await perMove(page, session, (i) => page.mouse.move(spot.x + i * 3, spot.y + i))
  await page.mouse.up()
  await session.send('HeapProfiler.collectGarbage')
  const heap = (await metric(session, 'JSHeapUsedSize')) / 1e6
  await session.detach()
  return { open, 'cpu all in view': allInView, 'cpu zoom': zoom, 'cpu pan': pan, 'cpu drag': drag, heap }
}

/** The middle of a note that nothing lies over. */
function noteInView(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    for (const note of document.querySelectorAll('.tl-shape[data-shape-type="note"]')) {
      const { left, top, width, height } = note.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      if (width > 0 && x > 350 && x < innerWidth - 450 && y > 150 && y < innerHeight - 200) return { x, y }
    }
    return { x: innerWidth / 2, y: innerHeight / 2 }
  })
}

async function boardWith(server: ServerProcess, notes: number) {
  const board = await createBoard(server.url, { template: 'blank' })
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys.participant, name: 'Kirjoittaja' })
  for (let i = 0; i < notes; i++)
    writeNote(writer.doc, {
      id: `shape:n${i}`,
      text: `Ajatus numero ${i} verkostosta`,
      x: (i % COLUMNS) * STEP,
      y: Math.floor(i / COLUMNS) * STEP,
    })
  writer.writeNote()
  await writer.until(() => writer.allSaved, 'all to be saved')
  writer.leave()
  return board
}

/** Share of the main thread, in percent, while 100 people point 10 times a second on the board that is open. */
async function peers(
  page: Page,
  server: ServerProcess,
  board: { readonly id: string; readonly keys: { readonly participant: string } },
): Promise<number> {
  const people: HeadlessParticipant[] = []
  for (let i = 0; i < PEERS; i++)
    people.push(await HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys.participant, name: `Muu ${i}` }))
  let step = 0
  const pointing = setInterval(() => {
    step += 1
    for (const [i, { provider }] of people.entries())
      provider.awareness.setLocalState({ c: [(i % 10) * 150 + (step % 40) * 5, Math.floor(i / 10) * 70] })
  }, 100)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const from = performance.now()
  const cpu = await cpuOf(session, async () => {
    for (let i = 0; i < 2 * MOVES; i++) await frame(page)
  })
  const share = (100 * cpu) / (performance.now() - from)
  clearInterval(pointing)
  for (const person of people) person.leave()
  return share
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function medians(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(rounds.map((round) => round[name] ?? Number.NaN))]))
}

async function compare(browser: Browser, server: ServerProcess, plainUrl: string, notes: number): Promise<void> {
  const board = await boardWith(server, notes)
  const person = await Person.join(browser, board.urls.participant, { name: 'Lukija' })
  const ours: Figures[] = []
  const plain: Figures[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await person.page.goto('about:blank')
    ours.push(await measure(person.page, `${server.url}/b/${board.id}`, notes))
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    plain.push(await measure(page, `${plainUrl}/?notes=${notes}`, notes))
    await page.close()
  }
  const [a, b] = [medians(ours), medians(plain)]
  console.log(`\n${notes} notes, median of ${ROUNDS} | ours | tldraw alone | ratio`)
  for (const [name, value] of Object.entries(a)) {
    const unit = name === 'heap' ? 'MB' : 'ms'
    console.log(`${name} | ${value.toFixed(1)} ${unit} | ${(b[name] ?? 0).toFixed(1)} ${unit} | ${(value / (b[name] ?? 1)).toFixed(2)}`)
  }
  console.log(`${PEERS} cursors | ${(await peers(person.page, server, board)).toFixed(1)} % of the main thread | |`)
  await person.leave()
}

const plain = await servePlain()
const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info'] })
try {
  for (const notes of SIZES) await compare(browser, server, plain.url, notes)
} finally {
  await browser.close()
  await server.stop()
  plain.server.close()
  rmSync(plain.folder, { recursive: true, force: true })
}
process.exit()
