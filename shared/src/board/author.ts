// Whose a note is: private notes revealed with a name carry it in `meta.author`, where anybody may have written anything.
// Canvas and reports read it through here.
import { PersonName } from '../roles.ts'

interface MaybeSigned {
  readonly type: string
  readonly meta: Readonly<Record<string, unknown>>
}

/** Undefined where the record is no note or carries no name. Never throws. */
export function authorOf({ type, meta }: MaybeSigned): string | undefined {
  return type === 'note' ? PersonName.safeParse(meta['author']).data : undefined
}
