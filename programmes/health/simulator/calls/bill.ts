import { yuanOf } from '../../money.ts'
import type { SimulatedVisit } from '../types.ts'

/** What an institution sends to have a visit settled. */
export function billOf(visit: SimulatedVisit) {
  const { message, institution, bill, person, day, emergency, disease, useAccount, lines } = visit
  return {
    ...{ message, institution, bill, insured: person.id, day, emergency, useAccount },
    ...(disease === null ? {} : { disease }),
    lines: lines.map(({ item, quantity, amount }) => ({
      item,
      quantity: String(quantity),
      amount: yuanOf(amount),
    })),
  }
}
