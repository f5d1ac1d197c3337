// The facilitator's word to all, or to one group.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { useGroupName } from '../groups/useGroupName.ts'
import { announce } from '../ui/announcements.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'

const TO_ALL = ''
const MAX_TEXT = 300

export function SayForm() {
  const { t } = useTranslation()
  const send = useSend()
  const nameOf = useGroupName()
  const groups = useBoard(({ session }) => session?.groups.groups) ?? []
  const [text, setText] = useState('')
  const [to, setTo] = useState(TO_ALL)
  const group = groups.find(({ id }) => id === to)
  const say = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || !(await send({ type: 'tellEveryone', text: text.trim(), group: group?.id ?? null }))) return
    setText('')
    announce(t('message.said'), { spokenOnly: true })
  }
  return (
    <details className="panel__section panel__fold">
      <summary className="panel__title">
        <Icon name="message" />
        {t('message.title')}
      </summary>
      <form className="say" onSubmit={(event) => void say(event)}>
        <Field
          label={t('message.text')}
          maxLength={MAX_TEXT}
          autoComplete="off"
          required
          value={text}
          onChange={({ target }) => setText(target.value)}
          hint={t('message.hint')}
        />
        {groups.length > 0 ? (
          <SelectField
            label={t('message.to')}
            value={group?.id ?? TO_ALL}
            options={[{ value: TO_ALL, words: t('message.all') }, ...groups.map((one) => ({ value: one.id, words: nameOf(one) }))]}
            onChoose={setTo}
          />
        ) : null}
        <button type="submit" className="button button--main">
          {group ? t('message.sayTo', { group: nameOf(group) }) : t('message.sayToAll')}
        </button>
      </form>
    </details>
  )
}
