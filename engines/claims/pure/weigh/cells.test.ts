import { describe, expect, test } from 'vitest'
import { checkText } from '../index.ts'

const read = (...lines: readonly string[]) =>
  checkText(lines.join('\n'), { date: '2026-02-03' }).claims
const accused = (...lines: readonly string[]) =>
  read(...lines)
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ text }) => text)

const RESULTS = [
  '\tReported\t\t\tAdjusted\t\t',
  '\tQ4 2025\tQ4 2024\tvs. Q4 2024\tQ4 2025\tQ4 2024\tvs. Q4 2024',
  'Revenue ($B)\t$14.0\t$20.5\tdown 32%\t$13.0^\t$19.5\tdown 33%',
  'Gross margin\t39.2%\t53.6%\tdown 14.4 ppts\t43.8%\t55.8%\tdown 12.0 ppts',
  'Tax rate\t17.0%\t11.0%\tup 6 ppts\t45.7%\t11.7%\tup 34.0 ppts',
]

describe('cells of a table', () => {
  test('a change says its way in its cell, of the columns that its title names in its group', () => {
    expect(accused(...RESULTS)).toEqual([])
    expect(accused(...RESULTS.map((line) => line.replace('down 33%', 'down 31%')))).toEqual([
      '$13.0',
      '$19.5',
      '31%',
    ])
    expect(accused(...RESULTS.map((line) => line.replace('up 6 ppts', 'down 6 ppts')))).toContain(
      '6 ppts',
    )
    // By how many is said beside the name of the row.
    expect(read(...RESULTS)[0]).toMatchObject({ value: '14000000000', unit: 'USD' })
  })

  test('a rate in brackets under a title of change is below nothing', () => {
    const lines = (rate: string) => [
      '(EUR in millions)\t2025\t2024\tChange',
      `Revenues\t12,734\t27,742\t(${rate})`,
      'Income\t2,327\t9,906\t(77%)',
    ]
    expect(accused(...lines('54%'))).toEqual([])
    expect(accused(...lines('45%'))).toContain('45%')
  })

  test('growth is told of more than the rounded cells say', () => {
    const lines = (rate: string) => [
      '\t2025\t2024\tChange',
      `Norvex\t84\t75\t${rate}`,
      'Balden\t712\t640\t11%',
    ]
    expect(accused(...lines('11%'))).toEqual([])
    expect(accused(...lines('31%'))).toContain('31%')
  })

  test('a title over several columns stands over each, and rates of parts are no sum', () => {
    expect(
      accused(
        '\tFirst quarter\t\t\t\t',
        '\t\t\tPercent change\t\t',
        '(EUR in millions)\t2025\t2024\tTotal\tOperations\tCurrency',
        'Home\t7,023\t6,632\t5.9\t5.9\t-',
        'Abroad\t6,390\t6,237\t2.5\t8.6\t(6.1)',
        'All\t13,413\t12,869\t4.2\t7.2\t(3.0)',
      ),
    ).toEqual([])
  })

  test('where the scale of a table is not found, its cells are no slips of scale', () => {
    const prose = 'Adjusted income of $1,608 million was 1% higher.'
    expect(accused(prose, '\t2025\t2024', 'Adjusted income\t1,608\t1,592')).toEqual([])
    expect(accused(prose, 'Later it is told as adjusted income of $1,608 billion.')).not.toEqual([])
  })

  test('a share of sales of the year before is none of the sales of this year', () => {
    const told = (share: string) =>
      accused(
        'Net sales were $2.6 billion in the first quarter of 2026, compared to $2.3 billion in the first quarter of 2025.',
        `Operating income was $442 million, or ${share} of net sales, in the first quarter of 2026, compared to $438 million, or 19.0% of net sales, in the first quarter of 2025.`,
      )
    expect(told('17.0%')).toEqual([])
    expect(told('27.0%')).toContain('27.0%')
  })

  test('what is no sum in the other columns is none in one', () => {
    const lines = (total: string) => [
      '(EUR in thousands)\t2025\t2024\t2023',
      'Paid-in capital\t202,895\t192,686\t189,297',
      'Retained earnings\t307,144\t246,570\t284,217',
      'Equity\t510,547\t439,764\t474,018',
      `Total liabilities and equity\t952,118\t889,814\t${total}`,
    ]
    expect(accused(...lines('921,207'))).toEqual([])
    // By chance the total of one column is what its parts and their own total make up.
    expect(
      accused(
        ...lines('921,207').map((line) =>
          line.replace('952,118', '1,020,586').replace(/^Equity/, 'Total equity'),
        ),
      ),
    ).toEqual([])
    const sums = (one: string) => [
      '(EUR in thousands)\t2025\t2024\t2023',
      `Home\t202,895\t192,686\t${one}`,
      'Abroad\t307,144\t246,570\t284,217',
      'Total\t510,039\t439,256\t473,514',
    ]
    expect(accused(...sums('189,297'))).toEqual([])
    expect(accused(...sums('198,297'))).not.toEqual([])
  })

  test('what is the rest in another column is no mean in one', () => {
    const lines = (spent: string) => [
      '£ thousand\t2024\t2025',
      'Income\t104,260\t112,840',
      `Spending\t101,120\t${spent}`,
      'Balance\t3,140\t3,410',
    ]
    expect(accused(...lines('109,430'))).toEqual([])
    expect(accused(...lines('190,430'))).not.toEqual([])
  })
})
