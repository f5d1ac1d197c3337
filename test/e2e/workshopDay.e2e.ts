// A whole workshop from the home page to the PDF, with every other host blocked: nothing is asked of anybody else.
import { execFileSync } from 'node:child_process'
import AxeBuilder from '@axe-core/playwright'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

/** tldraw's watermark asks its own host for a picture; our policy stops it, and it is the only such request. */
const WATERMARK = /cdn\.tldraw\.com|watermark|Failed to fetch/

test('from the home page to the PDF, with no request to any other host', async ({ browser, server }) => {
  const leader = await Person.open(browser, { name: 'Liisa' })
  const others: string[] = []
  await leader.context.route(
    (url) => url.origin !== server.url,
    (route) => {
      others.push(route.request().url())
      return route.abort()
    },
  )
  await leader.page.goto(server.url)
  await leader.button(/Aloita: Oppimiskahvila/).click()
  await leader.page.getByRole('textbox', { name: /nimi/i }).fill('Verkoston kevätpäivä')
  await leader.page.getByRole('button', { name: 'Avaa taulu' }).click()
  await leader.seesBoard()
  expect(leader.page.url()).not.toContain('#')

  const link = await leader.page.evaluate(
    () =>
      Object.values(localStorage)
        .join(' ')
        .match(/https?:[^"]*\/b\/[a-z0-9]{12}#[\w-]+/g) ?? [],
  )
  expect(link.length).toBeGreaterThan(0)
  await leader.page.keyboard.press('Escape')
  const note = leader.shape(await leader.writeNote('Ensimmäinen ajatus'))
  // From the overview of the whole board the view comes near enough to read what one writes.
  await expect.poll(async () => (await note.boundingBox())?.width ?? 0).toBeGreaterThan(100)
  await leader.seesSaved()

  const download = leader.page.waitForEvent('download', { timeout: 90_000 })
  await leader.button('Vie PDF').click()
  const start = leader.page.getByRole('dialog').getByRole('button', { name: /PDF/ })
  if (await start.count()) await start.first().click()
  const path = await (await download).path()
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(text).toContain('Ensimmäinen ajatus')
  expect(text).toContain('Verkoston kevätpäivä')
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)

  expect(others.filter((url) => !WATERMARK.test(url))).toEqual([])
  expect(leader.problems.filter((problem) => !WATERMARK.test(problem))).toEqual([])
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
