import { assert } from '#platform/errors'
import { isKeptNumber } from './json-source.ts'

/**
 * JSON with one writing for each value, by RFC 8785: names in the order of their UTF-16 units, no spaces, numbers as
 * ECMAScript writes them, absent members left out. A number that `readJson` kept as text, since no double holds it, is
 * written as that text: RFC 8785 has no writing for it.
 */
export function canonicalJson(
  value: unknown,
  numberText: (value: number) => string = shortestText,
): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'canonical JSON holds whole characters')
    return JSON.stringify(value)
  }
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value))
    return `[${value.map((one) => canonicalJson(one, numberText)).join(',')}]`
  assert(typeof value === 'object', 'canonical JSON holds plain values')
  if (isKeptNumber(value)) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member, numberText)}`)
  return `{${members.join(',')}}`
}

function shortestText(value: number): string {
  assert(Number.isFinite(value), 'a number in canonical JSON is finite')
  return JSON.stringify(value)
}
