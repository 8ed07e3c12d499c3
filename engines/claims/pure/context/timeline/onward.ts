import { type Day, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Doc, Paragraph, Sentence } from '../../model.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { isPartOf } from '../time/stretch-in.ts'
import type { Opening } from './main/opening.ts'
import type { Moment } from './moments.ts'
import type { Timeline } from './timeline.ts'

// What goes on from a sentence to those after it.

/** What was spoken of before a sentence. */
type Spoken = {
  /** Nearest first: an earlier sentence of its paragraph (`isNear`), its section. */
  readonly code: PeriodCode | null
  readonly isNear: boolean
  /** What its paragraph began with. */
  readonly opening: PeriodCode | null
  /** What the text is on. */
  readonly main: PeriodCode | null
}

/** "This year's week and last year's both included the holiday". */
const OF_BOTH = /\bthis year['’]s\b[^.;]{0,60}\band last year['’]s\b/i

/**
 * The frame that goes on after a sentence. A part of what was spoken of ("of which the third quarter", 分季度看) is an
 * aside, unless the sentence begins with it. Of several times that stand behind their figures in English none goes on.
 */
export function lastOf(
  doc: Doc,
  moments: readonly Moment[],
  sentence: Sentence,
  spoken: Spoken,
): PeriodCode | null {
  const { start: from, end: to, grammar } = sentence
  const codes = new Set(moments.flatMap(({ role, code }) => (role === 'point' ? (code ?? []) : [])))
  if (codes.size > 1 && /分别|\brespectively\b/.test(doc.text.slice(from, to))) return null
  if (grammar === 'en' && areScattered(moments, from)) return null
  if (OF_BOTH.test(doc.text.slice(from, to))) return null
  if (grammar === 'zh' && isSeries(moments)) return null
  let current = spoken.isNear ? spoken.code : null
  let last: PeriodCode | null = null
  for (const moment of moments) {
    const { code, start, end, isFrame, isOfRelease } = moment
    if (!isFrame || code === null) continue
    // Under "2024 in review", 一年来 says no other time.
    if (isOfRelease && spoken.code !== null) continue
    const isInside = start > from + 3
    const isAside =
      isInside ||
      /^当月|^单月/.test(doc.text.slice(end, end + 2)) ||
      doc.text.startsWith('其中', from)
    // 7月份，…。1—7月份，…。分类型看，7月份，…: what the paragraph began with is none.
    // 上半年，…，至6月底实有1.03亿户。其中，…: of that day.
    const isDayTakenUp = code.startsWith('@') && isTakenUp(doc.text, to)
    if (
      isAside &&
      code !== spoken.opening &&
      current !== null &&
      isPartOf(code, current) &&
      !isDayTakenUp
    )
      continue
    // 营收216亿元。分季度看，一季度亏损…。关停产线3条: parts of what the text is on.
    const whole = current ?? spoken.code ?? spoken.main
    if (
      isInside &&
      whole !== null &&
      isPartOf(code, whole) &&
      PARTED.test(doc.text.slice(from, to))
    )
      continue
    // 11月份，…；今年以来，…: what holds the time that the sentence opened with is an aside too.
    if (grammar === 'zh' && last !== null && isInside && isPartOf(last, code)) continue
    // 2022年为77亿元；2021年为73亿元，2020年为64亿元。: back from the year that the sentence is on.
    if (grammar === 'zh' && isInside && isYearBack(code, last) && !isTakenUp(doc.text, to)) continue
    // 2月接待18万人次；去年全年外借61万册。数字资源访问…: what had come before it is told beside it.
    if (grammar === 'zh' && isInside && isOfOlder(code, last) && !isTakenUp(doc.text, to)) continue
    // "The survey of 2026 found 142; the one of 2021 had counted 118. They raised 260": back from what it is on, too.
    if (grammar === 'en' && isInside && isBeforeIt(code, last)) continue
    const told = last ?? spoken.code ?? spoken.main
    if (grammar === 'zh' ? isItsEnd(doc, sentence, moment, told) : isOfState(moment, last, from))
      continue
    current = code
    last = code
  }
  return last
}

/** 一季度8600万吨；二季度9100万吨；三季度9700万吨。: quarters or months one after the other, of which none goes on. */
function isSeries(moments: readonly Moment[]): boolean {
  const codes = moments.flatMap(({ role, code }) => (role === 'point' ? (code ?? []) : []))
  if (codes.length < SERIES_MIN) return false
  return (
    codes.every((code) => /^\d{4}-Q\d$/.test(code) || /^\d{4}-\d\d$/.test(code)) &&
    codes.every((code, at) => at === 0 || code > (codes[at - 1] ?? code))
  )
}

const SERIES_MIN = 3

const PARTED = /^[\s“]{0,3}(?:[分从按逐][季月]度?[来來]?看|逐[季月]|按[季月]度?)/

function isYearBack(code: PeriodCode, last: PeriodCode | null): boolean {
  return last !== null && /^\d{4}$/.test(last) && /^\d{4}$/.test(code) && code < last
}

function isOfOlder(code: PeriodCode, last: PeriodCode | null): boolean {
  return (
    !code.startsWith('@') && isBeforeIt(code, last) && yearOfCode(code) < yearOfCode(last ?? code)
  )
}

function isBeforeIt(code: PeriodCode, last: PeriodCode | null): boolean {
  if (last === null) return false
  const own = parsePeriod(last)
  const from = own.kind === 'instant' ? own.day : startOf(own)
  return from !== null && endOf(parsePeriod(code)) < from
}

/** Several times, of which none stands at the head. */
function areScattered(moments: readonly Moment[], from: number): boolean {
  const points = moments.filter(
    ({ role, code, until, aside }) =>
      role === 'point' && code !== null && until === null && aside === null,
  )
  if (points.some(({ start, isFrame }) => isFrame && start - from <= HEAD_REACH)) return false
  return new Set(points.map(({ code }) => code)).size > 1
}

/** As far as this from its beginning a time is at the head of a sentence: "Over the first ten months of". */
const HEAD_REACH = 16

/** "At the end of May, it had 62 planes, three of them delivered in May." */
function isOfState({ code, start }: Moment, last: PeriodCode | null, from: number): boolean {
  const isOther = last?.startsWith('@') === true && code?.startsWith('@') === false
  return isOther && start > from + HEAD_REACH
}

/** So far before it in its sentence a figure is looked for. */
const END_REACH = 80

/**
 * 接待游客8万人次，年末有床位2万张: behind a figure of a year, the end of it is that of its own clause, unless the next
 * sentence goes on from it (其中…).
 */
function isItsEnd(
  { text }: Doc,
  { start: from, end: to }: Sentence,
  { code, start }: Moment,
  told: PeriodCode | null,
): boolean {
  if (told === null || told === code || start <= from + 3) return false
  if (code !== `@${endOf(parsePeriod(told))}` || isTakenUp(text, to)) return false
  return /[\d０-９]/.test(text.slice(Math.max(from, start - END_REACH), start))
}

const TAKEN_UP =
  /^\s{0,2}(?:其中|这|此|当[日天晚]|同日|(?:Of|Among) (?:these|those|them|which)\b|(?:They|These|This|It)\b)/

/** The next sentence goes on from the last figure: "Of these, …", 其中…. */
export function isTakenUp(text: string, from: number): boolean {
  return TAKEN_UP.test(text.slice(from, from + 16))
}

/** As far as this from its beginning a Chinese sentence says what it is on: 山城市今年五一期间，…. */
const CHINESE_HEAD = 24

/**
 * “十四五”以来，…。新增公路1260公里。: up to now since a year or a day, from the head of a sentence to the end of its paragraph; no time that
 * a release is on.
 */
export function sinceAtHead(
  { text }: Doc,
  moments: readonly Moment[],
  sentence: Sentence | undefined,
  release: Day | null,
): { readonly code: PeriodCode; readonly isNear: true } | null {
  if (sentence?.grammar !== 'zh' || release === null) return null
  const [first, ...others] = moments.filter(({ role }) => role === 'point')
  if (first?.code == null || others.length > 0 || first.until !== null) return null
  const isUpToNow = first.code.startsWith('since') && first.code.endsWith(`@${release}`)
  // “十四五”期间，…。发送旅客6.8亿人次。
  const isOfYears = /^\d{4}\.\.\d{4}$/.test(first.code) && first.code.slice(6) <= release
  if (!isUpToNow && !isOfYears) return null
  if (text[first.end] !== '，') return null
  const isHead = /^[^，。；\d]{0,6}$/.test(text.slice(sentence.start, first.start))
  return isHead ? { code: first.code, isNear: true } : null
}

/** 五一期间，…。其中过夜游客…; "so far this season, …": a time that is said but has no code goes on, too, from the head of a sentence. */
export function isOpenOn(moments: readonly Moment[], sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false
  const head = sentence.grammar === 'zh' ? CHINESE_HEAD : HEAD_REACH
  const first = moments.find(({ role, code }) => role === 'point' && code === null)
  if (first === undefined || first.until !== null || first.start - sentence.start > head)
    return false
  // 今年五一: what stands right before it is its year.
  return moments.every(
    ({ code, role, end }) =>
      code === null || role !== 'point' || (end <= first.start && end > first.start - 2),
  )
}

/** The period that a release reports on as a whole, for all figures that nothing nearer gives a time. */
export function lendTo(
  timeline: Timeline,
  code: PeriodCode,
  { headline, from, deed }: Opening = { headline: 0, from: 0, deed: null },
): Timeline {
  const inherited = timeline.inherited.map((given, index) => {
    if (given.code !== null || given.isOpen === true) return given
    if (index >= from || index < headline) return { code, isNear: false }
    return deed === null ? given : { code: deed, isNear: false }
  })
  return { ...timeline, inherited }
}

/** So many paragraphs of a sentence each are news told in lines. */
const LINES_MIN = 5
const SENTENCES_A_LINE_MAX = 1.4

/**
 * In news that is told in paragraphs of one sentence, and that reports on no one time, each goes on with the time of those
 * before it: "Fourth-quarter net income was $83 million. ⏎ Revenue rose 16 %."
 */
export function carriedOn(doc: Doc, timeline: Timeline): Timeline {
  const body = doc.paragraphs.filter(({ kind }) => kind === 'body')
  const count = body.reduce((sum, { sentences: [from, to] }) => sum + to - from, 0)
  const areLines = body.length >= LINES_MIN && count <= body.length * SENTENCES_A_LINE_MAX
  const goesOn = doc.grammar === 'en' && areLines ? isBody : isOfList
  let last: PeriodCode | null = null
  const inherited = timeline.inherited.map((given, index) => {
    const paragraph = doc.paragraphs[doc.sentences[index]?.paragraph ?? -1]
    const isOn = paragraph !== undefined && goesOn(doc, paragraph)
    if (paragraph?.kind !== 'body' && !isOn) last = null
    const code = given.code ?? last
    if (paragraph?.kind !== 'list') last = timeline.onward[index] ?? last
    return isOn && given.code === null && code !== null ? { code, isNear: false } : given
  })
  return { ...timeline, inherited }
}

function isBody(_: Doc, { kind }: Paragraph): boolean {
  return kind === 'body'
}

/** 前五大市场依次为：and the entries below it: of the time that the text before the list speaks of. */
function isOfList({ text, paragraphs }: Doc, { kind, index, end }: Paragraph): boolean {
  const isEntry = kind === 'list' || kind === 'row'
  return isEntry
    ? paragraphs[index - 1]?.kind !== 'heading'
    : /[:：]\s*$/.test(text.slice(end - 2, end))
}
