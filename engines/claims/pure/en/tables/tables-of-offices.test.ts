import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { readClaims } from '../../read-claims.ts'

// Tables as offices of statistics print them: rates below counts in thousands, names of rows and rows of units that say what is below them, months with
// what marks their figures.

/** 'value unit period' by the words of each claim; those of one that stands twice behind each other. */
function read(text: string, date = '2025-02-20'): { readonly [words: string]: string } {
  const { claims, doc } = readClaims(text, { date })
  const found: Record<string, string> = {}
  for (const { start, end, value, unit, period } of claims) {
    const digits = String(value.coefficient)
    const said = `${Number(digits) / 10 ** value.scale} ${unit} ${period}`
    const words = doc.text.slice(start, end)
    found[words] = found[words] === undefined ? said : `${found[words]}; ${said}`
  }
  return found
}

const LABOUR = `Labour force of Averland
[Numbers in thousands]
Category	Dec. 2024	Jan. 2025	Change from: Dec. 2024-Jan. 2025
Labour force	4,120	4,185	65
Participation rate	61.7	62.3	0.6
Unemployed	206	197	-9
Unemployment rate	5.0	4.7	-0.3
`

describe('rates below counts', () => {
  test('a rate is no count in thousands, and what lies between two rates are points', () => {
    expect(read(LABOUR)).toMatchObject({
      '4,185': '4185000 items 2025-01',
      '197': '197000 persons 2025-01',
      '62.3': '62.3 percent 2025-01',
      '4.7': '4.7 percent 2025-01',
      '-0.3': '-0.3 percentage-point 2025-01',
    })
  })

  contradict('growth', [LABOUR.replace('4,185', '{4,185|4,158}')].slice(1))
  hold([
    LABOUR,
    // What changed in a ratio doesn't follow from what changed in its parts.
    `Labour force survey
[Numbers in thousands]
	Oct. 2024	Nov. 2024	Dec. 2024	Jan. 2025	Change, Dec. to Jan.
Population	8,140	8,152	8,163	8,171	8
Labour force	5,021	5,037	5,049	5,061	12
Participation rate	61.7	61.8	61.9	61.9	0.0
Not in labour force	3,119	3,115	3,114	3,110	-4
`,
    // 0.0 may have gone either way.
    'Sales by region\n\tMay 2024\tMay 2025\tMay 2024 to May 2025\n\tmillions of dollars\t\t% change\nNorth\t31,420\t31,408\t0.0\nSouth\t20,130\t20,736\t3.0\nWest\t18,200\t18,764\t3.1\n',
  ])
  const cash = (apart: string): string =>
    `£m | H1 FY25 | H1 FY24 | Change\nRevenue | 318.4 | 301.2 | +5.7%\nProfit before tax | 21.6 | 19.8 | +9.1%\nNet cash | 14.7 | 9.2 | ${apart}`
  const netCash = (apart: string): string =>
    `指标（亿元） | 2024年 | 2023年 | 同比\n营业收入 | 318.4 | 301.2 | +5.7%\n利润总额 | 21.6 | 19.8 | +9.1%\n净现金 | 14.7 | 9.2 | ${apart}`
  // What lies between two sums stands below rates, without their sign.
  hold([cash('+5.5'), netCash('+5.5')])
  contradict('growth', [cash('{+59.8%|+55.5%}'), netCash('{+59.8%|+55.5%}')])
  contradict('growth', [
    'Sales by region\n\tMay 2024\tMay 2025\tMay 2024 to May 2025\n\tmillions of dollars\t\t% change\nNorth\t31,420\t31,408\t0.0\nSouth\t20,130\t20,736\t{3.0|5.0}\nWest\t18,200\t18,764\t3.1\nEast\t11,200\t11,368\t1.5\n',
  ])
})

describe('what says what is below it', () => {
  test('a row of units, each as far as the next', () => {
    const text =
      'Sales by region\n\tMay 2024r\tJune 2024p\tMay to June 2024\tJune 2023 to June 2024\n\tmillions of dollars\t\t% change\nNorth\t1,420\t1,491\t5.0\t7.1\n'
    expect(read(text)).toMatchObject({
      '1,420': '1420000000 USD 2024-05',
      '1,491': '1491000000 USD 2024-06',
      '5.0': expect.stringMatching(/^5 percent/),
      '7.1': expect.stringMatching(/^7.1 percent/),
    })
  })

  test('a name of rows, also where other names divide them', () => {
    const text =
      'Output in chained dollars\n\t3Q24\t4Q24*\nPercentage change over a year before\nAll\t3.1\t4.2\nGoods\nFarms\t1.7\t2.9\n'
    expect(read(text)).toMatchObject({
      '4.2': '4.2 percent 2024-Q4',
      '2.9': '2.9 percent 2024-Q4',
    })
  })

  test('a line above: a percentage change is no point of an index, a weight no rate', () => {
    const text =
      'UK, seasonally adjusted, percentage change\n\tIndex weight\tNov 2024 on Oct 2024\tNov 2024 on Nov 2023\nIndex of Services\t805\t0.1\t1.4\n'
    expect(read(text)).toMatchObject({
      '805': expect.stringMatching(/^805 items/),
      '1.4': expect.stringMatching(/^1.4 percent/),
    })
  })

  test('the caption of a numbered table, which goes on behind a colon', () => {
    const text =
      'Table A. Percent changes in prices for all buyers (PX-U): mean of Averland’s cities\n\tNov. 2024\tDec. 2024\nAll items\t-0.2\t0.4\n'
    expect(read(text)['0.4']).toBe('0.4 percent 2024-12')
    const sales =
      'Table A. Sales and percent changes\n\tNov. 2024\tDec. 2024\nAll items\t410\t422\n'
    expect(read(sales)['422']).not.toMatch(/percent/)
  })

  test('thousands of units, and classes of them in the head', () => {
    const text =
      'Table 1. Homes begun\n[Thousands of units. Detail may not add to total because of rounding]\nPeriod\tTotal\t1 unit\t2 to 4 units\n2024\nNovember (r)\t1,204\t901\t44\nDecember (p)\t1,187\t893\t41\nPercent change\nDec. 2024 from Nov. 2024\t-1.4\t-0.9\t-6.8\n'
    const found = read(text)
    expect(found).toMatchObject({
      '1,187': '1187000 items 2024-12',
      '41': '41000 items 2024-12',
      '-6.8': '-6.8 percent 2024-12',
    })
    expect(Object.keys(found)).not.toContain('2 to 4')
  })

  test('the amount beside its rate is in the unit of its row', () => {
    const text =
      '\tNov 2024\tDec 2024\tMonthly change\tMonthly change (%)\nEmployed people\t1,203,400\t1,209,300\t5,900\t0.5%\nUnemployment rate\t3.9%\t4.0%\t0.1 pts\tna\n'
    expect(read(text)).toMatchObject({
      '5,900': '5900 persons 2024-12',
      '0.1': '0.1 percentage-point 2024-12',
    })
  })

  test('a column of money in pence keeps it', () => {
    const text = 'Half year\tH1 2024\tH1 2023\nDividend per share (p)\t4.10\t3.90\n'
    expect(read(text)['4.10']).toMatch(/^0.041 GBP/)
  })
})

describe('times of columns', () => {
  test('months under years, with what marks their figures', () => {
    const text =
      '\t2021=100\t\t\tPercent change\nOutput\t2024\t\t\t2024\n\tOct.[r]\tNov.[r]\tDec.[p]\tOct.[r]\tNov.[r]\tDec.[p]\nAll of it\t103.1\t102.6\t103.4\t.2\t-.5\t.8\n'
    expect(read(text)).toMatchObject({
      '102.6': '102.6 index-points 2024-11',
      '103.4': '103.4 index-points 2024-12',
      '-.5': '-0.5 percent 2024-11',
      '.8': '0.8 percent 2024-12',
    })
  })

  test('months in short, and each title over as many columns as any other', () => {
    expect(read('\tNov-23\tDec-23\nMilk\t112.4\t113.9\n')['113.9']).toMatch(/ 2023-12$/)
    const text =
      'Unemployment\n\tMay 2024\tJune 2024\n\tRate (%)\tPersons (1 000)\tRate (%)\tPersons (1 000)\nAverland\t6.4\t1 183\t6.3\t1 169\n'
    const found = read(text)
    expect(found).toMatchObject({
      '1 169': '1169000 persons 2024-06',
      '6.4': '6.4 percent 2024-05',
    })
    expect(Object.keys(found)).not.toContain('1 000')
  })

  test('rows of months below years, also those that begin in April', () => {
    const text =
      'Index of output (Base: 2015-16=100)\nMonth\t2023-24\t2024-25\nApr\t122.4\t130.2\nJan\t131.9\t137.4\n'
    expect(read(text)).toMatchObject({
      '130.2': '130.2 index-points 2024-04',
      '137.4': '137.4 index-points 2025-01',
    })
  })

  test('days in the head are no scale', () => {
    const text = 'Stocks (Million Barrels)\n\t1/10/25\t1/3/25\nCrude oil\t412.7\t414.6\n'
    expect(read(text)).toMatchObject({
      '412.7': expect.stringMatching(/^412700000 barrel/),
      '414.6': expect.stringMatching(/^414600000 barrel/),
    })
  })
})

describe('what isn’t reckoned from other cells', () => {
  hold([
    // A mean and a median of all are no sums.
    'Table 1 Purchases of dwellings\n\tVolume of transactions\tValue (€ million)\tMean price (€)\tMedian price (€)\nAll dwellings\t4,312\t1,811.4\t420,083\t371,000\nNew\t1,104\t480.2\t434,964\t402,000\nExisting\t3,208\t1,331.2\t414,963\t352,000\n',
    // What is left of it in two of three rows isn’t what the arithmetic says.
    'Table A: Lending to homes\n\t£ billions\n\tGross lending\tRepayments\tNet lending\nSep 2024\t20.7\t18.4\t2.5\nOct 2024\t21.9\t18.8\t3.4\nNov 2024\t22.5\t19.9\t2.5\n',
  ])
  contradict('sum', [
    'Table 1 Purchases of dwellings\n\tVolume of transactions\tValue (€ million)\tMean price (€)\tMedian price (€)\nAll dwellings\t4,312\t1,811.4\t420,083\t371,000\nNew\t1,104\t{480.2|840.2}\t434,964\t402,000\nExisting\t3,208\t1,331.2\t414,963\t352,000\n',
  ])
})

test.each([
  ['Figures in per cent of all who answered.', '14 percent 2024-07'],
  ['All figures are in £ million', '14000000 GBP 2024-07'],
  ['Note: in thousands of tonnes.', '14000 t 2024-07'],
  ['In July the office opened.', '14 items 2024-07'],
])('a note under a table may say what it counts: %s', (note, said) => {
  const text = `Choice of the year\n\nName\tJuly 2024\tJune 2024\nHarbour\t14\t12\nOrchard\t22\t25\n${note}`
  expect(read(text)['14']).toBe(said)
})

describe('cells that tell their scale in words', () => {
  test('a row of them is a row of figures, which scales none below it, and stands under the years of its columns', () => {
    const ferries = `Ferries

Line	2022	2023
Upper	15 million	20 million
Lower	25 million	30 million
Outer	6 million	7 million
`
    expect(read(ferries)).toMatchObject({
      '15 million': '15000000 ships 2022',
      '30 million': '30000000 ships 2023',
      '6 million': '6000000 ships 2022',
    })
    const quays = '码头\n\n码头\t2022年\t2023年\n上游\t15万吨\t20万吨\n下游\t25万吨\t30万吨\n'
    expect(read(quays)).toMatchObject({ '15万吨': '150000 t 2022', '30万吨': '300000 t 2023' })
  })

  test('titles of the same words stay titles', () => {
    const mills = `Mills

Mill	Over a million tonnes	2 million club
North	15	20
South	25	30
`
    expect(Object.keys(read(mills))).toEqual(expect.arrayContaining(['15', '20', '25', '30']))
  })
})

test('marks of notes hide no figure, sign or scale, and "Paid-In" is no inch', () => {
  const table = [
    'Swaps (in millions)',
    '',
    '| | January 31, 2020 | January 31, 2019 |',
    '|---|---|---|',
    '| Fixed-rate swaps | $ 97 (¹) | $ (78) (²) |',
    '| Currency swaps | 455 (¹) | 334 (¹) |',
    '| Cash flow hedges | (696) (²) | (272) (³) |',
    '| Total | $ (144) | $ (16) |',
    '| Additional Paid-In Capital | 1,240 | 1,180 |',
  ].join('\n')
  const { claims } = checkText(table, { date: '2020-03-04' })
  expect(claims.map(({ value, unit }) => `${value} ${unit}`)).toEqual(
    [97, -78, 455, 334, -696, -272, -144, -16, 1240, 1180].map((one) => `${one}000000 USD`),
  )
})
