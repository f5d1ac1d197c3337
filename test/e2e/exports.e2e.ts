// Taking the board along, closing the workshop and opening it again, and a board out of a file: as people do it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { PATHS } from '@keha/shared/boardFile/manifest.ts'
import { unzip } from '@keha/shared/boardFile/zip.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const ANY = { unpacked: 1e9, entries: 600, mayHold: () => true, most: () => 1e9 }
const MAKING_MS = 90_000
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const entriesOf = (path: string) => unzip(readFileSync(path), ANY)

/** Presses a button that makes a file; its name and where it is. */
async function download(person: Person, press: () => Promise<void>): Promise<{ name: string; path: string; text: () => string }> {
  const started = person.page.waitForEvent('download', { timeout: MAKING_MS })
  await press()
  const file = await started
  const path = await file.path()
  return { name: file.suggestedFilename(), path, text: () => readFileSync(path, 'utf8') }
}
const take = (person: Person, title: string) => download(person, () => person.button(`Lataa: ${title}`).click())

async function openExports(person: Person): Promise<void> {
  await person.button('Vie taulu').first().click()
  await expect(person.page.getByRole('dialog', { name: 'Vie taulu' })).toBeVisible()
}

test('EU1 every form of the board is made from one window, and each file holds what is on the board', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe', 'Syksyn verkosto')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await leader.writeNote('Äiti ja öljy')
  await leader.writeNote('=1+1')
  await leader.seesSaved()
  await openExports(leader)
  const { violations } = await new AxeBuilder({ page: leader.page }).include('dialog').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await leader.shot('export-dialog')

  const pdf = await take(leader, 'Raportti (PDF)')
  expect(pdf.name).toBe('Syksyn verkosto.pdf')
  expect(execFileSync('pdftotext', [pdf.path, '-'], { encoding: 'utf8' })).toContain('Äiti ja öljy')
  await expect(leader.page.getByText('Tallennettu: Syksyn verkosto.pdf')).toBeVisible()

  const page = await take(leader, 'Raportti verkkosivuna (HTML)')
  expect(page.text()).toContain('<html lang="fi">')
  expect(page.text()).toContain('Äiti ja öljy')
  expect((await take(leader, 'Teksti (Markdown)')).text()).toContain('- Äiti ja öljy')
  const csv = await take(leader, 'Taulukko (CSV)')
  expect(csv.text()).toMatch(/^\uFEFF"Alue";"Teksti"/)
  expect(csv.text()).toContain(`;"'=1+1";`)
  const json = JSON.parse((await take(leader, 'Tiedot (JSON)')).text())
  expect(json).toMatchObject({ format: 'keha-board-outline', board: { title: 'Syksyn verkosto' } })
  expect(JSON.stringify(json)).toContain('Äiti ja öljy')
  const saved = await take(leader, 'Taulutiedosto')
  expect(saved.name).toBe('Syksyn verkosto.keha')
  expect(textOf(entriesOf(saved.path).get(PATHS.board))).toContain('Äiti ja öljy')
  await leader.shot('export-made')

  await reader(browser, page.path)
})

/** The page opened as somebody would who got it by mail: without a network, on a phone. */
async function reader(browser: Parameters<typeof Person.open>[0], path: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, offline: true })
  const page = await context.newPage()
  await page.setContent(readFileSync(path, 'utf8'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Syksyn verkosto')
  await page.getByRole('link', { name: 'Laput tekstinä' }).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/report-page-phone.png` })
  await page.setViewportSize({ width: 1280, height: 720 })
  if (folder) await page.screenshot({ path: `${folder}/report-page.png`, fullPage: true })
  await context.close()
}

test('EU2 a picture of an area, a selection and the whole board, with the fonts in it and nothing from elsewhere', async ({
  browser,
  board,
  server,
}) => {
  const { urls } = await board('learning-cafe', 'Kuvat')
  const leader = await Person.open(browser, { name: 'Liisa' })
  const asked: string[] = []
  leader.page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) asked.push(request.url())
  })
  await leader.page.goto(urls.facilitator)
  await leader.giveName({ name: 'Liisa' })
  const id = await leader.writeNote('Kuvassa näkyvä')
  await leader.noteWith('Kuvassa').click()
  await openExports(leader)
  const what = leader.page.getByRole('combobox', { name: 'Mistä kuva tehdään' })
  const form = leader.page.getByRole('combobox', { name: 'Kuvan muoto' })
  await expect(what.locator('option:checked')).toHaveText('Valittu kohde')

  const png = await take(leader, 'Kuva')
  const bytes = readFileSync(png.path)
  expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  const selected = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  expect(selected.width).toBeGreaterThan(300)

  await form.selectOption('svg')
  const svg = await take(leader, 'Kuva')
  expect(svg.text()).toContain('Kuvassa näkyvä')
  expect(svg.text()).toMatch(/@font-face[^}]*url\(["']?data:/)
  expect(svg.text().match(/(?:href|src)="(?!data:|#)[^"]*"|url\((?!["']?(?:data:|#))[^)]*\)/g) ?? []).toEqual([])

  await what.selectOption({ label: 'Koko taulu' })
  await form.selectOption('png')
  const whole = readFileSync((await take(leader, 'Kuva')).path)
  expect(whole.readUInt32BE(16)).toBeGreaterThan(selected.width)
  const areas = await what.locator('option').allTextContents()
  await what.selectOption({ index: areas.length - 1 })
  const area = await take(leader, 'Kuva')
  expect(area.name).toBe(`Kuvat – ${areas.at(-1)}.png`)
  expect(await leader.shape(id).count()).toBe(1)
  expect(asked.filter((address) => !/cdn\.tldraw\.com/.test(address))).toEqual([])
})

test('EU3 a facilitator closes the workshop with everything in one archive; participants read on and write no more, until it is opened again', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank', 'Päätösjuhla')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const phone = await Person.join(browser, urls.participant, { name: 'Bo', size: { width: 390, height: 844 } })
  await aino.writeNote('Viimeinen sana')
  await aino.seesSaved()

  await leader.button('Valikko').click()
  await leader.page.getByRole('menuitem', { name: 'Päätä työpaja' }).click()
  await expect(leader.page.getByText('Voit avata työpajan uudelleen milloin tahansa.')).toBeVisible()
  await leader.shot('close-dialog')
  const archive = await download(leader, () => leader.page.getByRole('dialog').getByRole('button', { name: 'Päätä työpaja' }).click())
  expect(archive.name).toBe('Päätösjuhla.zip')
  const entries = entriesOf(archive.path)
  expect([...entries.keys()].sort()).toEqual(
    [' – tulokset.csv', ...['csv', 'html', 'json', 'keha', 'md', 'pdf'].map((ending) => `.${ending}`)].map((rest) => `Päätösjuhla${rest}`),
  )
  for (const ending of ['csv', 'html', 'json', 'md'])
    expect(textOf(entries.get(`Päätösjuhla.${ending}`)), ending).toContain('Viimeinen sana')
  expect(textOf(entries.get('Päätösjuhla.pdf')?.subarray(0, 5))).toBe('%PDF-')
  const inside = unzip(entries.get('Päätösjuhla.keha') ?? new Uint8Array(), ANY)
  expect(textOf(inside.get(PATHS.board))).toContain('Viimeinen sana')
  await expect(leader.page.getByText('Tallennettu: Päätösjuhla.zip')).toBeVisible()
  await leader.shot('close-archive')
  await leader.page.keyboard.press('Escape')

  await expect(aino.page.locator('.closed-banner')).toContainText('Työpaja on päättynyt. Taulu on luettavissa')
  await expect(phone.page.locator('.closed-banner')).toBeVisible()
  await aino.shot('closed-participant')
  await phone.shot('closed-phone')
  await leader.shot('closed-facilitator')
  for (const person of [aino, leader]) {
    await person.focusCanvas()
    await person.page.keyboard.press('n')
    await expect(person.page.locator('.toast')).toContainText('Työpaja on päättynyt')
    await expect(person.page.locator('.tl-shape [contenteditable=true]')).toHaveCount(0)
  }
  await openExports(aino)
  await expect(aino.button('Lataa: Taulutiedosto')).toHaveCount(0)
  expect((await take(aino, 'Teksti (Markdown)')).text()).toContain('Viimeinen sana')
  await aino.page.keyboard.press('Escape')

  await leader.button('Avaa työpaja uudelleen').click()
  await expect(aino.page.locator('.closed-banner')).toHaveCount(0)
  await aino.writeNote('Vielä yksi')
  await expect(leader.noteWith('Vielä yksi')).toBeVisible()
})

test('EU6 closing asks whether people are named, and every file of the archive does as was chosen', async ({ browser, board }) => {
  const { urls } = await board('blank', 'Nimet')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Leino' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino Aalto', mayBeNamed: true })
  await aino.writeNote('Lappu')
  await aino.seesSaved()
  const closed = async (choose: () => Promise<void>): Promise<Map<string, string>> => {
    await leader.button('Valikko').click()
    await leader.page.getByRole('menuitem', { name: 'Päätä työpaja' }).click()
    const dialog = leader.page.getByRole('dialog')
    await expect(dialog.getByLabel('Näytä ihmisten nimet')).not.toBeChecked()
    await choose()
    const archive = await download(leader, () => dialog.getByRole('button', { name: 'Päätä työpaja' }).click())
    const told = new Map([...entriesOf(archive.path)].map(([path, bytes]) => [path.slice('Nimet'.length), textOf(bytes)]))
    const pdf = entriesOf(archive.path).get('Nimet.pdf') ?? new Uint8Array()
    told.set('.pdf', execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }))
    return told
  }
  const named = await closed(async () => {
    const { violations } = await new AxeBuilder({ page: leader.page }).include('dialog').analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await leader.page.getByRole('dialog').getByLabel('Näytä ihmisten nimet').check()
    await leader.shot('close-names')
  })
  const forms = ['.pdf', '.html', '.md', ' – tulokset.csv', '.json']
  expect(forms.filter((form) => !named.get(form)?.includes('Aino Aalto'))).toEqual([])
  await expect(leader.page.getByRole('dialog').getByLabel('Näytä ihmisten nimet')).toBeChecked()
  await leader.shot('closed-names')
  await leader.page.keyboard.press('Escape')
  await leader.button('Avaa työpaja uudelleen').click()
  const nameless = await closed(async () => undefined)
  expect([...nameless].flatMap(([form, text]) => (/Aino Aalto|Liisa Leino/.test(text) ? [form] : []))).toEqual([])
})

test('EU4 before closing it is said what would stay unseen and what ends with it', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  await leader.button('Aloita työpaja').click()
  await leader.page.getByRole('radio', { name: 'Itsekseen' }).click()
  await aino.page.getByRole('textbox', { name: 'Oma lappu 1' }).fill('Vain minulle')
  await expect(leader.page.getByText('Kirjoitteilla on 1 lappu').first()).toBeVisible()
  await leader.button('Käynnistä').click()
  await leader.button('Valikko').click()
  await leader.page.getByRole('menuitem', { name: 'Päätä työpaja' }).click()
  await expect(leader.page.getByText('Yksi lappu on vielä yksityinen.')).toBeVisible()
  await expect(leader.page.getByText('Ajastin pysäytetään.')).toBeVisible()
  await leader.shot('close-private')
  const archive = await download(leader, () => leader.page.getByRole('dialog').getByRole('button', { name: 'Päätä työpaja' }).click())
  for (const [path, bytes] of entriesOf(archive.path)) expect(textOf(bytes), path).not.toContain('Vain minulle')
  await leader.page.keyboard.press('Escape')
  await expect(leader.page.getByText('Yksi lappu on yhä yksityinen.')).toBeVisible()
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 1' })).toHaveValue('Vain minulle')
  await aino.shot('closed-private')
  await leader.button('Avaa työpaja uudelleen').click()
  await leader.button('Paljasta 1 lappu').click()
  await expect(aino.noteWith('Vain minulle')).toBeVisible()
})

test('EU5 a board file is opened from the front page as a new board that its opener leads; another file is refused in words', async ({
  browser,
  board,
  server,
}) => {
  const { urls, id } = await board('wheel', 'Tiedostosta')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await leader.writeNote('Mukaan uuteen')
  await leader.seesSaved()
  await openExports(leader)
  const saved = await take(leader, 'Taulutiedosto')

  const bo = await Person.open(browser, { name: 'Bo', size: { width: 390, height: 844 } })
  await bo.page.goto(server.url)
  const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = bo.page.waitForEvent('filechooser')
    await bo.button('Avaa taulutiedosto').click()
    await (await chooser).setFiles(file)
  }
  await choose({ name: 'muu.keha', mimeType: 'application/zip', buffer: Buffer.from('not a board') })
  await expect(bo.page.getByRole('alert')).toContainText('Tämä ei ole ehjä taulutiedosto.')
  await bo.button('Avaa taulutiedosto').scrollIntoViewIfNeeded()
  await bo.shot('home-file-phone')
  await choose(saved.path)
  await bo.seesBoard()
  expect(bo.page.url()).not.toContain(id)
  await expect(bo.page.getByRole('heading', { name: 'Tiedostosta', level: 1 })).toBeVisible()
  await expect(bo.notes().filter({ hasText: 'Mukaan uuteen' })).toHaveCount(1)
  await expect(bo.page.getByRole('dialog', { name: /Kutsu/ })).toBeVisible()
})
