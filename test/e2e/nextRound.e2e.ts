// From one round of a network's work to the next: what was promised comes along, and the boards know of each other.
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

test('the next round begins with what was promised, and participants find it from the board before', async ({ browser, board }) => {
  const { urls } = await board('blank', 'Pyörä')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const marks = [
    ['Kutsutaan uudet jäsenet', 'Toimenpide'],
    ['Sovitaan vuosikello', 'Päätös'],
    ['Kuka vielä puuttuu?', 'Kysymys'],
    ['Kysely on tehty', 'Toimenpide'],
  ] as const
  for (const [text, mark] of marks) {
    await leader.writeNote(text)
    await leader.noteWith(text).click()
    await leader.page.getByRole('radio', { name: mark }).click()
  }
  await leader.page.getByRole('combobox', { name: 'Tila' }).selectOption('done')
  await expect(aino.noteWith('Kysely').locator('.outcome')).toContainText('Tehty')
  await leader.seesSaved()

  await leader.button('Valikko').click()
  await leader.page.getByRole('menuitem', { name: 'Aloita seuraava kierros' }).click()
  await expect(leader.page.getByText('1 avointa lupausta, 1 kysymystä ja 1 päätöstä')).toBeVisible()
  await leader.shot('next-dialog')
  await leader.button('Avaa seuraava taulu').click()
  await leader.seesBoard()
  await expect(leader.page.getByRole('dialog', { name: /Kutsu/ })).toBeVisible()
  await leader.page.keyboard.press('Escape')
  await expect(leader.page.getByRole('heading', { name: 'Pyörä 2', level: 1 })).toBeVisible()
  await expect(leader.page.getByText('Kierros 2')).toBeVisible()
  for (const [text] of marks.slice(0, 3)) await expect(leader.notes().filter({ hasText: text })).toHaveCount(1)
  await expect(leader.notes().filter({ hasText: 'Kysely' })).toHaveCount(0)
  await leader.button('Aloita työpaja').click()
  await leader.button('Näytä vaiheen alue').click()
  await leader.shot('next-board')

  await aino.page.getByRole('link', { name: 'Seuraava: Pyörä 2' }).click()
  await aino.giveName({ name: 'Aino' })
  await expect(aino.notes().filter({ hasText: 'Kutsutaan' })).toHaveCount(1)
  await expect(aino.page.getByRole('heading', { name: 'Mitä lupasimme' })).toBeVisible()
  await aino.page.getByRole('link', { name: 'Edellinen: Pyörä' }).click()
  await aino.seesBoard()
  await expect(aino.page.getByRole('heading', { name: 'Pyörä', level: 1 })).toBeVisible()
})
