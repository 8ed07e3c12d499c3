import type { ReadClaim, Relation } from '../../../model.ts'
import { dimensionOf } from '../../../units/table.ts'
import { membersOf } from '../../scale.ts'
import { isOtherChange } from './changes.ts'
import { areOfYears, areTwo, isNoGoal, isOtherSum } from './levels.ts'
import { areNoSummands, isOtherList } from './lists.ts'
import { isMoment, isOfName, isOfRace, isOfScore } from './names.ts'
import { isOfOtherPair } from './pairs.ts'
import { ahead, claimOf, past, type Said } from './said.ts'
import { isOtherShare } from './shares.ts'
import { areGuessedApart, areOfTwoPersons, arePlaces, isRoundedTwice } from './twins.ts'

// Before figures of an English text are told to contradict each other it must be shown that they are of one thing: that each is a quantity at all, and that the words
// around them give them one name, one kind and one time. Where the words say otherwise nothing is told, whoever tied them.

/** Whether words set the figures of a failing relation apart. */
export function isApart(said: Said, one: Relation): boolean {
  const members = membersOf(one).flatMap((index) => claimOf(said, index) ?? [])
  if (members.some((claim) => isNoQuantity(said, claim, one))) return true
  if (isOfOtherPair(said, one)) return true
  switch (one.kind) {
    case 'change':
      return isOtherChange(said, one)
    case 'share':
      return isOtherShare(said, one)
    case 'gap':
      return (
        areBeside(said, claimOf(said, one.of), claimOf(said, one.amount)) ||
        (one.isGuess === true &&
          (isReached(said, claimOf(said, one.amount)) || isOfOwnChange(said, one, members)))
      )
    case 'average-growth':
      return isOfInterest(said, claimOf(said, one.rate))
    case 'mean':
      return one.isGuess === true && areOfYears(said, members)
    case 'same':
      return areTwo(said, one) || areNotOne(said, one, members)
    case 'parts':
      return isOtherSum(said, one) || areNoSummands(said, one)
    case 'equivalent':
      return isRoundedTwice(said, one)
    case 'listing':
    case 'enumeration':
      return isOtherList(said, one)
    case 'years':
      return isOnward(said, claimOf(said, one.length))
    case 'target':
      return (
        isNoGoal(said, one, one.isGuess === true) ||
        (one.isWay === true && arePlaces(said, members))
      )
    case 'ways':
      // The way that a title tells is that of its first sentences.
      return one.told === one.again && (claimOf(said, one.told)?.sentence ?? 0) > LEAD
    case 'counted':
      return one.check === 'rank' && areOfTwoUnits(said, one.beside)
    default:
      return false
  }
}

function areNotOne(said: Said, { isGuess }: Relation, members: readonly ReadClaim[]): boolean {
  const [a, b] = members
  if (a === undefined || b === undefined) return false
  return areOfTwoPersons(said, a, b) || (isGuess === true && areGuessedApart(said, a, b))
}

/** "$46.3 million over three years from 2019-2020": that is the first of them. */
function isOnward(said: Said, length: ReadClaim | undefined): boolean {
  return (
    length !== undefined &&
    /^ (?:from|starting(?: in)?|beginning(?: in)?|commencing(?: in)?) (?:19|20)\d\d ?[-–/] ?\d{2,4}\b(?! (?:to|until|through|up to)\b)/.test(
      past(said, length, 40),
    )
  )
}

/** "Notes due in ten years that bear interest of 3.45%": by that nothing grew. */
function isOfInterest(said: Said, rate: ReadClaim | undefined): boolean {
  return (
    rate !== undefined && /\b(?:interest|coupon|yield)\b[^.;,]{0,30}$/i.test(ahead(said, rate, 60))
  )
}

/** "160 men and 54 women died": so many of each, and no distance. */
function areBeside(said: Said, of: ReadClaim | undefined, amount: ReadClaim | undefined): boolean {
  if (of === undefined || amount === undefined || of.end > amount.start) return false
  const { text } = said.doc
  const noun = /^ ([a-z]+) and $/.exec(text.slice(of.number.end, amount.start))?.[1]
  const other = /^ ([a-z]+)\b/.exec(text.slice(amount.number.end, amount.number.end + 24))?.[1]
  if (noun === undefined || other === undefined || noun === other) return false
  return !/^(?:more|less|fewer|higher|lower|points?|percent|per|than)$/.test(other)
}

const OWN_CHANGE = /^ (?:decrease|increase|cut|rise|reduction|hike|drop|fall) in [^.;,]{3,60} to $/

/** "Lower the one rate to 1.10 percent and approve a decrease of S in the other to 1.75 percent": from what there was of that other. */
function isOfOwnChange(
  said: Said,
  { amount }: Extract<Relation, { kind: 'gap' }>,
  members: readonly ReadClaim[],
): boolean {
  const own = claimOf(said, amount)
  return (
    own !== undefined &&
    members.some(
      ({ start }) => start > own.end && OWN_CHANGE.test(said.doc.text.slice(own.end, start)),
    )
  )
}

const REACHED =
  /\b(?:increased|decreased|rose|grew|fell|declined|dropped|amounted|came|was|were|is|are|totall?ed)(?: to)? (?:about )?[$€£]?$/

/** "Interest income increased to Q": a level of its own, and no gap between two others. */
function isReached(said: Said, amount: ReadClaim | undefined): boolean {
  return amount !== undefined && REACHED.test(ahead(said, amount, 40))
}

const LEAD = 3

function isNoQuantity(said: Said, claim: ReadClaim, { kind, isGuess }: Relation): boolean {
  if (isOfScore(said, claim) || isOfRace(said, claim)) return true
  if (isGuess !== true) return false
  // Lists name each of their figures: "Rovigno 285".
  return (kind !== 'parts' && isOfName(said, claim)) || isMoment(said, claim)
}

/** What stands in a list of money and seats is no place by either. */
function areOfTwoUnits(said: Said, beside: readonly number[]): boolean {
  const isMoney = beside.map((index) =>
    dimensionOf(claimOf(said, index)?.unit ?? '').startsWith('money'),
  )
  return isMoney.includes(true) && isMoney.includes(false)
}
