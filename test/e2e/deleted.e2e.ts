// What was deleted comes back: thirty notes at once, one by one, and only to who may bring them.

import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeNote } from '../support/note.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const NOTES = 30

test('thirty deleted notes come back from the drawer, as they were, for everyone', async ({ browser, board, server }) => {
  const { id, keys, urls } = await board('blank')
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Kirjoittaja' })
  for (let i = 0; i < NOTES; i++)
    writeNote(writer.doc, { id: `shape:d${i}`, text: `Poistettava ${i}`, x: (i % 10) * 220, y: 600 + Math.floor(i / 10) * 220 })
  writer.writeNote()
  await writer.until(() => writer.allSaved, 'all to be saved')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const doomed = (person: Person) => person.notes().filter({ hasText: /Poistettava \d/ })
  await expect(doomed(aino)).toHaveCount(NOTES)

  await aino.focusCanvas()
  await aino.page.keyboard.press('Control+a')
  await aino.page.keyboard.press('Delete')
  await expect(doomed(liisa)).toHaveCount(0)
  await aino.seesSaved()

  await liisa.page.getByRole('button', { name: 'Valikko' }).click()
  await liisa.page.getByRole('menuitem', { name: 'Palauta' }).click()
  const drawer = liisa.page.getByRole('dialog')
  await expect(drawer).toContainText('Aino')
  await expect(drawer).toContainText('Poistettava')
  await liisa.shot('deleted')
  await liisa.page.setViewportSize({ width: 390, height: 844 })
  await liisa.shot('deleted-390')
  await liisa.page.setViewportSize({ width: 1280, height: 720 })
  await drawer
    .getByRole('button', { name: /^Palauta:/ })
    .first()
    .click()
  for (const person of [liisa, aino]) await expect(doomed(person)).toHaveCount(NOTES)
  await expect(drawer).not.toContainText('Poistettava')
  await writer.until(() => writer.doc.getMap('records').has('shape:d29'), 'the notes to be back')
  expect(writer.doc.getMap('records').get('shape:d29/xy')).toEqual([9 * 220, 600 + 2 * 220])
  writer.leave()
})
