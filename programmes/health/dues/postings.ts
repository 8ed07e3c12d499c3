import { isDone, openAccounts, postTransfers, register } from '#engines/ledger'
import type { Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Context } from '#programmes/contract'
import type { Fen } from '../pure/index.ts'
import { codes, personAccount } from '../settlement/accounts.ts'
import type { Due, Payout, RepaymentKind } from './types.ts'

export const DUE_PURPOSES = {
  due: {
    code: 'health-due',
    title: { en: 'A year settled anew: fund and person', zh: '重新结算：基金与个人往来' },
  },
  payout: {
    code: 'health-payout',
    title: { en: 'Paid to a person for a year settled anew', zh: '重新结算后向个人补付' },
  },
  sentBack: {
    code: 'health-payout-sent-back',
    title: { en: 'Payment to a person that the bank sent back', zh: '个人补付银行退汇' },
  },
  repayment: {
    code: 'health-repayment',
    title: { en: 'Paid back by a person', zh: '个人退回基金款' },
  },
  waiver: {
    code: 'health-waiver',
    title: { en: 'Claim on a person that the fund bears', zh: '免予追回的基金支出' },
  },
} as const

/** From the fund to the person what it pays more, the other way what it pays less: a debt, and no payment. */
export async function postDues(tx: Write, ctx: Context, dues: readonly Due[]): Promise<void> {
  const persons = new Map(dues.map(({ insured, insuredProvince }) => [insured, insuredProvince]))
  await register(tx, { assets: [], purposes: Object.values(DUE_PURPOSES) })
  const results = await openAccounts(
    tx,
    ctx,
    [...persons].map(([insured, province]) => personAccount(insured, province)),
  )
  for (const { code, result } of results)
    assert(result === 'created' || result === 'exists', `the account ${code} is open: ${result}`)
  await post(
    tx,
    ctx,
    dues.map(({ settlement, insured, insuredPlace, fund, change }) => {
      const [own, other] = [codes.fundOf(insuredPlace, fund), codes.person(insured)]
      const [debit, credit] = change > 0n ? [own, other] : [other, own]
      const amount = change > 0n ? change : -change
      return { debit, credit, amount, purpose: DUE_PURPOSES.due.code, document: settlement }
    }),
  )
}

export async function postPayouts(
  tx: Write,
  ctx: Context,
  payouts: readonly Payout[],
): Promise<void> {
  await post(
    tx,
    ctx,
    payouts.map(({ id, insured, insuredPlace, amount }) => ({
      debit: codes.person(insured),
      credit: codes.reimbursed(insuredPlace),
      ...{ amount, purpose: DUE_PURPOSES.payout.code, document: id },
    })),
  )
}

/** What the bank sent back is owed to the person again. */
export async function postSentBack(
  tx: Write,
  ctx: Context,
  payouts: readonly Payout[],
): Promise<void> {
  await register(tx, { assets: [], purposes: [DUE_PURPOSES.sentBack] })
  await post(
    tx,
    ctx,
    payouts.map(({ id, insured, insuredPlace, amount }) => ({
      debit: codes.reimbursed(insuredPlace),
      credit: codes.person(insured),
      ...{ amount, purpose: DUE_PURPOSES.sentBack.code, document: id },
    })),
  )
}

/** What a person paid back came to where payments to persons come from; what is waived the pooled fund bears. */
export async function postRepayment(
  tx: Write,
  ctx: Context,
  made: {
    readonly id: string
    readonly insured: string
    readonly insuredPlace: string
    readonly kind: RepaymentKind
    readonly amount: Fen
  },
): Promise<void> {
  const { id, insured, insuredPlace, kind, amount } = made
  const isWaived = kind === 'waived'
  await post(tx, ctx, [
    {
      debit: isWaived ? codes.fund(insuredPlace, 'pooled') : codes.reimbursed(insuredPlace),
      credit: codes.person(insured),
      purpose: isWaived ? DUE_PURPOSES.waiver.code : DUE_PURPOSES.repayment.code,
      ...{ amount, document: id },
    },
  ])
}

async function post(
  tx: Write,
  ctx: Context,
  transfers: readonly {
    readonly debit: string
    readonly credit: string
    readonly amount: Fen
    readonly purpose: string
    readonly document: string
  }[],
): Promise<void> {
  const results = await postTransfers(
    tx,
    ctx,
    transfers.map((one) => ({
      ...{ kind: 'post' as const, id: ctx.newId(), effectiveAt: ctx.now },
      ...one,
    })),
  )
  for (const { id, result } of results)
    assert(isDone(result), `the transfer ${id} is booked: ${result}`)
}
