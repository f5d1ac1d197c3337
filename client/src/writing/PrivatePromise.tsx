// What a person is told before writing privately: who sees the notes, whether they carry a name, and where they will appear.
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { RevealPlace } from './RevealPlace.tsx'

interface PrivatePromiseProps {
  /** Private writing is on. */
  readonly isOn: boolean
  /** Notes of this person wait on the server. */
  readonly waits: boolean
}

export function PrivatePromise({ isOn, waits }: PrivatePromiseProps) {
  const { t } = useTranslation()
  const { entry } = useOpenBoard()
  const writing = useBoard((state) => state.session?.writing)
  const name =
    useBoard(({ session }) => session?.people.members.find(({ id }) => id === entry.participant.id)?.name) ?? entry.participant.name
  if (!writing) return null
  const { anonymous, waiting, frozen } = writing
  return (
    <div className="private__promise">
      <h3 className="private__title">
        <Icon name="lock" />
        {t('private.title')}
      </h3>
      {isOn || waits ? <p>{t(isOn ? 'private.unseen' : 'private.waitsHere')}</p> : null}
      {isOn ? <p className="private__name">{anonymous ? t('private.anonymous') : t('private.named', { name })}</p> : null}
      {isOn && frozen ? <p>{frozen.reason ? t('locked.frozenWhy', { reason: frozen.reason }) : t('locked.frozen')}</p> : null}
      {isOn || waits ? (
        <p className="soft small">
          {waiting > 0 ? `${t(isOn ? 'private.ghosts' : 'private.waiting', { count: waiting })} ` : ''}
          <RevealPlace />
        </p>
      ) : null}
    </div>
  )
}
