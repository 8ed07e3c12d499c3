import { createHash, randomBytes } from 'node:crypto'

/** A key for programs: its text is shown once; what is kept of it opens nothing. */
export type NewKey = {
  /** `od_` and 32 random bytes in base64url. */
  readonly text: string
  /** How its text begins: enough to tell it from others, too little to be of use. */
  readonly prefix: string
  readonly hash: Buffer
}

const SECRET_BYTES = 32
const MARK = 'od_'
const PREFIX_CHARACTERS = MARK.length + 6
const FORM = /^od_[\w-]{43}$/

/** A new key, from the machine's own source of randomness: no context stands in for that. */
export function newKey(): NewKey {
  const text = `${MARK}${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { text, prefix: text.slice(0, PREFIX_CHARACTERS), hash: hashOfKey(text) }
}

/** By what a key is found again. 256 random bits can't be guessed, so that one pass of SHA-256 is enough. */
export function hashOfKey(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Whether a text has the form of a key. */
export function isKey(text: string): boolean {
  return FORM.test(text)
}

/** The key that `Authorization: Bearer …` shows; null: none was shown. */
export function bearerOf(authorization: string | undefined): string | null {
  if (authorization === undefined) return null
  const [scheme = '', shown = ''] = authorization.trim().split(/\s+/)
  return scheme.toLowerCase() === 'bearer' ? shown : null
}
