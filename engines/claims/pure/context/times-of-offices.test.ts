import { expect, test } from 'vitest'
import { periodsTold as read } from './tiny/periods-told.ts'

test('what a year is held against is no time of what follows', () => {
  expect(
    read(
      'In Q2 2024 buses ran at 14 km/h, unchanged on last year, and the average wait was 3.2 minutes.',
    ),
  ).toEqual(['14 km/h 2024-Q2', '3.2 minutes 2024-Q2'])
  expect(
    read(
      'In 2022-23 the council helped 48,200 households, a rise of 6% on 2019-20. Some 5,100 lived in hostels.',
    ),
  ).toEqual([
    '48,200 households 2022..2023',
    '6% 2022..2023 on 2019..2020',
    'Some 5,100 2022..2023',
  ])
  // On a day something may happen.
  expect(read('Fares had a rise of 5% on 1 May 2024.')).toEqual(['5% 2024-05-01 on null'])
})

test('the ends of a change are of the times that it lies between, in their order', () => {
  expect(read('The share fell from 61% to 54% between 2017-18 and 2021-22.')).toEqual([
    '61% 2017..2018',
    '54% 2021..2022',
  ])
})

test('in brackets stand now and then', () => {
  expect(
    read(
      'Thefts fell 4.0% in March 2024 compared with the same month last year (480 v. 500), the police said.',
    ),
  ).toEqual(['4.0% 2024-03 on 2023-03', '480 2024-03', '500 2023-03'])
})

test('when the next release comes out is no time of this one', () => {
  const text = (next: string) => `Consumer prices, October 2024\n\n${next}\n\nPrices rose by 3%.`
  expect(read(text('Next release:\nDecember 2024'))).toEqual(['3% 2024-10 on null'])
  expect(read(text('Next release: 9:30am, 13 December 2024'))).toEqual(['3% 2024-10 on null'])
  expect(read(text('The next bulletin will be published on 13 December 2024.'))).toEqual([
    '3% 2024-10 on null',
  ])
  expect(read('2024年10月消费价格\n\n下次发布时间：2024年12月13日\n\n价格上涨3%。')).toEqual([
    '3% 2024-10 on 2023-10',
  ])
  expect(read('The next update in December 2024 will cover 30 towns.')).toEqual([
    '30 towns 2024-12',
  ])
})

test('the middle of a year', () => {
  expect(read('The town had 41,200 people at mid-year 2020.')).toEqual([
    '41,200 people @2020-06-30',
  ])
})

test('so many years earlier, in a year that is named', () => {
  expect(
    read('There were 45% fewer fires in 2024 than a decade earlier in 2015.').slice(0, 1),
  ).toEqual(['45% 2024 on 2015'])
  expect(read('There were 45% fewer fires in 2024 than a decade earlier.').slice(0, 1)).toEqual([
    '45% 2024 on 2014',
  ])
})
