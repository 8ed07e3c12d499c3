import { type Day, endOf, isDay, parsePeriod } from '#platform/period'
import { CHINESE_WEEKDAY, ENGLISH_WEEKDAY, weekdayNamed } from '../calendar/words/weekdays.ts'
import type { Doc } from '../model.ts'
import { yearOfEvent } from './day-lines.ts'
import { isOfTwoYears, type TimePhrase } from './time/phrase.ts'
import { resolve } from './time/resolve/resolve.ts'
import { UNSET } from './time/resolve/setting.ts'
import {
  BEGUN_AFTER,
  BEGUN_BEFORE,
  EARLY_IN_YEAR,
  FESTIVAL,
  isNameOfOccasion,
  NAMED_YEAR,
} from './years-in-names.ts'

// Which year a day is of that is told without one: the earliest in which all that is reported was over by then.

export type PhrasesBySentence = readonly (readonly TimePhrase[])[]

export type DayPhrase = {
  readonly phrase: TimePhrase
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** By how many days the release is later: 1 of "yesterday". */
  readonly ago: number
}

/** A day of a year, as it is written: 2024-12-04. */
export function dayIn(year: number, day: Pick<DayPhrase, 'month' | 'day'>): Day {
  return `${year}-${monthAndDay(day)}`
}

function monthAndDay({ month, day }: Pick<DayPhrase, 'month' | 'day'>): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day that a phrase tells, if it is one. */
export function asDay(phrase: TimePhrase): readonly DayPhrase[] {
  const { when } = phrase
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return []
  const { month, day, lastMonth, lastDay } = when.stretch
  if (month !== lastMonth || day !== lastDay) return []
  if (when.year !== null && when.year.from !== 'said') return []
  return [{ phrase, year: when.year?.year ?? null, month, day, ago: 0 }]
}

/**
 * The earliest year in which all that is reported was over by that day. Years that shall come ("by 2030", "2024-2026")
 * and years of comparison ("than in 2019") say nothing of it.
 */
export function withYear(doc: Doc, bySentence: PhrasesBySentence, day: DayPhrase): Day | null {
  const latest = latestIn(doc, bySentence, /this year|今年/i.test(doc.text))
  const event = yearOfEvent(doc)
  if (latest === null && event === null) return null
  const year = latest === null ? Number(event) : Number(latest.slice(0, 4))
  const candidate = dayIn(year, day)
  const found = latest !== null && candidate < latest ? dayIn(year + 1, day) : candidate
  const own = Number(found.slice(0, 4))
  if (reachesBeyond(doc, bySentence, own) || isOlderThanSaid(doc, bySentence, own, year))
    return null
  if (!isOtherWeekday(doc, bySentence, day, own)) return found
  // "From 2021 to 2025" may be said when 2025 isn't over; the weekday says so.
  const isBefore = own > year && !isOtherWeekday(doc, bySentence, day, year)
  return isBefore ? candidate : null
}

const WEEKDAY_BEFORE = new RegExp(`\\b(${ENGLISH_WEEKDAY}),?\\s$`, 'i')
const WEEKDAY_AFTER = new RegExp(
  `^(?:,?\\s?[（(]?(${ENGLISH_WEEKDAY})|[，,]?[（(]?(${CHINESE_WEEKDAY}))`,
  'i',
)

/** Whether it, or another day of its month, is told with a weekday that it hasn't in that year. */
function isOtherWeekday(
  { text }: Doc,
  bySentence: PhrasesBySentence,
  { month }: DayPhrase,
  year: number,
): boolean {
  return bySentence
    .flat()
    .flatMap(asDay)
    .some((one) => {
      const { start, end } = one.phrase
      const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 12), start))
      const [, english = before?.[1], chinese] = WEEKDAY_AFTER.exec(text.slice(end, end + 14)) ?? []
      if (one.year !== null || one.month !== month) return false
      const told = weekdayNamed(chinese ?? english ?? '')
      const own = dayIn(year, one)
      return told !== null && isDay(own) && new Date(own).getUTCDay() !== told
    })
}

/** A later year is said, if of a plan; or that year is what others are compared with (与2019年国庆相比). That of the next meeting is later. */
function isOlderThanSaid(
  { text, sentences }: Doc,
  bySentence: PhrasesBySentence,
  own: number,
  reported: number,
): boolean {
  return bySentence.some((phrases, index) =>
    phrases.some(({ when, cue }) => {
      if (when.kind !== 'stretch' && when.kind !== 'end') return false
      if (when.year?.from !== 'said') return false
      const { year } = when.year
      const isBefore = when.stretch.kind === 'year' ? own >= year : own > year
      if (cue === 'base' && year === reported && isBefore) return true
      return year > own && cue !== 'future' && !NEXT_ONE.test(wordsOf(text, sentences[index]))
    }),
  )
}

const NEXT_ONE =
  /下一?[届次]|\bnext (?:[a-z]+ )?(?:edition|session|meeting|summit|conference|forum|assembly)\b/i

function wordsOf(text: string, sentence: Doc['sentences'][number] | undefined): string {
  return text.slice(sentence?.start, sentence?.end ?? 0)
}

/** "In the 2023/24 season it shipped": then the latest year that is said alone, 2023, is not the text's. */
function reachesBeyond(doc: Doc, bySentence: PhrasesBySentence, year: number): boolean {
  return doc.sentences.some(({ index, start, end }) => {
    const seasons = (bySentence[index] ?? []).filter(
      ({ when }) => isOfTwoYears(when) && lastYearOf(when) > year,
    )
    return seasons.length > 0 && !isOfFuture(doc.text.slice(start, end))
  })
}

function lastYearOf(when: TimePhrase['when']): number {
  if (when.kind === 'span') return when.last
  return when.kind === 'months-to' && when.year?.from === 'said' ? when.year.year : 0
}

/** The day by which the latest reported period was over. */
export function latestIn(
  doc: Doc,
  bySentence: PhrasesBySentence,
  saysThisYear: boolean,
): Day | null {
  let latest: Day | null = null
  for (const sentence of doc.sentences) {
    if (isOfFuture(doc.text.slice(sentence.start, sentence.end))) continue
    for (const phrase of bySentence[sentence.index] ?? []) {
      const next = doc.text.slice(phrase.end, phrase.end + 24)
      const lead = doc.text.slice(Math.max(0, phrase.start - 24), phrase.start)
      const isName = NAMED_YEAR.test(next) || BEGUN_AFTER.test(next) || BEGUN_BEFORE.test(lead)
      const isEarly =
        EARLY_IN_YEAR.test(next) ||
        isNameOfOccasion(lead, next) ||
        /财年/.test(doc.text.slice(phrase.start, phrase.end + 2))
      const over = isName
        ? null
        : (festivalIn(phrase, next) ?? reportedUntil(phrase, saysThisYear, isEarly))
      if (over !== null && (latest === null || over > latest)) latest = over
    }
  }
  return latest
}

function festivalIn({ when }: TimePhrase, next: string): Day | null {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'year' || when.year?.from !== 'said')
    return null
  const [, month, day] = FESTIVAL.exec(next) ?? []
  return month === undefined
    ? null
    : dayIn(when.year.year, { month: Number(month), day: Number(day) })
}

function isOfFuture(sentence: string): boolean {
  return /\b(?:will|shall|expects?|expected|plans?|aims?|target|forecast|outlook)\b|[预預][计計估测測]|力[争爭]|[计計][划劃畫]|目[标標]|[将將][于於在]|下一[步届次轮]|下[届屆次]|明年|展望|规划(?:期|[（(]|》)|《[^》]{0,40}规划/i.test(
    sentence,
  )
}

/** The end of the latest period that is reported with its year; of 2026年春节 too, months are told that are over. */
export function latestReported(doc: Doc, bySentence: PhrasesBySentence): Day | null {
  const latest = latestIn(doc, bySentence, true)
  return latest?.endsWith('-01-01') === true ? `${latest.slice(0, 4)}-10-31` : latest
}

const YEAR_END = { month: 12, day: 31 }

/** The day by which a reported period was over, where it is said with its year. */
function reportedUntil(
  { when, cue }: TimePhrase,
  saysThisYear: boolean,
  isEarly: boolean,
): Day | null {
  // 2023/24 is a season, and says nothing of when it was over.
  if (when.kind === 'span')
    return when.last > when.first + 1 && cue !== 'future' ? dayIn(when.last, YEAR_END) : null
  if (isOfTwoYears(when)) return null
  if (when.kind !== 'stretch' && when.kind !== 'end' && when.kind !== 'months-to') return null
  if (when.year?.from !== 'said' || cue === 'future' || cue === 'base' || cue === 'from')
    return null
  const code = resolve(when, UNSET)
  if (code === null) return null
  const end = endOf(parsePeriod(code))
  // "In 2024" in a release of November that never says "this year" is of that year.
  const isOpenYear = when.stretch.kind === 'year' && when.kind === 'stretch' && !saysThisYear
  if (isEarly && when.kind !== 'months-to' && when.stretch.kind === 'year')
    return `${end.slice(0, 4)}-01-01`
  return isOpenYear ? `${end.slice(0, 4)}-10-31` : end
}
