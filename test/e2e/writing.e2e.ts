// Writing aids as a person meets them: many lines pasted at once.
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
  if (process.env['SHOTS']) await aino.page.screenshot({ path: `${process.env['SHOTS']}/paste.png` })
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
