import type { Relation } from '../../model.ts'
import type { Of, Scale } from '../scale.ts'
import { isSureWay } from './direction.ts'
import { isSureGrowth } from './growth.ts'

/** A failing change without what its words don't surely say: the pair of its ends, or how far apart they are. */
export function weighChange(
  scale: Scale,
  change: Of<'change'>,
  checks: ReadonlySet<string>,
): Relation | null {
  const isOfSize = checks.has('growth') || checks.has('gap')
  const isSure =
    (!isOfSize || isSureGrowth(scale, change)) &&
    (!checks.has('direction') || isSureWay(scale, change))
  if (isSure) return change
  // The amount keeps what it is of; that of which it is said to be measured isn't sure.
  return change.amount === null ? null : { ...change, base: null }
}
