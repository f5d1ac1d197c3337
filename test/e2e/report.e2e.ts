// The report as people ask for it: parts chosen, names only by the facilitator, made in the browser, told by the server too.
import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const textOf = (path: string): string => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')

async function reportOf(person: Person, choose: () => Promise<void>): Promise<string> {
  await person.button('Vie taulu').first().click()
  await person.page.getByText('Mitä raportti kertoo').click()
  await choose()
  const download = person.page.waitForEvent('download', { timeout: 90_000 })
  await person.button('Lataa: Raportti (PDF)').click()
  const path = await (await download).path()
  await person.page.keyboard.press('Escape')
  return textOf(path)
}

test('RU1 a facilitator chooses parts and names, a participant parts alone, and the report tells no more', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const leader = await Person.open(browser, { name: 'Liisa Leino' })
  await leader.page.goto(urls.facilitator)
  await leader.giveName({ name: 'Liisa Leino', organisation: 'Kaupunki', mayBeNamed: true })
  await leader.page.keyboard.press('Escape')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino Aalto', organisation: 'Järjestö', mayBeNamed: true })
  await aino.writeNote('Nuoret mukaan')
  await aino.seesSaved()
  const named = await reportOf(leader, async () => {
    const { violations } = await new AxeBuilder({ page: leader.page }).include('dialog').analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await leader.shot('report-choice')
    await expect(leader.page.getByLabel('Äänestykset')).toHaveCount(0)
    await leader.page.getByLabel('Näytä ihmisten nimet').check()
  })
  for (const words of ['Liisa Leino', 'Aino Aalto', 'Järjestö', 'Yhdessä oppiminen', 'Nuoret mukaan', 'Taulu alueittain', 'Laput tekstinä'])
    expect(named).toContain(words)
  const nameless = await reportOf(aino, async () => {
    await expect(aino.page.getByLabel('Näytä ihmisten nimet')).toHaveCount(0)
    await aino.page.getByLabel('Alueet kuten taululla').uncheck()
  })
  expect(nameless).toContain('Nuoret mukaan')
  expect(nameless).toContain('Kaupunki')
  expect(nameless).not.toMatch(/Liisa Leino|Aino Aalto|Taulu alueittain/)
  const phone = await Person.join(browser, urls.participant, { name: 'Bo', size: { width: 390, height: 844 } })
  await phone.page.getByRole('button', { name: 'Valikko' }).click()
  await phone.page.getByRole('menuitem', { name: 'Vie taulu' }).click()
  await phone.page.getByText('Mitä raportti kertoo').click()
  await expect(phone.button('Lataa: Raportti (PDF)')).toBeVisible()
  await phone.shot('report-choice-phone')
})
