import { endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import { inYear } from '../../context/time/resolve/in-year.ts'
import { monthsOf } from '../../context/time/stretch-in.ts'
import type { Span } from '../../model.ts'
import type { Cue } from '../cues/types.ts'
import { clauseStart, findBetween, type Part, wordsBetween } from '../part.ts'
import type { Tape } from '../tape.ts'

export const RHYTHMS: readonly Cue[] = ['yoy', 'mom', 'qoq']

const IN_WORD: { readonly [sign: string]: Cue } = { 年: 'yoy', 季: 'qoq', 月: 'mom' }

/** 月增0.13%, 年減3000人: the verb says it. */
export function rhythmInWord({ text, grammar }: Tape, { claim }: Part): Cue | null {
  if (grammar !== 'zh') return null
  const found = /([年季月])[增减]率?[了为达约]?\s?$/.exec(
    text.slice(Math.max(0, claim.start - 6), claim.start),
  )
  return IN_WORD[found?.[1] ?? ''] ?? null
}

/** 与2012年同期比较，首十一个月…上升11.6%: what it is the same of is told only behind it. */
export function isOfSameStretch(
  { text, items }: Tape,
  { from, to }: { readonly from: number; readonly to: number },
  said: PeriodCode | null,
  yearAgo: PeriodCode | null,
): boolean {
  if (said === null || yearAgo === null || yearOf(said) !== yearOf(yearAgo)) return false
  // 比前三年同期均值: of all these years.
  if (parsePeriod(said).kind === 'span') return false
  return /同[期月季]|\bsame (?:period|months?|quarters?|time)\b/i.test(
    text.slice(items[from]?.start ?? 0, items[to - 1]?.end ?? 0),
  )
}

function yearOf(code: PeriodCode): string {
  return endOf(parsePeriod(code)).slice(0, 4)
}

/** 同比、环比分别增长9.6%、4.1%: each of the list has its own. */
export function dealtRhythm(tape: Tape, start: number, at: number): Cue | null {
  const order = findBetween(tape, start - 1, at, ['respectively'])
  if (order === null) return null
  const rhythms = tape.items
    .slice(start, order)
    .flatMap((item) => (item.kind === 'cue' && RHYTHMS.includes(item.cue) ? item.cue : []))
  if (new Set(rhythms).size < 2) return null
  const before = tape.items.slice(order, at).filter(({ kind }) => kind === 'claim').length
  return rhythms[before] ?? null
}

/** 分别比上月和上年同期高0.01个和低0.09个百分点: each of the list has its own time before it. */
export function dealtBase(
  tape: Tape,
  part: Part,
): { readonly words: Span; readonly period: PeriodCode } | null {
  const start = clauseStart(tape, part.at)
  const than = findBetween(tape, start - 1, part.at, ['than'])
  if (than === null || findBetween(tape, start - 1, part.at, ['respectively']) === null) return null
  const amounts = tape.items
    .slice(than, part.at)
    .flatMap(({ kind }, at) => (kind === 'claim' ? than + at : []))
  const [first = part.at] = amounts
  const times = tape.items.slice(than, first).filter((item) => item.kind === 'period')
  const own = times.length > 1 ? times[amounts.length] : undefined
  if (own === undefined || own.mention.code === null) return null
  return { words: { start: own.start, end: own.end }, period: own.mention.code }
}

/** 环比由降转涨，上涨0.4%: the clause before, which has no number, says it. */
export function turnedRhythm(tape: Tape, start: number, part: Part): Cue | null {
  if (start < 2) return null
  const from = clauseStart(tape, start - 1)
  const before = tape.items.slice(from, start - 1)
  // 从环比看，…增长1.1%: it opens what follows.
  const isView =
    tape.items[start - 1] !== undefined &&
    VIEW.test(tape.text.slice(before[0]?.start ?? 0, tape.items[start - 1]?.start))
  if (!isView && wordsBetween(tape, start - 1, part.cueAt ?? part.at) > 0) return null
  if (before.some(({ kind }) => kind === 'claim')) return null
  const cue = before.findLast((item) => item.kind === 'cue' && RHYTHMS.includes(item.cue))
  return cue?.kind === 'cue' ? cue.cue : null
}

const VIEW = /^(?:从|按)?(?:环比|同比)(?:来)?看$/

/** "On an annual basis, prices were up 2.6 %": the clause before holds nothing but the rhythm. */
export function headRhythm(tape: Tape, own: number): Cue | null {
  if (tape.grammar !== 'en' || own < 2 || own > HEAD_ITEMS_MAX) return null
  const head = tape.items.slice(0, own - 1)
  const cues = head.flatMap((item) => (item.kind === 'cue' ? item.cue : []))
  const isBare = head.every(({ kind }) => kind === 'cue')
  return isBare ? (cues.find((cue) => RHYTHMS.includes(cue)) ?? null) : null
}

const HEAD_ITEMS_MAX = 6

/** "In the first ten months 7.7 % more than in 2016": than in the first ten months of it. */
export function likePart(
  words: string,
  said: PeriodCode | null,
  period: PeriodCode | null,
): PeriodCode | null {
  if (said === null || period === null || !/^\d{4}$/.test(said) || /\p{Script=Han}/u.test(words))
    return said
  const own = parsePeriod(period)
  const months = own.kind === 'instant' || own.kind === 'day' ? null : monthsOf(own)
  const isPart = months !== null && months > 1 && months < YEAR_MONTHS
  if (!isPart || !BARE_YEAR.test(words.trim()) || period.slice(0, 4) <= said) return said
  return periodCode(inYear(own, Number(said)))
}

const YEAR_MONTHS = 12
/** "On the share in 2023" names the level of that year. */
const BARE_YEAR = /^(?:(?:that|those)(?: [a-z]+ed)? )?(?:(?:in|of|for|during) )?(?:19|20)\d\d$/

/** "Against the first quarter of 2024 it was up by 0.9 %": the base opens the clause of the amount. */
export function openedWith(
  tape: Tape,
  own: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  const items = tape.items.slice(own, to)
  const [first] = items
  if (first?.kind !== 'cue' || first.cue !== 'than' || items.some(({ kind }) => kind === 'claim'))
    return null
  const time = items.findIndex((item) => item.kind === 'period' && item.mention.role === 'base')
  return time === -1 ? null : { from: own + 1, to: own + time + 1 }
}

/** "A gain of 8.1 %, and compares with 20.0 million in March 2019": another thing is compared. */
export function isJoined({ text, items }: Tape, at: number): boolean {
  return /\b(?:and|but)\b/.test(text.slice(items[at]?.end, items[at + 1]?.start))
}
