// What the figures should be. Shares are of the same figure of another server in the same run; limits are absolute.
export interface Row {
  readonly scenario: string
  readonly metric: string
  readonly label: string
  readonly digits: number
  /** At most this share of what the other has. */
  readonly shares?: Readonly<Record<string, number>>
  /** Ours in every repeat at most, or at least, this. */
  readonly atMost?: number
  readonly atLeast?: number
}

const both = (share: number) => ({ 'y-websocket': share, hocuspocus: share })

const crowd = (scenario: string, goals: Readonly<Record<string, Partial<Row>>> = {}): Row[] => [
  { scenario, metric: 'microsPerDelivery', label: 'server CPU a delivery, µs', digits: 2, ...goals['microsPerDelivery'] },
  { scenario, metric: 'cpuPercent', label: 'server CPU, % of a core', digits: 0 },
  { scenario, metric: 'updateP50', label: 'update p50, ms', digits: 1 },
  { scenario, metric: 'updateP99', label: 'update p99, ms', digits: 1, ...goals['updateP99'] },
  { scenario, metric: 'pointerP99', label: 'pointer p99, ms', digits: 1 },
  { scenario, metric: 'completePercent', label: 'readers with every update, %', digits: 0, ...goals['completePercent'] },
]

export const ROWS: readonly Row[] = [
  ...crowd('calm'),
  ...crowd('room50'),
  ...crowd('room100', { microsPerDelivery: { shares: both(0.4) }, updateP99: { shares: both(0.8) }, completePercent: { atLeast: 100 } }),
  { scenario: 'room100', metric: 'residentMiB', label: 'memory, MiB', digits: 0 },
  { scenario: 'saved', metric: 'savedP95', label: 'room100, edit → saved p95, ms', digits: 1, atMost: 50 },
  ...crowd('room200', { updateP99: { atMost: 20 }, completePercent: { atLeast: 100 } }),
  ...crowd('rooms30', { microsPerDelivery: { shares: { 'y-websocket': 0.5, hocuspocus: 0.45 } } }),
  { scenario: 'cursors60', metric: 'microsPerDelivery', label: 'server CPU a delivery, µs', digits: 2, shares: both(0.2) },
  { scenario: 'cursors60', metric: 'pointerP99', label: 'pointer p99, ms', digits: 1 },
  { scenario: 'join', metric: 'medianMs', label: 'hot join, ms', digits: 0 },
  { scenario: 'join', metric: 'cpuMs', label: 'server CPU a join, ms', digits: 1, shares: both(0.1) },
  { scenario: 'herd', metric: 'lastMs', label: '200 reload at once: the last is in, ms', digits: 0, shares: both(0.2) },
  { scenario: 'herd', metric: 'cpuMs', label: 'server CPU, ms', digits: 0, shares: both(0.05) },
  { scenario: 'cold', metric: 'missingWhenSynced', label: 'after a restart: shapes missing at "synced"', digits: 0, atMost: 0 },
  { scenario: 'cold', metric: 'completeMs', label: 'board complete and read, ms', digits: 0 },
  { scenario: 'boards10', metric: 'boardMiB', label: 'memory of a large board in use, MiB', digits: 1, shares: both(0.3) },
  { scenario: 'boards10', metric: 'leftMiB', label: 'the same when all have left, MiB', digits: 1 },
  { scenario: 'stall', metric: 'growthMiB', label: 'a reader stalls: growth of memory, MiB', digits: 0, atMost: 30 },
  { scenario: 'stall', metric: 'behind', label: 'records it lacks afterwards', digits: 0, atMost: 0 },
  { scenario: 'kill', metric: 'seen', label: 'kill −9: edits others had seen', digits: 0 },
  { scenario: 'kill', metric: 'seenLost', label: 'of these lost', digits: 0, atMost: 0 },
  { scenario: 'kill', metric: 'savedLost', label: 'lost of those told saved', digits: 0, atMost: 0 },
]
