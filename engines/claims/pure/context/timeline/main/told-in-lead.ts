import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  isDay,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import type { Doc } from '../../../model.ts'
import { COUNTS } from '../../time/english-parts.ts'
import { WEEKDAYS } from '../../time/near/english-near.ts'
import { isOfDays, weekdayOf } from '../../time/resolve/near.ts'
import type { Moment } from '../moments.ts'
import { headlineOf } from './main-period.ts'

// What an English release is on that names no month, quarter or year: the days of an operation, or how things stand now.

/** So many sentences behind the headline say it. */
const LEAD_SENTENCES = 2
/** News of some days comes out soon after the last of them. */
const NEWS_DAYS = 45

/**
 * "The operation ran from 3 to 23 November", "by this morning 4.62 million had filed": where nothing longer is reported on,
 * figures without a time are of those days, or of the day on which it is told.
 */
export function toldInLead(
  doc: Doc,
  bySentence: readonly (readonly Moment[])[],
  release: Day | null,
): PeriodCode | null {
  if (doc.grammar !== 'en' || release === null) return null
  // A title in capitals may end like a sentence: "FIRE: UPDATE No. 6, 6 P.M."
  const headline = doc.sentences.findIndex(
    ({ index, start, end }) =>
      index >= headlineOf(doc) && /[a-z]{3}/.test(doc.text.slice(start, end)),
  )
  const [title, lead] = [
    bySentence.slice(0, headline).flat(),
    bySentence.slice(headline, headline + LEAD_SENTENCES).flat(),
  ].map((moments) =>
    moments.filter(
      ({ role, code, aside, isInPassing, isFuture }) =>
        role === 'point' && code !== null && aside === null && !isInPassing && !isFuture,
    ),
  )
  if (title === undefined || lead === undefined) return null
  const first = (bySentence[headline] ?? []).filter(({ aside }) => aside === null)
  // "Now" further down is of one figure alone.
  const isLonger = [...title, ...lead].some(
    ({ code, isOfRelease }) => !isOfRelease && code !== null && !isOfDays(code),
  )
  const state = asOfState(doc, headline, first, release)
  if (state !== null) return state
  const now = `@${release}`
  if (!isLonger && first.some(({ code, isOfRelease }) => isOfRelease && code === now)) return now
  return [...title, ...first].find(({ code }) => isOverLately(code, release))?.code ?? null
}

/** "As of Tuesday evening combines had cut 1.7 million hectares". */
function asOfState(
  { text, sentences }: Doc,
  headline: number,
  first: readonly Moment[],
  release: Day,
): PeriodCode | null {
  const from = sentences[headline]?.start ?? 0
  const state = first.find(
    ({ start, role }) => role === 'point' && AS_OF.test(text.slice(from, start)),
  )
  const code = state?.code ?? null
  if (code === null || !code.startsWith('@') || code.slice(1) > release) return null
  return daysBetween(code.slice(1), release) <= NEWS_DAYS ? code : null
}

const AS_OF = /^(?:[A-Z][^\n]{0,50}[–—-] )?As (?:of|at) (?:the )?$/

const SOME_DAYS =
  /\b(?:[Oo]ver|[Dd]uring|[Ii]n|[Ww]ithin|[Tt]hroughout) (?:the |its |their |our )?(\d{1,2}|[a-z]+(?:-[a-z]+)?) (days|weeks)\b/
const EVENT_SENTENCES = 3
const EVENT_DAYS = [3, 92] as const
const WEEKDAY = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/
const IS_OVER =
  /\b(?:ended|closed|finished|concluded|over|ran until|fell silent|last (?:guests|visitors|day)|wound up|drew to a close)\b/i

/** "Over the five days of the operation, which ended on Monday", "in 74 days … fell silent on 2 April": of the days up to then. */
export function eventDays(
  doc: Doc,
  bySentence: readonly (readonly Moment[])[],
  release: Day | null,
): PeriodCode | null {
  if (doc.grammar !== 'en' || release === null) return null
  const from = headlineOf(doc)
  const own = doc.sentences.slice(from, from + EVENT_SENTENCES)
  const counted = own.map(({ start, end }) => SOME_DAYS.exec(doc.text.slice(start, end)))
  const found = counted.find((one) => one !== null)
  const over = own.find(({ start, end }) => IS_OVER.test(doc.text.slice(start, end)))
  if (found == null || over === undefined) return null
  const [, number = '', unit] = found
  const count = (countOf(number) ?? 0) * (unit === 'weeks' ? WEEK : 1)
  if (count < EVENT_DAYS[0] || count > EVENT_DAYS[1]) return null
  const days = (bySentence[over.index] ?? []).flatMap(({ code, role }) =>
    role === 'point' && code !== null && isDay(code.replace('@', '')) ? code.replace('@', '') : [],
  )
  const last = days[0] ?? weekdayBefore(doc.text.slice(over.start, over.end), release)
  if (last === null || last > release || daysBetween(last, release) > NEWS_DAYS) return null
  return periodCode({ kind: 'since', from: addDays(last, 1 - count), to: last })
}

function countOf(number: string): number | null {
  return /^\d/.test(number) ? Number(number) : (COUNTS.get(number.toLowerCase()) ?? null)
}

function weekdayBefore(words: string, release: Day): Day | null {
  const name = WEEKDAY.exec(words)?.[1]
  if (name === undefined) return null
  const wanted = (WEEKDAYS.indexOf(name.toLowerCase()) + WEEK - 1) % WEEK
  return addDays(release, -((weekdayOf(release) - wanted + WEEK) % WEEK))
}

const WEEK = 7

function isOverLately(code: PeriodCode | null, release: Day): boolean {
  if (code === null) return false
  const period = parsePeriod(code)
  if (period.kind !== 'since' || period.from === null || !isOfDays(code)) return false
  return (
    period.from !== period.to &&
    endOf(period) <= release &&
    daysBetween(period.to, release) <= NEWS_DAYS
  )
}
