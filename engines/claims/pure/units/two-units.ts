import type { Decimal } from '#platform/exact'

// One figure in two units: 1 hour 12 minutes, 3年6个月. It is told in the smaller one.

type Smaller = readonly [smaller: string, factor: bigint, isBeside?: boolean]

/** The units that may follow, how many of them the larger one has, and whether no `and` or comma may stand between: below so many the second number stays. */
const SMALLER: { readonly [unit: string]: readonly Smaller[] } = {
  years: [['months', 12n]],
  weeks: [['days', 7n]],
  days: [['hours', 24n]],
  hours: [
    ['minutes', 60n],
    ['seconds', 3600n],
  ],
  minutes: [['seconds', 60n]],
  km: [['m', 1000n, true]],
  m: [['cm', 100n, true]],
  yd: [
    ['ft', 3n, true],
    ['inch', 36n, true],
  ],
  ft: [['inch', 12n]],
  kg: [['g', 1000n, true]],
  stone: [['lb', 14n]],
  lb: [
    ['oz', 16n],
    ['ounce', 16n],
  ],
}

/** `left` of the larger unit and `right` of the smaller one as one number of the smaller; null where they are two figures. `isJoined`: a word or comma stands between. */
export function inSmallerUnit(
  left: { readonly value: Decimal; readonly unit: string },
  right: { readonly value: Decimal; readonly unit: string },
  isJoined = false,
): Decimal | null {
  const found = SMALLER[left.unit]?.find(([unit]) => unit === right.unit)
  if (found === undefined) return null
  const [smaller, factor, isBeside] = found
  if (isJoined && isBeside) return null
  // 1 min 58.3 s
  const scale = smaller === 'seconds' ? right.value.scale : 0
  const unit = 10n ** BigInt(scale)
  if (left.value.scale > 0 || right.value.scale > scale || right.value.coefficient >= factor * unit)
    return null
  return { coefficient: left.value.coefficient * factor * unit + right.value.coefficient, scale }
}
