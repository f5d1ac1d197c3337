import { expect, test } from 'vitest'
import { randomBoardId, randomCode, randomParticipantId, randomSecret, randomText } from '../room/Random.ts'
import { systemRandom } from '../system.ts'
import { hashesOf, keysFrom, newKeys, roleOfKey } from './keys.ts'

test("HT3 the facilitator's key gives the others again; each gives its own role, and nothing else gives one", () => {
  const keys = newKeys(systemRandom)
  expect(keysFrom(keys.facilitator)).toEqual(keys)
  expect(new Set(Object.values(keys)).size).toBe(3)
  const hashes = hashesOf(keys)
  for (const [role, key] of Object.entries(keys)) expect(roleOfKey(key, hashes)).toBe(role)
  expect(roleOfKey(keysFrom(keys.participant).participant, hashes)).toBeUndefined()
  expect(roleOfKey('', hashes)).toBeUndefined()
  expect(Object.values(hashes).join()).not.toContain(keys.facilitator)
})

test('HT3 keys and tokens have at least 128 random bits; ids and codes have their letters, each as likely', () => {
  const secrets = new Set(Array.from({ length: 1_000 }, () => randomSecret(systemRandom)))
  expect(secrets.size).toBe(1_000)
  expect(Buffer.from([...secrets][0] ?? '', 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(randomBoardId(systemRandom)).toMatch(/^[a-z0-9]{12}$/)
  expect(randomParticipantId(systemRandom)).toMatch(/^p[a-z0-9]{12}$/)
  expect(randomCode(systemRandom)).toMatch(/^[A-HJKMNP-Z2-9]{8}$/)
  // Bytes that would favour the first letters are thrown away.
  const bytes = [255, 254, 253, 252, 251, 250, 0, 1, 249]
  expect(randomText({ bytes: (count) => Uint8Array.from({ length: count }, () => bytes.shift() ?? 2) }, 'abcdefghij', 3)).toBe('abj')
})
