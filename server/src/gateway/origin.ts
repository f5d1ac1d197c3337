// Which web pages may connect (docs/decisions/0002-origin.md). Pure.

export type AllowedOrigin = 'self' | 'tools' | (string & {})

export interface OriginQuestion {
  /** The request's Origin header; undefined where there is none, as from tools. */
  readonly origin: string | undefined
  /** The request's Host header. */
  readonly host: string | undefined
  readonly publicUrl: string | undefined
  readonly allowed: readonly AllowedOrigin[]
}

/** Whether a page of this origin may connect. `null` is an origin like any other: foreign unless listed. */
export function mayConnect({ origin, host, publicUrl, allowed }: OriginQuestion): boolean {
  if (origin === undefined) return allowed.includes('tools')
  if (allowed.includes(origin)) return true
  if (!allowed.includes('self') || !URL.canParse(origin)) return false
  const { host: originHost, protocol } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return originHost === host?.toLowerCase() || (publicUrl !== undefined && new URL(origin).origin === new URL(publicUrl).origin)
}
