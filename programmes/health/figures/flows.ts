import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Read } from '#platform/db'
import { getPlace } from '#platform/region'
import type { Context, Format, Query } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { oneOf } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { FLOWS_ANSWER } from '../schemas.ts'
import type { FlowRow, FlowsAnswer } from '../types.ts'
import { shownOf } from './shown.ts'

const MONTH = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM.' })
const ROWS_MAX = 5000

const INPUT = Type.Object(
  {
    by: Type.Optional(
      oneOf(['month', 'pair', 'tier', 'month-pair', 'month-tier', 'pair-tier', 'month-pair-tier']),
    ),
    from: Type.Optional(MONTH),
    to: Type.Optional(MONTH),
  },
  { additionalProperties: false },
)

/**
 * Settlements between provinces, counted: visits, persons, and what patients didn't have to advance. Counts only, of
 * provinces, months and tiers: a bill is its parties' own.
 */
export const flows: Query<typeof INPUT, FlowsAnswer> = {
  name: 'health.flows',
  title: { en: 'Settlements between provinces', zh: '跨省结算情况' },
  input: INPUT,
  output: FLOWS_ANSWER,
  may: anyone,
  answer: async (tx, ctx, { by = 'pair', from = null, to = null }) => {
    const counted = await aboveFences(tx, ctx, async () => ({
      rows: await countFlows(tx, by, { from, to }),
      all: await countFlows(tx, '', { from, to }),
    }))
    const [all = NOTHING] = counted.all
    return {
      ...{ by, from, to },
      visits: Number(all.visits),
      persons: Number(all.persons),
      relief: yuanOf(all.relief),
      rows: shownOf(counted.rows.map(rowOf), ctx.world),
      places: namesIn(ctx, counted.rows),
    }
  },
}

type Counted = {
  readonly month: string | null
  readonly insured: string | null
  readonly treated: string | null
  readonly tier: string | null
  readonly visits: bigint
  readonly persons: bigint
  readonly relief: bigint
}

const NOTHING = { visits: 0n, persons: 0n, relief: 0n }

function namesIn({ region }: Context, rows: readonly Counted[]): FlowsAnswer['places'] {
  const ids = new Set(rows.flatMap(({ insured, treated }) => [insured, treated]))
  return Object.fromEntries(
    [...ids].flatMap((id) => (id === null ? [] : [[id, getPlace(region, id).shortName]])),
  )
}

/** The same as a table that says in each row which world it is of: a file is read far from its address. */
export const FLOWS_CSV: Format = {
  name: 'csv',
  encode: ({ rows }: FlowsAnswer, { world }) =>
    [COLUMNS, ...rows.map((row) => [world, ...VALUES.map((name) => row[name] ?? '')])]
      .map((cells) => `${cells.join(',')}\r\n`)
      .join(''),
  filename: ({ by }: FlowsAnswer) => `settlements-by-${by}.csv`,
}
const VALUES = ['month', 'insured', 'treated', 'tier', 'visits', 'persons', 'relief'] as const
const COLUMNS = ['world', ...VALUES]

function rowOf({ visits, persons, relief, ...of }: Counted): FlowRow {
  return { ...of, visits: Number(visits), persons: Number(persons), relief: yuanOf(relief) }
}

/** What isn't asked for is null, so that all of it falls together. Cancelled ones don't count, nor care within a province. */
async function countFlows(
  tx: Read,
  by: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<readonly Counted[]> {
  const [month, pair, tier] = ['month', 'pair', 'tier'].map((part) => by.split('-').includes(part))
  return tx<Counted[]>`
    SELECT s.month, s.insured_province AS insured, s.treated_province AS treated, s.tier,
      count(*) AS visits, count(DISTINCT s.person) AS persons, coalesce(sum(s.relief_fen), 0)::bigint AS relief
    FROM (
      SELECT CASE WHEN ${month ?? false} THEN to_char(settled_on, 'YYYY-MM') END AS month,
        CASE WHEN ${pair ?? false} THEN insured_province END AS insured_province,
        CASE WHEN ${pair ?? false} THEN treated_province END AS treated_province,
        CASE WHEN ${tier ?? false} THEN tier END AS tier,
        insured AS person, funds_fen + account_fen AS relief_fen
      FROM health.settlements
      WHERE cancelled_at IS NULL AND kind = 'direct' AND insured_province <> treated_province
        AND (${from}::text IS NULL OR settled_on >= (${from}::text || '-01')::date)
        AND (${to}::text IS NULL OR settled_on < (${to}::text || '-01')::date + interval '1 month')
    ) AS s
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 LIMIT ${ROWS_MAX}`
}
