import { shareOf } from '#engines/rule/pure'
import type { SettledLine } from '../types.ts'

/** What becomes of a line before any policy of the insured place is asked. */
export type SplitLine = {
  readonly whollyOwn: bigint
  readonly aboveCeiling: bigint
  readonly firstPay: bigint
  readonly inScope: bigint
}

/** As the formula splits each line of a bill; their sums are those of its settlement. */
export function splitLine({ class: kind, amount, ceiling, firstPay_bp }: SettledLine): SplitLine {
  const whollyOwn = kind === 'C' ? amount : 0n
  const aboveCeiling = kind !== 'C' && ceiling !== null && amount > ceiling ? amount - ceiling : 0n
  const firstPay = kind === 'B' ? BigInt(shareOf(Number(amount - aboveCeiling), firstPay_bp)) : 0n
  return {
    whollyOwn,
    aboveCeiling,
    firstPay,
    inScope: amount - whollyOwn - aboveCeiling - firstPay,
  }
}
