// Two rounds of the wheel: a promise is completed, goes on to the next round's board, is kept there, and the rounds are seen as a spiral.
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

test('what the wheel promised opens its next round, is settled there, and the rounds are a spiral with ways back', async ({
  browser,
  board,
}) => {
  const { urls } = await board('wheel', 'Syyskausi')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä', size: { width: 1280, height: 720 } })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const mark = async (text: string, as: string) => {
    await leader.writeNote(text)
    await leader.noteWith(text).click()
    await leader.page.getByRole('radio', { name: as }).click()
  }
  await mark('Tavoite on oppia', 'Päätös')
  await mark('Kysely kentälle', 'Toimenpide')
  await mark('Kutsutaan uudet jäsenet', 'Toimenpide')

  const unfinished = leader.page.getByRole('list', { name: 'Täydentämättä olevat lupaukset' })
  await leader.page.getByText('Täydentämättä olevat lupaukset (2)').click()
  await expect(unfinished.getByRole('button', { name: 'Kutsutaan uudet jäsenet Puuttuu: kuka, resurssit, milloin' })).toBeVisible()
  await expect(aino.noteWith('Kutsutaan').locator('.outcome')).toHaveText('Toimenpide täydentämättä')
  await leader.shot('wheel-unfinished')
  for (const [label, said] of [
    ['Kuka', 'Aino'],
    ['Resurssit', 'päivä kuussa'],
    ['Milloin', 'tammikuu'],
  ] as const)
    await leader.page.getByLabel(label, { exact: true }).fill(said)
  await leader.page.getByText('Lisää: miksi, miten ja kenen organisaatio').click()
  await leader.page.getByLabel('Organisaatio', { exact: true }).fill('Kunta')
  await expect(leader.page.getByRole('group', { name: 'Valitut laput' }).getByText('Puuttuu')).toHaveCount(0)
  await leader.shot('wheel-chain')
  await expect(aino.noteWith('Kutsutaan').locator('.outcome')).toHaveText('Toimenpide Aino · tammikuu · Kunta')
  await expect(unfinished.getByRole('button')).toHaveCount(1)
  await leader.seesSaved()

  await leader.button('Valikko').click()
  await leader.page.getByRole('menuitem', { name: 'Aloita seuraava kierros' }).click()
  await leader.button('Avaa seuraava taulu').click()
  await leader.seesBoard()
  await expect(leader.page.getByRole('dialog', { name: /Kutsu/ })).toBeVisible()
  await leader.page.keyboard.press('Escape')
  await expect(leader.page.getByRole('heading', { name: 'Syyskausi 2', level: 1 })).toBeVisible()
  await leader.button('Aloita työpaja').click()
  await expect(leader.page.getByText('Mitä lupasimme', { exact: true }).first()).toBeVisible()
  await leader.button('Näytä vaiheen alue').click()
  const promise = leader.noteWith('Kutsutaan')
  await expect(promise.locator('.outcome')).toHaveText('Toimenpide Aino · tammikuu · Kunta')
  await promise.click()
  await leader.page.getByRole('combobox', { name: 'Tila' }).selectOption('done')
  await expect(promise.locator('.outcome')).toContainText('Tehty')
  await leader.shot('wheel-next-board')

  await leader.button('Seuraava vaihe').click()
  await expect(leader.page.getByText('Teemmekö oikeita asioita', { exact: true }).first()).toBeVisible()
  const goal = leader.noteWith('Tavoite on oppia')
  await goal.click()
  await leader.button('Avaa uudelleen').click()
  await leader.page.keyboard.press('ControlOrMeta+a')
  await leader.page.keyboard.type('Tavoite on muuttaa')
  await leader.page.keyboard.press('Escape')
  await expect(leader.noteWith('Tavoite on muuttaa').locator('.outcome')).toHaveText('Päätös versio 2')
  await expect(leader.noteWith('Tavoite on oppia').locator('.outcome')).toHaveText('Päätös vanha versio')
  await leader.shot('wheel-reopened')

  await leader.button('Kierrokset spiraalina').click()
  const rounds = leader.page.getByRole('dialog', { name: 'Verkoston kierrokset' })
  await expect(rounds.getByRole('img', { name: /Spiraali, jossa 2 kierrosta/ })).toBeVisible()
  await expect(rounds.getByRole('listitem').filter({ hasText: 'Kierros 1' })).toContainText('Lupauksia 2, pidetty 1, lopetettu 0')
  await expect(rounds.getByRole('listitem').filter({ hasText: 'Olet tässä' })).toContainText('Kierros 2')
  await leader.shot('wheel-spiral')
  await rounds.getByRole('link', { name: 'Syyskausi', exact: true }).click()
  await leader.seesBoard()
  await expect(leader.page.getByRole('heading', { name: 'Syyskausi', level: 1 })).toBeVisible()

  const next = aino.page.getByRole('link', { name: 'Seuraava: Syyskausi 2' })
  const code = (await next.getAttribute('href'))?.split('=').at(-1)
  await next.click()
  await aino.giveName({ name: 'Aino' })
  await aino.page.waitForURL(/\/b\//)
  const second = aino.page.url()
  await aino.button('Kierrokset spiraalina').click()
  await expect(aino.page.getByRole('dialog').getByRole('link', { name: 'Syyskausi', exact: true })).toBeVisible()

  // Who comes to the second round only is told of the first, and has no way to it.
  const bo = await Person.open(browser, { name: 'Bo', size: { width: 390, height: 844 } })
  await bo.page.goto(`${new URL(second).origin}/join?code=${code}`)
  await bo.giveName({ name: 'Bo' })
  await bo
    .button(/Avaa|Mitä lupasimme|Teemmekö/)
    .first()
    .click()
  await bo.button('Kierrokset spiraalina').click()
  const first = bo.page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Kierros 1' })
  await expect(first).toContainText('Taulua ei ole avattu tällä selaimella.')
  await expect(first.getByRole('link')).toHaveCount(0)
  await bo.shot('wheel-spiral-phone')
})
