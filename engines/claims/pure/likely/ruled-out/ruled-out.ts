import type { Context } from '../../context/context.ts'
import type { Doc, Relation } from '../../model.ts'
import {
  areEndsAdded,
  areGrowthsOfYears,
  areOfOneRow,
  areStages,
  isEndBetween,
  isMeanAdded,
  isSinceOtherTime,
  isStepAdded,
} from './ends.ts'
import { isMeanOfItsOwn } from './means.ts'
import {
  areDealtSideBySide,
  areOfTwoMeasures,
  isAtComparablePrices,
  isGrowthFarAway,
  isMultipleOfKnown,
  isMultipleOfOther,
  isNoGrowth,
  isOfMeanStep,
  isOfOtherMeasure,
  isOverAnotherYear,
  isStepOfOther,
} from './rates.ts'
import { areTwoFigures } from './sames.ts'
import { isShareOfOther } from './shares.ts'
import { areEntries, areOtherThings, isMadeUpOtherwise } from './sums.ts'
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
        areDealtSideBySide(said, at(said, one.result), at(said, one.base))
      )
    case 'average-growth':
      return (
        isOfOtherMeasure(said, one.rate, [one.base, one.result]) ||
        isAtComparablePrices(said, one.result)
      )
    case 'multiple':
      return (
        isMultipleOfOther(said, one) ||
        isMultipleOfKnown(said, one) ||
        isOfOtherMeasure(said, one.times, [one.base, one.of])
      )
    case 'share':
      return isShareOfOther(said, one)
    case 'mean':
      return isMeanOfItsOwn(said, one)
    case 'same':
      return areTwoFigures(said, one)
    default:
      return false
  }
}
