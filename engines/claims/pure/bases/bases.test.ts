import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { readClaims } from '../read-claims.ts'
import { tiedBases } from './bases.ts'

function bases(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, comparison }) => `${words} ${comparison.basePeriod}`,
  )
}

test.each<[what: string, day: string, text: string, wanted: readonly string[]]>([
  [
    'a change of the time of another change is on the base of that',
    '2025-07-14',
    'Thefts in Orrin fall\n\nORRIN, 14 July 2025 – Police recorded 410 thefts between January and June, compared with 615 in the first half of 2024. Fraud dropped 8 per cent. The detection rate improved by 3.5 points to 21 per cent.',
    ['8 per cent 2024-H1', '3.5 points 2024-H1'],
  ],
  [
    'the headline tells what is compared below',
    '2025-07-14',
    'Thefts in Orrin down by a third in first half\n\nORRIN, 14 July 2025 – Police recorded 410 thefts between January and June, compared with 615 in the first half of 2024.',
    ['a third 2024-H1'],
  ],
  [
    'nothing is told of another time: the year before',
    '2025-02-11',
    'The court took stock on 11 February 2025. New claims fell by 6 per cent in 2024 to 11,280. Its head is content. It sits in Orrin. Its doors are open.',
    ['6 per cent 2023', '11,280 2023'],
  ],
  [
    'a length of time leads back',
    '2025-02-11',
    'New claims at the court numbered 11,280 in 2024. Over five years they have declined by 21 per cent. Its head is content. It sits in Orrin. Its doors are open.',
    ['21 per cent 2019'],
  ],
  [
    'a length of time, and the figure that was told of then',
    '2025-10-02',
    'In September 2025, 30 per cent of the nurses cycled to work, compared with 18 per cent in 2019. A gain of 12 points in six years is much.',
    ['12 points 2019'],
  ],
  [
    'brackets of a list',
    '2025-11-06',
    'The port handled 31.2 million tonnes in the first nine months of 2025, against 29.7 million tonnes in the same period last year.\n\n- Ore: 9.8 million tonnes (-2.0%)\n- Oil: 11.1 million tonnes (+4.4%)',
    ['-2.0% 2024-Q1..Q3', '+4.4% 2024-Q1..Q3'],
  ],
  [
    'growth to come',
    '2025-11-06',
    'The port handled 31.2 million tonnes in 2024. For the whole of 2025 it expects growth of 4%. Its head is content. It sits in Orrin. Its doors are open.',
    ['4% 2024'],
  ],
  [
    'far ahead: on how things stand',
    '2025-12-18',
    'The board met on 18 December 2025. Capacity will be raised by 30% by 2035. Its head is content. It sits in Orrin. Its doors are open.',
    ['30% 2025'],
  ],
  [
    'since a year',
    '2025-07-09',
    'Some 611,000 people visited the zoo in the first half of 2025, compared with 574,000 a year before. Since the ape house opened in 2021 attendance has risen by nearly a third.',
    ['nearly a third 2021'],
  ],
  [
    'since then',
    '2025-08-27',
    'The festival sold 124,000 tickets in August 2025. In 2018 it sold 80,000. Sales have gone up by 55% since then.',
    ['55% 2018'],
  ],
  [
    'before the pandemic',
    '2025-01-28',
    'Hotels had 2.46 million guests in 2024, 4% up on 2023. On pre-pandemic levels the town is 15% ahead.',
    ['4% 2023', '15% 2019'],
  ],
  [
    'as much as what is told beside it',
    '2026-01-28',
    'In 2025, storms cost 612 million crowns. The year before it had been 1.14 billion crowns, nearly twice as much.',
    ['nearly twice 2025'],
  ],
  [
    'the same change once more',
    '2025-04-10',
    'Riders boarded 18.6 million times in March. That is 1.4 million more than in the same month last year, a gain of 8.1%, and compares with 20.0 million in March 2019.',
    ['8.1% 2024-03'],
  ],
  [
    'the second of two things without a verb of its own',
    '2025-07-09',
    'In the first half of 2025 the zoo had 611,000 guests. Annual passes were up 10 percent, day tickets 5 percent. Its head is content. It sits in Orrin. Its doors are open.',
    ['10 percent 2024-H1', '5 percent 2024-H1'],
  ],
  [
    'weeks end on the same weekday',
    '2026-01-08',
    'Sales in the 13 weeks to 27 December 2025 were £648 million, up 5.9% on the same weeks a year earlier.',
    ['5.9% since2024-09-29..@2024-12-28'],
  ],
  [
    'what was concluded from a figure of another time',
    '2025-08-28',
    'On 28 August 2025 the Ministry counted 34,600 pupils. In 2016 there were 43,250, so their number has shrunk by one fifth.',
    ['one fifth 2016'],
  ],
  [
    'the mean of its month',
    '2025-07-18',
    'Use peaked on Tuesday 27 May 2025, when 1,416 megalitres ran through the mains, 376 megalitres above the monthly average.',
    ['376 megalitres 2025-05'],
  ],
  [
    'the years of a norm',
    '2025-09-02',
    'In August 2025 the sun shone for 202 hours, 17 more than the norm of 185. Norms are those of 1991-2020.',
    ['17 1991..2020'],
  ],
  [
    'what came about in a year, beside what was so at its end',
    '2025-09-25',
    'Borrowers took home 1.9 million items in the year ended June 2025, 60,000 fewer than in the previous twelve months.',
    ['60,000 since2023-07-01..@2024-06-30'],
  ],
  [
    'three times as much as once is told of that alone',
    '2025-07-03',
    'The brewers sold 1.8 million barrels in 2024, three times as much as in 2019. Total sales were down 2.7 per cent. Exports dropped 4 per cent. They have no more to say.',
    ['2.7 per cent 2023', '4 per cent 2023'],
  ],
  [
    'from quarter to quarter a state is on the end of the quarter before',
    '2025-07-22',
    'Shipments in the June quarter of 2025 fell 4% from the preceding quarter. At 30 June 2025 the company held 0.87 million tonnes of stocks, up 9%. Its head is content. It sits in Orrin. Its doors are open.',
    ['9% @2025-03-31'],
  ],
])('%s', (_, day, text, wanted) => {
  expect(bases(text, day)).toEqual(expect.arrayContaining([...wanted]))
})

test.each<[what: string, text: string, wanted: string]>([
  ['an average', 'In 2024 rents were 12 per cent above the national average.', '12 per cent null'],
  ['other people', 'In 2024 women earned 9 per cent less than men.', '9 per cent null'],
  [
    'a level before its change',
    'In 2024 sales were €412 million, up 3 per cent from the year before.',
    '€412 million null',
  ],
  [
    'what was made',
    'In 2025 the storks raised 260 young birds. In 2024 they had 118 pairs. They fly far. They are white. They eat frogs.',
    '260 null',
  ],
  ['a thing', 'The new bus weighs 20 per cent less.', '20 per cent null'],
])('%s is no other time', (_, text, wanted) => {
  expect(bases(text, '2025-03-03')).toContain(wanted)
})

test('is no ground for anything else', () => {
  const text =
    'The court took stock. New claims fell by 6 per cent in 2024. It sits in Orrin. Its doors are open.'
  expect(tiedBases(readClaims(text, { date: '2025-02-11' }))).toEqual([null])
})

test('what words tell is told apart from what is taken for granted', () => {
  const text =
    'The mill took stock. Over five years output has grown by 40 per cent to 2.4 million tonnes in 2024. Sales rose by 6 per cent in 2024. The mill is old. Its wheel turns.'
  const from = checkText(text, { date: '2025-02-11' }).claims.flatMap(
    ({ text: words, comparison: { basePeriod, basePeriodFrom } }) =>
      basePeriod === null ? [] : `${words} ${basePeriod} ${basePeriodFrom}`,
  )
  expect(from).toContain('40 per cent 2019 stated')
  expect(from).toContain('6 per cent 2023 inferred')
})
