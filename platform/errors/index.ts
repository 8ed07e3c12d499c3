import type { Text } from '#platform/i18n'

export { nearest } from './nearest.ts'

/** The five ways a known refusal can go; `platform/http` alone maps them to statuses. */
export type ErrorKind = 'invalid' | 'not-found' | 'refused' | 'conflict' | 'unavailable'

/** What one code means. `message` and `remedy` may hold `{name}`, filled from the error's info. */
export type ErrorEntry = { readonly kind: ErrorKind; readonly message: Text; readonly remedy: Text }

/** Code, such as `series.unit-mismatch`, to entry. */
export type ErrorCatalogue = { readonly [code: string]: ErrorEntry }

export type ErrorInfo = { readonly [name: string]: unknown }

/** A known refusal. `code` is in the module's catalogue, `info` fills its message. */
export class HouseError extends Error {
  readonly code: string
  readonly info: ErrorInfo

  constructor(code: string, info: ErrorInfo = {}, options?: ErrorOptions) {
    super(
      `${code} ${JSON.stringify(info, (_, v) => (typeof v === 'bigint' ? String(v) : v))}`,
      options,
    )
    this.name = 'HouseError'
    this.code = code
    this.info = info
  }
}

/** The words of an error in one language, with its info filled in; the code itself if no catalogue knows it. */
export function sayError(
  error: HouseError,
  catalogue: ErrorCatalogue,
  lang: string,
): { readonly kind: ErrorKind; readonly message: string; readonly remedy: string } {
  const entry = catalogue[error.code]
  if (entry === undefined) return { kind: 'invalid', message: error.message, remedy: '' }
  const fill = (text: Text): string =>
    (text[lang] ?? text.en ?? '').replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in error.info ? said(error.info[name]) : whole,
    )
  return { kind: entry.kind, message: fill(entry.message), remedy: fill(entry.remedy) }
}

/** Nobody counts the digits of 1046513. */
function said(value: unknown): string {
  const isMillions = typeof value === 'number' && Number.isInteger(value) && value >= 1_000_000
  return isMillions ? value.toLocaleString('en-GB') : String(value)
}

/** For our own bugs: one condition, and a crash if it is false. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${what}`)
}
