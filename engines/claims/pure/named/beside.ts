import { dimensionOf } from '../units/table.ts'
import type { Token } from './tokens.ts'
import type { Asked } from './types.ts'

// What a figure measures, where the figures or the name beside it say so.

/** A claim between the tokens before it and those behind it. */
export type Ground = Asked & {
  readonly left: readonly Token[]
  readonly right: readonly Token[]
}

/** Money, or a bare number where a text leaves its sign out. */
export function isMoney(unit: string): boolean {
  return dimensionOf(unit).startsWith('money') || unit === 'items'
}

/** "followed by South Asia with US$5 billion": the name that has it. */

/** "export value of A and import value of B rose 12.5% and 19.4% respectively": the n-th rate is of the n-th figure. */
export function dealtTo({ text, claim, siblings, earlier }: Ground): string | null {
  if (
    !/^(?:[^.;]|\.(?=\d)){0,60}\brespectively\b/.test(text.slice(claim.end, claim.end + DEALT_MAX))
  )
    return null
  const rates = siblings.filter(({ kind, unit }) => kind === claim.kind && unit === claim.unit)
  const levels = earlier.filter(
    ({ claim: one }) => one.form === 'number' && one.kind !== claim.kind,
  )
  const order = rates.findIndex(({ start }) => start === claim.start)
  const isOne = rates.length > 1 && rates.length === levels.length && claim.kind === 'growth'
  return isOne ? (levels[order]?.name ?? null) : null
}

const DEALT_MAX = 80
