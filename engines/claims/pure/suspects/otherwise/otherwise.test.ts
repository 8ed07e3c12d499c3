import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import type { Relation } from '../../model.ts'
import { relatedIn, suspectedIn } from '../../read-claims.ts'
import { isMeantOtherwise } from './otherwise.ts'
import { areTiedByThird } from './tied-by-third.ts'

/** So that a text has enough figures to be weighed. */
const REST =
  '\n车库有电车14辆、车间3个、司机62名、职员9名。另设商店4家、报亭5个、茶座8处。还有吊车2台、推车7辆。'

function accusedIn(text: string): readonly string[] {
  return checkText(`${text}${REST}`, { date: '2025-07-20' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test.each([
  [
    'a rate of those that are not',
    '停水用户最多时有4200户，截至18日8时尚有180户未恢复，恢复率95.7%。',
  ],
  [
    'a share of both together',
    '登记总量　全年18.95万对，比2022年的17.10万对增加1.85万对。\n初婚与再婚　登记当事人中，初婚28.2万人，再婚9.7万人，初婚占74.4%。',
  ],
  [
    'changes in the order of their ends',
    '月补贴一类区由1400元调整为1530元，二类区由1290元调整为1410元，三类区由1180元调整为1290元，分别提高130元、120元和110元。',
  ],
  ['what it came from', '平均等候时间降至5.2天\n平均等候时间从5.9天缩短了近一天。'],
  [
    'the most of one day',
    '急诊四日共接诊1,750人次，以初三的486人次最多。当中1,130人次属轻症；分流为危殆的有84人次。',
  ],
  ['a plan that stays', '下半年出货指引维持8GWh不变，上半年已出货5.6GWh。'],
  [
    'of those told last',
    '协会服务了1万6400名年长者。接受送餐服务的有3850名，当中每三人就有一人独居。',
  ],
  [
    'a price of what is imported',
    '从商品看，出口机电产品682.4亿元，占出口总值的57.1%；进口铜精矿1840万吨，均价每吨812.6元，下跌9.4%。',
  ],
  ['less than half', '管网改造仅完成34公里，不足年度任务80公里的一半。'],
  [
    'how many there are and how many come',
    '自4月初试运作以来，已有630人登记为会员，每天约140人来吃饭。',
  ],
  ['above a limit', '臭氧168微克/立方米，仍超过160的标准限值。'],
  ['what was added', '秋季造林1.42万亩。加上春季完成的0.96万亩，全年2.38万亩的任务全部完成。'],
  [
    'half of what stands before it',
    '到2028年，优良水质比例要提高到74%，今年将先完成余下排污口中一半的整治。',
  ],
] as const)('%s', (_, text) => {
  expect(accusedIn(text)).toEqual([])
})

test.each([
  ['月补贴由1400元调整为1530元，提高150元。'],
  ['管网改造完成29公里，为年度任务80公里的一半。'],
  ['全年受理21.2万件，其中异地投诉5.3万件，占总量的三分之一。'],
] as const)('what no words and no figures excuse is told: %s', (text) => {
  expect(accusedIn(text).length).toBeGreaterThan(1)
})

/** Whether it is let go, its figures told by their words. */
function isLetGo(text: string, tie: (at: (words: string) => number) => Relation): boolean {
  const { plain, ...reading } = relatedIn(text, { date: '2025-07-20' })
  const at = (words: string): number =>
    reading.claims.findIndex(({ start, end }) => text.slice(start, end) === words)
  return isMeantOtherwise(plain, reading, reading, tie(at))
}

type Roles = { readonly kind: 'share' | 'change' | 'same' | 'parts' | 'gap' | 'multiple' }

function relationOf(roles: Roles, [a, b, c]: readonly (number | undefined)[]): Relation {
  const [one = -1, other = -1, third = -1] = [a, b, c]
  switch (roles.kind) {
    case 'share':
      return { kind: 'share', share: one, part: other, whole: third, baseWords: null }
    case 'same':
      return { kind: 'same', claims: [one, other] }
    case 'parts':
      return { kind: 'parts', whole: one, parts: [other, third], complete: true }
    case 'gap':
      return { kind: 'gap', amount: one, of: other, than: third, direction: null, baseWords: null }
    case 'multiple':
      return { kind: 'multiple', times: one, of: other, base: third, baseWords: null }
    default:
      return {
        kind: 'change',
        amount: one,
        result: other,
        base: third,
        amountIs: 'relative',
        direction: 'up',
        basePeriod: null,
        baseWords: null,
        comparablePrices: false,
      }
  }
}

test.each([
  [
    'change',
    '零售总额4820.6亿元，增长5.1%；6月份为842.3亿元，增长3.6%。',
    ['5.1%', '4820.6亿元', '842.3亿元'],
    true,
  ],
  [
    'change',
    '零售总额4820.6亿元，增长5.1%；去年为4320.6亿元，增长3.6%。',
    ['5.1%', '4820.6亿元', '4320.6亿元'],
    false,
  ],
  [
    'share',
    '6月销售158.2万台，5月为163.3万台。当月出口81.5万台，占销量的51.5%。',
    ['51.5%', '81.5万台', '163.3万台'],
    true,
  ],
  [
    'share',
    '6月销售158.2万台，5月为163.3万台。当月出口81.5万台，占销量的57.5%。',
    ['57.5%', '81.5万台', '163.3万台'],
    false,
  ],
  [
    'share',
    '求职者2840人，其中青年1530人。达成意向760人，青年占59%，为448人。',
    ['59%', '1530人', '2840人'],
    true,
  ],
  [
    'share',
    '求职者2840人，其中青年1530人。达成意向760人，青年占57%，为448人。',
    ['57%', '1530人', '2840人'],
    false,
  ],
  [
    'share',
    '预付消费4.26万件，占比18%；其他7.58万件。异地投诉5.92万件，占总量的四分之一。',
    ['四分之一', '5.92万件', '7.58万件'],
    true,
  ],
  [
    'share',
    '有效率分别为63.5%（254例）和44.1%（90例），对照组204例，随访13例。',
    ['44.1%', '13例', '204例'],
    true,
  ],
  [
    'share',
    '电动车182.4万辆，占比20.1%，去年同期占23.0%。半年卖出38.5万辆。',
    ['23.0%', '38.5万辆', '182.4万辆'],
    true,
  ],
  [
    'same',
    '达标比例84.7%。全市124个断面中达标105个，占84.7%。另有89个支流断面，达标76个，占85.4%。',
    ['84.7%', '85.4%'],
    true,
  ],
  [
    'parts',
    '管理人员14.2万元，技术人员10.6万元，办事人员7.9万元，制造人员7.2万元。',
    ['10.6万元', '7.9万元', '7.2万元'],
    true,
  ],
  [
    'parts',
    '收入21.0万元，技术人员10.6万元，办事人员7.9万元，制造人员7.2万元。',
    ['21.0万元', '10.6万元', '7.9万元'],
    false,
  ],
  [
    'parts',
    '去年改造管网118公里，今年计划改135公里，前两个月已完成19公里。',
    ['135公里', '118公里', '19公里'],
    true,
  ],
  [
    'gap',
    '日均3.4万吨，高于上月日均的2.8万吨。当日收购量降至1.2万吨。',
    ['1.2万吨', '3.4万吨', '2.8万吨'],
    true,
  ],
  ['gap', '日均3.4万吨，上月日均2.8万吨，高1.2万吨。', ['1.2万吨', '3.4万吨', '2.8万吨'], false],
  ['gap', '团队960人，研发740人，比年初净增180人。', ['180人', '960人', '740人'], true],
  ['gap', '项目共94个：产业58个，基础设施22个，民生14个。', ['14个', '58个', '22个'], true],
  [
    'multiple',
    '8月出口2.9万辆，是上年同月的2.2倍；上半年月均出口1.8万辆。',
    ['2.2倍', '2.9万辆', '1.8万辆'],
    true,
  ],
  [
    'multiple',
    '8月出口2.9万辆，是上年同月的2.2倍（上年同月遇停产，仅1.8万辆）。',
    ['2.2倍', '2.9万辆', '1.8万辆'],
    false,
  ],
  [
    'same',
    '2.44 million trees were planted. Of what was set out, 94 percent of the 2.6 million trees stand.',
    ['2.44 million', '2.6 million'],
    true,
  ],
  [
    'same',
    '2.44 million trees were planted. Of what was set out, 82 percent of the 2.6 million trees stand.',
    ['2.44 million', '2.6 million'],
    false,
  ],
  ['same', '植树244万株，为计划260万株的94%。', ['244万株', '260万株'], true],
] as const)('%s: %s', (kind, text, words, isLet) => {
  expect(isLetGo(text, (at) => relationOf({ kind }, words.map(at)))).toBe(isLet)
})

/** Whether the first two figures of a text are the ends of a change by the third. */
function areEnds(text: string): boolean {
  const { reading, ground } = suspectedIn(`${text}${REST}`, { date: '2025-07-20' })
  return areTiedByThird(reading.claims, ground.fitting, { kind: 'same', claims: [0, 1] })
}

test('a rate tells how far two figures lie apart, and not how far one lies above a bound', () => {
  expect(areEnds('全港吞吐量1037.6万箱\n港口吞吐量926.4万箱，增长12.0%。')).toBe(true)
  expect(areEnds('全港吞吐量超972万箱\n港口吞吐量926.4万箱，增长12.0%。')).toBe(false)
})
