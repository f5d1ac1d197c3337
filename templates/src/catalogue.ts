// The templates there are, in the order Home shows them within a phase.
import { blank } from './blank/blank.ts'
import { coordination } from './coordination/coordination.ts'
import { coreWheel } from './core-wheel/coreWheel.ts'
import { developingTogether } from './developing-together/developingTogether.ts'
import { expertLecture } from './expert-lecture/expertLecture.ts'
import { facilitationPlan } from './facilitation-plan/facilitationPlan.ts'
import { impact } from './impact/impact.ts'
import { learningCafe } from './learning-cafe/learningCafe.ts'
import { networkKinds } from './network-kinds/networkKinds.ts'
import { networkMap } from './network-map/networkMap.ts'
import { openSpace } from './open-space/openSpace.ts'
import { planActEvaluate } from './plan-act-evaluate/planActEvaluate.ts'
import { selfAssessment } from './self-assessment/selfAssessment.ts'
import type { Template } from './template.ts'
import { waysOfCoordinating } from './ways-of-coordinating/waysOfCoordinating.ts'
import { waysOfLearning } from './ways-of-learning/waysOfLearning.ts'
import { waysOfWorking } from './ways-of-working/waysOfWorking.ts'
import { wheel } from './wheel/wheel.ts'

export const catalogue: readonly Template[] = [
  wheel,
  networkMap,
  waysOfCoordinating,
  networkKinds,
  developingTogether,
  waysOfWorking,
  coreWheel,
  coordination,
  facilitationPlan,
  waysOfLearning,
  learningCafe,
  openSpace,
  expertLecture,
  planActEvaluate,
  impact,
  selfAssessment,
  blank,
]

/** The template of that id, or undefined where there is none. */
export function findTemplate(id: string): Template | undefined {
  return catalogue.find((template) => template.id === id)
}
