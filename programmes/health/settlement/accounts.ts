import { type Asset, balancesOf, openAccounts, type Purpose, register } from '#engines/ledger'
import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Region } from '#platform/region'
import type { Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import type { OutpatientAmounts } from '../pure/index.ts'

/** Everything here counts yuan, in fen. */
const YUAN: Asset = { code: 'CNY', decimals: 2, title: { en: 'Chinese yuan', zh: '人民币' } }

export const PURPOSES = {
  fund: {
    code: 'health-fund-share',
    title: { en: 'Share of a fund in a medical bill', zh: '医疗费用基金支付' },
  },
  account: {
    code: 'health-account-share',
    title: { en: 'Share of a personal account in a medical bill', zh: '医疗费用个人账户支付' },
  },
  advance: {
    code: 'health-advance',
    title: { en: 'Advance to an institution', zh: '向医药机构预付' },
  },
  cash: {
    code: 'health-cash',
    title: { en: 'Cash paid at the counter', zh: '个人现金支付' },
  },
  reimbursement: {
    code: 'health-reimbursement',
    title: { en: 'Reimbursement by hand', zh: '手工报销' },
  },
  contribution: {
    code: 'health-contribution',
    title: { en: 'Put on a personal account', zh: '划入个人账户' },
  },
} as const satisfies { readonly [name: string]: Purpose }

/** The funds that may pay a part, by the amounts that say how much. */
export const FUNDS = [
  ['pooled', 'pooled'],
  ['civilServants', 'civil-servants'],
  ['enterprise', 'enterprise'],
  ['seriousIllness', 'serious-illness'],
  ['largeSums', 'large-sums'],
  ['disabled', 'disabled'],
  ['medicalAid', 'medical-aid'],
  ['otherFunds', 'other'],
] as const satisfies readonly (readonly [keyof OutpatientAmounts, string])[]

type Fund = (typeof FUNDS)[number][1]

export const codes = {
  /** What a fund of an insured place has paid. */
  fund: (place: string, fund: Fund) => `health/fund/${place}/${fund}`,
  /** The same for a fund that was named before. */
  fundOf: (place: string, fund: string) => `health/fund/${place}/${fund}`,
  /** What funds owe a person for bills that were divided anew; below nothing: what they have to claim back. */
  person: (insured: string) => `health/person/${insured}`,
  /** What the province of insurance owes the province of treatment. */
  claim: (insured: string, treated: string) => `health/claim/${insured}/${treated}`,
  /** What a province has advanced to its institutions for whoever is insured elsewhere. */
  advance: (province: string) => `health/advance/${province}`,
  /** What an institution has to get from its province. */
  receivable: (institution: string) => `health/institution/${institution}/receivable`,
  /** What an institution took in cash. */
  cash: (institution: string) => `health/institution/${institution}/cash`,
  /** Where that cash came from. */
  patients: (province: string) => `health/patients/${province}`,
  /** What is on a person's account; it can't be overdrawn. */
  account: (insured: string) => `health/account/${insured}`,
  /** Where what is put on accounts comes from. */
  contributions: (place: string) => `health/contributions/${place}`,
  /** What an insured place has paid to persons afterwards. */
  reimbursed: (place: string) => `health/reimbursed/${place}`,
} as const

type Opened = Parameters<typeof openAccounts>[2][number]

export async function openInsuredAccounts(
  tx: Write,
  ctx: Context,
  rows: readonly { readonly place: string; readonly province: string }[],
): Promise<void> {
  const places = new Map(rows.map(({ place, province }) => [place, province]))
  const accounts = [...places].flatMap(([place, province]) => [
    ...FUNDS.map(([, fund]) => account(codes.fund(place, fund), place, province, 'fund')),
    account(codes.contributions(place), place, province, 'contributions'),
    account(codes.reimbursed(place), place, province, 'reimbursed'),
  ])
  const claims = [...new Set(places.values())].flatMap((insured) =>
    provincesOf(ctx.region).map((treated) => claim(insured, treated)),
  )
  await open(tx, ctx, [...accounts, ...claims])
}

export async function openInstitutionAccounts(
  tx: Write,
  ctx: Context,
  rows: readonly { readonly code: string; readonly province: string }[],
): Promise<void> {
  const accounts = rows.flatMap(({ code, province }) => [
    account(codes.receivable(code), code, province, 'receivable'),
    account(codes.cash(code), code, province, 'cash'),
  ])
  const treating = [...new Set(rows.map(({ province }) => province))].flatMap((treated) => [
    account(codes.advance(treated), treated, treated, 'advance'),
    account(codes.patients(treated), treated, treated, 'patients'),
    ...provincesOf(ctx.region).map((insured) => claim(insured, treated)),
  ])
  await open(tx, ctx, [...accounts, ...treating])
}

export async function openPersonalAccounts(
  tx: Write,
  ctx: Context,
  rows: readonly { readonly id: string; readonly province: string }[],
): Promise<void> {
  await open(
    tx,
    ctx,
    rows.map(
      ({ id, province }): Opened => ({
        ...account(codes.account(id), id, province, 'account'),
        limit: 'debits-within-credits',
      }),
    ),
  )
}

/** Of somebody to whom funds owe something, or the other way. */
export function personAccount(insured: string, province: string): Opened {
  return account(codes.person(insured), insured, province, 'person')
}

/** Those that are there already are as good as opened. */
async function open(tx: Write, ctx: Context, accounts: readonly Opened[]): Promise<void> {
  const results = await aboveFences(tx, ctx, async () => {
    await register(tx, { assets: [YUAN], purposes: Object.values(PURPOSES) })
    return openAccounts(tx, ctx, accounts)
  })
  for (const { code, result } of results)
    assert(result === 'created' || result === 'exists', `the account ${code} is open: ${result}`)
}

/**
 * The ledger shows an account to every organisation of its jurisdiction, and a hospital's organisation lies in a province too:
 * of the accounts of all the others it must see nothing. So these lie in no place; what operators see of them, the programme's
 * own tables fence.
 */
function account(code: string, owner: string, province: string, kind: string): Opened {
  const jurisdiction = `health:${province}`
  return { code, owner, jurisdiction, asset: YUAN.code, kind, limit: 'none', keepsHistory: false }
}

function claim(insured: string, treated: string): Opened {
  return account(codes.claim(insured, treated), insured, treated, 'claim')
}

function provincesOf({ places }: Region): readonly string[] {
  return [...places.values()].filter(({ level }) => level === 'province').map(({ id }) => id)
}

/** What is on the accounts of these persons; who has none is left out. The persons must be locked. */
export async function availableOf(
  tx: Read,
  ctx: Context,
  insured: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (insured.length === 0) return new Map()
  const balances = await balancesOf(tx, ctx, insured.map(codes.account))
  return new Map(
    insured.flatMap((id) => {
      const balance = balances.get(codes.account(id))
      if (balance === undefined) return []
      return [[id, balance.creditsPosted - balance.debitsPosted - balance.debitsHeld]]
    }),
  )
}
