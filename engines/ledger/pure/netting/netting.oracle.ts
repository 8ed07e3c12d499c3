import type { Owed } from './types.ts'

// Slow and obvious: one obligation after the other, as a clerk would with a pencil. No grouping, no sums kept.

export function owedBetween(
  obligations: readonly Owed[],
  debtor: string,
  creditor: string,
): bigint {
  let sum = 0n
  for (const one of obligations)
    if (one.debtor === debtor && one.creditor === creditor) sum += one.amount
  return sum
}

export function netOf(obligations: readonly Owed[], participant: string): bigint {
  let net = 0n
  for (const one of obligations) {
    if (one.creditor === participant) net += one.amount
    if (one.debtor === participant) net -= one.amount
  }
  return net
}

export function participantsOf(obligations: readonly Owed[]): readonly string[] {
  return [...new Set(obligations.flatMap(({ debtor, creditor }) => [debtor, creditor]))].sort()
}
