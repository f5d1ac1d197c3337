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

/** Holds scripts back until `release`: what reads a board (`records`), or the editor (`tldraw`). */
async function without(person: Person, script: 'records' | 'tldraw'): Promise<{ readonly release: () => void }> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await person.page.route(new RegExp(`/assets/${script}-[^/]*\\.js$`), async (route) => {
    await released
    await route.continue()
  })
  return { release }
}

interface Watched {
  states: string[]
  said: string[]
  shifted: number
  /** What moved, for the message. */
  moved: string[]
  picture: HTMLCanvasElement | undefined
}

/** Notes down in the page itself what it shows and says, from its first moment on. */
async function watchOpening(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    const watched: Watched = { states: [], said: [], shifted: 0, moved: [], picture: undefined }
    Object.assign(window, { watched })
    const state = () => {
      if (document.querySelector('.tl-container')) return document.querySelector('.opening') ? 'editor beneath' : 'editor'
      const opening = document.querySelector<HTMLElement>('.opening')
      return opening?.dataset['opening'] ?? null
    }
    new MutationObserver((changes) => {
      const now = state()
      if (now !== null && watched.states.at(-1) !== now) watched.states.push(now)
      const drawn = document.querySelector<HTMLCanvasElement>('.opening__picture')
      if (drawn) watched.picture = drawn
      for (const { target, addedNodes } of changes)
        for (const node of addedNodes)
          if (target instanceof Element && target.closest('.toasts') && node instanceof HTMLElement) watched.said.push(node.textContent)
    }).observe(document, { childList: true, subtree: true, attributes: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: readonly { node: Node | null }[] }
        watched.shifted += value
        for (const { node } of sources)
          watched.moved.push(`${node instanceof Element ? node.outerHTML.slice(0, 90) : node?.nodeName} ${value}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const watched = (person: Person) =>
  person.page.evaluate(() => {
    const { picture: _canvas, ...rest } = (window as unknown as { watched: Watched }).watched
    return rest
  })

for (const size of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])
  test(`CA33, CA34, CA35 a board is a frame, a picture, an editor, and nothing moves between them (${size.width} wide)`, async ({
    browser,
    board,
  }) => {
    const { urls } = await board('learning-cafe', 'Verkoston kevät')
    const aino = await Person.join(browser, urls.participant, { name: 'Aino', size })
    const note = await aino.writeNote('Kutsutaan kaikki koolle ennen kesää')
    await aino.seesSaved()
    await watchOpening(aino)
    const records = await without(aino, 'records')
    const editor = await without(aino, 'tldraw')
    await aino.page.goto('about:blank')
    await aino.page.goto(urls.participant.replace(/#.*$/, ''))
    await expect(aino.page.getByRole('heading', { name: 'Verkoston kevät' })).toBeVisible()
    await expect(aino.page.locator('.opening[data-opening=frame]')).toBeVisible()
    await aino.shot(`opening-frame-${size.width}`)
    records.release()
    await expect(aino.page.locator('.opening[data-opening=picture]')).toBeVisible()
    await expect(aino.page.locator('.tl-container')).toHaveCount(0)
    await expect(aino.page.locator('.opening')).toHaveAttribute('aria-hidden', 'true')
    await expect(aino.page.locator('.opening').locator('a, button, input, [tabindex]')).toHaveCount(0)
    await aino.shot(`opening-picture-${size.width}`)
    // What Aino has drawn so far is all her browser's: the picture is the board's.
    const place = await aino.page.locator('.room__canvas').boundingBox()
    await aino.page.keyboard.press('n')
    await aino.page.mouse.click(size.width - 60, size.height - 200)
    editor.release()
    await aino.seesBoard()
    await expect(aino.page.locator('.opening')).toHaveCount(0)
    await aino.shot(`opening-editor-${size.width}`)
    expect(await aino.page.locator('.room__canvas').boundingBox()).toEqual(place)
    await expect(aino.shape(note)).toBeVisible()
    // Where the editor has the note, the picture had its colour, and beside it another.
    const colours = await aino.page.evaluate((id) => {
      const { picture } = (window as unknown as { watched: Watched }).watched
      const shape = document.querySelector(`.tl-shape[data-shape-id="${id}"] .tl-note__container`)
      const context = picture?.getContext('2d')
      const canvas = document.querySelector('.tl-canvas')
      if (!shape || !context || !canvas) throw new Error('nothing to compare')
      const { left, top, right, bottom } = shape.getBoundingClientRect()
      const origin = canvas.getBoundingClientRect()
      const at = (x: number, y: number) => [...context.getImageData(Math.round(x - origin.x), Math.round(y - origin.y), 1, 1).data].join()
      const paper = getComputedStyle(shape)
        .backgroundColor.match(/[\d.]+/g)
        ?.join()
      return {
        paper: `${paper},255`,
        inside: [at(left + 3, top + 3), at(right - 4, top + 3), at(left + 3, bottom - 4), at(right - 4, bottom - 4)],
        outside: [at(left - 3, top + 6), at(right + 3, top + 6), at(left + 6, top - 3), at(left + 6, bottom + 3)],
      }
    }, note)
    for (const inside of colours.inside) expect(inside).toBe(colours.paper)
    for (const outside of colours.outside) expect(outside).not.toBe(colours.paper)
    await expect.poll(async () => (await watched(aino)).said).toEqual(['Avataan taulua Verkoston kevät', 'Taulu on valmis'])
    const { states, shifted, moved } = await watched(aino)
    expect(states).toEqual(['frame', 'picture', 'editor beneath', 'editor'])
    expect(shifted, moved.join('\n')).toBeLessThan(0.01)
    // Nothing that was pressed while it opened came to the board.
    await expect(aino.notes().filter({ hasNotText: /\S/ })).toHaveCount(0)
  })

test('CA33 while the server says nothing, what this browser kept of the board is seen and can be written on', async ({
  browser,
  board,
}) => {
  const { urls } = await board('blank')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const note = await aino.writeNote('Tämä jäi tänne')
  await aino.seesSaved()
  await aino.page.routeWebSocket(/\/sync\//, () => undefined)
  const editor = await without(aino, 'tldraw')
  await aino.page.goto('about:blank')
  await aino.page.goto(urls.participant.replace(/#.*$/, ''))
  await expect(aino.page.locator('.opening__picture')).toBeVisible()
  editor.release()
  await expect(aino.shape(note)).toBeVisible()
  await expect(aino.page.locator('.opening')).toHaveCount(0)
})

test('CA36, CA37 folding the panel and asking for everything in one breath shows everything in the middle', async ({ browser, board }) => {
  const { urls } = await board('learning-cafe')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  await expect(aino.page.locator('.opening')).toHaveCount(0)
  await expect(aino.page.locator('.cursors')).toBeHidden()
  await aino.focusCanvas()
  // Not even a frame lies between them; the page alone has had the time to fold.
  await aino.page.evaluate(async () => {
    document.querySelector<HTMLElement>('.side__toggle')?.click()
    await Promise.resolve()
    document
      .querySelector('.tl-container')
      ?.dispatchEvent(
        new KeyboardEvent('keydown', { key: '!', code: 'Digit1', keyCode: 49, shiftKey: true, bubbles: true, cancelable: true }),
      )
  })
  await expect
    .poll(() =>
      aino.page.evaluate(() => {
        const areas = [...document.querySelectorAll('.tl-shape[data-shape-type="frame"]')].map((area) => area.getBoundingClientRect())
        const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect()
        if (!canvas) return null
        const [left, right] = [Math.min(...areas.map((area) => area.left)), Math.max(...areas.map((area) => area.right))]
        const [top, bottom] = [Math.min(...areas.map((area) => area.top)), Math.max(...areas.map((area) => area.bottom))]
        // As much on the one side as on the other, and somewhere it reaches as far as "zoom to fit" lets it; to a pixel or two.
        const aside = [left - canvas.left - (canvas.right - right), top - canvas.top - (canvas.bottom - bottom)]
        const tight = Math.max((right - left) / (canvas.width - 128), (bottom - top) / (canvas.height - 128))
        return { isCentred: aside.every((px) => Math.abs(px) <= 2), tight: Math.round(tight * 100) }
      }),
    )
    .toEqual({ isCentred: true, tight: 100 })
})

test('CA38 a board whose program does not come says so, and opens when the page is loaded again', async ({ browser, board }) => {
  const { urls } = await board('blank', 'Syyskokous')
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const lost = /\/assets\/tldraw-[^/]*\.js$/
  await aino.page.route(lost, (route) => route.abort())
  await aino.page.reload()
  await expect(aino.page.getByRole('alert')).toContainText('Taulua ei saatu auki')
  await expect(aino.page.getByRole('heading', { name: 'Syyskokous' })).toBeVisible()
  await aino.shot('opening-stuck')
  await aino.page.setViewportSize({ width: 390, height: 844 })
  await aino.shot('opening-stuck-390')
  await aino.page.unroute(lost)
  await aino.button('Lataa sivu uudelleen').click()
  await aino.seesBoard()
})
