// tldraw's own interface speaks the person's language throughout.
import finnish from '@tldraw/assets/translations/fi.json' with { type: 'json' }
import english from '@tldraw/assets/translations/main.json' with { type: 'json' }
import swedish from '@tldraw/assets/translations/sv.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { EDITOR_OVERRIDES } from './editorOverrides.ts'

/** Texts of parts of tldraw that a board does not show: its own menus, pages, sharing, embeds, videos, its makers' tools. */
const NOT_SHOWN =
  /^(menu\.|page-menu\.|share-menu\.|embed-dialog\.|debug|help-menu\.|file-system\.|vscode\.|action\.(toggle-(dark|debug|focus)|.*page|insert-embed|convert-to|open-embed|copy-as-json|export-as-json|open-file|save|new-|print|open-cursor|leave|fork|flatten|stop-following|exit-pen|.*video|.*bookmark|.*url)|people-menu\.|cursor-chat|assets\.url|geo-style\.|fill-style\.|ui\.|edit-link|sharing|window|context\.pages)/

const TEXTS: Readonly<Record<'fi' | 'sv', object>> = { fi: finnish, sv: swedish }

test('CA26 what the canvas shows is said in Finnish and Swedish', () => {
  for (const locale of ['fi', 'sv'] as const) {
    const said: Record<string, unknown> = { ...TEXTS[locale], ...EDITOR_OVERRIDES.translations?.[locale] }
    const missing = Object.keys(english).filter((key) => said[key] === undefined && !NOT_SHOWN.test(key))
    expect(missing, locale).toEqual([])
  }
})
