import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'
import { MIDDLE } from './layer.ts'
import { FIRST } from './signs/names.ts'
import { ANY_KIND } from './singles.ts'
import { GUESS_KINDS } from './types.ts'
import { SIGN_NAMES } from './weighing.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

describe('figures that nothing ties and that everything speaks for', () => {
  contradict('gap', [
    'Pending before the regional labour courts on 31 March: 6,412 files. A year ago there were 5,874. The presidents of the chambers attribute the extra {538|583} to airline claims.',
    '會議記錄：時薪自元月起由183元調至{190|196}元，每小時多七元，所需經費由福利金項下支應。',
  ])
  contradict('sum', [
    'Staff by site, 31 December: Helmstadt 410, Rovigno 285, Tallow Bay 155. The group thus employed {850|950} people. There were no other sites.',
  ])
  contradict('mean', [
    "Harvest note: 330 hectares of winter barley cut, 2,310 tonnes in the store, that's {7|9} tonnes a hectare. Protein is low.",
    '这次招考，街道只有40个岗位，过审的却有2,360人，平均{59|95}人争一个位子。',
  ])
  contradict('share', [
    'A survey by the university asked 1,250 commuters what they do on the train. Sleep, said 275 of them, i.e. {22|32} per cent.',
  ])
  contradict('multiple', [
    '清明小长假，竹筏票卖出9,600张，去年同期只有3,200张，整整是去年的{3|4}倍。',
    'Rainfall: December 2023 saw 312 mm. The long-term December mean is 78 mm. It was {four|five} times the normal quantity.',
  ])
  contradict('average-growth', [
    '2019年，全市软件业收入50.0亿元；2023年，73.2亿元。四年间年均增长{10|15}%，企业数由310家增至468家。',
    'Seven years ago the choir school had 240 boys and girls; today it counts 380, an average of {20|30} more a year.',
    'Berths at the marina rose from 80 in 2019 to 128 in 2023, by an average of {12|19} berths per year.',
  ])
  contradict('target', [
    'The bridge was completed at a cost of {418|448} million euros, within its budget of 430 million euros.',
    '工程概算4.8亿元，决算{4.6|5.1}亿元，没有超出概算。',
  ])
})

describe('everything that speaks against them', () => {
  hold([
    'Over the half-year, job gains averaged 31,000 a month, compared with 74,000 in the one before. Bakeries added 12,000 jobs.',
    'The network went from 1,200 km in 2022 to 1,350 km in 2023, i.e. by 150 km.',
    'The survey covered 1,860 households. Of the 1,680 households that answered, 37 percent had cut spending.',
    'The population stood at 5,412,308 on 1 January 2024. Of the 5,412,308 inhabitants, 51 per cent are women.',
    'Prior year net includes credits of $53.7 million in quarter and $32.9 million in half.',
    '东区改造老旧小区45个，投资3.1亿元。西区改造54个，投资1.3亿元。',
    'The old kiln burned 40 tonnes a week, the new one 55, for it is larger; emissions fell all the same.',
    'In 2019 the shelter took in 210 dogs, in 2023 it was 250; cats, on average 40 a year, go to Elm Street.',
    'The deepest lake covers 46 hectares, Skell 59 hectares and the Maiden 31 hectares.',
    '贷款余额5500亿元，比年初增加500亿元，同比增长16%。',
    'Loans came to 5.5 billion euros, 500 million more than at the end of last year; they were 16 per cent higher than a year earlier.',
    '蔬菜价格同比下降2.6%，影响总水平下降约0.31个百分点；禽蛋价格由上月下降7.5%转为下降8.8%。扣除食品的核心指数上涨0.7%，涨幅比上月扩大0.2个百分点。',
    '蔬菜价格下降0.6%，降幅与上月相同；其中禽蛋价格由上月上涨2.8%转为下降7.4%，水产价格结束了连续26个月的下降，由降转涨2.1%。',
    '优良天数比例为86.4%，同比上升0.8个百分点，好于年度目标（85.3%）1.1个百分点；细颗粒物均值32微克/立方米，较上年同期的34微克/立方米下降5.9%。',
    '甲班平均分82，乙班平均分79。乙班人数增加，甲班减少。',
    '进出口总值403.5亿元。其中，对共建国家218.6亿元，占54.2%；对东盟97.3亿元，占24.1%；对RCEP其他成员国148.2亿元，占36.7%。',
  ])
})

test('weights are of signs and kinds that there are', () => {
  const kinds = new Set<string>([ANY_KIND, ...GUESS_KINDS])
  const { signs, words } = WEIGHTS
  const named = Object.values(signs).flatMap((one) => Object.keys(one))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((name) => !SIGN_NAMES.includes(name))).toEqual([])
  const told = [signs, ...Object.values(words)].flatMap((one) => Object.keys(one))
  expect(told.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('the sieve is of the signs that cost little', () => {
  const kinds = new Set<string>([ANY_KIND, ...GUESS_KINDS])
  const first = new Set<string>(FIRST)
  const sieve: readonly (readonly [string, object])[] = Object.entries(WEIGHTS.sieve.signs)
  expect(sieve.length).toBeGreaterThan(GUESS_KINDS.length / 2)
  expect(sieve.filter(([kind]) => !kinds.has(kind))).toEqual([])
  const named = sieve.flatMap(([, own]) => Object.keys(own))
  expect(named.filter((name) => !first.has(name))).toEqual([])
})

test('what a unit may come to has room in its field', () => {
  const { inputs, kinds, bias } = WEIGHTS.layer
  const sizes = (row: string): number[] => row.split(' ').map((one) => Math.abs(Number(one)))
  const most = (rows: readonly string[]): number[] =>
    rows.map(sizes).reduce((all, row) => all.map((one, unit) => Math.max(one, row[unit] ?? 0)))
  const told: readonly (readonly string[])[] = [
    [bias],
    Object.values(kinds),
    ...Object.values(inputs).map((rows) => Object.values(rows)),
  ]
  const all = told.map(most)
  for (const unit of all[0]?.keys() ?? [])
    expect(all.reduce((sum, row) => sum + (row[unit] ?? 0), 0)).toBeLessThan(MIDDLE)
})
