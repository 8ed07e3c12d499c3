import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** The period of the last figure of a text. */
function lastOf(text: string, date: string): string | null | undefined {
  return checkText(text, { date }).claims.at(-1)?.period
}

test.each<[day: string, text: string, wanted: string]>([
  ['2025-09-09', 'The port plans 12 cranes by next May.', '2026-05'],
  ['2025-02-26', 'Reserves are put at £4.2 million next March.', '2026-03'],
  ['2025-01-30', 'The national ambition is for 78% by March.', '2025-03'],
  ['2022-09-28', 'We see the rate topping out at 10.9% in October.', '2022-10'],
  ['2024-08-22', 'The mayor directed that the other 43 be repaired by December.', '2024-12'],
  ['2022-09-08', 'The gift would allow it to help 210 people by the end of May.', '@2023-05-31'],
  ['2026-03-10', 'The rate will ease to 2.9% by year-end.', '@2026-12-31'],
  ['2025-03-27', 'By the end of the year, work should be under way on 40 farms.', '@2025-12-31'],
  ['2024-07-12', 'Until September 30, the ferry is not allowed to carry 30 cars.', '@2024-09-30'],
  ['2024-05-08', 'Tickets rise by 30 pence in July.', '2024-07'],
  ['2025-11-20', 'The timetable on 14 December has 32 more trains.', '2025-12-14'],
  ['2025-11-28', 'On 20 December, the fair will have 220 stalls.', '2025-12-20'],
  [
    '2024-11-05',
    'The firm is forecasting a loss of £3 for the year ending 31 March.',
    'since2024-04-01..@2025-03-31',
  ],
  ['2022-08-30', 'On completion, expected in October, the firm pays $9 million.', '2022-10'],
  ['2024-10-03', 'They voted to hire 3 guides beginning in January.', '2025-01'],
  ['2023-05-11', 'The show moves to Lorvia in July, where 400 stalls have been put up.', '2023-07'],
  ['2024-02-18', 'Limits are to be lifted from 1,000 to 5,000 dollars in March.', '2024-03'],
])('%s: a time that its words look ahead to is yet to come: %s', (day, text, wanted) => {
  expect(lastOf(text, day)).toBe(wanted)
})

test.each<[day: string, text: string, wanted: string]>([
  ['2024-10-15', 'Output fell due to the 19-day repair of the furnace in August.', '2024-08'],
  ['2025-09-25', 'In July it was still expecting 13.5 million tonnes.', '2025-07'],
  ['2026-02-12', 'The margin is at the end of the 8% to 9% range given in November.', '2025-11'],
  ['2023-01-10', 'The storm will reduce fourth-quarter income by $35 million.', '2022-Q4'],
  [
    '2024-07-22',
    'The ratio, which had 3 parts in March, should return to its old form.',
    '2024-03',
  ],
  ['2022-10-06', 'We raised prices by 8% in June and will do so again.', '2022-06'],
  [
    '2024-03-14',
    'For all of 2023 it gave 9 grants. At the close of the year 21 projects were in progress.',
    '@2023-12-31',
  ],
])('%s: what was done is over, whatever else shall be: %s', (day, text, wanted) => {
  expect(lastOf(text, day)).toBe(wanted)
})

test('a month just over is the last of its name, also in a text on the year before', () => {
  const text = (said: string): string =>
    `The shops had a weak year in 2023\n\nSales fell by 4% in 2023. In ${said} they rose by 1.5%.`
  expect(lastOf(text('January'), '2024-03-07')).toBe('2024-01')
  expect(lastOf(text('October'), '2024-03-07')).toBe('2023-10')
})

test('a day just over is the last of its name, unless another year is spoken of', () => {
  const text = (said: string): string =>
    `The port in 2023\n\nThe port handled 90 ships in 2023. ${said} 19 airlines flew there.`
  expect(lastOf(text('As at 1 January,'), '2024-01-24')).toBe('@2024-01-01')
  expect(lastOf('In 2023, from 2 to 5 January, 19 airlines flew there.', '2024-01-24')).toBe(
    'since2023-01-02..@2023-01-05',
  )
})

test('"next" alone is the year after this one', () => {
  expect(lastOf('Growth averages 3.1% this year and 2.8% next.', '2025-02-06')).toBe('2026')
  expect(
    lastOf('Growth averaged 3.1% last year and 2.8% next to the coast.', '2025-02-06'),
  ).not.toBe('2026')
})

test.each<[day: string, text: string, wanted: string]>([
  ['2026-08-15', '2025年，公司上半年收入21.5亿元。', '2025-H1'],
  ['2026-08-15', '2025年，公司上半年收入21.5亿元，下半年收入26.8亿元。', '2025-H2'],
  ['2026-08-15', '公司上半年收入21.5亿元，下半年安排26.8亿元。', '2026-H2'],
  ['2026-01-15', '公司上半年收入21.5亿元。', '2025-H1'],
  ['2026-01-15', '公司今年上半年收入21.5亿元。', '2026-H1'],
  ['2026-01-15', '计划上半年投入21.5亿元。', '2026-H1'],
  ['2026-01-15', '2026年，全市上半年投入21.5亿元。', '2026-H1'],
  ['2026-01-15', '2025年投入30.2亿元，计划上半年再投入21.5亿元。', '2026-H1'],
  ['2026-05-15', '公司上半年收入21.5亿元。', '2026-H1'],
])(
  '%s: a half is of the year of its sentence, or the one that is over: %s',
  (day, text, wanted) => {
    expect(lastOf(text, day)).toBe(wanted)
  },
)
