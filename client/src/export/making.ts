// A file being made for a person: how far it is, what came of it, stopping it and trying again. One at a time for each maker.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiProblem } from '../browser/boardsApi.ts'

export interface MadeFile {
  readonly file: Blob
  readonly name: string
}

/** `onShare` is told from 0 to 1; a maker that does not know says nothing. Rejects with `MakingFailed` where it can say why. */
export type MakeFile = (onShare: (share: number) => void, signal: AbortSignal) => Promise<MadeFile>

/** `nothing`: there is nothing to make it of. */
export type MakingProblem = ApiProblem | 'nothing'

export class MakingFailed extends Error {
  readonly code: MakingProblem
  constructor(code: MakingProblem) {
    super(code)
    this.code = code
  }
}

export type Making =
  | { readonly at: 'ready' }
  | { readonly at: 'making'; readonly share: number | null }
  | { readonly at: 'made'; readonly made: MadeFile }
  /** Null: nobody knows why. */
  | { readonly at: 'failed'; readonly code: MakingProblem | null }

export interface Maker {
  readonly making: Making
  start(make: MakeFile): void
  stop(): void
}

const READY: Making = { at: 'ready' }

/** `onMade` is told of each file that was made while the person is still there. */
export function useMaking(onMade: (made: MadeFile) => void): Maker {
  const [making, setMaking] = useState<Making>(READY)
  const running = useRef<AbortController | null>(null)
  const told = useRef(onMade)
  told.current = onMade
  const stop = useCallback(() => {
    running.current?.abort(new Error('the person stopped it'))
    running.current = null
    setMaking(READY)
  }, [])
  useEffect(() => () => running.current?.abort(new Error('the person left')), [])
  const start = useCallback((make: MakeFile) => {
    running.current?.abort(new Error('begun anew'))
    const control = new AbortController()
    running.current = control
    setMaking({ at: 'making', share: null })
    make((share) => {
      if (!control.signal.aborted) setMaking({ at: 'making', share })
    }, control.signal).then(
      (made) => {
        if (control.signal.aborted) return
        told.current(made)
        setMaking({ at: 'made', made })
      },
      (problem: unknown) => {
        if (control.signal.aborted) return
        if (!(problem instanceof MakingFailed)) console.error('a file could not be made', problem)
        setMaking({ at: 'failed', code: problem instanceof MakingFailed ? problem.code : null })
      },
    )
  }, [])
  return { making, start, stop }
}
