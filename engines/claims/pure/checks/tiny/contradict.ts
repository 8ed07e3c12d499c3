import { expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'
import { reasonsOf } from '../checks.ts'

const DATE = '2024-12-20'

/** The checks that a text fails. */
function failed(text: string): readonly string[] {
  const reasons = reasonsOf(readClaims(text, { date: DATE }))
  return [...new Set(reasons.filter(({ ok }) => ok === false).map(({ check }) => check))]
}

/** Each text holds with the first of two figures in braces, and contradicts itself with the second. */
export function contradict(check: string, table: readonly string[]): void {
  test.each(table)(`${check}: %s`, (text) => {
    expect(failed(text.replace(/\{(.*?)\|.*?\}/, '$1'))).toEqual([])
    expect(failed(text.replace(/\{.*?\|(.*?)\}/, '$1'))).toEqual([check])
  })
}

/** True texts that look like contradictions. */
export function hold(table: readonly string[]): void {
  test.each(table)('holds: %s', (text) => expect(failed(text)).toEqual([]))
}
