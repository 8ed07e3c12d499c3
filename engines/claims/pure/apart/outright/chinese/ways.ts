import { before, between, type Figure, isChange, type Scene } from '../../../derived/scene.ts'
import { tieOf } from '../../../derived/way/ways.ts'
import type { Relation } from '../../../model.ts'
import { mayBeAlike } from '../../../relate/part.ts'
import { areNear, type Frame } from '../frames.ts'
import { hanFramesIn } from './frames.ts'
import { WAYS, wayOf } from './words.ts'

// R，高于之前预测的B; R，大大高出去年12月B的水平: which of two lies higher, where 的 says that the second is a level and not a distance.

const MORE = '高于|高出|超过|超出|好于|快于|大于'
const LESS = '低于|少于|慢于|不及|小于'
/** A distance in points may stand between. */
const BETWEEN = '(?:，[^，。；QSDX]{0,12}D)?'

const COMPARED = new RegExp(
  `(?<R>[QS])[^，。；QSDX]{0,6}${BETWEEN}，(?<A>[^，。；QSDX]{0,6}?)(?<W>${MORE}|${LESS})(?<M>[^，。；QSDX]{0,16}?)(?<B>[QS])(?<T>的?)`,
  'dg',
)

/** 从去年的7.4%和9.3%降至3.2%和2.5%: the first to the first and the second to the second. */
const TWO_TO_TWO = new RegExp(
  `[由从][^，。；QSDX]{0,8}?(?<V>${WAYS})?(?<B>S)[和、](?<D>S)，?(?<W>${WAYS}|回升|放缓)[至到为](?<U>${WAYS})?(?<R>S)[和、](?<E>S)(?![和、]S)`,
  'dg',
)

export function waysIn(scene: Scene): readonly Relation[] {
  return [
    ...hanFramesIn(scene, COMPARED).flatMap((one) => wayOfPair(scene, one)),
    ...hanFramesIn(scene, TWO_TO_TWO).flatMap(waysOfTwo),
  ]
}

/** Changes of one direction, whose sizes are compared, or shares; from a rise to a fall the size says nothing. */
function waysOfTwo({ figures: { R, B, D, E }, said }: Frame): readonly Relation[] {
  if (said.V !== undefined && said.U !== undefined && wayOf(said.V) !== wayOf(said.U)) return []
  const side = /^放/.test(said.W ?? '') ? 'down' : wayOf(said.W)
  return [
    [R, B],
    [E, D],
  ].flatMap(([result, base]) =>
    result === undefined ||
    base === undefined ||
    [result, base].some((one) => one.claim.value.coefficient <= 0n)
      ? []
      : [{ ...tieOf({ result, base }, side), isOutright: true as const }],
  )
}

/** 营收24.7亿元、净利润4.85亿元，均好于第一季度的22.1亿元和3.77亿元: as many behind the word as before it, the last to the last. */
const BOTH = /[均都皆]|双双|分别/

function wayOfPair(scene: Scene, { figures: { R: last, B }, said }: Frame): readonly Relation[] {
  const R = resultOf(scene, last, B, said.A)
  if (R === undefined || B === undefined || R.sort !== B.sort) return []
  const isLevelOfB = said.T === '的' || /的@?$|预[测期计](?:值|数)?$/.test(said.M ?? '')
  if (!isLevelOfB || /[不未]|否|如|若|是否|目标/.test(`${said.A}`)) return []
  // 比去年同日的46.8亿立方米有所增加，也超过…: the base of another comparison.
  if (
    /比|较|同期|同日|上年|去年/.test(
      before(scene, R, 16)
        .split(/[，。；]/)
        .at(-1) ?? '',
    )
  )
    return []
  // 多15.6亿立方米，也超过…: how far it went.
  if (R.sort === 'Q' && (isChange(R) || /[多少增减涨跌升降快慢]了?$/.test(before(scene, R, 2))))
    return []
  if (!isPlain(R) || !isPlain(B) || !areNear(R, B)) return []
  if (!mayBeAlike(scene.doc.text, R.claim, B.claim)) return []
  // 增长S，高于全国S的占比: a rate of change and a share.
  if (isChange(B) && !isChange(R)) return []
  const side = new RegExp(`^(?:${LESS})$`).test(said.W ?? '') ? 'down' : 'up'
  return [{ ...tieOf({ result: R, base: B }, side), isOutright: true }]
}

/** Of two that are held against two, the first is held against the first. */
function resultOf(
  scene: Scene,
  last: Figure | undefined,
  base: Figure | undefined,
  led = '',
): Figure | undefined {
  const next = scene.figures[(base?.order ?? -1) + 1]
  if (last === undefined || base === undefined || next === undefined || !BOTH.test(led)) return last
  const areTwo = next.sort === base.sort && /^[和与、及]$/.test(between(scene, base, next))
  return areTwo ? scene.figures[last.order - 1] : last
}

/** Exact, and no fall, of which the larger is less. */
function isPlain({ claim }: Figure): boolean {
  return (
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    claim.direction !== 'down' &&
    claim.value.coefficient > 0n
  )
}
