import type { Context } from '../context/context.ts'
import { sceneOf } from '../derived/scene.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { isShortByWords } from '../weigh/whole/remainder.ts'
import { isOfMonth } from './changes.ts'
import { isBaseItself, isOfForecast } from './meant/bases.ts'
import { isOfStrength } from './meant/currencies.ts'
import { isAboveSaid, isOfOwnRate } from './meant/own-rates.ts'
import { isOfPlan, isOfQualified } from './meant/qualified.ts'
import { areShortOfAll, hasPartOfAnother, hasTotalAmongThem } from './meant/short-of-all.ts'
import { isNoSum } from './sums.ts'
import { at, led, next, type Of, sizeOf, type Text } from './text.ts'
import { isQualified } from './told.ts'
import { areUnlike } from './unlike/unlike.ts'

// What no figures of their kind can be to each other, whatever speaks for it: asked of every relation, and of guesses in long texts alone.

/** 同比少增297亿美元, 多退1433亿元: how two changes differ is no level. */
const OF_CHANGES = /[多少][增减收支退投降发贷存][^，。；\d]{0,2}$/

export function isImpossible(said: Text, one: Relation): boolean {
  return areUnlike(said, one) || isOfOtherKind(said, one)
}

function isOfOtherKind(said: Text, one: Relation): boolean {
  switch (one.kind) {
    case 'gap':
      return (
        ofChanges(said, [one.of, one.than]) ||
        isAboveSaid(said, one) ||
        areOfTwoKinds(said, one.of, one.than) ||
        [one.of, one.than].every((index) => isBase(said, index)) ||
        areOfTwoSorts(said, one) ||
        isOfOtherSize(said, one) ||
        areOfOneSeries(said, [one.of, one.than, one.amount]) ||
        isOfThoseBefore(said, one)
      )
    case 'change':
      return (
        (one.amount !== null && ofChanges(said, [one.result, one.base])) ||
        isOfBase(said, one) ||
        isOfPrice(said, one) ||
        isOfStrength(said, one) ||
        isOfOwnRate(said, one) ||
        isNamedLevel(said, one)
      )
    case 'same':
      return isQualified(said, one)
    case 'mean':
      return isOfMonth(said, one)
    case 'share': {
      const [share, whole] = [at(said, one.share), at(said, one.whole)]
      if (share === undefined || whole === undefined) return false
      return (
        isOfThemAll(said, at(said, one.part), share) ||
        isRateOfAnother(said, share, at(said, one.part)) ||
        isOfQualified(said, share, whole) ||
        isOfPlan(said.doc, share, whole)
      )
    }
    case 'multiple':
      return ofChanges(said, [one.of, one.base])
    case 'parts':
      return (
        (areOfEach(said, one.whole) && !areKindsOfIncome(said, one)) ||
        isIndexOfAll(said, one) ||
        areOfOneSeries(said, [one.whole, ...one.parts]) ||
        (ofChanges(said, one.parts) && !ofChanges(said, [one.whole])) ||
        (one.complete &&
          (one.parts.some((part) => areOfTwoKinds(said, one.whole, part)) ||
            areShortOfAll(said, one) ||
            isShortByWords(said.doc, said.context, one) ||
            hasTotalAmongThem(said, one) ||
            hasPartOfAnother(said, one)))
      )
    default:
      return false
  }
}

/** 城镇人口4093万人，乡村人口2446万人，城镇化率62.6%: by its name it is of the former. */
function isRateOfAnother(said: Text, share: ReadClaim, part: ReadClaim | undefined): boolean {
  const name = /([㐀-鿿]{2})化?率[为达是]?$/.exec(led(said, share, 10))?.[1]
  if (name === undefined || part === undefined) return false
  const isNamed = (one: ReadClaim): boolean =>
    led(said, one, 14)
      .split(/[，。；、：]/)
      .at(-1)
      ?.includes(name) === true
  return (
    !isNamed(part) &&
    said.context.claims.some(
      (one) =>
        one.index !== part.index &&
        one.sentence === share.sentence &&
        one.unit === part.unit &&
        one.end < share.start &&
        isNamed(one),
    )
  )
}

/** 补水0.95亿立方米 and 用水减少0.41亿立方米, 人均544立方米 and a plain volume: a level and by how much one changed, or what there is of each. */
function areOfTwoSorts(said: Text, { of, than, amount }: Of<'gap'>): boolean {
  const [one, other, much] = [of, than, amount].map((index) => at(said, index))
  if (one === undefined || other === undefined) return false
  // 重复计算量0.2亿立方米: in both of two others, and no distance.
  if (much !== undefined && /重复(?:计算)?(?:量|额|数|部分)[为约]?$/.test(led(said, much, 10)))
    return true
  const isChanged = ({ kind, unit }: ReadClaim): boolean =>
    kind === 'growth' && !unit.startsWith('percent')
  const isEach = ({ unit }: ReadClaim): boolean => unit.endsWith('/person')
  return isChanged(one) !== isChanged(other) || isEach(one) !== isEach(other)
}

function isOfBase(said: Text, { result, base, amount }: Of<'change'>): boolean {
  const [end, much] = [result, amount].map((index) => at(said, index))
  if (base === null || end === undefined || much === undefined) return false
  return isBaseItself(said.doc, end) || isOfForecast(said.doc, much)
}

/** 80种药品中选，平均降价57%: no number of things goes down by it. */
function isOfPrice(said: Text, { result, amount }: Of<'change'>): boolean {
  const [end, much] = [result, amount].map((index) => at(said, index))
  if (end === undefined || much === undefined) return false
  return OF_PRICE.test(led(said, much, 8)) && !dimensionOf(end.unit).startsWith('money')
}

const OF_PRICE = /(?:降价|涨价|提价|加价|降费)[^，。；\d]{0,3}$/

/** 营业收入800亿元，…；利润总额71亿元，下降6%: what has another name, and no word of change, is no amount of a change. */
function isNamedLevel(said: Text, { result, difference }: Of<'change'>): boolean {
  const [end, much] = [result, difference ?? null].map((index) => at(said, index))
  if (end === undefined || much === undefined) return false
  if (hasOwnChange(said, much)) return true
  const clause =
    led(said, much, 24)
      .split(/[，。；：、\s]/)
      .at(-1) ?? ''
  return (
    /^[㐀-鿿]{2,8}[额入本润值资款量]$/.test(clause) &&
    !OF_CHANGE.test(clause) &&
    !much.measureKey.some((word) => end.measureKey.includes(word))
  )
}

/** 每吨698元，下跌12.7%；…每吨3613元，下跌14.8%: what changed itself is no amount of another's change. */
function hasOwnChange(said: Text, much: ReadClaim): boolean {
  const before = led(said, much, 4)
  return !OF_CHANGE.test(before) && OWN_CHANGE.test(next(said, much, 16))
}

const OWN_CHANGE =
  /^[，,](?:同比|环比|比[^，。；\d]{1,8}|较[^，。；\d]{1,8})?(?:上涨|下跌|增长|下降|增加|减少|上升|回落)了?\d/

const OF_CHANGE = /[增减降升涨跌多少扩缩回提差超高低新净]/

function isBase(said: Text, index: number | null): boolean {
  const claim = at(said, index)
  return claim !== undefined && isBaseItself(said.doc, claim)
}

/** Guesses of long texts, and those for which much speaks, are weighed against so much that asking the rest again took back errors alone. */
export function withoutImpossible(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  asked: ReadonlySet<Relation>,
): readonly Relation[] {
  const said = { doc, context, scene: sceneOf(doc, context, relations) }
  return relations.filter(
    (one) => !asked.has(one) || !(isImpossible(said, one) || isNoList(said, one)),
  )
}

/** A guess takes the figures around for all there are; its words may say otherwise. */
function isNoList({ doc, context }: Text, one: Relation): boolean {
  if (one.kind !== 'parts' || !one.complete) return false
  const { isSole, ...plain } = one
  return isNoSum(doc, context, plain)
}

function ofChanges(said: Text, ends: readonly (number | null)[]): boolean {
  return ends.some((index) => {
    const claim = at(said, index)
    return claim !== undefined && OF_CHANGES.test(led(said, claim, 8))
  })
}

/** 665个职业 and 323个行业: things with two names. */
function areOfTwoKinds(said: Text, of: number | null, than: number | null): boolean {
  const [a, b] = [of, than].map((index) => nounOf(said, at(said, index)))
  return a !== undefined && b !== undefined && a !== '' && b !== '' && a !== b
}

function nounOf(said: Text, claim: ReadClaim | undefined): string | undefined {
  if (claim === undefined) return undefined
  return /^([㐀-鿿]{2})(?=[，。；、,;]|$)/.exec(next(said, claim, 3))?.[1] ?? ''
}

/** 单产5126公斤/公顷，其中谷物单产5457公斤/公顷; 水稻亩产530公斤；玉米亩产410公斤: what there is of each has no parts. */
function areOfEach(said: Text, whole: number): boolean {
  const claim = at(said, whole)
  return claim !== undefined && (claim.unit.includes('/') || OF_EACH.test(led(said, claim, 12)))
}

/** 人均收入8541元：人均工资性收入5344元，人均经营净收入…: of what each has the kinds add up. */
function areKindsOfIncome(said: Text, { parts, complete }: Of<'parts'>): boolean {
  return (
    complete &&
    parts.every((part) => {
      const claim = at(said, part)
      return claim !== undefined && KIND_OF_INCOME.test(led(said, claim, 16))
    })
  )
}

const KIND_OF_INCOME =
  /(?:工资性|经营净?性?|财产净?性?|转移净?性?)收入[为达是]?$|(?:食品烟酒|衣着|居住|生活用品及服务|交通通信|教育文化娱乐|医疗保健|其他用品[及和]服务)(?:消费)?(?:支出)?[为达是]?$/

const OF_EACH =
  /(?:(?:亩产|单产|单价|均价)[^，。；：、\d]{0,4}|(?:[医教][师生]|[职员]工|[人官警]员?|干警)[人日月年]均[^，。；：、\d]{0,8})$/

/** 价格指数为103.2点，其中长材指数105.1点: an index of some goods may be above that of all. */
function isIndexOfAll(said: Text, { whole, complete }: Of<'parts'>): boolean {
  return !complete && dimensionOf(at(said, whole)?.unit ?? '') === 'index'
}

/** 完成2亿元B轮融资。此前完成9000万元A轮、6000万元天使轮: each is one of a series, and none has the others in it. */
function areOfOneSeries(said: Text, members: readonly (number | null)[]): boolean {
  return members.every((index) => {
    const claim = at(said, index)
    return claim !== undefined && OF_ROUND.test(next(said, claim, 8))
  })
}

const OF_ROUND = /^的?(?:(?:Pre-?)?[A-Z][\d+]*|天使\+?|种子|战略)轮/

/** 制造业（31%）、教育（11%），两者合计占42%: the share of them all is none of the last figure before it. */
function isOfThemAll(said: Text, part: ReadClaim | undefined, share: ReadClaim): boolean {
  const words = OF_THEM_ALL.exec(led(said, share, 24))?.[0]
  return words !== undefined && part !== undefined && part.end <= share.start - words.length
}

const OF_THEM_ALL =
  /[两二三四五六七八九十][者项类大地][^，。；\d]{0,3}(?:合计|总共|共)占?[^，。；\d]{0,8}$/

/** 以2小时8分夺冠，将2小时9分的纪录提高了60秒；另有一人2小时10分: of the two before it that it is between. */
function isOfThoseBefore(said: Text, { of, than, amount }: Of<'gap'>): boolean {
  const much = at(said, amount)
  const isBehind = [of, than].some((index) => (at(said, index)?.start ?? 0) > (much?.end ?? 0))
  if (much === undefined || !isBehind) return false
  const before = said.context.claims.filter(
    ({ sentence, unit, end }) =>
      sentence === much.sentence && unit === much.unit && end <= much.start,
  )
  const [one, other] = before.slice(-2).map(sizeOf)
  return (
    one !== undefined && other !== undefined && isClose(Math.abs(one - other), sizeOf(much), much)
  )
}

function isClose(a: number, b: number, { precision }: ReadClaim): boolean {
  return Math.abs(a - b) <= 10 ** precision / 2
}

const OWN_RATE = /^,? or (\d+(?:\.\d+)?) ?(?:%|per ?cent\b)/
/** A figure that slipped is of about the same size. */
const ABOUT = 0.25

/** "Fell by €5.2 million, or 2.6 %": of some 200 million, and of nothing else. */
function isOfOtherSize(said: Text, { of, than, amount }: Of<'gap'>): boolean {
  const [much, one, other] = [amount, of, than].map((index) => at(said, index))
  if (much === undefined || one === undefined || other === undefined) return false
  const [, rate = ''] = OWN_RATE.exec(next(said, much, 20)) ?? []
  const base = (100 * sizeOf(much)) / Number(rate)
  return rate !== '' && [one, other].every((level) => Math.abs(sizeOf(level) / base - 1) > ABOUT)
}
