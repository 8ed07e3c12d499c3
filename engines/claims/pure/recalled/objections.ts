import { withoutDoubtfulGuesses } from '../doubt/doubt.ts'
import { withoutImpossible } from '../doubt/impossible.ts'
import { withoutEntriesAlike } from '../doubt/unlike/chinese-entries.ts'
import { withoutOtherFrames } from '../doubt/unlike/framed.ts'
import type { Strong } from '../likely/likely.ts'
import { isGrowthOfPlan, withoutRefuted } from '../likely/refuted.ts'
import { withoutRowsAlike } from '../likely/rows-alike.ts'
import { isRuledOut } from '../likely/ruled-out/ruled-out.ts'
import type { Relation } from '../model.ts'
import { fitsOtherwise } from '../suspects/fits-otherwise.ts'
import { isMadeUpOtherwise } from '../suspects/made-up-otherwise.ts'
import { areTwo, areUnlikely, isSpokenFor } from '../suspects/odds.ts'
import { isMeantOtherwise } from '../suspects/otherwise/otherwise.ts'
import { isOutOfSize } from '../suspects/out-of-size.ts'
import { type Ground, groundOf } from '../suspects/suspect.ts'
import { withoutStrayCells } from '../weigh/cells.ts'
import { withoutStrayLines } from '../weigh/lines.ts'
import { withoutSetApart } from '../weigh/set-apart/set-apart.ts'
import { holdsIfRounder } from './rounder.ts'
import type { Asked } from './types.ts'

// What is said against a guess. Some of it leaves nothing of any; each of the others is now and then wrong.

/** A guess as the one thing that fails of its text. */
export type Suspected = {
  readonly relation: Relation
  readonly guess: Relation
  /** With all that holds. */
  readonly relations: readonly Relation[]
  readonly ground: Ground
}

export function suspectedIn(
  { doc, reading, fitting }: Asked,
  { relation, weight }: Pick<Strong, 'relation' | 'weight'>,
): Suspected {
  const guess: Relation = { ...relation, isGuess: true }
  const relations = [...reading.relations, guess]
  const weights = new Map([[guess, weight]])
  return {
    relation,
    guess,
    relations,
    ground: groundOf(doc, reading, relations, { weights, fitting }),
  }
}

/** Other figures around, or its own, show to the last digit what else is meant. */
export function isOtherwise(
  { doc, reading, tied, again }: Asked,
  { relation, ground }: Suspected,
): boolean {
  const isSpoken = isSpokenFor(again, relation)
  return (
    holdsIfRounder(reading, relation) ||
    (!isSpoken && isOutOfSize(reading.claims, relation)) ||
    isMeantOtherwise(doc, reading, reading, relation) ||
    isMadeUpOtherwise(doc, reading, relation) ||
    isGrowthOfPlan(doc, tied, relation) ||
    withoutStrayCells(doc, tied, [relation]).length === 0 ||
    withoutStrayLines(doc, tied, [relation]).length === 0 ||
    withoutRowsAlike(doc, tied, [relation]).length === 0 ||
    withoutEntriesAlike(doc, tied, [relation]).length === 0 ||
    withoutRefuted(doc, tied, [relation]).length === 0 ||
    areTwo(ground, relation) ||
    fitsOtherwise(ground, relation, isSpoken)
  )
}

/** How many of those that let guesses go let this one go, as far as more than `most` aren't asked for. */
export function objectionsTo(
  { doc, reading, tied }: Asked,
  { relation, guess, relations, ground }: Suspected,
  most: number,
): number {
  const isLetGo: readonly (() => boolean)[] = [
    () => isRuledOut(doc, tied, tied.relations, relation),
    () => isImpossible({ doc, tied }, relation),
    () => !withoutOtherFrames(doc, reading, relations).includes(guess),
    () => !withoutSetApart(doc, reading, relations).includes(guess),
    () => areUnlikely(ground, guess),
    () => {
      const asked = [{ relation, isSure: false }]
      return !withoutDoubtfulGuesses(doc, tied, [...tied.relations, relation], asked).includes(
        relation,
      )
    },
  ]
  let many = 0
  for (const ask of isLetGo) {
    if (many > most) return many
    if (ask()) many += 1
  }
  return many
}

/** Its words, or its sizes, say that it can't be. */
export function isImpossible(
  { doc, tied }: Pick<Asked, 'doc' | 'tied'>,
  relation: Relation,
): boolean {
  const all = [...tied.relations, relation]
  return !withoutImpossible(doc, tied, all, new Set([relation])).includes(relation)
}
