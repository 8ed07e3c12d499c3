import { compare, multiply, rational, rationalOf } from '#platform/exact'
import type { PeriodCode } from '#platform/period'
import type { ReadClaim, Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { isKnown, keyOf, REPEATED_MAX, sameValue } from './again/told-name.ts'
import type { Line, Part } from './part.ts'

/** Figures of one measure, place and unit, wherever they stand. */
type Index = ReadonlyMap<string, readonly Part[]>

/**
 * Fills in the ends that stand in other sentences: "grew 80 % from 2018" where the level of 2018 is told elsewhere. Only
 * a level of the same measure, place and unit, at the very period, and only if there is one such value.
 */
export function withEnds(
  lines: readonly Line[],
  relations: readonly Relation[],
  claims: readonly ReadClaim[],
): readonly Relation[] {
  let levels: Index | null = null
  return relations.map((relation) => {
    if (relation.kind !== 'change' || relation.amount === null) return relation
    const amount = claims[relation.amount]
    if (amount === undefined || relation.basePeriod === null) return relation
    const result = relation.result === null ? null : (claims[relation.result] ?? null)
    if (result === null || relation.base !== null) return relation
    if (relation.amountIs === 'points' && dimensionOf(result.unit) !== 'percent') return relation
    if (!isSure(result)) return relation
    levels ??= indexOf(lines)
    const base = atPeriod(levels.get(keyOf(result)) ?? [], relation.basePeriod, result)
    return base === null || isFar(base, result) || sameValue(base, result)
      ? relation
      : { ...relation, base: base.index }
  })
}

/** Of the levels of a text. */
function indexOf(lines: readonly Line[]): Index {
  const index = new Map<string, Part[]>()
  for (const { parts, tape } of lines)
    for (const part of parts) {
      const { role, mark, claim } = part
      if (LIKE.test(tape.text.slice(claim.end, claim.end + 4))) continue
      if (role !== 'level' || mark === 'than' || mark === 'from' || !isKnown(claim)) continue
      const key = keyOf(claim)
      const known = index.get(key)
      if (known === undefined) index.set(key, [part])
      else if (known.length < REPEATED_MAX) known.push(part)
    }
  return index
}

/** 11%，和去年录得12%相若: the base of the figure before it. */
const LIKE = /^的?(?:相若|相同|相近|相当|相仿|持平|一样)/

/** Of a name that other figures of other sentences hardly have: "offences", "the index" and 销售额 are many things. */
function isSure({ measureKey }: ReadClaim): boolean {
  const isHan = /[㐀-鿿]/.test(measureKey[0] ?? '')
  return measureKey.length >= (isHan ? 3 : 2)
}

/** More than fivefold: that is another measure, not a change. */
function isFar(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [rationalOf(a.value), rationalOf(b.value)]
  const five = rational(5n)
  return compare(multiply(left, five), right) < 0 || compare(multiply(right, five), left) < 0
}

/** The one claim of a period; null where there is none, or where two of them say different things. */
function atPeriod(parts: readonly Part[], period: PeriodCode, result: ReadClaim): ReadClaim | null {
  const found = parts.filter(
    ({ claim }) =>
      claim.index !== result.index && claim.periodFrom === 'stated' && isAt(claim.period, period),
  )
  const first = found[0]
  if (first === undefined) return null
  return found.every(({ claim }) => sameValue(claim, first.claim)) ? first.claim : null
}

/** A stock in 2018 is that at the end of 2018. */
function isAt(code: PeriodCode | null, period: PeriodCode): boolean {
  if (code === null) return false
  return code === period || code === `@${period}-12-31` || `@${code}-12-31` === period
}
