// Writing privately as people meet it: nobody sees another's words before the reveal, everyone sees them once after it.
import type { CreatedBoard } from '@keha/shared/api.ts'
import type { Browser } from '@playwright/test'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

async function shot({ page }: Person, name: string): Promise<void> {
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })
}

async function gather(browser: Browser, { urls }: CreatedBoard, phone = false) {
  const liisa = await Person.open(browser, { name: 'Liisa' })
  await liisa.page.goto(urls.facilitator)
  await liisa.giveName({ name: 'Liisa' })
  await liisa.page.keyboard.press('Escape')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const ville = await Person.join(browser, urls.participant, { name: 'Ville', ...(phone && { size: { width: 390, height: 844 } }) })
  await liisa.button('Aloita työpaja').click()
  return { liisa, aino, ville, all: [liisa, aino, ville] }
}

const writePrivately = async ({ page }: Person, ...texts: readonly string[]) => {
  for (const text of texts) {
    const field = page.getByRole('textbox', { name: /^Oma lappu/ }).last()
    if ((await field.inputValue()) !== '') await page.getByRole('button', { name: 'Uusi lappu' }).click()
    await page
      .getByRole('textbox', { name: /^Oma lappu/ })
      .last()
      .fill(text)
  }
}

/** All that the page holds, what is typed into fields too. */
const contentOf = ({ page }: Person) =>
  page.evaluate(() =>
    [document.documentElement.outerHTML, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n'),
  )

async function choose({ page }: Person, role: 'radio' | 'checkbox', name: string): Promise<void> {
  await page.getByRole(role, { name }).click()
  await expect(page.getByRole(role, { name })).toBeChecked()
}
const seesGhosts = ({ page }: Person, count: number) => expect(page.getByText(`Kirjoitteilla on ${count} lappu`).first()).toBeVisible()

test('private notes are seen by nobody else until they are revealed, and then by everyone once', async ({ browser, board }) => {
  const { liisa, aino, ville, all } = await gather(browser, await board('blank'))
  await choose(liisa, 'radio', 'Itsekseen')
  await expect(aino.page.getByText('Paljastettuihin lappuihin tulee nimesi, Aino.')).toBeVisible()
  await expect(aino.page.getByText('Paljastetut laput tulevat alueelle')).toBeVisible()
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 1' })).not.toBeFocused()

  await writePrivately(aino, 'Luottamus syntyy')
  await aino.page.keyboard.press('Control+Enter')
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 2' })).toBeFocused()
  await aino.page.keyboard.type('Kahvi auttaa')
  await writePrivately(ville, 'Aikaa on vähän')
  await shot(liisa, 'mode')
  await liisa.page.locator('summary', { hasText: 'Omat laput' }).click()
  await writePrivately(liisa, 'Kuka puuttuu')
  for (const person of all) await seesGhosts(person, 4)
  await expect(aino.page.getByText('Palvelimella', { exact: true })).toHaveCount(2)
  await shot(aino, 'writing')
  await shot(liisa, 'controls')
  const words = { Liisa: ['Kuka puuttuu'], Aino: ['Luottamus syntyy', 'Kahvi auttaa'], Ville: ['Aikaa on vähän'] }
  for (const person of all) {
    const content = await contentOf(person)
    for (const [name, texts] of Object.entries(words)) for (const text of texts) expect(content.includes(text)).toBe(name === person.name)
  }

  await aino.page.reload()
  await aino.seesBoard()
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 1' })).toHaveValue('Luottamus syntyy')
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 2' })).toHaveValue('Kahvi auttaa')
  await aino.button('Poista lappu 2').click()
  await seesGhosts(liisa, 3)
  await aino.button('Palauta').click()
  await seesGhosts(liisa, 4)

  await expect(liisa.page.getByRole('checkbox', { name: 'Laput ilman nimeä' })).toBeDisabled()
  await liisa.button('Paljasta kaikki 4 lappua').click()
  for (const person of all) {
    for (const text of Object.values(words).flat()) await expect(person.notes().filter({ hasText: text })).toHaveCount(1)
    await expect(person.page.getByText('4 lappua paljastettiin.')).toBeVisible()
    await expect(person.page.locator('.private-note textarea')).toHaveValue('')
  }
  await expect(ville.noteWith('Luottamus').locator('.author')).toHaveText('Aino')
  await expect(aino.noteWith('Kuka puuttuu').locator('.author')).toHaveText('Liisa')
  await shot(ville, 'banner')
  await writePrivately(ville, 'Toinen kierros')
  await seesGhosts(liisa, 1)
  await ville.button('Katso laput').click()
  await expect(ville.noteWith('Luottamus')).toBeVisible()
  await ville.noteWith('Luottamus').click()
  await ville.page.keyboard.press('Shift+Digit2')
  await shot(ville, 'revealed')
})

test('a locked board tells why nothing is written; anonymous notes name nobody; a person may reveal their own', async ({
  browser,
  board,
}) => {
  const { liisa, aino, ville, all } = await gather(browser, await board('blank'), true)
  await choose(liisa, 'radio', 'Itsekseen')
  await choose(liisa, 'checkbox', 'Laput ilman nimeä')
  await expect(aino.page.getByText('Laput tulevat taululle nimettöminä.')).toBeVisible()
  const why = 'Nyt kirjoitetaan itsekseen, ei taululle.'
  await aino.focusCanvas()
  await aino.page.keyboard.press('n')
  await expect(aino.page.locator('.toast').getByText(why)).toBeVisible()
  await expect(aino.page.locator('[data-testid="tools.note"]')).toHaveCount(0)
  await expect(aino.page.locator('.tl-shape [contenteditable=true]')).toHaveCount(0)
  await shot(aino, 'locked')

  await ville.button(/Avaa paneeli/).click()
  await writePrivately(ville, 'Pelkään kiirettä', 'Toinen huoli')
  await writePrivately(aino, 'Salainen toive')
  await seesGhosts(liisa, 3)
  await shot(ville, 'phone')
  await ville.button('Laita 2 lappuani taululle').click()
  await expect(liisa.notes().filter({ hasText: /Pelkään|Toinen/ })).toHaveCount(2)
  await expect(liisa.notes().filter({ hasText: 'Salainen' })).toHaveCount(0)
  await liisa.button('Paljasta 1 lappu').click()
  for (const person of all) {
    await expect(person.notes().filter({ hasText: /Pelkään|Toinen|Salainen/ })).toHaveCount(3)
    await expect(person.page.locator('.author')).toHaveCount(0)
  }
  await shot(ville, 'phone-revealed')
  await choose(liisa, 'radio', 'Taululle')
  await aino.writeNote('Nyt kaikille')
  await expect(ville.noteWith('Nyt kaikille')).toBeVisible()
})

test('what is written without a network is kept over a reload and reaches the server; what comes too late is not lost', async ({
  browser,
  board,
  server,
}) => {
  const { liisa, aino } = await gather(browser, await board('blank'))
  await choose(liisa, 'radio', 'Itsekseen')
  await writePrivately(aino, 'Ennen katkosta')
  await seesGhosts(liisa, 1)
  await expect(aino.page.getByText('Palvelimella', { exact: true })).toHaveCount(1)
  await server.kill('SIGKILL')
  await writePrivately(aino, 'Katkoksen aikana')
  await expect(aino.page.getByText('Tallessa tällä laitteella')).toBeVisible()
  await server.restart()
  await aino.page.reload()
  await aino.seesBoard()
  await seesGhosts(liisa, 2)
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 2' })).toHaveValue('Katkoksen aikana')
  await expect(aino.page.getByText('Palvelimella', { exact: true })).toHaveCount(2)

  await server.kill('SIGKILL')
  await writePrivately(aino, 'Liian myöhään')
  await expect(aino.page.getByText('Tallessa tällä laitteella')).toBeVisible()
  await aino.page.goto('about:blank')
  await server.restart()
  await liisa.seesBoard()
  await choose(liisa, 'radio', 'Ei nyt')
  await liisa.button('Paljasta kaikki 2 lappua').click()
  await aino.page.goBack()
  await aino.seesBoard()
  await expect(aino.page.getByText('Ei lähetetty')).toBeVisible()
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 1' })).toHaveValue('Liian myöhään')
  await expect(liisa.notes().filter({ hasText: 'Liian' })).toHaveCount(0)
  await shot(aino, 'too-late')
  await aino.button('Poista lappu 1').click()
  await expect(aino.page.locator('.private-note')).toHaveCount(0)
})
