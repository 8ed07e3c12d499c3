import type { ReadClaim } from '../../model.ts'
import { areSumOf } from '../../relate/whole/slip.ts'
import type { Sum } from './sum.ts'

const POWERS: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
])
const WORD = /\b(?:thousand|million|billion|trillion)\b|万亿|[万亿]/i

/** Whether one figure, in the word of scale that another of them has, would make the parts their whole. */
export function isInOtherWord(text: string, { whole, parts, least }: Sum): boolean {
  const all = [whole, ...parts]
  const powers = all.map(({ claim }) => powerOf(text, claim))
  const known = new Set(powers.filter((power) => power !== null))
  // All in 万, where the whole is meant in 亿; a part in another scale would hardly count.
  const isOne = known.size === 1
  if (isOne) for (const other of [4, 8]) if (known.has(12 - other)) known.add(other)
  if (known.size < 2) return false
  return (isOne ? [whole] : all).some((one, at) =>
    [...known].some((power) => {
      const own = powers[at] ?? power
      if (own === power) return false
      const [first, ...others] = all.map((other) =>
        other === one ? { claim: scaled(one.claim, power - own) } : other,
      )
      if (first === undefined || !areSumOf(first, others)) return false
      const rounded = Math.max(...[first, ...others].map(({ claim }) => claim.precision))
      return sizeOf(first.claim) >= least * 10 ** rounded
    }),
  )
}

function powerOf(text: string, { start, end }: ReadClaim): number | null {
  const word = WORD.exec(text.slice(start, end))?.[0].toLowerCase()
  return word === undefined ? null : (POWERS.get(word) ?? null)
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

function scaled(claim: ReadClaim, by: number): ReadClaim {
  const { coefficient, scale } = claim.value
  const value =
    by <= scale
      ? { coefficient, scale: scale - by }
      : { coefficient: coefficient * 10n ** BigInt(by - scale), scale: 0 }
  return { ...claim, value, precision: claim.precision + by }
}
