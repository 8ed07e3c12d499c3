import { isOneSlip } from '../doubt/one-slip.ts'
import { isReadRightly } from '../doubt/slipped.ts'
import type { Reading, Relation } from '../model.ts'
import { fitsOtherwise } from './fits-otherwise.ts'
import { limitOf, TOLD } from './limits.ts'
import { isLoose } from './loose.ts'
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

// The last word on what fails: how likely a contradiction with its traits is the text's and no misreading, learnt from releases as they were published
// and from the same with errors. A contradiction that was missed is forgiven, and a false one isn't.

/** Natural logarithms of odds: of any suspect, and what each value of a trait adds, by name. */
export type Weights = {
  /** Kinds of relations of which enough was learnt; of others everything is told. */
  readonly kinds: readonly string[]
  readonly any: number
  readonly traits: { readonly [name: string]: { readonly [value: string]: number } }
}

export function withoutMisread(reading: Reading, ground: Ground): Reading {
  if (ground.suspects.length === 0) return reading
  const misread = new Set<Relation>()
  const loose = new Set<Relation>()
  for (const one of ground.suspects) {
    const isSure = isPlain(ground, one)
    const isOther = isMeantOtherwise(ground.doc, ground.context, reading, one.relation)
    if (isOther || areTwo(ground, one.relation) || isMisread(ground, one, isSure))
      misread.add(one.relation)
    else if (isLoose(ground, one, isSure) && !isSlip(ground, one)) loose.add(one.relation)
  }
  const relations = reading.relations
    .filter((one) => !misread.has(one))
    .map((one): Relation => (loose.has(one) ? { ...one, isDoubt: true } : one))
  return { ...reading, relations }
}

/** No slip of the pen: the one differs from the other by just what a third figure says. */
export function areTwo({ context, fitting }: Ground, one: Relation): boolean {
  return one.kind === 'same' && areTiedByThird(context.claims, fitting, one)
}

function isMisread(ground: Ground, one: Suspect, isSure: boolean): boolean {
  const { claims } = ground.context
  const isOther =
    isOutOfSize(claims, one.relation) ||
    isOfOtherTimes(claims, one.relation) ||
    isOfNarrower(ground.doc, claims, one.relation) ||
    isMadeUpOtherwise(ground.doc, ground.context, one.relation) ||
    fitsOtherwise(ground, one.relation)
  return (
    (isOther || areLow(ground, one, isSure)) && !isOneSlip(ground.doc, ground.context, one.relation)
  )
}

/** Figures that have nothing to do with each other hardly ever lie a slip of the pen apart. */
function isSlip({ doc, context }: Ground, { relation }: Suspect): boolean {
  return isOneSlip(doc, context, relation) || isReadRightly(doc, context, relation)
}

/** Whether a relation that fails is rather a misreading than the text's by its traits. */
export function areUnlikely(ground: Ground, relation: Relation): boolean {
  const one = ground.suspects.find((suspect) => suspect.relation === relation)
  return one !== undefined && oddsOf(WEIGHTS, ground, one) < TOLD
}

function areLow(ground: Ground, one: Suspect, isSure: boolean): boolean {
  const limit = limitOf(ground, one, isSure)
  return (
    limit !== null &&
    WEIGHTS.kinds.includes(one.relation.kind) &&
    oddsOf(WEIGHTS, ground, one) < limit
  )
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
