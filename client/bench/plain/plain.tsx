// tldraw as it comes, with as many notes as the address says: what our canvas is measured beside. In no store of anybody's.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'

const notes = Number(new URLSearchParams(location.search).get('notes'))
/** As on the board beside it: columns, and the distance of two notes. */
const COLUMNS = 40
const STEP = 220

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <Tldraw
    assetUrls={getAssetUrlsByImport()}
    options={{ maxPages: 1 }}
    onMount={(editor) => {
      editor.createShapes(
        Array.from({ length: notes }, (_, i) => ({
          id: createShapeId(`n${i}`),
          type: 'note' as const,
          x: (i % COLUMNS) * STEP,
          y: Math.floor(i / COLUMNS) * STEP,
          props: { color: 'yellow' as const, richText: toRichText(`Ajatus numero ${i} verkostosta`) },
        })),
      )
      editor.zoomToFit({ immediate: true })
    }}
  />,
)
