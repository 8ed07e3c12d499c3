import type { Decimal } from '#platform/exact'
import type { ReadClaim, Relation } from '../../../model.ts'
import type { Cell } from './grid.ts'
import type { Sum } from './sums.ts'
import type { Regular } from './triples.ts'

// What was found in the cells of a table, as relations of the claims in them; and the claims with the unit that this shows them to
// have, where nothing but their digits told one.

export type Told = { readonly relation: Relation; readonly claims: readonly ReadClaim[] }

export function triplesTold(
  { formula, power, failed: [c, a, b] }: Regular,
  claims: readonly ReadClaim[],
): Told | null {
  switch (formula) {
    case 'growth':
      return told(claims, [a, b], [[c, 'percent']], {
        ...CHANGE,
        result: a.claim,
        base: b.claim,
        amount: c.claim,
        amountIs: 'relative',
      })
    case 'difference':
      // What is more than either is their sum.
      return a.isPercent
        ? told(claims, [a, b], [[c, 'percentage-point']], {
            ...CHANGE,
            result: a.claim,
            base: b.claim,
            amount: c.claim,
            amountIs: 'points',
          })
        : sumTold({ whole: a, parts: [b, c], less: [] }, claims)
    case 'ratio':
      if (power === 2 && (c.isPercent || Math.abs(c.value) <= PERCENT_MAX))
        return told(claims, [a, b], [[c, 'percent']], {
          kind: 'share',
          share: c.claim,
          part: a.claim,
          whole: b.claim,
          baseWords: null,
          isTied: true,
        })
      return power === 0
        ? told(claims, [a, b], [[c, 'times']], {
            kind: 'multiple',
            times: c.claim,
            of: a.claim,
            base: b.claim,
            baseWords: null,
            isTied: true,
          })
        : null
  }
}

/** Rates of more are no shares. */
const PERCENT_MAX = 400

const CHANGE = {
  kind: 'change',
  direction: null,
  basePeriod: null,
  baseWords: null,
  comparablePrices: false,
  isTied: true,
} as const

export function sumTold({ whole, parts, less }: Sum, claims: readonly ReadClaim[]): Told | null {
  return told(claims, [whole, ...parts, ...less], [], {
    kind: 'parts',
    whole: whole.claim,
    parts: parts.map(({ claim }) => claim),
    complete: true,
    ...(less.length === 0 ? {} : { less: less.map(({ claim }) => claim) }),
    isTied: true,
  })
}

/** `alike`: of one unit; the others have one of their own. */
function told(
  claims: readonly ReadClaim[],
  alike: readonly Cell[],
  own: readonly (readonly [cell: Cell, unit: string])[],
  relation: Relation,
): Told | null {
  const all = [...alike, ...own.map(([cell]) => cell)].map(({ claim }) => claim)
  if (new Set(all).size < all.length) return null
  const known = unitOf(alike, claims)
  const written = [
    ...alike.map((cell) => inUnit(cell, claims, known)),
    ...own.map(([cell, unit]) => inUnit(cell, claims, { unit, power: 0 })),
  ]
  if (written.some((claim) => claim === null)) return null
  return { relation, claims: written.filter((claim) => claim !== null) }
}

type Unit = { readonly unit: string; readonly power: number }

/** What most of them are counted in. */
function unitOf(cells: readonly Cell[], claims: readonly ReadClaim[]): Unit {
  const seen = new Map<string, { readonly unit: Unit; count: number }>()
  for (const cell of cells) {
    const claim = claims[cell.claim]
    if (claim === undefined) continue
    const power = cell.isBare ? claim.precision - Math.round(Math.log10(cell.grain)) : 0
    const isPoints = claim.unit === 'percentage-point' && !cell.isPercent
    const unit = cell.isPercent ? 'percent' : isPoints ? 'items' : claim.unit
    const key = `${unit} ${power}`
    const known = seen.get(key)
    if (known === undefined) seen.set(key, { unit: { unit, power }, count: 1 })
    else known.count += 1
  }
  const [most] = [...seen.values()].toSorted((a, b) => b.count - a.count)
  return most?.unit ?? { unit: 'items', power: 0 }
}

/** A claim whose cell tells no unit, in that of the others; null where it has another. */
function inUnit(cell: Cell, claims: readonly ReadClaim[], { unit, power }: Unit): ReadClaim | null {
  const claim = claims[cell.claim]
  if (claim === undefined) return null
  if (!cell.isBare) return claim.unit === unit || unit === 'items' ? claim : null
  if (cell.isPercent && unit !== 'percent' && unit !== 'percentage-point') return null
  const decimals = -Math.round(Math.log10(cell.grain))
  const value = decimalOf(cell.value, decimals, power)
  const isSame =
    claim.unit === unit &&
    claim.value.coefficient * 10n ** BigInt(value.scale) ===
      value.coefficient * 10n ** BigInt(claim.value.scale)
  if (isSame) return claim
  const { direction, kind } = claim
  const isChange = kind === 'growth' || kind === 'gap'
  return {
    ...claim,
    unit,
    value,
    precision: power - decimals,
    kind: unit === 'percent' || unit === 'percentage-point' || !isChange ? kind : null,
    direction: isChange && cell.value >= 0 ? null : direction,
  }
}

function decimalOf(value: number, decimals: number, power: number): Decimal {
  const digits = BigInt(Math.round(value * 10 ** decimals))
  const scale = decimals - power
  return scale >= 0
    ? { coefficient: digits, scale }
    : { coefficient: digits * 10n ** BigInt(-scale), scale: 0 }
}
