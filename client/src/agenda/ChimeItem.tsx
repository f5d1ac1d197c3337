// The menu's switch for the soft sound. Turned on, it is heard at once, so that one knows what was chosen.
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { Icon } from '../ui/Icon.tsx'
import { chime, keepChime, wantsChime } from './chime.ts'

export function ChimeItem() {
  const { t } = useTranslation()
  const { kept } = useServices()
  const role = useRole()
  const [wanted, setWanted] = useState(() => wantsChime(kept, role))
  return (
    <DropdownMenu.CheckboxItem
      className="menu__item"
      checked={wanted}
      onCheckedChange={(on) => {
        setWanted(on)
        keepChime(kept, on)
        if (on) chime()
      }}
      onSelect={(event) => event.preventDefault()}
    >
      <Icon name="sound" />
      {t('chime.item')}
      <span className="menu__state">{wanted ? <Icon name="check" /> : t('chime.off')}</span>
    </DropdownMenu.CheckboxItem>
  )
}
