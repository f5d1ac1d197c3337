// The keyboard: what the keys do, and whether `?` alone opens this list.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTION_LIST, actionOfKeys } from '../board/actions.ts'
import { useRole } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { useServices } from '../browser/services.ts'
import { WRITING_ACTION_LIST } from '../canvas/writingActions.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** Kept by the browser: false where the person has turned the single key off. */
const SINGLE_KEY = 'singleKey'

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' }

/** The canvas's own keys that a newcomer needs first. */
const CANVAS_KEYS = [
  { words: 'shortcuts.newNote', keys: ['N'] },
  { words: 'shortcuts.nextNote', keys: ['Tab'] },
  { words: 'shortcuts.select', keys: ['V'] },
  { words: 'shortcuts.draw', keys: ['D'] },
  { words: 'shortcuts.undo', keys: ['Ctrl', 'Z'] },
  { words: 'shortcuts.fit', keys: ['Shift', '1'] },
] as const

export function useShortcuts(onList: () => void): void {
  const role = useRole()
  const act = useAct()
  const { kept } = useServices()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const action = actionOfKeys(event, role)
      if (action) {
        event.preventDefault()
        event.stopPropagation()
        return void act(action)
      }
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target) || kept.read(SINGLE_KEY) === false) return
      event.preventDefault()
      onList()
    }
    // Before the canvas, which takes arrow keys for itself.
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [role, act, kept, onList])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { kept } = useServices()
  const role = useRole()
  const [single, setSingle] = useState(kept.read(SINGLE_KEY) !== false)
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl className="shortcuts">
        {ACTION_LIST.filter(([, { key, givers }]) => key && givers.includes(role)).map(([name, { words, key = '' }]) => (
          <Shortcut key={name} words={t(words)} keys={['Alt', 'Shift', KEY_NAMES[key] ?? key.replace('Key', '')]} />
        ))}
        {role === 'observer'
          ? null
          : WRITING_ACTION_LIST.map(({ words, key }) => (
              <Shortcut key={words} words={t(words)} keys={['Alt', 'Shift', key.replace('Key', '')]} />
            ))}
        {role === 'observer' ? null : CANVAS_KEYS.map(({ words, keys }) => <Shortcut key={words} words={t(words)} keys={keys} />)}
        <Shortcut words={t('shortcuts.list')} keys={['?']} />
        <Shortcut words={t('shortcuts.close')} keys={['Esc']} />
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => {
            setSingle(event.target.checked)
            kept.write(SINGLE_KEY, event.target.checked)
          }}
        />
        {t('shortcuts.single')}
      </label>
    </Dialog>
  )
}

function Shortcut({ words, keys }: { readonly words: string; readonly keys: readonly string[] }) {
  return (
    <div className="shortcuts__one">
      <dt>{words}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  )
}
