import Type from 'typebox'
import { house } from '#platform/action'
import type { Action } from '#programmes/contract'
import { discloseRows } from '../reported/disclose.ts'
import { listDueDisclosures } from '../store/decisions.ts'
import { listReported } from '../store/reported.ts'

const DISCLOSED_AT_ONCE_MAX = 500

const INPUT = Type.Object({}, { additionalProperties: false })

/** Makes public what was planned and is due; what is public already stays as it is. */
export const discloseDue: Action<typeof INPUT, { readonly disclosed: number }> = {
  name: 'collection.disclose-due',
  title: { en: 'Make public what is due', zh: '公布到期的数据' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const due = await listDueDisclosures(tx, ctx.now, DISCLOSED_AT_ONCE_MAX)
    if (due.length === 0) return { disclosed: 0 }
    const reported = await listReported(tx)
    let disclosed = 0
    for (const [day, plans] of Map.groupBy(due, (plan) => plan.day)) {
      const rows = reported.filter(({ request, number }) =>
        plans.some((plan) => plan.request === request && plan.item === number),
      )
      disclosed += (await discloseRows(tx, ctx, rows, day)).disclosed
    }
    return { disclosed }
  },
}
