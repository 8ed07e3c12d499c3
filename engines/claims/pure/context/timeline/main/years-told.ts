import type { Doc } from '../../../model.ts'
import type { TimePhrase, When } from '../../time/phrase.ts'
import { asideOf } from '../asides.ts'
import { isInPassing, isTheLast } from '../in-passing.ts'

// By which years an English text that says no day of its own is read: what "in July", "this year" and "last year" mean in it.

export type YearsTold = {
  /** Of times that say no year. */
  readonly mainYear: number | null
  /** Of "this year". */
  readonly thisYear: number | null
  /** Of months that are said with their year, and elsewhere without it. */
  readonly months: ReadonlyMap<number, number>
  /** No figure is of the main year by its own words, but those of the year before stand in brackets. */
  readonly isNoted: boolean
}

type Phrases = readonly (readonly TimePhrase[])[]

/** With a year long past it may be held against it what had been before the lull. */
const BEFORE_THE_PANDEMIC = 2019

/** `headline`: the year that the title says. */
export function yearsTold(doc: Doc, phrases: Phrases, headline: number | null): YearsTold {
  const points = doc.sentences.flatMap((sentence) =>
    (phrases[sentence.index] ?? []).filter(
      (phrase) =>
        (phrase.cue === null || phrase.cue === 'future') &&
        yearSaid(phrase.when) !== null &&
        !isInPassing(doc.text, sentence, phrase) &&
        asideOf(doc.text, sentence, phrase) === null,
    ),
  )
  const past = points.filter(({ start, cue }) => cue === null && !isAhead(doc.text, start))
  const calendar = past.filter(({ start, end }) => !/^FY|^fiscal/i.test(doc.text.slice(start, end)))
  const latest = latestOf(calendar) ?? latestOf(past)
  const held = headline === null ? heldYear(doc, phrases) : null
  const noted = headline === null ? notedYear(doc, phrases) : null
  const isNoted = noted !== null && (latest === null || latest < noted)
  const said = Math.max(headline ?? latest ?? 0, held ?? 0, isNoted ? noted + 1 : 0)
  const months = monthsOf(past)
  if (said === 0) return { mainYear: null, thisYear: null, months, isNoted: false }
  const isPast = isYearOver(doc.text, phrases, points, said)
  const isOpen = headline === null && !isPast && isYearAfter(doc, phrases, points, said)
  if (isOpen) return { mainYear: said + 1, thisYear: said + 1, months, isNoted: false }
  return { mainYear: said, thisYear: isPast ? said + 1 : said, months, isNoted }
}

function latestOf(phrases: readonly TimePhrase[]): number | null {
  const years = phrases.flatMap(({ when }) => yearSaid(when) ?? [])
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b))
}

function yearSaid(when: When): number | null {
  if (when.kind !== 'stretch' && when.kind !== 'end' && when.kind !== 'months-to') return null
  return when.year?.from === 'said' ? when.year.year : null
}

const AHEAD =
  /\b(?:will|would|shall|expect\w*|forecasts?|project(?:s|ed)|plans?|planned|aims?|targets?|due|is to|are to|to be|by) [^.;]{0,60}$/i

function isAhead(text: string, start: number): boolean {
  return AHEAD.test(text.slice(Math.max(0, start - 80), start))
}

/** The year after one with which the same time of it is compared: "in August, against 3.2 million in the same month of 2016". */
function heldYear(doc: Doc, phrases: Phrases): number | null {
  let held: number | null = null
  for (const sentence of doc.sentences) {
    const own = phrases[sentence.index] ?? []
    const isThen = own.some((phrase) => phrase.cue === null && isRelative(phrase.when, 0))
    const isLast = own.some((phrase) => phrase.cue === null && isRelative(phrase.when, -1))
    for (const { when, cue, start, end } of own) {
      const year =
        when.kind === 'same' && when.year?.from === 'said' ? when.year.year : yearSaid(when)
      if (year === null || year === BEFORE_THE_PANDEMIC || (cue !== 'base' && cue !== 'from'))
        continue
      const isSame =
        /^(?:the )?(?:same|corresponding|comparable)\b/.test(doc.text.slice(start, end)) &&
        !/^[-–/]\d/.test(doc.text.slice(end, end + 2))
      // "Last year it handled 27 million, 12 % over its 2006 throughput".
      if (isSame || isThen || isLast) held = Math.max(held ?? 0, year + 1)
    }
  }
  return held
}

/** The latest year of those that brackets begin with: "Revenue EUR 412 million (9M 2016: EUR 361 million)". */
function notedYear({ text, sentences }: Doc, phrases: Phrases): number | null {
  const years = sentences.flatMap(({ index, grammar }) =>
    (phrases[index] ?? []).flatMap(({ when, start, end }) => {
      const isNote = text[start - 1] === '(' && /^:\s?[^\s)]/.test(text.slice(end, end + 3))
      return grammar === 'en' && isNote ? (yearSaid(when) ?? []) : []
    }),
  )
  return years.length === 0 ? null : Math.max(...years)
}

function isRelative(when: When, years: number): boolean {
  return when.kind === 'stretch' && when.year?.from === 'release' && when.year.years === years
}

/**
 * "Killed last year …; in 2009, 2,222 died": a text that tells what last year brought, and of the latest year it names nothing
 * but the whole, tells of that year.
 */
function isYearOver(
  text: string,
  phrases: Phrases,
  points: readonly TimePhrase[],
  year: number,
): boolean {
  const last = phrases
    .flat()
    .filter(({ when, start }) => isRelative(when, -1) && !isTheLast(text, start))
  // "Up from 42 last year" is of the year before the one that is told.
  return last.length > 0 && last.every(({ cue }) => cue === null) && isWholeOnly(points, year)
}

/** No part of the year is named. */
function isWholeOnly(points: readonly TimePhrase[], year: number): boolean {
  return points.every(({ when }) => {
    if (yearSaid(when) !== year) return true
    return (when.kind === 'stretch' || when.kind === 'end') && when.stretch.kind === 'year'
  })
}

/** "In the first three months this year …; the whole of 2016 brought 2 million": this year isn't over, and none of those that are named. */
function isYearAfter(
  { text }: Doc,
  phrases: Phrases,
  points: readonly TimePhrase[],
  year: number,
): boolean {
  const isPart = phrases.some((own) =>
    own.some(
      ({ when, cue }) =>
        cue !== 'base' &&
        when.kind === 'stretch' &&
        when.stretch.kind !== 'year' &&
        when.year?.from === 'release' &&
        when.year.years === 0,
    ),
  )
  return (
    isPart &&
    isWholeOnly(points, year) &&
    points.some(
      ({ when, start, cue }) => cue === null && yearSaid(when) === year && !isAhead(text, start),
    )
  )
}

/** The years of the months that are said with one, where it is always the same. */
function monthsOf(points: readonly TimePhrase[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const open = new Set<number>()
  for (const { when } of points) {
    const year = yearSaid(when)
    if (when.kind !== 'stretch' || when.stretch.kind !== 'months' || year === null) continue
    const { first, last } = when.stretch
    if (first !== last) continue
    if (found.has(last) && found.get(last) !== year) open.add(last)
    found.set(last, year)
  }
  for (const month of open) found.delete(month)
  return found
}
