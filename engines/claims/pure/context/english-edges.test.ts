import { expect, test } from 'vitest'
import { periodsTold } from './tiny/periods-told.ts'

/** The period of the last figure of a sentence, in a release of 20 November 2024. */
function periodOf(sentence: string): string {
  return (periodsTold(sentence).at(-1) ?? '').split(' ').at(-1) ?? ''
}

const TOLD: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'a time may be told from an edge of another',
    [
      ['From 2021 to the end of June, 412 flats were let.', 'since2021-01-01..@2024-06-30'],
      ['From 2021 to May 2023, 412 flats were let.', 'since2021-01-01..@2023-05-31'],
      ['Between the end of 2020 and the end of 2022, 412 flats were let.', '2021..2022'],
      ['Between May 2023 and now, 412 flats were let.', 'since2023-05-01..@2024-11-20'],
      ['From November 2023 to February, 412 flats were let.', 'since2023-11-01..@2024-02-29'],
      ['From October to March, 412 flats were let.', 'since2023-10-01..@2024-03-31'],
      ['Some 412 flats were let in November-February.', 'since2023-11-01..@2024-02-29'],
      ['Since the end of August, 412 flats have been let.', 'since2024-09-01..@2024-11-20'],
      ['Since end-2022, 412 flats have been let.', 'since2023-01-01..@2024-11-20'],
      ['Since mid-2022, 412 flats have been let.', 'since2022-07-01..@2024-11-20'],
      ['Since the beginning of July, 412 flats have been let.', 'since2024-07-01..@2024-11-20'],
      ['Since late July, 412 flats have been let.', 'null'],
      ['Since 1 July, 412 flats have been let.', 'since2024-07-01..@2024-11-20'],
      ['At the beginning of 2024, the firm had 412 clerks.', '@2023-12-31'],
      ['At the start of the year, the firm had 412 clerks.', '@2023-12-31'],
      ['At the start of July, the firm had 412 clerks.', '2024-07'],
      ['At the end of last month, the firm had 412 clerks.', '@2024-10-31'],
      ['At the end of the previous quarter, the firm had 412 clerks.', '@2024-09-30'],
    ],
  ],
  [
    'weeks are told by the day on which they begin, by their number or not at all',
    [
      [
        'In the week beginning Monday 4 November, 412 calls came in.',
        'since2024-11-04..@2024-11-10',
      ],
      ['In the week of 6 November, 412 calls came in.', 'since2024-11-04..@2024-11-10'],
      ['In the week of November 4-10, 412 calls came in.', 'since2024-11-04..@2024-11-10'],
      ['Calls in the fortnight to 10 November numbered 412.', 'since2024-10-28..@2024-11-10'],
      ['In the 30 days to 10 November, 412 calls came in.', 'since2024-10-12..@2024-11-10'],
      ['In week 45 of 2024, 412 calls came in.', 'since2024-11-04..@2024-11-10'],
      ['In the first week of October, 412 calls came in.', 'null'],
      ['In the last week of October, 412 calls came in.', 'null'],
      ['In the last ten days of October, 412 calls came in.', 'since2024-10-22..@2024-10-31'],
      ['The previous week, 412 calls came in.', 'since2024-11-11..@2024-11-17'],
      ['On Tuesday of last week, 412 calls came in.', '2024-11-12'],
      ['The day before yesterday, 412 calls came in.', '2024-11-18'],
    ],
  ],
  [
    'decades are ten years, and parts of them are not known',
    [
      ['In the 1980s, the mine employed 412 people.', '1980..1989'],
      ["The mine employed 412 people in the 1970's.", '1970..1979'],
      ['In the late 1980s, the mine employed 412 people.', 'null'],
      ["In the 1970's harvest, 412 sheaves were lost.", '1970'],
      ['Since the 1990s, 412 shafts have been closed.', 'since1990-01-01..@2024-11-20'],
      ['Over the past two decades, 412 shafts have been closed.', '2005..2024'],
    ],
  ],
  [
    'a year may be told beside its noun, short, or so long ago',
    [
      ['In the year 2008, the mine employed 412 people.', '2008'],
      ['The mine employed 412 people in CY2023.', '2023'],
      ['In the years 2022 and 2023, the firm let 412 flats.', '2022..2023'],
      ['In 2022 and 2023 combined, the firm let 412 flats.', '2022..2023'],
      ['Two years ago, the firm let 412 flats.', '2022'],
      ['A decade ago, the firm had 412 clerks.', '2014'],
      ['The firm, which opened two years ago, has 412 clerks.', '@2024-11-20'],
      ['In the two years ended 31 December 2023, the firm let 412 flats.', '2022..2023'],
    ],
  ],
  [
    'parts of a year are told from either end, and to date',
    [
      ['In the 4th qtr of 2023, the firm let 412 flats.', '2023-Q4'],
      ["In the year's second quarter, the firm let 412 flats.", '2024-Q2'],
      ['In the opening six months of the year, the firm let 412 flats.', '2024-H1'],
      ['In the last six months of 2023, the firm let 412 flats.', '2023-H2'],
      ['In the final two months of 2023, the firm let 412 flats.', 'since2023-11-01..@2023-12-31'],
      ['Over the past two quarters, the firm let 412 flats.', 'since2024-04-01..@2024-09-30'],
      ['Nine-month lettings output in 2023 was 412 flats.', '2023-Q1..Q3'],
      ['In the quarter to date, the firm let 412 flats.', 'since2024-10-01..@2024-11-20'],
      ['MTD lettings are 412 flats.', 'since2024-11-01..@2024-11-20'],
      [
        'Between the 13th and 15th of July, the firm let 412 flats.',
        'since2024-07-13..@2024-07-15',
      ],
    ],
  ],
  [
    'months and days are read as tables write them',
    [
      ['Lettings in 2024-07 were 412 flats.', '2024-07'],
      ['Lettings in 07/2024 were 412 flats.', '2024-07'],
      ['Lettings in 2024 July were 412 flats.', '2024-07'],
      ['In 2010-11, the firm let 412 flats.', '2010..2011'],
      ['As of 06/30/2024, the firm had 412 clerks.', '@2024-06-30'],
      ['On 13/08/2024, the firm let 412 flats.', '2024-08-13'],
      ['On 05/06/2024, the firm let 412 flats.', 'null'],
    ],
  ],
  [
    'who tells it is added at the end',
    [
      ['The firm let 412 flats on 12 August, officials said.', '2024-08-12'],
      [
        'From 5 to 11 August, the firm let 412 flats, the council said on Tuesday.',
        'since2024-08-05..@2024-08-11',
      ],
      ['On 12 August, the council said that 412 flats were empty.', 'null'],
    ],
  ],
]

for (const [name, sentences] of TOLD)
  test(name, () => {
    expect(sentences.map(([sentence]) => [sentence, periodOf(sentence)])).toEqual(sentences)
  })

test('what is told from another time is told of it', () => {
  expect(periodOf('In 2022, the firm let 390 flats; the following year, it let 412.')).toBe('2023')
  expect(periodOf('In 2021, the firm let 390 flats; two years later, it let 412.')).toBe('2023')
  expect(
    periodsTold('In the first half, sales rose to $412 from $390 in the 2023 period.'),
  ).toEqual(['$412 2024-H1', '$390 2023-H1'])
  expect(periodOf('Lettings fell from 512 in July 2022 to 412 a year later.')).toBe('2023-07')
  expect(periodOf('The firm let 412 flats from the 13th to the 15th of July.')).toBe(
    'since2024-07-13..@2024-07-15',
  )
  expect(periodOf('Over Lunar New Year 2018, the firm let 412 flats.')).toBe('null')
})

test('a base may be the like period, or so many quarters before', () => {
  expect(
    periodsTold('Lettings in the seven months to July rose 5% from the like period of 2023.'),
  ).toEqual(['5% 2024-01..07 on 2023-01..07'])
})
