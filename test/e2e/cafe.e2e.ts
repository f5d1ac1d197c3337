// A Finnish learning café with three people: writing at once, moving and colouring at once, one's own undo, scaffold, steps.
import type { Browser } from '@playwright/test'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const AINO_TYPES = 'Aino kirjoittaa tähän alkuun. '
const BERTIL_TYPES = ' Ja Bertil kirjoittaa samaan aikaan tänne loppuun.'

async function three(browser: Browser, urls: { facilitator: string; participant: string }) {
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä', organisation: 'Kaupunki' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino', organisation: 'Yhdistys' })
  const bertil = await Person.join(browser, urls.participant, { name: 'Bertil', organisation: 'Yritys' })
  return { leader, aino, bertil }
}

test('two type in the same note at once and every character is there, carets stay put', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe', 'Oppimiskahvila')
  const { aino, bertil } = await three(browser, urls)
  const id = await aino.writeNote('KESKI')
  await expect(bertil.shape(id)).toContainText('KESKI')
  await aino.openNote(id)
  await aino.caretTo('Control+Home')
  await bertil.openNote(id)
  await bertil.caretTo('Control+End')
  await Promise.all([aino.page.keyboard.type(AINO_TYPES, { delay: 25 }), bertil.page.keyboard.type(BERTIL_TYPES, { delay: 20 })])
  const whole = `${AINO_TYPES}KESKI${BERTIL_TYPES}`
  for (const person of [aino, bertil]) await expect.poll(() => person.textOf(id)).toBe(whole)
})

test('one drags while another recolours and both hold; undo takes back only one’s own', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const { aino, bertil } = await three(browser, urls)
  const id = await aino.writeNote('Siirrä ja väritä')
  await expect(bertil.shape(id)).toContainText('Siirrä')
  const before = await bertil.middleOf(bertil.shape(id))
  /** Of a note as Bertil sees it, who looks from further away. */
  const width = (await bertil.shape(id).boundingBox())?.width ?? Number.NaN
  const colour = () =>
    aino
      .shape(id)
      .locator('.tl-note__container')
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  const yellow = await colour()

  await bertil.page.mouse.click(before.x, before.y)
  const drag = aino.drag(id, { x: 240, y: 60 }, 30)
  await bertil.page.getByTestId('style.color.light-blue').click()
  await drag
  await expect.poll(colour).not.toBe(yellow)
  await expect.poll(async () => Math.round((await bertil.middleOf(bertil.shape(id))).x - before.x)).toBeGreaterThan(width)

  const blue = await colour()
  await aino.focusCanvas()
  await aino.page.keyboard.press('Control+z')
  await expect.poll(async () => Math.abs((await bertil.middleOf(bertil.shape(id))).x - before.x)).toBeLessThan(5)
  expect(await colour()).toBe(blue)
})

test('a participant can neither move, unlock nor delete the scaffold', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const scaffold = aino.page.locator('.tl-shape[data-shape-type="frame"]')
  const before = await scaffold.evaluateAll((all) => all.map((shape) => (shape as HTMLElement).style.transform))
  expect(before.length).toBeGreaterThan(3)
  await aino.focusCanvas()
  await aino.page.keyboard.press('Control+a')
  await aino.page.keyboard.press('Shift+l')
  await aino.page.keyboard.press('ArrowRight')
  await aino.page.keyboard.press('Delete')
  const after = await scaffold.evaluateAll((all) => all.map((shape) => (shape as HTMLElement).style.transform))
  expect(after).toEqual(before)
  // What the first person saw is also what the server has.
  const late = await Person.join(browser, urls.participant, { name: 'Myöhäinen' })
  await expect(late.page.locator('.tl-shape[data-shape-type="frame"]')).toHaveCount(before.length)
})

test('the next step and the timer reach everybody', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const { leader, aino, bertil } = await three(browser, urls)
  await leader.button('Aloita työpaja').click()
  for (const { page } of [aino, bertil]) await expect(page.locator('.step__title')).toHaveText('Tavoite ja pelisäännöt')
  const stepFrom = performance.now()
  await leader.button('Seuraava vaihe').click()
  await Promise.all([aino, bertil].map(({ page }) => expect(page.locator('.step__title')).toHaveText('Pöytiin')))
  const timerFrom = performance.now()
  await leader.button('Käynnistä').click()
  await Promise.all([aino, bertil].map(({ page }) => expect(page.locator('[data-timer="running"]').first()).toBeVisible()))
  const told = performance.now()
  console.log(`the step reached both in ${Math.round(timerFrom - stepFrom)} ms, the timer in ${Math.round(told - timerFrom)} ms`)
})
