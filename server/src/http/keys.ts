// A board's keys. The facilitator's is random; the others follow from it one way, so that whoever comes with it can be
// told the others' again while the server keeps hashes only. Nobody gets from a participant's key to the facilitator's.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { ROLES, type Role } from '@keha/shared/roles.ts'
import { type Random, randomSecret } from '../room/Random.ts'
import { hashOf } from '../room/secretHash.ts'

export type Keys = Readonly<Record<Role, string>>

/** 192 bits of the 256. */
const DERIVED_BYTES = 24

export const newKeys = (random: Random): Keys => keysFrom(randomSecret(random))

export function keysFrom(facilitator: string): Keys {
  const derive = (role: Role) =>
    createHmac('sha256', facilitator).update(`keha board key: ${role}`).digest().subarray(0, DERIVED_BYTES).toString('base64url')
  return { facilitator, participant: derive('participant'), observer: derive('observer') }
}

export function hashesOf(keys: Keys): Readonly<Record<Role, string>> {
  return { facilitator: hashOf(keys.facilitator), participant: hashOf(keys.participant), observer: hashOf(keys.observer) }
}

/** The role a key gives; takes the same time whichever it is, or none. */
export function roleOfKey(key: string, hashes: Readonly<Record<Role, string>>): Role | undefined {
  const given = Buffer.from(hashOf(key))
  const fitting = ROLES.filter((role) => {
    const stored = Buffer.from(hashes[role])
    return stored.length === given.length && timingSafeEqual(given, stored)
  })
  return fitting[0]
}
