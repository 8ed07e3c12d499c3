import type { Reading, Relation } from '../model.ts'
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
        ({ relation }) => WEIGHTS.kinds.includes(relation.kind) && !isOutright(reading, relation),
      )
      .filter((one) => oddsOf(WEIGHTS, ground, one) < TOLD)
      .map(({ relation }) => relation),
  )
  if (misread.size === 0) return reading
  return { ...reading, relations: reading.relations.filter((one) => !misread.has(one)) }
}

/** What a fixed form of words ties is no guess whatever stands around it; nor are named places that are counted. */
function isOutright({ doc, claims }: Reading, relation: Relation): boolean {
  if (relation.isOutright === true) return true
  if (relation.kind !== 'enumeration') return false
  const [names, count] = [claims[relation.names], claims[relation.count]]
  return (
    names?.unit === 'places' &&
    count !== undefined &&
    BESIDE.test(doc.text.slice(names.end, count.start))
  )
}

/** 甲省、乙省和丙市（以下简称“两省一市”）, 甲国、乙国三个市场. */
const BESIDE = /^(?:（(?:以下)?(?:简称|统称)[“"]?|这)?$/

export function oddsOf(
  { any, traits }: Pick<Weights, 'any' | 'traits'>,
  ground: Ground,
  one: Suspect,
): number {
  let odds = any
  for (const [name, value] of traitsOf(ground, one)) odds += traits[name]?.[value] ?? 0
  return odds
}
