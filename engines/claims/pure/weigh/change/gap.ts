import type { ReadClaim } from '../../model.ts'
import { claimAt, isChinese, isRow, type Of, type Scale } from '../scale.ts'
import { isTightGap } from '../tight/gap.ts'
import { isUncontested } from '../uncontested.ts'
import {
  between,
  isBesides,
  isFromExpected,
  isHeldAgainst,
  isOfAnotherName,
  isOtherEnd,
  isRateStep,
  isStandAt,
  turnsBetween,
  wordsBefore,
  wordsBehind,
} from '../words/said.ts'
import { sizeOf } from '../words/sizes.ts'

type Sides = { readonly of: ReadClaim; readonly than: ReadClaim; readonly amount: ReadClaim }

/** Whether the words surely say that an amount is how far two figures of one time lie apart. */
export function isSureGap(scale: Scale, relation: Of<'gap'>): boolean {
  const [of, than, amount] = [relation.of, relation.than, relation.amount].map((index) =>
    claimAt(scale, index),
  )
  if (of === undefined || than === undefined || amount === undefined) return true
  const { text } = scale.doc
  const sides = { of, than, amount }
  if (isChinese(scale, amount)) return isSureInChinese(text, sides)
  const isTied =
    relation.isSole === true ||
    isRow(scale, amount) ||
    isTightGap(scale, sides) ||
    isUncontested(scale, relation)
  return isTied && !isOtherwise(text, sides) && !isWithThird(scale, sides)
}

const OVER_TIME = /同比|上年|去年|环比|上月/

/** 占比85.0%，同比上升3.1个百分点: on what it was, and not on another figure of now; nor is it beyond the end of its sentence. */
function isSureInChinese(text: string, { of, than, amount }: Sides): boolean {
  const clause =
    wordsBefore(text, amount, 30)
      .split(/[，。；、]/)
      .at(-1) ?? ''
  const isOverTime = OVER_TIME.test(clause) && !OVER_TIME.test(wordsBefore(text, than, 14))
  if (isOverTime && of.period === than.period) return false
  const name = COMPARED_WITH.exec(clause)?.[1]
  if (name !== undefined && [of, than].some((one) => isShareOf(text, one, name))) return false
  return !(than.start > amount.end && /[；。]/.test(between(text, amount, than)))
}

const COMPARED_WITH =
  /(?:高于|低于|快于|慢于|高出|优于|好于)([^，。；、\d]{2,6}?)(?:平均)?(?:水平)?$/

/** 占全省的30.5%；强度3.33%，高于全省0.68个百分点: what is a share of the whole isn't its rate. */
function isShareOf(text: string, one: ReadClaim, name: string): boolean {
  const before = wordsBefore(text, one, 16)
  const at = before.lastIndexOf(`占${name}`)
  return at >= 0 && !/[，。；\d]/.test(before.slice(at))
}

/** "18 cents below the implied value of the offer, based on …". */
const OWN_REACH = 40

function isOtherwise(text: string, { of, than, amount }: Sides): boolean {
  const gap = between(text, of, than)
  const isThought =
    than.start > of.end && than.start < amount.start && isHeldAgainst(text, of.end, than)
  const isBeside =
    /\b(?:while|whereas)\b/.test(gap) && !/\b(?:than|compared|gap|difference)\b/.test(gap)
  const isOwn =
    /^ (?:above|below) (?:the|its|their) [a-z]/.test(wordsBehind(text, amount)) &&
    than.start - amount.end > OWN_REACH
  return (
    (of.unit !== than.unit &&
      areOfOtherThings(of, than) &&
      !MORE_THAN_THE.test(between(text, amount, than))) ||
    isOwn ||
    isThought ||
    isBeside ||
    isFromExpected(text, amount) ||
    isOfAnotherName(text, than) ||
    isRateStep(text, amount) ||
    isBesides(text, amount) ||
    isOtherEnd(text, than) ||
    isStandAt(text, than) ||
    /^ off\b/.test(wordsBehind(text, amount, 5)) ||
    /\b(?:up|down) from (?:an? )?(?:[a-z]+ of )?$/.test(wordsBefore(text, amount, 32)) ||
    isToldAgain(text, of, amount) ||
    /\bwhich (?!leaves|is|means|makes|gives|amounts|puts)/.test(between(text, than, amount)) ||
    (than.start > amount.start && turnsBetween(between(text, amount, than)))
  )
}

/** "38 trains, 17 more than the 28 of the present timetable": of what was counted before. */
const MORE_THAN_THE = /^ (?:[a-z]+ )?(?:more|fewer) than the $/

/** One is bare: "4.72 metres, 21 centimetres higher than the 4.61" is told to as many places. */
function areOfOtherThings(of: ReadClaim, than: ReadClaim): boolean {
  const isBare = [of, than].some(({ unit }) => unit === 'items')
  return isBare && !(of.precision < 0 && of.precision === than.precision)
}

/** "To 0.005 percent, or 0.5 basis point, from 0.007". */
function isToldAgain(text: string, of: ReadClaim, amount: ReadClaim): boolean {
  return (
    of.end < amount.start &&
    /^, or $/.test(between(text, of, amount)) &&
    /^, from /.test(wordsBehind(text, amount, 8))
  )
}

/** "Production of 8.75 with imports of 3.7, against needs of 14.2, leaves a gap of 1.75": a third figure belongs to it. */
function isWithThird(scale: Scale, { of, than, amount }: Sides): boolean {
  const said = sizeOf(amount)
  const difference = Math.abs(sizeOf(of) - sizeOf(than))
  const parts = scale.lineOf(amount.index)?.parts ?? []
  return parts.some(
    ({ claim }) =>
      claim !== of &&
      claim !== than &&
      claim !== amount &&
      claim.unit === of.unit &&
      Math.abs(Math.abs(difference - sizeOf(claim)) - said) <= 0.011 * said,
  )
}
