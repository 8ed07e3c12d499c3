import {
  addDays,
  type Day,
  endOf,
  lastDayOfMonth,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
  yearsBefore,
} from '#platform/period'
import { inYear } from '../../context/time/resolve/in-year.ts'
import { tenDaysBefore, tenDaysNamed } from '../../context/time/resolve/ten-days.ts'
import { monthsOf, monthsTo } from '../../context/time/stretch-in.ts'
import type { Span } from '../../model.ts'
import type { Cue } from '../cues/types.ts'
import { clauseStart, clauseStop, findBetween, isClauseEnd, type Part, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'
import {
  dealtBase,
  dealtRhythm,
  headRhythm,
  isJoined,
  isOfSameStretch,
  likePart,
  openedWith,
  RHYTHMS,
  rhythmInWord,
  turnedRhythm,
} from './own-rhythm.ts'

/** What an amount is measured from, as far as words say it. */
export type Base = {
  readonly words: Span | null
  readonly period: PeriodCode | null
  /** Said by the amount's own words; otherwise taken over from the amount before it. */
  readonly isOwn: boolean
  /** Another place or an average is the base: two measures are compared, not two times. */
  readonly isOther: boolean
  /** It is the same period a year, a month or a quarter before. */
  readonly rhythm: Cue | null
}

const NO_BASE: Base = { words: null, period: null, isOwn: false, isOther: false, rhythm: null }

const BASE_LENGTH_MAX = 120
const UP_REACH = 8
const BASIS = /^(?:an? )?[a-z][a-z -]* basis$/i
const COMPARISONS: readonly Cue[] = ['than', 'from', 'over']

/** Reads the base of an amount: behind it in English, before it in Chinese, or at the head of the sentence in both. */
export function baseOf(tape: Tape, part: Part, previous: Part | null): Base {
  const dealt = tape.grammar === 'zh' ? dealtBase(tape, part) : null
  if (dealt !== null) {
    const rhythm = rhythmBetween(dealt.period, part.claim.period)
    return { ...NO_BASE, ...dealt, isOwn: true, rhythm }
  }
  const phrase =
    (tape.grammar === 'zh' ? phraseBefore(tape, part) : phraseAfter(tape, part)) ??
    headPhrase(tape, part)
  const { period } = part.claim
  const rhythm = ofQuarterEnd(tape, part, rhythmCueOf(tape, part))
  if (phrase !== null && isOfRate(tape, part, phrase)) return byRhythmAlone(period, rhythm)
  const found = phrase === null ? null : contentOf(tape, phrase)
  const alone = byRhythmAlone(period, rhythm)
  if (phrase === null || found === null || found.isEmpty) return alone
  // "Fares go up by 4 % on 1 January": when they do, and no base.
  if (found.period === period && found.claimAt === null && isOwnTime(tape, part.claim)) return alone
  // "比全国…": another place, or an average, and no other time.
  const isOther = found.hasOther && found.period === null && rhythm === null
  const claimed = previous !== null && found.claimAt === previous.at ? previous.claim.period : null
  const words = spanOf(tape, phrase)
  const named = tape.text.slice(words?.start ?? 0, words?.end ?? 0)
  // "Up 0.6 percent on a seasonally adjusted basis": how it is reckoned, and no base.
  if (words !== null && found.period === null && BASIS.test(named)) return alone
  const stretch = tenDaysNamed(named, period) ?? monthsNamed(named, period)
  const said = likePart(named, stretch ?? found.period ?? alone.period ?? claimed, period)
  const yearAgo = period === null ? null : before(period, 'yoy')
  const basePeriod = isOfSameStretch(tape, phrase, said, yearAgo) ? yearAgo : said
  return {
    words,
    period: basePeriod,
    isOwn: true,
    isOther,
    rhythm: isYearTold(tape, phrase)
      ? rhythmBetween(basePeriod, period)
      : (rhythm ?? rhythmBetween(basePeriod, period)),
  }
}

/** 三季度末存栏4269万头，环比增加116万头: on the end of the quarter before, and not of the month. */
function ofQuarterEnd(tape: Tape, { claim }: Part, rhythm: Cue | null): Cue | null {
  if (rhythm !== 'mom' || tape.grammar !== 'zh' || claim.period?.startsWith('@') !== true)
    return rhythm
  const before = tape.text.slice(Math.max(0, claim.start - QUARTER_REACH), claim.start)
  const last = before.match(/[季度月旬]末/g)?.at(-1) ?? ''
  return /[季度]/.test(last) ? 'qoq' : rhythm
}

const QUARTER_REACH = 160

function isYearTold(tape: Tape, { from }: Phrase): boolean {
  return tape.grammar === 'zh' && isYearToldBehind(tape, from - 1)
}

/** 截至8月底的三个月, 与先前三个月比较: as many months, right before. */
function monthsNamed(words: string, code: PeriodCode | null): PeriodCode | null {
  if (code === null || !/^(?:先前|[对對]上|此前|之前|上)(?:三|3)[个個]月/.test(words)) return null
  return before(code, 'qoq')
}

/** "Rose by 8.3 % in the year to May, down from 8.6 %": growth that was another before isn't measured from it. */
function isOfRate(tape: Tape, part: Part, { from, to }: Phrase): boolean {
  if (tape.grammar !== 'en' || sortOf(part.claim) !== 'relative' || part.isHigher) return false
  const first = tape.items.slice(from, to).find(({ kind }) => kind === 'claim')
  return first?.kind === 'claim' && first.claim.unit === part.claim.unit
}

/** "Over the first eight months"; but "assets were up 4 % on 31 December". */
function isOwnTime(tape: Tape, { start, period }: Part['claim']): boolean {
  const kind = period === null ? null : parsePeriod(period).kind
  if (kind === 'months' || kind === 'quarters') return tape.grammar === 'en'
  const before = tape.text.slice(Math.max(0, start - UP_REACH), start)
  return kind === 'day' && !/\b(?:up|down) $/.test(before)
}

function byRhythmAlone(period: PeriodCode | null, rhythm: Cue | null): Base {
  const base = rhythm === null || period === null ? null : before(period, rhythm)
  return { ...NO_BASE, period: base, isOwn: rhythm !== null, rhythm }
}

/** The rhythm in which one period is just before the other. */
export function rhythmBetween(base: PeriodCode | null, period: PeriodCode | null): Cue | null {
  if (base === null || period === null) return null
  return RHYTHMS.find((rhythm) => before(period, rhythm) === base) ?? null
}

type Phrase = { readonly from: number; readonly to: number }

/** Chinese: what stands between 比, 较 or 高于 and the word of change. */
function phraseBefore(tape: Tape, part: Part): Phrase | null {
  const to = part.cueAt ?? part.at
  const start = clauseStart(tape, part.at)
  let closed: number | null = null
  for (let at = part.at - 1; at >= start; at -= 1) {
    const item = tape.items[at]
    if (item?.kind !== 'cue') continue
    // 同比2019年增长: on the year that is told, and not on the one before.
    if (item.cue === 'yoy' && at + 1 < to && isYearToldBehind(tape, at)) return { from: at + 1, to }
    if (item.cue === 'than' && at < to) {
      const way = findBetween(tape, at, to, ['higher', 'lower', 'up', 'down']) ?? to
      // 与2024年相比增加: the second word only closes what the first opened.
      const isNext = way === at + 1 || tape.text.slice(item.end, tape.items[way]?.start) === '偏'
      if (isNext && tape.text[item.start - 1] === '相') closed = at
      else return { from: at + 1, to: closed ?? way }
    }
    const isComparing = part.isHigher || item.cue === 'met'
    if (isComparing && (item.cue === 'higher' || item.cue === 'lower' || item.cue === 'met')) {
      const between = tape.items.slice(at + 1, part.at)
      const hasWords = between.some(({ kind }) => kind !== 'mark')
      // 完成产值286亿元、增长5.6%: what was done is nothing that it is held against.
      const isDone = item.cue === 'met' && between.some(({ kind }) => kind === 'claim')
      if (hasWords && !isDone) return { from: at + 1, to: part.at }
    }
  }
  return closed === null ? null : openedByAnd(tape, start, closed)
}

/** 同2020年相比, 和2020年相比: opened by a word that says no comparison by itself. */
function openedByAnd(tape: Tape, start: number, closed: number): Phrase | null {
  for (let at = closed - 1; at >= start; at -= 1) {
    const item = tape.items[at]
    if (item?.kind !== 'period' || item.mention.role !== 'base') continue
    return /[同和跟]/.test(tape.text[item.start - 1] ?? '') ? { from: at, to: closed } : null
  }
  return null
}

function isYearToldBehind(tape: Tape, at: number): boolean {
  const [cue, next] = tape.items.slice(at, at + 2)
  return (
    next?.kind === 'period' &&
    next.start === cue?.end &&
    next.mention.role === 'base' &&
    /^(?:19|20)\d\d年/.test(tape.text.slice(next.start, next.end))
  )
}

/** English: what follows "than", "from", "compared with" or "over" behind the amount, up to the end of its clause. */
function phraseAfter(tape: Tape, part: Part): Phrase | null {
  let marks = 0
  for (let at = part.at + 1; at < tape.items.length; at += 1) {
    const item = tape.items[at]
    if (item === undefined) return null
    if (item.kind === 'claim') {
      const before = cueAt(tape, at - 1)
      if (before !== 'to' && before !== 'equal') return null
      continue
    }
    const past = pastBracket(tape, at) ?? pastAgain(tape, at)
    if (past !== null) {
      at = past
      continue
    }
    if (isClauseEnd(item)) {
      marks += 1
      const next = cueAt(tape, at + 1)
      if (marks > 1 || (next !== 'than' && next !== 'from') || isJoined(tape, at)) return null
      continue
    }
    if (item.kind !== 'cue') continue
    const own = tape.text.slice(item.start, item.end).toLowerCase()
    if (
      (item.cue === 'higher' || item.cue === 'lower') &&
      (own.endsWith('than') ||
        own.endsWith('of') ||
        own === 'above' ||
        own === 'below' ||
        own === 'behind')
    )
      return phraseFrom(tape, at + 1)
    if (COMPARISONS.includes(item.cue)) return phraseFrom(tape, at + 1)
    if ((item.cue === 'up' || item.cue === 'down') && at > part.at + 1) return null
  }
  return null
}

/** Longer brackets are looked into. */
const BRACKET_ITEMS_MAX = 8

/** The end of brackets behind an amount: "7.4 % (±11.6 %) above July", "5 % (3 % in real terms) from 2023". */
function pastBracket(tape: Tape, at: number): number | null {
  if (markAt(tape, at) !== '(' || tape.items[at - 1]?.kind !== 'claim') return null
  for (let to = at + 1; to < at + BRACKET_ITEMS_MAX; to += 1) {
    const item = tape.items[to]
    if (item?.kind === 'period') return null
    if (markAt(tape, to) === ')') return to
  }
  return null
}

/** The end of the same amount in other terms: "by 582 GW, or 15.2 %, on the 3,830 GW". */
function pastAgain(tape: Tape, at: number): number | null {
  if (markAt(tape, at) !== ',' || cueAt(tape, at + 1) !== 'equal') return null
  if (tape.items[at + 2]?.kind !== 'claim') return null
  return markAt(tape, at + 3) === ',' ? at + 3 : at + 2
}

function markAt(tape: Tape, at: number): string | null {
  const item = tape.items[at]
  return item?.kind === 'mark' ? item.mark : null
}

const ENDS_PHRASE: readonly Cue[] = ['to', 'up', 'down', 'higher', 'lower', 'met', 'missed']

function phraseFrom(tape: Tape, from: number): Phrase {
  let to = from
  let saidTo: number | null = null
  while (to < clauseStop(tape, from - 1)) {
    const item = tape.items[to]
    if (item?.kind === 'cue' && ENDS_PHRASE.includes(item.cue)) break
    if (item?.kind === 'claim' && saidTo !== null && isNext(tape.text.slice(saidTo, item.start)))
      break
    if (item?.kind === 'period') saidTo = item.end
    to += 1
  }
  return { from, to }
}

/** "2 % compared with last year and a 15 % increase compared with five years ago": another amount, with a base of its own. */
function isNext(between: string): boolean {
  return /^(?: \([^()]{1,24}\))? (?:and|but) (?:(?:up|down|by|of|an?) )*$/.test(between)
}

/** A clause without a number before the amount's own: 与2018年相比，…; "Compared with May 2023, …". */
function headPhrase(tape: Tape, part: Part): Phrase | null {
  const own = clauseStart(tape, part.at)
  const opened = tape.grammar === 'en' ? openedWith(tape, own, part.at) : null
  if (opened !== null) return opened
  if (own < 2) return null
  const start = clauseStart(tape, own - 1)
  const first = tape.items.slice(start, own - 1)
  // "Measured against 2019 (6.3 million), traffic was down 11 %".
  const open = first.findIndex((item) => item.kind === 'mark' && item.mark === '(')
  const words = open === -1 ? first : first.slice(0, open)
  if (words.some((item) => item.kind === 'claim' && item.claim.form !== 'ordinal')) return null
  const at = words.findIndex((item) => item.kind === 'cue' && item.cue === 'than')
  return at === -1 || at > 1 ? null : { from: start + at + 1, to: start + words.length }
}

function cueAt(tape: Tape, at: number): Cue | null {
  const item = tape.items[at]
  return item?.kind === 'cue' ? item.cue : null
}

function contentOf(
  tape: Tape,
  { from, to }: Phrase,
): {
  readonly isEmpty: boolean
  readonly period: PeriodCode | null
  readonly hasOther: boolean
  readonly claimAt: number | null
} {
  let period: PeriodCode | null = null
  let hasOther = false
  let claimAt: number | null = null
  for (let at = from; at < to; at += 1) {
    const item = tape.items[at]
    if (item?.kind === 'period')
      period ??= isOver(tape, from - 1) ? firstOf(item.mention.code) : item.mention.code
    if (item?.kind === 'place') hasOther = true
    if (item?.kind === 'cue' && (item.cue === 'average' || item.cue === 'target')) hasOther = true
    if (item?.kind === 'claim') claimAt ??= at
  }
  return { isEmpty: to <= from, period, hasOther, claimAt }
}

/** "Down on the 59.5 GW of 2023/24" is measured on that winter as a whole. */
function isOver(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  return (
    item?.kind === 'cue' && item.cue === 'over' && tape.text.slice(item.start, item.end) !== 'on'
  )
}

/** "Up 25 % over the decade": from its first year. */
function firstOf(code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  return period.kind === 'span' ? String(period.first) : code
}

function spanOf(tape: Tape, { from, to }: Phrase): Span | null {
  const before = tape.items[from - 1]
  const first = tape.items[from]
  const last = tape.items[to - 1]
  if (first === undefined || last === undefined || before === undefined) return null
  let start = before.end
  while (start < last.end && ' 　'.includes(tape.text[start] ?? '')) start += 1
  if (start + 1 === first.start && /[同和跟]/.test(tape.text[start] ?? '')) start += 1
  const words = tape.text.slice(start, last.end)
  // 较常年同期|偏|高: the base is named by the word of comparison itself.
  if (SMALL_ENDS.exec(words)?.[0] === words) return { start: before.start + 1, end: before.end }
  const end = start + wordsEnd(words)
  return start < end && end - start <= BASE_LENGTH_MAX ? { start, end } : null
}

/** 比常年同期偏|高, 较邻市略|少, 比上年同期分别|增长. */
const SMALL_ENDS =
  /(?:[作相]?比[较較]|偏|略|微|调|(?<=[月年期日])共|(?<![日月年季周人户平])均|各|都|再|又|还|分别|大幅|小幅|明显|显著|进一步|同期的|(?<=[年度月期均平])的)$/

/** "A month earlier and sufficient to …", "2023, according to …": the base ends where another thought begins. */
function wordsEnd(words: string): number {
  const [small = ''] = SMALL_ENDS.exec(words) ?? []
  if (small !== '' && small.length < words.length) return words.length - small.length
  const cut = / (?:and|but|while|as|which|according|thanks|due|driven|on the back)\b/i.exec(words)
  return cut === null || cut.index < 4 ? words.length : cut.index
}

/** Year on year, month on month: in the clause of the amount, or right behind it. */
function rhythmCueOf(tape: Tape, part: Part): Cue | null {
  const start = clauseStart(tape, part.at)
  if (tape.grammar === 'zh') {
    const dealt = dealtRhythm(tape, start, part.at)
    if (dealt !== null) return dealt
  }
  const inWord = rhythmInWord(tape, part)
  if (inWord !== null) return inWord
  // "Grew 0.7 % q/q and 2.9 % y/y": each has its own behind it.
  const behind = tape.grammar === 'en' ? cueAt(tape, part.at + 1) : null
  if (behind !== null && RHYTHMS.includes(behind)) return behind
  for (let at = part.at - 1; at >= start; at -= 1) {
    const cue = cueAt(tape, at)
    // 由上月上涨3.1%转为下降8.5%: when it was another, and not what either is measured on.
    const isFrom = tape.grammar === 'zh' && cueAt(tape, at - 1) === 'from'
    if (cue !== null && RHYTHMS.includes(cue) && !isFrom) return cue
  }
  const turned = tape.grammar === 'zh' ? turnedRhythm(tape, start, part) : null
  if (turned !== null) return turned
  const head = headRhythm(tape, start)
  if (head !== null) return head
  // Behind it: up to the next number, over one comma ("rose 5 %, year on year").
  for (let at = part.at + 1, marks = 0; at < tape.items.length && at < part.at + 8; at += 1) {
    const item = tape.items[at]
    if (item === undefined || item.kind === 'claim') {
      const isList = item !== undefined && isClauseless(tape, part.at, at)
      if (!isList) return null
      continue
    }
    if (isClauseEnd(item)) {
      marks += 1
      const next = cueAt(tape, at + 1)
      if (tape.grammar === 'zh' || marks > 1 || next === null || !RHYTHMS.includes(next))
        return null
    }
    const cue = cueAt(tape, at)
    if (cue !== null && RHYTHMS.includes(cue)) return cue
  }
  return null
}

/** "3 % and 4 % year on year": the second number is of the same list. */
function isClauseless(tape: Tape, from: number, to: number): boolean {
  return to - from <= 2 && tape.items.slice(from + 1, to).every(({ kind }) => kind === 'mark')
}

/** 今年以来: from the first day of the year in which it ends. */
function isWithinYear({ from, to }: Extract<Period, { kind: 'since' }>): boolean {
  return from !== null && from > `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`
}

/** A stretch with a known start has none, since its start would stay; and the calendar begins in 1000. */
function hasYearBefore(period: Period): boolean {
  if (period.kind === 'span') return false
  if (period.kind === 'since' && period.from !== null) return false
  return endOf(period) >= '1001'
}

/**
 * The period a year, a month or a quarter before; null where there is none of that kind. 环比 is on the period before,
 * whichever it is; a state at the end of a month or quarter is measured on that at the end of the one before.
 */
export function before(code: PeriodCode, rhythm: Cue): PeriodCode | null {
  const period = parsePeriod(code)
  if (rhythm === 'mom' && period.kind === 'quarter') return before(code, 'qoq')
  if (rhythm === 'mom' && period.kind === 'day')
    return periodCode({ kind: 'day', day: addDays(period.day, -1) })
  if (rhythm === 'mom' && period.kind === 'since')
    return (
      tenDaysBefore(code) ??
      weekBefore(period) ??
      (monthsOf(period) === 3 ? before(code, 'qoq') : null)
    )
  // A quarter that is none of the calendar's.
  if (rhythm === 'qoq' && period.kind === 'since')
    return period.from !== null && monthsOf(period) === 3
      ? periodCode(monthsTo(addDays(period.from, -1), 3))
      : null
  if (rhythm !== 'yoy' && period.kind === 'instant')
    return endBefore(period.day, rhythm === 'mom' ? 1 : 3)
  if (rhythm === 'yoy' && period.kind === 'since' && isWithinYear(period))
    return periodCode(inYear(period, Number(period.to.slice(0, 4)) - 1))
  if (rhythm === 'yoy') return hasYearBefore(period) ? periodCode(yearsBefore(period, 1)) : null
  if (rhythm === 'mom' && period.kind === 'month')
    return periodCode(
      period.month === 1
        ? { kind: 'month', year: period.year - 1, month: 12 }
        : { kind: 'month', year: period.year, month: period.month - 1 },
    )
  if (rhythm === 'qoq' && period.kind === 'quarter') {
    const last = { 1: 4, 2: 1, 3: 2, 4: 3 } as const
    return periodCode({
      kind: 'quarter',
      year: period.quarter === 1 ? period.year - 1 : period.year,
      quarter: last[period.quarter],
    })
  }
  return null
}

/** 8月11日至17日，环比: the seven days before. */
function weekBefore({ from, to }: Extract<Period, { kind: 'since' }>): PeriodCode | null {
  if (from === null || addDays(from, WEEK - 1) !== to) return null
  return periodCode({ kind: 'since', from: addDays(from, -WEEK), to: addDays(to, -WEEK) })
}

const WEEK = 7

/** The end of the month so many months before, of a day that ends one. */
function endBefore(day: Day, months: number): PeriodCode | null {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (day !== lastDayOfMonth(year, month)) return null
  const past = year * 12 + month - 1 - months
  return periodCode({
    kind: 'instant',
    day: lastDayOfMonth(Math.floor(past / 12), (past % 12) + 1),
  })
}
