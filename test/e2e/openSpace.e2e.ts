// An open space from the plan to the proceedings: topics come, a proposal keeps wishes apart, people walk, a report is written.
import { readFile } from 'node:fs/promises'
import { TopicId } from '@keha/shared/ids.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const topic = (n: number) => TopicId.parse(`t${n}`)

test('topics are announced, placed by a proposal and walked to; the report is in the proceedings', async ({ browser, board, server }) => {
  const { id, keys, urls } = await board('open-space', 'Avoin tila')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä', size: { width: 1280, height: 720 } })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino', size: { width: 390, height: 844 }, mayBeNamed: true })
  const join = (key: string, name: string) => HeadlessParticipant.join({ baseUrl: server.url, board: id, key, name })
  const planner = (await join(keys.facilitator, 'Suunnittelija')).speakOwnFrames()
  const bo = (await join(keys.participant, 'Bo')).speakOwnFrames()
  const clara = (await join(keys.participant, 'Clara')).speakOwnFrames()
  await planner.command({ type: 'goToStep', step: 'marketplace' as never })

  await leader.button('Ajat ja tilat').click()
  await expect(leader.page.getByLabel('Minuutteja')).toHaveCount(2)
  for (const space of ['Tila 4', 'Tila 3']) await leader.button(`Poista: ${space}`).click()
  await leader.shot('os-plan')
  await leader.button('Tallenna').click()

  await aino.button(/Tori: aiheet/).click()
  await aino.button('Tuo aihe torille').click()
  await aino.page.getByLabel('Aihe', { exact: true }).fill('Luottamus kuntien välillä')
  await aino.page.getByLabel('Miksi juuri tämä?').fill('Ilman sitä mikään muu ei etene.')
  await aino.page.getByRole('dialog').getByRole('button', { name: 'Tuo aihe torille' }).click()
  await expect(leader.page.getByRole('heading', { name: 'Luottamus kuntien välillä' })).toBeVisible()
  await bo.command({ type: 'announceTopic', title: 'Vuosikello', why: '' })
  await clara.command({ type: 'announceTopic', title: 'Rahoitus ensi vuonna', why: '' })
  await bo.command({ type: 'markInterest', topic: topic(1), interested: true })
  await clara.command({ type: 'markInterest', topic: topic(1), interested: true })
  await aino.button('Kiinnostaa: Vuosikello').click()
  await expect(aino.button('Kiinnostaa: Vuosikello')).toHaveAttribute('aria-pressed', 'true')
  await aino.shot('os-market-390')

  await leader.button(/^Aikataulu$/).click()
  const timetable = leader.page.getByRole('dialog', { name: 'Aikataulu' })
  await timetable.getByLabel('Paikka aiheelle Luottamus kuntien välillä').selectOption('1. aikaikkuna, Tila A')
  await timetable.getByLabel('Paikka aiheelle Vuosikello').selectOption('1. aikaikkuna, Tila B')
  await expect(timetable.getByText(/2 ihmistä haluaa sekä/)).toBeVisible()
  await timetable.getByText('Rahoitus ensi vuonna').first().dragTo(timetable.getByRole('cell').nth(1))
  await expect(timetable.getByText('Kaikilla aiheilla on paikka.')).toBeVisible()
  await leader.shot('os-timetable')
  await timetable.getByRole('button', { name: 'Ehdota aikataulua' }).click()
  await expect(timetable.getByText('Päällekkäiset toiveet: 2 → 0.')).toBeVisible()
  await timetable.getByRole('button', { name: 'Ota ehdotus käyttöön' }).scrollIntoViewIfNeeded()
  await leader.shot('os-proposal')
  await timetable.getByRole('button', { name: 'Ota ehdotus käyttöön' }).click()
  await expect(timetable.getByText(/haluaa sekä/)).toHaveCount(0)
  await leader.page.keyboard.press('Escape')

  await aino.button(/^Aikataulu$/).click()
  await aino.shot('os-timetable-390')
  await aino.page.keyboard.press('Escape')
  await aino.button('Siirry aiheeseen: Luottamus kuntien välillä').click()
  await expect(aino.page.getByText('Olet aiheessa Luottamus kuntien välillä')).toBeVisible()
  await bo.command({ type: 'goToTopic', at: topic(1) })
  await clara.command({ type: 'goToTopic', at: 'butterfly' })
  const heads = leader.page.getByRole('list', { name: 'Ihmisiä tiloissa' })
  await expect(heads.getByRole('listitem').filter({ hasText: 'Perhosnurkka' })).toHaveText(/1$/)
  await heads.scrollIntoViewIfNeeded()
  await leader.shot('os-leader')

  await aino.button(/^Muistio$/).click()
  await aino.page.getByLabel('Pääkohdat').fill('Tavataan kasvokkain\nSovitaan yhteyshenkilöt')
  await aino.page.getByLabel('Sovitut toimenpiteet').fill('Bo kutsuu koolle')
  await aino.shot('os-report-390')
  await aino.button('Muistio on valmis').click()
  await expect(aino.page.getByText(/muistio valmis/)).toBeVisible()

  const [download] = await Promise.all([leader.page.waitForEvent('download'), leader.button('Lataa muistiot').click()])
  const text = await readFile(await download.path(), 'utf8')
  for (const line of [
    '## Luottamus kuntien välillä',
    '**Kutsujat:** Aino',
    '**Mukana olivat:** Aino, 1 nimeämätön',
    '- Tavataan kasvokkain',
    '- Bo kutsuu koolle',
  ])
    expect(text).toContain(line)
  expect(leader.problems).toEqual([])
})
