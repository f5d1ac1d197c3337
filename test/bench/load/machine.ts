// What the machine and single processes spent, from /proc (Linux). Ticks of 10 ms.
import { readFileSync } from 'node:fs'

const TICK_MS = 10

/** CPU that a process has used, all its threads, ms. */
export const cpuMsOf = (pid: number): number => readStat(pid).cpuMs

function readStat(pid: number): { readonly cpuMs: number; readonly childrenMs: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number)
  return { cpuMs: (user + system) * TICK_MS, childrenMs: (childrenUser + childrenSystem) * TICK_MS }
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
  readonly ownMs: number
}

/** CPU of this process, of its children that have ended, and of those in `running`. */
function ownMs(running: readonly number[]): number {
  const ended = readStat(process.pid)
  return ended.cpuMs + ended.childrenMs + running.reduce((sum, pid) => sum + cpuMsOf(pid), 0)
}

function spent(running: readonly number[]): Spent {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (readFileSync('/proc/stat', 'latin1').split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return {
    atMs: performance.now(),
    busyMs: (user + nice + system + irq + softirq) * TICK_MS,
    stolenMs: steal * TICK_MS,
    ownMs: ownMs(running),
  }
}

/** How busy the machine was with something else, in per cent of one core. */
export interface Elsewhere {
  readonly othersPercent: number
  readonly stolenPercent: number
}

/** Begins a measurement; the function ends it. `running`: the children that run at the time; one may end and another begin meanwhile. */
export function watchMachine(running: () => readonly number[]): () => Elsewhere {
  const before = spent(running())
  return () => {
    const after = spent(running())
    const ms = after.atMs - before.atMs
    const percent = (used: number) => Math.max(0, Math.round((used / ms) * 100))
    return {
      othersPercent: percent(after.busyMs - before.busyMs - (after.ownMs - before.ownMs)),
      stolenPercent: percent(after.stolenMs - before.stolenMs),
    }
  }
}
