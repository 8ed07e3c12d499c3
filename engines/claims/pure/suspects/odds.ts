import { isOneSlip } from '../doubt/one-slip.ts'
import type { Reading } from '../model.ts'
import { isPlain } from './plain.ts'
import type { Ground, Suspect } from './suspect.ts'
import { traitsOf } from './traits.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

// The last word on what fails: how likely a contradiction with its traits is the text's and no misreading, learnt from releases as they were published
// and from the same with errors. A contradiction that was missed is forgiven, and a false one isn't.

/** Natural logarithms of odds: of any suspect, and what each value of a trait adds, by name. */
export type Weights = {
  /** Kinds of relations of which enough was learnt; of others everything is told. */
  readonly kinds: readonly string[]
  readonly any: number
  readonly traits: { readonly [name: string]: { readonly [value: string]: number } }
}

/** From these odds on it is told. */
const TOLD = 0.5

export function withoutMisread(reading: Reading, ground: Ground): Reading {
  const misread = new Set(
    ground.suspects
      .filter(
        (one) =>
          WEIGHTS.kinds.includes(one.relation.kind) &&
          !isPlain(ground, one) &&
          oddsOf(WEIGHTS, ground, one) < TOLD &&
          !isOneSlip(ground.doc, ground.context, one.relation),
      )
      .map(({ relation }) => relation),
  )
  if (misread.size === 0) return reading
  return { ...reading, relations: reading.relations.filter((one) => !misread.has(one)) }
}

export function oddsOf(
  { any, traits }: Pick<Weights, 'any' | 'traits'>,
  ground: Ground,
  one: Suspect,
): number {
  let odds = any
  for (const [name, value] of traitsOf(ground, one)) odds += traits[name]?.[value] ?? 0
  return odds
}
