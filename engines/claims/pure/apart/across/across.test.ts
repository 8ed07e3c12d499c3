import { describe, expect, test } from 'vitest'
import { wrongIn } from '../../checks/tiny/around.ts'

const TABLE = [
  'Rents by district (crowns)',
  '',
  'District\t2029\t2030\tChange in %',
  'Old Quay\t1,214.0\t1,288.1\t6.1',
  'Brickfield\t987.0\t951.5\t-3.6',
  'Mill End\t845.0\t869.5\t2.9',
  'Upper Moor\t612.0\t639.5\t4.5',
  'Total\t3,658.0\t3,748.6\t2.5',
].join('\n')

test.each([
  // On which side of a limit.
  ['Leverage stood at 2.3 times profits, comfortably below the cap of 3.1 times.', '2.3', '3.4'],
  ['Leverage stood at 2.3 times profits, comfortably below the cap of 3.1 times.', '3.1', '1.3'],
  [
    'In all 91.4% of the parcels came within the two days that we guarantee, above the 86% goal.',
    '86%',
    '94%',
  ],
  [
    'The bus was punctual on 79.3 per cent of trips, 1.6 percentage points better than the 77.7 per cent of 2029 and above our goal of 75 per cent.',
    '75',
    '85',
  ],
  ['Repairs took 3.2 weeks, well within the five weeks that the lease allows.', '3.2', '6.2'],
  ['The buffer is 12.7%, safely above the required 10.4%.', '10.4', '14.0'],
  // So many a week of a year.
  ['The desk took 52,700 calls, about 1,013 a week.', '52,700', '25,700'],
  ['The desk took 52,700 calls, about 1,013 a week.', '1,013', '1,103'],
  [
    'The fee comes to £63.20, an increase of £4 on £59.20 in 2029, or about 17p a day.',
    '17p',
    '71p',
  ],
  [
    'You will pay £942.10, which is £75.92 more than the £866.18 of 2029. That works out at £1.46 more a week.',
    '1.46',
    '1.64',
  ],
  ['The fund gives £35 million over five years, or £7 million a year.', '£35', '£49'],
  ['The fund gives £35 million over five years, or £7 million a year.', '7 million', '7 billion'],
  ['Repairs cost £36 million: £9 million a year for four years.', '£9', '£7'],
  // What it was, and its level under the same name.
  [
    'The Greens had 13.6% of seats. The Greens shed 0.8 percentage points, having been at 14.4%.',
    '14.4',
    '41.4',
  ],
  [
    'The Greens had 13.6% of seats. The Greens shed 0.8 percentage points, having been at 14.4%.',
    '0.8',
    '2.6',
  ],
  [
    'Co-op: 7,130 shops (31.7% of sales).\n\nA year earlier the co-op stood at 27.2% of sales (6,460), so its share has grown by 4.5 percentage points and the number of shops by 10.4%.',
    '27.2',
    '22.7',
  ],
  [
    'Co-op: 7,130 shops (31.7% of sales).\n\nA year earlier the co-op stood at 27.2% of sales (6,460), so its share has grown by 4.5 percentage points and the number of shops by 10.4%.',
    '10.4',
    '40.1',
  ],
  // A share between its part and its whole.
  ['He wrote 412 million lines, less than half of the 963 million of his youth.', '412', '562'],
  ['He wrote 412 million lines, less than half of the 963 million of his youth.', 'less', 'more'],
  // A column told again by the names of its rows.
  [
    `Rents climbed most in Upper Moor, by 4.5%, behind Old Quay (+6.1%), and in Mill End (+2.9%). Only Brickfield (-3.6%) became cheaper.\n\n${TABLE}`,
    '+2.9',
    '+3.8',
  ],
  [
    `Rents climbed most in Upper Moor, by 4.5%, behind Old Quay (+6.1%), and in Mill End (+2.9%). Only Brickfield (-3.6%) became cheaper.\n\n${TABLE}`,
    '(-3.6',
    '(-6.3',
  ],
  // So much for each of those who are counted elsewhere.
  [
    'The state has 312,480 pensioners.\n\nPensions rise to $4.13 billion. That makes an average of $13,217 for each of them.',
    '13,217',
    '31,217',
  ],
  // The rest of a list.
  [
    'The club has an income of £584.6 million.\n\nFares bring £326.1 million of the income (55.8%), the state £134.9 million and shops £114.2 million. The last £9.4 million is rent.',
    '£9.4',
    '£12.2',
  ],
  [
    'Gifts came to £107.4 million, compared with £101.2 million in 2029. Firms gave £75.7 million and unions £28.3 million, up 8.4% from £26.1 million; the remaining £3.4 million came from abroad.',
    '£3.4',
    '£4.6',
  ],
  // Told roughly by a heading or by somebody.
  [
    'Fair draws record 136,000 people\n\nThe fair closed on Sunday. It was seen by 136,400 people, up 6.3 per cent from 128,300.',
    'record 136',
    'record 316',
  ],
  [
    'Oaks fell by 0.6% to 8,417 in May.\n\n"Pines did better," said the forester. "Oaks held at a little over 8,400."',
    'little over',
    'little under',
  ],
  // A figure of the time that a change is told of.
  [
    'The town had 13,741 births in 2030, 612 more than in 2029. Of them 6,240 were girls. In 2029 the town had 13,129 births.',
    '13,129',
    '31,129',
  ],
])('%s', (text, figure, slip) => {
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text.replace(figure, slip))).not.toEqual([])
})

test('what is left when some of the list divide another of it', () => {
  const text =
    'The town produced 241.6 thousand tonnes of waste.\n\nOut of the total, 112.4 thousand tonnes (46.5%) were reused, either as material (70.1 thousand tonnes) or as compost (42.3 thousand). Burning took 61.3 thousand tonnes (25.4%) and landfill 57.1 thousand tonnes (23.6%), leaving 10.8 thousand tonnes unaccounted for.'
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text.replace('10.8', '18.8'))).not.toEqual([])
})

describe('of others, or of another stretch', () => {
  test.each([
    'The rate was 3.1%, and wages stayed above the limit of 3.5%.',
    'The club earned £6.2 million, but spending was above the limit of £7.0 million.',
    'The shop sold 4,120 jars, more than the 3,900 of 2029 and above the target of 4,000.',
    'The ferry carried 48,900 people, 940 a day in the season.',
    'The staff answered 12,400 letters, about 310 a day.',
    'A licence costs £48, or £6 a month.',
    'The library had 6,310 books. Of them 142 were lost: 91 by fire and 51 by theft. The other 6,168 were saved.',
    'The firm earned £104.2 million, of which £61.0 million came from shops. Costs were £82.0 million and tax £4.4 million; the remaining £17.8 million is profit.',
  ])('%s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})
