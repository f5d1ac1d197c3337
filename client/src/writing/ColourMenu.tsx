// The colour of a private note: a button in that colour, and a list of all by name.
import { NOTE_COLOURS, type NoteColour } from '@keha/shared/session/model/sealed.ts'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { NOTE_COLOUR_WORDS, NOTE_FILLS } from '../ui/noteColours.ts'

interface ColourMenuProps {
  readonly colour: NoteColour
  readonly onChoose: (colour: NoteColour) => void
}

export function ColourMenu({ colour, onChoose }: ColourMenuProps) {
  const { t } = useTranslation()
  const label = t('private.colourIs', { colour: t(NOTE_COLOUR_WORDS[colour]) })
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="private-note__tool" aria-label={label} title={label}>
        <span className="private-note__swatch private-note__swatch--all" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.RadioGroup
            value={colour}
            onValueChange={(value) => {
              const chosen = NOTE_COLOURS.find((known) => known === value)
              if (chosen) onChoose(chosen)
            }}
          >
            {NOTE_COLOURS.map((one) => (
              <DropdownMenu.RadioItem key={one} value={one} className="menu__item">
                <span className="menu__tick">{one === colour ? <Icon name="check" /> : null}</span>
                <span className="private-note__swatch" style={{ background: NOTE_FILLS[one] }} />
                {t(NOTE_COLOUR_WORDS[one])}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
