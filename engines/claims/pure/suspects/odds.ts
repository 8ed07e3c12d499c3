import { isOneSlip } from '../doubt/one-slip.ts'
import type { Again } from '../likely/again.ts'
import type { Reading, Relation } from '../model.ts'
import { fitsOtherwise } from './fits-otherwise.ts'
import { isMadeUpOtherwise } from './made-up-otherwise.ts'
import { isOfNarrower } from './narrower.ts'
import { isOfOtherTimes } from './of-other-times.ts'
import { isMeantOtherwise } from './otherwise/otherwise.ts'
import { areTiedByThird } from './otherwise/tied-by-third.ts'
import { isOutOfSize } from './out-of-size.ts'
import { isPlain } from './plain.ts'
import type { Ground, Suspect } from './suspect.ts'
import { traitsOf } from './traits.ts'
import WEIGHTS from './weights.json' with { type: 'json' }

// The last word on what fails: how likely a contradiction with its traits is the text's and no misreading, learnt from releases, published and
// typed ones, and from the same with errors. A contradiction that was missed is forgiven, and a false one isn't.

/** Natural logarithms of odds: of any suspect, and what each value of a trait adds, by name. */
export type Weights = {
  /** Kinds of relations of which enough was learnt; of others everything is told. */
  readonly kinds: readonly string[]
  readonly any: number
  readonly traits: { readonly [name: string]: { readonly [value: string]: number } }
}

/** From these odds on what fails is told, and from those on it is worth a look. */
const TOLD = 1
const DOUBTED = 0.4
/** Words that leave little to misread make up for so much: without it a slip in a multiple or a mean that they tie would hardly ever be told in long texts. */
const LESS_FOR_PLAIN = 2
/** A guess with fewer is rather a misreading. */
const UNLIKELY = 1

export function withoutMisread(reading: Reading, ground: Ground, again: Again): Reading {
  if (ground.suspects.length === 0) return reading
  const misread = new Set<Relation>()
  const doubtful = new Set<Relation>()
  for (const one of ground.suspects) {
    const { relation } = one
    if (isMeantOtherwise(ground.doc, ground.context, reading, relation) || areTwo(ground, relation))
      misread.add(relation)
    else if (!isOneSlip(ground.doc, ground.context, relation)) {
      const isSpoken = isSpokenFor(again, relation)
      const odds = isOther(ground, relation, isSpoken)
        ? Number.NEGATIVE_INFINITY
        : ownOdds(ground, one)
      if (odds < DOUBTED) misread.add(relation)
      else if (odds < TOLD) doubtful.add(relation)
    }
  }
  const relations = reading.relations
    .filter((one) => !misread.has(one))
    .map((one): Relation => (doubtful.has(one) ? { ...one, isDoubt: true } : one))
  return { ...reading, relations }
}

/**
 * So much speaks for it, with all that ordinary releases taught, that a figure around that fits as well does by chance, and that a size that is no other's is a slip: of
 * what these would let go of 840 releases and their slips all 22 with so much were slips.
 */
export function isSpokenFor(again: Again, relation: Relation): boolean {
  return (again(relation) ?? Number.NEGATIVE_INFINITY) >= SPOKEN_FOR
}

const SPOKEN_FOR = 1

/** No slip of the pen: the one differs from the other by just what a third figure says. */
export function areTwo({ context, fitting }: Ground, one: Relation): boolean {
  return one.kind === 'same' && areTiedByThird(context.claims, fitting, one)
}

/** Another time, a narrower thing, or other figures around show what else is meant. */
function isOther(ground: Ground, relation: Relation, isSpoken: boolean): boolean {
  const { claims } = ground.context
  return (
    (!isSpoken && isOutOfSize(claims, relation)) ||
    isOfOtherTimes(claims, relation) ||
    isOfNarrower(ground.doc, claims, relation) ||
    isMadeUpOtherwise(ground.doc, ground.context, relation) ||
    fitsOtherwise(ground, relation, isSpoken)
  )
}

/** Whether a relation that fails is rather a misreading than the text's by its traits. */
export function areUnlikely(ground: Ground, relation: Relation): boolean {
  const one = ground.suspects.find((suspect) => suspect.relation === relation)
  return one !== undefined && oddsOf(WEIGHTS, ground, one) < UNLIKELY
}

/** With what is less asked of it; of kinds of which too little was learnt everything is told. */
function ownOdds(ground: Ground, one: Suspect): number {
  if (!WEIGHTS.kinds.includes(one.relation.kind)) return Number.POSITIVE_INFINITY
  return oddsOf(WEIGHTS, ground, one) + (isPlain(ground, one) ? LESS_FOR_PLAIN : 0)
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
