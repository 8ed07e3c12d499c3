import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** Each figure of a release with what it is of, and on what its growth is measured. */
function read(date: string, text: string): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, period, comparison: { basePeriod } }) =>
      `${words} ${period}${basePeriod === null ? '' : ` on ${basePeriod}`}`,
  )
}

const BEHIND = [
  'Wardens counted 340 nests and ringed 61 chicks there.',
  'In 2024 the island had 18 visitors a day.',
  'Fences were put up along 12 km of paths.',
]

test.each([
  [
    'Between 2019 and 2024 volunteers planted 4,100 trees on Skerra, the trust reports.',
    '2019..2024',
  ],
  [
    'Over the past five years volunteers planted 4,100 trees on Skerra, the trust reports.',
    '2020..2024',
  ],
  [
    'Between April 2021 and March 2025 volunteers planted 4,100 trees on Skerra.',
    'since2021-04-01..@2025-03-31',
  ],
])(
  'a release is on the window that it opens with, whatever year it names behind: %s',
  (lead, code) => {
    const [first, ...others] = read(
      '2025-06-12',
      `Trees for Skerra\n\n${lead} ${BEHIND.join('\n\n')}`,
    )
    expect(first).toContain(code)
    expect(
      others.filter((one) => /340|61 |12 km/.test(one)).map((one) => one.split(' ').at(-1)),
    ).toEqual([code, code, code])
  },
)

test('so does the time since a launch, beside a survey of some month', () => {
  const text = `How the ferry fares

In the six months since its launch on 3 March the night ferry has carried 9,100 cars, the harbour board says. Crews rescued 14 sailors.

A poll in July found that 81 per cent of islanders were content. Repairs took 19 nights.`
  const told = read('2025-09-15', text)
  expect(told).toContain('14 since2025-03-03..@2025-09-15')
  expect(told.at(-1)).toContain('19 nights since2025-03-03..@2025-09-15')
})

test('a half that the lead tells by its months is none of the calendar', () => {
  const text = `Citizens' desk: half-year report

From April to September the desk answered 8,200 letters.

- Rents: 1,940
- Pensions: 1,310`
  expect(read('2025-11-06', text).slice(-2)).toEqual([
    '1,940 since2025-04-01..@2025-09-30',
    '1,310 since2025-04-01..@2025-09-30',
  ])
})

test('what led up to the day of a state is told of what was done', () => {
  const text = `Appeals board busier

There were 7,400 appeals pending at the end of June, the board said. It received 11,900 in the 12 months to June. Judges threw out 2,100 of them.

Legal aid was granted to 960 claimants.`
  expect(read('2025-09-02', text)).toEqual([
    '7,400 @2025-06-30',
    '11,900 since2024-07-01..@2025-06-30',
    '2,100 since2024-07-01..@2025-06-30',
    '960 since2024-07-01..@2025-06-30',
  ])
})

test.each([
  ['Between May and mid-October', 'since2025-05-01..@2025-10-15'],
  ['From early June to the end of August', 'since2025-06-01..@2025-08-31'],
  ['From 1 October to 31 March', 'since2024-10-01..@2025-03-31'],
  [
    'In the first four months of the trial, which began on 1 March,',
    'since2025-03-01..@2025-06-30',
  ],
  ['In the March 2025 year', 'since2024-04-01..@2025-03-31'],
  ['In the year ended 1 February 2025', 'since2024-02-01..@2025-01-31'],
  [
    'In the heating season 2024/25, which ran from October to April,',
    'since2024-10-01..@2025-04-30',
  ],
])('%s is read', (words, code) => {
  expect(read('2025-11-20', `${words} the lock keepers of Amsel let 4,310 boats pass.`)).toEqual([
    `4,310 boats ${code}`,
  ])
})

test('a club’s last season is that of its sport', () => {
  const text =
    'The ice hockey club sold 5,840 tickets last season. Sponsors of the hockey team paid for 60 trips.'
  expect(read('2025-07-10', text)[0]).toBe('5,840 since2024-10-01..@2025-06-30')
})

test('growth over half a year is on the half a year before, also where the text compares no years', () => {
  expect(
    read('2025-11-06', 'In the six months to 30 September 2025 sales fell 3.8% to €212 million.'),
  ).toEqual([
    '3.8% since2025-04-01..@2025-09-30 on since2024-04-01..@2024-09-30',
    '€212 million since2025-04-01..@2025-09-30 on since2024-04-01..@2024-09-30',
  ])
})
