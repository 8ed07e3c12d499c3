import type { ReadClaim } from '../../model.ts'
import { fitOfTwo } from '../../relate/whole/slip.ts'
import { areMeasuredOtherwise, at, isChinese, isMeanOfTimes, type Of, type Said } from './text.ts'

// Two figures that no slip of the pen tells apart and of which the text says the one again, or what it is made of, are two.

export function areTwoFigures(said: Said, { claims }: Of<'same'>): boolean {
  const [a, b, more] = claims.map((index) => at(said, index))
  if (a === undefined || b === undefined || more !== undefined || !isChinese(said, a)) return false
  if (isMeanOfTimes(said, a) !== isMeanOfTimes(said, b)) return true
  if (areMeasuredOtherwise(said, a, b) || (a.kind === 'growth') !== (b.kind === 'growth'))
    return true
  if (fitOfTwo(a, b) === 'slip') return false
  // Of two rough figures their nearness says little.
  if (a.bound !== 'exact' && b.bound !== 'exact') return true
  return isToldAgain(said, a, b) || isToldAgain(said, b, a) || isSumOf(said, a) || isSumOf(said, b)
}

/** Another figure of its kind that it may be, to its digits and bound. */
function isToldAgain({ context: { claims } }: Said, one: ReadClaim, not: ReadClaim): boolean {
  return claims.some(
    (other) =>
      other !== one &&
      other !== not &&
      other.sentence !== one.sentence &&
      areOfOneUnit(one, other) &&
      other.form === one.form &&
      (other.kind === 'growth') === (one.kind === 'growth') &&
      other.value.coefficient >= 100n &&
      isSame(one, other),
  )
}

/** 468亿件 of parcels and of anything that is counted. */
function areOfOneUnit({ unit: a }: ReadClaim, { unit: b }: ReadClaim): boolean {
  return a === b || [a, b].every((unit) => /^(?:items|parcels|places|sets|firms)$/.test(unit))
}

/** 超4300亿元 of 4331.7. */
function isSame(rough: ReadClaim, exact: ReadClaim): boolean {
  if (fitOfTwo(rough, exact) === 'equal' && exact.precision <= rough.precision) return true
  if (rough.bound !== 'over' || exact.bound === 'under') return false
  const [low, is] = [sizeOf(rough), sizeOf(exact)]
  return is > low && is < low * OVER_MAX
}

const OVER_MAX = 1.1

/** 购销91亿元: 购买51亿元、帮助销售40亿元. */
function isSumOf({ context: { claims } }: Said, whole: ReadClaim): boolean {
  if (whole.value.coefficient < 10n) return false
  return claims.some((one, index) => {
    const next = claims[index + 1]
    return (
      next !== undefined &&
      one !== whole &&
      next !== whole &&
      one.sentence === next.sentence &&
      one.sentence !== whole.sentence &&
      [one, next].every(({ unit, kind }) => unit === whole.unit && kind === null) &&
      Math.abs(sizeOf(one) + sizeOf(next) - sizeOf(whole)) < EXACT * sizeOf(whole)
    )
  })
}

const EXACT = 1e-9

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}
