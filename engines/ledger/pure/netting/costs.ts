import { byText, paymentsOf } from './payments.ts'
import type { Netting, NettingCost, Owed } from './types.ts'

const WAYS = ['gross', 'bilateral', 'multilateral'] as const satisfies readonly Netting[]

/**
 * The three ways side by side, per asset: what netting saves, in payments and in money that moves. Where money flows one
 * way only there is little to save, and this says so.
 */
export function costsOf(obligations: readonly Owed[]): readonly NettingCost[] {
  const assets = [...new Set(obligations.map(({ asset }) => asset))].toSorted(byText)
  return assets.flatMap((asset) => {
    const own = obligations.filter((one) => one.asset === asset)
    return WAYS.map((netting) => {
      const payments = paymentsOf(netting, own)
      const value = payments.reduce((sum, { amount }) => sum + amount, 0n)
      return { netting, asset, payments: payments.length, value }
    })
  })
}
