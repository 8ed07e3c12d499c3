import { yuanOf } from '../money.ts'

/** One side of a difference: yuan, but for how many settlements there are. */
export function printedAs(field: string | null, amount: bigint | null): string | null {
  if (amount === null) return null
  return field === 'settlements' ? String(amount) : yuanOf(amount)
}
