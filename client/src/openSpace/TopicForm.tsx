// A title and why: a new topic, new words for one, or a part of one as a topic of its own.
import type { Topic } from '@keha/shared/session/model/openSpace.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface TopicFormProps {
  /** The topic to split; left out: a new one. */
  readonly split?: Topic
  readonly onClose: () => void
}

export function TopicForm({ split, onClose }: TopicFormProps) {
  const { t } = useTranslation()
  const send = useSend()
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [isSending, setSending] = useState(false)
  const words = t(split ? 'openSpace.split' : 'openSpace.announce')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    const text = { title: title.trim(), why: why.trim() }
    const sent = await send(split ? { type: 'splitTopic', topic: split.id, ...text } : { type: 'announceTopic', ...text })
    setSending(false)
    if (sent) onClose()
  }
  return (
    <Dialog title={words} onClose={onClose}>
      <form className="open-space__form" onSubmit={(event) => void submit(event)}>
        <p className="soft small">{split ? t('openSpace.splitHint', { title: split.title }) : t('openSpace.announceHint')}</p>
        <Field
          label={t('openSpace.topicTitle')}
          required
          maxLength={120}
          value={title}
          data-first
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextArea label={t('openSpace.why')} maxLength={400} value={why} onChange={({ target }) => setWhy(target.value)} />
        <FormEnd onCancel={onClose} words={words} working={isSending} disabled={title.trim() === ''} />
      </form>
    </Dialog>
  )
}
