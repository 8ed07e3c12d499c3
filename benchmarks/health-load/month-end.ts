import { ask, perform } from '#platform/action'
import type { Context } from '#programmes/contract'
import { handInAll, programme } from '#programmes/health'
import { actionOf, type Store } from '../health/store.ts'

/**
 * A month as its sides end it: everybody's list is handed in, the month closed, taken into clearing, netted. What was done
 * before is left as it is. Answers the sum of its payment instructions, in fen.
 */
export async function endMonth(store: Store, ctx: Context, month: string): Promise<bigint> {
  const { app } = store
  const { state } = await monthOf(store, ctx, month)
  if (state === 'open') {
    await handInAll(app, ctx, month, { hasMistakes: false })
    await perform(app, actionOf('health.close-month'), ctx, { month })
  }
  if (state === 'open' || state === 'closed') {
    for (let cycle: number | null = null; cycle === null; )
      cycle = (await perform(app, actionOf('health.clear-month'), ctx, { month })).cycle
  }
  const { instructions } = await monthOf(store, ctx, month)
  return instructions.reduce(
    (sum: bigint, { amount }: { readonly amount: string }) => sum + BigInt(amount.replace('.', '')),
    0n,
  )
}

function monthOf({ app }: Store, ctx: Context, month: string) {
  const query = programme.queries.find(({ name }) => name === 'health.month')
  if (query === undefined) throw new Error('there is no health.month')
  return ask(app, query, ctx, { month })
}
