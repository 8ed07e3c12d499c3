import type { Context } from '../../context/context.ts'
import type { Doc, Relation } from '../../model.ts'
import { isOfLaterYear } from '../../relate/change/beside/meant.ts'
import { isUnmeant } from '../../weigh/unmeant.ts'
import { areOfLaterTime, isAlongTimes } from './along-times.ts'
import { isCrosswise } from './crosswise.ts'
import {
  areEndsAdded,
  areGrowthsOfYears,
  areInAndOut,
  areOfOneRow,
  areStages,
  isDifferenceAdded,
  isEndBetween,
  isMeanAdded,
  isOfLine,
  isSinceOtherTime,
  isStepAdded,
} from './ends.ts'
import {
  areGrowthAndShare,
  areMainOnes,
  areOfTwoMoments,
  isBalanceWithOne,
  isHeldAgainst,
  isLevelOfItsOwn,
  isNoDistance,
  isOfAnotherTime,
  isOfOneOfTwo,
  isPerOne,
  isShareOfAnother,
  isStepTheOtherWay,
  isSumAcross,
  isWayOfAnother,
} from './english.ts'
import { isMeanOfItsOwn, isOfSoMany } from './means.ts'
import {
  areMoments,
  areOfPoints,
  isNameOfTax,
  isOfLarger,
  isOfOtherEntry,
  isOfThose,
  isOfTornFigures,
  isPartOrRest,
} from './parted.ts'
import {
  areDealtSideBySide,
  areOfTwoMeasures,
  isAtComparablePrices,
  isDifference,
  isGrowthFarAway,
  isGrowthOfBrackets,
  isGrowthOfOther,
  isMeanOfSome,
  isMeanRise,
  isMultipleOfDifference,
  isMultipleOfKnown,
  isMultipleOfOther,
  isNoGrowth,
  isOfMeanStep,
  isOfNoStep,
  isOfOtherMeasure,
  isOfTwoBases,
  isOverAnotherYear,
  isRealGrowth,
  isSinceOtherYear,
  isStepOfOther,
} from './rates.ts'
import { areTwoFigures } from './sames.ts'
import { isShareOfOther } from './shares.ts'
import {
  areAcrossBlocks,
  areCutFromList,
  areEntries,
  areNested,
  areOfBothSides,
  areOtherThings,
  areSharedAlike,
  isBehindPart,
  isEntryPassed,
  isFractionAdded,
  isIncludedElsewhere,
  isMadeUpOtherwise,
  isOneOfList,
  isToldOfTwo,
} from './sums.ts'
import { at, type Of, type Said } from './text.ts'

/** Where all figures of these stand in a table, they stand in one row or in one column of it. */
const ALONG: ReadonlySet<Relation['kind']> = new Set(['parts', 'gap', 'mean', 'average-growth'])

/** Whether the words beside the figures of a guess, or figures that fit to the last digit, say that it isn't meant, however much speaks for it. */
export function isRuledOut(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  one: Relation,
): boolean {
  const said = { doc, context, relations }
  if (ALONG.has(one.kind) && isCrosswise(said, one)) return true
  if (isUnmeant(doc, context, one) || isAlongTimes(said, one) || isOfTornFigures(said, one))
    return true
  switch (one.kind) {
    case 'parts':
      return isNoSum(said, one)
    case 'gap':
      return isNoGap(said, one)
    case 'change':
      return isNoChange(said, one)
    case 'average-growth':
      return (
        isLater(said, one.rate, one.result) ||
        isLevelOfItsOwn(said, one.rate) ||
        isOfOtherMeasure(said, one.rate, [one.base, one.result]) ||
        isAtComparablePrices(said, one.result)
      )
    case 'multiple':
      return (
        isMultipleOfDifference(said, one) ||
        isMultipleOfOther(said, one) ||
        isMultipleOfKnown(said, one) ||
        isOfOtherMeasure(said, one.times, [one.base, one.of])
      )
    case 'mean':
      // "Q passengers in twelve months, D or S more than in the year before": how many more, and no mean.
      return (
        context.claims[one.mean]?.kind === 'growth' ||
        isMeanOfItsOwn(said, one) ||
        isOfSoMany(said, one) ||
        isDifference(said, one.mean) ||
        isMeanOfSome(said, one)
      )
    case 'pooled':
      return isDifference(said, one.whole)
    case 'share':
      return isShareOfOther(said, one) || isShareOfAnother(said, one)
    case 'same':
      return areTwoFigures(said, one) || areGrowthAndShare(said, one) || areOfTwoMoments(said, one)
    case 'target':
      return isWayOfAnother(said, one) || (one.isWay === true && isOfLine(said, one))
    default:
      return false
  }
}

function isLater(said: Said, amount: number | null, result: number | null): boolean {
  const [of, level] = [at(said, amount), at(said, result)]
  return of !== undefined && level !== undefined && isOfLaterYear(of, level)
}

function isNoSum(said: Said, one: Of<'parts'>): boolean {
  return (
    areOfLaterTime(said, one) ||
    areEndsAdded(said, one) ||
    areInAndOut(said, one) ||
    isSumAcross(said, [one.whole, ...one.parts]) ||
    areMainOnes(said, one) ||
    isBalanceWithOne(said, [one.whole, ...one.parts]) ||
    isMeanAdded(said, one) ||
    isFractionAdded(said, [one.whole, ...one.parts]) ||
    isStepAdded(said, one) ||
    isDifferenceAdded(said, one) ||
    areNested(said, one) ||
    isToldOfTwo(said, [one.whole, ...one.parts]) ||
    areStages(said, one.parts) ||
    areMoments(said, [one.whole, ...one.parts]) ||
    isPartOrRest(said, one) ||
    isOfLarger(said, one) ||
    areOfPoints(said, [one.whole, ...one.parts]) ||
    areOfBothSides(said, one) ||
    isBehindPart(said, one) ||
    areAcrossBlocks(said, one) ||
    areSharedAlike(said, one) ||
    areCutFromList(said, [one.whole, ...one.parts]) ||
    areOfOneRow(said, one) ||
    areOtherThings(said, [one.whole, ...one.parts]) ||
    areEntries(said, [one.whole, ...one.parts]) ||
    isEntryPassed(said, [one.whole, ...one.parts]) ||
    isIncludedElsewhere(said, one) ||
    (one.complete && isMadeUpOtherwise(said, [one.whole, ...one.parts]))
  )
}

function isNoGap(said: Said, one: Of<'gap'>): boolean {
  return (
    isEndBetween(said, one) ||
    isOfThose(said, one.amount) ||
    areOfPoints(said, [one.of, one.than, one.amount]) ||
    isNoDistance(said, one) ||
    isBalanceWithOne(said, [one.of, one.than, one.amount]) ||
    isOfAnotherTime(said, one) ||
    isSumAcross(said, [one.of, one.than, one.amount]) ||
    isFractionAdded(said, [one.of, one.than, one.amount]) ||
    isMeanAdded(said, one) ||
    isToldOfTwo(said, [one.of, one.than, one.amount]) ||
    isStepOfOther(said, one) ||
    isSinceOtherTime(said, one) ||
    isSinceOtherYear(said, one) ||
    areGrowthsOfYears(said, one) ||
    areStages(said, [one.of, one.than, one.amount]) ||
    areMoments(said, [one.of, one.than, one.amount]) ||
    isOfOtherEntry(said, one) ||
    areCutFromList(said, [one.of, one.than, one.amount]) ||
    areOfOneRow(said, one) ||
    areOfTwoMeasures(said, one.of, one.than) ||
    areOtherThings(said, [one.of, one.than, one.amount]) ||
    areEntries(said, [one.of, one.than, one.amount]) ||
    isEntryPassed(said, [one.of, one.than, one.amount]) ||
    isOneOfList(said, one) ||
    isMadeUpOtherwise(said, [one.of, one.than, one.amount])
  )
}

function isNoChange(said: Said, one: Of<'change'>): boolean {
  return (
    isLater(said, one.amount, one.result) ||
    isNoGrowth(said, one) ||
    isNameOfTax(said, one) ||
    isLevelOfItsOwn(said, one.amount) ||
    isStepTheOtherWay(said, one) ||
    isHeldAgainst(said, one) ||
    isPerOne(said, one) ||
    isGrowthFarAway(said, one) ||
    isOfOneOfTwo(said, one) ||
    isOverAnotherYear(said, one) ||
    isOfMeanStep(said, one) ||
    isMeanRise(said, one) ||
    isRealGrowth(said, one) ||
    isOfTwoBases(said, one) ||
    isOfNoStep(said, one) ||
    isGrowthOfOther(said, one) ||
    isGrowthOfBrackets(said, one) ||
    areDealtSideBySide(said, at(said, one.result), at(said, one.base))
  )
}
