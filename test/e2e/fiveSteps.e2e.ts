// A whole session in five steps: write privately, reveal, cluster, vote, decide. One participant reloads in the middle, one
// comes late, and a second facilitator takes over when the first one's page is closed.
import { Step } from '@keha/shared/session/model/agenda.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import type { OwnFrames } from '../support/OwnFrames.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const AREA = 'shape:blank-board'
const STEPS = (
  [
    [
      'write',
      'Kirjoita itse',
      'Kirjoita omat ajatuksesi. Kukaan muu ei näe niitä vielä.',
      { kind: 'write', writing: 'private', anonymous: true },
    ],
    ['reveal', 'Luetaan yhdessä', 'Lue kaikkien laput.', { kind: 'discuss', writing: 'closed' }],
    ['cluster', 'Ryhmitellään', 'Siirtäkää yhteen kuuluvat laput vierekkäin.', { kind: 'harvest' }],
    ['vote', 'Äänestetään', 'Anna äänesi tärkeimmille.', { kind: 'vote' }],
    ['decide', 'Päätetään', 'Merkitään, mitä päätettiin.', { kind: 'agree' }],
  ] as const
).map(([id, title, instruction, more]) => Step.parse({ id, title, instruction, minutes: 5, area: AREA, ...more }))

/** Puts the five steps in the place of the template's own. */
async function plan(frames: OwnFrames): Promise<void> {
  await expect.poll(() => frames.session?.agenda.steps.length).toBeGreaterThan(0)
  for (const { id } of frames.session?.agenda.steps ?? []) await frames.command({ type: 'removeStep', step: id })
  for (const step of STEPS) await frames.command({ type: 'addStep', step })
}

const writePrivately = async ({ page }: Person, text: string) => {
  const field = page.getByRole('textbox', { name: /^Oma lappu/ }).last()
  if ((await field.inputValue()) !== '') await page.getByRole('button', { name: 'Uusi lappu' }).click()
  await page
    .getByRole('textbox', { name: /^Oma lappu/ })
    .last()
    .fill(text)
}
const more = (person: Person, text: string) =>
  person.page.locator('.canvas').getByRole('button', { name: `Lisää ääni: ${text}`, exact: true })
const step = (person: Person, title: string) => expect(person.page.getByRole('heading', { name: title })).toBeVisible()

test('five steps with three participants, one reloading, one late, and a second facilitator who takes over', async ({
  browser,
  board,
  server,
}) => {
  const { id, keys, urls } = await board('blank', 'Viiden vaiheen työpaja')
  const planner = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.facilitator, name: 'Suunnittelija' })
  await plan(planner.speakOwnFrames())
  planner.leave()
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä', organisation: 'Kaupunki' })
  const pekka = await Person.join(browser, urls.facilitator, { name: 'Pekka Pari', organisation: 'Järjestö' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino', organisation: 'Yhdistys' })
  const bertil = await Person.join(browser, urls.participant, { name: 'Bertil', organisation: 'Yritys', size: { width: 390, height: 844 } })

  // 1 Write privately
  await liisa.button('Aloita työpaja').click()
  await step(aino, 'Kirjoita itse')
  await writePrivately(aino, 'Yhteinen kalenteri')
  await writePrivately(aino, 'Vierailut toistemme luona')
  await expect(liisa.page.getByText('Kirjoitteilla on 2 lappu').first()).toBeVisible()
  await aino.page.reload()
  await aino.seesBoard()
  await expect(aino.page.getByRole('textbox', { name: 'Oma lappu 1' })).toHaveValue('Yhteinen kalenteri')
  await bertil.button(/Avaa paneeli/).click()
  await writePrivately(bertil, 'Uusien perehdytys')
  await aino.shot('five-write')
  await bertil.shot('five-write-390')
  const clara = await Person.join(browser, urls.participant, { name: 'Clara', organisation: 'Kunta' })
  await step(clara, 'Kirjoita itse')
  await writePrivately(clara, 'Vierailut kesällä')
  await expect(liisa.page.getByText('Kirjoitteilla on 4 lappu').first()).toBeVisible()
  await expect(liisa.notes().filter({ hasText: /kalenteri|Vierailut|perehdytys/ })).toHaveCount(0)

  // 2 Reveal
  await liisa.button('Paljasta kaikki 4 lappua').click()
  await liisa.button('Seuraava vaihe').click()
  for (const person of [liisa, pekka, aino, bertil, clara])
    await expect(person.notes().filter({ hasText: /kalenteri|Vierailut|perehdytys/ })).toHaveCount(4)
  await expect(liisa.page.locator('.author')).toHaveCount(0)
  await liisa.shot('five-reveal')

  // 3 Cluster, led by the second facilitator once the first one's page is closed
  await liisa.context.close()
  await pekka.button('Seuraava vaihe').click()
  await step(aino, 'Ryhmitellään')
  await aino.focusCanvas()
  for (const text of ['Vierailut toistemme', 'Vierailut kesällä']) await aino.noteWith(text).click({ modifiers: ['Shift'] })
  await aino.page.keyboard.press('Alt+Shift+K')
  await aino.page.locator('.tl-shape[data-shape-type="text"] [contenteditable=true]').waitFor()
  await aino.page.keyboard.type('Tavataan')
  await aino.page.keyboard.press('Escape')
  await expect(pekka.page.locator('.tl-shape[data-shape-type="text"]').filter({ hasText: 'Tavataan' })).toHaveCount(1)
  await aino.shot('five-cluster')

  // 4 Vote
  await pekka.button('Seuraava vaihe').click()
  await step(clara, 'Äänestetään')
  await pekka.page.getByText('Äänestykset').click()
  await pekka.button('Valmistele äänestys').click()
  await pekka.page.getByLabel('Äänestyksen nimi').fill('Mitä teemme ensin')
  await pekka.button('Tallenna').click()
  await pekka.button('Avaa äänestys: Mitä teemme ensin').click()
  for (const person of [aino, clara]) await more(person, 'Yhteinen kalenteri').click()
  await more(clara, 'Uusien perehdytys').click()
  await clara.shot('five-vote')
  await pekka.button('Sulje: 3 ääntä 2 henkilöltä').click()
  await expect(aino.page.getByRole('list', { name: 'Tulos: Mitä teemme ensin' }).getByRole('button').first()).toContainText(
    'Yhteinen kalenteri',
  )
  await pekka.shot('five-results')

  // 5 Decide
  await pekka.button('Seuraava vaihe').click()
  await step(aino, 'Päätetään')
  await pekka.focusCanvas()
  await pekka.noteWith('Yhteinen kalenteri').click()
  await pekka.page.getByRole('radio', { name: 'Päätös' }).click()
  await expect(clara.noteWith('Yhteinen kalenteri').locator('.outcome')).toHaveText('Päätös')
  await pekka.seesSaved()
  await pekka.shot('five-decide')
  const markdown = await fetch(`${server.url}/api/boards/${id}/export?format=md`, {
    headers: { authorization: `Bearer ${planner.joined.token}` },
  })
  expect(await markdown.text()).toMatch(/Yhteinen kalenteri/)
})
