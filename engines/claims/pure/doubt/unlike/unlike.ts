import type { ReadClaim, Relation } from '../../model.ts'
import { areOfPrices, isContribution, isGrowthTo } from '../meant/beside-names.ts'
import { hasOwnRate, isOfLevelsBefore } from '../meant/own-rates.ts'
import {
  isFromBaseOfAnother,
  isGrowthOfCounted,
  isOfAverage,
  isOfLevelBeside,
  isYearly,
} from '../meant/reckoned.ts'
import { isOfOtherRow } from '../meant/rows.ts'
import { at, led, next, type Of, printed, sizeOf, type Text } from '../text.ts'
import { hasItsBase } from './bases.ts'
import {
  areBothMost,
  areOfOwn,
  isAimedAt,
  isElidedGrowth,
  isFormer,
  isHeldAgainst,
  isMeanTold,
  isMostItself,
  isOpenList,
  isPerShare,
  isRateOfGrowth,
} from './beside.ts'
import {
  areInOwnBrackets,
  areNested,
  areOfTheirSum,
  isInBrackets,
  isRateOfAmountBeside,
  isRateOfBracket,
} from './brackets.ts'
import { isGapOfOthers } from './english/gaps.ts'
import { isOfOutput, isOverThen, isRecordPassed, isWayOfElse } from './english/rates.ts'
import { isToldBesideThem } from './english/siblings.ts'
import { isSizeOfOne } from './english/sums.ts'
import { isOfElse } from './english/wholes.ts'
import { areOfOtherFrames } from './framed.ts'
import {
  areBesides,
  areClasses,
  areDealtOut,
  areGraded,
  areOfOtherEntries,
  areRivals,
  areSteps,
  goesOn,
  isCriterion,
  isOfAllBefore,
  isOfNow,
  isOfOneMonth,
} from './graded.ts'
import {
  areOfOneRow,
  isInFullTime,
  isOfTimeBefore,
  isOfWhich,
  isRateOfOtherKind,
  isRoundedInTitle,
  isTotalOfOther,
  liesBetweenTwo,
} from './kinds.ts'
import { areOfOneList, isFirstOfList } from './lists.ts'
import {
  areOfGroups,
  areOfOtherRates,
  areOfTwoBases,
  areOfTwoStages,
  isExtreme,
  isGapToNamed,
  isMeanOfOthers,
  isMultipleOfNamed,
  isOfNamedRatio,
  isOfSomeNamed,
  isOfWhatIsNamed,
  isRateOfOther,
  isTimesOfNamed,
  isTurnoutOfVotes,
} from './named.ts'
import { areNeverAddedUp } from './opposite.ts'
import { areBothInAll, isNoSumOfThem } from './sums.ts'
import { isFromYearBefore, isOfOtherStretch } from './times.ts'

// What figures can't be to each other by where they stand and what they count: seen in releases as they were published, where rules had tied them.

export function areUnlike(said: Text, one: Relation): boolean {
  if (areOfOtherFrames(said, one)) return true
  switch (one.kind) {
    case 'change':
      return (
        isFormer(said, at(said, one.base)) ||
        isFromYearBefore(said, one) ||
        isYearly(said, one) ||
        isGrowthOfCounted(said, one) ||
        isFromBaseOfAnother(said, one) ||
        isOfLevelBeside(said, one) ||
        (one.amount === null && isWayOfElse(said, at(said, one.result), at(said, one.base))) ||
        isNoChange(said, one)
      )
    case 'share':
      return (
        one.part === one.whole ||
        one.part === one.share ||
        isRateOfGrowth(said, at(said, one.share)) ||
        isGrowthTo(said, at(said, one.share)) ||
        isRateOfOther(said, one) ||
        isYearly(said, one) ||
        isOfAverage(said, one) ||
        isOfNamedRatio(said, one) ||
        isElidedGrowth(said, at(said, one.part), at(said, one.share)) ||
        isCriterion(said, at(said, one.share)) ||
        isOfWhatIsNamed(said, one) ||
        isTurnoutOfVotes(said, at(said, one.share), at(said, one.whole)) ||
        isInBrackets(said, at(said, one.part), at(said, one.share)) ||
        isOfOtherWhole(said, one) ||
        isOfOtherStretch(said, one) ||
        [one.share, one.part, one.whole].every((index) => isToldShare(said, at(said, index)))
      )
    case 'years':
      return isAge(said, at(said, one.length))
    case 'target':
      return (
        isDefined(said, at(said, one.target)) ||
        isFormer(said, at(said, one.target)) ||
        isAhead(said, one) ||
        areOfTwoStages(said, one) ||
        (one.said === 'met' && isAimedAt(said, at(said, one.target))) ||
        areBothMost(said, one) ||
        isMostItself(said, one)
      )
    case 'shares-of-one':
      if (areOfGroups(said, one.shares) || areOfOwn(said, one.shares)) return true
      return one.shares.some(
        (share) => isExtreme(said, at(said, share)) || isOfSomeNamed(said, at(said, share)),
      )
    case 'multiple':
      return isNoMultiple(said, one) || isMultipleOfNamed(said, one)
    case 'mean':
      return isMeanOfOthers(said, one) || isSizeOfOne(said, at(said, one.count))
    case 'same':
      return areOfOtherRates(said, one.claims) || isRoundedInTitle(said, one.claims)
    case 'gap':
      return (
        isGapToNamed(said, one) ||
        isContribution(said, at(said, one.amount)) ||
        areOfPrices(
          said,
          [one.of, one.than].flatMap((end) => at(said, end) ?? []),
        ) ||
        isBetweenOthers(said, one) ||
        (one.of !== null && one.than !== null && areOfOneList(said, one.amount, [one.of, one.than]))
      )
    case 'parts':
      return isNoWhole(said, one)
    default:
      return false
  }
}

function isOfOtherWhole(said: Text, one: Of<'share'>): boolean {
  if (areOfTheirSum(said, one)) return true
  const { part, whole, share } = one
  const [p, w, s] = [part, whole, share].map((index) => at(said, index))
  if (p === undefined || w === undefined || s === undefined) return false
  return (
    isOfOutput(said, s, w) ||
    isOfElse(said, s, p, w) ||
    isOfTimeBefore(said, p, w) ||
    areOfOneRow(said, p, w, s)
  )
}

function isBetweenOthers(said: Text, { amount, of, than }: Of<'gap'>): boolean {
  const [claim, a, b] = [amount, of, than].map((index) => at(said, index))
  if (a !== undefined && b !== undefined && areBothInAll(said, a, b)) return true
  if (isOverThen(said, claim, [a, b]) || isGapOfOthers(said, claim, [a, b])) return true
  if (isApart(said, a) !== isApart(said, b)) return true
  return claim !== undefined && liesBetweenTwo(said, claim, [of, than])
}

function isNoChange(said: Text, one: Of<'change'>): boolean {
  const { result, base, amount, amountIs } = one
  if (areOfTwoBases(said, one) || isTimesOfNamed(said, one)) return true
  const [to, from, by] = [result, base, amount].map((index) => at(said, index))
  if (to === undefined || from === undefined) return false
  if (isRank(to) || isRank(from)) return amountIs === 'relative'
  if (isOfWhich(said, from)) return true
  if (by !== undefined && isRateOfOtherKind(said, by, to)) return true
  if (areInOwnBrackets(said, to, from) || isItsMean(said, to, from)) return true
  if (areOfPrices(said, [to, from])) return true
  if (by === undefined) return false
  if (isRecordPassed(said, from)) return true
  if (isRateOfBracket(said, by, [to, from]) || isRateOfAmountBeside(said, by, [to, from]))
    return true
  if (isOfBoth(said, to, from, by)) return true
  if (amountIs !== 'relative') return false
  return (
    isAmountOfChange(from) !== isAmountOfChange(to) ||
    isOfBase(said, by, to, from) ||
    isOfLevelsBefore(said, by, [to, from]) ||
    hasOwnRate(said, to, from) ||
    isInBrackets(said, to, by)
  )
}

/** 共40万人次，日均8万人次，比去年增长5%: a total is no base of its mean. */
function isItsMean({ doc: { text } }: Text, to: ReadClaim, from: ReadClaim): boolean {
  return (
    to.index === from.index + 1 &&
    /^(?:，|、|（)[^，。；\d]{0,4}[日周月季年]均[^，。；\d]{0,6}$/.test(
      text.slice(from.end, to.start),
    )
  )
}

/** 出口120亿元、进口92亿元，比上年的190亿元增加22亿元: what is told behind two is of both, where it is so by arithmetic. */
function isOfBoth(said: Text, to: ReadClaim, from: ReadClaim, by: ReadClaim): boolean {
  const other = at(said, to.index - 1)
  if (other === undefined || other.sentence !== to.sentence || other.unit !== to.unit) return false
  if (!/^[、和与與及][^，。；\d]{0,8}$/.test(said.doc.text.slice(other.end, to.start))) return false
  const more = sizeOf(other) + sizeOf(to) - sizeOf(from)
  const told = by.unit === 'percent' ? (sizeOf(by) / 100) * sizeOf(from) : sizeOf(by)
  return Math.abs(Math.abs(more) - told) < told * NEARLY
}

/** 与第三名相差0.02秒, 较去年同期多2次: how far from another is no level. */
function isApart(said: Text, one: ReadClaim | undefined): boolean {
  return one !== undefined && (one.kind === 'gap' || APART.test(led(said, one, 16)))
}

const APART = /(?:相差|差距|仅差|[较比][^，。；\d]{1,10}[多少高低])[为是了]?$/

const NEARLY = 0.02

function isNoMultiple(said: Text, { times, of, base }: Of<'multiple'>): boolean {
  const [by, to, from] = [times, of, base].map((index) => at(said, index))
  if (to === undefined || from === undefined) return false
  return isOfBase(said, by, to, from) || hasOwnRate(said, to, from)
}

/** 占总数的8.3%. */
function isToldShare(said: Text, one: ReadClaim | undefined): boolean {
  return one?.unit === 'percent' && /占[^，。；\d]{0,12}$/.test(led(said, one, 20))
}

/** 以女性为100: what others are counted in. */
function isDefined(said: Text, target: ReadClaim | undefined): boolean {
  return target !== undefined && /以[^，。；（）]{1,10}为$/.test(led(said, target, 14))
}

/** 本周将完成全年35万辆的目标: met only then. */
function isAhead(said: Text, { target, said: word }: Of<'target'>): boolean {
  const claim = at(said, target)
  return (
    word === 'met' &&
    claim !== undefined &&
    /[将將预預][^，。；]{0,12}$|\b(?:will|to be|expects? to|on track to|set to)\b[^.;]{0,40}$/.test(
      led(said, claim, 60),
    )
  )
}

/** 从第4位跃升到第3位，收案上升9.4%: a place in an order grows by no per cent. */
function isRank({ unit }: ReadClaim): boolean {
  return unit === 'rank'
}

/** 比上年增收1284万元，增长18.8%: what was added is no level that it was added to. */
function isAmountOfChange({ kind, unit }: ReadClaim): boolean {
  return kind === 'growth' && unit !== 'percent' && unit !== 'percentage-point'
}

/** 经陆路8742028人次；从关闸7983534人次，升幅为17.1%: a rate behind a level is of that one, unless words make it the base. */
function isOfBase(
  said: Text,
  by: ReadClaim | undefined,
  to: ReadClaim | undefined,
  from: ReadClaim | undefined,
): boolean {
  if (by === undefined || to === undefined || from === undefined) return false
  if (to.period !== from.period) return false
  const { text } = said.doc
  if (from.start < by.start && (to.start < from.start || to.start > by.end))
    return (
      BESIDE.test(text.slice(from.end, by.start)) && !BASE_BEFORE.test(ledInClause(said, from, 24))
    )
  if (to.start < by.start && by.start < from.start)
    return (
      BESIDE.test(text.slice(to.end, by.start)) &&
      /[；。;]/.test(text.slice(by.end, from.start)) &&
      !BASE_BEFORE.test(ledInClause(said, from, 24))
    )
  return false
}

/** A rate directly behind a level, of which it is. */
const BESIDE =
  /^[，,（( ]{0,3}(?:(?:同比|环比|按年|按月|比上?[去年同期月]{1,4}|[较比][^，。；]{0,10}?)?(?:大幅|大|急|微|再)?(?:增长|增加|上升|上涨|下降|减少|下跌|升|跌|升幅|跌幅|增幅|降幅|多|少)[幅率]?[为达了至约逾超]?|(?:an? )?(?:up|down|increase|decrease|rise|fall|gain|drop)(?: of)?(?: by)? ?)$/i
const BASE_BEFORE =
  /[比较年月季周日天昨前原]|(?:由|从|自|超|至|到)$|同期|基数|\b(?:from|than|against|versus|vs|over|compared|previous|prior|last|earlier|ago|to|base|before|had|was|were|in|year|month|quarter|week)\b/i

function ledInClause(said: Text, claim: ReadClaim, most: number): string {
  return (
    led(said, claim, most)
      .split(/[，。；,;（(]/)
      .at(-1) ?? ''
  )
}

function isNoWhole(said: Text, { whole, parts, complete }: Of<'parts'>): boolean {
  const of = at(said, whole)
  if (of === undefined) return false
  const own = parts.flatMap((part) => at(said, part) ?? []).toSorted((a, b) => a.start - b.start)
  if (isAge(said, of) || isAverage(said, of)) return true
  if (
    complete &&
    (isHeldAgainst(said, of, own) ||
      isMeanTold(said, of, own) ||
      areNeverAddedUp(said, of, own) ||
      isToldBesideThem(said, of, own))
  )
    return true
  if (complete && hasItsBase(said, whole, parts)) return true
  if (
    complete &&
    ([of, ...own].some((one) => isPerShare(said, one)) ||
      isOpenList(said, { kind: 'parts', whole, parts, complete }))
  )
    return true
  if (!complete && isCriterion(said, of)) return true
  if (!complete)
    return own.some(
      (part) =>
        isOfOtherRow(said, of, part) ||
        isOfAllBefore(said, of, part) ||
        isOfOneMonth(said, of, part),
    )
  const sum = { kind: 'parts', whole, parts, complete } as const
  if (isTotalOfOther(said, of, own)) return true
  if (!isInFullTime(said, of) && own.some((one) => isInFullTime(said, one))) return true
  if (areOfOneList(said, whole, parts) || isFirstOfList(said, sum)) return true
  return (
    isNoSumOfThem(said, of, own, sum) ||
    isOneOfShares(said, of, own) ||
    areNested(said, of, own) ||
    isDealtOut(said, of) ||
    isNoListOf(said, of, own) ||
    goOtherWays([of, ...own])
  )
}

function isNoListOf(said: Text, of: ReadClaim, own: readonly ReadClaim[]): boolean {
  return (
    areGraded(said, own) ||
    areClasses(said, [of, ...own]) ||
    goesOn(said, own, of) ||
    areDealtOut(said, own) ||
    areSteps(said, of, own) ||
    areOfOtherEntries(said, of, own) ||
    isOfNow(said, of, own) ||
    areRivals(said, of, own) ||
    areBesides(said, of, own)
  )
}

/** 分别实现收入857.5亿元和364.4亿元: one of some that are dealt out is no sum of others. */
function isDealtOut(said: Text, of: ReadClaim): boolean {
  return (
    (/分[别別][^，。；\d]{0,10}$/.test(led(said, of, 16)) &&
      /^[㐀-鿿]{0,2}?[、和及与]\d/.test(next(said, of, 4))) ||
    /分[别別][^，。；\d]{0,10}[\d.,]+[^，。；、\d]{0,6}[、和及与][^，。；\d]{0,4}$/.test(
      led(said, of, 50),
    )
  )
}

/** 总量增加78亿，其中生活减少3.7亿，工业减少81.2亿: what goes up and what goes down don't add up as they are. */
function goOtherWays(all: readonly ReadClaim[]): boolean {
  const ways = all.filter(isAmountOfChange).map(({ direction }) => direction)
  return ways.length === all.length && ways.includes('up') && ways.includes('down')
}

/** 14岁以上不满16岁, "aged 15": an age has no parts. */
function isAge(said: Text, of: ReadClaim | undefined): boolean {
  if (
    of !== undefined &&
    /\b(?:are|were|aged|is) (?:under|over) \d\d$/.test(led(said, of, 10) + printed(said, of))
  )
    return /^(?:[.,;]|$| and\b)/.test(next(said, of, 4))
  return of?.unit === 'years' && /岁|歲|years? old|-year-old|\baged?\b/i.test(printed(said, of))
}

/** 剩余平均年限7.2年: an average has none either; what is told of an average day has. */
function isAverage(said: Text, of: ReadClaim): boolean {
  return /平均(?:年限|期限|年龄|利率|成绩|得分|价格?|工资|收入|单价|水平)?[为是达约]?$/.test(
    ledInClause(said, of, 12),
  )
}

/** 占总数的8.3%、5.3%和8.1%，亡人数占77.1%: a share beside others of one whole is their sum only where words say so. */
function isOneOfShares(said: Text, of: ReadClaim, own: readonly ReadClaim[]): boolean {
  if (of.unit !== 'percent') return false
  if (!isToldShare(said, of) || !own.some((one) => isToldShare(said, one))) return false
  const words = ledInClause(said, of, 30).replace(/占[^，。；\d]{0,12}$/, '')
  return !/合计|合占|共|总|两|[三四五六]者|之和|加起来/.test(words)
}
