import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

/** Each claim as words, value, unit and kind. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.map(
    ({ value, unit, comparison }) => `${value} ${unit} ${comparison.kind}`,
  )
}

function failed(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.flatMap(({ text: words, reasons }) =>
    reasons.flatMap(({ check, ok }) => (ok === true ? [] : [`${words} ${check} ${ok}`])),
  )
}

test('so many of them are of what was counted before, in another sentence too', () => {
  expect(
    read(
      'Residents made 4.998 billion trips. Urban residents accounted for 3.789 billion of them, and rural residents for 1.209 billion.',
    ),
  ).toEqual([
    '4998000000 person-times sum',
    '3789000000 person-times level',
    '1209000000 person-times level',
  ])
  expect(read('It created 3,200 new posts, 1,150 of them in nursing.')[1]).toBe('1150 items level')
})

test('a number beside its change in per cent is no percentage', () => {
  const [count, change, base] = read(
    'Headcount at year-end was 9,870, about 3% fewer than the 10,190 of the year before.',
  )
  expect([count, change, base]).toEqual([
    '9870 persons from-to',
    '3 percent growth',
    '10190 persons from-to',
  ])
})

test('half a million is a number, half of a million people a share', () => {
  expect(read('More than half a million children missed their dose.')).toEqual([
    '500000 persons level',
  ])
  expect(read('Half of the 40 wards were closed.')[0]).toBe('0.5 ratio share')
})

test('growth at other prices is growth once more', () => {
  expect(read('Sales rose 6% to CHF 2,914 million, or 8% in local currencies.')[2]).toBe(
    '8 percent growth',
  )
  expect(
    failed(
      'Net sales rose 6% to CHF 2,914 million (2024: CHF 2,749 million), or 8% in local currencies.',
    ).filter((one) => one.endsWith('false')),
  ).toEqual([])
})

test('what countries accounted for is of something else than their number', () => {
  expect(
    failed(
      'Twenty-six of the 53 countries reported fewer than ten cases each; eight countries accounted for 62 per cent of the total.',
    ),
  ).toEqual([])
})

test('a target that was moved is not met, and more than all of a plan may be done', () => {
  expect(
    failed(
      'For the full year it now sees 490,000 to 500,000 deliveries, up from its previous guidance of 480,000 deliveries.',
    ),
  ).toEqual([])
  expect(failed('一般公共预算收入2459.1亿元，完成年度预算的100.2%。')).toEqual([])
  expect(failed('民生支出占一般公共预算支出的100.2%。')).not.toEqual([])
})

test('names behind "in" are as many as are counted before it', () => {
  expect(failed('It opened three stores, in Paris, Lyon and Nice.')).toEqual([])
  expect(failed('It opened four stores, in Paris, Lyon and Nice.')).not.toEqual([])
  expect(failed("Five routes (Wuhan, Guangzhou, Xi'an and Sanya) opened.")).not.toEqual([])
})

test('one verb changes a figure over two times, and a mean of years is no figure', () => {
  expect(
    read(
      'Unemployment rose to 1.79 million, an increase of 117,000 on the quarter and 280,000 on the year. Stocks are 3% below the five year average.',
    ),
  ).toEqual([
    '1790000 persons level',
    '117000 persons growth',
    '280000 persons growth',
    '3 percent growth',
  ])
})
