import type { Range } from '../../checks/stated/ranges.ts'
import { OTHERWISE } from '../../derived/change/free.ts'
import { areOfOneTime } from '../../derived/change/told-twice.ts'
import {
  before,
  behind,
  type Change,
  changeBetween,
  type Figure,
  isChange,
  isChinese,
  type Scene,
  SIZE_MAX,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Grid } from '../../relate/tables/regular/grid.ts'
import { dimensionOf } from '../../units/table.ts'
import { isPlain, mayBeGap, saidIn } from '../onward/sole.ts'
import { areLevels, areNear } from '../outright/frames.ts'
import { isInRow } from '../retold/common.ts'
import { nameIn, wordsIn } from '../summed/named.ts'
import { areNamedAlike, isBaseOfAnother, isRivalled, type Levels } from './levels.ts'
import { areOfNamesakes, areTogether, contentOf, isCalled, labelOf, nearOf } from './said.ts'
import { meantOf, type Reckoning } from './slips.ts'

// "Q patients were waiting in @. … In @ the figure was Q. The list is D shorter than a month ago": two levels of two times and the way between them, each in a sentence of
// its own. No two of the levels around give that way; one pair would but for a slip.

type Test = (relation: Relation) => boolean | null

export function movedIn(
  levels: Levels,
  grids: readonly Grid[],
  relations: readonly Relation[],
  test: Test,
): readonly Relation[] {
  const { scene } = levels
  const halves = new Map<number, Change>()
  const told = new Set<number>()
  const pairs = new Set<string>()
  for (const one of relations) {
    if (one.kind === 'gap' && (one.baseWords !== null || (one.of !== null && one.than !== null)))
      told.add(one.amount)
    if (one.kind !== 'change' || one.amount === null) continue
    const holds = one.base === null || one.result === null ? null : test(one)
    const isFull = holds === true || (holds === false && one.isTied === true)
    const sort = scene.byClaim.get(one.amount)?.sort
    if (isFull) pairs.add(keyOf(one.result, one.base, sort))
    if (isFull || (one.baseWords !== null && one.basePeriod === null && one.base === null))
      told.add(one.amount)
    else if (holds === null) halves.set(one.amount, one)
  }
  const titles = titlesIn(scene, grids)
  const ends = scene.figures.filter(
    (one) => isPlain(one) && !isChinese(scene, one) && (titles.has(one) || !isInRow(scene, one)),
  )
  return levels.figures.flatMap((amount): readonly Relation[] => {
    if (!isAmount(scene, amount) || told.has(amount.claim.index)) return []
    const half = halves.get(amount.claim.index) ?? null
    if (half?.comparablePrices) return []
    const near = nearOf(scene, ends, amount).filter(
      (one) => one.claim.kind !== 'target' && mayBeEnd(scene, one, amount),
    )
    const all = pairsOf(levels, titles, near, amount, half).filter(
      ({ figures: [, result, base] }) =>
        !pairs.has(keyOf(result?.claim.index, base?.claim.index, amount.sort)) &&
        !isOfAnother(levels, test, amount, result, base) &&
        (result === undefined || areTogether(result, amount) || !isRivalledIn(levels, result)),
    )
    // Of two that may be meant the one of its own time is.
    const own = all.filter(
      ({ figures: [, result] }) => result?.claim.period === amount.claim.period,
    )
    const last = BACK.test(saidIn(scene, amount))
      ? own.filter(({ figures: [, result] }) => result !== undefined && isLast(result, amount))
      : []
    const meant = meantOf(test, all) ?? meantOf(test, own) ?? meantOf(test, last)
    return meant === null ? [] : [meant]
  })
}

/** "Tax rose by 2.6 and contributions by 2.3, from 13.6": the way between two levels is another's that stands beside it, and tells it. */
function isOfAnother(
  { scene }: Levels,
  test: Test,
  amount: Figure,
  result: Figure | undefined,
  base: Figure | undefined,
): boolean {
  const { figures = [] } = scene.pieces[amount.claim.sentence] ?? {}
  const at = figures.indexOf(amount)
  return (
    result !== undefined &&
    base !== undefined &&
    figures
      .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
      .some(
        (one) =>
          one !== amount &&
          one !== result &&
          one !== base &&
          one.sort === amount.sort &&
          one.size !== amount.size &&
          isChange(one) &&
          test(
            wayBetween(one, { result, base }, result.size < base.size ? 'down' : 'up').relation,
          ) === true,
      )
  )
}

const BESIDE = 4

/** Of money it matters in which. */
function isRivalledIn(levels: Levels, result: Figure): boolean {
  return dimensionOf(result.claim.unit).startsWith('money') && isRivalled(levels, result)
}

function isLast({ claim }: Figure, amount: Figure): boolean {
  return amount.claim.sentence - claim.sentence <= 1
}

/** The way between two levels is told once. */
function keyOf(...own: readonly (number | string | null | undefined)[]): string {
  return own.join(' ')
}

function isAmount(scene: Scene, one: Figure): boolean {
  const { claim } = one
  return (
    (claim.kind === 'growth' || claim.kind === 'gap') &&
    claim.form === 'number' &&
    claim.bound === 'exact' &&
    (claim.direction === 'up' || claim.direction === 'down') &&
    !isChinese(scene, one) &&
    !OTHERWISE.test(`${before(scene, one, 90)} ${behind(scene, one, 30)}`) &&
    !/\bsince\b/.test(behind(scene, one, 60)) &&
    !BASIS.test(saidIn(scene, one))
  )
}

const BASIS =
  /\b(?:record (?:low|high)|excluding|except|per|each|adjusted|underlying|organic|annually|annual|average (?:annual|yearly|growth))\b/

export function mayBeEnd(scene: Scene, one: Figure, amount: Figure): boolean {
  if (amount.sort === 'D') return one.sort === 'S' && one.claim.unit === 'percent'
  return one.sort === 'Q' && (amount.sort === 'S' || mayBeGap(scene, amount, one))
}

type Titles = ReadonlyMap<Figure, string>

/** The figures of a column, by its title. */
function titlesIn({ byClaim }: Scene, grids: readonly Grid[]): Titles {
  const titles = new Map<Figure, string>()
  for (const { rows } of grids)
    for (const row of rows)
      for (const [at, cell] of row.cells.entries()) {
        const one = cell === null || cell === 'none' ? undefined : byClaim.get(cell.claim)
        const title = row.titles[at]
        if (one !== undefined && title !== undefined) titles.set(one, title)
      }
  return titles
}

function pairsOf(
  levels: Levels,
  titles: Titles,
  ends: readonly Figure[],
  amount: Figure,
  half: Change | null,
): readonly Reckoning[] {
  const { scene } = levels
  const own = ends.filter((one) => areTogether(one, amount))
  return ends.flatMap((result) =>
    ends.flatMap((base) => {
      const isPair =
        titles.get(result) === titles.get(base) &&
        areLevels(scene, result, base) &&
        areNear(result, base, SIZE_MAX) &&
        isBefore(base, result) &&
        !areOfNamesakes(scene, result, base) &&
        own.every((one) => one === result || one === base) &&
        (half === null || mayBeOf(half, result, base)) &&
        isOfTime(scene, amount, half, base) &&
        (isAt(result, amount) || (areTogether(base, amount) && isAt(base, amount))) &&
        isBelievable(amount, result, base) &&
        isOfAmountBeside(scene, amount, result, base) &&
        isOf(levels, titles, amount, result, base) &&
        !isBaseOfAnother(scene, base, result)
      const way = amount.claim.direction === 'down' ? 'down' : 'up'
      return isPair ? [wayBetween(amount, { result, base }, way)] : []
    }),
  )
}

function mayBeOf(half: Change, { claim: result }: Figure, { claim: base }: Figure): boolean {
  return (
    (half.result === null || half.result === result.index) &&
    (half.base === null || half.base === base.index)
  )
}

/** Two years, two months or two days, the one before the other. */
function isBefore({ claim: a }: Figure, { claim: b }: Figure): boolean {
  if (b.period === null)
    return a.periodFrom === 'stated' && a.unit === 'percent' && a.sentence - b.sentence === 1
  const [first, last] = [a, b].map(({ period }) => period ?? '')
  if (first === undefined || last === undefined) return false
  return first.replace(/\d/g, '0') === last.replace(/\d/g, '0') && first < last
}

function isAt({ claim }: Figure, amount: Figure): boolean {
  const { period, periodFrom } = amount.claim
  return periodFrom !== 'stated' || period === null || areOfOneTime(claim.period, period)
}

/** "A month ago" counts from a time that may be another's; a time by its own name doesn't. */
function isOfTime(scene: Scene, amount: Figure, half: Change | null, base: Figure): boolean {
  const period = half?.basePeriod ?? null
  if (period === null || areOfOneTime(period, base.claim.period)) return true
  return amount.claim.periodFrom !== 'stated' && AGO.test(saidIn(scene, amount))
}

const AGO =
  /\b(?:day|week|month|quarter) (?:ago|earlier|before)\b|\b(?:last|previous) (?:day|week|month|quarter)\b/

const BACK =
  /^(?:so )?(?:this|that|it|they|these|the (?:figure|number|total|rate|share|list|average|market))\b|\b(?:thus|therefore|hence|so that)\b/
const BACK_MAX = 2

/** "An increase of 150 passengers or 29 %": what didn't move by that amount isn't meant by its rate either. */
function isOfAmountBeside(
  scene: Scene,
  rate: Figure,
  { size: to }: Figure,
  { size: from }: Figure,
) {
  const last = scene.byClaim.get(rate.claim.index - 1)
  if (rate.sort !== 'S' || last?.sort !== 'Q' || last.claim.kind !== 'growth') return true
  if (!AGAIN.test(scene.doc.text.slice(last.claim.end, rate.claim.start))) return true
  return isWithin(Math.abs(to - from), last.range)
}

const AGAIN = /^,? (?:or|\() ?(?:an? )?$/

function isWithin(size: number, { low, high }: Range): boolean {
  const blur = high - low
  return size >= low - blur && size <= high + blur
}

/** Under one name, or pointed back at. */
function isOf(
  levels: Levels,
  titles: Titles,
  amount: Figure,
  result: Figure,
  base: Figure,
): boolean {
  const { scene } = levels
  const title = titles.get(result)
  if (title !== undefined) return isCalled(contentOf(title), labelOf(scene, amount))
  const isThatWay = (amount.claim.direction === 'down') === result.size < base.size
  if ([result, base].some((one) => areTogether(one, amount)))
    return areOfOne(levels, result, base, isThatWay)
  const by = amount.claim.sentence - Math.max(result.claim.sentence, base.claim.sentence)
  if (by > 0 && by <= BACK_MAX && BACK.test(saidIn(scene, amount))) return true
  return isThatWay && areNamedAlike(levels, result, amount)
}

/** Or one of them without a name, where at least the way is right. */
function areOfOne(levels: Levels, a: Figure, b: Figure, isThatWay: boolean): boolean {
  const [one = [], other = []] = [a, b].map((end) => wordsIn(nameIn(levels.scene, end)))
  return (
    (areNamedAlike(levels, a, b) && (isThatWay || a.sort === 'Q')) ||
    (isThatWay && a.sort === 'Q' && (one.length === 0 || other.length === 0))
  )
}

export function wayBetween(
  amount: Figure,
  { result, base }: { readonly result: Figure; readonly base: Figure },
  way: 'up' | 'down',
): Reckoning {
  const is = amount.sort === 'S' ? 'relative' : amount.sort === 'D' ? 'points' : 'absolute'
  const change = changeBetween({ result, base }, way, { figure: amount, is })
  const sign = way === 'up' ? 1 : -1
  return {
    figures: [amount, result, base],
    solve: ([r = ZERO, b = ZERO]) => {
      const [low, high] =
        is === 'relative'
          ? [100 * (r.low / b.high - 1), 100 * (r.high / b.low - 1)]
          : [r.low - b.high, r.high - b.low]
      return sign > 0 ? { low, high } : { low: -high, high: -low }
    },
    relation: { ...change, isTied: true },
  }
}

/** Digits that changed places make no more of it. */
const OFF_MAX = { rate: 12, amount: 60 } as const

function isBelievable({ sort, size }: Figure, result: Figure, base: Figure): boolean {
  const blur = [result, base].reduce((sum, { range }) => sum + (range.high - range.low) / 2, 0)
  if ((sort === 'S' ? (size * base.size) / 100 : size) < blur) return false
  const apart = Math.abs(result.size - base.size)
  const ratio = (sort === 'S' ? (100 * apart) / base.size : apart) / size
  const most = sort === 'S' ? OFF_MAX.rate : OFF_MAX.amount
  return ratio > 1 / most && ratio < most
}

const ZERO: Range = { low: 0, high: 0 }
