import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import type { Query } from '#programmes/contract'
import { oneOf, UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import type { Fen } from '../pure/index.ts'
import { positionColumns } from './store.ts'
import {
  type DuesAnswer,
  type DueView,
  PAYOUT_STATES,
  type PayoutView,
  type Position,
} from './types.ts'

export const DUES_PER_PAGE_MAX = 500

const INPUT = Type.Object(
  {
    insured: Type.Optional(UUID),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    open: Type.Optional(oneOf(['to-person', 'from-person'])),
    cursor: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}:[0-9]{4}:.{1,40}$' })),
    limit: Type.Integer({ minimum: 1, maximum: DUES_PER_PAGE_MAX, default: 100 }),
  },
  { additionalProperties: false },
)
/** Of what is open for a year; 0: whatever it is. */
const SIGNS = { any: 0, 'to-person': 1, 'from-person': -1 } as const
const STRING = Type.String()
const YUAN = Type.String({ description: 'Yuan with two decimals.' })
const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])

/** What funds and persons owe each other for years that were settled anew, with the payments made for these; within reach, by persons. */
export const dues: Query<typeof INPUT, DuesAnswer> = {
  name: 'health.dues',
  title: {
    en: 'What funds and persons owe each other for years settled anew',
    zh: '重新结算后的补付与追回',
  },
  input: INPUT,
  output: Type.Object({
    items: Type.Array(
      Type.Object(
        {
          ...{ insured: STRING, insuredPlace: STRING, year: Type.Integer(), change: YUAN },
          ...{ prepared: YUAN, approved: YUAN, paid: YUAN, repaid: YUAN, open: YUAN },
        },
        { $id: 'HealthDue' },
      ),
    ),
    payouts: Type.Array(
      Type.Object(
        {
          ...{ id: STRING, insured: STRING, insuredPlace: STRING, year: Type.Integer() },
          ...{ amount: YUAN, state: oneOf(PAYOUT_STATES) },
          ...{ reference: OPTIONAL_STRING, paidOn: OPTIONAL_STRING },
        },
        { $id: 'HealthPayout' },
      ),
    ),
    nextCursor: OPTIONAL_STRING,
  }),
  may: signedIn,
  answer: async (tx, _, { insured = null, year = null, open, cursor = null, limit }) => {
    const sign = SIGNS[open ?? 'any']
    const [after, afterYear = null, afterPlace = null] = cursor?.split(':') ?? []
    const rows = await tx<Position[]>`
      SELECT ${positionColumns(tx)} FROM health.due_positions AS p
      WHERE (${insured}::uuid IS NULL OR p.insured = ${insured})
        AND (${year}::integer IS NULL OR p.year = ${year})
        AND (${sign}::integer = 0 OR sign(p.open_fen) = ${sign}::integer)
        AND (${after === undefined} OR (p.insured, p.year, p.insured_place)
          > (${after ?? null}::uuid, ${afterYear}::smallint, ${afterPlace}::text))
      ORDER BY p.insured, p.year, p.insured_place LIMIT ${limit + 1}`
    const items = rows.slice(0, limit).map(dueView)
    return {
      items,
      payouts: await payoutsFor(tx, items),
      nextCursor: rows.length > limit ? cursorOf(items.at(-1)) : null,
    }
  },
}

function cursorOf(last: DueView | undefined): string | null {
  return last === undefined ? null : `${last.insured}:${last.year}:${last.insuredPlace}`
}

export function dueView(position: Position): DueView {
  const { insured, insuredPlace, year, change, prepared, approved, paid, repaid, open } = position
  return {
    ...{ insured, insuredPlace, year },
    ...{ change: yuanOf(change), prepared: yuanOf(prepared), approved: yuanOf(approved) },
    ...{ paid: yuanOf(paid), repaid: yuanOf(repaid), open: yuanOf(open) },
  }
}

async function payoutsFor(tx: Read, of: readonly DueView[]): Promise<readonly PayoutView[]> {
  const rows = await tx<(Omit<PayoutView, 'amount'> & { readonly amount: Fen })[]>`
    SELECT o.id, o.insured, o.insured_place AS "insuredPlace", o.year, o.amount_fen AS amount, o.state, o.reference,
      o.paid_on AS "paidOn"
    FROM unnest(
      ${of.map(({ insured }) => insured)}::uuid[], ${of.map(({ insuredPlace }) => insuredPlace)}::text[],
      ${of.map(({ year }) => String(year))}::text[]::smallint[]
    ) AS w (insured, place, year)
    JOIN health.payouts AS o ON o.insured = w.insured AND o.insured_place = w.place AND o.year = w.year
    ORDER BY o.id`
  return rows.map((row) => ({ ...row, amount: yuanOf(row.amount) }))
}
