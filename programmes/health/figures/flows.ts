import Type from 'typebox'
import { anyone, type World } from '#platform/action'
import type { Read } from '#platform/db'
import { getPlace } from '#platform/region'
import type { Context, Format, Query } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { oneOf } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { FLOWS_ANSWER } from '../schemas.ts'
import type { FlowRow, FlowsAnswer } from '../types.ts'
import { settledBetween } from './told.ts'

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
      rows: await countFlows(tx, ctx.world, by, { from, to }),
      all: await countFlows(tx, ctx.world, '', { from, to }),
    }))
    const { visits, persons, relief } = shownOf(counted.all[0] ?? NOTHING)
    return {
      ...{ by, from, to },
      ...{ visits, persons, relief },
      rows: counted.rows.map(rowOf),
      places: namesIn(ctx, counted.rows),
    }
  },
}

type Counted = {
  readonly month: string | null
  readonly insured: string | null
  readonly treated: string | null
  readonly tier: string | null
} & Sums

type Sums = {
  /** All of them, told or not; the rest is of those that are told. */
  readonly settled: bigint
  readonly visits: bigint
  readonly persons: bigint
  readonly relief: bigint
}

const NOTHING: Sums = { settled: 0n, visits: 0n, persons: 0n, relief: 0n }

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

function rowOf({ month, insured, treated, tier, ...sums }: Counted): FlowRow {
  return { month, insured, treated, tier, ...shownOf(sums) }
}

/** Where something was settled and none of it may be told: only that it is few. */
function shownOf({ settled, visits, persons, relief }: Sums) {
  if (settled > 0n && visits === 0n) return { visits: null, persons: null, relief: null }
  return { visits: Number(visits), persons: Number(persons), relief: yuanOf(relief) }
}

/** What isn't asked for is null, so that all of it falls together. */
async function countFlows(
  tx: Read,
  world: World,
  by: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<readonly Counted[]> {
  const [month, pair, tier] = ['month', 'pair', 'tier'].map((part) => by.split('-').includes(part))
  return tx<Counted[]>`
    SELECT s.month, s.insured_province AS insured, s.treated_province AS treated, s.tier,
      count(*) AS settled, count(*) FILTER (WHERE s.is_told) AS visits,
      count(DISTINCT s.person) FILTER (WHERE s.is_told) AS persons,
      coalesce(sum(s.relief_fen) FILTER (WHERE s.is_told), 0)::bigint AS relief
    FROM (
      SELECT CASE WHEN ${month ?? false} THEN to_char(settled_on, 'YYYY-MM') END AS month,
        CASE WHEN ${pair ?? false} THEN insured_province END AS insured_province,
        CASE WHEN ${pair ?? false} THEN treated_province END AS treated_province,
        CASE WHEN ${tier ?? false} THEN tier END AS tier,
        insured AS person, relief_fen, is_told
      FROM ${settledBetween(tx, world)} AS b
      WHERE (${from}::text IS NULL OR settled_on >= (${from}::text || '-01')::date)
        AND (${to}::text IS NULL OR settled_on < (${to}::text || '-01')::date + interval '1 month')
    ) AS s
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 LIMIT ${ROWS_MAX}`
}
