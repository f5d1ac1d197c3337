// What page and export worker say to each other. The worker says `ready` first: what is posted before its WebAssembly is
// loaded would be lost.
import type { Locale } from '@keha/shared/locale.ts'
import type { Scene } from '@keha/shared/report/scene.ts'

export interface MakePdf {
  readonly scene: Scene
  readonly title: string
  readonly locale: Locale
  readonly dateMs: number
}

export type WorkerMessage =
  | { readonly type: 'ready' }
  /** Pages done and pages in all; the fetching of files counts as one. */
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'made'; readonly bytes: ArrayBuffer; readonly missing: readonly string[] }
  | { readonly type: 'failed'; readonly problem: string }
