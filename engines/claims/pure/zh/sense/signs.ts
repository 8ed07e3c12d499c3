import type { Quantity } from '../../model.ts'

// What a plus or a minus says of the figures of a list.

/** 同比+3.9%、-6.0%、1.2%: of a list of changes each goes the way of its own sign. */
export function wayAfter(
  previous: Quantity,
  { direction, value }: Quantity,
): Quantity['direction'] {
  if (direction !== null || previous.kind !== 'growth') return direction ?? previous.direction
  return previous.value.coefficient < 0n && value.coefficient > 0n ? 'up' : previous.direction
}

/** 毛利率分别为43.3%、-4.9%: behind a level a minus says no change. */
export function ofLevels(text: string, previous: Quantity | null, quantity: Quantity): Quantity {
  if (quantity.direction === null || quantity.value.coefficient >= 0n) return quantity
  const isListed =
    previous?.kind === null &&
    previous.unit === quantity.unit &&
    /^[、和与及]$/.test(text.slice(previous.end, quantity.start))
  const isLevel =
    isListed ||
    NAMES_LEVEL.test(text.slice(Math.max(0, quantity.start - LEVEL_NEAR), quantity.start))
  return isLevel ? { ...quantity, direction: null } : quantity
}

const LEVEL_NEAR = 8
const NAMES_LEVEL =
  /(?:(?<!增长|变动|变化|增|升|涨|降|跌)率|RO[AEI]C?)(?:分别)?(?:约?[为是]|仅为)?$/
