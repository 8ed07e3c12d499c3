import Type from 'typebox'
import { house } from '#platform/action'
import type { Action } from '#programmes/contract'
import { releaseRows } from '../reported/release.ts'
import { listDueReleases } from '../store/decisions.ts'
import { listReported } from '../store/reported.ts'

const RELEASED_AT_ONCE_MAX = 500

const INPUT = Type.Object({}, { additionalProperties: false })

/** Makes public what was planned and is due; what is public already stays as it is. */
export const releaseDue: Action<typeof INPUT, { readonly released: number }> = {
  name: 'collection.release-due',
  title: { en: 'Make public what is due', zh: '公布到期的数据' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx) => {
    const due = await listDueReleases(tx, ctx.now, RELEASED_AT_ONCE_MAX)
    if (due.length === 0) return { released: 0 }
    const reported = await listReported(tx)
    let released = 0
    for (const [day, plans] of Map.groupBy(due, (plan) => plan.day)) {
      const rows = reported.filter(({ request, number }) =>
        plans.some((plan) => plan.request === request && plan.item === number),
      )
      released += (await releaseRows(tx, ctx, rows, day)).released
    }
    return { released }
  },
}
