import type { Write } from '#platform/db'
import { openAccounts, register } from '../accounts/open-accounts.ts'
import type { Limit, NewAccount, Transfer } from '../types.ts'

export const NOW = '2024-12-04T02:00:00.000000Z'

/** An id that a number stands for. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function account(code: string, given: Partial<NewAccount> = {}): NewAccount {
  return {
    code,
    owner: 'test',
    jurisdiction: 'X-N',
    asset: 'CNY',
    kind: 'fund',
    limit: 'none' as Limit,
    keepsHistory: false,
    ...given,
  }
}

/** The words and accounts that tests post with. */
export async function prepare(tx: Write, accounts: readonly NewAccount[]): Promise<void> {
  await register(tx, {
    assets: [
      { code: 'CNY', decimals: 2, title: { en: 'yuan', zh: '人民币元' } },
      { code: 'Wh', decimals: 0, title: { en: 'watt-hours', zh: '瓦时' } },
    ],
    purposes: [{ code: 'visit', title: { en: 'a visit', zh: '就诊' } }],
  })
  await openAccounts(tx, { now: NOW }, accounts)
}

const ASKED = { effectiveAt: NOW, purpose: 'visit', document: null }

export function post(
  number: number,
  debit: string,
  credit: string,
  amount: bigint,
  given: Partial<Transfer> = {},
): Transfer {
  return { ...ASKED, id: idOf(number), kind: 'post', debit, credit, amount, ...given } as Transfer
}

export function hold(
  number: number,
  debit: string,
  credit: string,
  amount: bigint,
  given: Partial<Transfer & { readonly timeout_s: number | null }> = {},
): Transfer {
  return {
    ...ASKED,
    id: idOf(number),
    kind: 'hold',
    debit,
    credit,
    amount,
    timeout_s: null,
    ...given,
  } as Transfer
}

export function postHold(
  number: number,
  held: number,
  amount: bigint | null = null,
  given: Partial<Transfer> = {},
): Transfer {
  return {
    ...ASKED,
    id: idOf(number),
    kind: 'post-hold',
    hold: idOf(held),
    amount,
    ...given,
  } as Transfer
}

export function voidHold(number: number, held: number, given: Partial<Transfer> = {}): Transfer {
  return { ...ASKED, id: idOf(number), kind: 'void-hold', hold: idOf(held), ...given } as Transfer
}

export function reversal(
  number: number,
  reversed: number,
  given: Partial<Transfer> = {},
): Transfer {
  return {
    ...ASKED,
    id: idOf(number),
    kind: 'reversal',
    reverses: idOf(reversed),
    ...given,
  } as Transfer
}
