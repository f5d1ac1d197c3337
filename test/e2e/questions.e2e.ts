// A lecture's question box: asked by name and without, me too, the order all can see, one on at a time, and nothing hidden.
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

async function hasNothingSerious({ page }: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

const box = ({ page }: Person): Locator => page.locator('details.questions')
const question = (person: Person, text: string): Locator =>
  box(person)
    .locator('.question')
    .filter({ has: person.page.locator('.question__text', { hasText: text }) })
const queue = (person: Person): Locator => box(person).getByRole('list', { name: 'Jonossa' }).locator('.question__text')

async function ask(person: Person, text: string, { anonymous = false } = {}): Promise<void> {
  await box(person).getByRole('textbox', { name: 'Kysymyksesi' }).fill(text)
  if (anonymous) await box(person).getByRole('checkbox', { name: 'Kysy ilman nimeäni' }).check()
  await box(person).getByRole('button', { name: 'Lähetä kysymys' }).click()
  await expect(question(person, text)).toBeVisible()
}

test('three people ask a speaker, one without a name; the order is seen, one question is on, and what is set aside is counted', async ({
  browser,
  board,
}) => {
  const { urls } = await board('expert-lecture', 'Luento')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa', organisation: 'Verkosto' })
  const join = (name: string, organisation: string, size?: { width: number; height: number }) =>
    Person.join(browser, urls.participant, { name, organisation, ...(size && { size }) })
  const aino = await join('Aino', 'Kaupunki')
  const bo = await join('Bo', 'Kaupunki')
  const cecilia = await join('Cecilia', 'Yhdistys', { width: 390, height: 844 })

  await leader.button('Aloita työpaja').click()
  await expect(box(aino).getByText('Kysymyslaatikko')).toBeVisible()
  await expect(box(aino).getByRole('textbox')).toBeHidden()
  await leader.button('Seuraava vaihe').click()
  await leader.button('Seuraava vaihe').click()
  await cecilia.button(/Alustus/).click()

  await ask(aino, 'Kuka rahoittaa verkoston?')
  await ask(bo, 'Milloin aloitamme?')
  await ask(aino, 'Kuka päättää, jos emme ole samaa mieltä?', { anonymous: true })
  await ask(cecilia, 'Mitä tiedoilla tehdään?')
  for (const person of [leader, aino, bo, cecilia]) {
    await expect(question(person, 'Kuka päättää')).toContainText('Ilman nimeä')
    await expect(question(person, 'Kuka päättää')).not.toContainText('Kaupunki')
    await expect(question(person, 'Kuka rahoittaa')).toContainText('Aino, Kaupunki')
  }

  await question(bo, 'Kuka rahoittaa')
    .getByRole('button', { name: /^Minäkin/ })
    .click()
  await question(leader, 'Milloin aloitamme')
    .getByRole('button', { name: /^Minäkin/ })
    .click()
  await question(cecilia, 'Kuka rahoittaa')
    .getByRole('button', { name: /^Minäkin/ })
    .click()
  await expect(question(aino, 'Kuka rahoittaa')).toContainText('2 minäkin')
  await expect(queue(aino)).toHaveText([/rahoittaa/, /Milloin/, /päättää/, /tiedoilla/])
  await leader.page.getByLabel('Kysymysten järjestys').selectOption('unheard')
  await expect(queue(aino)).toHaveText([/rahoittaa/, /tiedoilla/, /Milloin/, /päättää/])
  await expect(box(aino).getByText('Järjestys: ensin organisaatio, jota ei ole vielä kuultu')).toBeVisible()

  await box(bo).getByRole('button', { name: 'Hitaammin' }).click()
  await box(cecilia).getByRole('button', { name: 'Hitaammin' }).click()
  await expect(box(leader).getByRole('listitem').filter({ hasText: 'Hitaammin' })).toContainText('2')
  await leader.shot('questions-leader-queue')
  await cecilia.shot('questions-queue-390')

  await question(leader, 'Kuka rahoittaa').getByRole('button', { name: 'Ota käsittelyyn' }).click()
  for (const person of [leader, aino, bo, cecilia])
    await expect(person.page.getByRole('region', { name: 'Nyt käsittelyssä' })).toContainText('Kuka rahoittaa verkoston?')
  await expect(queue(aino)).toHaveText([/tiedoilla/, /Milloin/, /päättää/])
  await aino.shot('questions-now')
  await cecilia.button(/Alustus/).click()
  await cecilia.shot('questions-now-390')
  await hasNothingSerious(aino)
  await hasNothingSerious(leader)

  await question(leader, 'Mitä tiedoilla').getByRole('button', { name: 'Ota käsittelyyn' }).click()
  await expect(box(aino).getByText('Vastatut (1)')).toBeVisible()
  const data = question(leader, 'Mitä tiedoilla')
  await expect(data).toHaveAttribute('data-state', 'now')
  await data.getByText('Muut toiminnot').click()
  await data.getByRole('textbox', { name: 'Kuka vie eteenpäin' }).fill('Liisa')
  await leader.shot('questions-leader-more')
  await data.getByRole('button', { name: 'Siirrä jatkoon' }).click()
  await box(aino).getByText('Jatkoon (1)').click()
  await expect(question(aino, 'Mitä tiedoilla')).toContainText('Jatkoon: Liisa')
  await expect(aino.page.getByRole('region', { name: 'Nyt käsittelyssä' })).toHaveCount(0)

  const when = question(leader, 'Milloin')
  await when.getByText('Muut toiminnot').click()
  await when.getByRole('button', { name: 'Siirrä sivuun' }).click()
  await expect(box(aino).locator('summary').first()).toContainText('1 odottaa · 1 sivussa')
  await box(aino).getByText('Sivuun siirretyt (1)').click()
  await expect(question(aino, 'Milloin aloitamme?')).toBeVisible()
  await aino.shot('questions-aside')
  await leader.shot('questions-leader-aside')
  await box(leader).getByText('Sivuun siirretyt (1)').click()
  await when.getByRole('button', { name: 'Tuo takaisin' }).click()
  await expect(queue(aino)).toHaveText([/Milloin/, /päättää/])
  for (const person of [leader, aino, bo, cecilia]) expect(person.problems).toEqual([])
})
