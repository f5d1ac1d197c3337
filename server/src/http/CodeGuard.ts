// Holds off whoever tries codes by force. Only wrong codes cost, so a classroom behind one address gets in; and a wrong
// code is answered as late as every other wrong code, so the time tells nothing.
// Invariant: while an address has no tries left, right codes are refused like wrong ones; otherwise the refusal would tell.
import type { Clock } from '../room/Clock.ts'
import { TokenBucket } from '../room/TokenBucket.ts'
import { Refusal } from './Refusal.ts'

/** A class of 200 where every fourth person mistypes. */
const TRIES_BURST = 50
/** 30 a minute: of 8.5 × 10¹¹ codes that finds one of 1,000 boards in 50 years. */
const TRIES_A_SECOND = 0.5
const ANSWER_WRONG_AFTER_MS = 250
/** Addresses remembered; those as if never seen are forgotten first. */
const MAX_ADDRESSES = 10_000

export class CodeGuard {
  readonly #clock: Clock
  readonly #tries = new Map<string, TokenBucket>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Runs `join`, which resolves undefined for a wrong code. Rejects with `not-found` or `too-many-requests`. */
  async attempt<Result>(address: string, join: () => Promise<Result | undefined>): Promise<Result> {
    const startedMs = this.#clock.nowMs()
    const tries = this.#triesOf(address)
    if (tries.spend(startedMs, 0) > 0) throw new Refusal('too-many-requests')
    const result = await join()
    if (result !== undefined) return result
    tries.spend(this.#clock.nowMs())
    const leftMs = startedMs + ANSWER_WRONG_AFTER_MS - this.#clock.nowMs()
    await new Promise<void>((resolve) => this.#clock.after(Math.max(0, Math.min(leftMs, ANSWER_WRONG_AFTER_MS)), resolve))
    throw new Refusal('not-found')
  }

  #triesOf(address: string): TokenBucket {
    const nowMs = this.#clock.nowMs()
    const network = networkOf(address)
    const known = this.#tries.get(network)
    if (known) return known
    if (this.#tries.size >= MAX_ADDRESSES) for (const [other, bucket] of this.#tries) if (bucket.isFull(nowMs)) this.#tries.delete(other)
    const bucket = new TokenBucket(TRIES_BURST, TRIES_A_SECOND, nowMs)
    if (this.#tries.size < MAX_ADDRESSES) this.#tries.set(network, bucket)
    return bucket
  }
}

/** Whoever has one IPv6 address has the 2^64 beside it. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}
