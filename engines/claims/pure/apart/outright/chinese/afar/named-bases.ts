import { endOf, parsePeriod } from '#platform/period'
import {
  alike,
  before,
  type Change,
  type Figure,
  figuresOfKind,
  type Scene,
} from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { areNear, isLevel } from '../../frames.ts'

// 2026年计划支出R，比2025年增长S, and paragraphs before 2025年支出B: the base of a change is the one figure that is told of its time under the same name; or of a
// time alone, right behind it: R，同比增加S。去年同期为B.

export function namedBasesIn(scene: Scene): readonly Relation[] {
  const told = scene.relations.filter(
    (one): one is Change =>
      one.kind === 'change' &&
      one.amount !== null &&
      one.amountIs !== null &&
      one.difference === undefined &&
      !one.comparablePrices,
  )
  const changes = told.flatMap((one) => (one.result === null ? dealtOf(scene, one) : one))
  const open = changes.filter(
    ({ base, amountIs, basePeriod, isTied }) =>
      (base === null || isTied !== true) && amountIs !== 'times' && basePeriod !== null,
  )
  const bySentence = Map.groupBy(
    changes,
    ({ result }) => scene.byClaim.get(result ?? -1)?.claim.sentence,
  )
  const toldAt = (sentence: number): readonly Change[] => bySentence.get(sentence) ?? []
  return [
    ...open.flatMap((one) => baseOf(scene, one)),
    ...scene.figures.flatMap((one) => {
      const { sentence } = one.claim
      return saidBefore(scene, one, [...toldAt(sentence - 1), ...toldAt(sentence)])
    }),
    ...scene.figures.flatMap((one) => dealtBefore(scene, one, toldAt(one.claim.sentence - 1))),
  ]
}

/** 收案Q，结案Q，同比分别上升S和S: each rate is of the level in its place. */
function dealtOf(scene: Scene, one: Change): readonly Change[] {
  const amount = scene.byClaim.get(one.amount ?? -1)
  const piece = scene.pieces[amount?.claim.sentence ?? -1]
  if (amount === undefined || piece?.grammar !== 'zh') return []
  const at = piece.figures.indexOf(amount)
  const first = piece.figures.findLastIndex(
    (other, index) => index <= at && /分别[^，。；QSDX]{2,6}$/.test(before(scene, other, LED_MAX)),
  )
  const levels = piece.figures.slice(0, Math.max(0, first))
  const amounts = piece.figures.slice(first, first + levels.length)
  const areDealt =
    first > 0 &&
    levels.every(isExact) &&
    amounts.every(({ sort }) => sort === amount.sort) &&
    piece.figures[first + levels.length]?.sort !== amount.sort
  const result = areDealt ? levels[at - first] : undefined
  return result === undefined ? [] : [{ ...one, result: result.claim.index }]
}

/** A time and nothing more. */
const THEN =
  /^(?:而)?(?:@|[上去前]年(?:同期|末|底)?|上[月周季]末?|同期)+的?(?:这一?[数比][字据例值])?(?:仅|只)?(?:为|是|有|：)?$/

const AT_PRICES = /生产总值|gdp|增加值|产值|实际|名义|不变价|可比|同口径|剔除|扣除/

const DEALT =
  /^(?:@|[上去]年同期|上年)，?(?:[两二三四五]者|这[两三]项)?(?<N>[^QSDX，]{0,10}?)(?:分别|依次)(?:为|是)$/

/** 甲R，增长S；乙R，下降S。去年同期，两者分别为B和B: as many as there are changes in the sentence before. */
function dealtBefore(scene: Scene, first: Figure, found: readonly Change[]): readonly Relation[] {
  const piece = scene.pieces[first.claim.sentence]
  if (piece?.grammar !== 'zh' || piece.figures[0] !== first) return []
  const { N } = DEALT.exec(scene.mask.slice(piece.from, first.at).trim())?.groups ?? {}
  if (N === undefined) return []
  const own = new Map(found.map((one) => [one.result, one]))
  const [all, bases] = [[...own.values()], piece.figures]
  if (all.length < 2 || found.length !== all.length || all.length !== bases.length) return []
  return all.flatMap((one, at) => {
    const [result, base] = [scene.byClaim.get(one.result ?? -1), bases[at]]
    const areAlike =
      result !== undefined &&
      base !== undefined &&
      isExact(base) &&
      alike(scene, result, base) &&
      clauseOf(scene, result).includes(N) &&
      areNear(result, base)
    return areAlike
      ? [{ ...one, base: base.claim.index, isTied: true, isOutright: true } as Relation]
      : []
  })
}

/** `changes`: those of its sentence and of the one before it. */
function saidBefore(scene: Scene, base: Figure, changes: readonly Change[]): readonly Relation[] {
  const piece = scene.pieces[base.claim.sentence]
  if (piece?.grammar !== 'zh' || !isLevel(base) || base.claim.bound !== 'exact') return []
  if (!THEN.test(clauseOf(scene, base))) return []
  const near = changes.flatMap((one) => {
    const [result, amount] = [one.result, one.amount].map((index) => scene.byClaim.get(index ?? -1))
    const own = scene.pieces[result?.claim.sentence ?? -1]
    return result !== undefined &&
      amount !== undefined &&
      result.order < amount.order &&
      amount.order < base.order &&
      isOfItsOwn(scene, result, amount) &&
      own?.paragraph === piece.paragraph &&
      isLevel(result) &&
      alike(scene, base, result) &&
      isEarlier(base, result) &&
      (one.basePeriod === null || one.basePeriod === base.claim.period)
      ? { one, result, amount }
      : []
  })
  const last = near.at(-1)
  if (last === undefined || near.some(({ result }) => result !== last.result)) return []
  const others = scene.figures.slice(last.result.order + 1, base.order)
  // 比上年…, 比2019年…: which of them it was before.
  if (near.length > 1 || others.some((other) => isLevel(other) && alike(scene, other, base)))
    return []
  const led = scene.mask.slice(scene.pieces[last.result.claim.sentence]?.from, base.at)
  if (!areNear(last.result, base) || AT_PRICES.test(led)) return []
  return [{ ...last.one, base: base.claim.index, isTied: true, isOutright: true } as Relation]
}

/** What is told of a later day is no base. */
function isEarlier({ claim: { period: then } }: Figure, { claim: { period } }: Figure): boolean {
  if (then === null || period === null) return then !== period
  return then !== period && endOf(parsePeriod(then)) <= endOf(parsePeriod(period))
}

/** 进出口R，出口同比增加S: of another thing than the level before it. */
function isOfItsOwn(scene: Scene, result: Figure, amount: Figure): boolean {
  const [subject = ''] = /^[^@]*?(?=@|同比|环比|[比较]|$)/.exec(clauseOf(scene, amount)) ?? []
  const name = subject.replace(MOVED, '')
  // 进出口 is more than 出口, 全市出口 isn't.
  const at = clauseOf(scene, result).indexOf(name)
  return name.length < 2 || at === 0 || at > 1
}

const MOVED = /净?[增减][加长少]?了?|[上下][升降涨跌调]|提高|降低|[涨跌升降多少]了?/g

/** Grown at other prices than the levels are told at, or over a base that was counted anew. */
const REAL = /生产总值|gdp|增加值|产值|可支配|投资|零售|实际|名义|不变价|同口径|剔除|扣除/i

function baseOf(scene: Scene, one: Change): readonly Relation[] {
  const [result, amount] = [one.result, one.amount].map((index) =>
    index === null ? undefined : scene.byClaim.get(index),
  )
  if (result === undefined || amount === undefined || !isExact(result)) return []
  const piece = scene.pieces[result.claim.sentence]
  if (piece?.grammar !== 'zh' || REAL.test(scene.mask.slice(piece.from, amount.at))) return []
  const bases = figuresOfKind(scene, result.claim.unit, one.basePeriod).filter(
    (base) => isExact(base) && alike(scene, base, result) && isOfName(scene, base, result),
  )
  const [base] = bases
  if (base === undefined || bases.some(({ size }) => size !== base.size)) return []
  const by = one.amountIs === 'absolute' ? (100 * amount.size) / base.size : amount.size
  const grown = 100 * (result.size / base.size - 1)
  const said = one.direction === 'down' ? -by : by
  // What was counted anew lies a little off.
  if (!areNear(result, base, FACTOR_MAX) || Math.abs(grown - said) < OFF_MIN) return []
  return [{ ...one, base: base.claim.index, isTied: true, isOutright: true } as Relation]
}

const FACTOR_MAX = 4
const OFF_MIN = 5

function isExact(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

/** 公益支出, of which 基金会计划公益支出 says the same; 异地快递业务量 is a part of 快递业务量. */
function isOfName(scene: Scene, base: Figure, result: Figure): boolean {
  const [own, name] = [base, result].map((one) =>
    (clauseOf(scene, one).split('@').at(-1) ?? '').replace(OPENING, '').replace(CLOSING, ''),
  )
  return own !== undefined && own.length >= NAME_MIN && own === name
}

function clauseOf(scene: Scene, one: Figure): string {
  return (
    before(scene, one, LED_MAX)
      .split(/[，。；：、（QSDX]/)
      .at(-1) ?? ''
  ).trim()
}

const LED_MAX = 30
const NAME_MIN = 3
const OPENING =
  /^(?:@|[上去今前]年(?:同期)?|同期|[^，。；]{0,8}(?:计划|预计|拟|安排|实现|完成)|全[省市县区]|我[省市]|公司|集团|累计|共)+/
const CLOSING = /(?:为|达到?|共|累计|约|是|@)+$/
