import type { Read } from '#platform/db'
import type { Context, CountedFigure } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { yuanOf } from '../money.ts'
import { PERSONS_MIN } from './shown.ts'

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
 * region since the start. Months that are over, so that no later settlement changes them; those of few persons are left out.
 */
export async function counted(tx: Read, ctx: Context): Promise<readonly CountedFigure[]> {
  const rows = await aboveFences(tx, ctx, () => countMonths(tx, `${ctx.today.slice(0, 7)}-01`))
  const last = rows.findLast(({ month }) => month !== null)?.month
  if (last === undefined || last === null) return []
  return rows
    .filter(({ persons }) => ctx.world === 'simulated' || Number(persons) >= PERSONS_MIN)
    .flatMap((row) => {
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

async function countMonths(tx: Read, before: string): Promise<readonly Row[]> {
  return tx<Row[]>`
    SELECT s.month, s.insured_province AS province, count(*) AS visits, count(DISTINCT s.insured) AS persons,
      sum(s.funds_fen + s.account_fen)::bigint AS relief
    FROM (
      SELECT to_char(settled_on, 'YYYY-MM') AS month, insured_province, insured, funds_fen, account_fen
      FROM health.settlements
      WHERE cancelled_at IS NULL AND kind = 'direct' AND insured_province <> treated_province AND settled_on < ${before}
    ) AS s
    GROUP BY GROUPING SETS ((s.month, s.insured_province), (s.month), ())
    HAVING count(*) > 0
    ORDER BY s.month NULLS LAST, s.insured_province LIMIT ${ROWS_MAX}`
}
