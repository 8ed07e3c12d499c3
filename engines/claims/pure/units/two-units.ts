import type { Decimal } from '#platform/exact'

// One figure in two units: 1 hour 12 minutes, 3年6个月. It is told in the smaller one.

/** The unit that may follow, how many of it the larger one has, and below how many the second number stays. */
const SMALLER: { readonly [unit: string]: readonly [smaller: string, factor: bigint] } = {
  hours: ['minutes', 60n],
  minutes: ['seconds', 60n],
  years: ['months', 12n],
  ft: ['inch', 12n],
  stone: ['lb', 14n],
}

/** `left` of the larger unit and `right` of the smaller one as one number of the smaller; null where they are two figures. */
export function inSmallerUnit(
  left: { readonly value: Decimal; readonly unit: string },
  right: { readonly value: Decimal; readonly unit: string },
): Decimal | null {
  const [smaller, factor] = SMALLER[left.unit] ?? []
  if (smaller !== right.unit || factor === undefined) return null
  // 1 min 58.3 s
  const scale = smaller === 'seconds' ? right.value.scale : 0
  const unit = 10n ** BigInt(scale)
  if (left.value.scale > 0 || right.value.scale > scale || right.value.coefficient >= factor * unit)
    return null
  return { coefficient: left.value.coefficient * factor * unit + right.value.coefficient, scale }
}
