import type { Context } from '../context/context.ts'
import type { Doc, Relation } from '../model.ts'
import { type Range, type Size, sizeOf } from '../relate/evidence/figure.ts'
import { quotientOf, sumOf, type Weight, weigh } from '../relate/evidence/weigh.ts'

// What fails and would hold but for a slip of the pen was read rightly: figures that have nothing to do with each other hardly ever come so near.

/** So rarely chance may bring it about. */
const CHANCE_MAX = 0.01

export function isSlipOfPen(doc: Doc, context: Context, one: Relation): boolean {
  return fitOf(doc, context, one) === 'slip'
}

/** Whether any slip, also one that chance brings about easily, would make it hold. */
export function mayBeSlip(doc: Doc, context: Context, one: Relation): boolean {
  return weightOf(doc, context, one)?.fit === 'slip'
}

/** Whether it would hold but for such a slip, or but for a word of direction: chance ties such figures as rarely. */
export function isReadRightly(doc: Doc, context: Context, one: Relation): boolean {
  return fitOf(doc, context, one) !== null
}

function fitOf(doc: Doc, context: Context, one: Relation): 'slip' | 'equal' | null {
  // A figure told again may be another whose digits are those of the first by chance.
  if (one.kind === 'same') return null
  const weight = weightOf(doc, context, one)
  if (weight === null || weight.chance >= CHANCE_MAX) return null
  return weight.figures.every(({ claim }) => claim.bound === 'exact') ? weight.fit : null
}

type Weighed = Pick<Weight<Size>, 'fit' | 'chance'> & { readonly figures: readonly Size[] }

function weightOf({ text }: Doc, { claims }: Context, one: Relation): Weighed | null {
  const found = equationOf(one)
  if (found === null) return null
  const figures = found.members.flatMap((index) => {
    const claim = claims[index]
    return claim === undefined ? [] : [sizeOf(text, claim)]
  })
  if (figures.length < found.members.length) return null
  const { solve, isPossible = always } = found
  const weight = weigh<Size>({ figures, solve, isPossible })
  return weight === null ? null : { ...weight, figures }
}

type Found = {
  /** The first is what the others give. */
  readonly members: readonly number[]
  readonly solve: (others: readonly Range[]) => Range | null
  readonly isPossible?: (slip: { readonly value: number }, others: readonly Size[]) => boolean
}

const always = (): boolean => true

function equationOf(one: Relation): Found | null {
  switch (one.kind) {
    case 'parts':
      if (!one.complete || one.less !== undefined) return null
      return { members: [one.whole, ...one.parts], solve: sumOf, isPossible: isMaterial }
    case 'gap':
      return one.of === null || one.than === null
        ? null
        : { members: [one.amount, one.of, one.than], solve: differenceOf }
    case 'change':
      return changeOf(one)
    case 'share':
      return one.part === null || one.whole === null || one.isRest === true
        ? null
        : { members: [one.share, one.part, one.whole], solve: shareOf }
    case 'equivalent':
      return one.rate === undefined
        ? null
        : {
            members: [one.right, one.left, one.rate.right, one.rate.left],
            solve: ([left, share, other]) => quotientOf(productOf(left, share), other),
          }
    case 'multiple':
      return one.of === null || one.base === null
        ? null
        : { members: [one.times, one.of, one.base], solve: ([of, base]) => quotientOf(of, base) }
    case 'mean':
      return one.count === null || one.per !== undefined || one.span !== undefined
        ? null
        : {
            members: [one.mean, one.total, one.count],
            solve: ([total, count]) => quotientOf(total, count),
          }
    case 'same':
      return one.claims.length > 2
        ? null
        : { members: one.claims, solve: ([other]) => other ?? null }
    default:
      return null
  }
}

function productOf(a: Range | undefined, b: Range | undefined): Range | undefined {
  return a === undefined || b === undefined
    ? undefined
    : { low: a.low * b.low, high: a.high * b.high }
}

function changeOf({
  result,
  base,
  amount,
  amountIs,
  comparablePrices,
  losses,
}: Extract<Relation, { kind: 'change' }>): Found | null {
  if (result === null || base === null || amount === null || amountIs === null) return null
  if (comparablePrices || losses !== undefined || amountIs === 'times') return null
  return {
    members: [amount, result, base],
    solve: amountIs === 'relative' ? growthOf : differenceOf,
  }
}

const NOTHING = 0.001

/** A part that has shrunk to nothing would have been no part. */
function isMaterial({ value }: { readonly value: number }, others: readonly Size[]): boolean {
  return others.every((one) => value > one.value * NOTHING)
}

function differenceOf([of, than]: readonly Range[]): Range | null {
  if (of === undefined || than === undefined) return null
  const [low, high] = [of.low - than.high, of.high - than.low]
  return high < 0 ? { low: -high, high: -low } : { low, high }
}

function shareOf([part, whole]: readonly Range[]): Range | null {
  const quotient = quotientOf(part, whole)
  return quotient === null ? null : { low: quotient.low * 100, high: quotient.high * 100 }
}

function growthOf([result, base]: readonly Range[]): Range | null {
  const quotient = quotientOf(result, base)
  if (quotient === null) return null
  const [low, high] = [(quotient.low - 1) * 100, (quotient.high - 1) * 100]
  return high < 0 ? { low: -high, high: -low } : { low, high }
}
