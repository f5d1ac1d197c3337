// Prints what a person waits for: `node test/bench/client.ts`. Figures, not limits: they depend on the machine.
//   keystroke  from a key in one browser to the character on another's screen, with 18 more people dragging notes
//   open       from the address to the frame, the picture, all notes, and to where one can write, of boards seen before
//   script     what comes over the line for the front page, and for a board after it
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { Person } from '../e2e/Person.ts'
import { createBoard } from '../support/boardApi.ts'
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeNote } from '../support/note.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

const OTHERS = 18
const DRAG_EVERY_MS = 200
const KEYS = 60
const NOTES = [200, 1_000, 3_000]
const OPENINGS = 5

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

interface Seen {
  seen: [text: string, atMs: number][]
  keys: number[]
}

/** Notes down, in the page itself, when a key went down and when a note's text was drawn anew. */
async function watch(page: Page, note: string): Promise<void> {
  await page.evaluate((id) => {
    const own = window as unknown as Seen
    own.seen = []
    own.keys = []
    const element = document.querySelector(`.tl-shape[data-shape-id="${id}"]`)
    if (!element) throw new Error('no such note')
    document.addEventListener('keydown', () => own.keys.push(Date.now()), true)
    new MutationObserver(() => own.seen.push([element.textContent ?? '', Date.now()])).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  }, note)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}

async function keystrokes(browser: Browser, server: ServerProcess): Promise<void> {
  const board = await createBoard(server.url, { template: 'blank' })
  const aino = await Person.join(browser, board.urls.participant, { name: 'Aino' })
  const bertil = await Person.join(browser, board.urls.participant, { name: 'Bertil' })
  const id = await aino.writeNote('x')
  await bertil.shape(id).waitFor()
  const others = await Promise.all(
    Array.from({ length: OTHERS }, (_, i) =>
      HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys.participant, name: `Muu ${i}` }),
    ),
  )
  const dragged = others.map((other) => other.writeNote())
  let step = 0
  const dragging = setInterval(() => {
    step += 1
    for (const [i, other] of others.entries()) other.doc.getMap('records').set(`${dragged[i]?.id}/xy`, [400 + (step % 50) * 10, i * 40])
  }, DRAG_EVERY_MS)
  await aino.openNote(id)
  await aino.page.keyboard.press('Control+End')
  await watch(aino.page, id)
  await watch(bertil.page, id)
  await aino.page.keyboard.type('abcdefghij'.repeat(KEYS / 10), { delay: 90 })
  await bertil.page.waitForFunction((length) => ((window as unknown as Seen).seen.at(-1)?.[0].length ?? 0) >= length, KEYS + 1)
  clearInterval(dragging)
  const keys = await aino.page.evaluate(() => (window as unknown as Seen).keys)
  const seen = await bertil.page.evaluate(() => (window as unknown as Seen).seen)
  const waits = keys.map((atMs, i) => (seen.find(([text]) => text.replaceAll('\u200b', '').length >= i + 2)?.[1] ?? Number.NaN) - atMs)
  console.log(
    `keystroke to another screen, ${OTHERS + 2} people: p50 ${percentile(waits, 0.5)} ms, p95 ${percentile(waits, 0.95)} ms (${waits.length} keys)`,
  )
  for (const other of others) other.leave()
  await aino.leave()
  await bertil.leave()
}

/** When what a person waits for was first there, ms from the address; and how much moved meanwhile, as browsers reckon it. */
interface Opened {
  frame?: number
  picture?: number
  notes?: number
  writable?: number
  shifted: number
}

/** Notes down in the page itself what is there, at each change and frame. */
async function watchOpening(page: Page, notes: number): Promise<void> {
  await page.addInitScript((wanted) => {
    const opened: Opened = { shifted: 0 }
    Object.assign(window, { opened })
    const there: [keyof Opened, () => boolean][] = [
      ['frame', () => document.querySelector('.bar__title') !== null],
      ['picture', () => document.querySelector('.opening__picture') !== null],
      ['notes', () => document.querySelectorAll('.tl-shape[data-shape-type="note"]').length >= wanted],
      [
        'writable',
        () =>
          opened.notes !== undefined &&
          document.querySelector('.opening') === null &&
          document.querySelector('.status[data-mood="working"]') === null,
      ],
    ]
    const look = () => {
      for (const [name, isThere] of there) if (opened[name] === undefined && isThere()) opened[name] = Math.round(performance.now())
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
    const everyFrame = () => {
      look()
      if (opened.writable === undefined) requestAnimationFrame(everyFrame)
    }
    everyFrame()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) opened.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  }, notes)
}

async function opening(browser: Browser, server: ServerProcess, notes: number): Promise<void> {
  const board = await createBoard(server.url, { template: 'blank' })
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys.participant, name: 'Kirjoittaja' })
  writer.doc.transact(() => {
    for (let i = 0; i < notes; i += 1)
      writeNote(writer.doc, {
        id: `shape:n${i}`,
        text: `Ajatus numero ${i} verkostosta`,
        x: (i % 40) * 220,
        y: 1_400 + Math.floor(i / 40) * 220,
      })
  })
  writer.writeNote()
  await writer.until(() => writer.allSaved, 'all to be saved')
  writer.leave()
  const person = await Person.join(browser, board.urls.participant, { name: 'Lukija' })
  await watchOpening(person.page, notes)
  const times: Opened[] = []
  for (let i = 0; i < OPENINGS; i += 1) {
    await person.page.goto('about:blank')
    await person.page.goto(`${server.url}/b/${board.id}`)
    await person.page.waitForFunction(() => (window as unknown as { opened: Opened }).opened.writable !== undefined, null, {
      timeout: 120_000,
    })
    times.push(await person.page.evaluate(() => (window as unknown as { opened: Opened }).opened))
  }
  const told = (['frame', 'picture', 'notes', 'writable'] as const).map((name) => {
    const values = times.map((one) => one[name]).filter((value) => value !== undefined)
    return `${name} ${values.length === 0 ? 'never' : `${percentile(values, 0.5)} (${percentile(values, 1)})`}`
  })
  const shifted = Math.max(...times.map((one) => one.shifted))
  console.log(`open ${notes} notes, ms, median (slowest) of ${OPENINGS}: ${told.join(', ')}; moved ${shifted.toFixed(4)}`)
  await person.leave()
}

/** Scripts as they come over the line, the first time, by route. */
async function scripts(browser: Browser, server: ServerProcess): Promise<void> {
  const board = await createBoard(server.url, { template: 'blank' })
  const person = await Person.open(browser, { name: 'Aino' })
  const session = await person.context.newCDPSession(person.page)
  await session.send('Network.enable')
  const asked = new Map<string, string>()
  const came = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/\.js$/.test(new URL(response.url).pathname)) asked.set(requestId, response.url.replace(/^.*\/([^/]*)-[^-/]*$/, '$1'))
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = asked.get(requestId)
    if (name) came.set(`${name} ${requestId}`, encodedDataLength)
  })
  const tell = (route: string) => {
    const total = [...came.values()].reduce((sum, bytes) => sum + bytes, 0)
    const each = [...came].sort(([, a], [, b]) => b - a).map(([name, bytes]) => `${name.split(' ')[0]} ${Math.round(bytes / 1000)}`)
    console.log(`script, ${route}: ${Math.round(total / 1000)} kB over the line (${each.join(', ')})`)
    came.clear()
  }
  await person.page.goto(server.url, { waitUntil: 'networkidle' })
  tell('front page')
  await person.page.goto(board.urls.participant)
  await person.giveName({ name: 'Aino' })
  await person.page.waitForLoadState('networkidle')
  tell('a board after it')
  await person.leave()
}

/** Each y-websocket provider listens to the end of the process. */
process.setMaxListeners(0)
if (!existsSync(CHROMIUM)) throw new Error('Set CHROMIUM_PATH to a Chromium.')
const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
try {
  await scripts(browser, server)
  for (const notes of NOTES) await opening(browser, server, notes)
  await keystrokes(browser, server)
} finally {
  await browser.close()
  await server.stop()
}
process.exit()
