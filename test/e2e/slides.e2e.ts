// A lecture on the board: slides from a PDF that everyone's view follows, looking away and back, coming late; then pairs from
// different organisations with one press.
import { tinyPdf } from '../support/tinyPdf.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const LECTURE = tinyPdf(['Trust comes first', 'Weak ties carry news', 'Who is missing?'])
const pdf = (buffer: Buffer, name = 'luento.pdf') => ({ name, mimeType: 'application/pdf', buffer })
const PHONE = { width: 390, height: 844 }

const picture = (person: Person, at: number) => person.page.locator(`.tl-shape[data-shape-type="image"][data-shape-id$="-${at}"]`).first()

/** The slide fills the canvas in one direction, and is all in view. */
async function looksAt(person: Person, at: number): Promise<void> {
  const canvas = person.page.locator('.tl-container')
  await expect(async () => {
    const slide = await picture(person, at).boundingBox()
    const room = await canvas.boundingBox()
    if (!slide || !room) throw new Error(`${person.name} does not see slide ${at}`)
    const within = slide.x >= room.x && slide.y >= room.y && slide.x + slide.width <= room.x + room.width
    expect(within && slide.y + slide.height <= room.y + room.height).toBe(true)
    expect(Math.max(slide.width / room.width, slide.height / room.height)).toBeGreaterThan(0.85)
  }).toPass()
}

test('a speaker leads slides from a PDF; one looks away and returns, one comes late, and all talk in pairs', async ({ browser, board }) => {
  const { urls } = await board('expert-lecture', 'Luento')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa', organisation: 'Verkosto' })
  const join = (name: string, organisation: string, size?: { width: number; height: number }) =>
    Person.join(browser, urls.participant, { name, organisation, ...(size && { size }) })
  const aino = await join('Aino', 'Kaupunki')
  const bo = await join('Bo', 'Kaupunki', PHONE)
  const hosts = new Set<string>()
  leader.page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host)
  })

  await leader.button('Aloita työpaja').click()
  await leader.button('Seuraava vaihe').click()
  await leader.button('Seuraava vaihe').click()
  // The panel is that of the step once its title is there.
  await expect(leader.page.getByRole('heading', { name: 'Alustus' })).toBeVisible()
  const files = leader.page.locator('.slides input[type=file]')
  await files.setInputFiles(pdf(Buffer.from('%PDF-1.4 nothing more')))
  await expect(leader.page.getByRole('alert')).toContainText('vaurioitunut')
  await leader.shot('slides-damaged')
  await files.setInputFiles(pdf(LECTURE))
  const speaker = leader.page.getByRole('toolbar', { name: 'Diat' })
  await expect(speaker).toContainText('Dia 1 / 3')
  await expect(leader.page.getByRole('alert')).toHaveCount(0)
  await expect(speaker.getByRole('img').first()).toHaveAttribute('alt', 'Dia 1 / 3: Trust comes first')

  await speaker.getByRole('button', { name: 'Näytä kaikille' }).click()
  for (const person of [leader, aino, bo]) await looksAt(person, 1)
  await leader.page.keyboard.press('PageDown')
  await expect(speaker).toContainText('Dia 2 / 3')
  for (const person of [leader, aino, bo]) await looksAt(person, 2)
  await leader.shot('slides-leader')
  await aino.shot('slides-aino')
  await bo.shot('slides-bo-390')

  await test.step('one looks away and returns', async () => {
    const back = aino.button('Palaa diaan')
    await expect(back).toHaveCount(0)
    await aino.page.mouse.move(900, 400)
    await aino.page.mouse.wheel(900, 700)
    await expect(back).toBeVisible()
    await speaker.getByRole('button', { name: 'Seuraava dia' }).click()
    await looksAt(bo, 3)
    await expect(aino.page.getByText('Dia 3 / 3').first()).toBeVisible()
    await expect(back).toBeVisible()
    await aino.shot('slides-away')
    await back.click()
    await looksAt(aino, 3)
    await expect(back).toHaveCount(0)
    // A panel that closes gives the canvas more room: nobody has looked away.
    await aino
      .button(/Piilota paneeli|Näin etenemme|Nyt/)
      .first()
      .click()
    await looksAt(aino, 3)
    await expect(back).toHaveCount(0)
  })

  const cecilia = await join('Cecilia', 'Yhdistys')
  await looksAt(cecilia, 3)
  await cecilia.page.getByText('Dian teksti').click()
  await expect(cecilia.page.locator('.led-slide')).toContainText('Who is missing?')
  await cecilia.shot('slides-late')
  const dan = await join('Dan', 'Yhdistys')
  await looksAt(dan, 3)

  await speaker.getByRole('button', { name: 'Lopeta näyttäminen' }).click()
  await expect(cecilia.page.locator('.led-slide')).toHaveCount(0)
  await leader.button('Seuraava vaihe').click()
  await leader.button('Pareiksi').click()
  await expect(cecilia.page.locator('.my-group')).toContainText(/Parisi: (Aino|Bo) \(Kaupunki\)/)
  await expect(dan.page.locator('.my-group')).toContainText(/Parisi: (Aino|Bo) \(Kaupunki\)/)
  await bo.button(/Pienet ryhmät/).click()
  await expect(bo.page.locator('.my-group')).toContainText(/Parisi: (Cecilia|Dan) \(Yhdistys\)/)
  await leader.shot('pairs-leader')
  await cecilia.shot('pairs')
  await bo.shot('pairs-390')
  await leader.button('Kolmikoiksi').click()
  await expect(cecilia.page.locator('.my-group')).toContainText('Juttelet nyt näiden kanssa')
  expect([...hosts]).toHaveLength(1)
  for (const person of [leader, aino, bo, cecilia, dan]) expect(person.problems).toEqual([])
})
