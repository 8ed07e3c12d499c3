import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** The kind of each figure: "4 % growth up". */
function kinds(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(({ text: words, comparison }) =>
    [words, comparison.kind, comparison.direction].filter((part) => part !== null).join(' '),
  )
}

test('a bracket without a word of its own is like the bracket before it', () => {
  expect(
    kinds('The rise came from thefts (up 18%), frauds (up 7%) and burglaries (2%).').slice(-1),
  ).toEqual(['2% growth up'])
  expect(kinds('Rents were highest in Orford (4.1%) and Lyme (3.9%).')).toEqual([
    '4.1% level',
    '3.9% level',
  ])
})

test('what stands before a colon is told of each that is listed behind it', () => {
  expect(kinds('Sales rose in all regions: Orford (5.6%), Lyme (5.5%) and Penholt (2%).')).toEqual([
    '5.6% growth up',
    '5.5% growth up',
    '2% growth up',
  ])
  expect(
    kinds('Three towns had the largest shares of nights: Orford 34%, Lyme 21%.').slice(1),
  ).toEqual(['34% share', '21% share'])
  expect(
    kinds('Unemployment rates rose in two towns: Orford (5.6%) and Lyme (5.5%).').slice(1),
  ).toEqual(['5.6% level', '5.5% level'])
  expect(kinds('Residents who had an additional dose: 23%')).toEqual(['23% level'])
})

test('a noun of change or of a share behind a percentage says what it is', () => {
  expect(kinds('The port handled a 6.6% and 10.4% increase in boxes and tonnes.')).toEqual([
    '6.6% growth up',
    '10.4% growth up',
  ])
  expect(kinds('The 10.3-percent passenger traffic gain surprised the board.')).toEqual([
    '10.3-percent growth up',
  ])
  expect(kinds('The firm posted the strongest traffic gains, at 25.9 percent.').slice(-1)).toEqual([
    '25.9 percent growth up',
  ])
  expect(kinds('The group holds a 15% stake and won a 1.4% market share.')).toEqual([
    '15% share',
    '1.4% share',
  ])
  expect(kinds('The largest share of guest nights (56.1%) was spent at inns.').slice(-1)).toEqual([
    '56.1% share',
  ])
  expect(kinds('A 5% tax rate cut was ruled out.')).toEqual(['5% level'])
})

test('a row of a table may be one of growth', () => {
  const table =
    'Item | 2022 | 2023\nRevenue | 70,570 | 74,293\n(+/-)% | 9.1% | 5.3%\nMargin | 9.1% | 5.3%'
  expect(kinds(table).slice(-4)).toEqual([
    '9.1% growth up',
    '5.3% growth up',
    '9.1% level',
    '5.3% level',
  ])
})
