import type { NewAccount, Transfer } from '#engines/ledger'

// Terms.
// number   stands for one transfer, whoever sends it and however often: its id, kind, accounts and amount follow from it.
// block    six numbers that belong together: the later ones resolve holds of the earlier ones.

export const BLOCK = 6
const FUNDS = 12
const PURPOSE = 'fault'
/** Instants are part of the content, so that they must be the same each time. */
const EFFECTIVE_AT = '2024-12-04T02:00:00.000000Z'

export const PURPOSES = [{ code: PURPOSE, title: { en: 'fault round', zh: '故障演练' } }]

export const ACCOUNTS: readonly NewAccount[] = [
  accountOf('bank', 'none'),
  accountOf('clinic', 'none'),
  ...Array.from({ length: FUNDS }, (_, fund) => accountOf(`fund/${fund}`, 'debits-within-credits')),
]

function accountOf(code: string, limit: NewAccount['limit']): NewAccount {
  return {
    code,
    limit,
    owner: 'benchmark',
    jurisdiction: 'X',
    asset: 'CNY',
    kind: 'benchmark',
    keepsHistory: limit !== 'none',
  }
}

export function idOf(number: number): string {
  return `0190a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** Money comes in, is held and posted in part, spent beyond what is there, held for a second, and set free. */
export function transferOf(number: number): Transfer {
  const fund = `fund/${Math.floor(number / BLOCK) % FUNDS}`
  const common = {
    id: idOf(number),
    effectiveAt: EFFECTIVE_AT,
    purpose: PURPOSE,
    document: `n${number}`,
  }
  const held = idOf(number - 1)
  switch (number % BLOCK) {
    case 0:
      return { ...common, kind: 'post', debit: 'bank', credit: fund, amount: 10n }
    case 1:
      return { ...common, kind: 'hold', debit: fund, credit: 'clinic', amount: 4n, timeout_s: 3600 }
    case 2:
      return { ...common, kind: 'post-hold', hold: held, amount: 3n }
    case 3:
      return { ...common, kind: 'post', debit: fund, credit: 'clinic', amount: 9n }
    case 4:
      return { ...common, kind: 'hold', debit: fund, credit: 'clinic', amount: 1n, timeout_s: 1 }
    default:
      return { ...common, kind: 'void-hold', hold: held }
  }
}
