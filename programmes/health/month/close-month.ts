import Type from 'typebox'
import { officeRoles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { MONTH } from '../reconciliation/inputs.ts'
import { compareLists, firstDayOf, missingLists } from '../reconciliation/store.ts'
import { holdMonths } from '../settlement/months.ts'

export const OF_MONTH = Type.Object({ month: MONTH }, { additionalProperties: false })

/**
 * Closes a month for clearing once all three sides have it equal to the fen: what was settled in it stands from then on. Whoever
 * settles at this moment is waited for, so that nothing comes into it later. What is in dispute is set aside. Throws
 * `health.month-not-over`, `health.lists-missing`, `health.differences-open`.
 */
export const closeMonth: Action<
  typeof OF_MONTH,
  { readonly month: string; readonly setAside: number }
> = {
  name: 'health.close-month',
  title: { en: 'Close a month for clearing', zh: '月度结账' },
  input: OF_MONTH,
  may: officeRoles('approver'),
  apply: async (tx, ctx, { month }) => {
    if (month >= ctx.today.slice(0, 7)) throw new HouseError('health.month-not-over', { month })
    return aboveFences(tx, ctx, async () => {
      await holdMonths(tx)
      const day = firstDayOf(month)
      const [closed] = await tx`SELECT FROM health.closed_months WHERE month = ${day}`
      if (closed !== undefined) return { month, setAside: 0 }
      const missing = await missingLists(tx, month)
      const [first] = missing
      if (first !== undefined)
        throw new HouseError('health.lists-missing', {
          ...{ month, count: missing.length, first: first.of },
        })
      const count = await compareLists(tx, ctx, month)
      if (count > 0) throw new HouseError('health.differences-open', { month, count })
      const aside = await tx`
          UPDATE health.disputes SET is_set_aside = true WHERE month = ${day} AND state = 'open' RETURNING id`
      await tx`INSERT INTO health.closed_months (month, closed_at) VALUES (${day}, ${ctx.now})`
      return { month, setAside: aside.length }
    })
  },
}
