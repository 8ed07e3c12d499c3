import type { Quantity } from '../model.ts'

/** Fewer digits than these may be another figure by chance. */
const DIGITS_MIN = 5

/**
 * Gives a bare number the unit of the same number elsewhere: "The population was 7,541,600 ... Of the 7,541,600". A long
 * number that isn't round is no other figure by chance; one that has two units in a text says nothing.
 */
export function withToldUnits(quantities: readonly Quantity[]): readonly Quantity[] {
  const units = new Map<string, string | null>()
  for (const quantity of quantities) {
    const digits = digitsOf(quantity)
    if (digits === null || quantity.unit === 'items') continue
    const known = units.get(digits)
    units.set(digits, known === undefined || known === quantity.unit ? quantity.unit : null)
  }
  if (units.size === 0) return quantities
  return quantities.map((quantity) => {
    const digits = quantity.unit === 'items' ? digitsOf(quantity) : null
    const unit = digits === null ? null : (units.get(digits) ?? null)
    return unit === null ? quantity : { ...quantity, unit }
  })
}

function digitsOf({ form, value, valueHigh }: Quantity): string | null {
  if (form !== 'number' || valueHigh !== null || value.scale > 0) return null
  const digits = String(value.coefficient)
  return digits.replace(/0+$/, '').length >= DIGITS_MIN ? digits : null
}
