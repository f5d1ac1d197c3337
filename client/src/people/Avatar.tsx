// A person's initials on their colour. Decorative: the name stands beside it or in a label.
import type { Person } from '@keha/shared/roles.ts'
import { initials } from '../board/presence.ts'

export function Avatar({ person }: { readonly person: Pick<Person, 'name' | 'colour'> }) {
  return (
    <span className="avatar" style={{ background: person.colour }} aria-hidden="true">
      {initials(person.name)}
    </span>
  )
}
