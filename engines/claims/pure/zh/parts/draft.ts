import type { Decimal } from '#platform/exact'
import type { Quantity, Span } from '../../model.ts'

/** What a reader found at one place of a line: a claim, or words to leave alone (`quantity: null`). */
export type Step = { readonly end: number; readonly quantity: Quantity | null }

type Given = Partial<Quantity> &
  Span & { readonly value: Decimal; readonly unit: string; readonly form: Quantity['form'] }

/** A quantity with nothing known of it but what is given; offsets are those of the line. */
export function draft(given: Given): Quantity {
  return {
    number: { start: given.start, end: given.end },
    valueHigh: null,
    fraction: null,
    precision: 0,
    bound: 'exact',
    date: null,
    members: [],
    kind: null,
    direction: null,
    measure: null,
    untestable: null,
    ...given,
  }
}

export function whole(value: number | bigint): Decimal {
  return { coefficient: BigInt(value), scale: 0 }
}

export function leave(end: number): Step {
  return { end, quantity: null }
}
