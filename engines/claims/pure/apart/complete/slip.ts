import type { Figure } from '../../derived/scene.ts'
import { addedUp, lastDigitAt } from '../../relate/whole/slip.ts'

// Whether parts would make up their whole but for one digit that was mistyped, or two that changed places, and how often figures that have nothing to do with
// each other would.

type Told = Pick<Figure, 'claim'>

/** How often, of a hundred sums of other figures, one is such a slip away; null where this one is none. */
export function chanceOfSlip(whole: Told, parts: readonly Told[]): number | null {
  const { claims, all, values, loose, missing } = addedUp(whole, parts)
  const off = missing < 0n ? -missing : missing
  if (all <= 0n || off <= SURE * loose) return null
  const scale = Math.max(...claims.map(({ value }) => value.scale))
  const steps = claims.map((claim) => lastDigitAt(claim, scale))
  const isSlip = [all, ...values].some((value, at) =>
    isDigitOff(value, at === 0 ? -missing : missing, { step: steps[at] ?? 1n, loose }),
  )
  if (!isSlip) return null
  const tried = [all, ...values].reduce((sum, value, at) => {
    const digits = String(value / (steps[at] ?? 1n)).length
    return sum + DIGITS * digits - 1
  }, 0)
  return (HUNDRED * tried * Number(2n * loose + 1n)) / Number(all)
}

/** So many times what their rounding leaves open. */
const SURE = 2n
/** Nine others for each digit, and the one beside it. */
const DIGITS = 10
const HUNDRED = 100

/** Whether one digit makes a figure so much more or less, or two that stand side by side. */
function isDigitOff(
  value: bigint,
  by: bigint,
  { step, loose }: { readonly step: bigint; readonly loose: bigint },
): boolean {
  const digits = String(value / step)
  const length = digits.length
  if (value <= 0n || length < 2) return false
  for (let at = 0; at < length; at += 1) {
    const place = 10n ** BigInt(length - 1 - at) * step
    const own = Number(digits[at])
    for (let other = at === 0 ? 1 : 0; other < DIGITS; other += 1)
      if (isWithin(BigInt(other - own) * place - by, loose)) return true
    const next = Number(digits[at + 1] ?? own)
    const swap = (BigInt(next - own) * place * 9n) / 10n
    if (next !== own && (at > 0 || next > 0) && isWithin(swap - by, loose)) return true
  }
  return false
}

function isWithin(value: bigint, loose: bigint): boolean {
  return value <= loose && -value <= loose
}
