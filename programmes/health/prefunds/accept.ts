import Type from 'typebox'
import {
  clearingTerms,
  exposuresOf,
  isDone,
  lockScheme,
  postTransfers,
  watchPrefunds,
} from '#engines/ledger'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID } from '../inputs.ts'
import { CLEARING_PURPOSES, clearingCodes, ensureScheme, SCHEME } from '../month/scheme.ts'
import type { Fen } from '../pure/index.ts'
import { requireOperated } from '../registers/requirements.ts'
import { proposalView } from './proposal-view.ts'
import { acceptStored, lockProposal, replaceProposals } from './store.ts'
import type { ProposalView } from './types.ts'

const INPUT = Type.Object({ proposal: UUID }, { additionalProperties: false })

/**
 * Accepts what is proposed for a province's prefund: what is missing of it now is put up, what is too much taken back, once. For
 * its operator's approver; what older years proposed is replaced. Throws `health.unknown-proposal`, `health.bad-credit`.
 */
export const acceptPrefund: Action<typeof INPUT, ProposalView> = {
  name: 'health.accept-prefund',
  title: { en: 'Accept a proposed prefund', zh: '认可核定的预付金' },
  input: INPUT,
  may: roles('approver'),
  kept: ({ id, province, amount, change }: ProposalView) => ({ id, province, amount, change }),
  apply: async (tx, ctx, { proposal: id }) =>
    aboveFences(tx, ctx, async () => {
      await ensureScheme(tx, ctx)
      // Before what is held is read: else what is put up at the same moment would be put up once more.
      await lockScheme(tx, SCHEME)
      const found = await lockProposal(tx, id)
      if (found === undefined) throw new HouseError('health.unknown-proposal', { proposal: id })
      const { province } = found
      await requireOwn(tx, ctx, province, id)
      const moved = found.amount - (await heldBy(tx, province))
      const transfer = moved === 0n ? null : await move(tx, ctx, province, moved)
      await acceptStored(tx, id, { at: ctx.now, moved, transfer })
      await replaceProposals(tx, { year: found.year, province }, ctx.now)
      await watchPrefunds(tx, ctx, SCHEME, clearingTerms(ctx.region, ctx.today).thresholds)
      return proposalView({ ...found, state: 'accepted', changedAt: ctx.now, moved })
    }),
}

// Another's proposal and none are answered alike.
async function requireOwn(tx: Write, ctx: Context, province: string, id: string): Promise<void> {
  try {
    await requireOperated(tx, ctx, [{ place: province, province }])
  } catch (error) {
    if (error instanceof HouseError)
      throw new HouseError('health.unknown-proposal', { proposal: id })
    throw error
  }
}

async function heldBy(tx: Write, province: string): Promise<Fen> {
  const exposures = await exposuresOf(tx, SCHEME)
  return exposures.find(({ participant }) => participant === province)?.prefund ?? 0n
}

async function move(tx: Write, ctx: Context, province: string, change: Fen): Promise<string> {
  const [treasury, prefund] = [clearingCodes.treasury(province), clearingCodes.prefund(province)]
  const id = ctx.newId()
  const [made] = await postTransfers(tx, ctx, [
    {
      ...{ kind: 'post', id, effectiveAt: ctx.now },
      ...{ purpose: CLEARING_PURPOSES.prefund.code, document: province },
      debit: change > 0n ? treasury : prefund,
      credit: change > 0n ? prefund : treasury,
      amount: change > 0n ? change : -change,
    },
  ])
  assert(made !== undefined, 'each item has a result')
  if (!isDone(made.result)) throw new HouseError('health.bad-credit', { result: made.result })
  return id
}
