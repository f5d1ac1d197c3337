// What a person is told before writing privately: who sees the notes, whether they carry a name, and where they will appear.
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { useBoard, useOpenBoard } from './board.ts'
import { RevealPlace } from './RevealPlace.tsx'

export function PrivatePromise({ isOn }: { readonly isOn: boolean }) {
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
      <p>{t(isOn ? 'private.unseen' : 'private.waitsHere')}</p>
      {isOn ? <p className="private__name">{anonymous ? t('private.anonymous') : t('private.named', { name })}</p> : null}
      {isOn && frozen ? <p>{frozen.reason ? t('locked.frozenWhy', { reason: frozen.reason }) : t('locked.frozen')}</p> : null}
      <p className="soft small">
        {waiting > 0 ? `${t('private.ghosts', { count: waiting })} ` : ''}
        <RevealPlace />
      </p>
    </div>
  )
}
