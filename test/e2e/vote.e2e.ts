// A vote as people meet it: prepared and opened by the facilitator, given on the notes and in the list, counted once it closes.
import type { Browser } from '@playwright/test'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

async function shot({ page }: Person, name: string): Promise<void> {
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })
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
  await shot(aino, 'vote-open')
  await shot(leader, 'vote-open-leader')
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
  await shot(aino, 'vote-results')
  await shot(cecilia, 'vote-results-phone')
  await aino.page.getByRole('button', { name: /Marja/ }).click()
  await expect(aino.noteWith('Marja')).toBeVisible()
  await aino.page.getByLabel('Lapuilla näkyy tulos').selectOption('Ei mitään')
  await expect(aino.page.locator('.note-votes__got')).toHaveCount(0)
})
