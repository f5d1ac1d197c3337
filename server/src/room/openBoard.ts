// A stored board brought to life: its document and its session, or a refusal to show less than was stored.
import { metaOf } from '@keha/shared/board/document.ts'
import { schemaState } from '@keha/shared/board/migrate.ts'
import type { Sealed } from '@keha/shared/session/model/sealed.ts'
import type { Envelope, SessionState } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import * as Y from 'yjs'
import { type BoardMeta, StoreDamaged, type StoredBoard } from '../store/BoardStore.ts'
import type { Unfolded } from './Folding.ts'
import { readSealed } from './sealedValues.ts'

export interface OpenedBoard {
  readonly doc: Y.Doc
  readonly session: SessionState
  readonly events: readonly Envelope[]
  readonly sealed: Sealed
  readonly unfolded: Unfolded
  /** Position of the last stored update. */
  readonly at: number
}

/** Throws `StoreDamaged` where what is stored is not a whole board. */
export function openBoard(meta: BoardMeta, stored: StoredBoard | undefined, clientId: number): OpenedBoard {
  if (!stored || (stored.snapshot === null && stored.updates.length === 0)) throw new StoreDamaged(`board ${meta.id}: nothing is stored`)
  const doc = new Y.Doc()
  doc.clientID = clientId
  try {
    doc.transact(() => {
      if (stored.snapshot) Y.applyUpdateV2(doc, stored.snapshot)
      for (const { update } of stored.updates) Y.applyUpdate(doc, update)
    })
  } catch (cause) {
    throw new StoreDamaged(`board ${meta.id}: the document cannot be read`, { cause })
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new StoreDamaged(`board ${meta.id}: parts of the document are missing`)
  if (metaOf(doc).get('epoch') !== meta.epoch) throw new StoreDamaged(`board ${meta.id}: the document is of another epoch`)
  const schema = schemaState(doc)
  if (schema === 'newer' || schema === 'unreadable') throw new StoreDamaged(`board ${meta.id}: its records are of a ${schema} schema`)
  let session: SessionState = emptySession
  for (const envelope of stored.events) {
    if (envelope.seq !== session.seq + 1) throw new StoreDamaged(`board ${meta.id}: session events are missing`)
    session = evolve(session, envelope)
  }
  const unfolded = { updates: stored.updates.length, bytes: stored.updates.reduce((sum, { update }) => sum + update.length, 0) }
  let sealed: Sealed
  try {
    sealed = readSealed(stored.sealed)
  } catch (cause) {
    throw new StoreDamaged(`board ${meta.id}: what is sealed cannot be read`, { cause })
  }
  return { doc, session, events: stored.events, sealed, unfolded, at: stored.updates.at(-1)?.at ?? stored.snapshotAt }
}
