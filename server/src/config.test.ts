import { expect, test } from 'vitest'
import { readSettings, SettingsRefused } from './config.ts'

test('HT1 without an environment the settings are the documented ones', () => {
  expect(readSettings({ PORT: '', UNKNOWN: 'x' })).toEqual({
    port: 8787,
    host: '0.0.0.0',
    dataDir: './data',
    publicUrl: undefined,
    allowedOrigins: ['self', 'tools'],
    trustProxy: false,
    keeping: { defaultDays: null, mostDays: null },
    logLevel: 'info',
  })
})

test('HT1 each setting is read', () => {
  const environment = {
    PORT: '0',
    HOST: '::1',
    DATA_DIR: '/data',
    PUBLIC_URL: 'https://keha.example/',
    ALLOWED_ORIGINS: 'self, https://a.example ,null',
    TRUST_PROXY: '10.0.0.0/8,loopback',
    RETENTION_DAYS: '90',
    RETENTION_MAX_DAYS: '365',
    LOG_LEVEL: 'warn',
  }
  expect(readSettings(environment)).toEqual({
    port: 0,
    host: '::1',
    dataDir: '/data',
    publicUrl: 'https://keha.example',
    allowedOrigins: ['self', 'https://a.example', 'null'],
    trustProxy: ['10.0.0.0/8', 'loopback'],
    keeping: { defaultDays: 90, mostDays: 365 },
    logLevel: 'warn',
  })
  expect(readSettings({ TRUST_PROXY: 'true' }).trustProxy).toBe(true)
})

test('HT1 a setting that cannot be used is refused by its name', () => {
  const bad = {
    PORT: 'eighty',
    PUBLIC_URL: 'keha.example',
    ALLOWED_ORIGINS: 'https://a.example/path',
    RETENTION_DAYS: '0',
    RETENTION_MAX_DAYS: 'for ever',
    LOG_LEVEL: 'loud',
  }
  for (const [name, value] of Object.entries(bad)) {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsRefused)
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name}: `))
  }
})

test('HT1 boards cannot be kept for longer by default than anyone may choose', () => {
  expect(() => readSettings({ RETENTION_DAYS: '91', RETENTION_MAX_DAYS: '90' })).toThrow(/^RETENTION_DAYS: /)
  expect(readSettings({ RETENTION_MAX_DAYS: '90' }).keeping).toEqual({ defaultDays: null, mostDays: 90 })
})
