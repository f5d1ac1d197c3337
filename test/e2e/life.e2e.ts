// A board's life on screen: how long it is kept, the warning near its end, and deleting it for good with people on it.
import { SqliteBoardStore } from '@keha/server/src/store/SqliteBoardStore.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { DAY_MS } from '@keha/shared/life/boardLife.ts'
import { createBoard } from '../support/boardApi.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const SMALL = { width: 390, height: 844 }
const LARGE = { width: 1280, height: 720 }

async function bothSizes(person: Person, name: string): Promise<void> {
  await person.shot(name)
  await person.page.setViewportSize(SMALL)
  await person.shot(`${name}-390`)
  await person.page.setViewportSize(LARGE)
}
const openLife = async ({ page }: Person) => {
  await page.getByRole('button', { name: 'Valikko' }).click()
  await page.getByRole('menuitem', { name: 'Säilytys ja poistaminen' }).click()
  return page.getByRole('dialog')
}
/** What this browser keeps of boards: databases, and entries of its storage that name the board. */
const keptOf = ({ page }: Person, id: string) =>
  page.evaluate(async (board) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.includes(board) ? [name] : []))
    return [...names, ...Object.entries(localStorage).flatMap(([name, value]) => (`${name}${value}`.includes(board) ? [name] : []))]
  }, id)

test('LR10 a facilitator deletes the board by its name: everyone is led away with words, and no browser keeps anything of it', async ({
  browser,
  board,
}) => {
  const { id, urls } = await board('blank', 'Syyskokous')
  const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino' })
  const bo = await Person.join(browser, urls.participant, { name: 'Bo' })
  await aino.writeNote('Jää vain muistiin')
  await aino.seesSaved()
  // Bo is away when it happens, on another page of the same site.
  await bo.page.goto(new URL('/about', urls.join).href)
  for (const person of [aino, bo]) await expect.poll(() => keptOf(person, id)).not.toEqual([])

  const dialog = await openLife(liisa)
  await expect(dialog).toContainText('Taulu säilyy, kunnes se poistetaan.')
  await bothSizes(liisa, 'life')
  await dialog.getByRole('button', { name: 'Poista taulu…' }).click()
  await expect(dialog).toContainText('Taululla on nyt toinenkin ihminen.')
  await bothSizes(liisa, 'life-delete')
  // The files are offered, and it is come back to.
  await dialog.getByRole('button', { name: 'Ota ensin tiedostot talteen' }).click()
  await expect(liisa.page.getByRole('dialog')).toContainText('Kaikki yhdessä (ZIP)')
  await liisa.page.keyboard.press('Escape')
  await (await openLife(liisa)).getByRole('button', { name: 'Poista taulu…' }).click()
  const name = dialog.getByRole('textbox')
  await name.fill('Kevätkokous')
  await dialog.getByRole('button', { name: 'Poista lopullisesti' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Nimi ei ole sama kuin taulun nimi.')
  await expect(name).toBeFocused()
  await expect(aino.noteWith('Jää vain muistiin')).toBeVisible()
  await name.fill(' syyskokous ')
  await name.press('Enter')

  for (const person of [liisa, aino]) {
    await expect(person.page.getByRole('alert')).toContainText('Taulu ”Syyskokous” on poistettu.')
    await expect(person.page).toHaveURL(/\/$/)
    await expect(person.page.getByText('Syyskokous', { exact: true })).toHaveCount(0)
    await expect.poll(() => keptOf(person, id)).toEqual([])
  }
  await bothSizes(aino, 'life-gone')

  // Bo comes back by the list on the front page, which still has it.
  await bo.page.goto(new URL('/', urls.join).href)
  await bo.page.getByRole('link', { name: 'Syyskokous' }).click()
  await expect(bo.page.getByRole('heading', { name: 'Tämä taulu on poistettu' })).toBeVisible()
  await expect.poll(() => keptOf(bo, id)).toEqual([])
  await bothSizes(bo, 'life-link')
  // Somebody new opens the link; another types the code.
  const eino = await Person.open(browser, { name: 'Eino' })
  await eino.page.goto(urls.participant)
  await expect(eino.page.getByRole('heading', { name: 'Tämä taulu on poistettu' })).toBeVisible()
})

test('LR10 the day is told in words and chosen; near the end one press keeps the board, and so does a note', async ({ browser }) => {
  const server = await ServerProcess.start({ env: { RETENTION_DAYS: '30', RETENTION_MAX_DAYS: '90' } })
  try {
    const { id, urls } = await createBoard(server.url, { title: 'Syyskokous' })
    const newcomer = await Person.open(browser, { name: 'Aino' })
    await newcomer.page.goto(urls.participant)
    await expect(newcomer.page.locator('form')).toContainText(/Tämä taulu poistetaan \d+\.\d+\.\d{4}, ellei sitä muuteta\./)
    const liisa = await Person.join(browser, urls.facilitator, { name: 'Liisa' })
    const dialog = await openLife(liisa)
    await expect(dialog).toContainText(/Tämä taulu poistetaan \d+\.\d+\.\d{4}, ellei sitä muuteta\./)
    await expect(dialog.getByRole('option')).toHaveText(['30 päivää', '90 päivää'])
    const before = await dialog.locator('section').first().textContent()
    await dialog.getByRole('combobox').selectOption('90 päivää')
    await expect(dialog.locator('section').first()).not.toHaveText(before ?? '')
    await dialog.getByRole('combobox').selectOption('30 päivää')
    await expect(dialog.locator('section').first()).toHaveText(before ?? '')
    await liisa.page.keyboard.press('Escape')

    const warning = liisa.page.getByRole('alert').filter({ hasText: 'ellei sitä muuteta' })
    await expect(warning).toHaveCount(0)
    for (const keep of [
      () => warning.getByRole('button', { name: 'Jatka säilytystä' }).click(),
      () => liisa.writeNote('Vielä tarvitaan'),
    ]) {
      await server.kill('SIGTERM')
      const store = await SqliteBoardStore.open({ directory: server.directory, report: console.error })
      await store.append(BoardId.parse(id), { updates: [], events: [], life: { quietSinceMs: Date.now() - 22 * DAY_MS, days: 30 } })
      await store.close()
      await server.restart()
      await liisa.page.reload()
      await liisa.seesBoard()
      await expect(warning).toBeVisible()
      await bothSizes(liisa, 'life-warning')
      await keep()
      await expect(warning).toHaveCount(0)
    }
  } finally {
    await server.stop()
  }
})
