import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** The kind of each figure: "4 % growth up". */
function kinds(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(({ text: words, comparison }) =>
    [words, comparison.kind, comparison.direction].filter((part) => part !== null).join(' '),
  )
}

test('an amount in brackets behind a percentage of change is the same change', () => {
  expect(kinds('Ticket sales rose 4.4 percent ($577 million).')).toEqual([
    '4.4 percent growth up',
    '$577 million growth up',
  ])
  expect(kinds('There was a decrease of 12% (300 berths).').slice(-1)).toEqual(['300 growth down'])
  expect(kinds('Costs fell by 3% (£2.1m), and wages rose steadily 2% (£40,000).')).toEqual([
    '3% growth down',
    '£2.1m growth down',
    '2% growth up',
    '£40,000 growth up',
  ])
})

test('an amount in brackets that is told otherwise is none', () => {
  expect(kinds('Sales rose 4% (€577 million), after €560 million.').slice(1)).toEqual([
    '€577 million from-to up',
    '€560 million from-to up',
  ])
  expect(kinds('Sales rose 5% ($2.1 billion in total).').slice(-1)).toEqual(['$2.1 billion level'])
  expect(kinds('Sales rose 5% (2019).')).toEqual(['5% growth up'])
  expect(kinds('A share of 40% ($2 billion) went to roofs.').slice(-1)).toEqual([
    '$2 billion level',
  ])
})

test('a list of amounts has one verb', () => {
  expect(
    kinds(
      'Fires rose by 20 cases (87%) in Penholt, 16 cases (10%) in Orford and 4 cases (33%) in Lyme.',
    ),
  ).toEqual([
    '20 growth up',
    '87% growth up',
    '16 growth up',
    '10% growth up',
    '4 growth up',
    '33% growth up',
  ])
  expect(
    kinds('Fires rose by 20 cases (87%) in Penholt. Orford had 16 cases (10%).').slice(-2),
  ).toEqual(['16 level', '10% level'])
  expect(
    kinds('Berths rose in both harbours, the old one growing 10% to 450 and the new, 17% to 380.'),
  ).toEqual(['10% growth up', '450 level', '17% growth up', '380 level'])
  expect(
    kinds('The fleet fell 4% to 450 and the crews made up 17% to 20% of it.').slice(-1),
  ).toEqual(['17% to 20% share'])
})

test('brackets behind names have the verb before their list', () => {
  expect(kinds('Bookings fell in Norway (27.8%), Spain (24.3%) and Italy (13.4%).')).toEqual([
    '27.8% growth down',
    '24.3% growth down',
    '13.4% growth down',
  ])
  expect(kinds('Output increased for both steel (53%) and glass (29%).')).toEqual([
    '53% growth up',
    '29% growth up',
  ])
})

test('brackets that hold a share or a rate stay so', () => {
  for (const text of [
    'Turnout rose in Wales (45%) and Kent (52%).',
    'The jobless rate fell in the north (8%).',
    'Most fell ill in the north (8%).',
    'Wounds were in the leg (30%) or the arm (20%).',
  ])
    expect(kinds(text).filter((kind) => kind.includes('growth'))).toEqual([])
})

test('a yearly change told of a month is no mean of years', () => {
  expect(kinds('Registrations fell by 18.3% per year, to 643,637, in August 2024.')[0]).toBe(
    '18.3% growth down',
  )
  expect(kinds('Registrations fell by 3% per year from 2018 to 2023.')[0]).toBe(
    '3% average-growth down',
  )
})

test('an amount and its rate that share one comparison are one change', () => {
  const down = ['241 growth down', '3.3 per cent growth down']
  expect(kinds('That was 241, or 3.3 per cent, fewer than a year earlier.')).toEqual(down)
  expect(
    kinds('There were 241 building permits, or about 3.3 per cent, fewer than in May.'),
  ).toEqual(['241 growth down', 'about 3.3 per cent growth down'])
  expect(kinds('That is 420 or 8.3 per cent more than in May.')).toEqual([
    '420 growth up',
    '8.3 per cent growth up',
  ])
})

test('a share with a word of more behind it is none', () => {
  expect(kinds('They let 241 flats, or 60 per cent, more than half of them to families.')).toEqual([
    '241 level',
    '60 per cent share',
    'more than half share',
  ])
  expect(kinds('It sold 241 flats, or 60 per cent of the stock, fewer than hoped.')[0]).toBe(
    '241 level',
  )
})
