import type { ReadClaim } from '../../model.ts'
import type { Line } from '../../relate/part.ts'
import {
  between,
  isBesideIt,
  isDifference,
  isHeldAgainst,
  isOfAnotherName,
  isOfName,
  isOtherEnd,
  isRanging,
  isSoldByAnother,
  isSource,
  isStandAt,
  isWordBesideDecimal,
  wordsBefore,
  wordsBehind,
} from '../words/said.ts'
import { areFar, isScaleApart, isSpan, sizeOf } from '../words/sizes.ts'
import type { Growth } from './growth.ts'

// Ends that a figure was no step from: a forecast, a record, another's, a price beside an amount.

/** What it rose to lies above a forecast, a record, a target: beside what it is held, and not what it was. */
export function isBesideThought({ text, result, base, amount }: Growth): boolean {
  if (
    base.start < result.end ||
    (amount.start > result.end &&
      amount.end < base.start &&
      !between(text, amount, base).includes(','))
  )
    return false
  return isHeldAgainst(text, result.end, base)
}

/** The base isn't where the thing stood: another's, another end, a difference, a span of time. */
export function isNoBase({ line, text, result, base, amount }: Growth): boolean {
  const isFirst = amount.start < result.start && result.start < base.start
  const isHigh = /\b(?:high|low|peak|record)\b[^,;]{0,14}$/.test(wordsBefore(text, base, 40))
  return (
    (isBesideIt(text, base) && !isNextTo(text, amount, base)) ||
    isSoldByAnother(text, base) ||
    isSource(text, result, base) ||
    isOfName(text, base) ||
    isWordBesideDecimal(text, base, result) ||
    isGain(text, base) ||
    isFromLow(text, amount, base) ||
    isToldPerShare(line, result, base) ||
    isRanging(text, result, base) ||
    isDifference(text, base) ||
    isOfAnotherName(text, base) ||
    isOtherEnd(text, base) ||
    isStandAt(text, base) ||
    isSpan(text, base) ||
    isSpan(text, result) ||
    areFar(result, base) ||
    (isFirst && isHigh)
  )
}

/** "Helped by a $40 million gain from the sale". */
function isGain(text: string, base: ReadClaim): boolean {
  return /^ (?:[a-z]+ )?(?:gain|charge|writedown|benefit|boost) (?:from|on|for|in|related)/.test(
    wordsBehind(text, base, 40),
  )
}

/** "Up 0.63 percent, rising further from a 15-year low of 80.21". */
function isFromLow(text: string, amount: ReadClaim, base: ReadClaim): boolean {
  const isApart = amount.end < base.start && /^,/.test(wordsBehind(text, amount, 1))
  return isApart && /\b(?:high|low|peak|trough) of $/.test(wordsBefore(text, base, 12))
}

/** "$6.1 billion, or $5.39 a share from $4.71": a figure in between is what is beside the base. */
function isToldPerShare(line: Line, result: ReadClaim, base: ReadClaim): boolean {
  if (!isScaleApart(sizeOf(result) / sizeOf(base), 20)) return false
  return line.parts.some(
    ({ claim }) =>
      claim.start > result.end &&
      claim.end < base.start &&
      claim.unit !== 'percent' &&
      /, or (?:an? )?(?:[a-z]+ of )?$/.test(wordsBefore(line.tape.text, claim, 24)),
  )
}

/** "6.5 percent above the $38.7 million". */
function isNextTo(text: string, amount: ReadClaim, base: ReadClaim): boolean {
  return (
    amount.end < base.start &&
    /^ (?:above|below) (?:the |its |a )?$/.test(between(text, amount, base))
  )
}
