import Type from 'typebox'
import { officeRoles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'

/** Any constant: those who settle share it, and who closes a month takes it alone. */
const MONTHS_LOCK = 7_605_001n

/**
 * Holds the months as they are until this transaction is over. Throws `health.month-closed` where the day's month went to
 * clearing meanwhile.
 */
export async function requireOpenMonth(tx: Write, day: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock_shared(${MONTHS_LOCK})`
  const [closed] = await tx`SELECT month FROM health.closed_months WHERE month = ${monthOf(day)}`
  if (closed !== undefined) throw new HouseError('health.month-closed', { month: day.slice(0, 7) })
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

const INPUT = Type.Object(
  {
    month: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM.' }),
  },
  { additionalProperties: false },
)

/**
 * Closes a month for clearing: what was settled in it stands from then on. Whoever settles at this moment is waited for, so
 * that nothing comes into it later. Throws `health.month-not-over`.
 */
export const closeMonth: Action<typeof INPUT, { readonly month: string }> = {
  name: 'health.close-month',
  title: { en: 'Close a month for clearing', zh: '月度结账' },
  input: INPUT,
  may: officeRoles('approver'),
  apply: async (tx, ctx, { month }) => {
    if (month >= ctx.today.slice(0, 7)) throw new HouseError('health.month-not-over', { month })
    await tx`SELECT pg_advisory_xact_lock(${MONTHS_LOCK})`
    await tx`
      INSERT INTO health.closed_months (month, closed_at) VALUES (${`${month}-01`}, ${ctx.now})
      ON CONFLICT DO NOTHING`
    return { month }
  },
}
