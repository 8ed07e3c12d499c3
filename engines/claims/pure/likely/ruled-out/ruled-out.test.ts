import { expect, test } from 'vitest'
import type { Relation } from '../../model.ts'
import { readClaims } from '../../read-claims.ts'
import { isRuledOut } from './ruled-out.ts'

/** What is guessed of the figures of a text, in the order in which they stand. */
function isOut(text: string, guess: Relation): boolean {
  const { doc, relations, ...context } = readClaims(text, { date: '2025-06-20' })
  return isRuledOut(doc, context, relations, guess)
}

const CHANGE = {
  kind: 'change',
  amountIs: 'relative',
  direction: 'up',
  basePeriod: null,
  baseWords: null,
  comparablePrices: false,
} as const
const GAP = { kind: 'gap', direction: null, baseWords: null } as const
const SHARE = { kind: 'share', baseWords: null } as const
const MULTIPLE = { kind: 'multiple', baseWords: null } as const

test.each<[string, Relation]>([
  // Of what stands before it.
  [
    '单日以初三的1.44亿辆最高，约为平日0.90亿辆的1.6倍；除夕0.87亿辆最低。',
    { ...MULTIPLE, times: 2, of: 1, base: 3 },
  ],
  // There are others than the main ones, and a rate told of two is surely of neither alone.
  [
    'Caldia had 13.7 million guests. The main countries of origin were Peru (2.9 million guests), Marovia (1.9 million guests) and Norland (1.7 million guests).',
    { kind: 'parts', whole: 0, parts: [1, 2, 3], complete: true },
  ],
  [
    'Barley and rye together had the lowest rate for years, 14%. Barley grew to 1,404 tonnes, up from 1,260 tonnes in 2024, while rye grew from 573 tonnes to 699 tonnes.',
    { ...CHANGE, result: 1, base: 2, amount: 0 },
  ],
  // A level that the title tells, and a mean of many rates.
  [
    'Unemployment in Dorne at 4.9% as mills close. The office registered 39,420 people, 1,730 more than a year earlier.',
    { ...CHANGE, result: 1, base: null, amount: 0, difference: 2 },
  ],
  [
    '1,340 firms took part, 310 of them new ones, with discounts of 27% on average.',
    { ...SHARE, share: 2, part: 1, whole: 0 },
  ],
  // The ends of a change are of two times.
  [
    '船厂补助43亿元。渔港资金由17亿元增加到28亿元。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  ['船厂补助43亿元。渔港资金由17亿元增加到28亿元。', { ...GAP, of: 0, than: 1, amount: 2 }],
  // A mean of years is no part of an amount.
  [
    '今年安排赤字87亿元。前三年年均超收52亿元，安排基金35亿元。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  // Since another time.
  [
    '2024年收购额62亿元，增长8%。2024年零售额48亿元，比上年增加11亿元，增长29.7%。',
    { ...GAP, of: 0, than: 2, amount: 3 },
  ],
  ['新开工项目38个、竣工投产26个。省重点项目12个。', { ...GAP, of: 0, than: 1, amount: 2 }],
  // By how much one of them changed.
  [
    '基金总收入238亿元，总支出221亿元，增加18亿元，增长9.2%。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  // Rates that are levels, and what was done of a plan.
  ['林地新增63万亩，绿化率提高到47.2%，苗圃43万亩。', { ...CHANGE, result: 0, base: 2, amount: 1 }],
  [
    '全县建路灯630盏，甲镇建路灯120盏，完成年度任务81%。',
    { ...CHANGE, result: 1, base: 0, amount: 2 },
  ],
  ['清单分别缩减至42条和36条，压缩8.7%。', { ...CHANGE, result: 1, base: 0, amount: 2 }],
  // A multiple is of what stands before it, and of the year that it names.
  [
    '2024年在校生84万人，是2019年的2.1倍；毕业生52万人。',
    { ...MULTIPLE, times: 1, of: 0, base: 2 },
  ],
  // Of what a share is.
  [
    '河港转运累计4.2亿吨，86%用于出口，总吞吐量5.3亿吨。',
    { ...SHARE, share: 1, part: 0, whole: 2 },
  ],
  [
    '上半年，本港对外吞吐量420万吨，占全省的34.2%，其中出口210万吨。',
    { ...SHARE, share: 1, part: 2, whole: 0 },
  ],
  [
    '全市参赛1320人，完赛率92%，总预算3480万元，支出2970万元。',
    { ...SHARE, share: 1, part: 3, whole: 2 },
  ],
  // What others make up to the last digit has no other parts.
  [
    '总吞吐量384万吨，出口218万吨，进口166万吨。沿河各港125万吨。',
    { kind: 'parts', whole: 0, parts: [1, 3], complete: true },
  ],
  [
    '新开放6个沿河城市、17个沿江城市，增加了25个开放码头。',
    { kind: 'parts', whole: 2, parts: [0, 1], complete: true },
  ],
  // Entries of one list.
  [
    '主要支出是：社保58.2亿元，增长6.7%；农林41.3亿元，增长5.2%；住房14.9亿元，增长2.1%。',
    { kind: 'parts', whole: 0, parts: [2, 4], complete: true },
  ],
  // The text tells the one again, and the other is another thing.
  [
    '前四月寄递量达468万件\n\n前四月，全市寄递量完成468.0万件，增长9%。其中，快递量完成371.0万件，增长12%。',
    { kind: 'same', claims: [0, 3] },
  ],
  ['当日购销91亿元\n\n商会购买51亿元、帮助销售40亿元。', { kind: 'same', claims: [0, 1] }],
  // Two things that are measured.
  [
    '制船业利润增长15.2%。造纸业收入增长8.9%，高于全部企业3.6个百分点。',
    { ...GAP, of: 0, than: 1, amount: 2 },
  ],
  // How far another rate went, right behind it.
  [
    '岛外货占比由上年的20.8%升至23.7%。船期准点率78.4%，同比提高2.2个百分点。',
    { ...GAP, of: 1, than: 0, amount: 3 },
  ],
  // What a definition is a ratio of, and what is called otherwise than all the others.
  ['期末现金215亿元，有息负债97亿元，资产负债率39.4%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  // Of how many it is the share, and not what is counted so.
  [
    '全省296个省控断面水质稳定。158个国控断面优良比例为98.7%。',
    { ...SHARE, share: 2, part: 1, whole: 0 },
  ],
  [
    '全岛供水能力142万吨，其中水库61万吨，地下水18万吨，海淡占比达34.1%。',
    { ...SHARE, share: 3, part: 1, whole: 0 },
  ],
  // A level of what is named, and a step that goes the other way.
  [
    'Oats cost €204 a tonne, after €275 a year ago. The moisture content averages 12.6 per cent.',
    { ...CHANGE, result: 0, base: 1, amount: 2 },
  ],
  [
    'The port took 1,261 ships, 189 fewer than the 1,450 of 2023. Ferries rose 18.6%.',
    { ...CHANGE, result: 0, base: null, amount: 3, difference: 1 },
  ],
  // Weeks between two numbers of people, and what one of them was a year ago.
  [
    'The ward has 120 beds. Of 435 people 208 answered within 24 weeks. Some 78 people fell ill.',
    { ...GAP, of: 0, than: 4, amount: 3 },
  ],
  [
    'In Tarsk a barn cost £330,000 in 2024, up 8.9 per cent from £303,000 in 2023. The gap narrowed to £311,000. In Vasch it cost £641,000.',
    { ...GAP, of: 4, than: 3, amount: 2 },
  ],
  // What grew and what is a share; whose share stands right behind it, and what it is said to be of.
  [
    'Barges carried 13.8% more. Coal barges reached a share of 18.3% of the fleet.',
    { kind: 'same', claims: [0, 1] },
  ],
  [
    'Holm won 83,277 votes; Brodie received 63,600, or 43.3 per cent. The town has 242,730 voters.',
    { ...SHARE, share: 2, part: 0, whole: 3 },
  ],
  [
    'The office sold 1,800 bonds. Some 1,528 bonds went to banks, 45 per cent of it abroad.',
    { ...SHARE, share: 2, part: 1, whole: 0 },
  ],
  [
    'Masons earned €42,160, joiners €27,540. The response rate was 65 per cent.',
    { ...SHARE, share: 2, part: 1, whole: 0 },
  ],
  // What another is held against, a peak beside what is now, and a word of another clause.
  [
    'The harvest was 0.8 tonnes less than the 8.8 tonnes forecast and 9.6 per cent more than last year’s 7.3 tonnes.',
    { ...CHANGE, result: 1, base: 3, amount: 2 },
  ],
  [
    'Fares index: 146.6 points in May. They remain below the peak of 166.4 points.',
    { kind: 'same', claims: [0, 1] },
  ],
  [
    'The area was 1.73 million acres (1.80 million in 2023); the yield improved from 4.1 to 4.4 tonnes.',
    { kind: 'target', value: 0, target: 1, said: null, side: 'above', isWay: true },
  ],
  [
    'She ran it in 12.4 seconds, beating the record of 12.9 seconds set in 2019.',
    { kind: 'target', value: 0, target: 1, said: null, side: 'above', isWay: true },
  ],
  [
    '她以12.4秒打破了12.9秒的赛会纪录。',
    { kind: 'target', value: 0, target: 1, said: null, side: 'above', isWay: true },
  ],
  // Parts of several sentences under a title, and a share in a paragraph of its own.
  [
    'Run draws 23,662\n\nIt was open to 14 clubs. Some 23,100 people lined the road.',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  [
    'Barges took 43 of the 345 crates by night.\n\nCoal had a share of 75%, oats had 11%.',
    { ...SHARE, share: 3, part: 0, whole: 1 },
  ],
  [
    'Holm won 53.0 per cent of the valid votes; her opponent had 190,475 votes. The town has 314,593 voters.',
    { ...SHARE, share: 0, part: 1, whole: 2 },
  ],
  [
    'Some 657 masons were born abroad, most of them in Tarsk (29 per cent) and Vasch (15 per cent). The guild has 5,310 members.',
    { ...SHARE, share: 2, part: 0, whole: 3 },
  ],
  [
    'Masons approve by 71 to 12 per cent and joiners disapprove by 86 to 5.',
    { ...CHANGE, result: 2, base: 0, amount: 1 },
  ],
  [
    'Masons retire at 63 on average; the age will reach 67 in 2028. The levy rate stays at 20.1 per cent.',
    {
      kind: 'average-growth',
      rate: 2,
      base: 0,
      result: 1,
      years: null,
    },
  ],
  // A part of what its own sentence tells.
  [
    'Gifts rose to £4.31 million, including a bequest of £520,000. Lettings brought in £880,000; sundries made up the remaining £310,000.',
    { kind: 'parts', whole: 2, parts: [1, 3], complete: true },
  ],
  // How many more, and no mean of the months.
  [
    'In the twelve months since October 2023 9.36 million rode the ferries, 680,000 or 7.8 per cent more than in 2022/23.',
    { kind: 'mean', mean: 2, total: 1, count: 0 },
  ],
  // How far two lie apart is neither of them, and no mean.
  [
    '甲埠8120吨、乙埠4060吨。首尾两埠相差4060吨，前者是后者的2.3倍。',
    { ...MULTIPLE, times: 3, of: 2, base: 0 },
  ],
  [
    '甲埠5120吨、乙埠4090吨、丙埠3020吨。首尾相差4210吨。',
    { kind: 'pooled', whole: 3, parts: [0, 1, 2] },
  ],
  [
    '甲埠81吨、乙埠64吨、丙埠41吨。首埠甲埠与末埠丙埠差得远，前者是后者的2.3倍。',
    { ...MULTIPLE, times: 3, of: 1, base: 2 },
  ],
  ['甲埠收入81亿元。乙埠储备64亿元，是丙埠的2.3倍。', { ...MULTIPLE, times: 2, of: 1, base: 0 }],
  // Over two bases, and of a level that stands before the rate.
  [
    '每船载货21.4吨，同比增长13.6%，比上年底多1.3吨。',
    { ...CHANGE, result: 0, base: null, amount: 1, difference: 2 },
  ],
  [
    '进货391.3亿元，同比增长21.7%；结余229.8亿元，较去年同月增加43.1亿元。',
    { ...CHANGE, result: 2, base: null, amount: 1, difference: 3 },
  ],
  [
    '占同期船次的16.8%，平均候泊37.7小时，较去年同期缩短5.9小时。',
    { ...CHANGE, result: 1, base: null, amount: 0, difference: 2 },
  ],
  [
    '船员年均收入119500元，比上年增加1808元，名义增长1.5%，扣除价格因素实际增长1.4%。',
    { ...CHANGE, result: 0, base: null, amount: 3, difference: 1 },
  ],
  [
    '共转运12164万人次，日均1520万人次，比2025年同期增长11.3%。',
    { ...CHANGE, result: 0, base: null, amount: 2, difference: 1 },
  ],
  [
    '甲埠8212吨、乙埠6905吨。甲埠与丙埠相差7567吨，丙埠增长6.9%。',
    { ...CHANGE, result: 2, base: 1, amount: 3 },
  ],
  // A line that is passed or not, and what a market is of.
  ['3号得5207票，未达三分之一门槛，作废1558票。', { ...SHARE, share: 1, part: 0, whole: 2 }],
  ['渡船280艘。铁壳船173艘，国产缆车市场份额71.6%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  [
    '乘客386万人次，其中过夜乘客花费42.5亿元，人均1899元。',
    { kind: 'mean', mean: 2, total: 1, count: 0 },
  ],
  // Shares of one whole.
  [
    '沿岸沉船2674艘，占总数的41.2%；木船2146艘，占33.2%。缆车518辆。',
    { kind: 'parts', whole: 0, parts: [2, 4], complete: true },
  ],
  [
    '今年预计总产623万吨，其中优质稻98万亩。去年交售561万吨，商品率95.9%。',
    { ...SHARE, share: 3, part: 2, whole: 0 },
  ],
  [
    '其中，猪肉546.8万吨，增长0.9%；羊肉72.9万吨，下降4.6%；禽肉182.3万吨，增长6.4%。牛奶110.6万吨，禽蛋259.3万吨。',
    { kind: 'parts', whole: 0, parts: [4, 6, 7], complete: true },
  ],
  // A rate is of what its name says, and one of several together of no single one; what is told of a day is no share of a month.
  [
    '新到1626艘、旧泊58艘；装卸毕1592艘，卸完率94.5%，限时卸完率达98.1%。',
    { ...SHARE, share: 4, part: 2, whole: 0 },
  ],
  [
    '煤炭382万吨，木材111万吨，粮食73万吨，砂石66万吨，粮食、砂石合计占全部的15.6%。',
    { ...SHARE, share: 4, part: 1, whole: 0 },
  ],
  ['日均转运18万吨。木材107万吨，木材占全部的15.6%。', { ...SHARE, share: 2, part: 0, whole: 1 }],
  [
    '全长85公里，设桥梁45座共31公里、隧道18座共32公里，桥隧比70.3%。',
    { ...SHARE, share: 5, part: 4, whole: 0 },
  ],
  // By how much one has more is none of what they have; against another time neither of two of now.
  [
    '本队得37枚，东队得79枚、共183枚，本队比东队多125枚。',
    { kind: 'parts', whole: 0, parts: [1, 3], complete: true },
  ],
  ['本队得188枚，东队得176枚。与上届相比，本队多21枚。', { ...GAP, of: 0, than: 1, amount: 2 }],
  // A part, what is in it, and what stands beside the whole.
  [
    '沉船2098艘。货船1603艘；渔船436艘，其中木船50艘。',
    { kind: 'parts', whole: 0, parts: [1, 2, 3], complete: true },
  ],
  [
    '甲船长得33分，其中末轮15分；副手得21分。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  // Some of a list.
  [
    '底价12.02亿元。其余三艘以7.78亿元、3.77亿元和4.65亿元成交。',
    { ...GAP, of: 0, than: 2, amount: 3 },
  ],
  [
    '收入630亿元，包括：\n• 货运289亿元；\n• 客运79亿元；\n• 转运267亿元；\n• 引航58亿元。',
    { kind: 'parts', whole: 0, parts: [1, 2, 3], complete: true },
  ],
  // Than a line that has a name.
  [
    '甲埠指数49.7%，低于临界点；乙埠指数48.7%。',
    { kind: 'target', value: 0, target: 1, said: null, side: 'below', isWay: true },
  ],
])('rules out what words or other figures tell apart: %s', (text, guess) => {
  expect(isOut(text, guess)).toBe(true)
})

test.each<[string, Relation]>([
  [
    '船厂补助43亿元。渔港资金17亿元，灯塔资金28亿元。',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  ['渔港资金由17亿元增加到28亿元，增加12亿元。', { ...GAP, of: 1, than: 0, amount: 2 }],
  ['两港收入62亿元。今年48亿元，去年34亿元，相差14亿元。', { ...GAP, of: 1, than: 2, amount: 3 }],
  ['林地由43万亩增加到63万亩，增长47.2%。', { ...CHANGE, result: 1, base: 0, amount: 2 }],
  ['2024年在校生84万人，是2019年38万人的2.1倍。', { ...MULTIPLE, times: 2, of: 0, base: 1 }],
  ['总吞吐量5.3亿吨，河港转运4.2亿吨，占86%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  ['报名1320人，完赛1214人，完赛率95%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  [
    '主要支出是：总支出58.2亿元，增长6.7%；农林41.3亿元，增长5.2%；住房14.9亿元，增长2.1%。',
    { kind: 'parts', whole: 0, parts: [2, 4], complete: true },
  ],
  [
    '前四月寄递量达486万件\n\n前四月，全市寄递量完成468.0万件，增长9%。',
    { kind: 'same', claims: [0, 1] },
  ],
  [
    '岛外货占比由上年的20.8%升至23.7%，同比提高2.2个百分点。',
    { ...GAP, of: 1, than: 0, amount: 2 },
  ],
  ['期末总资产215亿元，总负债97亿元，资产负债率39.4%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  [
    '全岛供水能力142万吨，其中水库61万吨，地下水18万吨，水库占比达34.1%。',
    { ...SHARE, share: 3, part: 1, whole: 0 },
  ],
  [
    'Oats cost €204 a tonne, after €275 a year ago. The fall was 12.6 per cent.',
    { ...CHANGE, result: 0, base: 1, amount: 2 },
  ],
  [
    'The port took 1,261 ships, 189 more than the 1,072 of 2023. Traffic rose 18.6%.',
    { ...CHANGE, result: 0, base: null, amount: 3, difference: 1 },
  ],
  [
    'Holm won 83,277 votes, or 43.3 per cent. The town has 242,730 voters.',
    { ...SHARE, share: 1, part: 0, whole: 2 },
  ],
  [
    'The office asked 2,400 masons, of whom 1,560 sent a response. The response rate was 65 per cent.',
    { ...SHARE, share: 2, part: 1, whole: 0 },
  ],
  [
    'The harvest was 8.0 tonnes, 9.6 per cent more than last year’s 7.3 tonnes.',
    { ...CHANGE, result: 0, base: 2, amount: 1 },
  ],
  [
    'The area improved: 1.73 million acres (1.80 million in 2023); the yield was 4.4 tonnes.',
    { kind: 'target', value: 0, target: 1, said: null, side: 'above', isWay: true },
  ],
  [
    'Run draws 23,662\n\nIt had 14,100 walkers. Some 9,862 people ran, 23,962 in all.',
    { kind: 'parts', whole: 0, parts: [1, 2], complete: true },
  ],
  [
    '甲埠8120吨、乙埠4060吨。甲埠与乙埠差得远，前者是后者的2.3倍。',
    { ...MULTIPLE, times: 2, of: 0, base: 1 },
  ],
  ['甲埠收入81亿元。乙埠收入164亿元，是甲埠的2.3倍。', { ...MULTIPLE, times: 2, of: 1, base: 0 }],
  [
    '每船载货21.4吨，同比增长13.6%，比去年同期多1.3吨。',
    { ...CHANGE, result: 0, base: null, amount: 1, difference: 2 },
  ],
  ['渡船280艘，国产渡船173艘，国产渡船市场份额71.6%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  [
    'Caldia had 13.7 million guests. The main countries of origin were Peru (7.9 million guests), Marovia (4.9 million guests) and Norland (1.7 million guests).',
    { kind: 'parts', whole: 0, parts: [1, 2, 3], complete: true },
  ],
  [
    'Barley had the lowest rate for years, 14%. Barley grew to 1,404 tonnes, up from 1,260 tonnes in 2024, while rye grew from 573 tonnes to 699 tonnes.',
    { ...CHANGE, result: 1, base: 2, amount: 0 },
  ],
  ['乘客386万人次，总花费42.5亿元，人均1899元。', { kind: 'mean', mean: 2, total: 1, count: 0 }],
  ['煤炭382万吨，木材111万吨，木材占全部的15.6%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
  ['本队得188枚，东队得176枚，本队多21枚。', { ...GAP, of: 0, than: 1, amount: 2 }],
  [
    '沉船2098艘。货船1603艘；渔船436艘；木船50艘。',
    { kind: 'parts', whole: 0, parts: [1, 2, 3], complete: true },
  ],
  [
    '收入693亿元，包括：\n• 货运289亿元；\n• 客运79亿元；\n• 转运267亿元；\n• 引航85亿元。',
    { kind: 'parts', whole: 0, parts: [1, 2, 3, 4], complete: true },
  ],
  ['全省296个省控断面。158个优良断面占比为53.4%。', { ...SHARE, share: 2, part: 1, whole: 0 }],
])('leaves what may be meant: %s', (text, guess) => {
  expect(isOut(text, guess)).toBe(false)
})
