import { expect, test } from 'vitest'
import { wrongIn } from '../../checks/tiny/around.ts'

test.each([
  [
    'Rents rose by 8.3% in the 12 months to September (provisional estimate), down from ',
    '8.6%',
    '6.0%',
    ' in the year to August.',
  ],
  ['Inflation stood at 2.1% in July, down from ', '2.4%', '1.7%', ' in June.'],
  ['The rate was 6.4% in the north, up from ', '5.9%', '7.9%', ' a year ago.'],
  [
    'Stores stood at 96 per cent on 1 October, compared with 89 per cent on the same day of 2023 (',
    '+7 percentage points',
    '+35 percentage points',
    ').',
  ],
  ['There were 82,400 sales in August. Three in ten (', '24,700', '42,700', ') were paid in cash.'],
  [
    'A total of 255,130 pupils have been placed. 82% of them (',
    '209,207',
    '290,207',
    ') go to their first choice.',
  ],
  [
    'Around 276,000 asked for leave to stay, and ',
    '180,000',
    '810,000',
    ' – nearly two-thirds of them – had come by May.',
  ],
  [
    'Small wafers accounted for 20% of sales; middle ones, 32%; large ones, 17%. The three thus accounted for ',
    '69%',
    '96%',
    '.',
  ],
])('%s…', (head, is, isNot, tail) => {
  expect(wrongIn(head + is + tail)).toEqual([])
  expect(wrongIn(head + isNot + tail)).not.toEqual([])
})

test.each([
  'Prices fell by 5.1% in May, up from 3.2% in April.',
  'Sales were down 4.3% in June, up from 2.9%.',
  'There were 82,400 sales in August and 61,100 loans. Three in ten (18,300) of the loans were small.',
  'Coal gave 20% of power; wind, 32%; gas, 17%. Renewables together gave 49%.',
  'Small wafers accounted for 20% of sales, against 32% a year ago; large ones, 17%. The two thus accounted for 37%.',
])('rates that are told of something else: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

const SALES = '• Net sales increased by 3% to £4,655m (4,519)\n• Adjusted EBITA of '

test('a margin is of the sales, and what is in brackets of those in brackets', () => {
  expect(wrongIn(`${SALES}£717m (687), corresponding to a margin of 15.4% (15.2)`)).toEqual([])
  expect(wrongIn(`${SALES}£177m (687), corresponding to a margin of 15.4% (15.2)`)).not.toEqual([])
  expect(wrongIn(`${SALES}£717m (867), corresponding to a margin of 15.4% (15.2)`)).not.toEqual([])
  const unit = '\n• In the north, revenue rose to £1,120m (1,090)\n'
  expect(wrongIn(`${SALES}£200m (187) in the north, for a margin of 17.9% (17.2)${unit}`)).toEqual(
    [],
  )
})
