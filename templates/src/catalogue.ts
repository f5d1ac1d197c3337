// The templates there are, in the order Home shows them within a phase.
import type { Template } from './template.ts'
import { wheel } from './wheel/wheel.ts'

export const catalogue: readonly Template[] = [wheel]

/** The template of that id, or undefined where there is none. */
export function findTemplate(id: string): Template | undefined {
  return catalogue.find((template) => template.id === id)
}
