import { type Actor, actAs, type Person } from '#platform/action'
import type { Database, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { openAccounts, register } from '../../accounts/open-accounts.ts'
import { postTransfers } from '../../post/post-transfers.ts'
import { defineScheme } from '../schemes.ts'
import type { Obligation, PairLimit, Participant, Scheme } from '../types.ts'

export const NOW = '2024-12-04T02:00:00.000000Z'
export const PLACES = ['N', 'S', 'E', 'W'] as const

/** An id that a number stands for. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function scheme(given: Partial<Scheme> = {}): Scheme {
  return {
    code: 'visits',
    title: { en: 'Visits', zh: '就诊' },
    asset: 'CNY',
    netting: 'gross',
    paysPartly: false,
    needsPrefund: false,
    ...given,
  }
}

/** The accounts of a participant are named by the scheme and its code: `visits/N`, `visits/N/prefund`. */
export function participant(
  of: Scheme,
  code: string,
  given: Partial<Participant> = {},
): Participant {
  return {
    code,
    title: { en: code, zh: code },
    jurisdiction: `X-${code}`,
    account: `${of.code}/${code}`,
    prefund: `${of.code}/${code}/prefund`,
    limit: null,
    ...given,
  }
}

export function owes(
  number: number,
  debtor: string,
  creditor: string,
  amount: bigint,
  given: Partial<Obligation> = {},
): Obligation {
  return {
    id: idOf(number),
    debtor,
    creditor,
    amount,
    document: `bill ${number}`,
    effectiveOn: '2024-12-04',
    adjusts: null,
    ...given,
  }
}

export const OWNER: Actor = { kind: 'owner', id: 'test' }

/** A person of a place's organisation, or of the region's own office. */
export function person(number: number, given: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    id: idOf(number),
    name: `Person ${number}`,
    organisation: idOf(900 + number),
    organisationTitle: null,
    jurisdiction: null,
    office: false,
    roles: ['analyst', 'approver'],
    means: { kind: 'session', id: 'session' },
    scopes: null,
    ...given,
  }
}

/** A change as somebody, in a transaction of its own. */
export function acting<T>(db: Database, actor: Actor, work: (tx: Write) => Promise<T>): Promise<T> {
  return db.write(async (tx) => {
    await actAs(tx, actor, null)
    return work(tx)
  })
}

/** A scheme of the four places with accounts that can't be overdrawn, and a bank that money comes from. */
export async function prepareScheme(
  db: Database,
  of: Scheme,
  options: {
    readonly participants?: readonly Participant[]
    readonly pairLimits?: readonly PairLimit[]
  } = {},
): Promise<void> {
  const participants = options.participants ?? PLACES.map((code) => participant(of, code))
  await acting(db, OWNER, async (tx) => {
    await register(tx, {
      assets: [{ code: 'CNY', decimals: 2, title: { en: 'yuan', zh: '人民币元' } }],
      purposes: [{ code: 'receipt', title: { en: 'a receipt', zh: '到账' } }],
    })
    const fixed = { owner: 'test', jurisdiction: 'X', asset: 'CNY', keepsHistory: false } as const
    const codes = participants.flatMap(({ account, prefund }) => [
      account,
      ...(prefund === null ? [] : [prefund]),
    ])
    await openAccounts(tx, { now: NOW }, [
      { ...fixed, code: 'bank', kind: 'cash', limit: 'none' },
      ...codes.map((code) => ({
        ...fixed,
        code,
        kind: 'clearing',
        limit: 'debits-within-credits' as const,
      })),
    ])
    await defineScheme(tx, { now: NOW }, of, participants, options.pairLimits)
  })
}

/** Money from the bank onto an account. */
export async function receive(
  db: Database,
  ctx: { readonly now: string; readonly newId: () => string },
  account: string,
  amount: bigint,
): Promise<void> {
  const results = await acting(db, OWNER, (tx) =>
    postTransfers(tx, ctx, [
      {
        kind: 'post',
        id: ctx.newId(),
        effectiveAt: ctx.now,
        purpose: 'receipt',
        document: null,
        debit: 'bank',
        credit: account,
        amount,
      },
    ]),
  )
  if (results[0]?.result !== 'created') throw new Error(`not received: ${results[0]?.result}`)
}

/** The code that work was refused with. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof HouseError) return error.code
    throw error
  }
  return 'no refusal'
}
