import { addDays, endOf, isDay, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { PeriodMention, Sentence, Span } from '../../model.ts'
import { isLater, isNearDay, isYearBefore, type TimePhrase, type When } from '../time/phrase.ts'
import { isOfDays, isOfThisWeek, weekBefore } from '../time/resolve/near.ts'
import { resolve } from '../time/resolve/resolve.ts'
import type { Setting } from '../time/resolve/setting.ts'
import { thisYearOf } from '../time/resolve/this-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { isPartOf } from '../time/stretch-in.ts'
import { asideOf, isBaseInPassing, isOfMultiple, isOfReport } from './asides.ts'
import { goesOn, isLineOfItsOwn, opensDays, planOf } from './frames.ts'
import { isInPassing } from './in-passing.ts'
import { codeIn } from './spoken/code-in.ts'
import { backAt } from './spoken/held-then.ts'
import { isBeside, monthSpoken } from './spoken/months.ts'
import { settingAt } from './spoken/setting-at.ts'
import { isThenOfNone, thenOf, upTo } from './then/that-day.ts'
import { asideEnd, bracketEnd, ofWhichEnd, olderEnd, opensWithDays, orderEnd } from './until.ts'

// Terms.
// moment  a phrase of time with its code, in its sentence.
// frame   a moment that goes on for the sentences after its own: a year, a quarter, the end of a month.

export type Moment = {
  readonly start: number
  readonly end: number
  /** null: a time without a code; it keeps a figure from being given another. */
  readonly code: PeriodCode | null
  readonly role: PeriodMention['role']
  readonly isFrame: boolean
  /** Where the word of comparison stands that makes it a base. */
  readonly cueAt: number
  /** Where the brackets close that it stands in: it says nothing of what comes after them. */
  readonly until: number | null
  /** The brackets or the clause that alone it says the time of; null: it may be that of its whole sentence. */
  readonly aside: Span | null
  /** A year by which something shall be. */
  readonly isFuture: boolean
  /** It is known from the release's day alone: now, over the past year. */
  readonly isOfRelease: boolean
  /** It is told from what is spoken of, a year before, a week ago: none that a text is on. */
  readonly isBefore: boolean
  /** A time that isn't over, whose budget or outlook the words name. */
  readonly isOfPlan: boolean
  /** It says nothing of what the text tells. */
  readonly isInPassing: boolean
  /** It only says when something came to be. */
  readonly isBackground?: boolean
}

/** The moments of one sentence: each phrase is resolved by the period that is being spoken of. */
export function momentsOf(
  text: string,
  sentence: Sentence,
  phrases: readonly TimePhrase[],
  before: Setting,
): Moment[] {
  const moments: Moment[] = []
  let outer = before
  let within: { readonly setting: Setting; readonly end: number } | null = null
  phrases.forEach((found, index) => {
    if (isThenOfNone(text, sentence, found, moments, before)) return
    const phrase = withoutFuture(text, found, before)
    // What is said in an aside says nothing of the times after it.
    if (within !== null && phrase.start >= within.end) within = null
    const isChinese = sentence.grammar === 'zh'
    const setting = settingAt(text, phrase, moments, { within, outer, isChinese })
    const joint = yearFromNext(text, phrase, phrases[index + 1])
    const when = datesOf(text, phrase, phrases[index + 1])
    const resolved =
      beforeSpoken(text, { ...phrase, when }, setting, moments) ??
      resolve(
        when,
        settingOf(text, phrase, joint === null ? setting : { ...setting, sentenceYear: joint }),
      )
    const isOut = isDayBetween(text, phrase, before) || isOpenWeekend(phrase, setting)
    const inWords = isOut ? null : codeIn(text, sentence, { ...phrase, when }, resolved, setting)
    const named = thisYearOf(text, phrase, phrases[index - 1], setting) ?? inWords
    const spoken = monthSpoken(text, sentence, phrase, { before, setting }, named)
    const known = spoken !== null && isBeforeThen(text, phrase, spoken, setting) ? null : spoken
    const code = upTo(text, phrase, known, moments.at(-1), setting)
    const told = moments.flatMap((one) => (one.role === 'point' ? [one.code] : []))
    const isBase = isBaseInPassing(text, phrase, code, told, setting.current, moments.at(-1))
    const role = isBase ? 'base' : roleIn(text, phrase, code, moments.at(-1), isChinese)
    const until = untilOf(text, sentence, phrase, { moments, code, told })
    const back = backAt(text, sentence, phrase, { code, role, moments, before })
    const aside = isChinese ? null : (asideOf(text, sentence, phrase) ?? back.aside)
    const isPassing = role === 'point' && isInPassing(text, sentence, phrase)
    const isFrame =
      role === 'point' &&
      code !== null &&
      !isPassing &&
      !back.isHeld &&
      (until === null ||
        (closesTitle(text, sentence, until) &&
          code !== setting.release &&
          isTold(sentence, code))) &&
      (aside === null || code === before.current || isOfReport(text, sentence, phrase)) &&
      mayHoldDays(text, phrase, code, before) &&
      (goesOnBy(text, phrase, code, setting) ||
        (isOfDays(code) && opensWithDays(text, sentence, phrase)))
    moments.push({
      start: phrase.start,
      end: phrase.end,
      code,
      role,
      isFrame,
      cueAt: phrase.cueAt,
      until,
      aside,
      isFuture: phrase.cue === 'future',
      isOfRelease: isOfRelease(phrase.when, code, isChinese),
      isBefore: isToldFrom(phrase.when) || back.isDone,
      isOfPlan: isFrame && code !== null && planOf(text, phrase, code, setting.release) === 'named',
      isInPassing: isPassing,
    })
    const month = role === 'point' && aside === null ? monthOfRate(text, phrase, code) : null
    const last = moments.at(-1)
    if (month !== null && last !== undefined) moments.push(frameAlone(last, month))
    if (role !== 'point' || code === null || phrase.when.kind === 'now') return
    if (isOfFigureAlone(text, phrase, phrases[index + 1]) || isOfNoun(text, phrase)) return
    if (isYearBefore(phrase.when)) return
    const sentenceYear =
      saidYear(phrase, code) ?? setting.sentenceYear ?? yearOfPart(phrase, code, setting.current)
    const next = { ...setting, current: code, sentenceYear }
    if (aside === null) outer = next
    else within = { setting: next, end: aside.end }
  })
  return moments
}

/** The twelve months to June that a release is on go on where they are said, also beside a day. */
function goesOnBy(text: string, phrase: TimePhrase, code: PeriodCode, setting: Setting): boolean {
  const isMain = code === setting.main && phrase.when.kind === 'months-to'
  return isMain || goesOn(text, phrase, code, setting.release)
}

/** A year before, a week ago, a month later. */
function isToldFrom(when: When): boolean {
  return when.kind === 'ago' || isYearBefore(when) || isLater(when)
}

function roleIn(
  text: string,
  phrase: TimePhrase,
  code: PeriodCode | null,
  last: Moment | undefined,
  isChinese: boolean,
): PeriodMention['role'] {
  const isBase = (!isChinese && isOfMultiple(text, phrase)) || isToldAgain(text, phrase, code, last)
  return isBase ? 'base' : roleOf(phrase)
}

/** 过去的一年, told early in a year, is the year that is over. */
function isOfRelease({ kind }: When, code: PeriodCode | null, isChinese: boolean): boolean {
  if (kind === 'now') return true
  return kind === 'past' && !(isChinese && /^\d{4}$/.test(code ?? ''))
}

/** "An increase on the previous year (2014)", 较上年（2014年）: the base once more. */
function isToldAgain(
  text: string,
  { start }: TimePhrase,
  code: PeriodCode | null,
  last: Moment | undefined,
): boolean {
  if (last?.role !== 'base' || code === null || last.code !== code) return false
  return /^ ?[（(]$/.test(text.slice(last.end, start))
}

function untilOf(
  text: string,
  sentence: Sentence,
  phrase: TimePhrase,
  {
    moments,
    code,
    told,
  }: {
    readonly moments: readonly Moment[]
    readonly code: PeriodCode | null
    readonly told: readonly (PeriodCode | null)[]
  },
): number | null {
  const isWithin = sentence.grammar === 'zh' && moments.some(({ role }) => role === 'point')
  return (
    bracketEnd(text, sentence, phrase) ??
    asideEnd(text, sentence, phrase) ??
    orderEnd(text, sentence, phrase) ??
    (isWithin ? ofWhichEnd(text, sentence, phrase) : null) ??
    olderEnd(text, sentence, phrase, code, told)
  )
}

/** 较上周, 本周（14日至20日）…，上周…, 第8周…，上一周…: of a week that is spoken of, the one before it; of a state, that of yesterday. */
function beforeSpoken(
  text: string,
  phrase: TimePhrase,
  setting: Setting,
  moments: readonly Moment[],
): PeriodCode | null {
  const { cue, start, when } = phrase
  // ，当时为18.3%: when it was held against.
  if (when.kind === 'then' && /\p{Script=Han}/u.test(text[start] ?? ''))
    return thenOf(text, start, moments, setting)
  const isBefore =
    isOfThisWeek(text, start) || (text.startsWith('上一', start) && moments.some(isOfWeek))
  const asOf = isNearDay(when) && isAsOf(text, start) ? resolve(when, setting) : null
  if (asOf !== null && isDay(asOf)) return `@${asOf}`
  if (cue !== 'base' && (when.kind !== 'last-week' || !isBefore)) return null
  // 8月19日…，比上周同期.
  if (
    when.kind === 'last-week' &&
    isDay(setting.current ?? '') &&
    text.startsWith('同期', phrase.end)
  )
    return addDays(setting.current ?? '', -7)
  const days = when.kind === 'last-week' ? weekBefore(setting) : null
  if (days !== null) return periodCode(days)
  const code = isNearDay(when) ? resolve(when, setting) : null
  if (code === null || !isDay(code) || setting.current?.startsWith('@') !== true) return null
  // 截至3月5日8时，…，较昨日上涨: what the day before is told from is that day.
  return `@${code === setting.current.slice(1) ? addDays(code, -1) : code}`
}

/** "As of Tuesday evening": where things stood then. */
function isAsOf(text: string, start: number): boolean {
  return /\bas (?:of|at|on) (?:last )?$/i.test(text.slice(Math.max(0, start - 12), start))
}

function isOfWeek({ code, role }: Moment): boolean {
  return role === 'point' && code !== null && isOfDays(code)
}

/** Days from one to another go on where the text is on them; a day or a week goes on where the text is on such, and not in a report on months or years. */
function mayHoldDays(
  text: string,
  { start, end, when }: TimePhrase,
  code: PeriodCode,
  { main }: Setting,
): boolean {
  if (main === null || OPENS_HOUR.test(text.slice(end, end + 3))) return true
  // 从2023年11月到2024年10月，月均新增4750台: beside what the text is on.
  if (when.kind === 'since' && /\p{Script=Han}/u.test(text.slice(start, end))) return code === main
  if (!isOfDays(code) || isOfDays(main)) return true
  return when.kind === 'week' && isLineOfItsOwn(text, start, end)
}

/** 7月17日13时42分，…: the hour of what is told. */
const OPENS_HOUR = /^\d{1,2}[时点]/

/** "Off 45 % from last weekend's", said on a Monday: which of two weekends isn't known, unless one is spoken of. */
function isOpenWeekend({ when, cue }: TimePhrase, setting: Setting): boolean {
  const isWeekend = when.kind === 'last-week' && when.isWeekend
  return isWeekend && cue === 'base' && weekBefore(setting) === null
}

/** "The race of September drew 96,000 on Friday", told in November: which Friday isn't said. */
function isDayBetween(text: string, phrase: TimePhrase, before: Setting): boolean {
  const { when, start, end } = phrase
  const { main, lastSaid } = before
  if (when.kind !== 'weekday' || when.isWeek || isAsOf(text, start)) return false
  // "The Board on Thursday awarded a contract": what opens a text is told from its own day.
  if (lastSaid === null && !isOfAnother(text, start, end)) return false
  if (main === null || isOfDays(main) || opensDays(text, start)) return false
  // "Rose 9 % on Tuesday after it reported its quarter": the day of the text itself.
  return resolve(phrase.when, before) !== before.release
}

/** "After Saturday's storm", "the year that began on Monday": the day names what is told of. */
function isOfAnother(text: string, start: number, end: number): boolean {
  return (
    /^['’]s /.test(text.slice(end, end + 3)) ||
    /\b(?:that|which|who) [^,;.]{0,30}$/.test(text.slice(Math.max(0, start - OTHER_REACH), start))
  )
}

const OTHER_REACH = 40

/** 由2018年的23.9%提高到2023年的24.4%，前三季度增长5.4%: the year of an end isn't that of the quarters. */
function isOfFigureAlone(
  text: string,
  { when, end }: TimePhrase,
  next: TimePhrase | undefined,
): boolean {
  const isYear = when.kind === 'stretch' && when.stretch.kind === 'year'
  if (!isYear || !/^的[约超近逾]?\d/.test(text.slice(end, end + 3))) return false
  return (
    next?.when.kind === 'stretch' && next.when.year === null && next.when.stretch.kind !== 'year'
  )
}

/** 延续了去年的高增长，4月份开始…: the year of what is told beside isn't that of the months behind it. */
function isOfNoun(text: string, { when, start, end }: TimePhrase): boolean {
  const isLast = when.kind === 'stretch' && when.year?.from === 'release' && when.year.years < 0
  return (
    isLast &&
    /[^，。；：、\n]$/.test(text.slice(start - 1, start)) &&
    /^的[^\d约近超逾]/.test(text.slice(end, end + 2))
  )
}

/** "By the end of 2024, the network had reached": a day that is over is when things stood so. */
function withoutFuture(text: string, phrase: TimePhrase, setting: Setting): TimePhrase {
  const { when, cue, start, end } = phrase
  if (cue !== 'future' || when.kind !== 'end') return phrase
  const isChinese = text[start - 1] === '至' && /[末底]/.test(text[end - 1] ?? '')
  if (!isChinese && when.year?.from !== 'said') return phrase
  const code = resolve(when, setting)
  const isOver =
    code !== null && setting.release !== null && endOf(parsePeriod(code)) < setting.release
  // 至6月底实有1.03亿户, told in August.
  const hasStood = isChinese
    ? !AIMED.test(text.slice(Math.max(0, start - AIMED_REACH), start))
    : STOOD.test(text.slice(end, end + STOOD_REACH))
  return isOver && hasStood ? { ...phrase, cue: null } : phrase
}

const STOOD_REACH = 160
const AIMED_REACH = 24
const AIMED = /(?:计划|目标|力争|争取|要求|确保|预计|预期|拟|将)[^。；]*$/
const STOOD = /^[^.;]*?\b(?:had|was|were|stood|reached|totall?ed|amounted)\b/

/** "Rents rose 8.3 % in the 12 months to September": a yearly rate of September, which is what the text goes on with. */
function monthOfRate(
  text: string,
  { start, when }: TimePhrase,
  code: PeriodCode | null,
): PeriodCode | null {
  if (when.kind !== 'months-to' || when.isOver || code === null) return null
  if (
    !/(?:%|per ?cent) (?:in|over|for) (?:the )?$/.test(text.slice(Math.max(0, start - 20), start))
  )
    return null
  const period = parsePeriod(code)
  if (period.kind !== 'since' || period.from === null) return null
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  const month = Number(period.to.slice(5, 7))
  const isYear = last === first + 1 && Number(period.from.slice(5, 7)) === month + 1
  return isYear ? periodCode({ kind: 'month', year: last, month }) : null
}

/** A frame without words, that no figure of its own sentence sees. */
function frameAlone(moment: Moment, code: PeriodCode): Moment {
  const { end } = moment
  return { ...moment, start: end, code, isFrame: true, until: end, aside: { start: end, end } }
}

/** 国庆假期（10月1日至7日）, 过去五年（2020年至2024年）: the dates of what has no code of its own. */
function datesOf(text: string, phrase: TimePhrase, next: TimePhrase | undefined): When {
  const { when } = phrase
  // "The last fiscal year (the year ending September 30, 2024)".
  const isLast =
    when.kind === 'stretch' && when.year?.from === 'release' && next?.when.kind === 'months-to'
  const isOpen = (OPEN.has(when.kind) || isLast) && next !== undefined
  return isOpen &&
    /^(?:\d{1,2}天|[三四五六七八九]天)? ?[（(]$/.test(text.slice(phrase.end, next.start))
    ? next.when
    : when
}

const OPEN: ReadonlySet<When['kind']> = new Set([
  'uncoded',
  'past',
  'last-week',
  'numbered-week',
  'month-week',
])

/** 2018年以前建成的水库: when isn't said, but of a time that is still to come, by which it shall be. */
function isBeforeThen(
  text: string,
  { when, end, cue }: TimePhrase,
  code: PeriodCode,
  { release }: Setting,
): boolean {
  if (when.kind !== 'stretch' || release === null || cue === 'base') return false
  return BEFORE_THEN.test(text.slice(end, end + 4)) && endOf(parsePeriod(code)) < release
}

const BEFORE_THEN = /^ ?(?:[及或和]?(?:之前|以前|之后|以后)|后[，,])/

/** "Last month" that is no base is the one before the release, whatever was spoken of. */
function settingOf(text: string, phrase: TimePhrase, setting: Setting): Setting {
  const { when, cue } = phrase
  const isBefore = when.kind === 'before' || (when.kind === 'month-part' && when.isBefore === true)
  const isOfRelease =
    isBefore && cue === null && setting.release !== null && !isBeside(text, phrase)
  // "The preceding quarter had ended with": before the one that is spoken of.
  if (
    isOfRelease &&
    setting.current !== null &&
    BEFORE_IT.test(text.slice(phrase.start, phrase.start + 20))
  )
    return setting
  if (isOfRelease) {
    const own = { ...setting, current: null }
    // "The preceding quarter had ended with a deficit": before the one that is spoken of.
    if (PRECEDING.test(text.slice(phrase.start, phrase.end))) return setting
    // 第二季升1.7%，而上一季升1.9%: before the one that is spoken of, where that is the last one itself.
    const isOfSpoken = ONE_BEFORE.test(text.slice(phrase.start, phrase.start + 2))
    return isOfSpoken && resolve(when, own) === setting.current ? setting : own
  }
  // 2023年…，比去年增长: on the year before it.
  const isOpen = cue === 'base' && setting.release === null && setting.current !== null
  return isOpen ? { ...setting, thisYear: yearOfCode(setting.current) } : setting
}

const PRECEDING = /^(?:the )?(?:previous|preceding|prior)\b|\b(?:before|earlier)$/i
const ONE_BEFORE = /^[上前]一/
const BEFORE_IT =
  /^(?:the )?(?:previous|preceding|prior) |^(?:an?|one|the) (?:month|quarter) (?:before|earlier)\b/i

function roleOf(phrase: TimePhrase): PeriodMention['role'] {
  if (phrase.cue === 'event') return 'event'
  return phrase.cue === 'base' || phrase.cue === 'from' ? 'base' : 'point'
}

/** 关于道路建设情况的通报（1—5月）: brackets that end a title say what it is on. */
function closesTitle(text: string, { paragraph }: Sentence, until: number): boolean {
  return paragraph === 0 && CLOSES_LINE.test(text.slice(until, until + 3))
}

/** "Monitor No. 8 (August 2024)" may name when it came out; some days are what a report is on. */
function isTold({ grammar }: Sentence, code: PeriodCode): boolean {
  return grammar === 'zh' || isOfDays(code)
}

const CLOSES_LINE = /^[）)]\s*(?:\n|$)/
function saidYear(phrase: TimePhrase, code: PeriodCode): number | null {
  const { when } = phrase
  if (when.kind !== 'stretch' && when.kind !== 'end') return null
  // 去年底为12.6万件，到6月底为12.84万件: what is told behind the end of a year is no more of it.
  if (when.kind === 'end' && when.stretch.kind === 'year') return null
  return when.year === null ? null : yearOfCode(code)
}

/** 上半年…。其中，二季度增长2%，一季度增长1%: both are of its year. */
function yearOfPart(
  { when }: TimePhrase,
  code: PeriodCode,
  whole: PeriodCode | null,
): number | null {
  if (when.kind !== 'stretch' || when.year !== null || whole === null) return null
  return isPartOf(code, whole) ? yearOfCode(code) : null
}

const JOINT = /^\s?(?:and|or|to|,|、|和|与|及|至|-)\s?(?:in\s)?$/

/** "in September and October 2024": the year of the second is that of both. */
function yearFromNext(
  text: string,
  phrase: TimePhrase,
  next: TimePhrase | undefined,
): number | null {
  if (next === undefined || next.start - phrase.end > 8) return null
  const isOpen = phrase.when.kind === 'stretch' && phrase.when.year === null
  if (!isOpen || next.when.kind !== 'stretch' || next.when.year?.from !== 'said') return null
  return JOINT.test(text.slice(phrase.end, next.start)) ? next.when.year.year : null
}
