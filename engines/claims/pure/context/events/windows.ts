import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  lastDayOfMonth,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import type { Doc } from '../../model.ts'
import type { TimePhrase, When } from '../time/phrase.ts'
import { dayIn } from '../time/stretch-in.ts'

// Terms.
// window  the days of a holiday, a fair, a storm, a campaign: first and last day, which no month or quarter gives.

export type Window = { readonly first: Day; readonly last: Day }
export type Phrases = readonly (readonly TimePhrase[])[]

/** A window as a phrase says it; of one that began in the year before, the year is that of its last day. */
export function whenOf({ first, last }: Window): When {
  const [, month = 1, day = 1] = first.split('-').map(Number)
  const [year = 0, lastMonth = 1, lastDay = 1] = last.split('-').map(Number)
  return {
    kind: 'stretch',
    stretch: { kind: 'days', month, day, lastMonth, lastDay },
    year: { from: 'said', year },
  }
}

export function lengthOf({ first, last }: Window): number {
  return daysBetween(first, last) + 1
}

/** Whole months are told of as months, and not as days. */
export function isOfMonths({ first, last }: Window): boolean {
  const [year = 0, month = 1] = last.split('-').map(Number)
  return first.endsWith('-01') && last === lastDayOfMonth(year, month)
}

/** The same days a year before. */
export function yearBefore({ first, last }: Window): Window {
  const back = (day: Day): Day => {
    const moved = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
    return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved
  }
  return { first: back(first), last: back(last) }
}

/** Two days at least are a window, and so many at most; longer ones are told by months and years. */
const DAYS_MIN = 2
export const DAYS_MAX = 130

export function windowOf(code: PeriodCode | null): Window | null {
  if (code === null) return null
  const period = parsePeriod(code)
  const from = period.kind === 'instant' ? null : startOf(period)
  if (from === null) return null
  const window = { first: from, last: endOf(period) }
  const length = lengthOf(window)
  return length >= DAYS_MIN && length <= DAYS_MAX ? window : null
}

/** The day of a phrase that tells one alone, whose year is the latest in which it had come. */
export function dayOfPhrase({ when }: TimePhrase, release: Day): Day | null {
  if (when.kind === 'days-back' && when.first === when.last) return addDays(release, -when.first)
  if (when.kind === 'days-of-month' && when.first === when.last)
    return dayByNumber(when.first, null, release)
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return null
  const { month, day, lastMonth, lastDay } = when.stretch
  if (month !== lastMonth || day !== lastDay) return null
  return dayNear(month, day, yearSaid(when, release), release)
}

/** The latest day of that number up to the release; of the month that is spoken of, where it had come by then. */
export function dayByNumber(number: number, month: number | null, release: Day): Day | null {
  const [year = 0, own = 1] = release.split('-').map(Number)
  if (month !== null) {
    const day = dayIn(month > own ? year - 1 : year, month, number)
    if (day <= release) return Number(day.slice(8)) === number ? day : null
  }
  for (const back of [0, 1]) {
    const before = own - back
    const day = dayIn(before < 1 ? year - 1 : year, before < 1 ? 12 : before, number)
    if (day <= release) return Number(day.slice(8)) === number ? day : null
  }
  return null
}

function yearSaid({ year }: Extract<When, { kind: 'stretch' }>, release: Day): number | null {
  if (year?.from === 'said') return year.year
  return year?.from === 'release' ? Number(release.slice(0, 4)) + year.years : null
}

/** So many days ahead a day is that of the release's year still: what runs on until then. */
const AHEAD_DAYS = 45

export function dayNear(month: number, day: number, year: number | null, release: Day): Day {
  const of = (own: number): Day => dayIn(own, month, day)
  if (year !== null) return of(year)
  const own = Number(release.slice(0, 4))
  const isNear = daysBetween(release, of(own)) <= AHEAD_DAYS
  return isNear ? of(own) : of(own - 1)
}

/** Phrases with others in their places: what overlaps gives way. */
export function replaced(
  own: readonly TimePhrase[],
  found: readonly TimePhrase[],
): readonly TimePhrase[] {
  if (found.length === 0) return own
  const kept = own.filter(
    (one) => !found.some((other) => other.start < one.end && one.start < other.end),
  )
  return [...kept, ...found].sort((a, b) => a.start - b.start)
}

/** Of days whose year isn't said, that in which they had come. */
function yearOfWindow(
  when: Extract<When, { kind: 'stretch' }>,
  release: Day | null,
): number | null {
  const { year, stretch } = when
  if (year?.from === 'said') return year.year
  if (release === null || stretch.kind !== 'days' || year?.from === 'context') return null
  const { lastMonth, lastDay } = stretch
  return Number(dayNear(lastMonth, lastDay, yearSaid(when, release), release).slice(0, 4))
}

/** So many sentences say what a release is about. */
export const LEAD_SENTENCES = 4

/** The first window that the title or the first sentences tell. */
export function firstWindow(doc: Doc, phrases: Phrases, release: Day | null = null): Window | null {
  for (const { index } of doc.sentences.slice(0, LEAD_SENTENCES + 1))
    for (const { when, cue } of phrases[index] ?? []) {
      if (when.kind !== 'stretch' || when.stretch.kind !== 'days' || cue === 'base') continue
      const { month, day, lastMonth, lastDay } = when.stretch
      const year = yearOfWindow(when, release)
      if (year === null) continue
      const first = dayIn(year - (lastMonth < month ? 1 : 0), month, day)
      const last = dayIn(year, lastMonth, lastDay)
      if (lengthOf({ first, last }) >= DAYS_MIN) return { first, last }
    }
  return null
}
