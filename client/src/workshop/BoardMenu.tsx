// What is needed now and then: files out, language, sound, keys, about, leaving.
import { LOCALES } from '@keha/shared/locale.ts'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ChimeItem } from '../agenda/ChimeItem.tsx'
import { useServices } from '../browser/services.ts'
import { LANGUAGE_NAMES, switchLanguage, useLocale } from '../locales/language.ts'
import { announce } from '../ui/announcements.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

interface BoardMenuProps {
  readonly onShare: (() => void) | null
  /** Null where this person may not, or it was done. */
  readonly onNext: (() => void) | null
  readonly onExport: () => void
  /** Null where this person may not, or it was done. */
  readonly onEnd: (() => void) | null
  /** Null where this person changes nothing. */
  readonly onRecover: (() => void) | null
  /** Null where this person may not. */
  readonly onLife: (() => void) | null
  readonly onShortcuts: () => void
}

export function BoardMenu({ onShare, onNext, onExport, onEnd, onRecover, onLife, onShortcuts }: BoardMenuProps) {
  const { t } = useTranslation()
  const { kept } = useServices()
  const locale = useLocale()
  const [, navigate] = useLocation()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button button--quiet button--icon" aria-label={t('board.menu')} title={t('board.menu')}>
        <Icon name="more" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
          {onShare ? <Item icon="share" words={t('share.title')} onSelect={onShare} className="menu__item menu__item--narrow" /> : null}
          <Item icon="download" words={t('export.title')} onSelect={onExport} />
          {onNext ? <Item icon="arrowRight" words={t('cycle.start')} onSelect={onNext} /> : null}
          {onRecover ? <Item icon="arrowLeft" words={t('recover.title')} onSelect={onRecover} /> : null}
          {onEnd ? <Item icon="lock" words={t('closing.title')} onSelect={onEnd} /> : null}
          {onLife ? <Item icon="clock" words={t('life.title')} onSelect={onLife} /> : null}
          <DropdownMenu.Separator className="menu__line" />
          <DropdownMenu.Label className="menu__label">{t('ui.language')}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={locale}
            onValueChange={(value) => {
              const language = LOCALES.find((known) => known === value)
              if (language) switchLanguage(kept, language).catch(() => announce(t('problem.offline')))
            }}
          >
            {LOCALES.map((language) => (
              <DropdownMenu.RadioItem key={language} value={language} className="menu__item" lang={language}>
                <span className="menu__tick">{language === locale ? <Icon name="check" /> : null}</span>
                {LANGUAGE_NAMES[language]}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="menu__line" />
          <ChimeItem />
          <Item icon="keyboard" words={t('shortcuts.title')} onSelect={onShortcuts} />
          <Item icon="info" words={t('about.title')} onSelect={() => navigate('/about')} />
          <Item icon="leave" words={t('board.leave')} onSelect={() => navigate('/')} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface ItemProps {
  readonly icon: IconName
  readonly words: string
  readonly onSelect: () => void
  readonly className?: string
}

function Item({ icon, words, onSelect, className = 'menu__item' }: ItemProps) {
  return (
    <DropdownMenu.Item className={className} onSelect={onSelect}>
      <Icon name={icon} />
      {words}
    </DropdownMenu.Item>
  )
}
