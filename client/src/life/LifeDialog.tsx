// How long the board is kept, and its end: a facilitator chooses, keeps it for another while, or deletes it for good.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/announcements.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { DeleteBoard } from './DeleteBoard.tsx'
import { useLife } from './useLife.ts'
import { useLifeWords } from './useLifeWords.ts'
import './life.css'

interface LifeDialogProps {
  readonly onExport: () => void
  readonly onClose: () => void
}

const ALWAYS = 'always'

export function LifeDialog({ onExport, onClose }: LifeDialogProps) {
  const { t } = useTranslation()
  const [deleting, setDeleting] = useState(false)
  if (deleting)
    return (
      <Dialog title={t('life.deleteTitle')} onClose={onClose}>
        <DeleteBoard onExport={onExport} onCancel={() => setDeleting(false)} />
      </Dialog>
    )
  return (
    <Dialog title={t('life.title')} onClose={onClose}>
      <Keeping />
      <section className="life-end">
        <p className="soft">{t('life.deleteHint')}</p>
        <button type="button" className="button button--danger" onClick={() => setDeleting(true)}>
          <Icon name="bin" />
          {t('life.delete')}
        </button>
      </section>
    </Dialog>
  )
}

function Keeping() {
  const { t } = useTranslation()
  const words = useLifeWords()
  const problemWords = useProblemWords()
  const { life, choose } = useLife()
  if (!life) return <Waiting words={t('life.asking')} />
  const take = async (days: number | null) => {
    const problem = await choose(days)
    announce(problem ? problemWords(problem) : t('life.kept'))
  }
  const { days, choices, warns } = life
  // What was chosen while the operator allowed more, or was set otherwise, is shown too.
  const offered = choices.includes(days) ? choices : [days, ...choices]
  return (
    <section className="life-keeping">
      <p className={warns ? 'notice notice--warn' : 'life-keeping__until'} role="status">
        <Icon name="clock" />
        <span>{words(life)}</span>
      </p>
      <SelectField
        label={t('life.choose')}
        value={days ?? ALWAYS}
        options={offered.map((one) => ({
          value: String(one ?? ALWAYS),
          words: one === null ? t('life.forever') : t('life.days', { count: one }),
        }))}
        onChoose={(value) => void take(value === ALWAYS ? null : Number(value))}
      />
      {days === null ? null : (
        <>
          <p className="soft small">{t('life.how')}</p>
          <button type="button" className="button" onClick={() => void take(days)}>
            {t('life.keep')}
          </button>
        </>
      )}
    </section>
  )
}
