import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, period, comparison: { basePeriod } }) =>
      `${words} ${period}${basePeriod === null ? '' : ` ← ${basePeriod}`}`,
  )
}

test.each<[day: string, text: string, wanted: readonly string[]]>([
  [
    '2025-11-04',
    'The court registered 3,480 civil cases in the first ten months of 2025. In the same period of last year there were 3,910 cases. Criminal cases rose to 1,215.',
    ['3,480 2025-01..10', '3,910 2024-01..10', '1,215 2025-01..10'],
  ],
  [
    '2025-08-14',
    'Harlow Foods earned £41.2 million in the first half of 2025. In the same six months a year earlier the profit had amounted to £37.0 million.',
    ['£41.2 million 2025-H1', '£37.0 million 2024-H1'],
  ],
  [
    '2025-07-16',
    'The police answered 214 calls in the first half of 2025; in the corresponding half of 2024 they had answered 251 calls.',
    ['214 2025-H1', '251 2024-H1'],
  ],
  [
    '2025-02-18',
    'The ferry carried 5.6 million people in 2024. The year before it had carried 5.1 million people, and the year before that 4.7 million people.',
    ['5.6 million people 2024', '5.1 million people 2023', '4.7 million people 2022'],
  ],
  [
    '2025-05-13',
    'The mine produced 41,200 ounces of gold in the first quarter of 2025. Output in the preceding quarter was 43,900 ounces.',
    ['41,200 ounces 2025-Q1', '43,900 ounces 2024-Q4'],
  ],
  [
    '2025-03-20',
    'The hospital now has 312 nurses. At this time last year it had 287 nurses.',
    ['312 nurses @2025-03-20', '287 nurses @2024-03-20'],
  ],
  [
    '2025-08-01',
    'There are now 152 devices. A year ago there were 118 devices, and two years ago just 60 devices.',
    ['152 @2025-08-01', '118 @2024-08-01', '60 @2023-08-01'],
  ],
  [
    '2026-03-19',
    'The survey of 2026 found 142 pairs of storks; the last one, in 2021, had counted 118 pairs. They raised 260 young birds.',
    ['142 2026', '118 2021', '260 2026'],
  ],
  [
    '2026-02-05',
    'Revenue increased 11.6% to €782 million in the fourth quarter of 2025 (previous year: €701 million).',
    ['11.6% 2025-Q4 ← 2024-Q4', '€782 million 2025-Q4 ← 2024-Q4', '€701 million 2024-Q4 ← 2025-Q4'],
  ],
])(
  '%s: a time that opens its clause is what it tells of, and goes no further: %s',
  (day, text, wanted) => {
    expect(told(text, day)).toEqual(wanted)
  },
)

test.each<[day: string, text: string, wanted: string]>([
  [
    '2025-10-22',
    'Net lending stood at $4.8 billion on 30 September and has since risen to $5.1 billion.',
    '$5.1 billion @2025-10-22',
  ],
  [
    '2025-12-17',
    'The ministry today put growth at 2.1 per cent for 2025. In June it had expected 1.6 per cent.',
    '1.6 per cent 2025',
  ],
  [
    '2026-01-20',
    'The zoo had 1.31 million visitors in 2025. In 2024 it had been 1.22 million; attendance has thus grown by 7 per cent.',
    '7 per cent 2025 ← 2024',
  ],
  [
    '2025-11-12',
    'The office collected €1.84 billion between January and October. In the same months of 2024 it had taken in €1.97 billion, so that receipts are down by €130 million.',
    '€130 million 2025-01..10 ← 2024-01..10',
  ],
  [
    '2025-11-10',
    '10月，全市接待游客312万人次。上年同月接待286万人次，增加26万人次。',
    '26万人次 2025-10 ← 2024-10',
  ],
])(
  '%s: behind an earlier figure the text comes back to what it tells of: %s',
  (day, text, wanted) => {
    expect(told(text, day)).toContain(wanted)
  },
)

test.each<[day: string, text: string, wanted: readonly string[]]>([
  [
    '2025-12-03',
    '2022年，该区有充电桩1.1万个；两年后，增至2.9万个。',
    ['1.1万个 2022 ← 2024', '2.9万个 2024 ← 2022'],
  ],
  [
    '2025-10-21',
    '2015年，该校在校生仅640人。十年后，在校生达到2150人。',
    ['640人 2015', '2150人 2025'],
  ],
  [
    '2025-06-19',
    '五年前，全镇只有3家茶企。现在，茶企已发展到27家。',
    ['3家 2020', '27家 @2025-06-19'],
  ],
])('%s: so long later or ago: %s', (day, text, wanted) => {
  expect(told(text, day)).toEqual(wanted)
})

test.each<[day: string, text: string, wanted: string]>([
  [
    '2025-08-19',
    'In July, 412 flats were let. Compared with July 2024 this is an increase of 8 per cent.',
    '8 per cent 2025-07 ← 2024-07',
  ],
  [
    '2024-05-21',
    'The charity found a home for 1,146 households in 2023. That is 191 more than the 955 it housed in 2022.',
    '191 2023 ← 2022',
  ],
  [
    '2026-02-10',
    'Imports rose 4 per cent in January year on year, exports 3 per cent. Sales to Turkey doubled to €128 million.',
    'doubled 2026-01 ← 2025-01',
  ],
])('%s: what words hold a change against: %s', (day, text, wanted) => {
  expect(told(text, day)).toContain(wanted)
})

test.each<[day: string, text: string, wanted: string]>([
  [
    '2025-06-11',
    'Since the night bus service was extended to the harbour quarter in March, 4,870 people have used it.',
    '4,870 people since2025-03-01..@2025-06-11',
  ],
  [
    '2025-06-11',
    'The first bicycle was mended on 3 February, and 840 have been mended since.',
    '840 since2025-02-03..@2025-06-11',
  ],
  [
    '2025-03-12',
    'In 2024 the ferry carried 61,000 people. Since it began to sail on 4 May 2016 it has carried 512,000 people. The crew numbered 14 in 2024.',
    '512,000 people since2016-05-04..@2024-12-31',
  ],
  [
    '2025-03-12',
    'In 2024 the ferry carried 61,000 people. Since January it has carried 8,900 people. The crew numbered 14 in 2024.',
    '8,900 people since2025-01-01..@2025-03-12',
  ],
])(
  '%s: what has been done since something began goes up to now, or to the end of the year reported on: %s',
  (day, text, wanted) => {
    expect(told(text, day)).toContain(wanted)
  },
)
