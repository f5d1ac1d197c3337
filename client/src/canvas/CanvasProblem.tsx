// Shown in the canvas' place where it fell over: in words, with a way on. Nothing is lost: edits are in the document.
import { inLanguage } from '@keha/shared/locale.ts'
import { useEffect } from 'react'
import { useCanvasBoard } from './boardContext.ts'
import { CANVAS_WORDS } from './canvasWords.ts'

export function CanvasProblem({ error }: { readonly error: unknown }) {
  const { locale } = useCanvasBoard()
  useEffect(() => {
    console.error('the canvas fell over', error)
  }, [error])
  return (
    <div className="canvas-problem" role="alert">
      <h2>{inLanguage(CANVAS_WORDS.broken, locale)}</h2>
      <p>{inLanguage(CANVAS_WORDS.brokenLine, locale)}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {inLanguage(CANVAS_WORDS.reload, locale)}
      </button>
    </div>
  )
}
