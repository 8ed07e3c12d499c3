import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The period, and behind a stroke the base, of the claim with these words. */
function told(text: string, date: string, words: string): string {
  const claim = checkText(text, { date }).claims.find((one) => one.text.includes(words))
  return `${claim?.period ?? null}${claim?.comparison.kind === 'growth' ? ` / ${claim.comparison.basePeriod}` : ''}`
}

const CASES: readonly (readonly [
  why: string,
  text: string,
  date: string,
  of: Readonly<Record<string, string>>,
])[] = [
  [
    'a year that a clause sets against what the sentence is on ends with that clause',
    'Seed bank: 2024 in figures\n\nLast year 3,140 growers borrowed seed from us. While in 2023 it was 2,960, the packets they returned went up: 8,120 came back. We dried 412 kilograms.',
    '2025-03-19',
    { '2,960': '2023', '8,120': '2024', '412': '2024' },
  ],
  [
    'a text that opens with now is on no year that it looks back on',
    'Members asked\n\n71 percent are content with the pool, compared with 68 percent last year. In 2023, 64 percent had said so.\n\nAsked about the sauna, 44 percent found it too cold; in 2024 it was 52 percent. Some 1,310 swimmers took part.',
    '2025-11-27',
    { '68 percent': '2024', '64 percent': '2023', '52 percent': '2024' },
  ],
  [
    'what had been before is told of its own clause',
    'Trams in the first quarter\n\nIn the first quarter of 2026 the trams carried 4.1 million people. In the first quarter of 2025, 212 trips had been cancelled; the drop of 60 is owed to new points. Some 3,900 trips ran late.',
    '2026-04-20',
    { '212': '2025-Q1', '3,900': '2026-Q1' },
  ],
  [
    'full year at the head of a paragraph goes on behind a quarter',
    'Tarn Foods: fourth quarter and full year\n\nSales in the fourth quarter rose to $61 million.\n\nFor the full year, sales were $241 million, up from $234 million in 2023. Net income totaled $14 million. The company opened 19 shops.',
    '2025-02-20',
    { $61: '2024-Q4', $241: '2024', $14: '2024', '19': '2024' },
  ],
  [
    'bare brackets hold what brackets with a time held before them',
    'Lathe works in the second quarter\n\nSales in the second quarter of 2025 were €84 million (Q2 2024: €79 million). Operating profit was €6.2 million (€5.8 million).',
    '2025-08-07',
    { '€79': '2024-Q2', '€6.2': '2025-Q2', '€5.8': '2024-Q2' },
  ],
  [
    'brackets that open with a time are of it, whatever stands before them',
    'Income for the year 2024 was £18.2m (2023: £16.9m), of which £7.4m came from legacies (2023: £6.1m).',
    '2025-04-24',
    { '£7.4m': '2024', '£6.1m': '2023' },
  ],
  [
    'one figure at two times, the earlier in brackets',
    'Premiums grew by 5.1 per cent in 2025 to DKK 14.28 billion (DKK 13.59 billion in 2024).',
    '2026-01-28',
    { '14.28': '2025', '13.59': '2024' },
  ],
  [
    'last July in a report on July, and the month in which a day was',
    'Rents in July\n\nThe mean rent was £1,214 in July. Tenants in the port paid £1,940 last July. On 21 July 196 flats were let, 12 more than July’s daily average of 184.',
    '2025-08-13',
    { '£1,940': '2024-07', '184': '2025-07' },
  ],
  [
    'where it stood at year-end is over',
    'In the first half of 2025 the bank lent more. Lending was NOK 148 billion at the end of June, up from NOK 143 billion at year-end.',
    '2025-08-28',
    { '143': '@2024-12-31' },
  ],
  [
    'that year, the week before, the same date of another year',
    'A year ago the museum was closed for five months. That year it counted only 61,000 guests.',
    '2025-12-18',
    { '61,000': '2024' },
  ],
  [
    'the week before, at the head of its sentence',
    'In the week ending 1 June 2025, doctors saw 312 cases. The week before there were 405.',
    '2025-06-05',
    { '405': 'since2025-05-19..@2025-05-25' },
  ],
  [
    'the last year of a thing is no year before now, and two years later is behind it',
    'In 2018, the last year of the old line, a ticket cost $171; two years later it was to be had for $149.',
    '2025-06-11',
    { $171: '2018', $149: '2020' },
  ],
  [
    'the same months of the year before',
    'In the nine months to December 2025 the group took $2,112m, after $1,846m in the same nine months of the year before.',
    '2026-01-29',
    { '1,846': 'since2024-04-01..@2024-12-31' },
  ],
  [
    'a change that came before the one that is told',
    'Output in the second quarter\n\nIn the second quarter of 2025 output grew by 0.4% on the first. Exports were down 1.2%, following a rise of 2.0%.',
    '2025-07-31',
    { '2.0%': '2025-Q1 / 2024-Q4' },
  ],
  [
    'a time that owns its figure is of that alone',
    'Research income in fiscal year 2025 was $412 million. The result exceeds the prior year’s $396 million by $16 million.',
    '2025-11-24',
    { $396: '2024', $16: '2025' },
  ],
  [
    'what came behind a release on a year is told in passing',
    'Customs in 2025\n\nOfficers seized 7.4 tonnes in 2025. At the airport 41 million cigarettes were found. In January 2026 another 6 million were discovered. Duties brought €5.1 billion.',
    '2026-03-12',
    { '6 million': '2026-01', '€5.1': '2025' },
  ],
  [
    'the year before, behind one that was told, is before that',
    'Wardens start the season\n\nOn Saturday 86 wardens start the season. Last year they saved 131 swimmers. The year before, 118 people had been saved.',
    '2025-06-18',
    { '131': '2024 / null', '118': '2023' },
  ],
  [
    'a second base is before what the sentence is on, a step of a month tells of a month',
    'Jobs in November\n\nIn November 2025 the rate was 4.9%, after 5.1% in October and 4.8% a year ago. So far this year, 221,000 posts have been filled. Short time was worked by 8,200 people, 1,400 more than in the month before.',
    '2025-12-09',
    { '4.8%': '2024-11', '8,200': '2025-11' },
  ],
  [
    'the year under review behind the year before',
    'Report of the year to 30 June 2025\n\nIn the year to June 2025 the office received 2,318 letters. The previous year had seen 14 inquiries. In the year under review there were 9.',
    '2025-09-23',
    { '14': 'since2023-07-01..@2024-06-30', '9': 'since2024-07-01..@2025-06-30' },
  ],
  [
    'two changes with a base of their own each, one that opens its clause, and that of a year',
    'Sales in the first quarter of 2026 were $318 million, an increase of 12% compared to the first quarter of 2025 and of 2% compared to the previous quarter. Against the first quarter of 2024 they were up by 19%.',
    '2026-04-16',
    { '12%': '2026-Q1 / 2025-Q1', '19%': '2026-Q1 / 2024-Q1' },
  ],
  [
    'levels tell on what the text measures its changes',
    'Trade in July\n\nThe surplus came to $4 billion in July, compared with $9 billion in July 2024. In the first seven months, exports rose by 2%.',
    '2025-08-19',
    { '2%': '2025-01..07 / 2024-01..07' },
  ],
]

describe('which of several times a figure has', () => {
  test.each(CASES)('%s', (_, text, date, of) => {
    const read = Object.keys(of).map((words) => [words, told(text, date, words)])
    expect(Object.fromEntries(read)).toEqual(of)
  })
})

test('degrees end a sentence', () => {
  const text = 'June brought 16.5 °C. July reached 18.6 °C.'
  expect(told(text, '2025-09-02', '16.5')).toBe('2025-06')
})
