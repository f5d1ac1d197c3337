// What of the wished pairs cannot be had, in words, before anybody is seated.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { PairProblem } from '@keha/shared/seating/pairWishes.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import type { CafePreview } from './cafePreview.ts'
import { PAIR_WORDS } from './pairWords.ts'
import { membersOf, useMembers } from './useCafe.ts'

export function PairTroubles({ preview: { problems, unkept } }: { readonly preview: CafePreview }) {
  const { t, i18n } = useTranslation()
  const members = useMembers()
  const list = new Intl.ListFormat(i18n.language)
  const namesOf = (ids: readonly ParticipantId[]) => list.format(membersOf(ids, members).map(({ name }) => name))
  const words = (problem: PairProblem): string => {
    const names = namesOf(problem.people)
    switch (problem.kind) {
      case 'both-ways':
        return t('cafePairs.bothWays', { names })
      case 'two-hosts':
        return t('cafePairs.twoHosts', { names })
      case 'too-many-apart':
        return t('cafePairs.tooManyApart', { names, count: problem.tables })
      case 'visits-host':
        return t('cafePairs.visitsHost', { names })
    }
  }
  const sentences = [
    ...problems.map(words),
    ...unkept.map(({ kind, people }) => t('cafePairs.notKept', { names: namesOf(people), how: t(PAIR_WORDS[kind]) })),
  ]
  if (sentences.length === 0) return null
  return (
    <div className="notice cafe-form__warning">
      <Icon name="warning" />
      <ul className="plain cafe-pairs">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
