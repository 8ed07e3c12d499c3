import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods. */
function read(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test('a budget of the coming year is on that year', () => {
  expect(
    read(
      'Budget 2025: tax package of €1.4 billion\n\nSpending will come to €84.7 billion, up from €80.1 billion. This year it is €80.1 billion.\n\nHealth\n\nHospitals receive €9.3 billion.',
      '2024-10-08',
    ),
  ).toEqual([
    '€1.4 billion 2025',
    '€84.7 billion 2025',
    '€80.1 billion 2024',
    '€80.1 billion 2024',
    '€9.3 billion 2025',
  ])
  expect(
    read(
      'Council backs spending plans\n\nThe council approved the 2025 budget on Monday. Spending on schools rises to €112 million.\n\nParks\n\nParks cost €8 million.',
      '2024-12-10',
    ),
  ).toEqual(['€112 million 2025', '€8 million 2025'])
  expect(
    read(
      'Union Budget 2025-26: capital outlay\n\nThe deficit is put at 4.4 per cent of GDP.',
      '2025-02-01',
    ),
  ).toEqual(['4.4 per cent 2025..2026'])
})

test('a coming year that names no plan, or stands beside a report, is lent to nothing', () => {
  expect(
    read(
      'City prepares for World Cup 2026\n\nThe stadium seats 52,000. Some 14 hotels were built in 2024.',
      '2024-12-01',
    ),
  ).not.toContain('52,000 2026')
  expect(
    read('Third quarter 2024 results and 2025 outlook\n\nRevenue was $9.4 billion.', '2024-10-17'),
  ).toEqual(['$9.4 billion 2024-Q3'])
})

test('what a line says of its list, or a heading of its section, holds for it alone', () => {
  expect(
    read(
      'Revenue in the third quarter was $9.4 billion. For the fourth quarter of 2024, management guides as follows:\n\n• Revenue is expected to be between $9.9 billion and $10.3 billion;\n• Gross margin is expected to be between 57% and 59%.\n\nNet debt stood at $4.1 billion.',
      '2024-10-17',
    ).slice(1, 3),
  ).toEqual(['between $9.9 billion and $10.3 billion 2024-Q4', 'between 57% and 59% 2024-Q4'])
  expect(
    read(
      'Third quarter 2024 results\n\nRevenue in the third quarter was $9.4 billion.\n\n2025 Outlook\n\nThe margin will be about 57%.\n\nBalance sheet\n\nCash stood at $3.3 billion.',
      '2024-10-17',
    ),
  ).toEqual(['$9.4 billion 2024-Q3', 'about 57% 2025', '$3.3 billion @2024-09-30'])
})

test('what has stood at a figure since January is of the year', () => {
  expect(
    read(
      'The allowance, which has stood at €1,875 since January, becomes €2,000.',
      '2024-10-08',
    )[0],
  ).toBe('€1,875 2024')
})

test('growth on the figure of the winter before is on that winter as a whole', () => {
  const { claims } = checkText(
    'Summer Outlook 2024/25: demand eases\n\nPeak demand is put at 41.2 GW, 1.0% down on the 41.6 GW we expected a year ago.',
    { date: '2024-10-08' },
  )
  expect(claims.map(({ text: words, period }) => `${words} ${period}`)).toEqual([
    '41.2 GW 2024..2025',
    '1.0% 2024..2025',
    '41.6 GW 2023..2024',
  ])
  expect(claims[1]?.comparison.basePeriod).toBe('2023..2024')
})

test('what shall be reached by a day that a comma sets off is of that day', () => {
  const text =
    'Rate lowered to 3.75%\n\nMarlow, 6 November 2025. Prices rose by 2.4% in October.\n\nThe policy rate is expected to be cut by 75 basis points, to 3.00%, by the end of 2026.'
  const { claims } = checkText(text)
  expect(claims.find((one) => one.text === '3.00%')?.period).toBe('@2026-12-31')
  expect(claims.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([])
})
