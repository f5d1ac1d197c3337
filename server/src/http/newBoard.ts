// A board begins: what it is called, its keys, and its first update and events in the store.
import type { Invitation } from '@keha/shared/api.ts'
import { CODE_LENGTH } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import type { SealedChange } from '@keha/shared/session/model/sealed.ts'
import type { Envelope, SessionEvent } from '@keha/shared/session/model/session.ts'
import type { FastifyRequest } from 'fastify'
import type { Clock } from '../room/Clock.ts'
import { type Random, randomBoardId, randomCode, randomSecret } from '../room/Random.ts'
import { storedChange } from '../room/sealedValues.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { hashesOf, type Keys, newKeys } from './keys.ts'

export interface NewBoard {
  readonly meta: BoardMeta
  readonly keys: Keys
}

/** Id, keys, code and epoch are new: only its keys give a right to it. */
export function newBoard(about: Pick<BoardMeta, 'title' | 'locale' | 'template'>, clock: Clock, random: Random): NewBoard {
  const keys = newKeys(random)
  const meta: BoardMeta = {
    ...about,
    id: randomBoardId(random),
    code: randomCode(random),
    epoch: randomSecret(random),
    createdAtMs: clock.nowMs(),
    keyHashes: hashesOf(keys),
  }
  return { meta, keys }
}

/** Resolves once the board is there. `update` is its document, V1. */
export async function keepBoard(
  store: BoardStore,
  meta: BoardMeta,
  update: Uint8Array,
  events: readonly SessionEvent[],
  sealed: readonly SealedChange[] = [],
): Promise<void> {
  const envelopes: Envelope[] = events.map((event, at) => ({ seq: at + 1, atMs: meta.createdAtMs, by: null, event }))
  await store.create(meta, { updates: [{ at: 1, update }], events: envelopes, sealed: sealed.map(storedChange) })
}

export function invitationOf({ id, code }: BoardMeta, keys: Keys, base: string): Invitation {
  const url = (role: Role) => `${base}/b/${id}#${keys[role]}`
  return {
    code: `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`,
    keys: { ...keys },
    urls: { facilitator: url('facilitator'), participant: url('participant'), observer: url('observer'), join: `${base}/join` },
  }
}

/** Where people reach the server: as it is set, or as this request did. */
export const baseOf = (request: FastifyRequest, publicUrl: string | undefined): string =>
  publicUrl ?? `${request.protocol}://${request.host}`
