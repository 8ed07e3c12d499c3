import { expect, test } from 'vitest'
import { checkText } from '../../index.ts'

const DATE = { date: '2024-12-04' } as const

function wrongIn(text: string): readonly string[] {
  return checkText(text, DATE)
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

const GROWTH = `, state statisticians said on Wednesday. Services contributed most.

Industry added jobs in five of six counties.`

test.each([
  [
    'a growth',
    `Lingjiang's economy expands 7.3 pct\n\nThe economy of Lingjiang Province grew 5.6 percent year on year${GROWTH}`,
    ['7.3 pct', '5.6 percent'],
  ],
  [
    'an amount',
    'Minister sets out €10.2 billion package for homes\n\nA package of €9.4 billion for homes was set out by the minister today. It runs for six years.\n\nWork begins in May.',
    ['€10.2 Billion', '€9.4 billion'],
  ],
  [
    'where a count got to',
    '湘赣皖浙区域合作取得新成效　万亿元城市增至5座\n\n12月3日，区域合作座谈会在赣江市召开。万亿元城市由2018年的4座增加到7座，全社会研发强度继续提高。',
    ['5座', '7座'],
  ],
  [
    'what it passed, in another scale',
    '长假江州接待游客逾千万人次　餐饮收入超20亿元\n\n本报讯 记者从市商务局获悉，长假期间全市接待游客1062.4万人次，按可比口径增长3.1%；餐饮收入21.7万元，增长2.6%。',
    ['超20亿元', '21.7万元'],
  ],
  [
    'what it passed in millions',
    'Harbour cruises draw more than 30 million passengers\n\nCruises in the harbour drew 31.4 thousand passengers last season, the port said. Most came from abroad.',
    ['more than 30 million passengers', '31.4 thousand passengers'],
  ],
  [
    'a share that it passed',
    '全年新建住房4.6万套　装配式占比超七成\n\n住建局12月3日通报，全年新建住房4.6万套，装配式住房占比68.2%，比上年提高6个百分点。',
    ['超七成', '68.2%'],
  ],
  [
    'a share, where two levels come to much more',
    '全年图书发行86.40亿元　少儿读物份额超三成\n\n出版局12月3日通报，全年图书发行86.40亿元，其中少儿读物发行25.01亿元，占比28.94%；教材发行61.39亿元。\n\n全市书店达到3120家，其中社区书店1154家。',
    ['超三成', '28.94%'],
  ],
  [
    'what it falls short of, though a year before did',
    '医保新政落地　集采药品不足900种\n\n12月3日，医保局通报，集采药品达到917种，2023年底为812种。惠民措施继续推进。',
    ['不足900种', '917种'],
  ],
])('a title that tells %s otherwise than the first sentences', (_, text, wrong) => {
  expect(wrongIn(text).map((one) => one.toLowerCase())).toEqual(
    wrong.map((one) => one.toLowerCase()),
  )
})

test.each([
  [
    'tells a figure that stands further down',
    `Lingjiang's economy expands 7.3 pct\n\nThe economy of Lingjiang Province grew 5.6 percent in its hills${GROWTH} On the coast it grew 7.3 percent.`,
  ],
  [
    'tells one on another basis',
    `Retailer's sales rise 7.3 pct\n\nComparable sales of the retailer rose 5.6 percent${GROWTH}`,
  ],
  [
    'tells one of another thing',
    '流域降雨偏多两成\n\n12月3日，水库管理局发布公报。水库蓄水增加12.5%，泄洪设施运行正常。',
  ],
  [
    'adds up what follows',
    '全国春灌全面展开 灌溉面积超1.2亿亩\n\n北方大中型灌区灌溉冬小麦面积8043万亩。目前，南方灌区早稻灌溉面积4797万亩。',
  ],
  [
    'tells what was passed',
    '长假江州接待游客逾千万人次　餐饮收入超20亿元\n\n长假期间全市接待游客1062.4万人次，其中乡村餐饮收入22.1万元的有3家；餐饮收入21.7亿元，增长2.6%。',
  ],
  [
    'rounds',
    'Wheat exports jump 18 pct\n\nWheat exports through the port of Talvern rose 18.4 percent last month, port officials said.',
  ],
  [
    'tells how long something took from another point',
    'Ocean watcher calls home 52 minutes after lift-off\n\nA rocket rose as planned with the satellite on board. Separation followed 34 minutes later, its makers said. The ocean looks calm.',
  ],
  [
    'adds up what one sentence tells',
    'Fund pays out €9.4 million\n\nThe fund paid €7.1 million to towns and €2.3 million to schools, its board said. It employs 40.',
  ],
  [
    'rounds with "more than"',
    'Cargo gains more than 6 percent\n\nCargo at the airport rose 6.9 percent in November, the airport said on Wednesday.',
  ],
])('a title that %s is left alone', (_, text) => {
  expect(wrongIn(text)).toEqual([])
})

const TABLE = (growth: string): string => `

Havelmark | Sept. 2024 | Change %
Passengers | 5,597,412 | ${growth}
Cargo (t) | 168,420 | 6.4`

test('a row whose other figure stands in the sentence, and one doesn’t', () => {
  const told =
    'Havelmark Airport welcomed 5,597,412 passengers in September 2024, or 4.8 percent more than a year before. The weather was fine.'
  expect(wrongIn(told + TABLE('4.8'))).toEqual([])
  expect(wrongIn(told + TABLE('6.2'))).toEqual(['4.8 percent', '6.2'])
})

test('a row that says another growth, though what its own levels make fails with the sentence too', () => {
  const told = (growth: string): string =>
    `The office issued 309,870 passports in the third quarter of 2025, ${growth} more than in the same quarter of last year. Applications rose faster, by 7.6 percent to 318,640.

	Q3 2024	Q3 2025	Change (%)
Passport applications	296,210	318,640	+7.6
Passports issued	291,450	309,870	+6.3`
  const checksOf = (growth: string): readonly string[] =>
    checkText(told(growth), { date: '2025-10-20' }).claims.flatMap(({ reasons }) =>
      reasons.flatMap(({ check, ok }) => (ok === false ? [check] : [])),
    )
  expect(checksOf('6.3 percent')).toEqual([])
  expect(checksOf('6.8 percent')).toContain('repetition')
})

test.each([
  'Havelmark Airport welcomed 5,597,412 passengers in September 2024. In its first half year it had 4.1 percent more.',
  'In September 2024 Havelmark Airport welcomed 5,597,412 passengers, 84 percent of them in aircraft of its home carrier.',
])('what is of another time or another thing isn’t the row’s: %s', (told) => {
  expect(wrongIn(told + TABLE('6.2'))).toEqual([])
})

const CELLS = (cell: string): string => `

Brand | Oct 2024 | Jan–Oct 2024
Veyra | 21,043 | 178,905
Pip | 15,429 | 97,635
Total | 36,472 | ${cell}`

test('a figure of many digits that its table tells with two of them exchanged', () => {
  const told = (digits: string): string =>
    `Delivery update for October 2024\n\n${digits} vehicles were delivered from January to October 2024. The works have 14 gates.`
  expect(wrongIn(told('276,540') + CELLS('276,540'))).toEqual([])
  expect(wrongIn(told('726,540') + CELLS('276,540'))).toContain('726,540 vehicles')
  // Two figures of one time that lie further apart, or of which the text tells both.
  expect(wrongIn(told('318,400') + CELLS('276,540'))).toEqual([])
  const both = told('726,540').replace('14 gates', '14 gates and 276,540 seats')
  expect(wrongIn(both + CELLS('276,540'))).toEqual([])
})

test.each([
  [
    'is told to the same digit elsewhere',
    'Economy expands 5.6 pct\n\nThe economy of the province grew 7.3 percent in November, officials said. A goal of around 5.5 percent is set for the year.',
    ['5.6 pct', '7.3 percent'],
  ],
  [
    'says "more than" of what is less',
    'Cargo gains more than 8 percent\n\nCargo at the airport rose 6.4 percent in November, the airport said. Traffic to Europe gained 7.9 percent.',
    ['more than 8 percent', '6.4 percent'],
  ],
])('a title whose figure isn’t the lead’s, and %s', (_, text, wrong) => {
  expect(wrongIn(text)).toEqual(wrong)
})

const PAIR =
  'Net income was $171 million, or $1.42 per diluted share, versus $153 million, or $1.25 per diluted share, a year earlier.'

test('a level and what it was before, told in two places', () => {
  const points = (then: string): string =>
    `Results of the third quarter\n\n• Diluted EPS of $1.42 vs. ${then} a year ago\n• Guidance unchanged\n\n${PAIR}`
  expect(wrongIn(points('$1.25'))).toEqual([])
  expect(wrongIn(points('$1.52'))).toEqual(['$1.52', '$1.25 per diluted share'])
  const other = points('$1.25').replace(
    PAIR,
    'Net income of the group was $1.42 per share, versus $1.38 in the first quarter.',
  )
  expect(wrongIn(other)).toEqual([])
})

const USERS = (now: string, then: string): string =>
  `截至10月末，移动电话用户总数达17.86亿户，比上年末净增4230万户。其中，5G移动电话用户达9.95亿户，比上年末净增1.73亿户（上年末为8.22亿户）。\n\n附表：主要指标（单位：亿户）\n指标|10月末|上年末\n移动电话用户|17.86|17.44\n其中：5G用户|${now}|${then}`

test('a cell is held against its row in the text, also where a rise stands between the two', () => {
  expect(wrongIn(USERS('9.95', '8.22'))).toEqual([])
  expect(wrongIn(USERS('9.59', '8.22'))).toContain('9.59')
  expect(wrongIn(USERS('9.95', '8.88'))).toContain('8.88')
})

const FLIGHTS = (growth: string): string =>
  `十月份，客運量錄得462.8萬人次，按年增加18.4%；飛機起降量達30,415架次，較去年的27,327架次上升11.3%。\n\n附表　航空交通量\n項目　十月　按年變動\n客運量（萬人次）　462.8　+18.4%\n飛機起降量（架次）　30,415　${growth}`

test('the growth of a level that is told to its last digit is that of its row, however far off', () => {
  expect(wrongIn(FLIGHTS('+11.3%'))).toEqual([])
  expect(wrongIn(FLIGHTS('+22.6%'))).toContain('+22.6%')
})
