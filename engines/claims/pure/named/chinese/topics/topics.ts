import type { Asked } from '../../types.ts'
import { withCases } from './cases.ts'
import { withMeasured } from './members.ts'
import { withHolder } from './owners.ts'
import { withCounted } from './rates.ts'
import { withCountedOnes, withSubject } from './subjects.ts'
import { withThing } from './things.ts'

/** A name with what its paragraph speaks of, where it has none of its own. */
export function withTopic(asked: Asked, name: string): string | null {
  if (asked.claim.form === 'multiple') return withMeasured(asked, name)
  if (asked.claim.form !== 'number') return null
  return (
    withThing(asked, name) ??
    withSubject(asked, name) ??
    withCountedOnes(asked, name) ??
    withCounted(asked, name) ??
    withCases(asked, name) ??
    withHolder(asked, name) ??
    withMeasured(asked, name)
  )
}
