// Brings private notes from the keyboard to the server, and keeps them by the browser until they are there.
// Owns the drafts; the server's `mine` is the line's. WU rules in SPEC.md.
// Invariants: a draft goes only when the server has confirmed it or its writer threw it away; what the browser keeps is the
// truth, so that two tabs of one person do not undo each other's writing.
import type { RecordId } from '@keha/shared/ids.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import { createStore } from 'zustand/vanilla'
import type { KeptValues } from '../browser/keptValues.ts'
import type { BoardLine } from '../sync/BoardLine.ts'
import type { Cancel } from '../sync/linePorts.ts'
import { Draft, type Drafts, isBlank, standingOf } from './privateNotes.ts'

/** A pause in typing; and the longest that somebody who never pauses goes unsaved. */
const PAUSE_MS = 400
const LONGEST_MS = 2_000
/** After a refusal that may pass by itself, as of a server whose disk is full. */
const AGAIN_MS = 5_000

interface PrivateDraftsOptions {
  readonly line: Pick<BoardLine, 'state' | 'clock' | 'send'>
  readonly kept: KeptValues
  /** Under which the browser keeps them: of one person on one board. */
  readonly name: string
}

export class PrivateDrafts {
  readonly state = createStore<{ readonly drafts: Drafts }>(() => ({ drafts: new Map() }))
  readonly #options: PrivateDraftsOptions
  /** Notes on their way, one command of each at a time. */
  readonly #sent = new Map<RecordId, Promise<void>>()
  readonly #unsubscribe: () => void
  #pause: { readonly cancel: Cancel; readonly fromMs: number } | null = null
  #again: Cancel | null = null

  constructor(options: PrivateDraftsOptions) {
    this.#options = options
    this.#read()
    this.#unsubscribe = options.line.state.subscribe(({ mine, session, line }, before) => {
      if (mine !== before.mine) this.#confirm()
      if (mine !== before.mine || line !== before.line || session?.writing !== before.session?.writing) this.#send()
    })
    this.#confirm()
    this.#send()
  }

  /** Writes or rewrites a note; it is sent after a pause in typing. */
  write(draft: Omit<Draft, 'gone'>): void {
    this.#put({ ...draft, gone: false })
    const nowMs = this.#options.line.clock.nowMs()
    const fromMs = this.#pause?.fromMs ?? nowMs
    this.#pause?.cancel()
    const delayMs = Math.max(0, Math.min(PAUSE_MS, fromMs + LONGEST_MS - nowMs))
    this.#pause = { fromMs, cancel: this.#options.line.clock.after(delayMs, () => this.#send()) }
  }

  /** Throws a note away, here and on the server. */
  discard(id: RecordId): void {
    const held = this.#held(id)
    const draft = this.state.getState().drafts.get(id)
    // One on its way may have arrived.
    const known = held ?? (this.#sent.has(id) ? draft : undefined)
    if (known) this.#put({ id, text: '', colour: known.colour, anonymous: known.anonymous, gone: true })
    else this.#drop(id)
    this.#send()
  }

  /** Sends at once what may be sent. Answers whether the server then has all that is to be sent. */
  async flush(): Promise<boolean> {
    this.#send()
    while (this.#sent.size > 0) await Promise.all(this.#sent.values())
    const seen = this.#options.line.state.getState()
    return [...this.state.getState().drafts.values()].every((draft) => isBlank(draft) || standingOf(draft, seen) === 'not-sent')
  }

  close(): void {
    this.#send()
    this.#again?.()
    this.#pause?.cancel()
    this.#unsubscribe()
  }

  #send(): void {
    this.#pause?.cancel()
    this.#pause = null
    this.#read()
    const seen = this.#options.line.state.getState()
    for (const draft of this.state.getState().drafts.values()) {
      if (this.#sent.has(draft.id) || standingOf(draft, seen) !== 'sending' || (isBlank(draft) && !draft.gone)) continue
      this.#sent.set(draft.id, this.#sendOne(draft))
    }
  }

  async #sendOne(draft: Draft): Promise<void> {
    const { id, text, colour, gone } = draft
    const command: Command = gone ? { type: 'discardPrivately', note: id } : { type: 'writePrivately', note: { id, text, colour } }
    const result = await this.#options.line.send(command)
    this.#sent.delete(id)
    if (!result.ok) {
      this.#again ??= this.#options.line.clock.after(AGAIN_MS, () => {
        this.#again = null
        this.#send()
      })
      return
    }
    const now = this.state.getState().drafts.get(id)
    const isRevealed = this.#options.line.state.getState().mine.revealed.includes(id)
    if (now && isSame(now, draft) && (gone || !isRevealed)) this.#drop(id)
    else this.#send()
  }

  /** What the server has need not be kept here. */
  #confirm(): void {
    const { mine } = this.#options.line.state.getState()
    for (const draft of this.state.getState().drafts.values()) {
      const held = this.#held(draft.id)
      if (!draft.gone && held?.text === draft.text && held.colour === draft.colour) this.#drop(draft.id)
      else if (mine.revealed.includes(draft.id) && (draft.gone || isBlank(draft))) this.#drop(draft.id)
    }
  }

  #held(id: RecordId) {
    return this.#options.line.state.getState().mine.notes.find((note) => note.id === id)
  }

  #read(): void {
    const kept = readDrafts(this.#options.kept, this.#options.name)
    const { drafts } = this.state.getState()
    const next = new Map<RecordId, Draft>()
    for (const draft of drafts.values()) {
      const same = kept.get(draft.id)
      // What is blank is not kept; it is a note being emptied and perhaps written anew.
      if (same || (isBlank(draft) && !draft.gone)) next.set(draft.id, same ?? draft)
    }
    for (const draft of kept.values()) if (!next.has(draft.id)) next.set(draft.id, draft)
    if (JSON.stringify([...next]) !== JSON.stringify([...drafts])) this.state.setState({ drafts: next })
  }

  #put(draft: Draft): void {
    const { kept, name } = this.#options
    const all = readDrafts(kept, name)
    if (isBlank(draft) && !draft.gone) all.delete(draft.id)
    else all.set(draft.id, draft)
    kept.write(name, [...all.values()])
    this.state.setState(({ drafts }) => ({ drafts: new Map(drafts).set(draft.id, draft) }))
  }

  #drop(id: RecordId): void {
    const { kept, name } = this.#options
    const all = readDrafts(kept, name)
    if (all.delete(id)) kept.write(name, [...all.values()])
    this.state.setState(({ drafts }) => ({ drafts: new Map([...drafts].filter(([other]) => other !== id)) }))
  }
}

const isSame = (a: Draft, b: Draft): boolean => a.text === b.text && a.colour === b.colour && a.gone === b.gone

/** A damaged entry is left out; the others stay. */
function readDrafts(kept: KeptValues, name: string): Map<RecordId, Draft> {
  const list = kept.read(name)
  const drafts = Array.isArray(list) ? list.flatMap((value) => Draft.safeParse(value).data ?? []) : []
  return new Map(drafts.map((draft) => [draft.id, draft]))
}
