import type { Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'

/** Arithmetic of three figures, or of two units; which way two of them went may be another's. */
export function outright(one: Relation): Relation {
  const isReckoned = one.kind === 'equivalent' || membersOf(one).length >= RECKONED_MIN
  return isReckoned ? { ...one, isOutright: true } : one
}

const RECKONED_MIN = 3
