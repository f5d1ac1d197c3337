// A board as it was, to look around in: what a copy shows on a canvas of its own, which nobody can write on.
import { boardSchema } from '@keha/shared/board/schema.ts'
import { type BoardCopy, showCopy } from '@keha/shared/recovery/boardCopy.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createTLStore, type Editor, react, type TLComponents, type TLStore, Tldraw, unsafe__withoutCapture } from 'tldraw'
import { AreaShapeUtil } from '../canvas/AreaShapeUtil.tsx'
import { ASSET_URLS } from '../canvas/assetUrls.ts'
import { EDITOR_OVERRIDES } from '../canvas/editorOverrides.ts'
import { EDITOR_PARTS } from '../canvas/editorParts.tsx'
import { PlainNoteUtil } from '../canvas/PlainNoteUtil.tsx'
import { useBoardUser } from '../canvas/useBoardUser.ts'
import { useLocale } from '../locales/language.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'

const SHAPE_UTILS = [AreaShapeUtil, PlainNoteUtil]
const OPTIONS = { maxPages: 1 } as const
/** What moves the view is left, by pointer and by key; nothing that writes, and no cursors of today. */
const PARTS: TLComponents = {
  ...EDITOR_PARTS,
  Toolbar: null,
  MenuPanel: null,
  TopPanel: null,
  StylePanel: null,
  ContextMenu: null,
  InFrontOfTheCanvas: null,
}

interface PastBoardProps {
  readonly copy: BoardCopy
  readonly when: string
  readonly why: string
  readonly onClose: () => void
}

export function PastBoard({ copy, when, why, onClose }: PastBoardProps) {
  const { t } = useTranslation()
  const user = useBoardUser(useLocale(), '')
  const [store] = useState(() => storeOf(copy))
  return (
    <Dialog title={t('recover.past', { when })} size="full" onClose={onClose}>
      <div className="past">
        <p className="notice notice--warn">
          <Icon name="clock" />
          {t('recover.pastLine', { why })}
        </p>
        <div className="past__canvas">
          <Tldraw
            store={store}
            user={user}
            assetUrls={ASSET_URLS}
            shapeUtils={SHAPE_UTILS}
            options={OPTIONS}
            components={PARTS}
            overrides={EDITOR_OVERRIDES}
            onMount={(editor) => {
              editor.updateInstanceState({ isReadonly: true })
              editor.setCurrentTool('hand')
              return keepInView(editor)
            }}
          />
        </div>
      </div>
    </Dialog>
  )
}

function storeOf(copy: BoardCopy): TLStore {
  const store = createTLStore({ schema: boardSchema })
  store.mergeRemoteChanges(() => store.put([...showCopy(copy).records.values()]))
  return store
}

/** All of it, now and whenever the room for it changes. Answers how to stop. */
const keepInView = (editor: Editor): (() => void) =>
  react('past board in view', () => {
    editor.getViewportScreenBounds()
    unsafe__withoutCapture(() => editor.zoomToFit({ immediate: true }))
  })
