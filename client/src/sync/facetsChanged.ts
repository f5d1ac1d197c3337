// Which facets of which records a transaction changed, from Yjs' events. Pure.
import { type Facet, facetOf } from '@keha/shared/board/document.ts'
import type * as Y from 'yjs'

export function facetsChanged(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  records: Y.Map<unknown>,
): ReadonlyMap<string, ReadonlySet<Facet>> {
  const changed = new Map<string, Set<Facet>>()
  const add = (key: string) => {
    const { id, facet } = facetOf(key)
    const facets = changed.get(id)
    if (facets) facets.add(facet)
    else changed.set(id, new Set([facet]))
  }
  for (const event of events) {
    if ((event.target as unknown) === records) for (const key of event.changes.keys.keys()) add(key)
    else add(String(event.path[0]))
  }
  return changed
}
