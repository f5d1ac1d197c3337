// What the machine and single processes spent, from /proc (Linux). Ticks of 10 ms.
import { readFileSync } from 'node:fs'

const TICK_MS = 10

/** CPU that a process has used, all its threads, ms. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Memory of a process that is resident now, MiB. */
export function residentMiB(pid: number): number {
  const [, kib] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
  return Number(kib) / 1024
}

interface Spent {
  readonly atMs: number
  readonly busyMs: number
  readonly stolenMs: number
  readonly ofMs: number
}

function spent(pids: readonly number[]): Spent {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (readFileSync('/proc/stat', 'latin1').split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return {
    atMs: performance.now(),
    busyMs: (user + nice + system + irq + softirq) * TICK_MS,
    stolenMs: steal * TICK_MS,
    ofMs: pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0),
  }
}

/** How busy the machine was with something else, in per cent of one core. */
export interface Elsewhere {
  readonly othersPercent: number
  readonly stolenPercent: number
}

/** Begins a measurement; the function ends it. `pids` are the processes that belong to the measurement. */
export function watchMachine(pids: readonly number[]): () => Elsewhere {
  const before = spent(pids)
  return () => {
    const after = spent(pids)
    const ms = after.atMs - before.atMs
    const percent = (used: number) => Math.max(0, Math.round((used / ms) * 100))
    return {
      othersPercent: percent(after.busyMs - before.busyMs - (after.ofMs - before.ofMs)),
      stolenPercent: percent(after.stolenMs - before.stolenMs),
    }
  }
}
