import { expect, test } from 'vitest'
import type { CheckAnswer } from '../types.ts'
import { knownWords } from './known.ts'

const DAYS = { claims: 0, byVerdict: {}, testedAgainst: 'itself-and-data' } as const
const summary = (days: Partial<CheckAnswer['summary']>) =>
  ({ ...DAYS, asOf: null, ...days }) as CheckAnswer['summary']
const WORDS = { en: 'As known on {day}.', zh: '截至{day}。' }

test('what was known is told by its day, and of a day to come by the day of the check', () => {
  expect(knownWords(summary({ asOf: '2024-12-04' }), WORDS, 'en')).toBe(
    'As known on 4 December 2024.',
  )
  const ahead = summary({ asOf: '2030-01-01', knownUntil: '2026-11-25' })
  expect(knownWords(ahead, WORDS, 'en')).toBe(
    'As known on 25 November 2026 (1 January 2030 is yet to come).',
  )
  expect(knownWords(ahead, WORDS, 'zh')).toBe('截至2026年11月25日（2030年1月1日尚未到来）。')
  const inside = { en: 'tested as of {day}', zh: '至{day}' }
  expect(knownWords(ahead, inside, 'en')).toBe(
    'tested as of 25 November 2026 (1 January 2030 is yet to come)',
  )
})
