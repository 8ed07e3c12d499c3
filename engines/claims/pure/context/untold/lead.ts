import {
  type Day,
  daysBetween,
  endOf,
  isDay,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import type { Doc } from '../../model.ts'
import { headlineOf } from '../timeline/main/main-period.ts'
import { FIGURES_BEFORE, figuresIn } from '../timeline/main/opening.ts'
import type { Moment } from '../timeline/moments.ts'

// What the first sentences of an English release say of when: of what is told in the past, and of what is to come.

export type Lead = {
  /** What it reports on, or the day of the deed. */
  readonly past: PeriodCode | null
  readonly coming: PeriodCode | null
}

/** So many sentences behind the headline say it. */
const SENTENCES = 2
/** Datelines and bylines are shorter. */
const LENGTH_MIN = 30
/** What ended longer ago is history. */
const RECENT_DAYS = 500

/** The first sentence says it rather than the headline, and a month or a year rather than a day beside it. */
export function leadOf(doc: Doc, bySentence: readonly (readonly Moment[])[], release: Day): Lead {
  const from = headlineOf(doc)
  const sentences = doc.sentences
    .slice(from)
    .filter(
      ({ paragraph, start, end }) =>
        doc.paragraphs[paragraph]?.kind === 'body' && end - start >= LENGTH_MIN,
    )
    .slice(0, SENTENCES)
  const inOrder = [
    ...sentences.slice(0, 1).map(({ index }) => bySentence[index] ?? []),
    bySentence.slice(0, from).flat(),
    ...sentences.slice(1).map(({ index }) => bySentence[index] ?? []),
  ]
  const past = inOrder.map((own) => pastOf(own, release)).find((code) => code !== null)
  const coming = inOrder.flatMap((own) => comingOf(own, release))[0]
  return { past: past ?? null, coming: coming ?? null }
}

/** `at`: where it is told. */
export type LeadTime = { readonly code: PeriodCode; readonly at: number }

/** What a Chinese release reports on by its title or its first sentences: some days, a month, a year; else the day of a deed. */
export function pastIn(
  doc: Doc,
  bySentence: readonly (readonly Moment[])[],
  release: Day,
): LeadTime | null {
  const from = headlineOf(doc)
  const body = doc.sentences
    .slice(from)
    .filter(
      ({ paragraph, start, end }) =>
        doc.paragraphs[paragraph]?.kind === 'body' && end - start >= CHINESE_MIN,
    )
    .slice(0, SENTENCES + 1)
  const inOrder = [
    bySentence.slice(0, from).flat(),
    ...body.map(({ index }) => bySentence[index] ?? []),
  ]
  for (const own of inOrder) {
    const code = pastOf(
      own.filter(({ role }) => role === 'point'),
      release,
    )
    if (code === null || isDay(code.replace('@', '')) || isUpToNow(code, release)) continue
    const at = own.find((one) => one.code === code)?.start ?? 0
    const before = body[0] === undefined ? '' : doc.text.slice(body[0].start, at)
    return figuresIn(before) < FIGURES_BEFORE ? { code, at } : null
  }
  return null
}

/** 2021年以来: all that has come up to now. */
function isUpToNow(code: PeriodCode, release: Day): boolean {
  const period = parsePeriod(code)
  return period.kind === 'since' && (period.from === null || period.to === release)
}

/** Headings and bylines are shorter. */
const CHINESE_MIN = 12

function pastOf(moments: readonly Moment[], release: Day): PeriodCode | null {
  const codes = moments.flatMap((moment) =>
    isTold(moment) && isOver(moment.code, release) ? (moment.code ?? []) : [],
  )
  return codes.find((code) => !isDay(code.replace('@', ''))) ?? codes[0] ?? null
}

function isTold({
  role,
  code,
  isFuture,
  isBefore,
  isInPassing,
  isBackground,
  aside,
}: Moment): boolean {
  if (role === 'base' || isFuture || isBefore || isBackground === true || aside !== null)
    return false
  // "Was born on Saturday" is the news, and "was founded in 2024" tells whose.
  return !isInPassing || (code !== null && isDay(code))
}

/** It has begun, and wasn't over long ago; the day on which it comes out is no time that is told. */
function isOver(code: PeriodCode | null, release: Day): boolean {
  if (code === null || code.replace('@', '') === release) return false
  const period = parsePeriod(code)
  const end = endOf(period)
  if (period.kind === 'span' || daysBetween(end, release) > RECENT_DAYS) return false
  return (startOf(period) ?? end) <= release && end.slice(0, 4) <= release.slice(0, 4)
}

/** The times of a sentence that hadn't begun when it was told. */
export function comingOf(moments: readonly Moment[], release: Day): readonly PeriodCode[] {
  return moments.flatMap(({ code, role }) => {
    if (code === null || role === 'base') return []
    const period = parsePeriod(code)
    const from = period.kind === 'instant' ? period.day : startOf(period)
    return from !== null && from > release ? code : []
  })
}
