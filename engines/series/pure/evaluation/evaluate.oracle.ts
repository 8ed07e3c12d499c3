import type { Expression, Observation } from '../../types.ts'
import type { Ground } from '../types.ts'

// The slow and obvious evaluator: no plan, no cache, no index. It walks the list of observations for every
// cell, tries every vintage from the newest on, and computes with bare fractions. One period, one account.

export type Fraction = readonly [num: bigint, den: bigint]
type Cells = { required: string[]; optional: string[] }

/** The number that an observation counts as: what its source stated, or what may be true behind a bound. */
export type TruthOf = (observation: Observation) => Fraction

export function oracle(
  ground: Ground,
  observations: readonly Observation[],
  expression: Expression,
  place: string,
  asOf: string,
  truthOf: TruthOf = statedIn,
): { readonly value: Fraction | null; readonly vintage: string | null } {
  const known = observations.filter(
    (one) => one.provenance !== 'simulated' && (one.publishedAt?.to ?? one.firstSeen) <= asOf,
  )
  const cells: Cells = { required: [], optional: [] }
  collect(ground, expression, place, false, cells)
  const newestFirst = [...ground.catalogue.vintages.values()].sort((a, b) => b.rank - a.rank)
  const holds = (key: string, vintage: string): boolean =>
    known.some((one) => `${one.indicator} ${one.place}` === key && one.vintage === vintage)
  const whole = newestFirst.filter(({ id }) => cells.required.every((key) => holds(key, id)))
  const most = Math.max(
    0,
    ...whole.map(({ id }) => cells.optional.filter((key) => holds(key, id)).length),
  )
  for (const { id } of whole) {
    if (cells.optional.filter((key) => holds(key, id)).length !== most) continue
    if (cells.required.length === 0 && most === 0) continue
    const reading = { ground, known, vintage: id, truthOf }
    return { value: valueIn(reading, expression, place), vintage: id }
  }
  return { value: null, vintage: null }
}

function collect(
  ground: Ground,
  e: Expression,
  place: string,
  optional: boolean,
  cells: Cells,
): void {
  const members = 'over' in e ? membersOf(ground, e.over) : []
  if (e.kind === 'observed')
    (optional ? cells.optional : cells.required).push(`${e.indicator} ${place}`)
  if (e.kind === 'at') collect(ground, e.of, e.place ?? place, optional, cells)
  if (e.kind === 'sum') for (const m of members) collect(ground, e.of, m, optional, cells)
  if (e.kind === 'count') {
    for (const m of members) collect(ground, e.of, m, true, cells)
    collect(ground, e.than, place, optional, cells)
  }
  if (e.kind === 'rank')
    for (const m of members) collect(ground, e.of, m, optional || m !== place, cells)
  if (e.kind === 'weighted-mean')
    for (const m of members) {
      collect(ground, e.of, m, optional, cells)
      collect(ground, e.weight, m, optional, cells)
    }
  if (e.kind === 'share') {
    collect(ground, e.part, place, optional, cells)
    collect(ground, e.whole, place, optional, cells)
  }
  if (e.kind === 'difference') {
    collect(ground, e.of, place, optional, cells)
    collect(ground, e.minus, place, optional, cells)
  }
}

type Reading = {
  readonly ground: Ground
  readonly known: readonly Observation[]
  readonly vintage: string
  readonly truthOf: TruthOf
}

function valueIn(reading: Reading, e: Expression, place: string): Fraction | null {
  const at = (inner: Expression, where: string): Fraction | null => valueIn(reading, inner, where)
  const members = 'over' in e ? membersOf(reading.ground, e.over) : []
  if (e.kind === 'observed') {
    const found = observed(reading, e.indicator, place)
    return found === null ? null : reading.truthOf(found)
  }
  if (e.kind === 'at') return at(e.of, e.place ?? place)
  if (e.kind === 'sum') return total(members.map((m) => at(e.of, m)))
  if (e.kind === 'share') return times(over(at(e.part, place), at(e.whole, place)), [100n, 1n])
  if (e.kind === 'difference') return total([at(e.of, place), times(at(e.minus, place), [-1n, 1n])])
  if (e.kind === 'weighted-mean')
    return over(
      total(members.map((m) => times(at(e.of, m), at(e.weight, m)))),
      total(members.map((m) => at(e.weight, m))),
    )
  if (e.kind === 'count') {
    if (at(e.than, place) === null || members.every((m) => at(e.of, m) === null)) return null
    const isOne = (m: string) => compares(reading, [e.of, m], [e.than, place], (sign) => sign >= 0)
    return [BigInt(members.filter(isOne).length), 1n]
  }
  if (e.kind === 'rank') {
    if (at(e.of, place) === null || !members.includes(place)) return null
    const isAhead = (m: string) =>
      m !== place && compares(reading, [e.of, m], [e.of, place], (sign) => sign > 0)
    return [BigInt(members.filter(isAhead).length + 1), 1n]
  }
  return null
}

type Side = readonly [expression: Expression, place: string]

/** What all numbers that may be true agree on; where they don't, what was stated. */
function compares(
  reading: Reading,
  left: Side,
  right: Side,
  holds: (sign: number) => boolean,
): boolean {
  const [a, b] = [valueIn(reading, ...left), valueIn(reading, ...right)]
  if (a === null || b === null) return false
  const found = extremesIn(reading, left, a).flatMap((one) =>
    extremesIn(reading, right, b).map((other) => holds(order(one, other))),
  )
  return found.every((one) => one) || (found.some((one) => one) && holds(order(a, b)))
}

function extremesIn(reading: Reading, [e, place]: Side, stated: Fraction): readonly Fraction[] {
  const found = e.kind === 'observed' ? observed(reading, e.indicator, place) : null
  return found === null || reading.truthOf !== statedIn ? [stated] : extremesOf(found)
}

/** A hair beside an open end, and so far away that nothing in a test is further. */
const HAIR: Fraction = [1n, 10n ** 9n]
const FAR: Fraction = [10n ** 30n, 1n]

/** Numbers at the ends of what a bound leaves open. */
export function extremesOf(one: Observation): readonly Fraction[] {
  const stated = statedIn(one)
  const [above, below] = [plus(stated, HAIR), minus(stated, HAIR)]
  const [more, less] = [times(stated, [21n, 20n]) ?? stated, times(stated, [19n, 20n]) ?? stated]
  const half: Fraction = [10n ** BigInt(one.precision), 2n]
  switch (one.bound) {
    case 'exact':
      return [stated]
    case 'over':
      return [above, FAR]
    case 'under':
      return [below, minus([0n, 1n], FAR)]
    case 'at-least':
      return [stated, FAR]
    case 'at-most':
      return [stated, minus([0n, 1n], FAR)]
    case 'nearly':
      return [less, below]
    case 'about':
      return order(minus(stated, half), less) >= 0
        ? [less, more]
        : [minus(stated, half), minus(plus(stated, half), HAIR)]
  }
}

function statedIn({ value }: Observation): Fraction {
  return [value.coefficient, 10n ** BigInt(value.scale)]
}

/** A number before a bound, then the last published; of two on one day the one that arrived first. */
function observed(
  { known, vintage }: Reading,
  indicator: string,
  place: string,
): Observation | null {
  let best: Observation | null = null
  for (const one of known) {
    if (one.indicator !== indicator || one.place !== place || one.vintage !== vintage) continue
    if (best === null || better(one, best)) best = one
  }
  return best
}

function better(one: Observation, other: Observation): boolean {
  const day = (o: Observation): string => o.publishedAt?.to ?? o.firstSeen
  const doubted = (o: Observation): number => Number(o.doubt !== null)
  if (doubted(one) !== doubted(other)) return doubted(one) < doubted(other)
  const bounded = (o: Observation): number => Number(o.bound !== 'exact')
  if (bounded(one) !== bounded(other)) return bounded(one) < bounded(other)
  if (day(one) !== day(other)) return day(one) > day(other)
  return one.id < other.id
}

function membersOf({ region }: Ground, composition: string): readonly string[] {
  return region.compositions.get(composition)?.members.map(({ place }) => place) ?? []
}

function total(values: readonly (Fraction | null)[]): Fraction | null {
  let [num, den] = [0n, 1n]
  for (const value of values) {
    if (value === null) return null
    num = num * value[1] + value[0] * den
    den *= value[1]
  }
  return [num, den]
}

function plus(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
}

function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, [-b[0], b[1]])
}

function times(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null ? null : [a[0] * b[0], a[1] * b[1]]
}

function over(a: Fraction | null, b: Fraction | null): Fraction | null {
  if (a === null || b === null || b[0] === 0n) return null
  return [a[0] * b[1], a[1] * b[0]]
}

function order(a: Fraction, b: Fraction): number {
  const difference = a[0] * b[1] * sign(b[1]) * sign(a[1]) - b[0] * a[1] * sign(a[1]) * sign(b[1])
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function sign(value: bigint): bigint {
  return value < 0n ? -1n : 1n
}
