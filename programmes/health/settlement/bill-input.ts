import Type, { type Static } from 'typebox'
import {
  BILL,
  DAY,
  DISEASES,
  INSTITUTION,
  ITEM,
  LINES_MAX,
  MESSAGE,
  oneOf,
  QUANTITY,
  UUID,
  YUAN,
} from '../inputs.ts'
import { fenOf, quantityOf } from '../money.ts'
import type { AskedBill } from '../types.ts'

const LINE = Type.Object(
  { item: ITEM, quantity: QUANTITY, amount: YUAN },
  { additionalProperties: false },
)

/** A bill in the house's own words; the interfaces have theirs. */
export const BILL_INPUT = Type.Object(
  {
    message: Type.Optional(MESSAGE),
    institution: INSTITUTION,
    bill: BILL,
    insured: UUID,
    day: DAY,
    emergency: Type.Optional(Type.Boolean()),
    disease: Type.Optional(oneOf(DISEASES)),
    useAccount: Type.Optional(Type.Boolean()),
    lines: Type.Array(LINE, { minItems: 1, maxItems: LINES_MAX }),
  },
  { additionalProperties: false },
)

export function askedBill(
  input: Static<typeof BILL_INPUT>,
  kind: AskedBill['kind'] = 'direct',
): AskedBill {
  return {
    kind,
    message: input.message ?? null,
    institution: input.institution,
    bill: input.bill,
    insured: input.insured,
    day: input.day,
    emergency: input.emergency ?? false,
    disease: input.disease ?? null,
    useAccount: input.useAccount ?? false,
    lines: input.lines.map(({ item, quantity, amount }) => ({
      item,
      quantity_e4: quantityOf(quantity),
      amount: fenOf(amount),
    })),
  }
}
