// Going back: to the point before a step as a new board, here for everyone and forth again, and a saved copy brought in.
import AxeBuilder from '@axe-core/playwright'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const openRecovery = async ({ page }: Person, tab: string) => {
  await page.getByRole('button', { name: 'Valikko' }).click()
  await page.getByRole('menuitem', { name: 'Palauta' }).click()
  const dialog = page.getByRole('dialog', { name: 'Palauta' })
  await dialog.getByRole('tab', { name: tab }).click()
  return dialog
}
const atBothSizes = async (person: Person, name: string) => {
  const { violations } = await new AxeBuilder({ page: person.page }).include('dialog').exclude('.tl-container').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await person.shot(name)
  await person.page.setViewportSize({ width: 390, height: 844 })
  await person.shot(`${name}-390`)
  await person.page.setViewportSize({ width: 1280, height: 720 })
}
const write = async (person: Person, text: string) => {
  await person.writeNote(text)
  await person.seesSaved()
}

test('RV13 the point before a step is looked at and opened as a new board, which shows the notes of then', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe', 'Syyskokous')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await write(aino, 'Ennen vaihetta')
  await liisa
    .button(/^(Aloita|Seuraava vaihe)/)
    .first()
    .click()
  await expect(liisa.noteWith('Ennen vaihetta')).toBeVisible()
  await write(liisa, 'Vaiheen jälkeen')

  const dialog = await openRecovery(liisa, 'Palautuspisteet')
  await expect(dialog.getByRole('listitem').first()).toContainText('Ennen vaihetta')
  await atBothSizes(liisa, 'points')
  await dialog
    .getByRole('button', { name: /^Avaa palautuspiste: .*Ennen vaihetta/ })
    .first()
    .click()
  await expect(dialog.getByRole('button', { name: 'Palauta tähän' })).toBeEnabled()
  await atBothSizes(liisa, 'point')
  // Of one area, in which nothing changed, there is nothing to bring back.
  await dialog.getByRole('combobox', { name: 'Mitä palautetaan' }).selectOption('Sadonkorjuu')
  await expect(dialog).toContainText('Tässä ei ole mitään palautettavaa.')
  await expect(dialog.getByRole('button', { name: 'Palauta tähän' })).toBeDisabled()

  await dialog.getByRole('button', { name: 'Katso' }).click()
  const past = liisa.page.getByRole('dialog', { name: /^Taulu / })
  const notesThen = past.locator('.tl-shape[data-shape-type="note"]')
  await expect(notesThen.filter({ hasText: 'Ennen vaihetta' })).toHaveCount(1)
  await expect(notesThen.filter({ hasText: 'Vaiheen jälkeen' })).toHaveCount(0)
  await atBothSizes(liisa, 'past')
  await notesThen.filter({ hasText: 'Ennen vaihetta' }).dblclick({ force: true })
  await expect(past.locator('[contenteditable=true]')).toHaveCount(0)
  await past.getByRole('button', { name: 'Sulje' }).click()
  await expect(past).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Avaa uutena tauluna' }).click()
  const link = dialog.getByRole('link', { name: /^Syyskokous – / })
  const url = await link.getAttribute('href')
  await atBothSizes(liisa, 'point-board')
  const eino = await Person.join(browser, url ?? '', { name: 'Eino' })
  await expect(eino.noteWith('Ennen vaihetta')).toHaveCount(1)
  await expect(eino.notes().filter({ hasText: 'Vaiheen jälkeen' })).toHaveCount(0)
  await expect(liisa.noteWith('Vaiheen jälkeen')).toHaveCount(1)
  for (const person of [aino, liisa, eino]) expect(person.problems).toEqual([])
})

test('RV14 a facilitator goes back to a point for everyone, and forth again', async ({ browser, board }) => {
  const { urls } = await board('blank', 'Syyskokous')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await write(aino, 'Sovittiin syksystä')
  const dialog = await openRecovery(liisa, 'Palautuspisteet')
  await dialog.getByRole('textbox', { name: /^Tee palautuspiste/ }).fill('Hyvä hetki')
  await dialog.getByRole('button', { name: 'Tee palautuspiste' }).click()
  await expect(dialog.getByRole('listitem').first()).toContainText('Hyvä hetki')
  await aino.page.keyboard.press('Control+a')
  await aino.page.keyboard.press('Delete')
  await expect(aino.notes()).toHaveCount(0)
  await write(aino, 'Jotain muuta')
  await expect(liisa.noteWith('Jotain muuta')).toHaveCount(1)

  await dialog.getByRole('button', { name: /^Avaa palautuspiste: .*Hyvä hetki/ }).click()
  await expect(dialog.getByRole('status').first()).toContainText('2 asiaa palaa taululle')
  await expect(dialog.getByRole('status').first()).toContainText('1 asia lähtee taululta')
  // Where no point can be made first, nothing is changed.
  const refuse = { status: 503, contentType: 'application/json', body: JSON.stringify({ code: 'store-unavailable', message: '' }) }
  await liisa.page.route('**/points', (route) => route.fulfill(refuse))
  await dialog.getByRole('button', { name: 'Palauta tähän' }).click()
  await expect(dialog.locator('.toast').first()).toBeVisible()
  await expect(liisa.noteWith('Jotain muuta')).toHaveCount(1)
  await liisa.page.unroute('**/points')
  await dialog.getByRole('button', { name: 'Palauta tähän' }).click()
  for (const person of [aino, liisa]) {
    await expect(person.noteWith('Sovittiin syksystä')).toHaveCount(1)
    await expect(person.notes().filter({ hasText: 'Jotain muuta' })).toHaveCount(0)
  }
  await expect(dialog.getByRole('button', { name: /^Avaa palautuspiste: .*Hyvä hetki/ })).toBeFocused()
  await dialog.getByRole('button', { name: /^Avaa palautuspiste: .*Ennen palautusta/ }).click()
  await dialog.getByRole('button', { name: 'Palauta tähän' }).click()
  await expect(aino.noteWith('Jotain muuta')).toHaveCount(1)
  await expect(aino.notes()).toHaveCount(1)
})

test('RV10 what a computer saved is brought in again, and only facilitators bring it', async ({ browser, board }) => {
  const { urls } = await board('blank', 'Syyskokous')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const retyped = await aino.writeNote('Vanhat sanat')
  await write(aino, 'Sovittiin syksystä')
  const hers = await openRecovery(aino, 'Tallenne')
  await expect(hers.getByRole('button', { name: 'Lisää tallenteesta' })).toHaveCount(0)
  await expect(hers.getByRole('tab', { name: 'Palautuspisteet' })).toHaveCount(0)
  await aino.context.setOffline(true)
  const [download] = await Promise.all([
    aino.page.waitForEvent('download'),
    hers.getByRole('button', { name: 'Tallenna taulu tälle koneelle' }).click(),
  ])
  const path = await download.path()
  await aino.context.setOffline(false)
  await aino.page.keyboard.press('Escape')
  await expect(hers).toHaveCount(0)
  await expect(aino.status).toContainText('Yhdistetty')
  await aino.openNote(retyped)
  await aino.page.keyboard.press('Control+a')
  await aino.page.keyboard.type('Uusin sanoin')
  await aino.page.keyboard.press('Escape')
  await expect(liisa.noteWith('Uusin sanoin')).toHaveCount(1)
  await write(aino, 'Myöhempi')
  await aino.focusCanvas()
  const lost = aino.noteWith('Sovittiin syksystä')
  const { x, y } = await aino.middleOf(lost)
  await aino.page.mouse.click(x, y)
  await aino.page.keyboard.press('Delete')
  await expect(liisa.noteWith('Sovittiin syksystä')).toHaveCount(0)

  const dialog = await openRecovery(liisa, 'Tallenne')
  await dialog.locator('input[type=file]').setInputFiles({ name: 'muu.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(dialog.getByRole('alert')).toContainText('ei ole taulun tallenne')
  await dialog.locator('input[type=file]').setInputFiles(path)
  await expect(dialog.getByRole('status').first()).toContainText('Taululle tulee 1 asia.')
  await expect(dialog).toContainText('1 lapussa on taululla muut sanat')
  await atBothSizes(liisa, 'saved-copy')
  await dialog.getByRole('button', { name: 'Lisää taululle' }).click()
  for (const person of [liisa, aino])
    for (const text of ['Sovittiin syksystä', 'Uusin sanoin', 'Myöhempi']) await expect(person.noteWith(text)).toHaveCount(1)
})
