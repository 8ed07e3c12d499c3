import type { ReadClaim, ReadOptions } from '../model.ts'
import { suspectedIn } from '../read-claims.ts'
import { traitsOf } from './traits.ts'

// What the weights are learnt from: what fails in a text, with its traits.

export type SuspectExample = {
  /** Its kind and figures, the same in two texts that differ in a number. */
  readonly key: string
  /** Claims that it is made of. */
  readonly members: readonly number[]
  readonly traits: ReadonlyMap<string, string>
}

export type SuspectExamples = {
  readonly claims: readonly ReadClaim[]
  /** None in a text of few figures. */
  readonly suspects: readonly SuspectExample[]
}

export function suspectsOf(text: string, options: ReadOptions): SuspectExamples {
  const { reading, ground } = suspectedIn(text, options)
  return {
    claims: reading.claims,
    suspects: ground.suspects.map((one) => ({
      key: `${one.relation.kind} ${one.own.join()}`,
      members: one.own,
      traits: traitsOf(ground, one),
    })),
  }
}
