// A person in a browser of their own: joins by a link, and does and sees on the page what people do and see.
// Everything is found as a person finds it: by role and words, by what lies on the canvas and where.
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

export interface PersonOptions {
  readonly name: string
  readonly organisation?: string
  readonly size?: { readonly width: number; readonly height: number }
  /** Agrees at the door to be named in reports. */
  readonly mayBeNamed?: boolean
  /** What the browser speaks; Finnish where it is left out. */
  readonly locale?: string
}

export class Person {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors and failed requests, for the end of a journey. */
  readonly problems: string[] = []

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name
    this.context = context
    this.page = page
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
    page.on('requestfailed', (request) => this.problems.push(`${request.failure()?.errorText} ${request.url()}`))
  }

  static async open(browser: Browser, { name, size, locale = 'fi-FI' }: PersonOptions): Promise<Person> {
    const context = await browser.newContext({ ...(size && { viewport: size }), locale, acceptDownloads: true })
    return new Person(name, context, await context.newPage())
  }

  /** Opens a participant's link, gives the name, and waits for the board. */
  static async join(browser: Browser, url: string, options: PersonOptions): Promise<Person> {
    const person = await Person.open(browser, options)
    await person.page.goto(url)
    await person.giveName(options)
    return person
  }

  async giveName({ name, organisation, mayBeNamed = false }: PersonOptions): Promise<void> {
    await this.page.locator('input[name=name]').fill(name)
    if (organisation) await this.page.locator('input[name=organisation]').fill(organisation)
    if (mayBeNamed) await this.page.locator('form input[type=checkbox]').check()
    await this.page.locator('form button[type=submit]').click()
    await this.seesBoard()
  }

  async seesBoard(): Promise<void> {
    await this.page.waitForFunction(() => (window as { tldrawReady?: boolean }).tldrawReady === true)
    await expect(this.status).toContainText(/Yhdistetty|Connected|Ansluten/)
  }

  get status(): Locator {
    return this.page.locator('.status__words')
  }

  async seesSaved(): Promise<void> {
    await expect(this.status).toContainText(/Tallennettu/i)
  }

  /** A picture of the page, where the environment names a folder for them in `SHOTS`. */
  async shot(name: string): Promise<void> {
    const folder = process.env['SHOTS']
    if (folder) await this.page.screenshot({ path: `${folder}/${name}.png` })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  shape(id: string): Locator {
    return this.page.locator(`.tl-shape[data-shape-id="${id}"]`).first()
  }

  notes(): Locator {
    return this.page.locator('.tl-shape[data-shape-type="note"]')
  }

  noteWith(text: string | RegExp): Locator {
    return this.notes().filter({ hasText: text }).first()
  }

  async idOf(shape: Locator): Promise<string> {
    const id = await shape.getAttribute('data-shape-id')
    if (!id) throw new Error('not a shape')
    return id
  }

  /** Where the middle of a shape is on the screen. */
  async middleOf(shape: Locator): Promise<{ x: number; y: number }> {
    const box = await shape.boundingBox()
    if (!box) throw new Error('the shape is not in view')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** `N`, type, Escape: the note's id. */
  async writeNote(text: string): Promise<string> {
    const before = new Set(await this.notes().evaluateAll((all) => all.map((note) => note.getAttribute('data-shape-id'))))
    await this.focusCanvas()
    await this.page.keyboard.press('n')
    const editor = this.page.locator('.tl-shape[data-shape-type="note"] [contenteditable=true]')
    await editor.waitFor()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
    const ids = await this.notes().evaluateAll((all) => all.map((note) => note.getAttribute('data-shape-id')))
    const id = ids.find((candidate) => !before.has(candidate))
    if (!id) throw new Error(`${this.name} wrote a note but sees none`)
    expect(await this.textOf(id)).toBe(text)
    return id
  }

  /** Opens a note for typing, as with a double click. */
  async openNote(id: string): Promise<Locator> {
    const { x, y } = await this.middleOf(this.shape(id))
    await this.page.mouse.dblclick(x, y)
    const editor = this.shape(id).locator('[contenteditable=true]')
    // The keys go to it, and not to the canvas, once it is focused.
    await expect(editor).toBeFocused()
    return editor
  }

  /**
   * Puts the caret of the open note where the key says. A double click has just selected a word, which the editor may put back
   * in the moment after; nobody is quick enough to notice, but a machine is.
   */
  async caretTo(key: 'Control+Home' | 'Control+End'): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press(key)
      expect(await this.page.evaluate(selectedAfterTwoFrames)).toBe('')
    }).toPass()
  }

  async focusCanvas(): Promise<void> {
    await this.page.evaluate(() => document.querySelector<HTMLElement>('.tl-container')?.focus())
    await this.page.keyboard.press('Escape')
  }

  /** `hidden` may hold keys that are no shapes; those are on no canvas anyway. */
  async seesOnBoard({ shown, hidden }: { readonly shown: readonly string[]; readonly hidden: readonly string[] }): Promise<void> {
    for (const id of shown) await expect(this.shape(id)).toHaveCount(1)
    for (const id of hidden) await expect(this.shape(id)).toHaveCount(0)
  }

  async textOf(id: string): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen; an open note's hidden label says its text a second time.
    return (await this.shape(id).innerText()).replaceAll('\u200b', '').trim()
  }

  async drag(id: string, by: { readonly x: number; readonly y: number }, steps = 12): Promise<void> {
    const from = await this.middleOf(this.shape(id))
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps })
    await this.page.mouse.up()
  }

  leave(): Promise<void> {
    return this.context.close()
  }
}

const selectedAfterTwoFrames = (): Promise<string> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(String(getSelection()))))
  })
