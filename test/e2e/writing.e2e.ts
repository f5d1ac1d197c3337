// Writing aids as a person meets them: many lines pasted at once, notes tidied, put under a heading, and marked.
import { readFileSync } from 'node:fs'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

/** As the browser tells the page of Ctrl+V; the machine's own clipboard may be out of reach. */
async function paste(person: Person, text: string, html?: string): Promise<void> {
  await person.focusCanvas()
  await person.page.evaluate(
    ({ text, html }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      if (html) clipboardData.setData('text/html', html)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { text, html },
  )
}

test('pasted lines become notes for everyone, and one undo takes them all back', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const ville = await Person.join(browser, urls.participant, { name: 'Ville' })
  // The board's own practice note is there from the start.
  const fresh = (person: Person) => person.notes().filter({ hasText: /^\d|lihava|toka|a b/ })
  const lines = Array.from({ length: 12 }, (_, at) => `${at + 1} ${'sana '.repeat(at * 4)}`.trim())
  await paste(aino, lines.map((line) => `• ${line}`).join('\r\n\r\n'))
  await expect(fresh(aino)).toHaveCount(12)
  await expect(fresh(ville)).toHaveCount(12)
  await expect(aino.page.getByText('12 riviä, 12 lappua. Ctrl+Z kumoaa ne kerralla.')).toBeVisible()
  const boxes = await fresh(aino).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
  for (const [at, a] of boxes.entries())
    for (const b of boxes.slice(at + 1)) expect(a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom).toBe(false)
  await aino.page.keyboard.press('Control+z')
  await expect(fresh(aino)).toHaveCount(0)
  await expect(fresh(ville)).toHaveCount(0)
  await paste(aino, 'onlyone', '<ul><li>eka <b>lihava</b></li><li>toka</li></ul><table><tr><td>a</td><td>b</td></tr></table>')
  await expect(fresh(ville)).toHaveCount(3)
  for (const text of ['eka lihava', 'toka', 'a b']) await expect(ville.noteWith(text)).toBeVisible()
})

test('selected notes are tidied, put under a heading and marked by keyboard; a report says what was decided', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank')
  const leader = await Person.open(browser, { name: 'Liisa' })
  await leader.page.goto(urls.facilitator)
  await leader.giveName({ name: 'Liisa' })
  await leader.page.keyboard.press('Escape')
  const watcher = await Person.join(browser, urls.observer, { name: 'Olli' })
  await paste(leader, 'Kutsutaan koolle\nJatketaan syksyllä\nKuka maksaa?\nneljäs')
  const id = await leader.idOf(leader.noteWith('neljäs'))
  await leader.page.keyboard.press('Escape')
  await leader.drag(id, { x: 35, y: 90 })
  const moved = await leader.middleOf(leader.shape(id))
  // One beside the other first: a selection's handles reach over its neighbours where the view is from afar.
  await leader.page.keyboard.press('Escape')
  for (const text of ['Kutsutaan', 'Jatketaan', 'Kuka maksaa', 'neljäs']) await leader.noteWith(text).click({ modifiers: ['Shift'] })
  await leader.shot('tools')
  await leader.page.keyboard.press('Alt+Shift+G')
  await expect.poll(async () => (await leader.middleOf(leader.shape(id))).y).not.toBe(moved.y)
  await leader.shot('tidy')
  await leader.page.keyboard.press('Control+z')
  await expect.poll(() => leader.middleOf(leader.shape(id))).toEqual(moved)

  await leader.page.keyboard.press('Alt+Shift+K')
  await leader.page.locator('.tl-shape[data-shape-type="text"] [contenteditable=true]').waitFor()
  await leader.page.keyboard.type('Mitä sovittiin')
  await leader.page.keyboard.press('Escape')
  await expect(watcher.page.locator('.tl-shape[data-shape-type="text"]').filter({ hasText: 'Mitä sovittiin' })).toBeVisible()
  await leader.shot('cluster')

  await leader.focusCanvas()
  await leader.noteWith('Kutsutaan').click()
  await expect(leader.page.getByRole('radio', { name: 'Toimenpide' })).toBeVisible()
  await leader.page.keyboard.press('Alt+Shift+O')
  await leader.page.keyboard.press('ArrowRight')
  await expect(leader.page.getByRole('radio', { name: 'Toimenpide' })).toBeFocused()
  await leader.page.keyboard.press('Enter')
  await leader.page.getByLabel('Kuka').fill('Aino')
  await leader.page.getByLabel('Milloin').fill('12.5.')
  await leader.shot('action')
  await expect(watcher.noteWith('Kutsutaan').locator('.outcome')).toHaveText('Toimenpide täydentämättä · Aino · 12.5.')
  await leader.noteWith('Jatketaan').click()
  await leader.page.getByRole('radio', { name: 'Päätös' }).click()
  await expect(watcher.noteWith('Jatketaan').locator('.outcome')).toHaveText('Päätös')
  await leader.page.keyboard.press('Control+z')
  await expect(watcher.noteWith('Jatketaan').locator('.outcome')).toHaveCount(0)
  await leader.page.keyboard.press('Control+Shift+z')
  await leader.noteWith('Kuka maksaa').click()
  await leader.page.getByRole('radio', { name: 'Kysymys' }).click()
  await leader.seesSaved()
  await leader.shot('outcomes')

  const download = leader.page.waitForEvent('download')
  await leader.button('Valikko').click()
  await leader.page.getByRole('menuitem', { name: 'Vie taulu' }).click()
  await leader.page.getByText('Mitä raportti kertoo').click()
  await leader.page.getByLabel('Näytä ihmisten nimet').check()
  await leader.button('Lataa: Teksti (Markdown)').click()
  const markdown = readFileSync(await (await download).path(), 'utf8')
  expect(markdown).toMatch(
    /## Päätökset\n\n- Jatketaan syksyllä\n\n## Toimenpiteet\n\n- Kutsutaan koolle {2}\n {2}Kuka: Aino · Milloin: 12\.5\./,
  )

  await leader.page.keyboard.press('Escape')

  await watcher.noteWith('Kutsutaan').click()
  await expect(watcher.page.locator('.note-tools')).toHaveCount(0)
  await watcher.page.keyboard.press('Alt+Shift+G')
  await paste(watcher, 'en saa kirjoittaa')
  await expect(watcher.noteWith('en saa kirjoittaa')).toHaveCount(0)
})

test('the words of a note lie where they lay when it is taken up, and when it is let go', async ({ browser, board }) => {
  const { urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const texts = [
    'lyhyt',
    'pidempi lappu, joka menee usealle riville ja kertoo verkostosta',
    'epäjärjestelmällistyttämättömyydellänsäkäänköhän',
  ]
  await paste(aino, texts.join('\n'))
  for (const text of texts) {
    const note = aino.noteWith(text)
    /** Where the words lie in the note, in hundredths of its width: the view may glide meanwhile. */
    const lie = () =>
      note.evaluate((element) => {
        const [own, words] = [element, element.querySelector('.tl-rich-text')].map((one) => one?.getBoundingClientRect() ?? new DOMRect())
        if (!own || !words) return []
        return [words.x - own.x, words.y - own.y, words.width, words.height].map((length) => Math.round((length / own.width) * 100))
      })
    const taken = note.locator('.tl-text-label[data-isselected=true]')
    await aino.focusCanvas()
    await expect(taken).toHaveCount(0)
    const before = await lie()
    expect(before).toHaveLength(4)
    const moved = async () => Math.max(...(await lie()).map((length, at) => Math.abs(length - (before[at] ?? Number.NaN))))
    const { x, y } = await aino.middleOf(note)
    await aino.page.mouse.click(x, y)
    await expect(taken).toHaveCount(1)
    await expect.poll(moved).toBeLessThanOrEqual(1)
    await aino.focusCanvas()
    await expect(taken).toHaveCount(0)
    await expect.poll(moved).toBeLessThanOrEqual(1)
  }
})
