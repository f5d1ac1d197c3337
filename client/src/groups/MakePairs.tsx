// Pairs or threes with one press, from different organisations where they can be, without areas: people turn to each other.
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { FEWEST_PEOPLE, groupable, hasOrganisations } from './groupPlan.ts'

export function MakePairs() {
  const { t } = useTranslation()
  const send = useSend()
  const members = useBoard(({ session }) => session?.people.members) ?? []
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const people = groupable(members, presentIds(here, you))
  const make = (size: number) =>
    void send({ type: 'makeGroups', by: { kind: 'near', size }, mix: hasOrganisations(people) ? 'organisations' : 'random', areas: [] })
  return (
    <section className="make-pairs" aria-label={t('pairs.title')}>
      <div className="row row--fill">
        {([2, 3] as const).map((size) => (
          <button key={size} type="button" className="button" disabled={people.length < FEWEST_PEOPLE} onClick={() => make(size)}>
            {t(size === 2 ? 'pairs.two' : 'pairs.three')}
          </button>
        ))}
      </div>
      <p className="soft small">
        {people.length < FEWEST_PEOPLE
          ? t('groups.tooFew', { count: people.length, fewest: FEWEST_PEOPLE })
          : t(hasOrganisations(people) ? 'pairs.mixed' : 'pairs.random')}
      </p>
    </section>
  )
}
