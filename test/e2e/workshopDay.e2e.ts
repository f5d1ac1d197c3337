// A whole workshop from the home page to the PDF, with every other host blocked: nothing is asked of anybody else.
import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from '@playwright/test'
import { gradientPng } from '../export/workshopBoard.ts'
import type { ServerProcess } from '../support/ServerProcess.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

/** tldraw's watermark asks its own host for a picture; our policy stops it, and it is the only such request. */
const WATERMARK = /cdn\.tldraw\.com|watermark|Failed to fetch/

/** A person for whom no host but the server is there; `asked` gathers what was wanted of others. */
async function alone(browser: Browser, server: ServerProcess, name: string, asked: string[]): Promise<Person> {
  const person = await Person.open(browser, { name })
  await person.context.route(
    (url) => url.origin !== server.url,
    (route) => {
      asked.push(route.request().url())
      return route.abort()
    },
  )
  return person
}

test('a workshop from the home page to the PDF, with no request to any other host', async ({ browser, server }) => {
  const asked: string[] = []
  const leader = await alone(browser, server, 'Liisa', asked)
  await leader.page.goto(server.url)
  await leader.button(/Aloita: Oppimiskahvila/).click()
  await leader.page.getByRole('textbox', { name: /nimi/i }).fill('Verkoston kevätpäivä')
  await leader.page.getByRole('button', { name: 'Avaa taulu', exact: true }).click()
  await leader.seesBoard()
  const invitation = leader.page.getByRole('dialog', { name: 'Kutsu mukaan' })
  const code = (await invitation.locator('.share__code').textContent()) ?? ''
  await leader.page.keyboard.press('Escape')
  await expect(invitation).toHaveCount(0)

  const aino = await alone(browser, server, 'Aino', asked)
  await aino.page.goto(`${server.url}/join`)
  await aino.page.getByRole('textbox', { name: 'Taulun koodi' }).fill(code.toLowerCase())
  await aino.page.keyboard.press('Enter')
  await expect(
    aino.page.getByRole('textbox', { name: 'Nimi', exact: true }),
    'who sent it too early is put where something is missing',
  ).toBeFocused()
  await aino.giveName({ name: 'Aino', organisation: 'Yhdistys' })
  await leader.button('Aloita työpaja').click()
  await expect(aino.page.locator('.step__title')).toHaveText('Tavoite ja pelisäännöt')
  await leader.button('Käynnistä').click()
  await aino.button('Nosta käsi').click()
  await expect(leader.button('Laske käsi: Aino')).toBeVisible()

  const note = aino.shape(await aino.writeNote('Ensimmäinen ajatus'))
  // From the overview of the whole board the view comes near enough to read what one writes.
  await expect.poll(async () => (await note.boundingBox())?.width ?? 0).toBeGreaterThan(100)
  const chooser = aino.page.waitForEvent('filechooser')
  await aino.page.getByTestId('tools.asset').click()
  await (await chooser).setFiles({ name: 'kuva.png', mimeType: 'image/png', buffer: Buffer.from(gradientPng(60, 40)) })
  const image = leader.page.locator('.tl-shape[data-shape-type="image"] img')
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(60)
  await aino.seesSaved()
  await aino.page.reload()
  await aino.seesBoard()
  await expect(aino.noteWith('Ensimmäinen ajatus')).toHaveCount(1)

  const download = leader.page.waitForEvent('download', { timeout: 90_000 })
  await leader.button('Vie taulu').first().click()
  await leader.button('Lataa: Raportti (PDF)').click()
  const path = await (await download).path()
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(text).toContain('Ensimmäinen ajatus')
  expect(text).toContain('Verkoston kevätpäivä')
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  expect(execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })).toMatch(/image\s+60\s+40/)

  expect(asked.filter((url) => !WATERMARK.test(url))).toEqual([])
  for (const { problems } of [leader, aino]) expect(problems.filter((problem) => !WATERMARK.test(problem))).toEqual([])
})

test('the key of a link is gone from the address before the canvas is there, and stays gone', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const aino = await Person.open(browser, { name: 'Aino' })
  await aino.page.goto(urls.participant)
  await aino.page.locator('input[name=name]').waitFor()
  expect(aino.page.url()).not.toContain('#')
  await aino.giveName({ name: 'Aino' })
  expect(aino.page.url()).not.toContain('#')
  await aino.page.goBack()
  expect(aino.page.url()).not.toContain('#')
})

test('CL56 a link that lost its end says so before anybody types a name; the whole link, with what a chat put after it, opens the board', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank')
  const aino = await Person.open(browser, { name: 'Aino' })
  const { page } = aino
  const name = page.locator('input[name=name]')
  await page.goto(urls.participant.replace(/#.*/, '#abc'))
  await expect(page.getByRole('heading', { name: 'Tälle taululle tarvitaan linkki tai koodi' })).toBeVisible()
  expect(page.url()).not.toContain('#')
  await page.goto(urls.participant.slice(0, -2))
  await expect(page.getByRole('heading', { name: 'Linkki ei johda millekään taululle' })).toBeVisible()
  await expect(name).toHaveCount(0)
  await page.goto(`${urls.participant}.`)
  await aino.giveName({ name: 'Aino' })
})

test('axe finds nothing serious on home, joining, board and about', async ({ browser, server, board }) => {
  const { urls } = await board('wheel')
  const person = await Person.open(browser, { name: 'Aino' })
  const serious = async (where: string) => {
    const { violations } = await new AxeBuilder({ page: person.page }).analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html ?? ''}`)
  }
  await person.page.goto(server.url)
  await person.button(/Aloita: Oppimiskahvila/).waitFor()
  await person.button('Jatka').click()
  await expect(person.page.getByRole('textbox', { name: 'Taulun koodi' }), 'who sent no code is put where it belongs').toBeFocused()
  const found = await serious('home')
  await person.page.goto(`${server.url}/about`)
  found.push(...(await serious('about')))
  await person.page.goto(`${server.url}/join`)
  await person.page.locator('input[name=name]').waitFor()
  found.push(...(await serious('join')))
  await person.page.goto(urls.facilitator)
  await person.giveName({ name: 'Liisa' })
  found.push(...(await serious('board')))
  expect(found).toEqual([])
})
