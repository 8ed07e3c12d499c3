import { createHash } from 'node:crypto'
import { assert } from '#platform/errors'
import { canonicalJson as canonicalJsonOf } from '#platform/log'

/** Canonical JSON whose numbers are whole: exact values are written as text before they come here. */
export function canonicalJson(value: unknown): string {
  return canonicalJsonOf(value, wholeText)
}

function wholeText(value: number): string {
  assert(Number.isSafeInteger(value), 'a number in canonical JSON is whole')
  return String(value)
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
