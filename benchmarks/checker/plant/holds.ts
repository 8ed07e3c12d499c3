import type { GoldClaim, GoldRelation } from '../gold/index.ts'
import { type Latitude, type Range, rangeOf } from './figures.ts'

export const UP =
  /^(?:up|rose|raise[ds]?|grew|grown|increased?|expanded|增长|增至|增加|提高|提高到|提升|上升|升|升至|扩大)$/
export const DOWN =
  /^(?:down|fell|fall|drop|dropped|decreased?|eased|slows|lower|下降|降至|减少|減至|缩小)$/

/**
 * Whether some truth within the latitude fits all that the relation says. `up` is what the direction word says; null
 * where there is none, and then the figures decide.
 */
export function canHold(relation: GoldRelation, latitude: Latitude, up: boolean | null): boolean {
  const { kind, words } = relation
  const range = (role: string): Range => rangeOf(only(relation, role), latitude)
  const all = (role: string): readonly GoldClaim[] => relation.roles[role] ?? []
  switch (kind) {
    case 'change':
      return changeCanHold(relation, latitude, up)
    case 'gap':
      return meets(minus(range('of'), range('than')), range('by'))
    case 'share': {
      const scale = only(relation, 'share').units.includes('ratio') ? 1 : 100
      return meets(times(over(range('part'), range('whole')), scale), range('share'))
    }
    case 'parts':
      return meets(sumOf(all('parts').map((part) => rangeOf(part, latitude))), range('whole'))
    case 'among':
      return all('parts').every((part) => rangeOf(part, latitude).low <= range('whole').high)
    case 'average':
      return averageCanHold(range('from'), range('to'), range('rate'), Number(words.years))
    case 'multiple':
      return meets(over(range('of'), range('than')), range('times'))
    case 'rank':
      return Number(only(relation, 'rank').value) <= Number(only(relation, 'list').value)
    case 'target':
      return targetCanHold(relation, latitude)
    case 'enumeration':
      return only(relation, 'count').value === only(relation, 'names').value
    case 'length': {
      const { value, valueHigh } = only(relation, 'span')
      return Number(valueHigh) - Number(value) + 1 === Number(only(relation, 'length').value)
    }
    case 'same': {
      const ranges = all('claims').map((claim) => rangeOf(claim, latitude))
      return ranges.every((one) => ranges.every((other) => meets(one, other)))
    }
    case 'equivalent':
      return meets(times(range('left'), Number(words.factor)), range('right'))
  }
}

export function only(relation: GoldRelation, role: string): GoldClaim {
  const [claim, ...more] = relation.roles[role] ?? []
  if (claim === undefined || more.length > 0) throw new Error(`${relation.kind}: one ${role}`)
  return claim
}

function changeCanHold(relation: GoldRelation, latitude: Latitude, said: boolean | null): boolean {
  const [from, to] = [
    rangeOf(only(relation, 'from'), latitude),
    rangeOf(only(relation, 'to'), latitude),
  ]
  const rises = to.high > from.low
  const falls = to.low < from.high
  const by = relation.roles.by?.[0]
  if (by === undefined) return said === null || (said ? rises : falls)
  const amount = rangeOf(by, latitude)
  const change = by.units.includes('percent')
    ? times(minus(over(to, from), { low: 1, high: 1 }), 100)
    : times(minus(to, from), by.units.includes('basis-point') ? 100 : 1)
  const isUp = said ?? (Number(by.value) < 0 ? null : mid(to) >= mid(from))
  return meets(isUp === false ? times(change, -1) : change, amount)
}

function averageCanHold(from: Range, to: Range, rate: Range, years: number): boolean {
  const ratio = over(to, from)
  const yearly = {
    low: (ratio.low ** (1 / years) - 1) * 100,
    high: (ratio.high ** (1 / years) - 1) * 100,
  }
  return meets(yearly, rate)
}

function targetCanHold(relation: GoldRelation, latitude: Latitude): boolean {
  const value = rangeOf(only(relation, 'value'), latitude)
  const target = only(relation, 'target')
  const blur = target.bound === 'about' ? Number(target.value) * latitude.about : 0
  const reaches =
    relation.words.wants === 'low'
      ? value.low <= Number(target.value) + blur
      : value.high >= Number(target.value) - blur
  const misses =
    relation.words.wants === 'low'
      ? value.high >= Number(target.value) - blur
      : value.low <= Number(target.value) + blur
  return relation.words.said === 'met' ? reaches : misses
}

function meets(one: Range, other: Range): boolean {
  return reaches(one.low, other.high) && reaches(other.low, one.high)
}

/** With a hair for what doubles lose. */
function reaches(low: number, high: number): boolean {
  return low <= high || low - high <= 1e-9 * Math.abs(low)
}

function minus(one: Range, other: Range): Range {
  return { low: one.low - other.high, high: one.high - other.low }
}

/** By what may be nothing at all the quotient may be anything. */
function over(one: Range, other: Range): Range {
  if (other.low <= 0 && other.high >= 0)
    return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const all = [one.low, one.high].flatMap((end) => [end / other.low, end / other.high])
  return { low: Math.min(...all), high: Math.max(...all) }
}

function times(one: Range, factor: number): Range {
  const [a, b] = [one.low * factor, one.high * factor]
  return { low: Math.min(a, b), high: Math.max(a, b) }
}

function sumOf(ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
  }
}

function mid({ low, high }: Range): number {
  return Number.isFinite(high) ? (Number.isFinite(low) ? (low + high) / 2 : high) : low
}
