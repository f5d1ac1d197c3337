// The host writes down what the table said in this round, for those who come next. What is typed is kept as one pauses.
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { TextArea } from '../ui/TextArea.tsx'

/** As RoundSaid takes it. */
const MAX_WORDS = 600
const PAUSE_MS = 1_200

export function HostCard({ cafe, table }: { readonly cafe: Cafe; readonly table: number }) {
  const { t } = useTranslation()
  const send = useSend()
  const told = cafe.said.find((said) => said.round === cafe.round - 1 && said.table === table)?.text ?? ''
  const [typed, setTyped] = useState(told)
  const isTold = typed.trim() === told
  useEffect(() => {
    if (isTold) return
    const pause = setTimeout(() => void send({ type: 'sayRound', table, text: typed.trim() }), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed, isTold, table, send])
  return (
    <div className="host-card">
      <TextArea
        label={t('cafe.sayRound')}
        hint={t('cafe.sayRoundHint')}
        maxLength={MAX_WORDS}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (!isTold) void send({ type: 'sayRound', table, text: typed.trim() })
        }}
      />
      <p className="host-card__kept soft small" role="status">
        {isTold && told ? (
          <>
            <Icon name="check" />
            {t('cafe.kept')}
          </>
        ) : null}
      </p>
    </div>
  )
}
