import { numberOf } from '../checks/stated/ranges.ts'
import type { ReadClaim, Relation } from '../model.ts'

// Of which size figures are. Who mistypes a level writes another digit, another year's level or a zero too many; nobody writes 4.85 for 7.2 million. Ends of a
// change that are so far apart, of which the text says a small one, are levels of two things.

/** One end over the other, where the change that is told isn't of that size. */
const APART = { change: 6, way: 10, gap: 20 } as const
/** Of what is told to be a share over what its share would be. */
const SHARE = 500
/** Of one that is several times as much as what it is told to be a part of: "11,654 deaths, 30 percent of all" is no part of the 530 of a holiday. */
const SHARE_ABOVE = 10
const ABOVE = 2
/** How near a change is to the one that is told, of 100 % each, where a power of ten was slipped. */
const NEAR = 0.012
/** Of a way alone, where no change is told. */
const WAY_NEAR = 0.3
const POWERS = [-8, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 8]

/** A change or gap between figures of such sizes that no slip of the pen made it of what is told. */
export function isOutOfSize(claims: readonly ReadClaim[], one: Relation): boolean {
  const at = (index: number | null): number => {
    const claim = index === null ? undefined : claims[index]
    return claim === undefined ? Number.NaN : Math.abs(numberOf(claim.value))
  }
  switch (one.kind) {
    case 'gap':
      return isFarGap(at(one.of), at(one.than), at(one.amount))
    case 'change':
      return isFarChange(claims, one, at)
    case 'share':
      return isFarShare(at(one.part), at(one.whole), at(one.share), claims[one.share]?.unit)
    default:
      return false
  }
}

/** Millions of one thing are no share of a hundred of another, whatever percentage is told. */
function isFarShare(part: number, whole: number, share: number, unit: string | undefined): boolean {
  if (unit !== 'percent' || !(share > 0)) return false
  const ratio = part / whole / (share / 100)
  const isAbove = part > whole * ABOVE && share <= 100
  return (
    isApart(ratio, isAbove ? SHARE_ABOVE : SHARE) &&
    !POWERS.some((power) => Math.abs(ratio * 10 ** power - 1) < NEAR * 2)
  )
}

function isFarChange(
  claims: readonly ReadClaim[],
  { result, base, amount, amountIs, direction, difference, losses }: Change,
  at: (index: number | null) => number,
): boolean {
  // A loss may become a profit of any size; points lie between small rates.
  if (losses !== undefined || amountIs === 'points' || amountIs === 'times') return false
  if (isNegative(claims, result) || isNegative(claims, base)) return false
  const to = at(result)
  const sign = direction === 'down' ? -1 : 1
  const from = base === null && difference !== undefined ? to - sign * at(difference) : at(base)
  const ratio = to / from
  if (amountIs === 'absolute') return isFarGap(to, from, at(amount))
  if (amount === null) return direction !== null && isFarWay(ratio, sign)
  const said = 1 + (sign * at(amount)) / 100
  if (!isApart(ratio, APART.change) || isApart(said, APART.change / 2)) return false
  return !POWERS.some((power) => Math.abs(ratio * 10 ** power - said) < NEAR)
}

type Change = Extract<Relation, { kind: 'change' }>

/** The other way, by more than two levels of one thing lie apart. */
function isFarWay(ratio: number, sign: number): boolean {
  const isOtherWay = sign > 0 ? ratio < 1 : ratio > 1
  if (!isOtherWay || !isApart(ratio, APART.way)) return false
  return !POWERS.some((power) => Math.abs(ratio * 10 ** power - 1) < WAY_NEAR)
}

function isFarGap(of: number, than: number, amount: number): boolean {
  if (!isApart(of / than, APART.gap) || !(amount > 0)) return false
  const least = Math.min(of, than)
  // Nearly all of the greater one is as told.
  if (!isApart(amount / Math.abs(of - than), 2)) return false
  const greater = Math.max(of, than)
  return !POWERS.some((power) => {
    const shifted = least * 10 ** power
    return !isApart(shifted / greater, 2) && !isApart(Math.abs(greater - shifted) / amount, 1.1)
  })
}

function isApart(ratio: number, by: number): boolean {
  return Number.isFinite(ratio) && ratio !== 0 && (ratio > by || ratio < 1 / by)
}

function isNegative(claims: readonly ReadClaim[], index: number | null): boolean {
  const value = index === null ? undefined : claims[index]?.value
  return value !== undefined && value.coefficient < 0n
}
