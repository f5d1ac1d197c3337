// Finding each other on a board: search, reactions, laser pointer, and following somebody's view.
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

/** Whether anything of this colour is painted over the board. */
const painted = (person: Person): Promise<boolean> =>
  person.page.locator('canvas.cursors').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    return pixels.some((value, i) => i % 4 === 3 && value > 0)
  })

test('a note is found by its words, a reaction and a laser pointer are seen by others, and a view is followed', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  await aino.writeNote('Kutsutaan koolle')
  await aino.writeNote('Äänestetään lopuksi')
  await aino.page.keyboard.press('Control+f')
  const search = aino.page.getByRole('dialog', { name: 'Etsi lapuista' })
  await search.getByLabel('Sanat').fill('ÄÄNEST')
  await expect(search.getByRole('status')).toHaveText('1 lappu')
  await aino.shot('search')
  await aino.page.keyboard.press('Enter')
  await expect(search).toHaveCount(0)
  await expect(aino.page.locator('.tl-shape[data-shape-type="note"]').filter({ hasText: 'Äänestetään' })).toBeInViewport()

  await expect.poll(() => painted(leader)).toBe(false)
  await aino.button('Kiitos').click()
  await expect.poll(() => painted(leader)).toBe(true)
  await leader.shot('reaction')
  await expect.poll(() => painted(leader)).toBe(false)

  await aino.focusCanvas()
  await aino.page.keyboard.press('k')
  await aino.page.mouse.move(600, 300)
  await aino.page.mouse.down()
  await aino.page.mouse.move(760, 420, { steps: 12 })
  await expect.poll(() => painted(leader)).toBe(true)
  await leader.shot('laser')
  await aino.page.mouse.up()

  await leader.button(/henkilöä paikalla/).click()
  await leader.button('Seuraa näkymää: Aino').click()
  await expect(leader.page.getByText('Seuraat: Aino')).toBeVisible()
  const place = async (person: Person) => person.middleOf(person.noteWith('Kutsutaan'))
  await aino.page.keyboard.press('v')
  await aino.page.mouse.wheel(120, 90)
  await expect.poll(async () => Math.abs((await place(leader)).x - (await place(aino)).x)).toBeLessThan(3)
  await expect.poll(async () => Math.abs((await place(leader)).y - (await place(aino)).y)).toBeLessThan(3)
  await leader.shot('following')
  await leader.page.mouse.move(700, 400)
  await leader.page.mouse.wheel(0, 200)
  await expect(leader.page.getByText('Seuraat: Aino')).toHaveCount(0)
})
