// What page and export worker say to each other. The worker says `ready` first: what is posted before its WebAssembly is
// loaded would be lost.
import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import type { Scene } from '@keha/shared/report/scene.ts'

export interface MakePdf {
  readonly report: ReportContents
  readonly scene: Scene
}

export type WorkerMessage =
  | { readonly type: 'ready' }
  /** Pages done and pages in all; the fetching of files counts as one. */
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'made'; readonly bytes: ArrayBuffer; readonly missing: readonly string[] }
  | { readonly type: 'failed'; readonly problem: string }
