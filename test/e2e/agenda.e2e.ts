// A facilitator plans and changes the agenda while it runs, holds everyone's writing, view and the door, and hands the lead on.
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from '@playwright/test'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

interface NewStep {
  readonly title: string
  readonly kind?: string
  readonly writing?: string
  readonly instruction?: string
}

async function addStep(leader: Person, { title, kind, writing, instruction }: NewStep, button = 'Lisää vaihe'): Promise<void> {
  await leader.button(button).click()
  const form = leader.page.getByRole('dialog', { name: 'Uusi vaihe' })
  await form.getByRole('textbox', { name: 'Vaiheen otsikko' }).fill(title)
  if (instruction) await form.getByRole('textbox', { name: 'Ohje osallistujille' }).fill(instruction)
  if (kind) await form.getByRole('combobox', { name: 'Mitä tehdään' }).selectOption({ label: kind })
  if (writing) await form.getByRole('combobox', { name: 'Kirjoittaminen' }).selectOption({ label: writing })
  await form.getByRole('button', { name: 'Tallenna' }).click()
  await expect(form).toHaveCount(0)
}

/** The titles in the agenda's editor, from the top. */
const rows = (leader: Person) => leader.page.locator('.edit-row__title')
const stepTitle = ({ page }: Person) => page.locator('.step__title')

/** A step without what it needs is not taken, and whoever sent it is where something is missing. */
async function refusedStep(leader: Person): Promise<void> {
  await leader.button('Lisää ensimmäinen vaihe').click()
  const form = leader.page.getByRole('dialog', { name: 'Uusi vaihe' })
  const field = (name: string) => form.getByRole('textbox', { name, exact: true })
  await form.getByRole('combobox', { name: 'Kysymys kaikille' }).selectOption({ label: 'Oma paikka asteikolla tai akseleilla' })
  await field('Vasen pää').fill('Lyhyt aika')
  await form.getByRole('button', { name: 'Tallenna' }).click()
  await expect(field('Vaiheen otsikko')).toBeFocused()
  await expect(form.getByRole('alert')).toHaveText([/Anna vaiheelle otsikko/, /Täydennä kysymys/])
  await field('Vaiheen otsikko').fill('Suunta')
  await leader.page.keyboard.press('Enter')
  await expect(field('Oikea pää')).toBeFocused()
  await expect(form.getByRole('alert')).toHaveText([/Täydennä kysymys/])
  await leader.page.setViewportSize({ width: 390, height: 844 })
  await expect(field('Oikea pää'), 'a window stays when the screen becomes a narrow one').toBeVisible()
  await expect(field('Vasen pää')).toHaveValue('Lyhyt aika')
  await leader.page.setViewportSize({ width: 1280, height: 720 })
  await leader.page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
}

async function emptyAgenda(leader: Person): Promise<void> {
  await leader.button('Muokkaa ohjelmaa').click()
  const bins = leader.page.getByRole('button', { name: /^Poista: / })
  for (let left = await bins.count(); left > 0; left -= 1) {
    await bins.first().click()
    await expect(bins).toHaveCount(left - 1)
  }
}

async function openPeople(person: Person) {
  await person.page.locator('.people-button').click()
  return person.page.getByRole('dialog', { name: 'Osallistujat' })
}

async function three(browser: Browser, urls: { facilitator: string; participant: string }) {
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const bertil = await Person.join(browser, urls.participant, { name: 'Bertil' })
  return { leader, aino, bertil }
}

test('CL65, CL66 a facilitator builds an agenda, with each step as it has to be, leads it, freezes, hands the lead on and shuts the door', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank')
  const { leader, aino, bertil } = await three(browser, urls)

  await emptyAgenda(leader)
  await refusedStep(leader)
  await addStep(leader, { title: 'Ajatukset', writing: 'Kukin ensin itsekseen' }, 'Lisää ensimmäinen vaihe')
  await addStep(leader, { title: 'Sopiminen', kind: 'Sopiminen' })
  await addStep(leader, { title: 'Tervetuloa', kind: 'Aloitus', instruction: 'Esittäydy **parille**.\n- nimi\n- toive' })
  await expect(rows(leader)).toHaveText([/Ajatukset/, /Sopiminen/, /Tervetuloa/])

  // By its handle to the top, by a button one down and up again.
  const grip = leader.page.locator('.edit-row__grip').last()
  const from = await grip.boundingBox()
  const to = await rows(leader).first().boundingBox()
  if (!from || !to) throw new Error('the rows are not in view')
  await leader.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await leader.page.mouse.down()
  await leader.page.mouse.move(from.x + from.width / 2, to.y - 10, { steps: 8 })
  await leader.page.mouse.up()
  await expect(rows(leader)).toHaveText([/Tervetuloa/, /Ajatukset/, /Sopiminen/])
  await leader.button('Siirrä myöhemmäksi: Ajatukset').click()
  await expect(rows(leader)).toHaveText([/Tervetuloa/, /Sopiminen/, /Ajatukset/])
  await leader.page.keyboard.press('Tab')
  await leader.button('Siirrä aiemmaksi: Ajatukset').click()
  await expect(rows(leader)).toHaveText([/Tervetuloa/, /Ajatukset/, /Sopiminen/])
  await leader.button('Pidennä viisi minuuttia: Sopiminen').click()
  await expect(leader.page.locator('.edit-row').last()).toContainText('15 min')
  await leader.button('Valmis').click()

  await leader.button('Aloita työpaja').click()
  for (const person of [aino, bertil]) await expect(stepTitle(person)).toHaveText('Tervetuloa')
  await expect(aino.page.locator('.step__instruction strong')).toHaveText('parille')
  await expect(aino.page.locator('.step__instruction li')).toHaveText(['nimi', 'toive'])
  await leader.button('Muokkaa ohjelmaa').click()
  await leader.button('Toista vaihe: Tervetuloa').click()
  await expect(rows(leader)).toHaveText([/Tervetuloa/, /Tervetuloa/, /Ajatukset/, /Sopiminen/])
  await leader.button('Valmis').click()
  await leader.button('Seuraava vaihe').click()
  await expect(aino.page.locator('.step__place')).toHaveText('Vaihe 2 / 4')

  await aino.writeNote('Ennen')
  await leader.button('Pysäytä kirjoitus').click()
  await leader.button('Kerro syy').click()
  await leader.page.getByRole('textbox', { name: 'Miksi kirjoittaminen on pysäytetty' }).fill('Kuunnellaan hetki Bertiliä')
  await leader.button('Tallenna').click()
  await expect(aino.page.locator('.freeze')).toContainText('Kuunnellaan hetki Bertiliä')
  await expect(aino.page.locator('.step .notice')).toContainText('Kuunnellaan hetki Bertiliä')
  await aino.focusCanvas()
  await aino.page.keyboard.press('n')
  await aino.page.keyboard.type('ei synny')
  await expect(aino.page.locator('.tl-shape [contenteditable=true]')).toHaveCount(0)
  await leader.focusCanvas()
  await leader.page.keyboard.press('Alt+Shift+F')
  await expect(aino.page.locator('.freeze')).toHaveCount(0)
  await aino.writeNote('Jälkeen')
  await expect(leader.noteWith('Jälkeen')).toHaveCount(1)
  await expect(leader.noteWith('ei synny')).toHaveCount(0)

  await aino.button('Olen valmis').click()
  await expect(leader.page.locator('.ready-count__line')).toHaveText('1 / 2 valmiina')
  await leader.page.locator('.ready-count summary').click()
  await expect(leader.page.locator('.ready-count__names')).toHaveText('Bertil')
  await bertil.button('Olen valmis').click()
  await expect(leader.page.locator('.ready-count__line')).toHaveText('2 / 2 valmiina')

  const people = await openPeople(leader)
  await people.getByRole('button', { name: 'Muuta: Aino' }).click()
  await people.getByRole('combobox', { name: 'Rooli' }).selectOption({ label: 'Fasilitoija' })
  await expect(aino.button('Pysäytä kirjoitus')).toBeVisible()
  await leader.leave()
  await aino.button('Seuraava vaihe').click()
  await expect(stepTitle(bertil)).toHaveText('Ajatukset')

  const list = await openPeople(aino)
  await list.getByRole('switch', { name: 'Lukitse ovi' }).click()
  await expect(list).toContainText('Ovi on lukittu')
  await list.getByRole('button', { name: 'Muuta: Bertil' }).click()
  await list.getByRole('button', { name: 'Poista taululta' }).click()
  await list.getByRole('button', { name: 'Poista', exact: true }).click()
  await expect(list.getByText('Bertil', { exact: true })).toHaveCount(0)
  await expect(bertil.page.getByRole('alert')).toContainText('Fasilitoija on poistanut sinut taululta.')
  await bertil.page.goto('about:blank')
  await bertil.page.goto(urls.participant)
  await bertil.button('Liity uudelleen').click()
  await bertil.page.locator('input[name=name]').fill('Bertil')
  await bertil.page.locator('form button[type=submit]').click()
  await expect(bertil.page.getByRole('alert')).toContainText('Ovi on lukittu')
  await expect(bertil.page.locator('.tl-container')).toHaveCount(0)
})

test('everyone is brought to a place and kept there until they are let go, also who comes late', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const table = leader.page.locator('.tl-shape[data-shape-type="frame"]').first()
  const id = await leader.idOf(table)
  const middle = await leader.middleOf(table)
  await leader.page.mouse.move(middle.x, middle.y)
  await leader.page.keyboard.down('Control')
  for (let turns = 0; turns < 6; turns += 1) await leader.page.mouse.wheel(0, -240)
  await leader.page.keyboard.up('Control')
  await leader.button('Pidä täällä').click()
  await expect(aino.page.locator('.step .notice')).toContainText('samassa kohdassa')
  const width = async (person: Person) => Math.round((await person.shape(id).boundingBox())?.width ?? 0)
  const wide = await width(leader)
  /** How far a person's view is from the leader's: 0 is the same zoom; the views glide, so it is asked until it holds. */
  const away = async (person: Person) => Math.abs((await width(person)) / wide - 1)
  await expect.poll(() => away(aino)).toBeLessThan(0.2)

  const canvas = aino.page.locator('.tl-canvas')
  await canvas.hover()
  await aino.page.keyboard.down('Control')
  await aino.page.mouse.wheel(0, 900)
  await aino.page.keyboard.up('Control')
  await aino.focusCanvas()
  await aino.page.keyboard.press('Shift+1')
  const late = await Person.join(browser, urls.participant, { name: 'Myöhäinen' })
  await expect.poll(() => away(late)).toBeLessThan(0.2)
  expect(await away(aino)).toBeLessThan(0.2)
  const kept = 0.8 * wide

  await leader.button('Vapauta').click()
  await expect(aino.page.locator('.step .notice')).toHaveCount(0)
  await aino.focusCanvas()
  await aino.page.keyboard.press('Shift+1')
  await expect.poll(() => width(aino)).toBeLessThan(kept)
})

/** Counts the tones this page has begun to play. */
async function listens(person: Person): Promise<() => Promise<number>> {
  await person.page.evaluate(() => {
    const heard = window as unknown as { tones: number }
    heard.tones = 0
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...at) {
      heard.tones += 1
      start.apply(this, at)
    }
  })
  return () => person.page.evaluate(() => (window as unknown as { tones: number }).tones)
}

test('the soft sound of a new step is on for who leads, and for a participant who turned it on', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const { leader, aino, bertil } = await three(browser, urls)
  const [leaderHeard, ainoHeard, bertilHeard] = [await listens(leader), await listens(aino), await listens(bertil)]
  await aino.button('Valikko').click()
  const sound = aino.page.getByRole('menuitemcheckbox', { name: /Ääni vaiheen vaihtuessa/ })
  await expect(sound).not.toBeChecked()
  await sound.click()
  await expect(sound).toBeChecked()
  await expect.poll(ainoHeard).toBe(2)
  await aino.page.keyboard.press('Escape')
  await leader.button('Aloita työpaja').click()
  await expect.poll(leaderHeard).toBe(2)
  await expect.poll(ainoHeard).toBe(4)
  await expect(bertil.page.locator('.step__place')).toHaveText('Vaihe 1 / 3')
  expect(await bertilHeard()).toBe(0)
})

test('a workshop that is late is shortened after a look at what that means', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await leader.button('Aloita työpaja').click()
  await leader.button('Muokkaa ohjelmaa').click()
  const more = leader.page.getByRole('button', { name: /^Pidennä viisi minuuttia/ })
  await more.nth(1).click()
  await expect(leader.page.locator('.edit-row').nth(1)).toContainText('35 min')
  await leader.button('Valmis').click()
  await expect(leader.page.locator('.agenda-times')).toContainText('5 minuuttia myöhässä')
  await leader.button('Lyhennetäänkö loppua?').click()
  const preview = leader.page.getByRole('dialog', { name: 'Lyhennetäänkö loppua?' })
  await expect(preview).toContainText('yhteensä 5 minuuttia')
  await preview.getByRole('button', { name: 'Lyhennä' }).click()
  await expect(preview).toHaveCount(0)
  await expect(leader.page.locator('.agenda-times__late')).toHaveCount(0)
})

test('axe finds nothing serious in what facilitators hold', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const { leader, aino } = await three(browser, urls)
  const found: string[] = []
  const look = async (where: string, { page }: Person) => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    found.push(...serious.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`))
  }
  await leader.button('Aloita työpaja').click()
  await leader.button('Pysäytä kirjoitus').click()
  await leader.button('Pidä täällä').click()
  await expect(aino.page.locator('.freeze')).toBeVisible()
  await look('a participant', aino)
  await look('the panel', leader)
  await leader.button('Muokkaa ohjelmaa').click()
  await look('the agenda while edited', leader)
  await leader.button('Lisää vaihe').click()
  await look('the form of a step', leader)
  await leader.page.keyboard.press('Escape')
  const people = await openPeople(leader)
  await people.getByRole('button', { name: 'Muuta: Aino' }).click()
  await look('people', leader)
  expect(found).toEqual([])
})
