import { alike, before, type Change, type Figure, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'
import { areNear, isLevel } from '../../frames.ts'

// 2026年计划支出R，比2025年增长S, and paragraphs before 2025年支出B: the base of a change is the one figure that is told of its time under the same name.

export function namedBasesIn(scene: Scene): readonly Relation[] {
  const open = scene.relations.filter(
    (one): one is Change =>
      one.kind === 'change' &&
      one.base === null &&
      one.result !== null &&
      one.amount !== null &&
      one.amountIs === 'relative' &&
      one.basePeriod !== null &&
      one.difference === undefined &&
      !one.comparablePrices,
  )
  return open.flatMap((one) => baseOf(scene, one))
}

/** Grown at other prices than the levels are told at, or over a base that was counted anew. */
const REAL = /生产总值|gdp|增加值|产值|可支配|投资|零售|实际|名义|不变价|同口径|剔除|扣除/i

function baseOf(scene: Scene, one: Change): readonly Relation[] {
  const [result, amount] = [one.result, one.amount].map((index) =>
    index === null ? undefined : scene.byClaim.get(index),
  )
  if (result === undefined || amount === undefined || !isExact(result)) return []
  const piece = scene.pieces[result.claim.sentence]
  if (piece?.grammar !== 'zh' || REAL.test(scene.mask.slice(piece.from, amount.at))) return []
  const bases = scene.figures.filter(
    (base) =>
      base.claim.period === one.basePeriod &&
      isExact(base) &&
      base.claim.unit === result.claim.unit &&
      alike(scene, base, result) &&
      isOfName(scene, base, result),
  )
  const [base] = bases
  if (base === undefined || bases.some(({ size }) => size !== base.size)) return []
  const grown = 100 * (result.size / base.size - 1)
  const said = one.direction === 'down' ? -amount.size : amount.size
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
    (
      before(scene, one, LED_MAX)
        .split(/[，。；：、（QSDX@]/)
        .at(-1) ?? ''
    )
      .replace(OPENING, '')
      .replace(CLOSING, ''),
  )
  return own !== undefined && own.length >= NAME_MIN && own === name
}

const LED_MAX = 30
const NAME_MIN = 3
const OPENING =
  /^(?:@|[上去今前]年(?:同期)?|同期|[^，。；]{0,8}(?:计划|预计|拟|安排|实现|完成)|全[省市县区]|我[省市]|公司|集团|累计|共)+/
const CLOSING = /(?:为|达到?|共|累计|约|是|@)+$/
