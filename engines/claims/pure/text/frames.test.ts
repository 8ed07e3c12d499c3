import { expect, test } from 'vitest'
import { checkText } from '../index.ts'
import { withoutFrames } from './frames.ts'

const read = (text: string) =>
  checkText(text, { date: '2024-03-01' }).claims.map(
    ({ text: words, value, unit, period }) => `${words} ${value} ${unit} ${period}`,
  )
const accused = (text: string) =>
  checkText(text, { date: '2024-03-01' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )

test('bars around a table and the rule below its head go, and no offset moves', () => {
  const text = '| £m | 2023 |\n|---|---:|\n| Wages | 29.4 |\nA | B'
  expect(withoutFrames(text)).toHaveLength(text.length)
  expect(
    withoutFrames(text)
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['£m \t 2023', 'Wages \t 29.4', 'A | B'])
  expect(withoutFrames('| Alone |\nx')).toBe('| Alone |\nx')
  expect(read('| £m | 2023 | 2022 |\n|---|---|---|\n| Wages | 29.4 | 27.1 |')).toEqual([
    '29.4 29400000 GBP 2023',
    '27.1 27100000 GBP 2022',
  ])
})

test.each([
  [
    'below its titles',
    '|  |  | Fiscal year end |\n|---|---|---|\n|  | 2023 | 2022 |\n|  |  | (in millions) |\n',
  ],
  ['in every column', '|  | 2023 | 2022 |\n|---|---|---|\n|  | (In millions) | (In millions) |\n'],
  [
    'in its corner',
    '|  |  | Fiscal year |\n|---|---|---|\n| All figures in USD million, except day rates | 2023 | 2022 |\n',
  ],
  [
    'between its titles and its rows',
    '|  | 2023 | 2022 |\n|---|---|---|\n| (in millions) |  |  |\n',
  ],
])('a note of units %s scales signed and bare cells alike', (_, head) => {
  expect(read(`${head}| Kilns | $  152 | $  (171) |\n| Moulds | 1,393 | (79) |`)).toEqual([
    '$  152 152000000 USD 2023',
    '171 -171000000 USD 2022',
    '1,393 1393000000 USD 2023',
    '79 -79000000 USD 2022',
  ])
})

test('cells below an amount with a sign are of its money, and shares, rates and other decimals are not', () => {
  const table =
    '| Years ended June 30, | 2023 | 2022 |\n|---|---|---|\n| Logs | $ — | $    512 |\n| Lumber | 418 | 377 |\n| Pulp | 96 | 91 |\n| Number of mills | 12 | 11 |\n| Current ratio | 1.8 | 1.6 |'
  expect(read(table).map((one) => one.split(' ').at(-2))).toEqual([
    'USD',
    'USD',
    'USD',
    'USD',
    'USD',
    'items',
    'items',
    'ratio',
    'ratio',
  ])
})

test.each([
  [
    '|  |  | December 31, | Useful |\n|---|---|---|---|\n|  | 2023 | 2022 | Lives |\n',
    '2023-12-31 2022-12-31',
  ],
  [
    '| October 31, |  |  |\n|---|---|---|\n|  | 2023 | 2022 |\n| (In thousands) |  |  |\n',
    '2023-10-31 2022-10-31',
  ],
  [
    '|  |  | Years ended |  |\n|---|---|---|---|\n|  | March 31, 2023 | March 31, 2022 | Note |\n',
    'since2022-04-01..@2023-03-31 since2021-04-01..@2022-03-31',
  ],
  ['|  | 2023 £m | 2022 £m |\n|---|---|---|\n', '2023 2022'],
])('a title stands over its columns wherever copying left it: %#', (head, times) => {
  const [first = '', second = ''] = read(`${head}| Kilns | 41 | 39 | |\n| Moulds | 20 | 22 | |`)
  expect(`${first.split(' ').at(-1)} ${second.split(' ').at(-1)}`).toBe(times)
})

test('a change over its kinds is none of a level, and one on a comparable basis is none of the levels', () => {
  const table = (growth: string) =>
    `|  |  | Fiscal year |  | % Change |\n|---|---|---|---|---|\n| (in millions of €) | 2023 | 2022 | Actual | Comp. |\n| Orders | 5,724 | 5,300 | ${growth} % | 7 % |\n| Sales | 4,312 | 4,490 | (4) % | (5) % |\n| Services | 2,080 | 2,000 | 4 % | 2 % |\n| Parts | 1,010 | 1,000 | 1 % | 0 % |`
  expect(accused(table('8'))).toEqual([])
  expect(accused(table('3'))).not.toEqual([])
})

test('costs that fell stand above nothing where better is above nothing; a lone sign that is missing is told', () => {
  const table = (sales: string, cost: string, fees: string) =>
    `|  | 2023 | 2022 | Change |\n|---|---|---|---|\n| Sales | 500 | 550 | ${sales}% |\n| Cost of goods | 352 | 400 | ${cost}% |\n| Fees | 46 | 50 | ${fees}% |\n| Rent | 33 | 30 | -10.0% |\n| Profit | 69 | 70 | -1.4% |`
  expect(accused(table('-9.1', '12.0', '8.0'))).toEqual([])
  expect(accused(table('9.1', '-12.0', '-8.0'))).not.toEqual([])
})

test('a row of a table is named by its label', () => {
  const { claims } = checkText(
    '|  | 2023 | 2022 |\n|---|---|---|\n| Net change in cash and deposits | (412) | (57) |\n| Due from partners | 186 | 161 |',
    { date: '2024-03-01' },
  )
  expect(claims.map(({ measure }) => measure)).toEqual([
    'Net change in cash and deposits',
    'Net change in cash and deposits',
    'Due from partners',
    'Due from partners',
  ])
})
