// "Export PDF": the scene is taken from the live editor in small slices, the rest happens in a worker, so people go on
// writing meanwhile. Loaded on demand; the whole of it is apart from the board's script.
import { buildScene } from '@keha/shared/report/buildScene.ts'
import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import type { SceneEditor } from '@keha/shared/report/editorPort.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { drawShapeOf } from './drawShape.tsx'
import { PdfMaker, type WorkerEnd } from './PdfMaker.ts'
import { sliced } from './sliced.ts'

export interface ExportPdfOptions {
  readonly handle: CanvasHandle
  readonly report: ReportContents
  /** From 0 to 1, never back. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Share of the work that is taking the scene, as measured with 500 notes. */
const SCENE_SHARE = 0.2

function startWorker(): WorkerEnd {
  const worker = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  return {
    listen: (onMessage, onError) => {
      worker.onmessage = ({ data }) => onMessage(data)
      worker.onerror = ({ message }) => onError(message || 'the worker could not be started')
    },
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  }
}

const maker = new PdfMaker(startWorker)

/** Starts what makes PDFs before one is asked for. */
export const warmPdf = (): void => maker.warm()

/** The report as a PDF, with the areas as they are on the canvas now. Rejects with the signal's reason when it is stopped, else with `ExportFailed`. */
export async function exportPdf({ handle, report, onProgress, signal }: ExportPdfOptions): Promise<Blob> {
  // The worker loads while the scene is taken.
  maker.warm()
  const { editor } = handle
  const pause = sliced(signal, (share) => onProgress?.(share * SCENE_SHARE))
  // `getUnorderedRenderingShapes` is not in tldraw's published types.
  const scene = await buildScene(editor as unknown as SceneEditor, { draw: drawShapeOf(editor), pause })
  const pageDone = (done: number, of: number): void => onProgress?.(SCENE_SHARE + (1 - SCENE_SHARE) * (done / of))
  const { bytes } = await maker.make({ report, scene }, pageDone, signal)
  onProgress?.(1)
  return new Blob([bytes], { type: 'application/pdf' })
}
