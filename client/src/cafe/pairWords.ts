// What each kind of wish for a pair is called.
import type { PairKind } from '@keha/shared/seating/pairWishes.ts'

export const PAIR_WORDS = { meet: 'cafePairs.meet', apart: 'cafePairs.apart' } as const satisfies Record<PairKind, string>
