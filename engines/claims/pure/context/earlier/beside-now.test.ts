import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[day: string, text: string, wanted: readonly string[]]>([
  [
    '2025-08-12',
    'Sales in the first half of 2025 came to EUR 18.4 million after EUR 17.1 million.',
    ['EUR 18.4 million 2025-H1', 'EUR 17.1 million 2024-H1'],
  ],
  [
    '2025-08-12',
    'Turnover in the first half of 2025 was $41 million, an increase of 37 per cent from $30 million.',
    ['$41 million 2025-H1', '37 per cent 2025-H1', '$30 million 2024-H1'],
  ],
  [
    '2025-08-12',
    'The site counted 212,000 searches in 2024, against 131,000, a gain of 62%.',
    ['212,000 2024', '131,000 2023', '62% 2024'],
  ],
])('%s: what a figure is held against was a year before: %s', (day, text, wanted) => {
  expect(told(text, day)).toEqual(wanted)
})

test.each<[day: string, text: string, wanted: string]>([
  [
    '2025-02-20',
    'Assets rose to $18.4 billion at the end of 2024 (2023: $16.9 billion).',
    '$16.9 billion @2023-12-31',
  ],
  [
    '2025-05-20',
    'The capital ratio stood at 14.1% at the end of March (31 December 2024: 13.8%).',
    '13.8% @2024-12-31',
  ],
])('%s: brackets say how things stood then: %s', (day, text, wanted) => {
  expect(told(text, day)).toContain(wanted)
})

test.each<[day: string, text: string, wanted: readonly string[]]>([
  [
    '2025-01-14',
    'Eleven berths are in service and another seven will be added by the end of 2032.',
    ['Eleven @2025-01-14'],
  ],
  [
    '2025-01-14',
    'On top of the current 40 beds the ward will have 60 by the end of 2027.',
    ['40 beds @2025-01-14'],
  ],
  [
    '2025-01-14',
    'Founded in 1861, the club has 163 rowers and 57 coaches.',
    ['163 @2025-01-14', '57 @2025-01-14'],
  ],
  [
    '2025-01-14',
    'The charity has worked in Peru since 1984 and has 64 nurses there.',
    ['64 nurses @2025-01-14'],
  ],
  [
    '2025-01-14',
    'The line opened 14 routes in 2024 and now offers 138.',
    ['14 2024', '138 @2025-01-14'],
  ],
  ['2025-01-14', 'A further 12 schools are to open in 2027.', ['12 2027']],
])(
  '%s: what stands today is of today, whatever time is told beside it: %s',
  (day, text, wanted) => {
    expect(told(text, day)).toEqual(expect.arrayContaining([...wanted]))
  },
)

test('what is held on the last day of a month is a state of that day', () => {
  expect(told('Cash and securities were $86 million on June 30, 2025.', '2025-08-12')).toContain(
    '$86 million @2025-06-30',
  )
})
