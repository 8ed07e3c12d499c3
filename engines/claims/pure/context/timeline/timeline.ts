import {
  type Day,
  endOf,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { Doc, Paragraph, Sentence, Span } from '../../model.ts'
import { isNameOfRows, isTitles, noteIn } from '../../text/cells.ts'
import type { Window } from '../events/windows.ts'
import { withBackground } from '../states/background.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { resolve } from '../time/resolve/resolve.ts'
import type { Setting } from '../time/resolve/setting.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { isPartOf } from '../time/stretch-in.ts'
import { latestReported } from '../year-of-day.ts'
import { isToldBefore } from './asides.ts'
import { mayBeFiscal, periodOver } from './headings/period-headings.ts'
import { yearEnded } from './main/codes.ts'
import { headlineOf, mainOf } from './main/main-period.ts'
import { headlineYearOf, mainYearOf } from './main/main-year.ts'
import { openedNow, sinceThen } from './main/opens-now.ts'
import { isOutside } from './main/outside.ts'
import { codeOfDays, daysOf, daysToldIn, isPeakOf } from './main/peaks.ts'
import { dayOfReport } from './main/put-out-again.ts'
import { yearOfWriting } from './main/year-of-writing.ts'
import { yearsTold } from './main/years-told.ts'
import { type Moment, momentsOf } from './moments.ts'
import { isOpenOn, isTakenUp, lastOf, sinceAtHead } from './onward.ts'
import {
  addToLead,
  isLineOfFigures,
  type Lead,
  LINE_RANK,
  nextSection,
  type Section,
  sectionAt,
  subjectCode,
} from './sections.ts'
import { type Columns, cellMoments, columnsOf, ofFirstCell } from './table.ts'

// Terms.
// timeline  all moments of a text, and what a sentence inherits that has none.

/** `isNear`: from an earlier sentence of its paragraph; else from its section or the whole text. */
export type Inherited = {
  readonly code: PeriodCode | null
  readonly isNear: boolean
  /** Of times that aren't told, and so not of what the release reports on: 近年来，…. */
  readonly isOpen?: boolean
}

export type Timeline = {
  readonly bySentence: readonly (readonly Moment[])[]
  readonly inherited: readonly Inherited[]
  /** By sentence: what goes on from it to the next. */
  readonly onward: readonly (PeriodCode | null)[]
  /** It speaks of a year that its words don't tell. */
  readonly isOpen: boolean
}

const OPEN: Inherited = { code: null, isNear: true, isOpen: true }

type Phrases = readonly (readonly TimePhrase[])[]

/**
 * Walks the text twice: once for its main period, and once more for words that are resolved by it. Figures inherit from
 * their paragraph and their section alone, until the main period is lent to them (`lendTo`).
 */
export function timelineOf(
  doc: Doc,
  phrases: Phrases,
  figures: readonly Span[],
  release: Day | null,
  /** On what day all stands, where the head says so. */
  asOf: Day | null,
): Timeline {
  const inSentences = figuresIn(doc, figures)
  const known = knownOf(doc, phrases, release)
  if (asOf !== null) return walk(doc, phrases, inSentences, known, `@${asOf}`)
  const first = walk(doc, phrases, inSentences, known, null)
  const headline = headlineOf(doc)
  // 上年，产量3万吨。: what is said by the year that is spoken of isn't that year.
  const isOwn = ({ start, isBackground }: Moment, isTitle: boolean) =>
    isBackground !== true &&
    !(isTitle ? /^[去上]年同期/ : /^(?:上一?学?年|[去上]年同期)/).test(
      doc.text.slice(start, start + 4),
    )
  const ofSentences = first.bySentence.map((moments, index) =>
    moments.filter((one) => isOwn(one, index < headline)),
  )
  const day = dayOfReport(doc, ofSentences, release)
  const now = openedNow(doc, first.bySentence, headline, release)
  const said = mainOf(sinceThen(ofSentences.flat(), now), day, true)
  const main =
    mainOf(ofSentences.slice(0, headline).flat(), day, false) ??
    (said === null || doc.grammar === 'zh' ? said : yearEnded(said))
  return main === null ? first : walk(doc, phrases, inSentences, known, main)
}

/** Walks an English text once more, where what it lends isn't what its words were resolved by. */
export function timelineBy(
  doc: Doc,
  phrases: Phrases,
  figures: readonly Span[],
  release: Day | null,
  main: PeriodCode,
): Timeline {
  return walk(doc, phrases, figuresIn(doc, figures), knownOf(doc, phrases, release), main)
}

type Known = Pick<Setting, 'release' | 'horizon' | 'mainYear' | 'thisYear' | 'months'> & {
  readonly isOpen: boolean
}

/** By what words of time are resolved before any of them is. */
function knownOf(doc: Doc, phrases: Phrases, release: Day | null): Known {
  if (release === null && doc.grammar !== 'zh') {
    const { isNoted, ...told } = yearsTold(doc, phrases, headlineYearOf(doc, phrases, release))
    const latest = told.mainYear === null ? null : latestReported(doc, phrases)
    const horizon = isNoted ? laterOf(latest, `${told.mainYear}-12-31`) : latest
    return { release, horizon, ...told, isOpen: false }
  }
  const months: ReadonlyMap<number, number> = new Map()
  const mainYear = mainYearOf(doc, phrases, release)
  const horizon = release ?? latestReported(doc, phrases)
  const known = { release, mainYear, horizon, thisYear: mainYear, months, isOpen: false }
  if (release !== null) return known
  const { year, isAsked, isOn } = yearOfWriting(doc, phrases)
  // Which year it tells of isn't known where it isn't known which one 今年 is.
  return isAsked && year === null
    ? { ...known, mainYear: null, horizon: null, thisYear: null, isOpen: true }
    : isOn && year !== null
      ? { ...known, thisYear: year, mainYear: year, horizon: laterOf(horizon, `${year}-12-31`) }
      : { ...known, thisYear: year, mainYear: mainYear ?? year }
}

function laterOf(day: Day | null, other: Day): Day {
  return day !== null && day > other ? day : other
}

function walk(
  doc: Doc,
  phrases: Phrases,
  inSentences: readonly (readonly Span[])[],
  known: Known,
  main: PeriodCode | null,
): Timeline {
  const bySentence: Moment[][] = []
  const inherited: Inherited[] = []
  const onward: (PeriodCode | null)[] = []
  let section: Section | null = null
  let columns: Columns | null = null
  let first: PeriodCode | null = null
  let lastSaid: PeriodCode | null = null
  const lead: Lead = []
  const isFiscal = doc.grammar === 'zh' || mayBeFiscal(doc.text)
  // Until the main period is known, it is what the text begins with.
  let [spoken, days]: [PeriodCode | null, Window | null] = [main, null]
  let given: Inherited = { code: null, isNear: false }
  for (const paragraph of doc.paragraphs) {
    section = sectionAt(doc, paragraph, section)
    let current: PeriodCode | null = section?.code ?? spoken
    given = givenTo(doc, paragraph, section, given)
    let hasOpening = false
    let isMixed = false
    let closing: PeriodCode | null = null
    const caption = first ?? section?.code ?? null
    first = null
    let told: Columns | null = null
    if (paragraph.kind !== 'row') {
      if (columns !== null && !isNameOfRows(doc, paragraph.index)) columns = null
    } else {
      const setting = { ...known, main, current, lastSaid, justSaid: null, sentenceYear: null }
      const codeOf = codesBy(setting, caption, phrases.slice(...paragraph.sentences).flat())
      if (isOfTitles(doc, paragraph, columns === null))
        columns = columnsOf(doc, paragraph, codeOf) ?? columns
      else told = columns ?? ofFirstCell(doc, paragraph, codeOf)
    }
    for (let index = paragraph.sentences[0]; index < paragraph.sentences[1]; index += 1) {
      const count = inSentences[index]?.length ?? 0
      if (count === 0 && !hasOpening && isTopic(doc, phrases, index))
        given = { code: section?.code ?? null, isNear: false }
      inherited.push(given)
      const sentence = doc.sentences[index]
      const sentenceYear = yearParted(doc.text, sentence, current)
      const justSaid = index === paragraph.sentences[0] ? null : pointOf(bySentence.at(-1))
      const setting: Setting = { ...known, main, current, lastSaid, justSaid, sentenceYear }
      const moments = toldIn(doc, sentence, phrases[index] ?? [], inSentences[index] ?? [], setting)
      bySentence.push(told === null ? moments : withCells(doc, paragraph, told, moments))
      lastSaid = pointOf(moments) ?? lastSaid
      const frames = moments.filter((moment) => moment.isFrame)
      addToLead(lead, doc, index, codesOf(frames))
      first ??= frames[0]?.code ?? null
      days = daysToldIn(moments) ?? days
      spoken ??= codesOf(frames)[0] ?? codeOfDays(doc, days)
      closing = frames.at(-1)?.code ?? null
      isMixed ||= frames.some(({ code }) => code !== first)
      const isOpen = count > 0 && isOpenOn(moments, sentence)
      const last =
        sentence === undefined || isOpen
          ? null
          : lastOf(doc, moments, sentence, { ...given, opening: first, main })
      onward.push(last)
      given = openOn(doc, index, moments, { isOpen, last, count }, known.release) ?? given
      const isFirst = index === paragraph.sentences[0]
      const spokenOf = { given, main, opening: first, count, isFirst, days }
      if (sentence === undefined || last === null || isAlone(doc, sentence, last, spokenOf))
        continue
      current = last
      given = { code: last, isNear: true }
      if (index - paragraph.sentences[0] < OPENING_SENTENCES) hasOpening = true
    }
    // A heading over several times says none of them of what follows.
    if (paragraph.kind === 'heading' && isMixed) first = null
    const own = isFiscal ? null : periodOver(doc, paragraph, known.release, spoken ?? yearOf(known))
    const isTelling = first === null && isLineOfFigures(doc, paragraph, inSentences)
    if (own !== null) section = { rank: 1, code: own, above: null }
    else if (!isTelling)
      section = nextSection(doc, paragraph, section, first, closing, known.release)
    const code = section === null ? subjectCode(doc, paragraph, lead) : null
    if (code !== null) section = { rank: LINE_RANK, code, above: null }
  }
  return { bySentence, inherited, onward, isOpen: known.isOpen }
}

/** By which year a heading is read in a text without a day: "1 January – 31 December". */
function yearOf({ release, mainYear }: Known): PeriodCode | null {
  return release === null && mainYear !== null ? String(mainYear) : null
}

/** The last time that a sentence tells of. */
function pointOf(moments: readonly Moment[] | undefined): PeriodCode | null {
  return moments?.findLast(({ role, code }) => role === 'point' && code !== null)?.code ?? null
}

/** The times of a sentence; of a heading each is what it is on. */
function toldIn(
  doc: Doc,
  sentence: Sentence | undefined,
  phrases: readonly TimePhrase[],
  figures: readonly Span[],
  setting: Setting,
): Moment[] {
  if (sentence === undefined) return []
  const moments = momentsOf(doc.text, sentence, phrases, setting)
  return doc.paragraphs[sentence.paragraph]?.kind === 'body'
    ? withBackground(doc.text, sentence, moments, figures, setting)
    : moments
}

/** Whether a time is that of its sentence alone, and nothing takes it up. */
function isAlone(
  doc: Doc,
  sentence: Sentence,
  last: PeriodCode,
  of: {
    readonly given: Inherited
    readonly main: PeriodCode | null
    readonly opening: PeriodCode | null
    readonly count: number
    readonly isFirst: boolean
    /** The days of an event that were told last. */
    readonly days: Window | null
  },
): boolean {
  const { given, main, count } = of
  const isAside =
    (count <= 1 && isAsideOf(last, given, main, of.opening)) ||
    (count === 0 && isOfYearBefore(last, given)) ||
    isOutside(doc, sentence, last, of) ||
    isPeakOf(doc.text, sentence, last, [of.days, daysOf(given.isNear ? given.code : main)]) ||
    isToldBefore(doc.text, sentence, last, given.isNear ? given.code : main)
  return isAside && !isTakenUp(doc.text, sentence.end)
}

/** What goes on from a sentence that has no frame: times that aren't told, or all that came up to now. */
function openOn(
  doc: Doc,
  index: number,
  moments: readonly Moment[],
  of: { readonly isOpen: boolean; readonly last: PeriodCode | null; readonly count: number },
  release: Day | null,
): Inherited | null {
  if (of.isOpen || (of.last === null && of.count === 0 && isOfLateYears(doc, index))) return OPEN
  if (of.last !== null || of.count === 0) return null
  return sinceAtHead(doc, moments, doc.sentences[index], release)
}

/** What a paragraph begins with; 其中 goes on from the one before: 前三季度，增长5%。⏎其中，…. */
function givenTo(
  { text, paragraphs }: Doc,
  { kind, start, index }: Paragraph,
  section: Section | null,
  before: Inherited,
): Inherited {
  const isBody = kind === 'body' && paragraphs[index - 1]?.kind === 'body'
  const goesOn = isBody && before.isNear && /^\s{0,4}其中/.test(text.slice(start, start + 8))
  return goesOn ? before : { code: section?.code ?? null, isNear: false }
}

/** Titles of columns, and no "(in millions)" alone. */
function isOfTitles(
  { text, paragraphs }: Doc,
  { start, end, index }: Paragraph,
  isUntitled: boolean,
): boolean {
  const words = text.slice(start, end)
  const isFirst = isUntitled && paragraphs[index - 1]?.kind !== 'row'
  return noteIn(words) === null && (isFirst || isTitles(words))
}

/** 2024年…。分季度看，一季度…: the parts of the year that was spoken of. */
function yearParted(
  text: string,
  sentence: Span | undefined,
  current: PeriodCode | null,
): number | null {
  if (sentence === undefined || current === null || !/^\d{4}$/.test(current)) return null
  const head = text.slice(sentence.start, sentence.start + 16)
  return /^(?:[分从按]季度?[来來]?看|逐季[来來]?看|By quarters?\b|Quarter by quarter\b)/.test(head)
    ? Number(current)
    : null
}

function codesOf(frames: readonly Moment[]): readonly PeriodCode[] {
  return frames.flatMap(({ isOfRelease, code }) => (isOfRelease || code === null ? [] : code))
}

/** So many sentences open a paragraph: what they say of its time holds for all of it. */
const OPENING_SENTENCES = 2
/** A short sentence without figure and time opens another subject: "Pollution control continues to improve." */
const TOPIC_LENGTH_MAX = 160

const LATE_YEARS = /^(?:[^，。；]{0,8}(?:说|表示|介绍)?[，,])?(?:近年来|近些年来|多年来)/

function isOfLateYears({ text, sentences }: Doc, index: number): boolean {
  const start = sentences[index]?.start
  return start !== undefined && LATE_YEARS.test(text.slice(start, start + 20))
}

/** How many figures each sentence has. */
function figuresIn(doc: Doc, figures: readonly Span[]): readonly (readonly Span[])[] {
  let at = 0
  return doc.sentences.map(({ end }) => {
    const first = at
    while (at < figures.length && (figures[at]?.start ?? end) < end) at += 1
    return figures.slice(first, at)
  })
}

function isTopic(doc: Doc, phrases: Phrases, index: number): boolean {
  const { start, end } = doc.sentences[index] ?? { start: 0, end: 0 }
  return (phrases[index] ?? []).length === 0 && end - start <= TOPIC_LENGTH_MAX
}

/** A figure alone: a look back, or 6月22.7万人次 behind the first half. */
function isAsideOf(
  code: PeriodCode,
  given: Inherited,
  main: PeriodCode | null,
  opening: PeriodCode | null,
): boolean {
  if (isLookBack(code, given)) return true
  if (code === opening && given.isNear) return false
  const whole = given.isNear ? given.code : main
  return whole !== null && isPartOf(code, whole) && (isMonth(code) || isQuarterBack(code, whole))
}

/** 前三季度…。二季度曾达356亿元。: a quarter of them that isn't the last. */
function isQuarterBack(code: PeriodCode, whole: PeriodCode): boolean {
  const { kind } = parsePeriod(code)
  return kind === 'quarter' && endOf(parsePeriod(code)) < endOf(parsePeriod(whole))
}

function isMonth(code: PeriodCode): boolean {
  return parsePeriod(code).kind === 'month'
}

/** 今年…。去年10月，开辟了一个渠道。…: what is told without a figure of how it came about. */
function isOfYearBefore(code: PeriodCode, { code: before, isNear }: Inherited): boolean {
  if (before === null || !isNear || !/^\d{4}$/.test(before)) return false
  return isMonth(code) && yearOfCode(code) < yearOfCode(before)
}

/** "Last year the figure was 38 days": an aside, of one figure alone. */
function isLookBack(code: PeriodCode, { code: before, isNear }: Inherited): boolean {
  if (before === null || !isNear) return false
  const period = parsePeriod(before)
  // "It was 3.8% in October 2023": the same month or quarter of the year before.
  const isParted = period.kind === 'month' || period.kind === 'quarter'
  if (isParted && code === periodCode(inYear(period, yearOfCode(before) - 1))) return true
  const start = startOf(period) ?? (period.kind === 'instant' ? period.day : null)
  // "Since 29 November 286,000 have come. Last season it took until March": a season that was over before.
  const isOver = /^since\d/.test(code) && start !== null && endOf(parsePeriod(code)) < start
  if (isOver && /^since\d/.test(before)) return true
  // 截至2024年底为9.1万块，…。上年末为8.6万块。
  const year = /^(?:@(?=\d{4}-12-31$))?(\d{4})/.exec(code)?.[1]
  return (
    start !== null &&
    /^(?:\d{4}|@\d{4}-12-31)$/.test(code) &&
    year !== undefined &&
    year < start.slice(0, 4)
  )
}

/** `own`: the times of the row as the text says them, whose quarters may be of a year of its own. */
function codesBy(setting: Setting, caption: PeriodCode | null, own: readonly TimePhrase[]) {
  return (phrase: TimePhrase, isWhole = false): PeriodCode | null => {
    if (isWhole) return resolve(phrase.when, setting)
    const { when } =
      own.find(({ start, end }) => start === phrase.start && end === phrase.end) ?? phrase
    return ofCaption(resolve(when, setting), caption)
  }
}

/** Under "Arrivals, January to June", the column "2023" is that half of 2023. */
function ofCaption(column: PeriodCode | null, caption: PeriodCode | null): PeriodCode | null {
  if (column === null || caption === null || !/^\d{4}$/.test(column)) return column
  return periodCode(inYear(parsePeriod(caption), Number(column)))
}

/** A row's cells are of their columns' periods, beside what the row itself says. */
function withCells(
  doc: Doc,
  row: Paragraph,
  columns: Columns,
  moments: readonly Moment[],
): Moment[] {
  return [...moments, ...cellMoments(doc, row, columns)].sort((a, b) => a.start - b.start)
}
