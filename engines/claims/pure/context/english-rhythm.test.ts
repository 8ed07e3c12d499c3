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
