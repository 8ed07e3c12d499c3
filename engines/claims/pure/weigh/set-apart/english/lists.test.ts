import { describe, expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'

describe('what is listed beside a count, and no summands', () => {
  test.each([
    'The price will take into account two tests - and we named the two tests before - but nothing was settled.',
    'The suit names the singer plus three partners, The Walden Company and its parent firm Abel Inc.',
    'It lies in Norland, which comprises three large cities: Los Pinos, which is a copy of Los Arcos, San Ferro, aka San Franco, and Las Vinas.',
    'The crew of Oxley comprised four Danes, three Swedes, a Finn and a Pole.',
    'Rates are set by twelve of the nineteen members of the council: the seven members of the board, the head of the bank in Arden, and four of the remaining eleven heads of banks.',
    'The fleet had 17 ferries and 18 launches on 1 October; of these, only 6 and 16 were afloat, respectively.',
    'Key works include $112 million for the Arden Bridge in Oldbury; $76 million for the second part of the Quay Drive; and $42 million for the Mill Road.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Three ferries and five launches were sold, ten vessels in all.',
    'The plan has four pillars: prevention, early detection and treatment.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})

describe('pairs that are no figure told twice', () => {
  test.each([
    'He cleared 5 feet 8.5 inches (1.74 m) in the high jump.',
    'The storm reached winds of 165 km/h (105 mph) that night.',
    'She had a range of 9,680 nautical miles (17,930 km; 11,140 mi).',
    'The 28-year-old tore a muscle in the match. Former champion Tom Hale is in doubt too. The 26-year-old had treatment on his thigh.',
    'Anna Velt has risen from 31 in the world at the turn of the year to number 22.',
    'Erik Koe won the 9.2km race at Arden. Nick Dale held off his rivals to win the 4km race.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'The bridge is 165 metres (105 feet) long.',
    'The road is 9,680 metres (17,930 feet) long.',
    'The rate has risen from 31 percent to 22 percent.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})

describe('what grew was something else', () => {
  test.each([
    'Lending rose from $294 billion in 2014 to $370 billion in 2018 (nearly 6 percent annual growth).',
    'Averland posted a surplus of $77.4 billion in 2024 with exports of goods growing by $9.29 billion or 2.5 per cent.',
    'The office gets $46.3 million over three years from 2019-2020 for its work.',
    'A total of 2,646 cars were registered in October, up 15.2% on the 2,296 registered in October 2020 and an increase of 467 (21.4%) compared to October 2019.',
    'The library grew by 66,425 items, of which 41,875 came by legal deposit, after 96,410 items had been scanned. Legal deposit thus accounted for 63.0% of all additions.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test('told', () => {
    const text = 'Exports grew by $9.3 billion or 2.5 per cent to $77.4 billion in 2024.'
    expect(wrongAlone(text)).not.toEqual([])
  })
})

test('days and lengths that belong to other times', () => {
  for (const text of [
    'The next meeting will be held on Tuesday-Wednesday, June 17-18, 2014.',
    'He has been out of action for nearly three months and had hoped to be back for the cup tie on 23 April.',
    'He broke his arm on Saturday. He will be operated on Monday and is expected to be out for at least six weeks.',
  ])
    expect(wrongAlone(text), text).toEqual([])
  expect(wrongAlone('The meeting will be held on Wednesday, June 17, 2014.')).not.toEqual([])
})
