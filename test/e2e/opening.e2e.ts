// How pages come: what is fetched for them, and in which order a board is seen. Nothing here is measured in time.
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

/** Names of all scripts that the page asks for from now on, as often as it asks. */
function scriptsOf(person: Person): string[] {
  const scripts: string[] = []
  person.page.on('response', (response) => {
    const name = new URL(response.url()).pathname
    if (name.endsWith('.js')) scripts.push(name)
  })
  return scripts
}

test('CA30 the front page carries neither the document nor the editor; a board comes once, packed, in one language', async ({
  browser,
  server,
  board,
}) => {
  const { urls } = await board('blank')
  const person = await Person.open(browser, { name: 'Aino' })
  const scripts = scriptsOf(person)
  const languages = new Set<string>()
  const packed = new Map<string, string | undefined>()
  person.page.on('response', async (response) => {
    const language = /\/(fi|sv|en)-[^/]*\.js$/.exec(response.url())?.[1]
    if (language) languages.add(language)
    if (/\/(tldraw|records|react)-[^/]*\.js$/.test(response.url()))
      packed.set(response.url(), (await response.allHeaders())['content-encoding'])
  })
  await person.page.goto(server.url, { waitUntil: 'networkidle' })
  expect(scripts.join()).toContain('/react-')
  expect(scripts.filter((name) => /\/(tldraw|records|document|BoardRoom|session)-/.test(name))).toEqual([])
  scripts.length = 0
  await person.page.goto(urls.participant)
  await person.giveName({ name: 'Aino' })
  expect(scripts.join()).toMatch(/\/records-.*\/tldraw-|\/tldraw-.*\/records-/)
  expect(scripts.filter((name, at) => scripts.indexOf(name) !== at)).toEqual([])
  expect([...languages]).toEqual(['fi'])
  expect(packed.size).toBeGreaterThan(2)
  for (const [url, encoding] of packed) expect([url, encoding]).toEqual([url, expect.stringMatching(/^(br|gzip)$/)])
})

test("CA31 a note looks the same with tldraw's own label and with its plain words", async ({ browser, board }) => {
  const { urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const id = await aino.writeNote('Kutsutaan koolle')
  await aino.openNote(id)
  await aino.page.keyboard.press('Control+End')
  await aino.page.keyboard.type(' **kaikki** nyt')
  await aino.page.keyboard.press('Enter')
  await aino.page.keyboard.press('Enter')
  await aino.page.keyboard.type('- yksi <b>')
  await aino.page.keyboard.press('Escape')
  const words = aino.shape(id).locator('.tl-rich-text').first()
  const selected = await words.innerHTML()
  const rich = await words.evaluate((element) => getComputedStyle(element).fontSize)
  await aino.page.keyboard.press('Escape')
  await expect(aino.shape(id).locator('[data-isselected=false]')).toHaveCount(1)
  expect(selected).toMatch(/<strong>|<li>|<br>/)
  expect(await words.innerHTML()).toBe(selected)
  expect(await words.evaluate((element) => getComputedStyle(element).fontSize)).toBe(rich)
})
