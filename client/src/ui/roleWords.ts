// The roles' names, as keys of the locale files.
import type { Role } from '@keha/shared/roles.ts'

export const ROLE_WORDS = {
  facilitator: 'role.facilitator',
  participant: 'role.participant',
  observer: 'role.observer',
} as const satisfies Record<Role, string>
