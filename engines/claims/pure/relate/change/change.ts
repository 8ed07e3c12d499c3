import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Relation } from '../../model.ts'
import { isSoManyMore } from '../again/may-be-one.ts'
import type { Cue } from '../cues/types.ts'
import {
  clauseStart,
  hasBetween,
  isDivided,
  type Line,
  type Part,
  sameDimension,
  sortOf,
  wordsBetween,
} from '../part.ts'
import { isBracketedBase, isThenBehind } from '../roles/turns.ts'
import type { Tape } from '../tape.ts'
import { type Base, baseOf, before } from './base.ts'
import { isOfLaterYear } from './beside/meant.ts'
import { isBeside, isOverTime, isSaidOver } from './beside/said-over.ts'
import { dealtIn } from './dealt.ts'
import { withDifferences } from './difference.ts'
import { crossesHardEnd, type Ends, endsIn, hasOwnSubject } from './ends.ts'
import { isHowFar, isNewPart, isRateOf } from './fit.ts'
import { fits, goesOnWith, isAt, isOfNextRhythm, resultOf, toldBefore } from './results.ts'
import { swingIn, turnedIn } from './swing.ts'

type Last = { readonly base: Base; readonly result: Part | null; readonly ends: Ends | null }
export type Change = Extract<Relation, { kind: 'change' | 'gap' | 'average-growth' }>

/** What a sentence's growth is measured from, for those after it that don't say: 比上年增长5.6%。其中，…增长3.9%. */
export type Carried = {
  rhythm: Cue | null
  /** 同比（下同）: what all that says no other is measured on. */
  readonly same?: Cue | null
  /** 截至9月末1.3亿户，较去年底增长9.0%。其中，企业增长8.9%: the day of which a state is told, and that on which it is measured. */
  days?: { readonly period: PeriodCode; readonly base: PeriodCode } | null
}

/** All changes of one sentence: pairs of ends, amounts with what they change, gaps and mean rates. */
export function changesIn(
  { tape, parts }: Line,
  carried: Carried,
  previous: Line | null,
): readonly Change[] {
  const dealt = dealtIn(tape, parts)
  const ends = [...dealt.ends, ...endsIn(tape, parts, dealt.listed)].sort(
    (a, b) => a.base.order - b.base.order,
  )
  const changes: Change[] = []
  const said = new Set<Ends>()
  let last: Last | null = null as Last | null
  let stated: Stated | null = null
  for (const part of parts) {
    if (part.role !== 'amount' && part.role !== 'rate') continue
    if (isBracketedBase(tape, part.at)) continue
    const pair = dealt.byAmount.get(part) ?? null
    const behind = pair?.base ?? baseClaimOf(tape, parts, part)
    // "Grew 4.6 %, compared with 4.7 %": growth that changed, not a change from 4.7.
    const isElse =
      behind !== null &&
      (isRateOf(part, behind) || isOverAnother(baseOf(tape, part, behind), behind))
    const baseClaim = isElse ? null : behind
    const own = baseOf(tape, part, baseClaim)
    const found: Ends | null =
      pair ?? endsOf(tape, parts, ends, part, baseClaim, sharedBase(tape, part, own, stated))
    const isAgain = part.isAgain && last !== null
    const next =
      (isAgain ? last?.result : null) ??
      found?.result ??
      resultOf(tape, parts, part, baseClaim) ??
      goesOnWith(tape, parts, baseClaim, last?.result ?? null) ??
      toldBefore(tape, part, previous)
    const meant = likeBase(next, baseClaim, last)
    const isNone =
      meant !== null &&
      (isHowFar(tape, part, meant) ||
        isOfLaterYear(part.claim, meant.claim) ||
        (baseClaim !== null && isNewPart(tape, meant, baseClaim, part.direction)))
    const result = isNone ? null : meant
    const given = isAgain && !own.isOwn ? (last?.base ?? own) : carriedBase(part, own, carried)
    const base = tape.grammar === 'zh' ? sentenceBase(part, given, stated) : given
    if (own.isOwn) stated = { base: own, part }
    const baseOfEnds = found?.base ?? baseClaim ?? (isAgain ? (last?.ends?.base ?? null) : null)
    // 涨幅比上月扩大0.2个百分点: how a rate moved says nothing of what the next is measured on.
    if (own.isOwn && !(tape.grammar === 'zh' && sortOf(part.claim) === 'points')) {
      carried.rhythm = isAside(last, result, own) ? carried.rhythm : (carried.same ?? own.rhythm)
      if (tape.grammar === 'zh') carried.days = daysOf(part.claim.period, own.period)
    }
    last = { base, result, ends: found ?? (isAgain ? (last?.ends ?? null) : null) }
    // Where the words of the ends and of the amount go different ways, both are told.
    const isOneWay = found?.direction === null || found?.direction === part.direction
    if (found !== null && part.role === 'amount' && isOneWay) said.add(found)
    if (result === null && sortOf(part.claim) === 'quantity' && !base.isOwn) continue
    changes.push(changeOf(tape, part, result, baseOfEnds, base))
  }
  for (const pair of ends)
    if (!said.has(pair) && !isSoManyMore(tape.text, pair.result.claim)) changes.push(pairOf(pair))
  return [...withDifferences(tape, parts, turnedIn(tape, parts, changes)), ...swingIn(tape, parts)]
}

/** 降水量1382毫米，折合水量134亿立方米，比…1205毫米偏多14.7%，比…1094毫米偏多26.3%: a base in millimetres is of what was told in them. */
function likeBase(result: Part | null, base: Part | null, last: Last | null): Part | null {
  if (result === null || base === null || last === null || last.result === null) return result
  const isLike = (one: Part): boolean => sameDimension(one.claim, base.claim)
  return !isLike(result) && isLike(last.result) ? last.result : result
}

/** 增长11.6%，环比增长4.2%。其中，出口增长13.5%: what is told beside the growth of a level isn't what the text goes on in. */
function isAside(last: Last | null, result: Part | null, own: Base): boolean {
  const isOfOne = last !== null && last.result !== null && last.result === result
  return isOfOne && own.rhythm !== 'yoy' && last.base.rhythm !== own.rhythm
}

/** Growth without words of its own is measured as that before it, if that was year on year or month on month. */
function carriedBase(part: Part, own: Base, { rhythm, days }: Carried): Base {
  if (own.isOwn || part.claim.period === null || part.isHigher) return own
  if (days?.period === part.claim.period) return { ...own, period: days.base }
  if (rhythm === null) return own
  return { ...own, period: before(part.claim.period, rhythm) }
}

function daysOf(
  period: PeriodCode | null,
  base: PeriodCode | null,
): NonNullable<Carried['days']> | null {
  return period?.startsWith('@') && base?.startsWith('@') ? { period, base } : null
}

type Stated = { readonly base: Base; readonly part: Part }

/** 比2024年增加168艘，增长14.9%，从2021年的295艘到1293艘: one change in two ways, on the base that was said. */
function sharedBase(tape: Tape, part: Part, own: Base, stated: Stated | null): Base {
  if (tape.grammar !== 'zh' || own.isOwn || stated === null) return own
  const { part: first, base } = stated
  const isTwice = first.order === part.order - 1 && sortOf(first.claim) !== sortOf(part.claim)
  return isTwice && first.direction === part.direction ? base : own
}

/** 比2018年（41.2）下降27.7%；优良天数比例上升7.6个百分点: the time that was said is that of the whole sentence. */
function sentenceBase(part: Part, base: Base, stated: Stated | null): Base {
  if (base.isOwn || base.period !== null || part.isHigher || stated === null) return base
  const { base: before, part: first } = stated
  const isSaid = before.period !== null && before.rhythm === null && !before.isOther
  return isSaid && first.claim.period === part.claim.period
    ? { ...base, period: before.period }
    : base
}

function pairOf({ result, base, direction }: Ends): Change {
  return {
    kind: 'change',
    result: result.claim.index,
    base: base.claim.index,
    amount: null,
    amountIs: null,
    direction,
    basePeriod: base.claim.period,
    baseWords: null,
    comparablePrices: false,
  }
}

function changeOf(
  tape: Tape,
  part: Part,
  result: Part | null,
  baseClaim: Part | null,
  base: Base,
): Change {
  const { claim, direction } = part
  if (part.role === 'rate')
    return {
      kind: 'average-growth',
      rate: claim.index,
      base: baseClaim?.claim.index ?? null,
      result: result?.claim.index ?? null,
      years: null,
    }
  const sort = sortOf(claim)
  // "Down 3.0 % on November (-470)": how much it was, and not from what.
  if (
    sort === 'relative' &&
    baseClaim !== null &&
    result !== null &&
    baseClaim.claim.value.coefficient < 0n &&
    result.claim.value.coefficient > 0n
  )
    return changeOf(tape, part, result, null, base)
  const isBracketed = baseClaim !== null && isBracketedBase(tape, baseClaim.at)
  const isGap = base.isOther || isBracketed || (part.isHigher && base.isOwn && base.period === null)
  if (isGap && sort !== 'relative')
    return {
      kind: 'gap',
      of: result?.claim.index ?? null,
      than: baseClaim?.claim.index ?? null,
      amount: claim.index,
      direction: direction === 'flat' ? null : direction,
      baseWords: base.words,
    }
  return {
    kind: 'change',
    result: result?.claim.index ?? null,
    base: baseClaim?.claim.index ?? null,
    amount: claim.index,
    amountIs:
      sort === 'points'
        ? 'points'
        : sort === 'quantity'
          ? 'absolute'
          : claim.unit === 'times'
            ? 'times'
            : 'relative',
    direction,
    basePeriod: base.period ?? earlierOf(baseClaim, result),
    baseWords: base.words,
    comparablePrices:
      !isOfAmount(tape, part, baseClaim) && isAtComparablePrices(tape, part, result),
  }
}

/** "19 % more than the $61 million of last year": of the two amounts as they stand. */
function isOfAmount(tape: Tape, part: Part, base: Part | null): boolean {
  const said = base === null ? '' : tape.text.slice(part.claim.end, base.claim.start)
  return /^ (?:more|less) than [^.;,]{0,30}$/.test(said)
}

/** What a figure changed from isn't of its own time, whatever the text says of either. */
function earlierOf(base: Part | null, result: Part | null): PeriodCode | null {
  const period = base?.claim.period ?? null
  return period === result?.claim.period ? null : period
}

/** Growth of output is real by custom, whatever the text says of prices. */
const REAL_MEASURES =
  /生产总值|增加值|gdp|gross (?:domestic|regional) product|value[- ]added|added value/i

function isAtComparablePrices(tape: Tape, part: Part, result: Part | null): boolean {
  const start = clauseStart(tape, result?.at ?? part.at)
  const first = tape.items[start]
  if (hasBetween(tape, start - 1, part.at + 4, ['real'])) return true
  if (MEASURED_ANEW.test(tape.text.slice(part.claim.end, part.claim.end + 40))) return true
  const text = tape.text.slice(first?.start ?? part.claim.start, part.claim.end)
  const measures = [part.claim.measure, result?.claim.measure ?? null].map((span) =>
    span === null ? '' : tape.text.slice(span.start, span.end),
  )
  return REAL_MEASURES.test(text.slice(-200)) || measures.some((words) => REAL_MEASURES.test(words))
}

/** "Or 8 % in local currencies": no growth of the figures beside it. */
const MEASURED_ANEW =
  /^ (?:organically|(?:in|at|on) (?:an? |the )?(?:local|constant|comparable|real|organic|like-for-like|underlying|fixed|unchanged)\b)/i

/** The claim that an amount is measured from: before it in Chinese, behind it in English. */
function baseClaimOf(tape: Tape, parts: readonly Part[], part: Part): Part | null {
  if (tape.grammar === 'zh') {
    const before = parts[part.order - 1]
    // 比排在第二位的多出40万人: by how much two others differ, and not from a place.
    if (before?.claim.form === 'rank' && part.claim.unit !== 'rank') return null
    if (before === undefined || (before.mark !== 'than' && before.mark !== 'from')) {
      return thanBefore(tape, parts, part)
    }
    return isDivided(tape, before.at, part.at) ? null : before
  }
  for (let order = part.order + 1; order <= part.order + 2; order += 1) {
    const next = parts[order]
    if (next !== undefined && order === part.order + 1 && isThenBehind(tape, next.at, part))
      return next
    if (next === undefined || isDivided(tape, part.at, next.at)) return null
    if (next.mark === 'from' || next.mark === 'than') return next
    if (next.role === 'target') return null
    if (next.mark !== 'to') {
      // "2 points higher than the national 4.8 %", "over the 40 of last year".
      const has = hasBetween(tape, part.at, next.at, ['than', 'over', 'from', 'higher', 'lower'])
      // "254,000 more than in winter and 929,000 more than a year earlier".
      const isJoined = /\band\s/.test(tape.text.slice(part.claim.end, next.claim.start))
      return has && !isJoined && part.isHigher && wordsBetween(tape, part.at, next.at) <= 4
        ? next
        : null
    }
  }
  return null
}

/** 高于全国4.8%的增速0.6个百分点. */
function thanBefore(tape: Tape, parts: readonly Part[], part: Part): Part | null {
  const before = parts[part.order - 1]
  if (before === undefined) return null
  // 高于全国平均水平（15.5%）6.2个百分点: brackets divide nothing here.
  const isInBrackets =
    '(（'.includes(tape.text[before.claim.start - 1] ?? '，') &&
    ')）'.includes(tape.text[before.claim.end] ?? '，')
  if (!isInBrackets && isDivided(tape, before.at, part.at)) return null
  const between = wordsBetween(tape, before.at, part.at)
  if (isInBrackets && between > 0) return null
  // 比上年增加60公斤（120斤），增长5%: the bracket tells the figure before it again.
  const isAgain = isInBrackets && parts[before.order - 1]?.claim.end === before.claim.start - 1
  if (isAgain) return null
  const start = clauseStart(tape, isInBrackets ? before.at - 1 : before.at)
  const has = hasBetween(tape, start - 1, before.at, ['than', 'higher', 'lower'])
  const isOther = !isInBrackets && ['amount', 'other'].includes(before.role)
  return has && !isOther && before.claim.form !== 'ordinal' ? before : null
}

/** The pair of ends of which an amount says how far apart they are. */
function endsOf(
  tape: Tape,
  parts: readonly Part[],
  ends: readonly Ends[],
  part: Part,
  baseClaim: Part | null,
  own: Base,
): Ends | null {
  for (let at = firstBeyond(ends, part.order + 3) - 1; at >= 0; at -= 1) {
    const pair = ends[at]
    if (pair === undefined || pair.base.order < part.order - ENDS_BACK_MAX) break
    if (!fits(part.claim, pair.result.claim)) continue
    if (pair.result === part || pair.base === part) continue
    if (baseClaim === null && isOfAnother(tape, parts, part, pair, own)) continue
    if (baseClaim !== null) {
      if (pair.base === baseClaim) return pair
      continue
    }
    const [first, last] = [
      Math.min(pair.base.order, pair.result.order),
      Math.max(pair.base.order, pair.result.order),
    ]
    // "8.9 million, up 12.3 % over a year earlier and compared with the 7.2 million of 2018": growth over another time.
    if (isOverAnother(own, pair.base)) continue
    if (isOfNextRhythm(tape, parts, part, pair.base, own)) continue
    if (part.order > first && part.order < last) return pair
    // Directly behind the pair, but for other amounts; with another base of its own it is another change.
    if (part.order < first) {
      // "Rose 5 % to 1.2 from 1.1", "was revised down by 11,000, from 29,000 to 18,000".
      const isClose =
        parts.slice(part.order + 1, first).every(({ role }) => role === 'amount') &&
        (wordsBetween(tape, part.at, parts[first]?.at ?? part.at) === 0 ||
          isOverTime(tape, part, parts[first])) &&
        !crossesHardEnd(tape, part.at, pair.result.at) &&
        !OF_SHARE.test(tape.text.slice(part.claim.end, parts[first]?.claim.start))
      // "Rose 31.3 % to 154,711, compared with 146,610 in April": growth over another time.
      if (
        tape.grammar === 'en' &&
        pair.base.mark === 'than' &&
        pair.base.order > pair.result.order &&
        isDivided(tape, pair.result.at, pair.base.at) &&
        isBeside(tape, pair.base) &&
        !isSaidOver(tape, pair.base)
      )
        continue
      const isEnd = pair.result.mark === 'to' || pair.base.order === first
      if (isClose && (isEnd || isAt(tape, part, pair.result))) return pair
      continue
    }
    const between = parts.slice(last + 1, part.order)
    // "To €63.50 from 9 October, a rise of 13.4 %": on which day it takes effect divides nothing.
    const isNear = between.every(
      ({ role, claim }) => role === 'amount' || role === 'rate' || claim.form === 'date',
    )
    if (!isNear || crossesHardEnd(tape, parts[last]?.at ?? 0, part.at)) continue
    if (own.isOther || (own.period !== null && own.period !== pair.base.claim.period)) continue
    if (hasOwnSubject(tape, pair.result, part, part.cueAt ?? part.at)) continue
    if (isOfLaterYear(part.claim, pair.result.claim)) continue
    return pair
  }
  return null
}

/**
 * 同比增长5.9%，较9月份的1651.9亿元环比下降2.4%: the base belongs to the amount beside it. "$100 million, or 8.6 %" are one change
 * in two ways and have one base.
 */
function isOfAnother(
  tape: Tape,
  parts: readonly Part[],
  part: Part,
  { base }: Ends,
  own: Base,
): boolean {
  const owner = parts
    .slice(Math.max(0, base.order - 2), base.order + 3)
    .find(
      (other) =>
        other !== part && other.role === 'amount' && baseClaimOf(tape, parts, other) === base,
    )
  // 比上年的500万吨多20万吨，增幅为4.0%: behind it and without a base of its own, it is the same change.
  const isBehind = tape.grammar === 'zh' && owner !== undefined && owner.order < part.order
  if (owner === undefined || (isBehind && !own.isOwn)) return false
  const [first, last] = owner.order < part.order ? [owner, part] : [part, owner]
  return !parts.slice(first.order + 1, last.order + 1).every(({ isAgain }) => isAgain)
}

function isOverAnother({ isOwn, period }: Base, { claim }: Part): boolean {
  const isKnown = isOwn && period !== null && claim.period !== null && claim.periodFrom === 'stated'
  return isKnown && period !== claim.period && yearOf(period) !== yearOf(claim.period)
}

function yearOf(code: PeriodCode): string {
  return endOf(parsePeriod(code)).slice(0, 4)
}

/** 增长7.8%，占全国比重由36.1%提高到36.4%: the growth of one thing, and another that has ends. */
const OF_SHARE = /^，[^，。；\d]{0,12}(?:比重|占比|份额|比例|比率)/

/** How many claims back the ends of a change may stand whose size is told. */
const ENDS_BACK_MAX = 8

/** Pairs are in the order of their bases: the first of those that begin behind `order`. */
function firstBeyond(ends: readonly Ends[], order: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.base.order ?? 0) <= order) low = middle + 1
    else high = middle
  }
  return low
}
