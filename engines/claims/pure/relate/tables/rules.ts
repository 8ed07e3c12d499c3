import type { Relation } from '../../model.ts'
import type { Figure, Range } from '../evidence/figure.ts'
import { meets, quotientOf } from '../evidence/weigh.ts'
import { areCounts, sortOf } from '../part.ts'

// How a figure of a row follows from two others.

export type Rule = {
  readonly solve: (a: Range, b: Range) => Range | null
  readonly isOf: (c: Figure, a: Figure, b: Figure) => boolean
  readonly tell: (c: Figure, a: Figure, b: Figure) => Relation
}

export const GROWTH: Rule = {
  solve: (a, b) => {
    const ratio = quotientOf(a, b)
    return ratio === null ? null : { low: ratio.low * 100 - 100, high: ratio.high * 100 - 100 }
  },
  isOf: (c, a, b) => isPercent(c) && areOfOne(a, b) && sortOf(a.claim) === 'quantity',
  tell: (c, a, b) => changeOf(c, a, b, 'relative'),
}

export const DIFFERENCE: Rule = {
  solve: (a, b) => ({ low: a.low - b.high, high: a.high - b.low }),
  // 差额 | 贷方 | 借方: what is told below nothing is taken off, and no level from which another has moved, unless that is said.
  isOf: (c, a, b) =>
    (b.value >= 0 || c.claim.kind !== null) &&
    areOfOne(a, b) &&
    (isPercent(a) ? sortOf(c.claim) === 'points' : areOfOne(c, a)),
  tell: (c, a, b) => changeOf(c, a, b, sortOf(c.claim) === 'points' ? 'points' : 'absolute'),
}

export const SHARE: Rule = {
  solve: (a, b) => {
    const ratio = quotientOf(a, b)
    return ratio === null ? null : { low: ratio.low * 100, high: ratio.high * 100 }
  },
  isOf: (c, a, b) => isPercent(c) && areOfOne(a, b) && sortOf(a.claim) === 'quantity',
  tell: (c, a, b) => ({
    kind: 'share',
    share: c.claim.index,
    part: a.claim.index,
    whole: b.claim.index,
    baseWords: null,
  }),
}

/** Of one unit; "21,043 vehicles" is told elsewhere of a cell that says 21,043. */
export function areOfOne({ claim: a }: Figure, { claim: b }: Figure): boolean {
  return a.unit === b.unit || areCounts(a, b)
}

function isPercent({ claim }: Figure): boolean {
  return claim.unit === 'percent'
}

/** What a figure says, the amount of a fall with or without its sign. */
export function isFitting(rule: Rule, c: Figure, a: Figure, b: Figure): boolean {
  const left = rule.solve(a.range, b.range)
  if (left === null) return false
  const turned = { low: -left.high, high: -left.low }
  return meets(left, c.range) || (c.value >= 0 && meets(turned, c.range))
}

function changeOf(
  c: Figure,
  a: Figure,
  b: Figure,
  amountIs: 'relative' | 'points' | 'absolute',
): Relation {
  return {
    kind: 'change',
    result: a.claim.index,
    base: b.claim.index,
    amount: c.claim.index,
    amountIs,
    direction: null,
    basePeriod: b.claim.period,
    baseWords: null,
    comparablePrices: false,
  }
}

export type Triple = readonly [c: Figure, a: Figure, b: Figure]

/** What the rules say of all triples; nothing where most of them speak of something else. */
export function holdsOf(rules: readonly Rule[], triples: readonly Triple[]): readonly Relation[] {
  return rules.flatMap((rule) => {
    const straight = triples.filter(
      ([c, a, b]) => rule.isOf(c, a, b) && (rule === DIFFERENCE || (a.value > 0 && b.value > 0)),
    )
    const turned = straight.map(([c, a, b]): Triple => [c, b, a])
    // Figures of the time before may stand first, or the titles say the times of something else.
    const isTurned =
      rule !== SHARE &&
      straight.length >= TURNED_MIN &&
      fittingOf(rule, turned) === straight.length &&
      fittingOf(rule, straight) < straight.length
    const own = isTurned ? turned : straight
    const fitting = fittingOf(rule, own)
    const isMost = own.length === 1 || fitting * 2 >= own.length
    if (!isMost) return []
    // The only row of many in which its columns aren't what they are to each other elsewhere.
    const isSole = own.length >= SOLE_MIN && fitting === own.length - 1
    const better = rule === SHARE ? [] : ofWorth(rule, own)
    return own
      .filter((one) => !better.includes(one))
      .map(([c, a, b]) => {
        const told = rule.tell(c, a, b)
        return isSole && !isFitting(rule, c, a, b)
          ? { ...told, isTied: true, isOutright: true }
          : told
      })
  })
}

/**
 * Costs that fell stand as 7.7 below sales that fell by (9.4): what is better is above nothing, whichever way it went. Those of which the sign
 * is turned, where there are several, and both signs stand in the column.
 */
export function ofWorth(rule: Rule, triples: readonly Triple[]): readonly Triple[] {
  const turned = triples.filter(([c, a, b]) => fitsTurnedAlone(rule, c, a, b))
  const isTold = turned.filter(([c]) => c.value > 0).length > 1
  return isTold && triples.some(([c]) => c.value < 0) ? turned : []
}

/** A rise that fits as a fall alone, or the other way round. */
function fitsTurnedAlone(rule: Rule, c: Figure, a: Figure, b: Figure): boolean {
  const left = rule.solve(a.range, b.range)
  return (
    left !== null && !meets(left, c.range) && meets({ low: -left.high, high: -left.low }, c.range)
  )
}

const TURNED_MIN = 3
const SOLE_MIN = 4

function fittingOf(rule: Rule, triples: readonly Triple[]): number {
  return triples.filter(([c, a, b]) => isFitting(rule, c, a, b)).length
}
