// A learning café as it goes: planned for who is here, everyone on with one press, one comes late and one leaves, the host tells
// the next ones what was said, and at the end everyone reads whom they met.
import AxeBuilder from '@axe-core/playwright'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

async function hasNothingSerious({ page }: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

const table = ({ page }: Person) => page.locator('.my-table__name')
const colourOf = (person: Person, id: string): Promise<string> =>
  person
    .shape(id)
    .locator('.tl-note__container')
    .evaluate((element) => getComputedStyle(element).backgroundColor)

test('six people change tables over three rounds; one is late, one leaves, hosts stay, and everyone reads whom they met', async ({
  browser,
  board,
}) => {
  const { urls } = await board('learning-cafe', 'Oppimiskahvila')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa', organisation: 'Verkosto' })
  const join = (name: string, organisation: string, more: { size?: { width: number; height: number }; locale?: string } = {}) =>
    Person.join(browser, urls.participant, { name, organisation, ...more })
  const aino = await join('Aino', 'Kaupunki')
  const bo = await join('Bo', 'Kaupunki')
  const cecilia = await join('Cecilia', 'Yhdistys', { size: { width: 390, height: 844 } })
  const daavid = await join('Daavid', 'Yhdistys')
  const eeva = await join('Eeva', 'Yritys', { locale: 'sv-FI' })

  await leader.button('Aloita työpaja').click()
  const cafe = leader.page.getByRole('region', { name: 'Oppimiskahvila', exact: true })
  await expect(cafe).toHaveCount(0)
  await leader.button('Seuraava vaihe').click()
  await leader.button('Seuraava vaihe').click()
  await expect(cafe).toBeVisible()
  await leader.button('Suunnittele kahvila').click()
  const plan = leader.page.getByRole('dialog', { name: 'Suunnittele kahvila' })
  await expect(plan).toContainText(/\d+ uutta tuttavuutta, joista \d+ yli organisaatiorajojen/)
  await expect(plan).toContainText('Paikalla on 5 osallistujaa, 2 pöytää, 2–3 kussakin.')
  await expect(plan).toContainText('kohtaamista toistuu väistämättä')
  await plan.getByText('Pöytien emännät ja isännät').click()
  await plan.getByRole('combobox', { name: 'Pöytä 1' }).selectOption('Aino')
  await leader.shot('cafe-plan')
  // Who should meet and who should not: what cannot be had is told before anybody is seated.
  await plan.getByText('Ketkä samaan pöytään, ketkä eivät').click()
  const wish = async (one: string, other: string, how: string) => {
    await plan.getByRole('combobox', { name: 'Henkilö', exact: true }).selectOption({ label: one })
    await plan.getByRole('combobox', { name: 'Toinen henkilö' }).selectOption({ label: other })
    await plan.getByRole('combobox', { name: 'Toive' }).selectOption({ label: how })
    await plan.getByRole('button', { name: 'Lisää toive' }).click()
  }
  const never = 'ei koskaan samaan pöytään'
  await wish('Bo, Kaupunki', 'Cecilia, Yhdistys', never)
  await wish('Bo, Kaupunki', 'Eeva, Yritys', never)
  await wish('Cecilia, Yhdistys', 'Eeva, Yritys', never)
  await expect(plan).toContainText('kukaan heistä ei saisi istua toisen kanssa, mutta pöytiä on vain 2.')
  await plan.getByText('kukaan heistä').scrollIntoViewIfNeeded()
  await leader.shot('cafe-pairs')
  await leader.page.setViewportSize({ width: 390, height: 844 })
  // The card folds as the screen shrinks; the dialog over it keeps the pointer.
  await leader.page.locator('.side__toggle').dispatchEvent('click')
  await plan.getByText('kukaan heistä').scrollIntoViewIfNeeded()
  await leader.shot('cafe-pairs-phone')
  await leader.page.setViewportSize({ width: 1280, height: 720 })
  await hasNothingSerious(leader)
  await plan.getByRole('button', { name: 'Poista toive: Bo – Cecilia' }).click()
  await plan.getByRole('button', { name: 'Poista toive: Cecilia – Eeva' }).click()
  await expect(plan).not.toContainText('kukaan heistä')
  await hasNothingSerious(leader)
  await leader.button('Tee istumajärjestys').click()
  await expect(aino.page.getByText('Oppimiskahvila alkaa pian: 3 kierrosta')).toBeVisible()
  await expect(leader.page.getByRole('list', { name: 'Pöydät' }).getByRole('listitem')).toHaveText([
    /Aino.*Emäntä\/isäntä/,
    /Emäntä\/isäntä/,
  ])
  await leader.shot('cafe-planned')

  const zoom = aino.page.locator('.tlui-navigation-panel')
  const before = (await zoom.textContent()) ?? ''
  await leader.button('Aloita kierros 1').click()
  const early = [aino, bo, daavid, eeva]
  // Each in the language of their own browser.
  const isOnRound = (person: Person, round: number) =>
    expect(person.page.locator('.my-table__round')).toHaveText(person === eeva ? `Runda ${round} av 3` : `Kierros ${round}/3`)
  for (const person of early) {
    await isOnRound(person, 1)
    await expect(table(person)).toHaveText(/^Pöytä [12]$/)
  }
  expect(await table(bo).textContent()).not.toBe(await table(eeva).textContent())
  await expect(table(aino)).toHaveText('Pöytä 1')
  await expect(zoom).not.toHaveText(before)
  await expect(leader.page.getByRole('list', { name: 'Pöydät' }).getByRole('listitem')).toHaveText([
    /Pöytä 1.*Aino.*Emäntä\/isäntä/,
    /Pöytä 2/,
  ])
  await leader.shot('cafe-round-1-leader')
  await hasNothingSerious(leader)

  // Notes of the first round have its colour; the host picks one for the harvest.
  const first = await aino.writeNote('Tapaamme kuukausittain')
  const yellow = await colourOf(aino, first)
  await aino.focusCanvas()
  const at = await aino.middleOf(aino.shape(first))
  await aino.page.mouse.click(at.x, at.y)
  await aino.button('Poimi sadonkorjuuseen').click()
  await expect(leader.page.getByRole('list', { name: 'Sadonkorjuu' })).toContainText('Tapaamme kuukausittain')
  await aino.shot('cafe-star')
  await aino.page.keyboard.press('Escape')

  // The host tells, and it is kept without a press.
  await aino.page.getByLabel('Mitä tällä kierroksella sanottiin?').fill('Luottamus ensin, sitten vuosikello.')
  await expect(aino.page.getByText('Tallessa')).toBeVisible()
  await aino.shot('cafe-host')
  await hasNothingSerious(aino)

  const fanni = await join('Fanni', 'Yritys')
  await expect(table(fanni)).toHaveText(/^Pöytä [12]$/)
  await expect(leader.page.getByRole('list', { name: 'Pöydät' })).toContainText('Fanni')

  await leader.button('Kaikki eteenpäin: kierros 2').click()
  for (const person of [...early, fanni]) await isOnRound(person, 2)
  await expect(eeva.page.locator('.step__title')).toHaveText('Runda 2')
  await expect(table(aino)).toHaveText('Pöytä 1')
  // The agenda goes on with the round.
  await expect(aino.page.locator('.step__title')).toHaveText('Kierros 2')
  await expect(aino.page.getByText('Luottamus ensin, sitten vuosikello.')).toBeVisible()
  await expect(aino.page.getByLabel('Mitä tällä kierroksella sanottiin?')).toHaveValue('')
  const traveller = (await table(bo).textContent()) === 'Pöytä 1' ? bo : daavid
  await traveller.shot('cafe-round-2')
  const second = await aino.writeNote('Vuosikello kaikille')
  expect(await colourOf(aino, second)).not.toBe(yellow)
  expect(await colourOf(aino, first)).toBe(yellow)
  // Where one sits is seen on a phone with the card closed, too.
  await expect(cecilia.page.locator('.side__toggle')).toContainText(/Kierros 2\/3 · Pöytä [12]/)
  await cecilia.shot('cafe-phone-closed')
  await cecilia.page.locator('.side__toggle').click()
  await expect(cecilia.page.locator('.my-table__round')).toHaveText('Kierros 2/3')
  await cecilia.shot('cafe-phone')
  await hasNothingSerious(cecilia)

  // The facilitator changes seats by hand.
  await leader.button('Vaihda paikkoja').click()
  const to = (await table(eeva).textContent()) === 'Pöytä 1' ? 'Pöytä 2' : 'Pöytä 1'
  await leader.page.getByLabel('Pöytä: Eeva').selectOption(to)
  await expect(table(eeva)).toHaveText(to)
  await leader.page.getByRole('region', { name: 'Pöytä 1' }).getByLabel('Emäntä/isäntä').selectOption({ index: 0 })
  await leader.shot('cafe-seats')
  await hasNothingSerious(leader)
  await leader.button('Valmis').click()

  await bo.leave()
  await expect(leader.page.getByRole('list', { name: 'Pöydät' })).toContainText('(poissa)')
  await leader.button('Kaikki eteenpäin: kierros 3').click()
  for (const person of [aino, daavid, eeva, fanni]) await isOnRound(person, 3)
  await expect(leader.page.getByRole('list', { name: 'Pöydät' })).not.toContainText('Bo')
  await leader.shot('cafe-round-3-leader')

  await leader.button('Päätä kahvila').click()
  await leader.page.getByRole('dialog').getByRole('button', { name: 'Päätä kahvila' }).click()
  await expect(leader.page.getByText('Kahvila on päättynyt.')).toBeVisible()
  for (const person of [aino, daavid, fanni]) await expect(person.page.getByText(/Tapasit tänään [2-5] ihmistä/)).toBeVisible()
  await expect(eeva.page.getByText(/Du träffade [2-5] personer i dag/)).toBeVisible()
  await expect(aino.page.getByRole('list', { name: 'Sadonkorjuu' })).toContainText('Tapaamme kuukausittain')
  await aino.focusCanvas()
  await aino.page.keyboard.press('Escape')
  await aino.shot('cafe-met')
  await cecilia.shot('cafe-met-phone')
  await leader.shot('cafe-over-leader')

  // The harvest gathers itself: a copy beside the others of its table, once, and one step of undo.
  const gather = leader.button('Kokoa 1 lappu sadonkorjuun alueelle')
  const copy = leader.shape(`shape:harvest-${first.slice('shape:'.length)}`)
  await gather.click()
  await expect(copy).toContainText('Tapaamme kuukausittain')
  await expect(copy).toContainText('(Pöytä 1)')
  await expect(leader.page.getByText('Kaikki poimitut laput on koottu sadonkorjuun alueelle.')).toBeVisible()
  await expect(gather).toHaveCount(0)
  await leader.focusCanvas()
  await leader.page.keyboard.press('ControlOrMeta+z')
  await expect(copy).toHaveCount(0)
  await gather.click()
  await expect(copy).toContainText('(Pöytä 1)')
  await leader.seesSaved()
  await hasNothingSerious(leader)
  await leader.shot('cafe-gathered')
  await leader.page.setViewportSize({ width: 390, height: 844 })
  await leader.shot('cafe-gathered-phone')
  await hasNothingSerious(aino)
})
