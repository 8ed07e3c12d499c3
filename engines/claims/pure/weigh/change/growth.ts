import type { ReadClaim } from '../../model.ts'
import { fitsChange } from '../../relate/change/fit.ts'
import { type Line, mayBeAlike, sortOf } from '../../relate/part.ts'
import { claimAt, isChinese, isRow, type Of, openingOf, type Scale, shareWords } from '../scale.ts'
import {
  between,
  isBesides,
  isCause,
  isFromExpected,
  isRateStep,
  isToldInPercent,
  lastClause,
  turnsBetween,
  wordsBefore,
  wordsBehind,
} from '../words/said.ts'
import { digitsOf, ratioOf, sizeOf } from '../words/sizes.ts'
import { isSaidOfBase, ownWay, wayOfNumbers } from '../words/ways.ts'
import { isSureWay } from './direction.ts'
import { isBesideThought, isNoBase } from './no-base.ts'
import { isOwnBase } from './own-base.ts'

export type Growth = {
  readonly scale: Scale
  readonly change: Of<'change'>
  readonly line: Line
  readonly text: string
  readonly result: ReadClaim
  readonly base: ReadClaim
  readonly amount: ReadClaim
  /** The amount is in per cent, a fraction or a multiple. */
  readonly isRelative: boolean
}

/** Whether the words surely say that an amount is how far two ends lie apart. */
export function isSureGrowth(scale: Scale, change: Of<'change'>): boolean {
  const line = scale.lineOf(change.amount ?? -1)
  const [result, base, amount] = [change.result, change.base, change.amount].map((index) =>
    claimAt(scale, index),
  )
  if (line === null || amount === undefined || result === undefined) return true
  const { text } = scale.doc
  if (isChinese(scale, amount))
    return base === undefined || isSureInChinese(text, result, base, amount)
  if (isRow(scale, amount)) return true
  const isRelative = sortOf(amount) === 'relative'
  if (isToldInPercent(text, result) || (isRelative && isPartOf(text, amount))) return false
  if (base === undefined)
    return isSureDifference(
      text,
      [result, amount, claimAt(scale, change.difference ?? null)],
      change.isSole === true,
    )
  const growth = { scale, change, line, text, result, base, amount, isRelative }
  return !OTHERWISE.some((isOtherwise) => isOtherwise(growth))
}

const OTHER_TIMES = /同比|上年|去年|环比|上月/

/** 同比上升3.1个百分点 beside another level of this year; a rate of growth beside two others. */
function isSureInChinese(
  text: string,
  result: ReadClaim,
  base: ReadClaim,
  amount: ReadClaim,
): boolean {
  const clause =
    wordsBefore(text, amount, 30)
      .split(/[，。；、]/)
      .at(-1) ?? ''
  const isSaid = /(?:同比|上年|去年|环比|上[月周季]|[前上]一[年月周日天季]).*|[由从]$/.test(
    wordsBefore(text, base, 14),
  )
  const isOverTime = OTHER_TIMES.test(clause) && !isSaid
  if (isOverTime && result.period === base.period) return false
  const areRates = result.unit === 'percent' && base.unit === 'percent'
  const isBehind = amount.start > Math.max(result.end, base.end)
  // 53.0%，比2024年的41.2%提高了11.8%: by per cent, and not by points.
  const isToldSo =
    /[比较][^，。；\d]{0,4}(?:\d{4}年)?[^，。；\d]{0,6}的?$/.test(wordsBefore(text, base, 16)) &&
    /^(?:提[高升]|上升|下降|降低|回落|下滑)了?$/.test(text.slice(base.end, amount.start)) &&
    result.kind !== 'growth' &&
    base.kind !== 'growth'
  return isToldSo || !(sortOf(amount) === 'relative' && areRates && isBehind)
}

/** "Reduction by 750,000 tonnes, or 18 % of annual output": of what it is a part, and not by how much it grew. */
function isPartOf(text: string, amount: ReadClaim): boolean {
  return /^ of (?!(?:which|the total|about|more|some))/.test(wordsBehind(text, amount, 14))
}

/** "Up 980, or 8.9 %, to 12,000": what changed by more than it is was something else. */
function isSureDifference(
  text: string,
  [result, amount, difference]: readonly [ReadClaim, ReadClaim, ReadClaim | undefined],
  isSole: boolean,
): boolean {
  if (turnsBetween(between(text, amount, result))) return false
  // "Down 1.17 points, or 0.08 percent, at 1,494.25": not of the level before.
  if (
    result.end < amount.start &&
    /^,? (?:at|to) (?:[A-Z]{0,3}[$€£])?\d/.test(text.slice(amount.end, amount.end + 12))
  )
    return false
  if (difference === undefined) return true
  if (!isSole && difference.sentence !== result.sentence) return false
  const isMore = Math.abs(sizeOf(difference)) >= Math.abs(sizeOf(result))
  return !isMore && !/\b(?:gave|gives|giving) up $/.test(wordsBefore(text, difference, 12))
}

const OTHER_BASIS =
  /\bbasis\b|constant|organic|like-for-like|underlying|excluding|adjusted|comparable/i
const GOES_ON =
  /^\W*(?:that|this|it|they|these|which|the (?:increase|rise|gain|decline|fall|drop|decrease|growth|change))\b|\b(?:thus|hence|therefore|so)\b/i

/** In another sentence than its ends: on another basis, of another thing, or over another time. */
function isOfOtherSentence({ scale, change, result, base, amount }: Growth): boolean {
  const areTogether = amount.sentence === result.sentence && amount.sentence === base.sentence
  if (areTogether || change.isSole === true) return false
  const opening = openingOf(scale, amount)
  const isApart = amount.sentence !== result.sentence
  const isOverOther =
    change.basePeriod !== null && base.period !== null && change.basePeriod !== base.period
  return (
    isOverOther ||
    (isApart && /^\W*(?:it|they)\b/i.test(opening) && isOneOfMany(scale, result)) ||
    /\bwhich\b|\bfollow(?:s|ed)\b|\bcame (?:after|amid|as)\b/i.test(opening) ||
    OTHER_BASIS.test(opening) ||
    (isApart && !isRow(scale, result) && !GOES_ON.test(opening) && !shareWords(amount, result))
  )
}

/** "2,340 officers, 60 more than a year ago, and 1,120 civilian staff": its own base, and then another thing. */
function isOfAnother({ text, base, amount }: Growth): boolean {
  const words = between(text, amount, base)
  return (
    amount.end <= base.start &&
    /^[^.;]{0,40}\b(?:ago|earlier|before|last year|in \d{4}),? and (?:another )?$/.test(words)
  )
}

/** "Closed at $48.20 after touching $49.75. It is down 7 per cent from": more than one of them could be meant. */
function isOneOfMany({ doc, context }: Scale, result: ReadClaim): boolean {
  return context.claims.some(
    (claim) =>
      claim !== result &&
      claim.sentence === result.sentence &&
      claim.start < result.start &&
      claim.form === 'number' &&
      claim.unit === result.unit &&
      sortOf(claim) === 'quantity' &&
      !/\b(?:up|down|by|from|than|of) $/.test(wordsBefore(doc.text, claim, 8)),
  )
}

/** "Shares of it fell 3.8 %… more than 12 %" that is 14: on the right side of a loose bound, and near it. */
function isLoose({ text, result, base, amount }: Growth): boolean {
  if (amount.bound !== 'over' && amount.bound !== 'nearly' && amount.bound !== 'under') return false
  if (sortOf(amount) !== 'relative' || amount.form === 'multiple') return false
  if ((ownWay(text, amount) ?? wayOfNumbers(result, base)) !== wayOfNumbers(result, base))
    return false
  const grown = Math.abs(sizeOf(result) / sizeOf(base) - 1) / Math.abs(ratioOf(amount))
  return amount.bound === 'over' ? grown > 1 && grown < LOOSE : grown < 1 && grown > 1 / LOOSE
}

const LOOSE = 1.4

/** "Up from $3.81 a month ago and 38 percent higher than a year ago": each has a time of its own. */
function isOfOtherBase({ scale, text, result, base, amount }: Growth): boolean {
  const own = /^ (?:[a-z]+ )?(?:from|than|over|on) (?:a|the|one) (?:year|same)/.test(
    wordsBehind(text, amount),
  )
  const isRecent =
    /^ (?:an? |the |last |previous )(?:month|week|quarter|day)\b|^ (?:on|last) (?:mon|tues|wednes|thurs|fri)day/.test(
      wordsBehind(text, base, 24),
    )
  if (own && isRecent && amount.start > base.end) return true
  // "Rose 31.3 percent to 154,711, compared with 146,610 in April".
  const isMonth =
    /^ in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! (?:last year|\d))/.test(
      wordsBehind(text, base, 20),
    )
  const isCompared = /, (?:compared with|against) (?:the |about )?$/.test(
    wordsBefore(text, base, 20),
  )
  if (amount.start < result.start && isMonth && isCompared && result.period !== base.period)
    return true
  // Of one time and in two sentences they are two things.
  const isApart = base.sentence !== result.sentence && amount.sentence === result.sentence
  return isApart && base.period !== null && base.period === result.period && !isChinese(scale, base)
}

/** "A 33.7 percent profit drop, or 51 cents per share", "43% to 45%": no end of it. */
function isNoEnd({ text, result, amount }: Growth): boolean {
  const words = between(text, amount, result)
  const isTold = amount.end <= result.start
  if (isTold && /, or $/.test(words) && /^ (?:per|a) share/.test(wordsBehind(text, result, 10)))
    return true
  return (
    isTold &&
    amount.unit === 'percent' &&
    result.unit === 'percent' &&
    /^ ?(?:to|-|–) ?$/.test(words)
  )
}

/** Two other levels, of this sentence or with the one before it, lie just so far apart. */
function fitsOthers({ scale, line, text, result, base, amount, isRelative }: Growth): boolean {
  const isTelling = digitsOf(amount) >= 2
  const isPair = (a: ReadClaim, b: ReadClaim) =>
    a !== b && !(a === result && b === base) && !(a === base && b === result)
  const levels = line.parts
    .map(({ claim }) => claim)
    .filter((claim) => claim !== amount && claim.form === 'number')
  if (isTelling || isRelative)
    for (const a of levels)
      for (const b of levels)
        if (
          isPair(a, b) &&
          mayBeAlike(text, a, b) &&
          (isRelative || mayBeAlike(text, a, amount)) &&
          fitsChange(amount, a, b)
        )
          return true
  if (!isTelling || !isRelative) return false
  return scale.context.claims.some(
    (claim) =>
      claim.sentence === amount.sentence - 1 &&
      claim.form === 'number' &&
      claim !== result &&
      claim !== base &&
      mayBeAlike(text, claim, base) &&
      fitsChange(amount, claim, base),
  )
}

const SHARE_OF_CHANGE =
  /^ (?:of )?(?:the|its|this|that|their) (?:[a-z]+ )?(?:decline|increase|decrease|rise|fall|growth|drop|gain|total)/
const HELD_STAKE = /^(?: [a-z]+)? (?:stake|shareholding|interest|holding|owned|controlled)\b/
const AMOUNT_NOUNS =
  /increase|rise|growth|slowdown|gain|jump|decline|drop|fall|decrease|reduction|expansion|cut|rate|surge|total|loss|contraction|addition|change|hike|upturn|slump|consolidation|improvement|saving/

/** It is none of how far these ends lie apart: a stake, a purity, a part of the change, so many points, so much per head. */
function isOtherAmount({ text, result, amount, isRelative }: Growth): boolean {
  const behind = wordsBehind(text, amount)
  const before = wordsBefore(text, amount, 40)
  const noun = /\b([a-z]+) of (?:an? )?(?:about |some |over |nearly )?$/.exec(before)?.[1]
  const per = wordsBehind(text, result, 10)
  const isPer = /^ per /.test(per)
  return (
    amount.bound === 'between' ||
    (amount.form === 'fraction' &&
      /^[- ](?:of an? |of one )?(?:percentage )?points?\b/.test(behind)) ||
    SHARE_OF_CHANGE.test(behind) ||
    HELD_STAKE.test(behind) ||
    /^ (?:off|ticks?)\b/.test(behind) ||
    isRateStep(text, amount) ||
    isBesides(text, amount) ||
    (noun !== undefined && !AMOUNT_NOUNS.test(noun)) ||
    /\b(?:on|with|amid) (?:[a-z]+ ){0,2}(?:growth|increase|rise|decline|gain|drop) of $/.test(
      before,
    ) ||
    (isRelative && result.unit === amount.unit && /\bto (?:about |around |some )?$/.test(before)) ||
    (isPer && /^ per /.test(behind) && !behind.startsWith(per)) ||
    (isPer && !isRelative && !/^ per /.test(behind))
  )
}

/** "Up from 4.7 % in the quarter before, and 5.8 % for the year": one more of what it was. */
function isOneMoreLevel({ line, text, result, base, amount }: Growth): boolean {
  if (amount.start < Math.max(result.start, base.start)) return false
  if (!/\band (?:about |some )?$/.test(wordsBefore(text, amount, 12))) return false
  if (ownWay(text, amount) !== null) return false
  const others = line.parts.filter(({ claim }) => claim !== amount)
  if (others.some(({ role }) => role === 'rate')) return false
  const isBehindBase =
    amount.start > base.end && /\band (?:about |some )?$/.test(between(text, base, amount))
  return isBehindBase || !others.some(({ role }) => role === 'amount')
}

/** "Down 1.6 % at 36.26, up sharply from 18.62": two changes, of which each has a word of its own. */
function areTwoChanges({ text, result, base, amount }: Growth): boolean {
  const way = wayOfNumbers(result, base)
  const own = ownWay(text, amount)
  const isFirst = amount.start < result.start && result.start < base.start
  if (!isFirst) return false
  if (/\bbut\b/.test(between(text, result, base))) return true
  return own !== null && own !== way && isSaidOfBase(text, base, way)
}

/** "Up 23 to 784, against 1,063 a year ago": how far it went in the week, and where it stood in the year before. */
function isOverOtherTime({ text, result, base, amount, isRelative }: Growth): boolean {
  const behind = wordsBehind(text, amount)
  // "Compared with the 1.1 million that it sold elsewhere over the same period".
  const isSameTime =
    /\b(?:over|in|for|during) the same (?:period|months|time)\b(?! (?:of|in|a|last))/.test(
      wordsBehind(text, base),
    )
  if (result.form === 'fraction' && base.form !== 'fraction') return true
  if (isSameTime && base.period === result.period) return true
  const areInYear = base.period !== null && result.period?.slice(0, 4) === base.period.slice(0, 4)
  if (areInYear && /^,? year[- ]on[- ]year/.test(behind)) return true
  const mayBeStep = !isRelative || (result.unit === 'percent' && amount.unit === 'percent')
  // "Fell 1 point to 25, down from 45 a year earlier".
  const isYearBefore = /^ (?:a|one) year (?:earlier|ago|before)/.test(wordsBehind(text, base, 20))
  const isStep = amount.start < result.start && !isRelative && isYearBefore
  if (isStep && /, (?:down|up) from $/.test(wordsBefore(text, base, 12))) return true
  return (
    amount.start < result.start &&
    mayBeStep &&
    /,? (?:against|compared (?:with|to)|versus|vs\.?) (?:the |some |about |a )?$/.test(
      wordsBefore(text, base, 20),
    )
  )
}

/** Between an amount and the end next to it another thing begins: "wages by 5 % and cut the week to 35 hours from 38.5". */
function isTurned({ change, text, result, base, amount }: Growth): boolean {
  const [first, last] = result.start < base.start ? [result, base] : [base, result]
  if (
    change.isSole !== true &&
    last === base &&
    /\b(?:while|whereas)\b/.test(between(text, result, base))
  )
    return true
  if (amount.start < first.start) {
    const words = between(text, amount, first)
    const isAfter = /\bafter\b/.test(
      change.isSole ? words.replace(/.*, from (?:about )?$/, '') : words,
    )
    return turnsBetween(words) || isAfter
  }
  if (amount.start < last.start)
    return (
      turnsBetween(between(text, amount, last)) ||
      turnsBetween(lastClause(between(text, first, amount)))
    )
  const words = between(text, last, amount)
  const own = lastClause(words)
  return (
    turnsBetween(own) ||
    (change.isSole !== true && /\b(?:but|while|whereas) (?:[a-z]+ ){2}/.test(words)) ||
    /\b(?:would|could|might)\b|\bwhich (?!is|was|represents|equals|amounts|means|gives|makes|corresponds|implies|puts)/.test(
      own,
    ) ||
    isCause(own) ||
    /^\s*(?:after|following) an? /.test(own) ||
    / as (?!(?:of|much|many|well|high|low|an?|against|compared|at|for|the)\b)[a-z]+/.test(words)
  )
}

/** It is just so far, and the other way: then what the word beside it says is asked, or that of its ends. */
function isOnlyOfWay({ scale, change, text, result, base, amount }: Growth): boolean {
  if (!fitsChange(amount, result, base)) return false
  const own = ownWay(text, amount)
  return own === wayOfNumbers(result, base) || (own === null && !isSureWay(scale, change))
}

function isOfBonds({ text, result }: Growth): boolean {
  return /\bto yield (?:about )?$/.test(wordsBefore(text, result, 16))
}

/** A split of shares leaves more of them, each for less. */
function isOfSplit({ text, result, base }: Growth): boolean {
  return /\bsplit\b/i.test(text.slice(result.start, base.end + 40))
}

function isBesideExpected({ text, amount }: Growth): boolean {
  return isFromExpected(text, amount)
}

/** Ways to read an amount and two ends otherwise than as one change. */
const OTHERWISE: readonly ((growth: Growth) => boolean)[] = [
  isOfOtherSentence,
  isOfAnother,
  isBesideThought,
  isBesideExpected,
  isNoBase,
  isOtherAmount,
  isOneMoreLevel,
  areTwoChanges,
  isOverOtherTime,
  isOwnBase,
  isTurned,
  isLoose,
  isOfOtherBase,
  isNoEnd,
  isOfBonds,
  isOfSplit,
  fitsOthers,
  isOnlyOfWay,
]
