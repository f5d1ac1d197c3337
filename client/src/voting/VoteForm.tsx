// Sets a round of voting before it is opened.
import { RecordId } from '@keha/shared/ids.ts'
import { MAX_VOTES_EACH, VoteSettings } from '@keha/shared/session/model/voting.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useSend } from '../board/board.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { KIND_WORDS } from './kindWords.ts'

const WHOLE_BOARD = ''
const MAX_TITLE = 120
const MAX_QUORUM = 1_000
const MAX_MINUTES = 240

export function VoteForm({ first, onClose }: { readonly first: VoteSettings; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const { canvas } = useOpenBoard()
  const areas = useAreas(canvas)
  const [vote, setVote] = useState(first)
  const change = (to: Partial<VoteSettings>) => setVote({ ...vote, ...to })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const settings = VoteSettings.safeParse(vote)
    if (settings.success && (await send({ type: 'prepareVote', vote: settings.data }))) onClose()
  }
  return (
    <Dialog title={t('vote.prepare')} onClose={onClose}>
      <form className="vote-form" onSubmit={(event) => void submit(event)}>
        <Field
          label={t('vote.name')}
          data-first
          required
          maxLength={MAX_TITLE}
          pattern=".*\S.*"
          value={vote.title}
          onChange={({ target }) => change({ title: target.value })}
        />
        <div className="vote-form__pair">
          <SelectField
            label={t('vote.where')}
            value={vote.area ?? WHOLE_BOARD}
            options={[
              { value: WHOLE_BOARD, words: t('vote.wholeBoard') },
              ...areas.map(({ id, name }) => ({ value: id, words: name || t('vote.unnamedArea') })),
            ]}
            onChoose={(value) => change({ area: value === WHOLE_BOARD ? null : RecordId.parse(value) })}
          />
          <SelectField
            label={t('vote.what')}
            value={vote.kind}
            options={VoteSettings.shape.kind.options.map((kind) => ({ value: kind, words: t(KIND_WORDS[kind]) }))}
            onChoose={(value) => change({ kind: VoteSettings.shape.kind.parse(value) })}
          />
        </div>
        <Field
          label={t('vote.votesEach')}
          type="number"
          required
          min={1}
          max={MAX_VOTES_EACH}
          value={Number.isNaN(vote.votesEach) ? '' : vote.votesEach}
          onChange={({ target }) => change({ votesEach: target.valueAsNumber })}
        />
        <div className="vote-form__checks">
          <label className="check">
            <input type="checkbox" checked={vote.several} onChange={({ target }) => change({ several: target.checked })} />
            {t('vote.several')}
          </label>
          <label className="check">
            <input type="checkbox" checked={vote.secret} onChange={({ target }) => change({ secret: target.checked })} />
            {t('vote.secret')}
          </label>
        </div>
        <div className="vote-form__pair">
          <OptionalNumber
            label={t('vote.quorum')}
            hint={t('vote.quorumHint')}
            max={MAX_QUORUM}
            value={vote.quorum}
            onValue={(quorum) => change({ quorum })}
          />
          <OptionalNumber
            label={t('vote.minutes')}
            hint={t('vote.minutesHint')}
            max={MAX_MINUTES}
            value={vote.minutes}
            onValue={(minutes) => change({ minutes })}
          />
        </div>
        <FormEnd onCancel={onClose} words={t('ui.save')} />
      </form>
    </Dialog>
  )
}

interface OptionalNumberProps {
  readonly label: string
  readonly hint: string
  readonly max: number
  readonly value: number | null
  readonly onValue: (value: number | null) => void
}

function OptionalNumber({ label, hint, max, value, onValue }: OptionalNumberProps) {
  return (
    <Field
      label={label}
      hint={hint}
      type="number"
      min={1}
      max={max}
      value={value ?? ''}
      onChange={({ target }) => onValue(target.value === '' ? null : target.valueAsNumber)}
    />
  )
}
