// How others get in: participants by link, code or QR code; observers by theirs; a co-facilitator's link behind a warning.
import type { Invitation } from '@keha/shared/api.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { showCode } from '../ui/joinCode.ts'
import { QrCode } from '../ui/QrCode.tsx'

interface SharePanelProps {
  readonly title: string
  readonly invitation: Invitation
  readonly onClose: () => void
}

export function SharePanel({ title, invitation, onClose }: SharePanelProps) {
  const { t } = useTranslation()
  const [onWall, setOnWall] = useState(false)
  const { code, urls } = invitation
  if (onWall) return <OnWall title={title} invitation={invitation} onClose={() => setOnWall(false)} />
  return (
    <Dialog title={t('share.title')} onClose={onClose} size="wide">
      <section className="share" aria-labelledby="share-participants">
        <button type="button" className="share__qr" aria-label={t('share.showOnWall')} onClick={() => setOnWall(true)}>
          <QrCode text={urls.participant} label={t('share.qr')} />
        </button>
        <div className="share__ways">
          <h3 id="share-participants">{t('share.participants')}</h3>
          <div className="share__way">
            <span className="field__label">{t('share.code')}</span>
            <span className="share__code digits">{showCode(code)}</span>
            <span className="soft small">{t('share.codeWhere', { address: bareAddress(urls.join) })}</span>
          </div>
          <LinkRow label={t('share.participantLink')} url={urls.participant} />
          <button type="button" className="button" onClick={() => setOnWall(true)}>
            <Icon name="qr" />
            {t('share.showOnWall')}
          </button>
        </div>
      </section>
      <section className="share__more">
        <h3>{t('share.observers')}</h3>
        <p className="soft small">{t('share.observersLine')}</p>
        <LinkRow label={t('share.observerLink')} url={urls.observer} />
      </section>
      <details className="fold share__more share__fold">
        <summary>{t('share.coFacilitator')}</summary>
        <p className="notice notice--warn">
          <Icon name="warning" />
          {t('share.coFacilitatorWarning')}
        </p>
        <LinkRow label={t('share.coFacilitatorLink')} url={urls.facilitator} />
      </details>
    </Dialog>
  )
}

function LinkRow({ label, url }: { readonly label: string; readonly url: string }) {
  return (
    <div className="link-row">
      <input className="input link-row__url" aria-label={label} readOnly value={url} onFocus={(event) => event.target.select()} />
      <CopyButton text={url} what={label} />
    </div>
  )
}

/** For a projector: the QR code and the code as large as the screen allows. */
function OnWall({ title, invitation: { code, urls }, onClose }: SharePanelProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose} size="full">
      <div className="wall">
        <QrCode text={urls.participant} label={t('share.qr')} />
        <div className="wall__words">
          <p className="wall__line">{t('share.wallScan')}</p>
          <p className="wall__line">
            {t('share.wallGo')} <strong>{bareAddress(urls.join)}</strong>
          </p>
          <p className="wall__code digits">{showCode(code)}</p>
        </div>
      </div>
    </Dialog>
  )
}

/** An address as it is read aloud. */
function bareAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '')
}
