import { less, meets, moved, over, plus, type Range, scaled } from '../../checks/stated/ranges.ts'
import { isCounted } from '../../checks/stated/units.ts'
import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { isOfThing, isTime } from '../../doubt/changes.ts'
import { dimensionOf } from '../../units/table.ts'
import { isOffByNoughts, SCALED } from '../off.ts'
import { addSpan, type GuessKind } from '../types.ts'
import { areTwice, type Gathered, gather, isWorth, keep, ofKind, spanOfThree } from './gathered.ts'
import {
  alike,
  farOf,
  isQuantity,
  nearestOfKinds,
  nearOf,
  type Pair,
  pairsOf,
  REACH,
  wholesBefore,
} from './near.ts'
import { factorIn, rangeIn, sizeIn } from './sizes.ts'
import { addSums } from './sums.ts'
import { topicsOf } from './topics.ts'
import {
  areListed,
  areOnOtherBases,
  isFlow,
  isNet,
  isOfOtherName,
  isOutstanding,
  isRounded,
} from './unmeant.ts'
import { type Length, type Lengths, lengthsOf, yearsNear } from './years.ts'

/** Everything that a figure may have been computed from, of those within a few sentences. */
export function guessesAt(scene: Scene, derived: Figure): Gathered {
  const isQuantityScore = isQuantity(derived) && isOfScore(scene, derived)
  const all = gather(
    isQuantityScore ? (others) => others.every((one) => isOfScore(scene, one)) : null,
  )
  const near = nearOf(scene, derived, REACH)
  const pairs = pairsOf(scene, near, derived)
  if (derived.sort === 'S') {
    addRates(all, scene, yearsNear(scene, near, derived), derived, pairs)
    addSharesOf(all, derived, wholesBefore(scene, near, derived))
  } else if (derived.sort === 'D') {
    for (const [a, b] of pairsOf(scene, near, derived, isRate))
      addDifference(all, 'points', derived, a, b)
  } else if (derived.sort === 'X') for (const [a, b] of pairs) addTimes(all, derived, a, b)
  else if (isQuantity(derived)) {
    const isStock = isOutstanding(scene, derived)
    for (const [a, b] of pairs)
      if (
        isQuantity(a) &&
        alike(scene, a, derived) &&
        !areListed(scene, derived, a, b) &&
        !(areTwice(a, derived) || areTwice(b, derived)) &&
        !(isStock && (isFlow(a) || isFlow(b)))
      )
        addDifference(all, 'difference', derived, a, b)
    addYearly(all, scene, yearsNear(scene, near, derived), derived, pairs)
    addMeans(all, scene, near, derived)
    addSums(all, scene, near, derived)
  }
  return all
}

/** 48比45，96比90: no side of a score is computed from others. */
function isOfScore({ mask }: Scene, { at }: Figure): boolean {
  return /[QN]比$/.test(mask.slice(at - 2, at)) || /^比[QN]/.test(mask.slice(at + 1, at + 3))
}

type Said = Pick<Figure, 'range' | 'size'>

function isRate({ sort }: Figure): boolean {
  return sort === 'S'
}

/** A rate in per cent, however it is said. */
function percentOf(figure: Figure): Said {
  const { form, unit } = figure.claim
  const by = form === 'fraction' || unit === 'ratio' ? 100 : unit === 'permille' ? 0.1 : 1
  return { range: scaled(figure.range, by), size: figure.size * by }
}

function addRates(
  all: Gathered,
  scene: Scene,
  lengths: Lengths,
  rate: Figure,
  pairs: readonly Pair[],
): void {
  if (rate.size === 0) return
  const said = percentOf(rate)
  const isOnlyShare = isLevelOf(scene, rate)
  for (const [a, b] of pairs) {
    if (!isQuantity(a)) continue
    const isRising = a.size <= sizeIn(b, a)
    const low = isRising ? a : b
    const high = isRising ? b : a
    // One figure told twice is no two levels.
    if (low.size === sizeIn(high, low)) continue
    addShare(all, said, rate, low, high)
    if (isOffByNoughts((100 * sizeIn(high, low)) / low.size / said.size))
      addShare(all, said, rate, high, low)
    if (isOnlyShare) continue
    addGrowths(all, said, rate, low, high)
    if (!areOnOtherBases(scene, rate, low)) addSteps(all, said, rate, low, high)
    addAverages(all, lengths, said, rate, low, high)
  }
}

/** "Recovered to 92% of the level of 2019", 恢复至上年的92%: what came to so much of another didn't grow by it. */
function isLevelOf({ doc: { text } }: Scene, { claim }: Figure): boolean {
  if (claim.kind !== 'share') return false
  const led = text.slice(Math.max(0, claim.start - LED), claim.start)
  return (
    (/\b(?:to|at) (?:(?:about|some|nearly|almost|only|just|around|over) )?$/i.test(led) &&
      /^ of\b/.test(text.slice(claim.end, claim.end + 4))) ||
    /[至到为是][^，。；\d]{0,16}的$/.test(led)
  )
}

const LED = 24

/** A guess of three figures. */
function add(
  all: Gathered,
  kind: GuessKind,
  derived: Figure,
  a: Figure,
  b: Figure,
  range: Range,
  computed: number,
  said: Said = derived,
): void {
  if (all.isOut?.([a, b]) === true) return
  const fits = meets(range, said.range)
  const off = computed / said.size
  const isWide = kind === 'points' || (kind === 'difference' && isChange(derived))
  if (isWorth(all, kind, spanOfThree(derived, a, b), fits, off, isWide))
    keep(all, { kind, roles: [derived, a, b], fits, off, computed })
}

/** Of a list's members the share of a whole that stands before them all. */
function addSharesOf(all: Gathered, share: Figure, pairs: readonly Pair[]): void {
  if (share.size === 0) return
  const said = percentOf(share)
  for (const [part, whole] of pairs) addShare(all, said, share, part, whole)
}

function addGrowths(all: Gathered, said: Said, rate: Figure, low: Figure, high: Figure): void {
  const { direction } = rate.claim
  addTurned(all, said, rate, low, high)
  addScaled(all, said, rate, low, high)
  addScaled(all, said, rate, high, low)
  if (direction !== 'down') {
    const risen = moved(scaled(over(rangeIn(high, low), low.range), 100), -100)
    add(all, 'growth', rate, low, high, risen, (sizeIn(high, low) / low.size - 1) * 100, said)
  }
  if (direction === 'up') return
  const fallen = moved(scaled(over(rangeIn(low, high), high.range), -100), 100)
  add(all, 'growth', rate, high, low, fallen, (1 - sizeIn(low, high) / high.size) * 100, said)
}

/** By as much as is said, the other way. */
function addTurned(all: Gathered, said: Said, rate: Figure, low: Figure, high: Figure): void {
  const { direction } = rate.claim
  if (direction !== 'down' && direction !== 'up') return
  const isUp = direction === 'up'
  const [base, result] = isUp ? [high, low] : [low, high]
  const change = moved(scaled(over(rangeIn(result, base), base.range), 100), -100)
  if (!meets(isUp ? scaled(change, -1) : change, said.range)) return
  if (all.isOut?.([base, result]) === true) return
  const computed = Math.abs(sizeIn(result, base) / base.size - 1) * 100
  addSpan(ofKind(all, 'growth').spans, spanOfThree(rate, base, result))
  keep(all, { kind: 'growth', roles: [rate, base, result], fits: false, off: TURNED, computed })
}

/** "A rise of 48%, to 1.48bn from 1.0bn", with one of the two a thousand times as much. */
function addScaled(all: Gathered, said: Said, rate: Figure, base: Figure, result: Figure): void {
  const ratio = sizeIn(result, base) / base.size
  // What a rate could be said of.
  if (ratio > SCALED_FROM === ratio < 1 / SCALED_FROM) return
  const { direction } = rate.claim
  const part = said.size / 100
  const isUp = direction !== 'down' && isOffByNoughts(ratio / (1 + part))
  const isDown = direction !== 'up' && part < 1 && isOffByNoughts(ratio / (1 - part))
  if ((!isUp && !isDown) || all.isOut?.([base, result]) === true) return
  const computed = Math.abs(ratio - 1) * 100
  keep(all, { kind: 'growth', roles: [rate, base, result], fits: false, off: SCALED, computed })
}

const SCALED_FROM = 4

/** Over what is said, as a change the other way is. */
const TURNED = -1

/** So much more than before, and how much that is of what was before. */
function addSteps(all: Gathered, said: Said, rate: Figure, step: Figure, level: Figure): void {
  const { direction } = rate.claim
  if (direction !== 'down') addStep(all, said, rate, step, level, -1)
  if (direction !== 'up') addStep(all, said, rate, step, level, 1)
}

function addStep(
  all: Gathered,
  said: Said,
  rate: Figure,
  step: Figure,
  level: Figure,
  sign: 1 | -1,
): void {
  const [own, whole] = [step.range, rangeIn(level, step)]
  const base = sign === 1 ? plus(whole, own) : less(whole, own)
  const computed = (100 * step.size) / (sizeIn(level, step) + sign * step.size)
  const fits = meets(scaled(over(own, base), 100), said.range)
  const off = computed / said.size
  if (isWorth(all, 'step', spanOfThree(rate, step, level), fits, off))
    keep(all, { kind: 'step', roles: [rate, step, level], fits, off, computed, isFall: sign === 1 })
}

function addShare(all: Gathered, said: Said, share: Figure, part: Figure, whole: Figure): void {
  const quotient = over(rangeIn(part, whole), whole.range)
  const computed = (sizeIn(part, whole) / whole.size) * 100
  add(all, 'share', share, part, whole, scaled(quotient, 100), computed, said)
}

/** By a length of years that is told, or by those of the two levels. */
function addAverages(
  all: Gathered,
  lengths: Lengths,
  said: Said,
  rate: Figure,
  base: Figure,
  result: Figure,
): void {
  const told = lengthsOf(lengths, base, result)
  if (told.length === 0 || isOfOtherName(rate, base)) return
  const { low, high } = over(rangeIn(result, base), base.range)
  const size = sizeIn(result, base) / base.size
  addNearest(all, [rate, base, result], said, told, (years) => {
    const yearly = (of: number): number => (of ** (1 / years) - 1) * 100
    return { range: { low: yearly(low), high: yearly(high) }, size: yearly(size) }
  })
}

/** So many a year on average: an amount in the unit of the levels. */
function addYearly(
  all: Gathered,
  scene: Scene,
  told: Lengths,
  each: Figure,
  pairs: readonly Pair[],
): void {
  for (const [a, b] of pairs) {
    if (!isQuantity(a) || !alike(scene, a, each)) continue
    const lengths = lengthsOf(told, a, b)
    if (lengths.length === 0) continue
    const isRising = a.size <= sizeIn(b, a)
    const low = isRising ? a : b
    const high = isRising ? b : a
    const size = sizeIn(high, each) - sizeIn(low, each)
    if (!(size > 0)) continue
    const range = less(rangeIn(high, each), rangeIn(low, each))
    addNearest(all, [each, low, high], each, lengths, (years) => ({
      range: scaled(range, 1 / years),
      size: size / years,
    }))
  }
}

/** With each length of years by a figure one guess; of the others the one that comes nearest. */
function addNearest(
  all: Gathered,
  roles: readonly [Figure, Figure, Figure],
  said: Said,
  lengths: readonly Length[],
  over: (years: number) => Said,
): void {
  const [only, more] = lengths
  if (only !== undefined && more === undefined) {
    addAverage(all, roles, averageOf(said, only, over))
    return
  }
  const best = new Map<Figure | null, Average>()
  for (const length of lengths) {
    const one = averageOf(said, length, over)
    const known = best.get(length.figure)
    if (known === undefined || farOff(one) < farOff(known)) best.set(length.figure, one)
  }
  for (const one of best.values()) addAverage(all, roles, one)
}

type Average = {
  readonly length: Length
  readonly fits: boolean
  readonly off: number
  readonly computed: number
}

function averageOf(said: Said, length: Length, over: (years: number) => Said): Average {
  const { range, size } = over(length.years)
  return { length, fits: meets(range, said.range), off: size / said.size, computed: size }
}

function addAverage(
  all: Gathered,
  [derived, a, b]: readonly [Figure, Figure, Figure],
  { length: { years, figure }, fits, off, computed }: Average,
): void {
  if (all.isOut?.(figure === null ? [a, b] : [a, b, figure]) === true) return
  if (!isWorth(all, 'average', spanOfThree(derived, a, b, figure ?? a), fits, off)) return
  const roles = figure === null ? [derived, a, b] : [derived, a, b, figure]
  keep(all, { kind: 'average', roles, fits, off, computed, years })
}

function farOff({ off, fits }: Average): number {
  return fits ? -1 : Math.abs(Math.log(Math.max(off, 1e-9)))
}

function addDifference(
  all: Gathered,
  kind: 'points' | 'difference',
  amount: Figure,
  a: Figure,
  b: Figure,
): void {
  const isRising = a.size <= sizeIn(b, a)
  const low = isRising ? a : b
  const high = isRising ? b : a
  if (isRounded(low, amount) || isRounded(high, amount)) return
  // What is less than the last digit of the other takes nothing off it.
  if (sizeIn(low, high) < (high.range.high - high.range.low) / 2) return
  const range = less(rangeIn(high, amount), rangeIn(low, amount))
  add(all, kind, amount, low, high, range, sizeIn(high, amount) - sizeIn(low, amount))
}

/** As many times as much, or more by so many times. */
function addTimes(all: Gathered, times: Figure, a: Figure, b: Figure): void {
  const isRising = a.size <= sizeIn(b, a)
  const low = isRising ? a : b
  const high = isRising ? b : a
  const range = over(rangeIn(high, low), low.range)
  const size = sizeIn(high, low) / low.size
  add(all, 'multiple', times, low, high, range, size)
  if (times.claim.kind === 'growth' && isQuantity(a))
    add(all, 'growth', times, low, high, moved(range, -1), size - 1)
}

/** How long something went on is told once. */
const TIMES = ['days', 'weeks', 'months']

/** A total, a number of things, and what one of them has. */
function addMeans(all: Gathered, scene: Scene, near: readonly Figure[], mean: Figure): void {
  const levels = [
    ...nearestOfKinds(
      scene,
      near.filter((one) => one !== mean && isQuantity(one)),
      mean,
    ),
    ...farOf(scene, mean, near.filter(isQuantity)).filter(isQuantity),
  ]
  for (const unit of TIMES)
    for (const one of topicsOf(scene).leadsIn(unit))
      if (one !== mean && isQuantity(one) && !levels.includes(one)) levels.push(one)
  const unit = mean.claim.unit.replace(/\/.*/, '')
  const isOfCount = isCounted(unit)
  const counts = levels.filter(
    ({ claim: own }) =>
      (isOfCount || factorIn(own.unit, unit) === null) && !NO_NUMBER.has(dimensionOf(own.unit)),
  )
  const isOfTime = !isOfThing(scene.doc.text, mean.claim)
  for (const total of levels) {
    const factor = factorIn(total.claim.unit, unit)
    const areCounts = isOfCount && isCounted(total.claim.unit)
    if ((factor === null && !areCounts) || total.size <= mean.size) continue
    if (isNet(scene, total)) continue
    const by = factor ?? 1
    const range = scaled(total.range, by)
    for (const count of counts)
      if (count !== total && (isOfTime || !isTime(count.claim.unit)))
        add(
          all,
          'mean',
          mean,
          total,
          count,
          over(range, count.range),
          (total.size * by) / count.size,
        )
  }
}

/** Nobody shares by how long or heavy a thing is, but where words say "per kilometre". */
const NO_NUMBER: ReadonlySet<string> = new Set(['mass', 'temperature', 'length'])
