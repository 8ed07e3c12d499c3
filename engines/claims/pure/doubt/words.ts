import type { Relation } from '../model.ts'
import {
  arePlaces,
  areTitleAndText,
  isDifference,
  isMeanOfMany,
  isOfBracket,
  isOfDifferent,
  isOfEachYear,
  isOfHouseholds,
  isOfLosses,
  isOfOther,
  isOfRates,
  isOfShorter,
  isOfTwoTimes,
  isOfWorkdays,
  isOnThatTime,
  isPerThing,
  isSaidOfBase,
} from './changes.ts'
import { areGoals } from './goals.ts'
import {
  areChanges,
  areOfBoth,
  isInOwnTerms,
  isOfCumulative,
  isOfOtherOrder,
  isOfStep,
} from './meant/as-told.ts'
import { isOfAnotherList, isOutOfOrder } from './places.ts'
import { areCompared, isCounted, isNoPart, isNoWhole } from './shares.ts'
import type { Text } from './text.ts'
import { isElsewhere, isNoRepetition, isOfOne, isOfTotal, isOneOfLists } from './told.ts'

// Words beside a figure that say that it isn't what it was read as: an age, a difference, a count in brackets, a rate of another time.

export function isSaidOtherwise(said: Text, one: Relation): boolean {
  switch (one.kind) {
    case 'change':
      return (
        areTitleAndText(said, one) ||
        arePlaces(said, one) ||
        isOnThatTime(said, one) ||
        isOfEachYear(said, one) ||
        isOfLosses(said, one) ||
        isMeanOfMany(said, one) ||
        isOfOther(said, one) ||
        isSaidOfBase(said, one)
      )
    case 'mean':
      return (
        isOfTwoTimes(said, one) ||
        isOfBracket(said, one) ||
        isOfWorkdays(said, one) ||
        isPerThing(said, one) ||
        isOfHouseholds(said, one)
      )
    case 'average-growth':
      return isOfShorter(said, one)
    case 'multiple':
      return isOfRates(said, one)
    case 'gap':
      return isOfDifferent(said, one) || areGoals(said, one)
    case 'share':
      return (
        isNoPart(said, one) ||
        isOfCumulative(said, one) ||
        areOfBoth(said, one) ||
        isOfStep(said, one)
      )
    case 'parts':
      return !one.complete && isNoWhole(said, one)
    case 'shares-of-one':
      return areCompared(said, one) || areChanges(said, one)
    case 'same':
      return isNoRepetition(said, one) || isInOwnTerms(said, one)
    case 'target':
      return isDifference(said, one) || isOutOfOrder(said, one) || isOfOtherOrder(said, one)
    case 'equivalent':
      return isCounted(said, one)
    case 'pooled':
      return isOfTotal(said, one)
    case 'enumeration':
      return isOneOfLists(said, one)
    case 'listing':
      return isOfOne(said, one)
    case 'counted':
      return isElsewhere(said, one) || isOfAnotherList(said, one)
    default:
      return false
  }
}
