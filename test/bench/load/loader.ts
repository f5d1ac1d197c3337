// The process of the clients: takes one plan from its parent, carries it out, answers with what it measured.

import {
  type HoldPlan,
  type HoldResult,
  hold,
  type JoinsPlan,
  type JoinsResult,
  joins,
  type ReadPlan,
  type ReadResult,
  read,
  type SeedPlan,
  type SeedResult,
  seed,
} from './scenarios/board.ts'
import { type TrafficPlan, type TrafficResult, traffic } from './scenarios/traffic.ts'
import { type CrashPlan, type CrashResult, crash, type StallPlan, type StallResult, stall } from './scenarios/trouble.ts'

const RUN = { traffic, seed, read, joins, hold, stall, crash } as const

export interface Results {
  readonly traffic: TrafficResult
  readonly seed: SeedResult
  readonly read: ReadResult
  readonly joins: JoinsResult
  readonly hold: HoldResult
  readonly stall: StallResult
  readonly crash: CrashResult
}
export type Plan = TrafficPlan | SeedPlan | ReadPlan | JoinsPlan | HoldPlan | StallPlan | CrashPlan

process.once('message', (plan: Plan) => {
  const run = RUN[plan.kind] as (plan: Plan) => Promise<Results[Plan['kind']]>
  run(plan).then(
    (result) => process.send?.({ result }, () => process.exit()),
    (problem: unknown) => process.send?.({ problem: String(problem) }, () => process.exit(1)),
  )
})
