import { expect, test } from 'vitest'
import { sceneOf } from '../derived/scene.ts'
import type { Relation } from '../model.ts'
import { relatedIn } from '../read-claims.ts'
import { isImpossible } from './impossible.ts'

type Ties = (claim: (words: string) => number) => Relation

function isLetGo(text: string, tie: Ties): boolean {
  const { plain, ...reading } = relatedIn(text, { date: '2025-11-15' })
  const claim = (words: string): number =>
    reading.claims.findIndex(({ start, end }) => text.slice(start, end) === words)
  const scene = sceneOf(plain, reading, reading.relations)
  return isImpossible({ doc: plain, context: reading, scene }, tie(claim))
}

const parts =
  (whole: string, members: readonly string[], complete: boolean): Ties =>
  (claim) => ({ kind: 'parts', whole: claim(whole), parts: members.map(claim), complete })

const gap =
  (of: string, than: string, amount: string): Ties =>
  (claim) => ({
    kind: 'gap',
    of: claim(of),
    than: claim(than),
    amount: claim(amount),
    direction: 'up',
    baseWords: null,
  })

const change =
  (result: string, amount: string, rate: string): Ties =>
  (claim) => ({
    kind: 'change',
    result: claim(result),
    base: null,
    amount: claim(rate),
    amountIs: 'relative',
    difference: claim(amount),
    direction: 'down',
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
  })

const share =
  (told: string, part: string, whole: string): Ties =>
  (claim) => ({
    kind: 'share',
    share: claim(told),
    part: claim(part),
    whole: claim(whole),
    baseWords: null,
  })

const YIELDS = '水稻产量79.5万吨，亩产530公斤；玉米亩产410公斤；大豆亩产118公斤。'
const CROPS = '粮食产量530公斤，其中玉米410公斤。'
const INDEX = '价格指数为92.4点。其中长材指数94.1点，板材指数90.6点。'
const ROUNDS = '甲公司完成5亿元B轮融资。此前完成2.4亿元A轮、1.6亿元A+轮。'
const LOANS = '甲公司完成5亿元融资。此前完成2.4亿元A轮、1.6亿元A+轮。'
const RECORD =
  '选手甲以2小时11分20秒夺冠，打破2小时11分50秒的纪录，将纪录提高了30秒；选手丙以2小时12分40秒列第三。'
const TRADES =
  '在就业的1000人中，到外省的440人。从行业看，制造业（31.5%）、教育（12.3%），两者合计占43.8%。'
const PROFITS = '营业收入800亿元，同比下降2.1%；利润总额71亿元，同比下降6.4%。'
const FALL = '营业收入800亿元，比上年减少71亿元，下降6.4%。'
const CITIES = '在就业的1000人中，甲市310人，乙市130人，两地合计440人，占44.0%。'

test.each<[text: string, tie: Ties, isSaid: boolean]>([
  [YIELDS, parts('530公斤', ['410公斤', '118公斤'], true), false],
  [CROPS, parts('530公斤', ['410公斤'], false), true],
  [INDEX, parts('92.4点', ['94.1点'], false), false],
  [ROUNDS, parts('5亿元', ['2.4亿元', '1.6亿元'], true), false],
  [ROUNDS, gap('5亿元', '2.4亿元', '1.6亿元'), false],
  [LOANS, parts('5亿元', ['2.4亿元', '1.6亿元'], true), true],
  [RECORD, gap('2小时12分40秒', '2小时11分50秒', '30秒'), false],
  [RECORD.replace('30秒', '50秒'), gap('2小时11分50秒', '2小时11分20秒', '50秒'), true],
  [PROFITS, change('800亿元', '71亿元', '6.4%'), false],
  [FALL, change('800亿元', '71亿元', '6.4%'), true],
  [TRADES, share('43.8%', '440人', '1000人'), false],
  [CITIES, share('44.0%', '440人', '1000人'), true],
])(
  'figures that can be nothing to each other, by the words around them: %s',
  (text, tie, isSaid) => {
    expect(isLetGo(text, tie)).toBe(!isSaid)
  },
)
