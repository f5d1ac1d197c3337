// The figures of one run: by scenario, metric and server, a value for each repeat. Knows how to take medians, not what is good.
import { availableParallelism, cpus, loadavg } from 'node:os'
import type { Elsewhere } from './machine.ts'
import type { Measured } from './measure.ts'

export class Run {
  readonly startedAt = new Date()
  readonly #startLoad = loadavg()[0] ?? 0
  readonly #values = new Map<string, number[]>()
  readonly #others = new Map<string, number[]>()
  readonly #stolen: number[] = []
  #clients = 0

  add(scenario: string, server: string, { figures, clientsPercent = 0 }: Measured, elsewhere: Elsewhere): void {
    for (const [metric, value] of Object.entries(figures)) {
      if (value === null) continue
      const key = `${scenario}/${metric}/${server}`
      this.#values.set(key, [...(this.#values.get(key) ?? []), value])
    }
    this.#others.set(scenario, [...(this.#others.get(scenario) ?? []), elsewhere.othersPercent])
    this.#stolen.push(elsewhere.stolenPercent)
    this.#clients = Math.max(this.#clients, clientsPercent)
  }

  /** Undefined where it was not measured. */
  median(scenario: string, metric: string, server: string): number | undefined {
    return median(this.#values.get(`${scenario}/${metric}/${server}`) ?? [])
  }

  worst(scenario: string, metric: string, server: string): number | undefined {
    const values = this.#values.get(`${scenario}/${metric}/${server}`)
    return values && Math.max(...values)
  }

  /** Ours in parts of another's; undefined where either is missing. */
  ratio(scenario: string, metric: string, other: string): number | undefined {
    const [ours, theirs] = [this.median(scenario, metric, 'keha'), this.median(scenario, metric, other)]
    return ours === undefined || !theirs ? undefined : ours / theirs
  }

  /** CPU of other processes while the scenario was measured, per cent of a core. */
  others(scenario: string): number | undefined {
    return median(this.#others.get(scenario) ?? [])
  }

  /** What else the machine did meanwhile, in words. */
  conditions(): string {
    const percent = (values: readonly number[]) => `${median(values) ?? 0} % (worst ${Math.max(0, ...values)} %)`
    return [
      `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, ${this.startedAt.toISOString().slice(0, 10)}`,
      `load average at the start ${this.#startLoad.toFixed(2)}`,
      `CPU of other processes during the measurements ${percent([...this.#others.values()].flat())} of a core`,
      `stolen by the host ${percent(this.#stolen)}`,
      `the clients at most ${Math.round(this.#clients)} % of a core`,
    ].join('; ')
  }
}

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
