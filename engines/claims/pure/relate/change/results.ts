import type { ReadClaim } from '../../model.ts'
import {
  areCounts,
  isBare,
  isDivided,
  isPer,
  isRateLevel,
  type Line,
  type Part,
  runAround,
  sameDimension,
  sortOf,
  wordsBetween,
} from '../part.ts'
import { isOfAll, isWholeOfShare, membersUpTo } from '../roles/listed-apart.ts'
import type { Tape } from '../tape.ts'
import { type Base, baseOf } from './base.ts'
import { crossesHardEnd, hasOwnSubject } from './ends.ts'

// Which level an amount leads to: before it, behind it, in a list of the same order, or in the sentence before.

/** The level that an amount belongs to. */
export function resultOf(
  tape: Tape,
  parts: readonly Part[],
  part: Part,
  baseClaim: Part | null,
): Part | null {
  const runs = inRun(tape, parts, part)
  if (runs !== null) return runs.result
  if (isOfOther(tape, parts[part.order - 1], part)) return null
  const again = parts[part.order + 1]
  const end = again?.isAgain === true ? parts[part.order + 2] : undefined
  if (again !== undefined && end !== undefined && isBringing(tape, again, end, part)) return end
  const next = parts[part.order + 1]
  const isEnd = next !== undefined && (next.mark === 'to' || isAt(tape, part, next))
  const isNear = isEnd && (!isDivided(tape, part.at, next.at) || isSetOff(tape, part, next))
  if (isNear && fits(part.claim, next.claim)) return next
  const from = tape.grammar === 'zh' && baseClaim !== null ? baseClaim.order : part.order
  for (let at = from - 1; at >= 0 && at >= from - 5; at -= 1) {
    const candidate = parts[at]
    if (candidate === undefined) return null
    if (crossesHardEnd(tape, candidate.at, part.at)) return toldOver(tape, parts, candidate, part)
    if (candidate.mark === 'from' || candidate.mark === 'than') continue
    if (isWholeOfShare(tape, parts, candidate) || isIncluded(tape, candidate, part)) continue
    if (isShareInPassing(tape, candidate, part)) continue
    const members = membersUpTo(tape, parts, candidate, part.at)
    if (members > 0) {
      if (!isOfAll(tape, (baseClaim ?? part).claim.start)) return null
      at -= members - 1
      continue
    }
    const isGrowth = candidate.role === 'amount' && sortOf(candidate.claim) === 'relative'
    const isLevel = candidate.role === 'level' || candidate.role === 'share'
    if (!isLevel && !(isGrowth && sortOf(part.claim) === 'points')) continue
    // Of two unlike levels in one sentence the nearest is meant, or none.
    if (!fits(part.claim, candidate.claim)) {
      // Percentage points are said of rates alone: "within four hours" between them doesn't matter.
      if (sortOf(part.claim) === 'points') continue
      return null
    }
    return hasOwnSubject(tape, candidate, part, part.cueAt ?? part.at) ? null : candidate
  }
  return null
}

/** 中学523所（含职业中学8所），比上年减少16所: what is part of it is told in passing. */
function isIncluded({ text, grammar }: Tape, { claim }: Part, amount: Part): boolean {
  return (
    grammar === 'zh' &&
    INCLUDED.test(text.slice(Math.max(0, claim.start - INCLUDED_MAX), claim.start)) &&
    /[）)]/.test(text.slice(claim.end, amount.claim.start))
  )
}

/** "Shipped 8.2 million (21.5%), 2.1% fewer than": what grew is what was shipped. */
function isShareInPassing({ text, grammar }: Tape, { claim }: Part, amount: Part): boolean {
  return (
    grammar === 'en' &&
    claim.unit === 'percent' &&
    sortOf(amount.claim) === 'relative' &&
    /\d(?: [a-z]+){0,3} \($/.test(text.slice(Math.max(0, claim.start - 40), claim.start)) &&
    text[claim.end] === ')'
  )
}

const INCLUDED_MAX = 30
const INCLUDED = /[（(](?:其中|内含|不?含|不?包括|不?包含)[^（）()]*$/

/** 进出口增长5.2%，高于全国4.3个百分点（全国为0.9%）: by how much that grew which is compared with. */
function isOfOther(tape: Tape, gap: Part | undefined, { claim }: Part): boolean {
  if (tape.grammar !== 'zh' || gap?.claim.unit !== 'percentage-point') return false
  const before = tape.text.slice(Math.max(0, gap.claim.start - OTHER_REACH), gap.claim.start)
  const name = OTHER.exec(before)?.[1]
  const between = tape.text.slice(gap.claim.end, claim.start)
  return name !== undefined && between.length <= OTHER_REACH && between.includes(name.slice(0, 2))
}

const OTHER_REACH = 20
const OTHER = /(?:快|高|低|慢)(?:于|出)([^，。；\d]{2,14})$/

/** "At a rate of 958,000; this is 2.6 % above": the half behind a semicolon goes on with the last level of the one before. */
function toldOver(tape: Tape, parts: readonly Part[], last: Part, part: Part): Part | null {
  const between = tape.text.slice(last.claim.end, part.claim.start)
  if (tape.grammar !== 'en' || !GOES_ON.test(between)) return null
  for (let order = last.order; order >= 0 && order > last.order - 4; order -= 1) {
    const candidate = parts[order]
    if (candidate === undefined || crossesHardEnd(tape, candidate.at, last.at)) return null
    if (candidate.mark === 'from' || candidate.mark === 'than') continue
    if (candidate.role === 'level') return fits(part.claim, candidate.claim) ? candidate : null
  }
  return null
}

const GOES_ON =
  /^[^;]{0,40}; (?:this|that|it|they|which) (?:is|was|are|were|represents?|had) (?:up |down |an? [a-z]+ of )?$/i

/** Whether a figure can change by an amount of this unit. */
export function fits(amount: ReadClaim, level: ReadClaim): boolean {
  if (level.unit === 'rank') return amount.unit === 'items' || amount.unit === 'places'
  if (level.form !== 'number' && level.form !== 'fraction') return false
  switch (sortOf(amount)) {
    case 'points':
      return isRateLevel(level)
    case 'relative':
      return level.unit !== 'percentage-point'
    default:
      return (
        sameDimension(amount, level) ||
        isPer(level, amount) ||
        (amount.unit === 'items' && areCounts(amount, level))
      )
  }
}

/** Lists of levels and of amounts in the same order: the third amount is of the third level. */
function inRun(
  tape: Tape,
  parts: readonly Part[],
  part: Part,
): { readonly result: Part | null } | null {
  const run = runAround(tape, parts, part)
  if (run.length < 2) return null
  const first = run[0]
  const place = run.indexOf(part)
  const before = first === undefined ? undefined : parts[first.order - 1]
  const after = parts[(run.at(-1)?.order ?? 0) + 1]
  // "Rose 5.2 % and 3.1 % to 42 and 30 billion".
  if (after?.mark === 'to' && tape.grammar === 'en') {
    const ends = runAround(tape, parts, after)
    const end = ends.length === run.length ? ends[place] : undefined
    return { result: end !== undefined && fits(part.claim, end.claim) ? end : null }
  }
  if (before === undefined) return { result: null }
  const levels = runAround(tape, parts, before)
  if (levels.length !== run.length) return { result: null }
  const level = levels[place]
  return {
    result:
      level !== undefined && level.role === 'level' && fits(part.claim, level.claim) ? level : null,
  }
}

/** "Rose $1.20 (4 %) to $31.20", "added 1,000 jobs, or 5 %, bringing its workforce to 21,000". */
function isBringing(tape: Tape, again: Part, end: Part, { claim }: Part): boolean {
  if (end.mark !== 'to' || !fits(claim, end.claim)) return false
  return /^\)?,? (?:to|(?:bringing|taking|lifting) [a-z ]{2,40} to) (?:a record |a total of )?$/.test(
    tape.text.slice(again.claim.end, end.claim.start),
  )
}

/** "Rose 4.2 %, to 5,310": an end between commas. */
function isSetOff(tape: Tape, part: Part, next: Part): boolean {
  return tape.text.slice(part.claim.end, next.claim.start) === ', to '
}

/** "Up 15 % at £230m". */
export function isAt(tape: Tape, part: Part, next: Part): boolean {
  return /^ (?:at|to stand at) $/.test(tape.text.slice(part.claim.end, next.claim.start))
}

/** "That is 400,000 more than …", 比上年增长5%。: the sentence goes on with the only level, or the last, of the one before it. */
export function toldBefore(tape: Tape, part: Part, previous: Line | null): Part | null {
  if (previous === null || part.order !== 0) return null
  const { start, paragraph } = tape.sentence
  if (previous.tape.sentence.paragraph !== paragraph) return null
  const opening = tape.text.slice(start, start + 24)
  if (
    !/^(?:that|this|it) (?:is|was|represents|marks|compares)\b|^(?:这|该数字|比|较|同比|環比|环比)/i.test(
      opening,
    )
  )
    return null
  if (wordsBetween(tape, -1, Math.min(part.at, part.cueAt ?? part.at)) > 0) return null
  const levels = previous.parts.filter(
    ({ role, mark, claim, at }) =>
      // "Of which 157 were new": what was told of is the whole before it.
      (previous.ofWhich === null ||
        at < previous.ofWhich ||
        previous.ofWhich <= (previous.parts[0]?.at ?? 0)) &&
      (role === 'level' || role === 'share') &&
      mark !== 'from' &&
      mark !== 'than' &&
      (fits(part.claim, claim) || isBare(tape.text, part.claim)),
  )
  const last = levels.at(-1)
  return levels.length === 1 || tape.grammar === 'en' ? (last ?? null) : null
}

/** 同比增长5.4%，环比增长2.0%（10月为279万吨）: of two rhythms the one beside it has the base. */
export function isOfNextRhythm(
  tape: Tape,
  parts: readonly Part[],
  part: Part,
  base: Part,
  { rhythm }: Base,
): boolean {
  if (tape.grammar !== 'zh' || rhythm === null || base.order < part.order + 2) return false
  const nearest = parts.slice(part.order + 1, base.order).findLast(({ role }) => role === 'amount')
  const other = nearest === undefined ? null : baseOf(tape, nearest, null).rhythm
  return other !== null && other !== rhythm
}

/** 环比上季度15223件增长14.28%；同比去年12018件增长44.76%: without a subject, of what the clause before changed. */
export function goesOnWith(
  { text }: Tape,
  parts: readonly Part[],
  base: Part | null,
  result: Part | null,
): Part | null {
  const before = parts[(base?.order ?? 0) - 1]
  if (base === null || before === undefined || result === null) return null
  const said = text.slice(before.claim.end, base.claim.start)
  const isOn = /^[；，](?:同比|环比)[^，。；\d]{0,6}$/.test(said)
  return isOn && sameDimension(result.claim, base.claim) ? result : null
}
