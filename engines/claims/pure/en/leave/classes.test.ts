import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-05-20' }).claims.map(
    ({ value, unit, comparison: { kind } }) => `${value} ${unit} ${kind}`,
  )
}

test('classes of age and size in the first cells of rows are no figures', () => {
  expect(
    read(
      'Table 3 Readers by age\nAge group\tReaders\t% of total\nUnder 15\t240\t12.0\n15-24\t560\t28.0\n25 to 44 years\t700\t35.0\n45 and over\t500\t25.0\nTotal\t2,000\t100.0',
    ),
  ).toEqual([
    '240 items level',
    '12.0 percent share',
    '560 items level',
    '28.0 percent share',
    '700 items level',
    '35.0 percent share',
    '500 items level',
    '25.0 percent share',
    '2000 items sum',
    '100.0 percent level',
  ])
  // Nor do they scale what stands beside them.
  expect(
    read('Size class\tNumber\tSales (£m)\n1-9\t3,150\t12.4\n10 to 49 employees\t840\t61.5'),
  ).toEqual(['3150 items level', '12400000 GBP level', '840 items level', '61500000 GBP level'])
  // A range behind a label is a figure.
  expect(read('Item\tPrice\nTickets\t12-18\nBooks\t20-24')).toHaveLength(2)
})
