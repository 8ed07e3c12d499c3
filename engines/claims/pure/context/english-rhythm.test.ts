import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods, and what growth is measured from. */
function read(text: string, date = '2024-11-15'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) =>
    comparison.kind === 'growth' || comparison.kind === 'gap'
      ? `${words} ${period} on ${comparison.basePeriod}`
      : `${words} ${period}`,
  )
}

test('the first change says on what the changes of a text are measured', () => {
  expect(
    read(
      'Retail sales rose 0.4% in September, following a 0.9% decline in August. Food sales fell 1.1% to $4.1 billion. Car sales were up 2.0%, to $6.2 billion from $6.1 billion.',
    ),
  ).toEqual([
    '0.4% 2024-09 on 2024-08',
    '0.9% 2024-08 on 2024-07',
    '1.1% 2024-09 on 2024-08',
    '$4.1 billion 2024-09',
    '2.0% 2024-09 on 2024-08',
    '$6.2 billion 2024-09',
    '$6.1 billion 2024-08',
  ])
  expect(
    read(
      'Wholesale trade grew by 1.2% to 82.1 billion in September from 81.1 billion in August. Machinery rose by 90 million to 1.7 billion.',
    ).slice(3),
  ).toEqual(['90 million 2024-09 on 2024-08', '1.7 billion 2024-09'])
  expect(
    read(
      'The economy grew 0.4% in the third quarter, after growing 0.6% in the second. Exports fell 1.5%.',
    ),
  ).toEqual(['0.4% 2024-Q3 on 2024-Q2', '0.6% 2024-Q2 on 2024-Q1', '1.5% 2024-Q3 on 2024-Q2'])
})

test('a sentence that says its own base holds it for itself alone', () => {
  expect(
    read(
      'Orders increased 1.3% in September, after falling 0.2% in August. On a year-over-year basis, orders fell 2.5% from $8.0 billion. Excluding aircraft, they fell 1.9%. Stocks rose 0.6%.',
    ),
  ).toEqual([
    '1.3% 2024-09 on 2024-08',
    '0.2% 2024-08 on 2024-07',
    '2.5% 2024-09 on 2023-09',
    '$8.0 billion 2023-09',
    '1.9% 2024-09 on 2023-09',
    '0.6% 2024-09 on 2024-08',
  ])
})

test('rates of the year that were others a month before set no monthly rhythm', () => {
  expect(
    read(
      'Industrial output grew 5.4% in October, after 5.0% in September. Exports rose 7.1% year on year. Steel output grew 2.9%.',
    ).at(-1),
  ).toBe('2.9% 2024-10 on 2023-10')
  expect(
    read(
      'Consumer prices rose 2.3% in the 12 months to October, following 1.7% in September. Rents rose 8.0%.',
    ).at(-1),
  ).not.toContain('on 2024-09')
})

test('what follows the first change, and what is said of its own measure later, leave no doubt', () => {
  expect(
    read(
      'Output fell by 0.5% in September; this follows growth of 0.3% in August. Mining grew 0.8%.',
    ).at(-1),
  ).toBe('0.8% 2024-09 on 2024-08')
  expect(
    read(
      'Orders in September increased 0.2%. This increase followed two monthly decreases. Shipments fell 0.3% to $284 billion from $285 billion.',
    ).slice(2),
  ).toEqual(['0.3% 2024-09 on 2024-08', '$284 billion 2024-09', '$285 billion 2024-08'])
  expect(
    read(
      'Retail sales rose 0.4% in September, following a 0.8% increase in August. Sales were up 2.8% from a year earlier. Car dealers gained 1.6%.',
    ).slice(2),
  ).toEqual(['2.8% 2024-09 on 2023-09', '1.6% 2024-09 on 2024-08'])
  expect(
    read('The economy grew 0.4% in the third quarter from the second. Imports were up 1.2%.'),
  ).toEqual(['0.4% 2024-Q3 on 2024-Q2', '1.2% 2024-Q3 on 2024-Q2'])
  expect(read('GDP grew 0.5% q/q and 2.1% y/y in the third quarter.')).toEqual([
    '0.5% 2024-Q3 on 2024-Q2',
    '2.1% 2024-Q3 on 2023-Q3',
  ])
})

test('the head of a column says on what its growth is measured', () => {
  expect(
    read(
      'Sales by region\n\n | August 2024 ($ millions) | September 2024 ($ millions) | August to September (% change)\nNorth | 520 | 546 | 5.0',
    ),
  ).toEqual(['520 2024-08', '546 2024-09', '5.0 2024-09 on 2024-08'])
  expect(
    read(
      'Results\n\nEUR million | Q3 2024 | Q2 2024 | QoQ | Q3 2023 | YoY\nRevenue | 110 | 100 | 10% | 88 | 25%',
    ),
  ).toEqual([
    '110 2024-Q3',
    '100 2024-Q2',
    '10% 2024-Q3 on 2024-Q2',
    '88 2023-Q3',
    '25% 2024-Q3 on 2023-Q3',
  ])
  expect(
    read(
      'Results\n\n€ million | 3Q24 | Change from 2Q24 | Change from 3Q23\nRevenue | 110 | 10% | 25%',
    ),
  ).toEqual(['110 2024-Q3', '10% 2024-Q3 on 2024-Q2', '25% 2024-Q3 on 2023-Q3'])
})

test('points that a measure moved, and a change that is told again, have the base of the change', () => {
  expect(
    read(
      'Sales rose 0.4% in September, following a 0.9% decline in August. Capacity use fell 0.3 percentage points.',
    ).at(-1),
  ).toBe('0.3 percentage points 2024-09 on 2024-08')
  expect(
    read(
      'In 2023, the clinics received €24.8 million, up from €23.5 million in 2022; the €1.3 million increase pays for nurses.',
      '2024-03-01',
    ).at(-1),
  ).toBe('€1.3 million 2023 on 2022')
})

test('a multiple is of the time of the figure that follows it', () => {
  const { claims } = checkText('In 2023, 168 trains left, four times the 42 of 2020.', {
    date: '2024-03-01',
  })
  expect(claims.find(({ comparison }) => comparison.kind === 'multiple')?.comparison).toMatchObject(
    {
      basePeriod: '2020',
    },
  )
})

test('the month before, and the same date, of what is spoken of', () => {
  expect(
    read(
      'Coal sales dropped to $7.3 billion in September from $7.7 billion the month before. For the third quarter, sales came to $20.9 billion, 1.2% lower than in the second ($21.2 billion).',
    ),
  ).toEqual([
    '$7.3 billion 2024-09',
    '$7.7 billion 2024-08',
    '$20.9 billion 2024-Q3',
    '1.2% 2024-Q3 on 2024-Q2',
    '$21.2 billion 2024-Q2',
  ])
  expect(
    read(
      'Stores stood at 96 per cent on 1 October, compared with 89 per cent on the same date in 2023.',
    ),
  ).toEqual(['96 per cent 2024-10-01', '89 per cent 2023-10-01'])
})
