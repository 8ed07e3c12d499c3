import type { Expression, Observation } from '../../types.ts'
import type { Ground } from '../types.ts'

// The slow and obvious evaluator: no plan, no cache, no index. It walks the list of observations for every
// cell, tries every vintage from the newest on, and computes with bare fractions. One period, one account.

type Fraction = readonly [num: bigint, den: bigint]
type Cells = { required: string[]; optional: string[] }

export function oracle(
  ground: Ground,
  observations: readonly Observation[],
  expression: Expression,
  place: string,
  asOf: string,
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
    return { value: valueIn(ground, known, expression, place, id), vintage: id }
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

function valueIn(
  ground: Ground,
  known: readonly Observation[],
  e: Expression,
  place: string,
  vintage: string,
): Fraction | null {
  const at = (inner: Expression, where: string): Fraction | null =>
    valueIn(ground, known, inner, where, vintage)
  const members = 'over' in e ? membersOf(ground, e.over) : []
  if (e.kind === 'observed') return observed(known, e.indicator, place, vintage)
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
    const than = at(e.than, place)
    const values = members.map((m) => at(e.of, m)).filter((value) => value !== null)
    if (than === null || values.length === 0) return null
    return [BigInt(values.filter((value) => order(value, than) >= 0).length), 1n]
  }
  if (e.kind === 'rank') {
    const own = at(e.of, place)
    if (own === null || !members.includes(place)) return null
    const ahead = members.filter((m) => {
      const value = at(e.of, m)
      return value !== null && order(value, own) > 0
    })
    return [BigInt(ahead.length + 1), 1n]
  }
  return null
}

/** The last published; of two on one day the one that arrived first. */
function observed(
  known: readonly Observation[],
  indicator: string,
  place: string,
  vintage: string,
): Fraction | null {
  let best: Observation | null = null
  for (const one of known) {
    if (one.indicator !== indicator || one.place !== place || one.vintage !== vintage) continue
    if (best === null || better(one, best)) best = one
  }
  return best === null ? null : [best.value.coefficient, 10n ** BigInt(best.value.scale)]
}

function better(one: Observation, other: Observation): boolean {
  const day = (o: Observation): string => o.publishedAt?.to ?? o.firstSeen
  const doubted = (o: Observation): number => Number(o.doubt !== null)
  if (doubted(one) !== doubted(other)) return doubted(one) < doubted(other)
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
