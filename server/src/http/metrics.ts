// The rooms' counts and the process's own figures, in Prometheus' format. Names nobody and no board.
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Tally } from '../room/Tally.ts'

export function createRegistry(tally: Tally): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  gauge('keha_rooms', 'Boards in memory', () => tally.rooms)
  gauge('keha_lines', 'Connected clients', () => tally.lines)
  counter('keha_updates_taken_total', 'Document updates taken', () => tally.updatesTaken)
  counter('keha_updates_refused_total', 'Document updates refused', () => tally.updatesRefused)
  counter('keha_commands_accepted_total', 'Session commands accepted', () => tally.commandsAccepted)
  counter('keha_commands_refused_total', 'Session commands refused', () => tally.commandsRefused)
  counter('keha_store_faults_total', 'Times the store stopped taking writes', () => tally.storeFaults)
  counter('keha_compactions_total', 'Boards folded into a snapshot', () => tally.compactions)
  counter('keha_rooms_broken_total', 'Boards closed by a fault of their own', () => tally.roomsBroken)
  return registry
}
