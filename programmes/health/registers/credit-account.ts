import Type from 'typebox'
import { isDone, postTransfers } from '#engines/ledger'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID, YUAN } from '../inputs.ts'
import { fenOf } from '../money.ts'
import { codes, openPersonalAccounts, PURPOSES } from '../settlement/accounts.ts'
import { requireOperated } from './requirements.ts'
import { getInsured } from './store.ts'

const INPUT = Type.Object(
  {
    insured: UUID,
    amount: YUAN,
    transfer: Type.Optional(
      Type.String({
        ...UUID,
        description: 'The caller’s own id of the transfer: sent again, it is booked once.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Puts money on a person's account. Throws `health.unknown-insured`, `health.bad-credit`. */
export const creditAccount: Action<typeof INPUT, { readonly transfer: string }> = {
  name: 'health.credit-account',
  title: { en: 'Put money on a personal account', zh: '划入个人账户' },
  input: INPUT,
  may: roles('contributor'),
  unkept: ['insured'],
  apply: async (tx, ctx, { insured, amount, transfer = ctx.newId() }) => {
    const person = await getInsured(tx, insured)
    // Who merely is the person sees it, and credits nothing.
    await requireOperated(tx, ctx, [person])
    await openPersonalAccounts(tx, ctx, [person])
    const [booked] = await aboveFences(tx, ctx, () =>
      postTransfers(tx, ctx, [
        {
          kind: 'post',
          id: transfer,
          debit: codes.contributions(person.place),
          credit: codes.account(insured),
          amount: fenOf(amount),
          purpose: PURPOSES.contribution.code,
          document: null,
          effectiveAt: ctx.now,
        },
      ]),
    )
    if (booked === undefined || !isDone(booked.result))
      throw new HouseError('health.bad-credit', { result: booked?.result ?? '—' })
    return { transfer }
  },
}
