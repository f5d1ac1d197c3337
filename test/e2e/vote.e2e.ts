// A vote as people meet it: prepared and opened by the facilitator, given on the notes and in the list, counted once it closes.
// And groups: made of two organisations, seen by their members, spoken to.
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from '@playwright/test'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

async function shot({ page }: Person, name: string): Promise<void> {
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })
}

async function hasNothingSerious({ page }: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
}

async function leaderOf(browser: Browser, url: string): Promise<Person> {
  const leader = await Person.open(browser, { name: 'Liisa' })
  await leader.page.goto(url)
  await leader.giveName({ name: 'Liisa' })
  await leader.page.keyboard.press('Escape')
  return leader
}

async function paste(person: Person, text: string): Promise<void> {
  await person.focusCanvas()
  await person.page.evaluate((lines) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', lines)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const more = (person: Person, text: string) =>
  person.page.locator('.canvas').getByRole('button', { name: `Lisää ääni: ${text}`, exact: true })

test('a secret vote: given on notes and by keyboard in the list, seen by nobody before it closes, then ranked alike for all', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank')
  const leader = await leaderOf(browser, urls.facilitator)
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const bo = await Person.join(browser, urls.participant, { name: 'Bo' })
  const cecilia = await Person.join(browser, urls.participant, { name: 'Cecilia', size: { width: 390, height: 844 } })
  await paste(leader, 'Omena\nPäärynä\nLuumu\nMarja')
  await expect(cecilia.noteWith('Marja')).toBeVisible()
  await leader.page.keyboard.press('Escape')

  await leader.page.getByText('Äänestykset').click()
  await leader.button('Valmistele äänestys').click()
  await leader.page.getByLabel('Äänestyksen nimi').fill('Mistä aloitetaan')
  await leader.page.getByLabel('Päätösvaltaisuus').fill('3')
  await shot(leader, 'vote-form')
  await hasNothingSerious(leader)
  await leader.button('Tallenna').click()
  await shot(leader, 'vote-prepared')
  await leader.button('Avaa äänestys: Mistä aloitetaan').click()

  await expect(aino.page.locator('.vote-bar')).toContainText('3/3 ääntä jäljellä')
  await more(aino, 'Omena').click()
  await more(aino, 'Omena').click()
  await more(aino, 'Luumu').click()
  await expect(aino.page.locator('.vote-bar')).toContainText('0/3 ääntä jäljellä')
  await expect(more(aino, 'Marja')).toHaveAttribute('aria-disabled', 'true')
  await more(bo, 'Päärynä').click()
  await more(bo, 'Päärynä').click()
  // A vote selects no note, and a note is dragged as ever.
  await expect(bo.page.locator('.note-tools')).toHaveCount(0)
  const berry = await bo.idOf(bo.noteWith('Marja'))
  const from = await bo.middleOf(bo.shape(berry))
  await bo.drag(berry, { x: 120, y: 20 })
  await expect.poll(async () => Math.round((await bo.middleOf(bo.shape(berry))).x - from.x)).toBeGreaterThan(60)
  await expect(more(bo, 'Marja')).toBeVisible()
  await bo.page.keyboard.press('Escape')
  await shot(aino, 'vote-open')
  await shot(leader, 'vote-open-leader')
  await hasNothingSerious(leader)
  await shot(cecilia, 'vote-phone')

  // Nothing but the keyboard: to the list, down the notes, a vote for two of them, and out again.
  const { keyboard } = cecilia.page
  const focused = cecilia.page.locator(':focus')
  await cecilia.page.locator('.vote-bar').getByRole('button', { name: 'Luettelo' }).focus()
  await keyboard.press('Enter')
  const list = cecilia.page.getByRole('dialog', { name: 'Mistä aloitetaan' })
  await expect(list.getByRole('listitem')).not.toHaveCount(0)
  const goTo = async (name: string) => {
    for (let at = 0; at < 40 && (await focused.getAttribute('aria-label')) !== name; at += 1) await keyboard.press('Tab')
    await expect(focused).toHaveAccessibleName(name)
  }
  await goTo('Lisää ääni: Luumu')
  await keyboard.press('Enter')
  await goTo('Lisää ääni: Marja')
  await keyboard.press('Space')
  await expect(list).toContainText('1/3 ääntä jäljellä')
  await shot(cecilia, 'vote-list-phone')
  await hasNothingSerious(cecilia)
  await keyboard.press('Escape')
  await expect(list).toHaveCount(0)

  const close = leader.button('Sulje: 7 ääntä 3 henkilöltä')
  await expect(close).toBeVisible()
  for (const person of [leader, aino, bo, cecilia]) {
    await expect(person.page.locator('.note-votes__got')).toHaveCount(0)
    await expect(person.page.locator('.results')).toHaveCount(0)
  }
  await close.click()

  await cecilia.page.locator('.side__toggle').click()
  for (const person of [leader, aino, bo, cecilia]) {
    const results = person.page.getByRole('list', { name: 'Tulos: Mistä aloitetaan' }).getByRole('button')
    await expect(results).toHaveText([/^1\..*tasan.*2 ääntä/, /^1\..*tasan.*2 ääntä/, /^1\..*tasan.*2 ääntä/, /^4\.1 ääni.*Marja/])
    await expect(person.page.getByText('Päätösvaltainen: 3 äänestäjää, tarvittiin 3')).toBeVisible()
    await expect(person.noteWith('Omena').locator('.note-votes__got')).toContainText('2')
  }
  await shot(leader, 'vote-results-leader')
  await hasNothingSerious(leader)
  await shot(aino, 'vote-results')
  await shot(cecilia, 'vote-results-phone')
  await aino.page.getByRole('button', { name: /Marja/ }).click()
  await expect(aino.noteWith('Marja')).toBeVisible()
  await aino.page.getByLabel('Lapuilla näkyy tulos').selectOption('Ei mitään')
  await expect(aino.page.locator('.note-votes__got')).toHaveCount(0)

  // Once more, in the open, and a note takes one vote.
  await leader.button('Valmistele uudelleen: Mistä aloitetaan').click()
  await leader.page.getByLabel('Samalle lapulle voi antaa useita ääniä').uncheck()
  await leader.page.getByLabel('Äänimäärät näytetään vasta').uncheck()
  await leader.page.getByLabel('Sulkeutuu itsestään, min').fill('5')
  await leader.button('Tallenna').click()
  await leader.button('Avaa äänestys: Mistä aloitetaan (2)').click()
  await aino.focusCanvas()
  await aino.page.keyboard.press('Shift+1')
  await aino.page.locator('.canvas').getByRole('button', { name: 'Äänestä: Omena' }).click()
  await expect(bo.noteWith('Omena').locator('.note-votes__got')).toContainText('1')
  await bo.page.locator('.canvas').getByRole('button', { name: 'Äänestä: Omena' }).click()
  await expect(aino.noteWith('Omena').locator('.note-votes__got')).toContainText('2')
  await shot(bo, 'vote-live')
  await leader.button('Sulje: 2 ääntä 2 henkilöltä').click()
  await expect(leader.page.getByRole('list', { name: 'Tulos: Mistä aloitetaan (2)' })).toBeVisible()
  await expect(leader.page.getByText('Ei päätösvaltainen: 2 äänestäjää, tarvittiin 3')).toBeVisible()
  await expect(leader.page.getByRole('list', { name: 'Päättyneet äänestykset' }).locator('> li')).toHaveCount(2)
  await shot(leader, 'vote-two-rounds')
})

test('groups mix two organisations and see their area; what the facilitator says reaches all, or one group', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const leader = await leaderOf(browser, urls.facilitator)
  const phone = { width: 390, height: 844 }
  const people = [
    await Person.join(browser, urls.participant, { name: 'Aino', organisation: 'Kaupunki' }),
    await Person.join(browser, urls.participant, { name: 'Bo', organisation: 'Kaupunki' }),
    await Person.join(browser, urls.participant, { name: 'Cecilia', organisation: 'Yhdistys' }),
    await Person.join(browser, urls.participant, { name: 'Daavid', organisation: 'Yhdistys', size: phone }),
  ]
  await leader.page.getByText('Ryhmät', { exact: true }).click()
  await leader.button('Jaa ryhmiin').click()
  await leader.page.getByLabel('Henkilöitä ryhmässä vähintään').fill('2')
  const made = leader.page.getByRole('dialog', { name: 'Jaa ryhmiin' })
  await expect(made).toContainText('Paikalla on 4 osallistujaa. Heistä tulee 2 ryhmää, joissa kussakin on 2 henkilöä.')
  const areas = made.getByRole('group', { name: 'Ryhmien alueet' }).getByRole('checkbox')
  await areas.nth(1).check()
  await areas.nth(0).check()
  await shot(leader, 'groups-make')
  await hasNothingSerious(leader)
  await leader.button('Tee 2 ryhmää').click()

  const groups = leader.page.getByRole('list', { name: 'Ryhmät' }).getByRole('listitem')
  await expect(groups).toHaveText([
    /(Aino|Bo).*(Cecilia|Daavid)|(Cecilia|Daavid).*(Aino|Bo)/,
    /(Aino|Bo).*(Cecilia|Daavid)|(Cecilia|Daavid).*(Aino|Bo)/,
  ])
  await shot(leader, 'groups-leader')
  for (const person of people) await expect(person.page.locator('.my-group__words')).toHaveText(/Ryhmäsi: Ryhmä \d – mukana \p{L}+$/u)
  const [aino, bo] = people
  if (!aino || !bo) throw new Error('nobody came')
  const zoom = aino.page.locator('.tlui-navigation-panel')
  const before = (await zoom.textContent()) ?? ''
  await aino.button('Siirry ryhmän alueelle').click()
  await expect(zoom).not.toHaveText(before)
  await shot(aino, 'groups-mine')

  await leader.button('Muuta ryhmiä').click()
  await leader.page.getByLabel('Ryhmä: Aino').selectOption('Ryhmä 1')
  await leader.page.getByLabel('Ryhmä: Bo').selectOption('Ryhmä 2')
  await leader.page.getByLabel('Nimi').first().fill('Ykköset')
  await leader.page.keyboard.press('Enter')
  await shot(leader, 'groups-edit')
  await hasNothingSerious(leader)
  await leader.button('Valmis').click()
  await expect(aino.page.locator('.my-group__words')).toHaveText(/Ryhmäsi: Ykköset/)
  await expect(bo.page.locator('.my-group__words')).toHaveText(/Ryhmäsi: Ryhmä 2/)

  await leader.page.getByText('Sano kaikille').first().click()
  await leader.page.getByRole('textbox', { name: 'Viesti' }).fill('Tauko alkaa viiden minuutin päästä.')
  await leader.page.keyboard.press('Enter')
  for (const person of [leader, ...people])
    await expect(person.page.locator('.message')).toContainText('Tauko alkaa viiden minuutin päästä.')
  await shot(leader, 'message-leader')
  await hasNothingSerious(leader)
  await shot(people[3] ?? aino, 'message-phone')
  for (const person of people) await person.button('Sulje viesti').click()
  await leader.page.getByLabel('Kenelle').selectOption('Ykköset')
  await leader.page.getByRole('textbox', { name: 'Viesti' }).fill('Vain teille')
  await leader.button('Sano: Ykköset').click()
  await expect(aino.page.locator('.message')).toContainText('Vain teille')
  await expect(leader.page.locator('.message')).toContainText('Vain teille')
  await expect(bo.page.locator('.message')).toHaveCount(0)

  await leader.button('Pura ryhmät').click()
  await expect(aino.page.locator('.my-group')).toHaveCount(0)
})
