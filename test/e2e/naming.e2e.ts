// Consent to be named: one choice beside the name at the door, a switch in the list of people afterwards, and what the report makes of it.
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const SMALL = { width: 390, height: 844 }
const AGREE = 'Nimeni saa näkyä raportissa'

test('CN6 the choice is one tick in nobody’s way, unticked at each workshop; a switch changes it, and the report follows', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank', 'Syyskokous')
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa Lind' })
  const aino = await Person.open(browser, { name: 'Aino Aalto' })
  await aino.page.goto(urls.participant)
  const tick = aino.page.getByRole('checkbox', { name: AGREE })
  await expect(tick).not.toBeChecked()
  await aino.shot('naming-door')
  await aino.page.setViewportSize(SMALL)
  await aino.shot('naming-door-390')
  await tick.check()
  await aino.giveName({ name: 'Aino Aalto' })
  // Nobody has to: a name and Enter are enough.
  const bo = await Person.open(browser, { name: 'Bo Berg' })
  await bo.page.goto(urls.participant)
  await bo.page.locator('input[name=name]').fill('Bo Berg')
  await bo.page.locator('input[name=name]').press('Enter')
  await bo.seesBoard()

  const report = async () => {
    await liisa.page.getByRole('button', { name: 'Vie taulu' }).click()
    const dialog = liisa.page.getByRole('dialog')
    await dialog.locator('summary').first().click()
    await dialog.getByRole('checkbox', { name: /nimet/i }).check()
    const saved = liisa.page.waitForEvent('download')
    await dialog.getByRole('listitem').filter({ hasText: 'Teksti (Markdown)' }).getByRole('button').first().click()
    const stream = await (await saved).createReadStream()
    let text = ''
    for await (const part of stream) text += part
    await liisa.page.keyboard.press('Escape')
    return ['Liisa Lind', 'Aino Aalto', 'Bo Berg'].filter((name) => text.includes(name))
  }
  expect(await report()).toEqual(['Aino Aalto'])

  await bo.page
    .getByRole('button', { name: /paikalla|läsnä|ihmis/i })
    .first()
    .click()
  const mine = bo.page.getByRole('switch', { name: AGREE })
  await expect(mine).not.toBeChecked()
  await mine.click()
  await expect(mine).toBeChecked()
  await bo.shot('naming-people')
  await bo.page.setViewportSize(SMALL)
  await bo.shot('naming-people-390')
  expect(await report()).toEqual(['Aino Aalto', 'Bo Berg'])
})
