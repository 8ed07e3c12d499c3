import { testOf } from '../checks/checks.ts'
import { isOneSlip } from '../doubt/one-slip.ts'
import { isReadRightly } from '../doubt/slipped.ts'
import type { Again } from '../likely/again.ts'
import { MANY } from '../likely/likely.ts'
import type { Doc, Reading, Relation } from '../model.ts'
import { isInTable } from './in-table.ts'

// What was told by a guess or by words that may tie other figures is asked once more by all that ordinary releases taught since (decision 21).

/** In texts of as many figures and more little speaks for anything, right or wrong. */
const LONG = 40
/** A guess for which less speaks isn't told, and less than nothing speaks for many that are right. */
const GUESSED = -1.5
/** What words told: only where next to everything speaks against it. */
const TOLD = -6

/**
 * Without what fails and has too little that speaks for it. Whatever no guess ties in the same way stays, and what one slip of the pen explains; tables are read by
 * their rows and columns.
 */
export function withoutUnlikely(doc: Doc, reading: Reading, again: Again): readonly Relation[] {
  const { claims, relations } = reading
  if (claims.length <= MANY || claims.length >= LONG) return relations
  const test = testOf(reading)
  return relations.filter((one) => {
    // What is more than what is told in too many ways.
    const isSaid = one.isTied === true || one.kind === 'target'
    const least = one.isGuess === true ? GUESSED : isSaid ? null : TOLD
    if (least === null || one.isDoubt === true || test(one) !== false) return true
    const weight = again(one)
    if (weight === null || weight >= least) return true
    return mayBeMeant(doc, reading, one) || isInTable(doc, claims, one)
  })
}

/** One slip of the pen makes it hold, or its words leave nothing else: "the loss widened by 12 million, to 18 million from 30 million". */
function mayBeMeant(doc: Doc, reading: Reading, one: Relation): boolean {
  return (
    one.isSole === true ||
    one.kind === 'multiple' ||
    one.kind === 'average-growth' ||
    isOfSaidWhole(doc, reading.claims, one) ||
    isOneSlip(doc, reading, one) ||
    isReadRightly(doc, reading, one)
  )
}

/** "Fell in seventeen of the 27 counties, remained stable in one and rose in nine": in the one sentence the whole is told right behind the first of its parts. */
function isOfSaidWhole({ text }: Doc, claims: Reading['claims'], one: Relation): boolean {
  if (one.kind !== 'parts' || !one.complete) return false
  const whole = claims[one.whole]
  const [first, ...others] = one.parts.flatMap((index) => claims[index] ?? [])
  if (whole === undefined || first === undefined) return false
  return (
    OF.test(text.slice(first.end, whole.start)) &&
    others.every(({ sentence, start }) => sentence === whole.sentence && start > whole.end)
  )
}

const OF = /^ of (?:all )?(?:the |our |its )?$/i
