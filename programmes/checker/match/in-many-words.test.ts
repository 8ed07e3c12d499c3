import { expect, test } from 'vitest'
import { checked } from '../judge/tiny/checked.ts'

// One thing in the words of many who publish figures, with what it is matched to and what the data say of it.

/** 'indicator place period verdict' of the claim with these words; '-': matched to nothing. */
function saidOf(text: string, words: string): string {
  const claim = checked(text, '2025-11-20').claims.find((one) => one.text.includes(words))
  if (claim === undefined) return 'unread'
  const { match, verdict } = claim
  return match === null ? '-' : `${match.indicator} ${match.place} ${match.period} ${verdict}`
}

// [text, the claim's words, what is said of it]
test.each<readonly [string, string, string]>([
  // A share that the measure itself calls one.
  ["Hunan's share of national GDP was 9.9 percent in 2018.", '9.9', 'gdp CN-HN 2018 contradicted'],
  ['Hunan held a 9.9 percent share of national GDP in 2018.', '9.9', 'gdp CN-HN 2018 contradicted'],
  [
    "Hunan's GDP made up 9.9% of that of the whole country in 2018.",
    '9.9',
    'gdp CN-HN 2018 contradicted',
  ],
  [
    'The GDP of Hunan took up 9.9% of the national total in 2018.',
    '9.9',
    'gdp CN-HN 2018 contradicted',
  ],
  ['2018年，湖南创造了全国9.9%的地区生产总值。', '9.9%', 'gdp CN-HN 2018 contradicted'],
  ['2018年，地区生产总值超过9.9%的地区有湖南。', '9.9%', '-'],
  // Of the nation's spending, and no intensity; of output it is one.
  ['2018年，长三角贡献了全国19.9%的研发投入。', '19.9%', 'rd-expenditure CN-YRD 2018 contradicted'],
  [
    "The delta's share of national R&D spending was 19.9 percent in 2018.",
    '19.9',
    'rd-expenditure CN-YRD 2018 contradicted',
  ],
  [
    'In 2023, R&D spending of Shanghai was equal to 9.34 percent of its gross domestic product.',
    '9.34',
    'rd-intensity CN-SH 2023 contradicted',
  ],
  ['Shanghai spent 9.34 percent of its revenue on R&D in 2023.', '9.34', '-'],
  // Its own clause says what it is, and it is nothing that anybody has.
  [
    "In 2023, Jiangsu's R&D spending exceeded 3 percent of GDP, and energy use per unit of GDP fell 10 percent from 2022.",
    '10 percent',
    '-',
  ],
  // Ranks whose measure stands behind them, or before the count of those among whom they are.
  ['Hunan ranked 18th in the country by GDP in 2018.', '18th', 'gdp CN-HN 2018 contradicted'],
  [
    'Hunan placed 18th nationally in R&D outlays in 2018.',
    '18th',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  ['In terms of GDP, Hunan ranked 18th in China in 2018.', '18th', 'gdp CN-HN 2018 contradicted'],
  [
    'Chongqing City ranked 28th in the country by GDP in 2018.',
    '28th',
    'gdp CN-CQ 2018 contradicted',
  ],
  ['Hunan ranked 18th in the country by steel output in 2018.', '18th', '-'],
  [
    'Hunan had the fifth-highest R&D spending in the country in 2018.',
    'fifth',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  [
    'Hunan was the fifth largest spender on R&D among the provinces in 2018.',
    'fifth',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  [
    'In R&D spending, Hunan was number two in China in 2018.',
    'number two',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  [
    'Hunan came in second among 31 provincial-level regions in terms of R&D spending in 2018.',
    'second',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  [
    'Hunan held second place in the country for R&D spending in 2018.',
    'second',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  ['The plant is No. 2 in the row at Hunan.', 'No. 2', '-'],
  // A fraction in words is near what it says.
  [
    'One in eight yuan spent on R&D in China in 2023 was spent in Jiangsu.',
    'One in eight',
    'rd-expenditure CN-JS 2023 holds',
  ],
  [
    'One in five yuan spent on R&D in China in 2023 was spent in Jiangsu.',
    'One in five',
    'rd-expenditure CN-JS 2023 contradicted',
  ],
  // Behind whom it ranks is none that it is of.
  [
    '2018年湖南研发投入强度仅次于湖北，居全国第二。',
    '第二',
    'rd-intensity CN-HN 2018 contradicted',
  ],
  [
    '2018年，湖南研发经费规模名列全国各省区市第二名。',
    '第二名',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  ['2018年湖南研发经费列31个省区市第二。', '第二', 'rd-expenditure CN-HN 2018 contradicted'],
  ['2018年，湖南研发经费蝉联全国第二。', '第二', 'rd-expenditure CN-HN 2018 contradicted'],
  // The rank of a growth is none of the level.
  ['2018年，湖南研发经费增速居全国第二。', '第二', '-'],
  // How far from the nation at one time, and not since then.
  [
    "Hunan's R&D intensity was 0.93 percentage points above the national average in 2018.",
    '0.93',
    'rd-intensity CN-HN 2018 contradicted',
  ],
  // What a list is of stands behind its last.
  [
    'In 2018, Hunan, Hubei and Anhui spent 15.83, 82.21 and 64.90 billion yuan on R&D, respectively.',
    '15.83',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  ['In 2018, the plants made 15.83, 82.21 and 64.90 billion yuan, respectively.', '15.83', '-'],
  [
    '2018年，湖南研发支出在全国31个省份中排名第18位。',
    '第18',
    'rd-expenditure CN-HN 2018 contradicted',
  ],
  ['2018年，湖南研发支出跻身全国第18位。', '第18', 'rd-expenditure CN-HN 2018 contradicted'],
  // Words that leaders of sentences put round a figure.
  ['研发支出方面，湖南2018年录得999亿元。', '999', 'rd-expenditure CN-HN 2018 contradicted'],
  ['2018年湖南生产总值迈上新台阶，达99999亿元。', '99999', 'gdp CN-HN 2018 contradicted'],
  [
    'In 2023, Suzhou chalked up 9.9 trillion yuan in GDP.',
    '9.9',
    'gdp CN-320500 2023 contradicted',
  ],
  // Noughts at the end may stand for other digits; a digit that isn't one is meant, and so is a nought behind a point.
  [
    '2022年末，长三角高铁营业里程6700公里。',
    '6700',
    'high-speed-rail-length CN-YRD @2022-12-31 holds',
  ],
  [
    '2022年末，长三角高铁营业里程6730公里。',
    '6730',
    'high-speed-rail-length CN-YRD @2022-12-31 contradicted',
  ],
  [
    '2022年末，长三角高铁营业里程6700.0公里。',
    '6700.0',
    'high-speed-rail-length CN-YRD @2022-12-31 contradicted',
  ],
])('%s', (text, words, said) => {
  expect(saidOf(text, words)).toBe(said)
})

test('that a figure is told as a round number is said beside it', () => {
  const [claim] = checked('2022年末，长三角高铁营业里程6700公里。', '2025-11-20').claims
  expect(claim?.reasons.map(({ check, ok }) => [check, ok])).toEqual([
    ['data', true],
    ['round', null],
  ])
})

test('of a growth whose base is left open the base is what isn’t said, and no period', () => {
  const { claims } = checked('R&D investment in Hunan rose 77.7 percent in 2018.', '2025-11-20')
  const [claim] = claims
  expect(claim?.verdict).toBe('no-data')
  expect(claim?.reasons[0]?.en).toBe(
    'The release doesn’t say since when it changed, so these data decide nothing.',
  )
  expect(claim?.candidates[0]?.why.en).toContain('2018 (since when isn’t said)')
})

test('a year that ends in March has no year before it of the same kind, and is matched to no growth', () => {
  const text =
    'The GDP of Hunan grew by 5.2% in the year ended 31 March 2025. GDP growth in the year ended 31 March 2025 was 5.2%.'
  expect(saidOf(text, '5.2%')).toMatch(/^-|no-data$/)
})
