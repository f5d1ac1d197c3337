// The report of a topic, written together by those who are in it; people list themselves by going there.
import { joined, MAX_REPORT_LENGTH, type Report, type Topic } from '@keha/shared/session/model/openSpace.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useNames } from './useOpenSpace.ts'

const EMPTY: Report = { points: '', actions: '', missing: '' }

export function ReportForm({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const namesOf = useNames()
  // Only what this person has changed: the other parts stay as the others write them.
  const [own, setOwn] = useState<Partial<Report>>({})
  const report = { ...EMPTY, ...topic.report, ...own }
  const isEmpty = Object.values(report).every((text) => text.trim() === '')
  const save = () => send({ type: 'setReport', topic: topic.id, report })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save()) onClose()
  }
  const finish = async () => {
    if ((await save()) && (await send({ type: 'closeReport', topic: topic.id, closed: true }))) onClose()
  }
  const part = (name: keyof Report, label: string, rows: number) => (
    <TextArea
      label={label}
      rows={rows}
      maxLength={MAX_REPORT_LENGTH}
      value={report[name]}
      disabled={topic.closed}
      onChange={({ target }) => setOwn({ ...own, [name]: target.value })}
    />
  )
  return (
    <Dialog title={t('openSpace.reportOf', { title: topic.title })} onClose={onClose}>
      <form className="open-space__form" onSubmit={(event) => void submit(event)}>
        <p className="small">
          <strong>{t('openSpace.people')}</strong> {namesOf(joined(topic.conveners, topic.been)) || t('openSpace.nobodyYet')}
        </p>
        {part('points', t('openSpace.points'), 5)}
        {part('actions', t('openSpace.actions'), 3)}
        {part('missing', t('openSpace.missing'), 2)}
        <div className="dialog__actions">
          {topic.closed ? (
            <button type="button" className="button" onClick={() => void send({ type: 'closeReport', topic: topic.id, closed: false })}>
              {t('openSpace.reopen')}
            </button>
          ) : (
            <>
              <button type="button" className="button" disabled={isEmpty} onClick={() => void finish()}>
                <Icon name="check" />
                {t('openSpace.finishReport')}
              </button>
              <button type="submit" className="button button--main">
                {t('openSpace.save')}
              </button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  )
}
