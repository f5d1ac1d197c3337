// The PDF beside the canvas, as pictures: every area of the fixture board, in Chromium and by poppler.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WorkerBoardExporter } from '@keha/server/src/export/WorkerBoardExporter.ts'
import { systemClock } from '@keha/server/src/system.ts'
import { PAGE_ID } from '@keha/shared/board/document.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import type { TLFrameShape, TLImageShape, TLNoteShape, TLRecord } from '@tldraw/tlschema'
import { AreaPictures } from '../export/areaPicture.ts'
import { fixtureBoard } from '../export/fixtureBoard.ts'
import { compare } from '../support/comparePictures.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { putRecords } from '../support/putRecords.ts'
import { lookAt } from './lookAt.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const PX_A_UNIT = 0.5
/** A real fault is beyond these (`withFaults`); emoji, shadows and smoothed edges are not. */
const WORST = 0.26
const MEAN = 0.04
const FAULTS = 3
/** The board's own scaffold lies where the fixture would. */
const ASIDE = 30_000
/** Where the area's corner is brought to, px: clear of the panels, whose room the canvas does not have. */
const [LEFT, TOP] = [450, 60]

const board = fixtureBoard()
/** It moves: the canvas shows one of its frames, the PDF the first. */
const MOVING = 'asset:gif'
const records = board.records
  .filter((record) => record.typeName !== 'shape' || record.type !== 'image' || (record as TLImageShape).props.assetId !== MOVING)
  .map((record) => (record.typeName === 'shape' && record.parentId === PAGE_ID ? { ...record, x: record.x + ASIDE } : record) as TLRecord)
/** Not those with areas within them, which have pages of their own: on the canvas they are drawn where they lie. */
const AREAS = board.areas.slice(0, 6)

/** Three faults, each in an area of its own: a note that is missing, one that is elsewhere, one of another colour. */
function withFaults(): TLRecord[] {
  const [missing, moved, coloured] = AREAS.map(({ notes }) => notes.at(4)?.id)
  return records
    .filter((record) => record.id !== missing)
    .map((record) => {
      if (record.typeName !== 'shape' || record.type !== 'note') return record
      if (record.id === moved) return { ...record, x: record.x + 60 }
      const { props } = record as TLNoteShape
      return record.id === coloured
        ? ({ ...record, props: { ...props, color: props.color === 'blue' ? 'red' : 'blue' } } as TLRecord)
        : record
    })
}

async function pdfOf(changed: readonly TLRecord[]): Promise<Uint8Array> {
  const exporter = new WorkerBoardExporter({
    image: (_, name) => {
      const picture = [...board.pictures.values()].find(({ src }) => src.endsWith(name))
      return Promise.resolve(picture && { mime: picture.mime, bytes: picture.bytes })
    },
    clock: systemClock,
  })
  try {
    const { bytes } = await exporter.export('pdf', {
      id: BoardId.parse('abcdefghijkm'),
      title: 'Kuvina',
      locale: 'fi',
      contents: { records: new Map(changed.map((record) => [record.id as string, record])), quarantine: new Map() },
      session: viewOf(emptySession),
      template: null,
      report: { parts: ['areas'], names: false },
      nowMs: 0,
    })
    return bytes
  } finally {
    await exporter.close()
  }
}

const area = (id: string) => records.find((record) => record.id === id) as TLFrameShape

/** Moves the view so that an area's corner is at a place of the screen, and pictures it. */
async function pictured({ page }: Person, id: string, [left, top]: readonly [number, number]): Promise<Buffer> {
  const { x, y, props } = area(id)
  await lookAt(page, { x, y, left, top, zoom: PX_A_UNIT })
  await expect(page.locator(`.tl-shape[data-shape-id="${id}"]`)).toBeInViewport()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.screenshot({
    clip: { x: Math.floor(left), y: Math.floor(top), width: Math.ceil(props.w * PX_A_UNIT), height: Math.ceil(props.h * PX_A_UNIT) },
  })
}

test('PD42 every area looks in the PDF as on the canvas: nothing missing, elsewhere or of another colour', async ({
  browser,
  board: make,
  server,
}) => {
  const directory = mkdtempSync(join(tmpdir(), 'keha-raster-'))
  const kept = process.env['SHOTS'] && join(process.env['SHOTS'], 'raster')
  if (kept) mkdirSync(kept, { recursive: true })
  const { id, keys, urls } = await make('blank')
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.facilitator, name: 'Kirjoittaja' })
  const reader = await Person.open(browser, { name: 'Lukija', size: { width: 1900, height: 1900 } })
  await reader.page.route('**/api/boards/abcdefghijkm/images/*', (route) => {
    const picture = board.pictures.get(new URL(route.request().url()).pathname)
    return picture ? route.fulfill({ contentType: picture.mime, body: Buffer.from(picture.bytes) }) : route.abort()
  })
  await reader.page.goto(urls.participant)
  await reader.giveName({ name: 'Lukija' })
  putRecords(writer, records)
  await reader.focusCanvas()
  await expect(reader.shape(records.at(-20)?.id ?? '')).toBeAttached()
  await reader.page.addStyleTag({
    content: 'body * { visibility: hidden !important } .tl-canvas, .tl-canvas * { visibility: visible !important }',
  })
  const pictures = await AreaPictures.open(await pdfOf(records), directory, 'board')
  const faulty = await AreaPictures.open(await pdfOf(withFaults()), directory, 'faulty')
  for (const [index, { id: areaId, name }] of AREAS.entries()) {
    const { w, h } = area(areaId).props
    const { png, offset } = pictures.draw(index, [w, h], PX_A_UNIT)
    const seen = await pictured(reader, areaId, [LEFT + offset[0], TOP + offset[1]])
    if (kept) {
      writeFileSync(join(kept, `${index}-pdf.png`), png)
      writeFileSync(join(kept, `${index}-canvas.png`), seen)
    }
    const { worst, mean, at } = compare(seen, png)
    expect.soft(worst, `${name}, at ${at}`).toBeLessThan(WORST)
    expect.soft(mean, name).toBeLessThan(MEAN)
    if (index < FAULTS)
      expect.soft(compare(seen, faulty.draw(index, [w, h], PX_A_UNIT).png).worst, `${name} with a fault`).toBeGreaterThan(WORST)
  }
  writer.leave()
  rmSync(directory, { recursive: true })
})
