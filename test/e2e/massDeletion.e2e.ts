// Somebody deletes the board away: the facilitator is told and brings it back with one press; more than may be is not done.
import AxeBuilder from '@axe-core/playwright'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeNote } from '../support/note.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const deletesAll = async (person: Person) => {
  await person.focusCanvas()
  await person.page.keyboard.press('Control+a')
  await person.page.keyboard.press('Delete')
}
const doomed = (person: Person) => person.notes().filter({ hasText: /Poistettava \d/ })
const writesMany = (writer: HeadlessParticipant, count: number) => {
  for (let i = 0; i < count; i++)
    writeNote(writer.doc, { id: `shape:d${i}`, text: `Poistettava ${i}`, x: (i % 20) * 220, y: 600 + Math.floor(i / 20) * 220 })
  writer.writeNote()
  return writer.until(() => writer.allSaved, 'all to be saved')
}

test('RV16 a participant deletes 120 notes; the facilitator is told and brings all of them back with one press', async ({
  browser,
  board,
  server,
}) => {
  const { id, keys, urls } = await board('learning-cafe', 'Syyskokous')
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Kirjoittaja' })
  await writesMany(writer, 120)
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await expect(doomed(aino)).toHaveCount(120)
  await deletesAll(aino)
  const notice = liisa.page.getByRole('region', { name: 'Paljon poistettu' })
  await expect(notice).toContainText(/Aino poisti 12\d asiaa taululta\./)
  await expect(doomed(liisa)).toHaveCount(0)
  await expect(aino.page.getByRole('region', { name: 'Paljon poistettu' })).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page: liisa.page }).include('.mass-deletion').analyze()
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([])
  await liisa.shot('mass-deletion')
  await liisa.page.setViewportSize({ width: 390, height: 844 })
  await expect(notice).toBeVisible()
  await liisa.shot('mass-deletion-390')
  await notice.getByRole('button', { name: 'Tuo takaisin' }).press('Enter')
  for (const person of [liisa, aino]) await expect(doomed(person)).toHaveCount(120)
  await expect(notice).toHaveCount(0)
  await writer.until(() => writer.doc.getMap('records').has('shape:d119'), 'the notes to be back')
  expect(writer.doc.getMap('records').get('shape:d119/xy')).toEqual([19 * 220, 600 + 5 * 220])
  for (const person of [aino, liisa]) expect(person.problems).toEqual([])
  writer.leave()
})

test('RV15 a participant who deletes more than may be is told why and has the board as it was; a facilitator deletes it all', async ({
  browser,
  board,
  server,
}) => {
  const { id, keys, urls } = await board('blank', 'Syyskokous')
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Kirjoittaja' })
  await writesMany(writer, 205)
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  await expect(doomed(aino)).toHaveCount(205)
  await deletesAll(aino)
  await expect(aino.page.locator('.toast')).toContainText('Poistit paljon kerralla')
  await aino.shot('too-many-deletions')
  await expect(doomed(aino)).toHaveCount(205)
  await aino.seesSaved()
  const notice = liisa.page.getByRole('region', { name: 'Paljon poistettu' })
  await expect(notice).toContainText(/Aino yritti poistaa kerralla 20\d asiaa\./)
  await liisa.shot('mass-deletion-refused')
  await notice.getByRole('button', { name: 'Selvä' }).click()
  await expect(notice).toHaveCount(0)
  const own = await aino.writeNote('Jatketaan')
  await expect(liisa.shape(own)).toHaveCount(1)

  await deletesAll(liisa)
  for (const person of [aino, liisa]) await expect(person.notes()).toHaveCount(0)
  await expect(notice).toHaveCount(0)
  writer.leave()
})
