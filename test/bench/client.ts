// Prints what a person waits for: `node test/bench/client.ts`. Figures, not limits: they depend on the machine.
//   keystroke  from a key in one browser to the character on another's screen, with 18 more people dragging notes
//   open       from the address to a board of 1,000 notes drawn
//   script     bytes of script, gzip, until the board can be written on; and of the front page
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
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
const NOTES = 1_000
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

async function opening(browser: Browser, server: ServerProcess): Promise<void> {
  const board = await createBoard(server.url, { template: 'blank' })
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: board.id, key: board.keys.participant, name: 'Kirjoittaja' })
  writer.doc.transact(() => {
    for (let i = 0; i < NOTES; i += 1)
      writeNote(writer.doc, {
        id: `shape:n${i}`,
        text: `Ajatus numero ${i} verkostosta`,
        x: (i % 40) * 220,
        y: 1_400 + Math.floor(i / 40) * 220,
      })
  })
  writer.writeNote()
  await writer.until(() => writer.allSaved, 'all to be saved')
  const person = await Person.join(browser, board.urls.participant, { name: 'Lukija' })
  const times: number[] = []
  for (let i = 0; i < OPENINGS; i += 1) {
    const from = performance.now()
    await person.page.goto(`${server.url}/b/${board.id}`)
    await person.page.waitForFunction((count) => document.querySelectorAll('.tl-shape[data-shape-type="note"]').length >= count, NOTES)
    times.push(performance.now() - from)
  }
  console.log(`open a board of ${NOTES} notes: median ${percentile(times, 0.5)} ms, slowest ${percentile(times, 1)} ms (${OPENINGS} times)`)
  writer.leave()
  await person.leave()
}

async function scripts(browser: Browser, server: ServerProcess): Promise<void> {
  const board = await createBoard(server.url, { template: 'blank' })
  const person = await Person.open(browser, { name: 'Aino' })
  let bytes = 0
  const sizes: Promise<void>[] = []
  person.page.on('response', (response) => {
    if (/\.js(\?|$)/.test(new URL(response.url()).pathname))
      sizes.push(
        response.body().then((body) => {
          bytes += gzipSync(body).length
        }),
      )
  })
  await person.page.goto(server.url, { waitUntil: 'networkidle' })
  await Promise.all(sizes)
  const home = bytes
  await person.page.goto('about:blank')
  bytes = 0
  sizes.length = 0
  await person.page.goto(board.urls.participant)
  await person.giveName({ name: 'Aino' })
  await person.page.waitForLoadState('networkidle')
  await Promise.all(sizes)
  console.log(`script, gzip: front page ${Math.round(home / 1000)} kB, board ${Math.round(bytes / 1000)} kB`)
  await person.leave()
}

if (!existsSync(CHROMIUM)) throw new Error('Set CHROMIUM_PATH to a Chromium.')
const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
try {
  await scripts(browser, server)
  await opening(browser, server)
  await keystrokes(browser, server)
} finally {
  await browser.close()
  await server.stop()
}
