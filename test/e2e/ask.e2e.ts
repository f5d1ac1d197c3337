// A step asks: six people rate criteria and place themselves, privately, and see together how they answered.
import { RoundId } from '@keha/shared/ids.ts'
import { Step } from '@keha/shared/session/model/agenda.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import type { OwnFrames } from '../support/OwnFrames.ts'
import { Person } from './Person.ts'
import { expect, test } from './workshop.ts'

const criterion = (id: string, fi: string, group: string) => ({ id, text: fi, group })
const STEPS = [
  {
    id: 'rate',
    kind: 'rate',
    title: 'Missä kunnossa verkosto on?',
    instruction: 'Arvioi jokainen kohta itse.',
    minutes: 8,
    asks: {
      kind: 'rating',
      criteria: [
        criterion('knowing', 'Tunnemme toisemme', 'Edellytykset'),
        criterion('trust', 'Luotamme toisiimme', 'Edellytykset'),
        criterion('dialogue', 'Keskustelu on vuoropuhelua', 'Toimivuus'),
        criterion('learning', 'Opimme tavoitteista', 'Kehittäminen'),
        criterion('impact', 'Vaikutamme kohderyhmään', 'Vaikutukset'),
      ],
    },
  },
  {
    id: 'place',
    kind: 'place',
    title: 'Missä olemme?',
    instruction: 'Sijoita yhteistyönne.',
    minutes: 5,
    asks: {
      kind: 'placing',
      across: { from: 'Lyhyt aika', to: 'Pitkä aika' },
      up: { from: 'Vähän luottamusta', to: 'Paljon luottamusta' },
    },
  },
].map((step) => Step.parse(step))

const answersOf = async (frames: OwnFrames, n: number, rating: RoundId) => {
  for (const [i, { id }] of ((STEPS[0]?.asks?.kind === 'rating' && STEPS[0].asks.criteria) || []).entries())
    await frames.command({ type: 'rate', rating, criterion: id, value: i === 1 ? (n % 2 ? 5 : 1) : 1 + ((n + i) % 3) })
}

test('six people answer privately, and see together how they differ', async ({ browser, board, server }) => {
  const { id, keys, urls } = await board('blank')
  const leader = await Person.join(browser, urls.facilitator, { name: 'Liisa Vetäjä' })
  const aino = await Person.join(browser, urls.participant, { name: 'Aino', size: { width: 390, height: 844 } })
  const join = (key: string, name: string) => HeadlessParticipant.join({ baseUrl: server.url, board: id, key, name })
  const planner = (await join(keys.facilitator, 'Suunnittelija')).speakOwnFrames()
  for (const step of STEPS) await planner.command({ type: 'addStep', step })
  await planner.command({ type: 'goToStep', step: STEPS[0]?.id as never })
  const others = await Promise.all(['Bo', 'Clara', 'Disa', 'Eero', 'Fanni'].map((name) => join(keys.participant, name)))
  const frames = others.map((other) => other.speakOwnFrames())

  await leader.button('Avaa arviointi').click()
  await aino.button(/Missä kunnossa/).click()
  await aino.page.getByRole('group', { name: 'Luotamme toisiimme' }).getByRole('radio', { name: '5 viidestä' }).focus()
  await aino.page.keyboard.press('Space')
  await expect(aino.page.getByText('1/5 vastattu')).toBeVisible()
  await aino.page.getByRole('group', { name: 'Opimme tavoitteista' }).getByText('En osaa').click()
  await expect(aino.page.getByText('2/5 vastattu')).toBeVisible()
  await aino.shot('ask-form-390')
  const opened = () => frames[0]?.session?.rating.ratings[0]?.id
  await expect.poll(opened).toBeDefined()
  for (const [n, each] of frames.entries()) await answersOf(each, n, RoundId.parse(opened()))
  await leader.shot('ask-open')
  await leader.button('Sulje ja näytä 6 vastausta').click()
  await expect(leader.page.getByText('Tästä olitte eniten eri mieltä')).toBeVisible()
  await expect(leader.page.getByRole('region', { name: 'Näin vastattiin' }).getByRole('listitem').first()).toHaveText('Luotamme toisiimme')
  await leader.shot('ask-result')
  await aino.page.getByRole('heading', { name: 'Näin vastattiin' }).scrollIntoViewIfNeeded()
  await aino.shot('ask-result-390')

  await planner.command({ type: 'nextStep' })
  await leader.button('Avaa sijoittuminen').click()
  await expect(aino.page.getByText('Paina kohtaa')).toBeVisible()
  const ground = aino.page.locator('.ask__ground')
  await ground.click({ position: { x: 40, y: 30 } })
  await expect(aino.page.getByText('Pisteesi on paikallaan')).toBeVisible()
  await aino.page.getByRole('slider', { name: /Lyhyt aika/ }).focus()
  await aino.page.keyboard.press('ArrowRight')
  await aino.shot('place-390')
  const placing = RoundId.parse(frames[0]?.session?.placing.placings[0]?.id)
  for (const [n, each] of frames.entries()) await each.command({ type: 'placeDot', placing, spot: { x: n / 6, y: (n * n) / 25 } })
  await leader.button('Näytä 6 pistettä').click()
  await expect(leader.page.locator('.ask__dot')).toHaveCount(6)
  await leader.shot('place-result')
  expect(leader.problems).toEqual([])
})
