import {
  before,
  behind,
  between,
  type Change,
  type Figure,
  isChange,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { membersOf } from '../../weigh/scale.ts'
import { isBaseOfAnother } from '../keyed/levels.ts'
import { digitsIn } from '../keyed/slips.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear } from '../outright/frames.ts'
import { isInRow } from '../retold/common.ts'

// "Turnout was R. … At the election of @ it was B, so it fell by D", R，同比上升S，去年同期B: a change that is told with one level or none. Two levels near it, of which one is
// plainly the earlier, lie just so far apart, but the other way; or are so many points apart where per cent are told.

type Test = (relation: Relation) => boolean | null

export function halfChanges(
  scene: Scene,
  relations: readonly Relation[],
  test: Test,
): readonly Relation[] {
  const told = new Set<number>()
  const halves: Change[] = []
  for (const one of relations) {
    if (one.kind === 'gap' && one.of !== null && one.than !== null) told.add(one.amount)
    if (one.kind !== 'change' || one.amount === null) continue
    if (one.base === null || one.result === null) halves.push(one)
    else if (test(one) === true || (one.isTied && test(one) === false)) told.add(one.amount)
  }
  const tied = new Set(relations.flatMap(membersOf))
  const free = scene.figures.flatMap((one) =>
    tied.has(one.claim.index) ? [] : (halfOf(one) ?? []),
  )
  return [...halves, ...free].flatMap((half): readonly Relation[] => {
    const amount = scene.byClaim.get(half.amount ?? -1)
    if (amount === undefined || told.has(amount.claim.index) || !isHalf(half)) return []
    if (digitsIn(amount).length < 2 && half.result === null) return []
    if (amount.claim.bound !== 'exact' || isInRow(scene, amount)) return []
    if (SHALL.test(before(scene, amount, 60))) return []
    if (INVERSE.test(`${before(scene, amount, 12)}|${behind(scene, amount, 12)}`)) return []
    const meant = meantOf(scene, test, half, amount)
    return meant === null ? [] : [meant]
  })
}

/** 我们已发运1,240标箱，去年全年才860标箱，多了380标箱: what words say of it alone. */
function halfOf({ claim, sort }: Figure): Change | null {
  const { kind, direction, index } = claim
  if (sort !== 'Q' || kind !== 'growth' || direction === null) return null
  return {
    kind: 'change',
    result: null,
    base: null,
    amount: index,
    amountIs: 'absolute',
    direction,
    basePeriod: null,
    baseWords: null,
    comparablePrices: false,
  }
}

/** "Would cut the deficit in half within five years": of levels to come, whichever are told. */
const SHALL =
  /\b(?:would|will|could|should|might|plan(?:s|ned)?|pledg\w+|promis\w+)\b[^.;]*$|[将拟欲][^，。；]*$/

/** "2.5 per cent stronger": fewer of it are paid for the other. */
const INVERSE = /[升贬]值[^|]{0,4}\||\| (?:stronger|weaker|firmer|softer|faster|slower|quicker)\b/

function isHalf(half: Change): boolean {
  return (
    (half.direction === 'up' || half.direction === 'down') &&
    half.amountIs !== 'times' &&
    half.amountIs !== null &&
    // Rates at comparable prices are as many points apart as they say.
    (half.amountIs === 'points' || !half.comparablePrices) &&
    half.losses === undefined &&
    half.ofHundred === undefined &&
    half.ofRates === undefined
  )
}

function meantOf(scene: Scene, test: Test, half: Change, amount: Figure): Relation | null {
  const own = [half.result, half.base].flatMap((one) => scene.byClaim.get(one ?? -1) ?? [])
  const areRates = half.amountIs === 'points' && own.some(isChange)
  const levels = figuresNear(
    scene,
    amount,
    areRates ? (one) => isRate(scene, amount, one) : isLevel,
  )
  const pairs = levels.flatMap((result) =>
    levels
      .filter(
        (base) =>
          (own.length === 0 || own.includes(result) || own.includes(base)) &&
          (half.base === null || result.claim.sentence === amount.claim.sentence) &&
          (own.length > 0 || isSaidApart(scene, base, amount)) &&
          (areRates ? areOneWay(scene, result, base) : areLevels(scene, result, base)) &&
          areNear(result, base, NEAR),
      )
      .map((base) => ({ result, base })),
  )
  const meant = ({ result, base }: Pair): Change => ({
    ...half,
    result: result.claim.index,
    base: base.claim.index,
    comparablePrices: false,
    isTied: true,
  })
  const isReversed = ({ result, base }: Pair): boolean => isEarlier(scene, half, result, base)
  if (pairs.some((pair) => !isReversed(pair) && test(meant(pair)) === true)) return null
  const plain = pairs.filter(
    ({ result, base }) =>
      isEarlier(scene, half, base, result) && !isBaseOfAnother(scene, base, result),
  )
  const found = plain.filter(
    (pair) =>
      test(meant(pair)) === false &&
      (isOtherWay(half, amount, pair) || isOfPoints(half, amount, pair)),
  )
  const [only, ...more] = found
  return only === undefined || more.length > 0 ? null : meant(only)
}

/** 进口比年初的176亿元减少36亿元: what is compared with in its own clause is of what that clause tells. */
function isSaidApart(scene: Scene, base: Figure, amount: Figure): boolean {
  return base.order > amount.order || /[，。；,;.]/.test(between(scene, base, amount))
}

type Pair = { readonly result: Figure; readonly base: Figure }

/** As far apart as two levels of one thing. */
const NEAR = 3
const BACK = 2
const FIGURES_MAX = 12

/** Those of its sentence and of the next before and behind it, in the same breath. */
function figuresNear(
  { pieces, figures }: Scene,
  amount: Figure,
  isMeant: (one: Figure) => boolean,
): readonly Figure[] {
  const own = pieces[amount.claim.sentence]
  return figures
    .slice(Math.max(0, amount.order - FIGURES_MAX), amount.order + FIGURES_MAX)
    .filter((one) => {
      const far = one.claim.sentence - amount.claim.sentence
      return (
        far >= -BACK &&
        far <= 1 &&
        pieces[one.claim.sentence]?.paragraph === own?.paragraph &&
        isMeant(one)
      )
    })
}

function isLevel(one: Figure): boolean {
  return isPlain(one) && !isChange(one)
}

/** 增长8.2%，比一季度回落0.7个百分点。一季度增速为7.5%: rates of growth; of falls, where the words say that they are what changed. */
function isRate(scene: Scene, amount: Figure, { claim, sort }: Figure): boolean {
  if (sort !== 'S' || claim.kind !== 'growth' || claim.bound !== 'exact') return false
  return claim.direction === 'up' || OF_FALL.test(before(scene, amount, 16))
}

const OF_FALL = /[降跌]幅|\b(?:decline|fall|drop|decrease|contraction)s?\b/

function areOneWay({ doc: { text } }: Scene, { claim: a }: Figure, { claim: b }: Figure): boolean {
  return a !== b && a.direction === b.direction && mayBeAlike(text, a, b)
}

const BASE =
  /\b(?:than|from|against|compared (?:with|to)|versus) (?:the |about |some |its |a )*$|[較较]@的?[^，。；QSDX]{0,8}$/
const LAST = /(?:去年|上年)(?:同期|同季|同月)?[^，。；\d]{0,8}$/
const AGO =
  /^[^.,;QSDX]{0,12} (?:a year (?:ago|earlier|before)|(?:last|the previous|the year before))\b/

/** By its words, its place in brackets right behind the other, the time since which the change is told, or the years of both. */
function isEarlier(
  scene: Scene,
  { basePeriod, baseWords, base: told }: Change,
  base: Figure,
  result: Figure,
): boolean {
  if (isBase(scene, result)) return false
  if (isBase(scene, base) || isLedTo(scene, base, result)) return true
  if (base.order === result.order + 1 && / ?\($/.test(between(scene, result, base))) return true
  const [then = '', now = ''] = [base, result].map(({ claim }) => claim.period ?? '')
  if (then === now) return false
  const isSaid = ({ claim }: Figure): boolean => claim.periodFrom === 'stated'
  if (told === null && then === basePeriod && isSaid(base)) {
    if (baseWords !== null) return true
    if (isSaid(result) && then.replace(/\d/g, '0') === now.replace(/\d/g, '0')) return true
  }
  return YEAR.test(then) && then < now && then.replace(YEAR, '') === now.replace(YEAR, '')
}

/** 46列，调图后增至62列. */
function isLedTo(scene: Scene, base: Figure, result: Figure): boolean {
  return (
    base.order === result.order - 1 &&
    base.claim.sentence === result.claim.sentence &&
    LED_TO.test(before(scene, result, 12))
  )
}

const LED_TO = /(?:[增升提扩减降压缩][加高升大长少低短减缩]?|攀升|恢复)[至到]了?$/

/** Of two years the same part. */
const YEAR = /^@?\d{4}/

function isBase(scene: Scene, one: Figure): boolean {
  const { start } = one.claim
  return (
    BASE.test(before(scene, one, 40)) ||
    AGO.test(behind(scene, one, 40)) ||
    LAST.test(scene.doc.text.slice(Math.max(0, start - 16), start))
  )
}

/** Just so far apart, and that the other way. */
function isOtherWay(half: Change, amount: Figure, { result, base }: Pair): boolean {
  const { amountIs, direction } = half
  if ((direction === 'up') === result.size > base.size) return false
  const apart = Math.abs(result.size - base.size)
  const made = amountIs === 'relative' ? (apart / base.size) * HUNDRED : apart
  return Math.abs(made - amount.size) < 10 ** amount.claim.precision
}

/** 62 % and 70 % are 8 points apart, which isn't 8 %. */
function isOfPoints(
  { amountIs, direction }: Change,
  amount: Figure,
  { result, base }: Pair,
): boolean {
  if (amountIs !== 'relative' || result.claim.unit !== 'percent') return false
  const apart = direction === 'up' ? result.size - base.size : base.size - result.size
  return Math.abs(apart - amount.size) < SLACK && Math.abs(base.size - HUNDRED) > amount.size
}

const SLACK = 1e-6
const HUNDRED = 100
