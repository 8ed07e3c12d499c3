import { describe, expect, test } from 'vitest'
import { ordinaryOf, readOrdinary } from './read-ordinary.ts'
import { scoreOrdinary, windowOf } from './score-ordinary.ts'

const LINE = {
  id: 'one',
  lang: 'en',
  date: '2025-04-10',
  text: 'Exports rose 10% to 110 tonnes in March from 100 tonnes a year earlier.',
  claims: [
    {
      start: 13,
      end: 16,
      bounds: ['exact'],
      kinds: ['growth'],
      periods: ['2025-03-01..2025-03-31'],
    },
    { start: 20, end: 30, units: ['t'], bounds: ['exact'], kinds: ['level'] },
  ],
  slips: [{ from: '100 tonnes', to: '105 tonnes', kind: 'base', why: '110/105' }],
} as const

describe('ordinary releases', () => {
  test('of both sets can be read, in both languages', () => {
    for (const set of ['known', 'unseen'] as const) {
      const langs = ordinaryOf(set).map(({ lang }) => lang)
      expect(new Set(langs)).toEqual(new Set(['en', 'zh']))
      expect(langs.length).toBeGreaterThan(50)
    }
  })

  test.each([
    [{ ...LINE, date: 'April' }, "line 3: date is a day, and not 'April'"],
    [
      { ...LINE, slips: [{ ...LINE.slips[0], from: 'tonnes' }] },
      "line 3: 'tonnes' doesn’t stand once",
    ],
    [{ ...LINE, claims: [{ ...LINE.claims[0], end: 500 }] }, 'line 3: no claim from 13 to 500'],
    [
      { ...LINE, claims: [{ ...LINE.claims[0], periods: ['2025-03'] }] },
      "line 3: '2025-03' is no window of time",
    ],
  ])('that are not of the format are refused with their line', (line, message) => {
    expect(() => readOrdinary(JSON.stringify(line), 3)).toThrow(message)
  })

  test('are scored by what was marked', () => {
    const right = scoreOrdinary([readOrdinary(JSON.stringify(LINE), 1)])
    expect(right.differences).toEqual([])
    expect(right.counts.slips).toEqual({ of: 1, right: 1 })
    expect(right.counts.period).toEqual({ of: 1, right: 1 })
    const [growth, level] = LINE.claims
    const other = {
      ...LINE,
      claims: [
        { ...growth, periods: ['none'] },
        { ...level, units: ['kg'] },
      ],
    }
    expect(scoreOrdinary([readOrdinary(JSON.stringify(other), 1)]).differences).toEqual([
      'one period: 10% is read as 2025-03',
      'one unit: 110 tonnes is read as t',
    ])
  })

  test('have windows of time whatever code tells them', () => {
    expect(
      ['2025-H1', '2025-01..06', '@2025-06-30', 'since..@2025-06-30', null].map(windowOf),
    ).toEqual([
      '2025-01-01..2025-06-30',
      '2025-01-01..2025-06-30',
      '@2025-06-30',
      '..2025-06-30',
      'none',
    ])
  })
})
