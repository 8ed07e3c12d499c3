import { roles } from '#platform/action'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { dryRun } from '../dry-run.ts'
import { dayIn } from '../month/due-days.ts'
import { HAND_IN_INPUT, handedIn } from '../reconciliation/hand-in.ts'
import { findHandedIn, listDiffering } from '../reconciliation/store.ts'
import type { TriedList } from '../reconciliation/types.ts'
import { namesOf } from './viewer.ts'

/** Differences that are told of a list that is tried; all are counted. */
const TOLD_MAX = 100

/**
 * What `health.hand-in` would do, by doing it and taking it back: how much would differ, and the first of it. Throws what that
 * throws.
 */
export const tryList: Action<typeof HAND_IN_INPUT, TriedList> = {
  name: 'health.try-list',
  title: { en: 'Try a list before handing it in', zh: '试对月度结算清单' },
  input: HAND_IN_INPUT,
  may: roles('contributor'),
  unkept: ['rows', 'table'],
  // What was tried is in nobody's books yet.
  kept: ({ settlements, differences }: TriedList) => ({ settlements, differences }),
  apply: (tx, ctx, input) =>
    dryRun(tx, async (inner) => {
      const before = await findHandedIn(inner, input)
      const { list, settlements, differences } = await handedIn(inner, ctx, input)
      const found = await aboveFences(inner, ctx, () => listDiffering(inner, list, TOLD_MAX))
      const { month, party, of, table = null, sums = null } = input
      const names = await namesOf(inner, ctx.region, [of])
      return {
        asked: { month, party, of, table, sums },
        name: names[of] ?? { en: of, zh: of },
        ...{ settlements, differences, found },
        replaces: before === null ? null : dayIn(ctx.region, before),
      }
    }),
}
