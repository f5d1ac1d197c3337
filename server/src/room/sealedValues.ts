// What is sealed, as the store keeps it: JSON by person.
import { Mine, type Sealed, type SealedChange } from '@keha/shared/session/model/sealed.ts'
import type { SealedValue, StoredBoard } from '../store/BoardStore.ts'

/** Throws where a value is not what this program writes. */
export function readSealed(stored: StoredBoard['sealed']): Sealed {
  return new Map(stored.map(({ person, value }) => [person, Mine.parse(JSON.parse(value))]))
}

export function storedChange({ person, mine }: SealedChange): SealedValue {
  return { person, value: mine && JSON.stringify(mine) }
}
