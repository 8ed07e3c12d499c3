import type { World } from '#platform/action'
import type { Read } from '#platform/db'
import type { Context, CountedFigure } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { yuanOf } from '../money.ts'
import { settledBetween } from './told.ts'

const ROWS_MAX = 20_000

type Row = {
  readonly month: string | null
  /** Null: of the whole region. */
  readonly province: string | null
  readonly visits: bigint
  readonly persons: bigint
  readonly relief: bigint
}

/**
 * What the settlements between provinces came to: by month for the region and for each province that insures, and for the
 * region since the start, of what may be told. In the recorded world of closed months up to the first that isn't, so that no
 * later settlement changes them and none is missing before the last; in the simulated one of all that are over.
 */
export async function counted(tx: Read, ctx: Context): Promise<readonly CountedFigure[]> {
  const rows = await aboveFences(tx, ctx, () =>
    countMonths(tx, ctx.world, `${ctx.today.slice(0, 7)}-01`),
  )
  const last = rows.findLast(({ month }) => month !== null)?.month
  if (last === undefined || last === null) return []
  return rows.flatMap((row) => {
    const { regionPlace } = ctx.region
    const place = row.province ?? regionPlace
    const period = row.month ?? `since..@${lastDayOf(last)}`
    return [
      { indicator: 'settled-visits', place, period, value: String(row.visits) },
      { indicator: 'settled-persons', place, period, value: String(row.persons) },
      { indicator: 'settled-relief', place, period, value: yuanOf(row.relief) },
    ]
  })
}

function lastDayOf(month: string): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return `${month}-${daysInMonth}`
}

async function countMonths(tx: Read, world: World, running: string): Promise<readonly Row[]> {
  const before = world === 'simulated' ? running : await firstOpen(tx, running)
  return tx<Row[]>`
    SELECT s.month, s.insured_province AS province, count(*) AS visits, count(DISTINCT s.insured) AS persons,
      sum(s.relief_fen)::bigint AS relief
    FROM (
      SELECT to_char(settled_on, 'YYYY-MM') AS month, insured_province, insured, relief_fen
      FROM ${settledBetween(tx, world)} AS b WHERE is_told AND settled_on < ${before}
    ) AS s
    GROUP BY GROUPING SETS ((s.month, s.insured_province), (s.month), ())
    HAVING count(*) > 0
    ORDER BY s.month NULLS LAST, s.insured_province LIMIT ${ROWS_MAX}`
}

/** The first month with settlements that isn't closed; the running one where each before is. */
async function firstOpen(tx: Read, running: string): Promise<string> {
  const [row] = await tx<{ month: string }[]>`
    SELECT least(min(date_trunc('month', s.settled_on)::date), ${running}::date)::text AS month
    FROM health.settlements AS s
    WHERE s.cancelled_at IS NULL AND s.kind = 'direct' AND s.insured_province <> s.treated_province
      AND NOT EXISTS (
        SELECT FROM health.closed_months AS m WHERE m.month = date_trunc('month', s.settled_on)::date
      )`
  return row?.month ?? running
}
