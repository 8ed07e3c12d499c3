import { type Day, endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type {
  Doc,
  PeriodMention,
  Quantity,
  ReadClaim,
  Reading,
  ReadOptions,
  Sentence,
} from '../model.ts'
import { around, clauseAt } from './around.ts'
import { asAim, ofDate, ofMonth, withDeadline, withYear } from './by-period.ts'
import { isNextRelease } from './day-lines.ts'
import { withEarlier } from './earlier/earlier.ts'
import { withEvents } from './events/events.ts'
import { deedOver, eventDay, eventWindow } from './events/main-event.ts'
import { withOwnQuarters } from './fiscal/own-quarters.ts'
import { withToldLastYear } from './fiscal/untold-years.ts'
import { withFlatTables } from './flat-tables.ts'
import { withHolidays } from './holidays.ts'
import { measureKey } from './measure-key.ts'
import { type Places, placeOf, placesOf } from './place/places.ts'
import { framesOf } from './plan-years.ts'
import { findReleaseDay, withDatelines } from './release-date.ts'
import { withRetold } from './retold/retold.ts'
import { likeForLike } from './scope/base/like-for-like.ts'
import { type Brackets, bracketsOf } from './scope/brackets.ts'
import { dealtByStrokes } from './scope/by-strokes.ts'
import { dealtOut } from './scope/dealt-out.ts'
import { withOtherWords } from './scope/other-words.ts'
import { withPairs } from './scope/pairs.ts'
import { withoutPastAims } from './scope/past-aims.ts'
import { inSamePeriods } from './scope/same-periods.ts'
import { periodOf, type Scene } from './scope/scope.ts'
import { withStocks } from './scope/stock/chinese.ts'
import { withEnglishStocks } from './scope/stock/english.ts'
import { withTakenUp } from './scope/taken-up.ts'
import { withoutToldAgain } from './scope/told-again.ts'
import { withSeasons } from './seasons.ts'
import { withChinesePresent } from './states/chinese-present.ts'
import { withPresent } from './states/english-present.ts'
import { withRisenTo } from './states/risen-to.ts'
import { withRepublicYears } from './time/near/chinese/republic-years.ts'
import { tellsWeeks } from './time/near/english-weeks.ts'
import { scanChinese, scanChineseTitle } from './time/scan-chinese.ts'
import { scanEnglish, scanTitle } from './time/scan-english.ts'
import { asOfDay } from './timeline/as-of.ts'
import { withDaysOfMonth } from './timeline/days-of-month.ts'
import { headlineOf, lentOf, type Stated } from './timeline/main/main-period.ts'
import { yearAfterNotes } from './timeline/main/noted.ts'
import { openingOf } from './timeline/main/opening.ts'
import { dayOfReport } from './timeline/main/put-out-again.ts'
import { yearOfReport } from './timeline/main/report-named.ts'
import { isSeriesOfNews, withTitles } from './timeline/main/series-of-news.ts'
import { eventDays, toldInLead } from './timeline/main/told-in-lead.ts'
import type { Moment } from './timeline/moments.ts'
import { carriedOn, lendTo } from './timeline/onward.ts'
import { leadRhythm, type Rhythm } from './timeline/rhythm.ts'
import { type Timeline, timelineBy, timelineOf } from './timeline/timeline.ts'
import { untoldOf } from './untold/untold.ts'
import { comparesYears, isToldPlainly, tellsYearBefore } from './years-compared.ts'

/** A text's claims in their context, before relations are looked for. */
export type Context = Omit<Reading, 'doc' | 'layout' | 'relations'>

type Ground = {
  readonly doc: Doc
  readonly timeline: Timeline
  readonly places: Places
  /** The text compares with the year before: what a figure rose from, unless said, was then. */
  readonly isYearly: boolean
  /** On what its first change is measured. */
  readonly rhythm: Rhythm | null
  readonly brackets: Brackets
  readonly release: Day | null
  readonly years: readonly (PeriodCode | null)[]
  readonly frames: readonly (PeriodCode | null)[]
  readonly lent: PeriodCode | null
}

const NOTHING = { code: null, isNear: false }
const YEARLY =
  /同比|上年同|去年同|比上年|year.on.year|year.over.year|year earlier|y\/y|a year ago|previous year|(?:prior|previous) (?:corresponding|comparable|comparative) (?:period|half)|the year before\b(?! (?:last|the))|same (?:period|quarter|month|half|months) (?:(?:in|of) )?(?:last year|the previous year|(?:19|20)\d\d)/i

/** Puts each quantity in its period and place; linear in the length of the text. */
export function contextOf(doc: Doc, found: readonly Quantity[], options: ReadOptions): Context {
  const areWeeks = doc.grammar === 'zh' || tellsWeeks(doc.text)
  const scanned = doc.sentences.map((sentence) => {
    const isTitle = sentence.paragraph === 0 && doc.paragraphs[0]?.kind === 'heading'
    const [scan, scanHead] =
      sentence.grammar === 'zh' ? [scanChinese, scanChineseTitle] : [scanEnglish, scanTitle]
    return (isTitle ? scanHead : scan)(doc.text, sentence.start, sentence.end).filter(
      ({ start, end, when }) =>
        (areWeeks || when.kind !== 'numbered-week' || when.isBare !== true) &&
        !IS_HUNDRED.test(doc.text.slice(end, end + BASE_REACH)) &&
        !isTerm(doc.text, start, end) &&
        !isNextRelease(doc.text, start),
    )
  })
  const headed = withDatelines(doc, withRepublicYears(doc, scanned))
  const dated = withOwnQuarters(
    doc,
    headed,
    () => options.date ?? findReleaseDay(doc, headed)?.date ?? null,
  )
  const day = options.date === undefined ? findReleaseDay(doc, dated) : null
  const date = options.date ?? day?.date ?? null
  const open = day?.dayWithoutYear ?? null
  const seasons = withSeasons(doc, dated, date)
  const ofDays = withEvents(doc, withHolidays(doc, withDaysOfMonth(doc, seasons, date), date), date)
  const phrases = date === null ? withToldLastYear(ofDays) : ofDays
  const quantities = withoutToldAgain(doc, withoutPastAims(doc, found, date))
  const asOf = asOfDay(doc, phrases, quantities, date)
  // A text that stands as of a day speaks from that day, whenever it came out.
  const told = asOf ?? date
  // 创历史新高 stands beside a figure, and is none.
  const figures = quantities.filter(({ kind }) => kind !== 'superlative')
  const draft = timelineOf(doc, phrases, figures, told, asOf)
  const places = placesOf(doc, options.lexicon)
  const isYearly = YEARLY.test(doc.text) || comparesYears(draft.bySentence)
  const bySentence = figuresOf(doc, quantities, draft, told)
  const rhythm = leadRhythm(doc, (index) => draft.bySentence[index] ?? [])
  const brackets = bracketsOf(doc, figures)
  const years = yearsBefore(draft)
  const frames = framesOf(doc, draft)
  const first = {
    doc,
    timeline: draft,
    places,
    isYearly,
    rhythm,
    brackets,
    release: told,
    years,
    frames,
    lent: null,
  }
  const stated = periodsIn(first, bySentence)
  const { lent, timeline } = lentTo(
    doc,
    { draft, stated, figures: figures.length, date, told, asOf },
    (code) => timelineBy(doc, phrases, figures, told, code),
  )
  // A budget to come is measured on the year before.
  const isOfPlan = lent !== null && date !== null && isYearAhead(lent, date)
  const ground = {
    ...first,
    timeline,
    lent,
    isYearly: isYearly || isOfPlan || tellsYearBefore(doc, draft.bySentence, lent),
  }
  const claims: ReadClaim[] = []
  for (const sentence of doc.sentences)
    claims.push(...claimsOf(ground, sentence, bySentence[sentence.index] ?? [], claims.length))
  const read = settled(doc, claims, timeline, { release: told, lent })
  return {
    date,
    dateFrom: options.date !== undefined ? 'given' : date === null ? null : 'found',
    ...(open === null ? {} : { dayWithoutYear: open }),
    claims: read,
    untold: untoldOf(doc, read, timeline, told),
    periods: periodMentions(timeline),
    places: placeMentions(places),
  }
}

/** What a release lends to figures without a time, and its times as they are told beside that. */
function lentTo(
  doc: Doc,
  of: {
    readonly draft: Timeline
    readonly stated: readonly Stated[]
    /** How many there are in all. */
    readonly figures: number
    readonly date: Day | null
    /** The day from which it speaks. */
    readonly told: Day | null
    readonly asOf: Day | null
  },
  by: (code: PeriodCode) => Timeline,
): { readonly lent: PeriodCode | null; readonly timeline: Timeline } {
  const { draft, stated, figures, date, told, asOf } = of
  if (asOf !== null) return { lent: `@${asOf}`, timeline: lendTo(draft, `@${asOf}`) }
  const isSeries = isSeriesOfNews(doc)
  const deed = isSeries ? null : eventDay(doc, draft.bySentence, { stated, figures }, date)
  const found = isSeries
    ? null
    : (eventDays(doc, draft.bySentence, date) ??
      eventWindow(doc, draft.bySentence, stated, date) ??
      deedOver(
        doc,
        draft.bySentence,
        lentOf(doc, draft, stated, dayOfReport(doc, draft.bySentence, date)),
        deed,
        date,
      ) ??
      toldInLead(doc, draft.bySentence, date) ??
      deed ??
      yearAfterNotes(doc, draft.bySentence, date))
  const isOfDay = found === null || isDay(found.replace('@', ''))
  const lent =
    (isOfDay && !isSeries
      ? yearOfReport(doc, draft.bySentence, { stated, figures }, date)
      : null) ?? found
  if (lent === null)
    return { lent, timeline: isSeries ? withTitles(doc, draft) : carriedOn(doc, draft) }
  const isPlain = isToldPlainly(doc, draft.bySentence, lent, told)
  const opened =
    doc.grammar === 'zh' ? eventDay(doc, draft.bySentence, { stated: [], figures: 0 }, date) : null
  const opening = openingOf(doc, draft.bySentence, {
    lent,
    deed: opened,
    release: date,
    headline: headlineOf(doc),
  })
  return { lent, timeline: lendTo(isPlain ? by(lent) : draft, lent, opening) }
}

/** The claims with the times and stocks that the figures around them tell. */
function settled(
  doc: Doc,
  claims: readonly ReadClaim[],
  timeline: Timeline,
  of: { readonly release: Day | null; readonly lent: PeriodCode | null },
): readonly ReadClaim[] {
  const moments = timeline.bySentence
  const paired = withPairs(doc, withTakenUp(doc, claims, of.release), moments)
  const risen = withRisenTo(doc, withStocks(doc, paired), of.release)
  const stocks = withEnglishStocks(doc, risen, of)
  const present = withChinesePresent(doc, withPresent(doc, stocks, moments, of), moments, of)
  const retold = withRetold({ doc, claims: present, timeline, ...of })
  return withFlatTables(doc, withEarlier({ doc, claims: retold, ...of }), moments)
}

/** The figures of each sentence, without numbers that only name a period. */
function figuresOf(
  doc: Doc,
  quantities: readonly Quantity[],
  { bySentence }: Timeline,
  release: Day | null,
): readonly (readonly Quantity[])[] {
  let at = 0
  return doc.sentences.map(({ index, end }) => {
    const moments = bySentence[index] ?? []
    const own: Quantity[] = []
    for (; at < quantities.length; at += 1) {
      const quantity = quantities[at]
      if (quantity === undefined || quantity.start >= end) break
      if (isPeriodOnly(quantity, around(moments, quantity.start))) continue
      if (quantity.ifAhead !== true || isAhead(quantity, release)) own.push(quantity)
    }
    return own
  })
}

/** By a year, month or day that was still to come when the text came out. */
function isAhead({ date }: Quantity, release: Day | null): boolean {
  return date !== null && release !== null && date > release.slice(0, date.length)
}

/** What each figure is of by the words of its own paragraph and section. */
function periodsIn(ground: Ground, figures: readonly (readonly Quantity[])[]): readonly Stated[] {
  return ground.doc.sentences.flatMap((sentence) => {
    const own = figures[sentence.index] ?? []
    const isCell = ground.doc.paragraphs[sentence.paragraph]?.kind === 'row'
    return own.flatMap((claim, index) => {
      if (claim.form === 'date' || claim.form === 'span' || claim.form === 'length') return []
      const code = periodOf(sceneOf(ground, sentence, own, claim, index)).period
      return code === null ? [] : { code, isCell }
    })
  })
}

function sceneOf(
  { doc, timeline, isYearly, rhythm, brackets, release, years, frames, lent }: Ground,
  sentence: Sentence,
  quantities: readonly Quantity[],
  claim: Quantity,
  index: number,
): Scene {
  return {
    doc,
    sentence,
    claim,
    claims: around(quantities, claim.start),
    previous: quantities[index - 1],
    next: quantities[index + 1],
    moments: around(timeline.bySentence[sentence.index] ?? [], claim.start),
    inherited: timeline.inherited[sentence.index] ?? NOTHING,
    isYearly,
    rhythm,
    brackets,
    release,
    years: years[sentence.index] ?? null,
    frame: frames[sentence.index] ?? null,
    lent,
  }
}

/** So many sentences on, years that were spoken of together still hold. */
const YEARS_REACH = 12

/** By sentence: the latest span of years that an earlier sentence names. */
function yearsBefore({ bySentence }: Timeline): readonly (PeriodCode | null)[] {
  let last: PeriodCode | null = null
  let since = 0
  return bySentence.map((moments, index) => {
    const before = index - since <= YEARS_REACH ? last : null
    const span = moments.findLast(
      ({ code, role }) => role === 'point' && /^\d{4}\.\.\d{4}$/.test(code ?? ''),
    )
    if (span !== undefined) [last, since] = [span.code, index]
    return before
  })
}

/** The claims of one sentence; `first` is the index of the first of them. */
function claimsOf(
  ground: Ground,
  sentence: Sentence,
  quantities: readonly Quantity[],
  first: number,
): readonly ReadClaim[] {
  const { doc, timeline, places } = ground
  const all = timeline.bySentence[sentence.index] ?? []
  const spots = places.bySentence[sentence.index] ?? []
  const holes = [...all, ...spots].sort((a, b) => a.start - b.start)
  const home = places.inherited[sentence.index] ?? null
  const claims = quantities.map((claim, index) => {
    const scene = sceneOf(ground, sentence, quantities, claim, index)
    const period = ofDate(claim, periodOf(scene))
    return {
      ...ofMonth(
        asAim(withYear(withDeadline(doc, claim, scene.next), period.period), scene, period.period),
        period.period,
      ),
      index: first + index,
      sentence: sentence.index,
      clause: clauseAt(sentence, claim.start),
      ...period,
      place: placeOf(doc, sentence, claim, scene.next, around(spots, claim.start), home),
      measureKey: measureKey(doc, claim, around(holes, claim.measure?.start ?? claim.start)),
    }
  })
  const told = dealtByStrokes(doc, sentence, withOtherWords(doc, claims), all)
  const same = inSamePeriods(doc, sentence, dealtOut(doc, sentence, told, all, spots), all)
  return likeForLike(doc, sentence, same, all)
}

/** 前三季度, "first half": a number that only names a period is no claim. */
function isPeriodOnly(quantity: Quantity, moments: readonly Moment[]): boolean {
  if (['date', 'span', 'names', 'length'].includes(quantity.form)) return false
  // "Over the three years" names a length of time beside what it is the time of.
  if (quantity.unit === 'years' && moments.some((moment) => isPlanLength(quantity, moment)))
    return false
  return moments.some((moment) => moment.start <= quantity.start && quantity.end <= moment.end)
}

function isPlanLength({ start, end }: Quantity, moment: Moment): boolean {
  const isWhole = start - moment.start === 'the '.length && moment.end === end
  return isWhole && /^\d{4}\.\.\d{4}$/.test(moment.code ?? '')
}

function periodMentions({ bySentence }: Timeline): readonly PeriodMention[] {
  return bySentence.flatMap((moments) =>
    moments.flatMap(({ start, end, code, role }) =>
      code === null || start === end ? [] : [{ start, end, code, role }],
    ),
  )
}

function placeMentions({ bySentence }: Places): Context['places'] {
  return bySentence.flat().map(({ start, end, id, level }) => ({ start, end, id, level }))
}

function isYearAhead(code: PeriodCode, release: Day): boolean {
  const period = parsePeriod(code)
  return (
    (period.kind === 'year' || period.kind === 'span') &&
    endOf(period).slice(0, 4) > release.slice(0, 4)
  )
}

/** 判處六月以下有期徒刑, 刑期逾六月至一年未滿: a length of time, and no month. */
function isTerm(text: string, start: number, end: number): boolean {
  if (!/^[0-9一二三四五六七八九十]{1,3}月$/.test(text.slice(start, end))) return false
  return (
    /[逾處处]$/.test(text.slice(start - 1, start)) || TERM.test(text.slice(end, end + BASE_REACH))
  )
}

const TERM = /^(?:以[下上]|至[0-9一二三四五六七八九十]{1,2}年(?:未[滿满]|以[下上]))/

/** 以2020年为100 stands in words; 2020年=100 alone says on what an index is reckoned, and of when nothing. */
const IS_HUNDRED = /^(?:平均)?\s?[=＝]\s?100(?!\d)/
const BASE_REACH = 10
