import Type from 'typebox'
import { BILL, oneOf, UUID, YUAN } from '../inputs.ts'
import { PARTIES } from '../month/types.ts'

export const MONTH = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$',
  'x-form': { en: 'a month, written as 2026-10', zh: '月份，写作 2026-10' },
  description: 'YYYY-MM.',
})
export const PARTY = oneOf(PARTIES)
export const OF = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'Code of an institution, or id of a province.',
})

/** A list may have as many rows as a large hospital has visits from elsewhere in a month. */
export const ROWS_MAX = 100_000
export const TABLE_CHARACTERS_MAX = 16_000_000
export const WORKED_MAX = 1000
export const DIFFERENCES_PER_PAGE_MAX = 500

export const SUMS = Type.Object(
  {
    settlements: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    total: YUAN,
    funds: YUAN,
    account: YUAN,
    cash: YUAN,
  },
  { additionalProperties: false },
)

export const ROW = Type.Object(
  {
    settlement: UUID,
    bill: Type.Optional(BILL),
    total: YUAN,
    funds: YUAN,
    account: YUAN,
    cash: YUAN,
    cancelled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
