import { less, meets, moved, over, plus, type Range, scaled } from '../../checks/stated/ranges.ts'
import { factorBetween, isCounted } from '../../checks/stated/units.ts'
import { isCorrected } from '../../derived/again/corrected.ts'
import type { Figure, Scene } from '../../derived/scene.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Guess, GuessKind } from '../types.ts'
import { alike, farOf, isQuantity, nearestOf, nearOf, type Pair, pairsOf, REACH } from './near.ts'
import { areListed, areOnOtherBases } from './unmeant.ts'
import { betweenLevels, type Length, yearsNear } from './years.ts'

/** Everything that a figure may have been computed from, of those within a few sentences. */
export function guessesAt(scene: Scene, derived: Figure): readonly Guess[] {
  const near = nearOf(scene, derived, REACH)
  const pairs = pairsOf(scene, near, derived)
  if (derived.sort === 'S') return pairs.flatMap((pair) => ratesOf(scene, near, derived, pair))
  if (derived.sort === 'D')
    return pairs.flatMap(([a, b]) => (a.sort === 'S' ? differenceOf('points', derived, a, b) : []))
  if (derived.sort === 'X') return pairs.flatMap((pair) => timesOf(derived, pair))
  if (!isQuantity(derived)) return []
  const isScore = isOfScore(scene, derived)
  const found = [
    ...pairs.flatMap(([a, b]) =>
      isQuantity(a) && alike(scene, a, derived) && !areListed(scene, [derived, a, b])
        ? differenceOf('difference', derived, a, b)
        : [],
    ),
    ...yearlyOf(scene, near, derived, pairs),
    ...meansOf(scene, near, derived),
    ...runsOf(scene, near, derived),
  ]
  return isScore ? found.filter(({ roles }) => !roles.every((one) => isOfScore(scene, one))) : found
}

/** 48比45，96比90: no side of a score is computed from others. */
function isOfScore({ mask }: Scene, { at }: Figure): boolean {
  return /[QN]比$/.test(mask.slice(at - 2, at)) || /^比[QN]/.test(mask.slice(at + 1, at + 3))
}

const RETOLD_REACH = 12
/** Among more figures of a kind none is another's by chance alone. */
const KIN_MAX = 30

/** Figures before one of which it may be another telling, a part or the whole. */
export function samesAt(scene: Scene, derived: Figure): readonly Guess[] {
  const isNumber = isQuantity(derived)
  const near = nearOf(scene, derived, RETOLD_REACH)
  const far = farOf(scene, derived).filter((one) => !near.includes(one))
  const all = [...near, ...far].filter(
    (one) =>
      one.order < derived.order && (one.sort === derived.sort || (isNumber && isQuantity(one))),
  )
  if (derived.sort === 'O' || all.length > KIN_MAX || isNarrowed(scene, derived)) return []
  return all.flatMap((one): readonly Guess[] => {
    if (!alike(scene, one, derived)) return []
    if (isCorrected(scene.doc.text, one, derived)) return []
    const same = guessOf('same', [derived, one], rangeIn(one, derived), sizeIn(one, derived))
    return isNumber ? [same, ...partsOf(derived, one)] : [same]
  })
}

/** "Of the Q households that answered": fewer than all. */
function isNarrowed({ mask, pieces }: Scene, { at, claim }: Figure): boolean {
  const tail = mask.slice(at + 1, Math.min(pieces[claim.sentence]?.to ?? at, at + 40))
  return /^ (?:[a-z]+ ){0,2}(?:that|which|who|whose)\b/.test(tail)
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

function guessOf(
  kind: GuessKind,
  roles: readonly [Figure, ...Figure[]],
  range: Range,
  computed: number,
  said: Said = roles[0],
): Guess {
  return { kind, roles, fits: meets(range, said.range), off: computed / said.size, computed }
}

/** A rate in per cent, however it is said. */
function percentOf(figure: Figure): Said {
  const { form, unit } = figure.claim
  const by = form === 'fraction' || unit === 'ratio' ? 100 : unit === 'permille' ? 0.1 : 1
  return { range: scaled(figure.range, by), size: figure.size * by }
}

function ordered(a: Figure, b: Figure): readonly [low: Figure, high: Figure] {
  return a.size <= sizeIn(b, a) ? [a, b] : [b, a]
}

function ratesOf(
  scene: Scene,
  near: readonly Figure[],
  rate: Figure,
  [a, b]: Pair,
): readonly Guess[] {
  const [low, high] = ordered(a, b)
  // One figure told twice is no two levels.
  if (!isQuantity(a) || rate.size === 0 || low.size === sizeIn(high, low)) return []
  const said = percentOf(rate)
  return [
    ...growthsOf(said, rate, [low, high]),
    ...(areOnOtherBases(scene, rate, low) ? [] : stepOf(said, rate, [low, high])),
    shareOf(said, rate, [low, high]),
    ...averagesOf(yearsNear(scene, near, rate), said, rate, [low, high]),
  ]
}

function growthsOf(said: Said, rate: Figure, [low, high]: Pair): readonly Guess[] {
  const { direction } = rate.claim
  const up = over(rangeIn(high, low), low.range)
  const down = over(rangeIn(low, high), high.range)
  const rise = (sizeIn(high, low) / low.size - 1) * 100
  const fall = (1 - sizeIn(low, high) / high.size) * 100
  const risen = moved(scaled(up, 100), -100)
  const fallen = moved(scaled(down, -100), 100)
  return [
    ...(direction === 'down' ? [] : [guessOf('growth', [rate, low, high], risen, rise, said)]),
    ...(direction === 'up' ? [] : [guessOf('growth', [rate, high, low], fallen, fall, said)]),
  ]
}

/** So much more than before, and how much that is of what was before. */
function stepOf(said: Said, rate: Figure, [step, level]: Pair): readonly Guess[] {
  const { direction } = rate.claim
  const [own, all] = [step.range, rangeIn(level, step)]
  const make = (sign: 1 | -1): Guess => {
    const base = sign === 1 ? plus(all, own) : less(all, own)
    const computed = (100 * step.size) / (sizeIn(level, step) + sign * step.size)
    const range = scaled(over(own, base), 100)
    return { ...guessOf('step', [rate, step, level], range, computed, said), isFall: sign === 1 }
  }
  return [...(direction === 'down' ? [] : [make(-1)]), ...(direction === 'up' ? [] : [make(1)])]
}

function shareOf(said: Said, share: Figure, [part, whole]: Pair): Guess {
  const quotient = over(rangeIn(part, whole), whole.range)
  const computed = (sizeIn(part, whole) / whole.size) * 100
  return guessOf('share', [share, part, whole], scaled(quotient, 100), computed, said)
}

/** By a length of years that is told, or by those of the two levels. */
function averagesOf(
  lengths: readonly Length[],
  said: Said,
  rate: Figure,
  [base, result]: Pair,
): readonly Guess[] {
  const all = [...lengths, ...betweenLevels(base, result)]
  if (all.length === 0) return []
  const { low, high } = over(rangeIn(result, base), base.range)
  const size = sizeIn(result, base) / base.size
  const make = ({ years, figure }: Length): Guess => {
    const yearly = (of: number): number => (of ** (1 / years) - 1) * 100
    const range = { low: yearly(low), high: yearly(high) }
    const roles = [rate, base, result, ...(figure === null ? [] : [figure])] as const
    return { ...guessOf('average', roles, range, yearly(size), said), years }
  }
  return nearest(all.map(make))
}

/** So many a year on average: an amount in the unit of the levels. */
function yearlyOf(
  scene: Scene,
  near: readonly Figure[],
  each: Figure,
  pairs: readonly Pair[],
): readonly Guess[] {
  const told = yearsNear(scene, near, each)
  return pairs.flatMap(([a, b]) => {
    if (!isQuantity(a) || !alike(scene, a, each)) return []
    const [low, high] = ordered(a, b)
    const all = [...told, ...betweenLevels(low, high)]
    const size = sizeIn(high, each) - sizeIn(low, each)
    if (all.length === 0 || !(size > 0)) return []
    const range = less(rangeIn(high, each), rangeIn(low, each))
    const made = all.map(({ years, figure }): Guess => {
      const roles = [each, low, high, ...(figure === null ? [] : [figure])] as const
      return { ...guessOf('average', roles, scaled(range, 1 / years), size / years), years }
    })
    return nearest(made)
  })
}

/** With each length of years by a figure one guess; of the others the one that comes nearest. */
function nearest(all: readonly Guess[]): readonly Guess[] {
  const best = new Map<number, Guess>()
  for (const one of all) {
    const key = one.roles[3]?.order ?? -1
    const known = best.get(key)
    if (known === undefined || farOff(one) < farOff(known)) best.set(key, one)
  }
  return [...best.values()]
}

function farOff({ off, fits }: Guess): number {
  return fits ? -1 : Math.abs(Math.log(Math.max(off, 1e-9)))
}

function differenceOf(
  kind: 'points' | 'difference',
  amount: Figure,
  a: Figure,
  b: Figure,
): readonly Guess[] {
  const [low, high] = ordered(a, b)
  const range = less(rangeIn(high, amount), rangeIn(low, amount))
  return [guessOf(kind, [amount, low, high], range, sizeIn(high, amount) - sizeIn(low, amount))]
}

/** As many times as much, or more by so many times. */
function timesOf(times: Figure, [a, b]: Pair): readonly Guess[] {
  const multiples = multipleOf(times, a, b)
  if (times.claim.kind !== 'growth' || !isQuantity(a)) return multiples
  const [low, high] = ordered(a, b)
  const range = moved(over(rangeIn(high, low), low.range), -1)
  const size = sizeIn(high, low) / low.size - 1
  return [...multiples, guessOf('growth', [times, low, high], range, size)]
}

function multipleOf(times: Figure, a: Figure, b: Figure): readonly Guess[] {
  const [low, high] = ordered(a, b)
  const range = over(rangeIn(high, low), low.range)
  return [guessOf('multiple', [times, low, high], range, sizeIn(high, low) / low.size)]
}

/** A total, a number of things, and what one of them has. */
function meansOf(scene: Scene, near: readonly Figure[], mean: Figure): readonly Guess[] {
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
  return levels.flatMap((total) => {
    const factor = factorIn(total.claim.unit, unit)
    const areCounts = isOfCount && isCounted(total.claim.unit)
    if ((factor === null && !areCounts) || total.size <= mean.size) return []
    const by = factor ?? 1
    return counts.flatMap((count): readonly Guess[] => {
      if (count === total) return []
      const range = over(scaled(total.range, by), count.range)
      return [guessOf('mean', [mean, total, count], range, (total.size * by) / count.size)]
    })
  })
}

/** Nobody shares by how long or heavy a thing is, but where words say "per kilometre". */
const NO_NUMBER: ReadonlySet<string> = new Set(['mass', 'temperature', 'length'])
const PARTS_MAX = 6
/** A mean of figures lies among them. */
const MEAN_SLACK = 1.5

/** Figures of one kind, one after the other, before or behind their sum or mean. */
function runsOf(scene: Scene, near: readonly Figure[], whole: Figure): readonly Guess[] {
  const kin = nearestOf(
    near.filter((one) => one !== whole && isQuantity(one) && alike(scene, one, whole)),
    whole,
  )
  const found: Guess[] = []
  kin.forEach((first, from) => {
    let range: Range = rangeIn(first, whole)
    let [size, least, most] = [sizeIn(first, whole), sizeIn(first, whole), sizeIn(first, whole)]
    for (let at = from + 1; at < Math.min(kin.length, from + PARTS_MAX); at += 1) {
      const next = kin[at]
      if (next === undefined || (first.order < whole.order && whole.order < next.order)) return
      const own = sizeIn(next, whole)
      range = plus(range, rangeIn(next, whole))
      ;[size, least, most] = [size + own, Math.min(least, own), Math.max(most, own)]
      const parts = kin.slice(from, at + 1)
      if (most !== whole.size) found.push(guessOf('sum', [whole, ...parts], range, size))
      if (whole.size > most * MEAN_SLACK || whole.size < least / MEAN_SLACK) continue
      const share = 1 / parts.length
      found.push(guessOf('even', [whole, ...parts], scaled(range, share), size * share))
    }
  })
  return found
}

/** Either of two as a part of the other. */
function partsOf(a: Figure, b: Figure): readonly Guess[] {
  const make = (part: Figure, whole: Figure): Guess => {
    const computed = sizeIn(whole, part)
    const fits = part.range.low <= rangeIn(whole, part).high
    return { kind: 'part', roles: [part, whole], fits, off: computed / part.size, computed }
  }
  return [make(a, b), make(b, a)]
}
