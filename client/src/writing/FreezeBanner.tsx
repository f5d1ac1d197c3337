// Writing is frozen: everyone sees that it is, and why. Facilitators say why, and thaw.
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'

const MAX_REASON_LENGTH = 200

export function FreezeBanner() {
  const { t } = useTranslation()
  const act = useAct()
  const role = useRole()
  const frozen = useBoard((state) => state.session?.writing.frozen ?? null)
  const [saying, setSaying] = useState(false)
  return (
    <div className="banner-place">
      {/* Always mounted, so that the live region is there before its words. */}
      <p className="visually-hidden" role="status">
        {frozen === null ? '' : `${t('freeze.title')}. ${frozen.reason || t('freeze.reason')}`}
      </p>
      {frozen === null ? null : (
        <section className="freeze" aria-label={t('freeze.title')}>
          <span className="freeze__icon">
            <Icon name="snow" />
          </span>
          <p className="freeze__words">
            <strong>{t('freeze.title')}</strong>
            <span>{frozen.reason || t('freeze.reason')}</span>
          </p>
          {role === 'facilitator' ? (
            <span className="row">
              <button type="button" className="button" aria-expanded={saying} onClick={() => setSaying(!saying)}>
                {t('freeze.sayWhy')}
              </button>
              <button type="button" className="button button--main" onClick={() => void act('toggleFreeze')}>
                {t('freeze.thaw')}
              </button>
            </span>
          ) : null}
          {saying && role === 'facilitator' ? <Reason reason={frozen.reason} onDone={() => setSaying(false)} /> : null}
        </section>
      )}
    </div>
  )
}

function Reason({ reason, onDone }: { readonly reason: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const [words, setWords] = useState(reason)
  const say = async (event: FormEvent) => {
    event.preventDefault()
    if (await send({ type: 'freezeWriting', reason: words.trim() })) onDone()
  }
  return (
    <form className="freeze__why" onSubmit={(event) => void say(event)}>
      <Field
        label={t('freeze.reasonLabel')}
        placeholder={t('freeze.reason')}
        maxLength={MAX_REASON_LENGTH}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoFocus
      />
      <button type="submit" className="button">
        {t('ui.save')}
      </button>
    </form>
  )
}
