import { createHash } from 'node:crypto'
import { assert } from '#platform/errors'

/**
 * JSON with one writing for each value, after RFC 8785: keys in the order of their UTF-16 units, no spaces, absent
 * members left out. Numbers are whole: exact values are written as text before they come here.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value)
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), 'a number in canonical JSON is whole')
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  assert(typeof value === 'object', 'canonical JSON holds plain values')
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
