import type { Context } from '../../context/context.ts'
import type { Doc, Relation } from '../../model.ts'
import {
  areEndsAdded,
  areGrowthsOfYears,
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
  areDealtSideBySide,
  areOfTwoMeasures,
  isAtComparablePrices,
  isDifference,
  isGrowthFarAway,
  isGrowthOfOther,
  isMeanOfSome,
  isMultipleOfDifference,
  isMultipleOfKnown,
  isMultipleOfOther,
  isNoGrowth,
  isOfMeanStep,
  isOfNoStep,
  isOfOtherMeasure,
  isOfTwoBases,
  isOverAnotherYear,
  isStepOfOther,
} from './rates.ts'
import { areTwoFigures } from './sames.ts'
import { isShareOfOther } from './shares.ts'
import {
  areAcrossBlocks,
  areCutFromList,
  areEntries,
  areNested,
  areOtherThings,
  areSharedAlike,
  isBehindPart,
  isMadeUpOtherwise,
} from './sums.ts'
import { at } from './text.ts'

/** Whether the words beside the figures of a guess, or figures that fit to the last digit, say that it isn't meant, however much speaks for it. */
export function isRuledOut(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  one: Relation,
): boolean {
  const said = { doc, context, relations }
  switch (one.kind) {
    case 'parts':
      return (
        areEndsAdded(said, one) ||
        isMeanAdded(said, one) ||
        isStepAdded(said, one) ||
        isDifferenceAdded(said, one) ||
        areNested(said, one) ||
        isBehindPart(said, one) ||
        areAcrossBlocks(said, one) ||
        areSharedAlike(said, one) ||
        areCutFromList(said, [one.whole, ...one.parts]) ||
        areOfOneRow(said, one) ||
        areOtherThings(said, [one.whole, ...one.parts]) ||
        areEntries(said, [one.whole, ...one.parts]) ||
        (one.complete && isMadeUpOtherwise(said, [one.whole, ...one.parts]))
      )
    case 'gap':
      return (
        isEndBetween(said, one) ||
        isMeanAdded(said, one) ||
        isStepOfOther(said, one) ||
        isSinceOtherTime(said, one) ||
        areGrowthsOfYears(said, one) ||
        areStages(said, [one.of, one.than, one.amount]) ||
        areCutFromList(said, [one.of, one.than, one.amount]) ||
        areOfOneRow(said, one) ||
        areOfTwoMeasures(said, one.of, one.than) ||
        areOtherThings(said, [one.of, one.than, one.amount]) ||
        areEntries(said, [one.of, one.than, one.amount]) ||
        isMadeUpOtherwise(said, [one.of, one.than, one.amount])
      )
    case 'change':
      return (
        isNoGrowth(said, one) ||
        isGrowthFarAway(said, one) ||
        isOverAnotherYear(said, one) ||
        isOfMeanStep(said, one) ||
        isOfTwoBases(said, one) ||
        isOfNoStep(said, one) ||
        isGrowthOfOther(said, one) ||
        areDealtSideBySide(said, at(said, one.result), at(said, one.base))
      )
    case 'average-growth':
      return (
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
      return isDifference(said, one.mean) || isMeanOfSome(said, one)
    case 'pooled':
      return isDifference(said, one.whole)
    case 'share':
      return isShareOfOther(said, one)
    case 'target':
      return one.isWay === true && isOfLine(said, one)
    case 'same':
      return areTwoFigures(said, one)
    default:
      return false
  }
}
