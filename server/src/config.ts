// The environment → typed settings, or a refusal that names the variable and says what it may be. Read once, at the start.
import { type Keeping, MAX_DAYS, mayChoose } from '@keha/shared/life/boardLife.ts'
import { z } from 'zod'

/** The environment holds something the server cannot run with. The message is for whoever starts it. */
export class SettingsRefused extends Error {}

const Origin = z.union([
  z.literal(['self', 'tools', 'null']),
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && new URL(text).origin === text,
      'must be `self`, `tools` or an origin such as https://example.org',
    ),
])

const Proxies = z.string().transform((text): boolean | string[] => (text === 'true' || text === 'false' ? text === 'true' : list(text)))

const Days = z.coerce.number().int().min(1).max(MAX_DAYS).optional()

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  ALLOWED_ORIGINS: z.string().default('self,tools').transform(list).pipe(z.array(Origin)),
  TRUST_PROXY: Proxies.default(false),
  RETENTION_DAYS: Days,
  RETENTION_MAX_DAYS: Days,
  LOG_LEVEL: z.literal(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Where people reach the server, without a slash at the end; undefined: wherever the request came to. */
  readonly publicUrl: string | undefined
  readonly allowedOrigins: readonly string[]
  /** As fastify's `trustProxy`: whether, or from which addresses, `X-Forwarded-*` is believed. */
  readonly trustProxy: boolean | string[]
  /** How long boards are kept. */
  readonly keeping: Keeping
  readonly logLevel: string
}

/** Throws `SettingsRefused`. An empty variable counts as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const result = Environment.safeParse(set)
  if (!result.success)
    throw new SettingsRefused(result.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('\n'))
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, ALLOWED_ORIGINS, TRUST_PROXY, RETENTION_DAYS, RETENTION_MAX_DAYS, LOG_LEVEL } = result.data
  const keeping = { defaultDays: RETENTION_DAYS ?? null, mostDays: RETENTION_MAX_DAYS ?? null }
  if (!mayChoose(keeping.defaultDays ?? keeping.mostDays, keeping))
    throw new SettingsRefused('RETENTION_DAYS: more than RETENTION_MAX_DAYS')
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL,
    allowedOrigins: ALLOWED_ORIGINS,
    trustProxy: TRUST_PROXY,
    keeping,
    logLevel: LOG_LEVEL,
  }
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
