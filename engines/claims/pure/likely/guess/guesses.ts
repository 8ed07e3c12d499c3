import { less, meets, moved, over, plus, type Range, scaled } from '../../checks/stated/ranges.ts'
import { factorBetween, isCounted } from '../../checks/stated/units.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import { isOfThing, isTime } from '../../doubt/changes.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Guess, type GuessKind, spanOf } from '../types.ts'
import { type Gathered, gather, isWorth, keep, spanOfThree } from './gathered.ts'
import { alike, farOf, isQuantity, nearestOf, nearOf, type Pair, pairsOf, REACH } from './near.ts'
import { areListed, areOnOtherBases, isOfOtherName, isRounded } from './unmeant.ts'
import { betweenLevels, type Length, yearsNear } from './years.ts'

/** Everything that a figure may have been computed from, of those within a few sentences. */
export function guessesAt(scene: Scene, derived: Figure): Gathered {
  const isQuantityScore = isQuantity(derived) && isOfScore(scene, derived)
  const all = gather(
    isQuantityScore ? (others) => others.every((one) => isOfScore(scene, one)) : null,
  )
  const near = nearOf(scene, derived, REACH)
  const pairs = pairsOf(scene, near, derived)
  if (derived.sort === 'S') addRates(all, scene, yearsNear(scene, near, derived), derived, pairs)
  else if (derived.sort === 'D') {
    for (const [a, b] of pairs) if (a.sort === 'S') addDifference(all, 'points', derived, a, b)
  } else if (derived.sort === 'X') for (const [a, b] of pairs) addTimes(all, derived, a, b)
  else if (isQuantity(derived)) {
    for (const [a, b] of pairs)
      if (isQuantity(a) && alike(scene, a, derived) && !areListed(scene, derived, a, b))
        addDifference(all, 'difference', derived, a, b)
    addYearly(all, scene, yearsNear(scene, near, derived), derived, pairs)
    addMeans(all, scene, near, derived)
    addRuns(all, scene, near, derived)
  }
  return all
}

/** 48比45，96比90: no side of a score is computed from others. */
function isOfScore({ mask }: Scene, { at }: Figure): boolean {
  return /[QN]比$/.test(mask.slice(at - 2, at)) || /^比[QN]/.test(mask.slice(at + 1, at + 3))
}

type Said = Pick<Figure, 'range' | 'size'>

function factorOf(one: Figure, of: Figure): number {
  if (one.claim.unit === of.claim.unit) return 1
  return factorIn(one.claim.unit, of.claim.unit) ?? 1
}

const FACTORS = new Map<string, Map<string, number | null>>()

function factorIn(from: string, to: string): number | null {
  if (from === to) return 1
  const own = FACTORS.get(from) ?? new Map<string, number | null>()
  const known = own.get(to)
  if (known !== undefined) return known
  const factor = factorBetween(from, to)
  const found = factor === null ? null : Number(factor.num) / Number(factor.den)
  FACTORS.set(from, own.set(to, found))
  return found
}

export function rangeIn(one: Figure, of: Figure): Range {
  return one.claim.unit === of.claim.unit ? one.range : scaled(one.range, factorOf(one, of))
}

export function sizeIn(one: Figure, of: Figure): number {
  return one.size * factorOf(one, of)
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
  lengths: readonly Length[],
  rate: Figure,
  pairs: readonly Pair[],
): void {
  if (rate.size === 0) return
  const said = percentOf(rate)
  for (const [a, b] of pairs) {
    if (!isQuantity(a)) continue
    const [of, to] = [a.size, sizeIn(b, a)]
    const [low, high] = of <= to ? [a, b] : [b, a]
    // One figure told twice is no two levels.
    if (low.size === sizeIn(high, low)) continue
    addGrowths(all, said, rate, low, high)
    if (!areOnOtherBases(scene, rate, low)) addSteps(all, said, rate, low, high)
    addShare(all, said, rate, low, high)
    addAverages(all, lengths, said, rate, low, high)
  }
}

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
  if (isWorth(all, kind, spanOfThree(derived, a, b), fits, off))
    keep(all, { kind, roles: [derived, a, b], fits, off, computed })
}

function addGrowths(all: Gathered, said: Said, rate: Figure, low: Figure, high: Figure): void {
  const { direction } = rate.claim
  if (direction !== 'down') {
    const risen = moved(scaled(over(rangeIn(high, low), low.range), 100), -100)
    add(all, 'growth', rate, low, high, risen, (sizeIn(high, low) / low.size - 1) * 100, said)
  }
  if (direction === 'up') return
  const fallen = moved(scaled(over(rangeIn(low, high), high.range), -100), 100)
  add(all, 'growth', rate, high, low, fallen, (1 - sizeIn(low, high) / high.size) * 100, said)
}

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
  lengths: readonly Length[],
  said: Said,
  rate: Figure,
  base: Figure,
  result: Figure,
): void {
  const told = lengthsOf(lengths, base, result)
  if (told.length === 0 || isOfOtherName(rate, base)) return
  const { low, high } = over(rangeIn(result, base), base.range)
  const size = sizeIn(result, base) / base.size
  const made = told.map(({ years, figure }): Guess => {
    const yearly = (of: number): number => (of ** (1 / years) - 1) * 100
    return average([rate, base, result], { low: yearly(low), high: yearly(high) }, yearly(size), {
      said,
      years,
      figure,
    })
  })
  addNearest(all, made)
}

/** So many a year on average: an amount in the unit of the levels. */
function addYearly(
  all: Gathered,
  scene: Scene,
  told: readonly Length[],
  each: Figure,
  pairs: readonly Pair[],
): void {
  for (const [a, b] of pairs) {
    if (!isQuantity(a) || !alike(scene, a, each)) continue
    const lengths = lengthsOf(told, a, b)
    if (lengths.length === 0) continue
    const [low, high] = a.size <= sizeIn(b, a) ? [a, b] : [b, a]
    const size = sizeIn(high, each) - sizeIn(low, each)
    if (!(size > 0)) continue
    const range = less(rangeIn(high, each), rangeIn(low, each))
    const made = lengths.map(({ years, figure }) =>
      average([each, low, high], scaled(range, 1 / years), size / years, {
        said: each,
        years,
        figure,
      }),
    )
    addNearest(all, made)
  }
}

/** Those that are told, and that between the years of two levels. */
function lengthsOf(told: readonly Length[], a: Figure, b: Figure): readonly Length[] {
  const between = betweenLevels(a, b)
  return between.length === 0 ? told : [...told, ...between]
}

function average(
  roles: readonly [Figure, Figure, Figure],
  range: Range,
  computed: number,
  { said, years, figure }: Length & { readonly said: Said },
): Guess {
  return {
    kind: 'average',
    roles: figure === null ? roles : [...roles, figure],
    fits: meets(range, said.range),
    off: computed / said.size,
    computed,
    years,
  }
}

/** With each length of years by a figure one guess; of the others the one that comes nearest. */
function addNearest(all: Gathered, made: readonly Guess[]): void {
  const best = new Map<number, Guess>()
  for (const one of made) {
    const key = one.roles[3]?.order ?? -1
    const known = best.get(key)
    if (known === undefined || farOff(one) < farOff(known)) best.set(key, one)
  }
  for (const one of best.values()) {
    if (all.isOut?.(one.roles.slice(1)) === true) continue
    if (isWorth(all, 'average', spanOf(one), one.fits, one.off)) keep(all, one)
  }
}

function farOff({ off, fits }: Guess): number {
  return fits ? -1 : Math.abs(Math.log(Math.max(off, 1e-9)))
}

function addDifference(
  all: Gathered,
  kind: 'points' | 'difference',
  amount: Figure,
  a: Figure,
  b: Figure,
): void {
  const [low, high] = a.size <= sizeIn(b, a) ? [a, b] : [b, a]
  if (isRounded(low, amount) || isRounded(high, amount)) return
  // What is less than the last digit of the other takes nothing off it.
  if (sizeIn(low, high) < (high.range.high - high.range.low) / 2) return
  const range = less(rangeIn(high, amount), rangeIn(low, amount))
  add(all, kind, amount, low, high, range, sizeIn(high, amount) - sizeIn(low, amount))
}

/** As many times as much, or more by so many times. */
function addTimes(all: Gathered, times: Figure, a: Figure, b: Figure): void {
  const [low, high] = a.size <= sizeIn(b, a) ? [a, b] : [b, a]
  const range = over(rangeIn(high, low), low.range)
  const size = sizeIn(high, low) / low.size
  add(all, 'multiple', times, low, high, range, size)
  if (times.claim.kind === 'growth' && isQuantity(a))
    add(all, 'growth', times, low, high, moved(range, -1), size - 1)
}

/** A total, a number of things, and what one of them has. */
function addMeans(all: Gathered, scene: Scene, near: readonly Figure[], mean: Figure): void {
  const levels = [
    ...nearestOf(
      near.filter((one) => one !== mean && isQuantity(one)),
      mean,
    ),
    ...farOf(scene, mean, near.filter(isQuantity)).filter(isQuantity),
  ]
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
const PARTS_MAX = 6
/** A mean of figures lies among them. */
const MEAN_SLACK = 1.5

/** Figures of one kind, one after the other, before or behind their sum or mean. */
function addRuns(all: Gathered, scene: Scene, near: readonly Figure[], whole: Figure): void {
  const kin = nearestOf(
    near.filter((one) => one !== whole && isQuantity(one) && alike(scene, one, whole)),
    whole,
  )
  kin.forEach((first, from) => {
    let range: Range = rangeIn(first, whole)
    let [size, least, most] = [sizeIn(first, whole), sizeIn(first, whole), sizeIn(first, whole)]
    for (let at = from + 1; at < Math.min(kin.length, from + PARTS_MAX); at += 1) {
      const next = kin[at]
      if (next === undefined || (first.order < whole.order && whole.order < next.order)) return
      if (isRounded(next, whole) || isRounded(first, whole)) return
      const own = sizeIn(next, whole)
      range = plus(range, rangeIn(next, whole))
      ;[size, least, most] = [size + own, Math.min(least, own), Math.max(most, own)]
      const parts = kin.slice(from, at + 1)
      if (all.isOut?.(parts) === true) continue
      if (most !== whole.size) addRun(all, 'sum', whole, parts, range, size)
      if (whole.size > most * MEAN_SLACK || whole.size < least / MEAN_SLACK) continue
      const share = 1 / parts.length
      addRun(all, 'even', whole, parts, scaled(range, share), size * share)
    }
  })
}

function addRun(
  all: Gathered,
  kind: 'sum' | 'even',
  whole: Figure,
  parts: readonly Figure[],
  range: Range,
  computed: number,
): void {
  const [first = whole, last = whole] = [parts[0], parts.at(-1)]
  const fits = meets(range, whole.range)
  const off = computed / whole.size
  if (isWorth(all, kind, spanOfThree(first, last, whole), fits, off))
    keep(all, { kind, roles: [whole, ...parts], fits, off, computed })
}
