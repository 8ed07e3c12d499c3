import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// Accounts as firms print them: a head of two rows, names between rows, prices per share among millions, columns of notes.

/** 'value unit period' by the words of each claim. */
function read(text: string, date: string): { readonly [words: string]: string } {
  return Object.fromEntries(
    checkText(text, { date }).claims.map((one) => [
      one.text,
      `${one.value} ${one.unit} ${one.period}`,
    ]),
  )
}

const ACCOUNTS = `Brackwell Inc. statements of operations (Unaudited)
(In millions, except number of shares, which are told in thousands, and per-share amounts)

	Three Months Ended	Nine Months Ended
	June 30, 2025	June 30, 2024	June 30, 2025	June 30, 2024
Net sales:
Machines	$5,310	$4,870	$15,020	$14,110
Services	1,204	1,117	3,461	3,205
Total net sales	6,514	5,987	18,481	17,315
Earnings per share:
Basic	$1.13	$1.02	$3.27	$2.96
Diluted	1.12	1.01	3.24	2.94
Shares used in computing earnings per share:
Basic	412,310	418,205	413,977	420,116
`

test('a stretch over the days with which it ends, and the same columns below a line that names rows', () => {
  expect(read(ACCOUNTS, '2025-07-24')).toMatchObject({
    '$5,310': '5310000000 USD 2025-Q2',
    '$4,870': '4870000000 USD 2024-Q2',
    '1,204': '1204000000 USD 2025-Q2',
    '3,205': '3205000000 USD since2023-10-01..@2024-06-30',
    '$3.27': '3.27 USD since2024-10-01..@2025-06-30',
    '1.12': '1.12 USD 2025-Q2',
    '412,310': '412310 items 2025-Q2',
  })
})

test('a title over both figures of its group; one over each', () => {
  const text = `Results (in thousands)

	Quarter ended 30 September		Year ended 30 September
	2025	2024	2025	2024
Revenue	$8,412	$7,930	$33,120	$31,004
`
  expect(read(text, '2025-11-06')).toMatchObject({
    '$8,412': '8412000 USD 2025-Q3',
    '$31,004': '31004000 USD since2023-10-01..@2024-09-30',
  })
})

test('pence among millions of pounds, and no figure of a column of notes', () => {
  const text = `Half-year results for the six months ended 30 June 2025

	Note	H1 2025	H1 2024
		£m	£m
Revenue	3	231.4	219.8
Adjusted EPS (p)		14.2	13.1
Dividend per share (p)	7	4.5	4.2
`
  const found = read(text, '2025-08-05')
  expect(found).toMatchObject({ '231.4': '231400000 GBP 2025-H1', '14.2': '0.142 GBP 2025-H1' })
  expect(Object.keys(found)).not.toContain('3')
})

test('a head within a Chinese table, the unit above it, and 年初至报告期末', () => {
  const text = `白石股份有限公司2025年第三季度报告
单位：元 币种：人民币
项目	本报告期	年初至报告期末	年初至报告期末比上年同期增减变动幅度(%)
营业收入	412,305,118.20	1,190,442,310.75	8.31
	本报告期末	上年度末	本报告期末比上年度末增减变动幅度(%)
总资产	2,310,440,912.66	2,204,118,530.10	4.82
`
  expect(read(text, '2025-10-28')).toMatchObject({
    '1,190,442,310.75': '1190442310.75 CNY 2025-Q1..Q3',
    '8.31': '8.31 percent 2025-Q1..Q3',
    '2,204,118,530.10': '2204118530.10 CNY @2024-12-31',
    '4.82': '4.82 percent @2025-09-30',
  })
})

test('rows named by places aren’t so many places, and the euro area no euros', () => {
  const text = 'Outlook\n\t2024\t2025\nAdvanced economies\t1.6\t1.8\nEuro area\t0.7\t1.1\n'
  expect(Object.values(read(text, '2025-01-20'))).toEqual([
    '1.6 items 2024',
    '1.8 items 2025',
    '0.7 items 2024',
    '1.1 items 2025',
  ])
})

test('the day behind an embargo with the zone of its hour', () => {
  const day = 'Transmission is embargoed until 8:30 a.m. (ET) Wednesday, January 15, 2025'
  expect(checkText(`${day}\nPrices in December\nThe index rose 0.4 percent.`).date).toBe(
    '2025-01-15',
  )
})

test('what leads a name in accounts is none of it', () => {
  const text = `合并利润表
单位：万元
项目	2025年	2024年
一、营业总收入	41,200	38,700
其中：利息收入	1,300	1,250
减：营业成本	30,150	28,400
`
  expect(checkText(text, { date: '2026-03-20' }).claims.map(({ measure }) => measure)).toEqual([
    '营业总收入',
    '营业总收入',
    '利息收入',
    '利息收入',
    '营业成本',
    '营业成本',
  ])
})

test('a cell of last year isn’t what the text says of this, though its digits are the same in another order', () => {
  const text = `Brackwell Inc. reports its second quarter

July 24, 2025 -- Diluted earnings per share was $1.64, before a single charge.

	Three Months Ended
	June 30, 2025	June 30, 2024
Diluted earnings per share	$0.97	$1.46
`
  const told = checkText(text, { date: '2025-07-24' }).claims.flatMap(({ reasons }) => reasons)
  expect(told.filter(({ ok }) => ok === false)).toEqual([])
})

test('nor is it another table that titles begin, or a sentence between two', () => {
  const text = `Visitors by month (thousands)
Month	2024	2025
May	41.2	43.8
June	52.7	55.1

Staff
	Women	Men
Oldbury	120	98
`
  expect(read(text, '2025-09-01')).toMatchObject({
    '43.8': '43800 persons 2025-05',
    '120': '120 persons null',
  })
})

test.each([
  [
    'Oldbury Tools announced results for its fiscal 2025 second quarter ended March 29, 2025. It posted revenue of $4.1 billion.',
    '2025-Q1',
  ],
  [
    'Results for the fourth quarter ended March 29, 2025 are out. The March quarter brought $4.1 billion.',
    '2025-Q1',
  ],
  ['Fiscal year 2025 third quarter revenue was $4.1 billion.', '2025-Q3'],
  ['In fiscal 2025 third graders paid $4.1 billion.', '2025'],
])('%s is of %s', (text, period) => {
  expect(Object.values(read(text, '2025-05-01'))).toEqual([`4100000000 USD ${period}`])
})

const QUARTERS = `SELECTED FIGURES
(dollars in thousands, except per share data)
                              Three Months Ended
                        June 30,    Mar. 31,    June 30,
                            2025        2025        2024
Fee income               $61,204     $59,870     $55,316
Staff costs               40,118      39,905      41,022
Net loss                $(3,215)    $(4,108)    $(6,940)
`

test('days over years below a stretch, the scale above them, and a loss in brackets behind its sign', () => {
  expect(read(QUARTERS, '2025-07-24')).toMatchObject({
    '$61,204': '61204000 USD 2025-Q2',
    '$59,870': '59870000 USD 2025-Q1',
    '41,022': '41022000 USD 2024-Q2',
    '3,215': '-3215000 USD 2025-Q2',
  })
})
