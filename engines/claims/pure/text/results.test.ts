import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// Tables of results as firms of many countries print them: signs apart from their figures, falls in brackets, titles over two columns.

/** 'value unit period' by the words of each claim. */
function read(text: string, date: string): { readonly [words: string]: string } {
  return Object.fromEntries(
    checkText(text, { date }).claims.map((one) => [
      one.text,
      `${one.value} ${one.unit} ${one.period}`,
    ]),
  )
}

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false).map(({ en }) => en),
  )
}

test('a blank behind the sign of money is no title; weeks that end within a month', () => {
  const text = `Harlow Corp. statements of income (Unaudited)
(In millions, except per-share amounts)

	Three Months Ended		Nine Months Ended
	June 28, 2025	June 29, 2024	June 28, 2025	June 29, 2024
Net sales:
Tools	$ 5,310	$ 4,870	$ 15,020	$ 14,110
Repairs (1)	1,204	1,117	3,461	3,205
Earnings per share:
Diluted	$ 1.12	$ 1.01	$ 3.24	$ 2.94
`
  const found = read(text, '2025-07-24')
  expect(found).toMatchObject({
    '$ 5,310': '5310000000 USD 2025-Q2',
    '3,205': '3205000000 USD since2023-10-01..@2024-06-30',
    '$ 1.12': '1.12 USD 2025-Q2',
  })
  expect(Object.keys(found)).not.toContain('1')
})

test('names of rows one below the other, under the unit of a table', () => {
  const text = `Condensed balance sheet
(Euros in millions)
	30 June 2025	31 December 2024
ASSETS
Current assets
Cash	2,613	1,773
Inventories	809	1,548
`
  expect(read(text, '2025-07-24')).toMatchObject({
    '2,613': '2613000000 EUR 2025-06-30',
    '1,548': '1548000000 EUR 2024-12-31',
  })
})

test('a fall of some per cent, points or money in brackets', () => {
  const text = `Half-year figures

	H1 2025	H1 2024	Change
Own funds (£m)	15,053	15,612	(4)%
Cover ratio	205%	207%	(2)pp
Net debt	£(9.7)bn	£(9.9)bn	2%
`
  expect(read(text, '2025-08-05')).toMatchObject({
    '4': '-4 percent 2025-H1',
    '2': '-2 percentage-point 2025-H1',
    '9.7': '-9700000000 GBP 2025-H1',
  })
  expect(told(text, '2025-08-05')).toEqual([])
  expect(told(text.replace('(4)%', '4%'), '2025-08-05').join()).toContain('3.58 % less')
})

test('quarters and years over years, each with its changes', () => {
  const text = `Results in millions of euros

	Q4		% Change		Fiscal Year		% Change
	2024	2023	Actual	Comp.	2024	2023	Actual	Comp.
Orders	938	777	21%	22%	4,054	4,184	(3)%	(2)%
Sales	917	827	11%	12%	3,356	3,246	3%	4%
`
  expect(read(text, '2025-02-05')).toMatchObject({
    '938': '938000000 EUR 2024-Q4',
    '4,184': '4184000000 EUR 2023',
    '21%': '21 percent 2024-Q4',
    '3': '-3 percent 2024',
  })
  const parts = `Results in millions

	Third quarter	Nine months
	2024	2023	2024	2023
Orders	$938	$777	$2,054	$2,184
`
  expect(read(parts, '2024-11-05')).toMatchObject({
    $777: '777000000 USD 2023-Q3',
    '$2,054': '2054000000 USD 2024-Q1..Q3',
  })
})

test('halves of years that begin within another', () => {
  const text = `Trading

	H1 24/25	H1 23/24	HY22
Sales	£412m	£398m	£377m
`
  expect(read(text, '2024-10-03')).toMatchObject({
    '£412m': '412000000 GBP 2024-H1',
    '£398m': '398000000 GBP 2023-H1',
    '£377m': '377000000 GBP 2022-H1',
  })
})

test('the unit of a column in its title, with and without the sign; years that are means', () => {
  const text = `Purchases

	Number of Sites	Paid ($ in millions)	Floor Space (in thousands)	Weighted Average Lease (Years)
North	20	$249.9	1,082	14.4
South	10	244.4	2,146	6.0
Total	30	$494.3	3,228	10.3
`
  expect(told(text, '2024-11-05')).toEqual([])
  expect(read(text, '2024-11-05')['$249.9']).toMatch(/^249900000 USD/)
  expect(told(text.replace('$494.3', '$449.3'), '2024-11-05').length).toBeGreaterThan(0)
})

test('what is held against a time is not of it: "or 3 % higher than in 2Q24"', () => {
  const text = `Results for 2Q25

Highlights (2Q25 vs 2Q24)
• Costs of $8.1bn were $0.2bn or 3% higher than in 2Q24.
• Fees of $2.6bn were $0.1bn or 4% lower than in 2Q24.
• Losses were $1.0bn, $0.3bn below 2Q24. They were spread evenly.
`
  const found = read(text, '2025-07-24')
  expect(found['$8.1bn']).toBe('8100000000 USD 2025-Q2')
  expect(found['$2.6bn']).toBe('2600000000 USD 2025-Q2')
})

test('growth on another basis, opposite ways, and margins of a quarter and a half-year', () => {
  for (const text of [
    'Revenue in 2024 was up 1% on a comparable basis at €20.8 billion (2023: €21.4 billion).',
    'The fund lost 0.9% in October, 3.1 percentage points behind the market, which rose 2.2%.',
    `For the quarter ended September 30, 2024\n- Operating margin at 21.4%, decline of 0.1% on the year\n\nFor six months ended September 30, 2024\n- Operating margin at 21.4%, growth of 0.1% on the year`,
  ])
    expect(told(text, '2024-11-14')).toEqual([])
  const up = 'Revenue in 2024 was up at €20.8 billion (2023: €21.4 billion).'
  expect(told(up, '2025-01-14').length).toBeGreaterThan(0)
})

test('letters that are millions of people, of money, or metres', () => {
  const text =
    'Revenue was €41.2m and profit €3.4m. Traffic grew to 115.3m. Fees rose by 1.2m. We expect traffic of 198m to 200m.'
  expect(read(text, '2024-11-05')).toMatchObject({
    '115.3m': '115300000 items @2024-11-05',
    '1.2m': '1200000 EUR @2024-11-05',
    '198m to 200m': '198000000 items 2024',
  })
  expect(read('It cost €41.2m. The tower is 98m tall.', '2024-11-05')['98m']).toBe('98 m null')
})

test('a level in the words of its growth: "up 18 % on the prior-year sales of …"', () => {
  for (const text of [
    'Brio reported sales of €1.79bn, up 18% on the prior-year sales of €2.18bn.',
    'Brio reported H1 profits of €1.79bn, up 18% on the prior year H1 profits of €2.18bn, as a 9% rise in traffic was offset by a 10% cut in fares.',
    'Net profit was $34m, down 12% from the previous quarter’s net profit of $44m, after fees fell 3%.',
    'Output was 61,000 tonnes, up 7% on last year’s record output of 63,000 tonnes, while exports fell 2%.',
  ])
    expect(told(text, '2024-11-04').length, text).toBeGreaterThan(0)
  for (const text of [
    'Net profit was $34m, down 23% from the previous quarter’s net profit of $44m, after fees fell 3%.',
    'Net profit was $34m, up 10% on the prior year and after a tax charge of $44m, while fees fell 3%.',
  ])
    expect(told(text, '2024-11-04'), text).toEqual([])
})

test('a quarter named by its last month is that of the calendar in any financial year', () => {
  const text = `Brio reports fourth quarter results

Brio today announced results for its fiscal 2024 fourth quarter ended September 28, 2024. Revenue was $94.9 billion.

"It is a September quarter record of $26.4 billion for services," said the CEO. In the fourth quarter of fiscal 2024, costs were $51.3 billion.
`
  expect(read(text, '2024-10-31')).toMatchObject({
    '$26.4 billion': '26400000000 USD 2024-Q3',
    '$51.3 billion': '51300000000 USD 2024-Q3',
  })
})
