// The name and organisation a person gave last, offered the next time.
import { OrganisationName, PersonName } from '@keha/shared/roles.ts'
import { z } from 'zod'
import type { KeptValues } from './keptValues.ts'

const MyName = z.object({ name: PersonName, organisation: OrganisationName })
export type MyName = z.infer<typeof MyName>

const NAME = 'name'

export function readMyName(kept: KeptValues): MyName | null {
  return MyName.safeParse(kept.read(NAME)).data ?? null
}

export function keepMyName(kept: KeptValues, name: MyName): void {
  kept.write(NAME, name)
}
