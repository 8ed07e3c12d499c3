import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** On which period a text says that the claim with these words is measured. */
function baseOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2024-09-10' }).claims.find((claim) => claim.text.includes(words))
    ?.comparison.basePeriod
}

test('a change takes the base of the change before it in its paragraph, of the same time', () => {
  const trade =
    'In July, sales of tiles rose 4% from June. In the first seven months of 2024, the deficit fell by 3.2% from the same period of 2023. Exports rose 4.8% to $20 million.'
  expect(baseOf(trade, '3.2%')).toBe('2023-01..07')
  expect(baseOf(trade, '4.8%')).toBe('2023-01..07')
  // What the head of a sentence says is of that sentence alone.
  const sales =
    'Sales of tiles fell 0.5% in August, following a 1.2% decline in July. On a year-over-year basis, sales fell 3.1%. In real terms, sales edged up 0.1% in August.'
  expect(baseOf(sales, '3.1%')).toBe('2023-08')
  expect(baseOf(sales, '0.1%')).toBe('2024-07')
})

test('the first base of a lead that tells two is that of the text', () => {
  const homes =
    'NORVIK, Sept. 10, 2024 – Tile shops sold 4,250 tonnes in August, down 15.0% from the 5,000 sold in August 2023 but up 6.25% from 4,000 in July.\n\nMarl shops sold 1,900 tonnes (-9.0%).'
  expect(baseOf(homes, '15.0%')).toBe('2023-08')
  expect(baseOf(homes, '6.25%')).toBe('2024-07')
  expect(baseOf(homes, '9.0%')).toBe('2023-08')
})

test('of two years that words alone name, the earlier is the base', () => {
  const accused = (text: string): boolean =>
    checkText(text).claims.some(({ verdict }) => verdict === 'inconsistent')
  expect(accused('去年全县接待游客35.2万人次，比前年的30.1万人次增长16.9%。')).toBe(false)
  expect(accused('公司前年盈利2.4亿元，去年为3.0亿元，增加25%。')).toBe(false)
  expect(accused('去年全县接待游客35.2万人次，比前年的30.1万人次增长19.6%。')).toBe(true)
})

test('a half year over the turn of the year has one a year before it', () => {
  const bank =
    'Results for the half year ended 31 March 2024\n\nFee income was A$318 million, up 4.4% on the prior corresponding period. Net fees increased by 3.7%.'
  expect(baseOf(bank, '4.4%')).toBe('since2022-10-01..@2023-03-31')
  expect(baseOf(bank, '3.7%')).toBe('since2022-10-01..@2023-03-31')
})

test('over twelve months is on a year before, a month told as the base of a state is its end', () => {
  const lines =
    'At the end of June 2024, Halden had 41.5% of boats and lost 1.7 percentage points over twelve months.'
  expect(baseOf(lines, '1.7')).toBe('@2023-06-30')
  const ratio = 'At 31 March 2024 the reserve ratio was 8.4%, 35 basis points above September 2023.'
  expect(baseOf(ratio, '35')).toBe('@2023-09-30')
  const flow = 'In March 2024 the seat share was 61.5%, 2 percentage points above September 2023.'
  expect(baseOf(flow, '2 percentage')).toBe('2023-09')
})
