// What a topic's conveners and facilitators do with it: its words, splitting it, merging it into another, withdrawing it.
import type { OpenSpaceSlice, Topic } from '@keha/shared/session/model/openSpace.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { ReportForm } from './ReportForm.tsx'
import { TopicForm } from './TopicForm.tsx'

interface ChangeTopicProps {
  readonly slice: OpenSpaceSlice
  readonly topic: Topic
  readonly onClose: () => void
}

export function ChangeTopic({ slice, topic, onClose }: ChangeTopicProps) {
  const { t } = useTranslation()
  const send = useSend()
  const [title, setTitle] = useState(topic.title)
  const [why, setWhy] = useState(topic.why)
  const [into, setInto] = useState('')
  const [next, setNext] = useState<'split' | 'report' | null>(null)
  // Marks of interest go with a topic: one press is not enough.
  const [isSure, setSure] = useState(false)
  const others = slice.topics.filter(({ id, closed }) => id !== topic.id && !closed)
  const give = async (command: Parameters<typeof send>[0]) => {
    if (await send(command)) onClose()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void give({ type: 'changeTopic', topic: topic.id, title: title.trim(), why: why.trim() })
  }
  const merge = () => {
    const other = others.find(({ id }) => id === into)
    if (other) void give({ type: 'mergeTopics', topic: topic.id, into: other.id })
  }
  if (next === 'split') return <TopicForm split={topic} onClose={onClose} />
  if (next === 'report') return <ReportForm topic={topic} onClose={onClose} />
  return (
    <Dialog title={topic.title} onClose={onClose}>
      <form className="open-space__form" onSubmit={save}>
        <Field
          label={t('openSpace.topicTitle')}
          required
          maxLength={120}
          value={title}
          disabled={topic.closed}
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextArea
          label={t('openSpace.why')}
          maxLength={400}
          value={why}
          disabled={topic.closed}
          onChange={({ target }) => setWhy(target.value)}
        />
        <FormEnd onCancel={onClose} words={t('openSpace.save')} disabled={topic.closed || title.trim() === ''} />
      </form>
      {topic.closed || others.length === 0 ? null : (
        <div className="open-space__merge">
          <SelectField
            label={t('openSpace.mergeInto')}
            value={into}
            options={[{ value: '', words: t('openSpace.chooseTopic') }, ...others.map((one) => ({ value: one.id, words: one.title }))]}
            onChoose={setInto}
          />
          <button type="button" className="button" disabled={into === ''} onClick={merge}>
            {t('openSpace.merge')}
          </button>
        </div>
      )}
      <div className="row">
        <button type="button" className="button" onClick={() => setNext('report')}>
          <Icon name="pen" />
          {t('openSpace.report')}
        </button>
        <button type="button" className="button" onClick={() => setNext('split')}>
          {t('openSpace.split')}
        </button>
        {topic.report ? null : (
          <button
            type="button"
            className="button button--danger"
            onClick={() => (isSure ? void give({ type: 'withdrawTopic', topic: topic.id }) : setSure(true))}
          >
            {t(isSure ? 'openSpace.withdrawSurely' : 'openSpace.withdraw')}
          </button>
        )}
      </div>
    </Dialog>
  )
}
