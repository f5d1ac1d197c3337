// Who should sit at one table at least once, and who never: for facilitators' eyes alone.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { isOfPair, MAX_WISHES, PAIR_KINDS, type PairKind, type PairWish } from '@keha/shared/seating/pairWishes.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { PAIR_WORDS } from './pairWords.ts'
import { membersOf } from './useCafe.ts'

interface PairFieldsProps {
  readonly guests: readonly Member[]
  /** Wishes stay while somebody is away. */
  readonly members: readonly Member[]
  readonly pairs: readonly PairWish[]
  readonly onChange: (pairs: readonly PairWish[]) => void
}

export function PairFields({ guests, members, pairs, onChange }: PairFieldsProps) {
  const { t } = useTranslation()
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const [kind, setKind] = useState<PairKind>('meet')
  const idOf = (value: string): ParticipantId | undefined => guests.find(({ id }) => id === value)?.id
  const [a, b] = [idOf(one), idOf(other)]
  const mayAdd = a !== undefined && b !== undefined && a !== b && pairs.length < MAX_WISHES
  /** Of two people there is one wish: the later one. */
  const add = () => {
    if (!mayAdd) return
    onChange([...pairs.filter((pair) => !isOfPair(pair, a, b)), { kind, people: [a, b] }])
    setOne('')
    setOther('')
  }
  const namesOf = ({ people }: PairWish) => membersOf(people, members).map(({ name }) => name)
  const people = (but: string) => [
    { value: '', words: t('cafePairs.choose') },
    ...guests
      .filter(({ id }) => id !== but)
      .map(({ id, name, organisation }) => ({ value: id, words: [name, organisation].filter(Boolean).join(', ') })),
  ]
  return (
    <details className="cafe-form__fold">
      <summary className="field__label">
        {pairs.length === 0 ? t('cafePairs.titleNone') : t('cafePairs.title', { count: pairs.length })}
      </summary>
      <p className="field__hint">{t('cafePairs.hint')}</p>
      {pairs.length > 0 ? (
        <ul className="plain cafe-pairs" aria-label={t('cafePairs.list')}>
          {pairs.map((pair) => {
            const names = namesOf(pair).join(' – ')
            const isAway = !pair.people.every((id) => idOf(id))
            return (
              <li key={pair.people.join()} className="cafe-pairs__pair">
                <span>
                  <strong>{names}</strong> {t(PAIR_WORDS[pair.kind])} {isAway ? <span className="soft">{t('cafe.away')}</span> : null}
                </span>
                <button
                  type="button"
                  className="button button--quiet button--icon"
                  aria-label={t('cafePairs.remove', { names })}
                  onClick={() => onChange(pairs.filter((each) => each !== pair))}
                >
                  <Icon name="close" />
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
      <div className="cafe-pairs__add">
        <SelectField label={t('cafePairs.one')} value={one} options={people(other)} onChoose={setOne} />
        <SelectField label={t('cafePairs.other')} value={other} options={people(one)} onChoose={setOther} />
        <SelectField
          label={t('cafePairs.how')}
          value={kind}
          options={PAIR_KINDS.map((value) => ({ value, words: t(PAIR_WORDS[value]) }))}
          onChoose={(value) => setKind(PAIR_KINDS.find((each) => each === value) ?? 'meet')}
        />
        <button type="button" className="button" disabled={!mayAdd} onClick={add}>
          <Icon name="plus" />
          {t('cafePairs.add')}
        </button>
      </div>
    </details>
  )
}
