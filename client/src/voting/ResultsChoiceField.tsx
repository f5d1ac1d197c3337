// Which round's votes a person sees on the notes: of several, or none.
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { roundsWithResults } from './rounds.ts'
import { useShownRound, useVoting } from './VotingProvider.tsx'

export function ResultsChoiceField() {
  const { t } = useTranslation()
  const { view } = useVoting()
  const voting = useBoard(({ session }) => session?.voting)
  const shown = useShownRound()
  const rounds = roundsWithResults(voting)
  if (rounds.length === 0) return null
  const options = [
    { value: 'none', words: t('vote.showNone') },
    ...rounds.toReversed().map(({ id, title }) => ({ value: id, words: title })),
  ]
  return (
    <SelectField
      label={t('vote.shown')}
      value={shown?.id ?? 'none'}
      options={options}
      onChoose={(value) => view.setState({ choice: rounds.find(({ id }) => id === value)?.id ?? 'none' })}
    />
  )
}
