import { lastOf } from './ground.ts'
import type { Candidate, Ground, Mention, Place } from './types.ts'
import { civilOf, monthEnd, monthStart, state, stretch, type Window, yearBefore } from './window.ts'

// Of when a claim may be: what was read, what is named around it, what a reader makes of that, and what is told from the day of the release.

/** How a reader comes to a time; what comes first tells it, where several lead to one. */
export const WAYS = [
  'nothing',
  'read',
  'own',
  'before',
  'claimBefore',
  'claimBehind',
  'main',
  'lead',
  'elsewhere',
  'end',
  'lastDay',
  'yearOf',
  'monthOf',
  'sinceThen',
  'begin',
  'joined',
  'sinceThenToEve',
  'yearEnding',
  'quarterEnding',
  'halfEnding',
  'yearTo',
  'monthTo',
  'yearBefore',
  'stateBefore',
  'lengthBefore',
  'now',
  'today',
  'soFar',
  'lastMonth',
  'lastYear',
  'yearSoFar',
  'yearToLastMonth',
  'yesterday',
  'eve',
  'lastMonthEnd',
  'lastYearEnd',
  'thisYear',
  'nextYear',
  'dayOfWeek',
  'thisWeek',
  'lastWeek',
  'weekend',
] as const
export type Way = (typeof WAYS)[number]
const WAY = Object.fromEntries(WAYS.map((name, at) => [name, at])) as Readonly<Record<Way, number>>

/** Claims so far off are still on the same thing. */
const CLAIMS_AROUND = 3
/** Of the times that a text names those are weighed that stand this near, by their number. */
const MENTIONS_BEFORE = 14
const MENTIONS_BEHIND = 4
/** Not more times around a claim are joined, or made others of. */
const JOINED_MAX = 12
const MADE_MAX = 6

export function candidatesAt(place: Place, index: number): readonly Candidate[] {
  const found = new Map<number, Candidate>()
  const put: Put = (window, way, mention = null) => {
    if (!found.has(window.id)) found.set(window.id, { window, way: WAY[way], mention })
  }
  putNamed(put, place, index)
  putMade(put, place)
  for (const { window, way } of ofRelease(place.ground.release)) put(window, way)
  return [{ window: null, way: WAY.nothing, mention: null }, ...found.values()]
}

type Put = (window: Window, way: Way, mention?: Mention | null) => void

function putNamed(put: Put, { ground, read, own, before }: Place, index: number): void {
  const { reads, main, lead, mentions } = ground
  if (read.window !== null) put(read.window, 'read', named(read.window, own, before))
  for (const one of own) put(one.window, 'own', one)
  for (const one of before) put(one.window, 'before', one)
  for (let off = 1; off <= CLAIMS_AROUND; off += 1) {
    const [last, next] = [reads[index - off]?.window, reads[index + off]?.window]
    if (last != null) put(last, 'claimBefore')
    if (next != null) put(next, 'claimBehind')
  }
  if (main !== null) put(main, 'main')
  if (lead !== null) put(lead, 'lead')
  const at = firstBehind(mentions, read.claim.start)
  const around = mentions.slice(Math.max(0, at - MENTIONS_BEFORE), at + MENTIONS_BEHIND)
  for (const one of [...ground.opening, ...around]) put(one.window, 'elsewhere')
}

function named(
  { id }: Window,
  own: readonly Mention[],
  before: readonly Mention[],
): Mention | null {
  return [...own, ...before].find(({ window }) => window.id === id) ?? null
}

/** The number of mentions that begin before a place. */
function firstBehind(mentions: readonly Mention[], start: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

type Base = { readonly window: Window; readonly mention: Mention | null }

function putMade(put: Put, place: Place): void {
  const { ground, read, own, before } = place
  const { main, lead, release } = ground
  const bases: Base[] = [...own, ...before].map((mention) => ({ window: mention.window, mention }))
  for (const window of [read.window, main, lead])
    if (window !== null) bases.push({ window, mention: null })
  for (const { window, mention } of bases) {
    const { first, last, isState } = window
    if (isState) put(stretch(last, last), 'lastDay', mention)
    else put(state(last), 'end', mention)
    const { year, month } = civilOf(last)
    put(stretch(monthStart(year, 1), monthEnd(year, 12)), 'yearOf', mention)
    put(stretch(monthStart(year, month), monthEnd(year, month)), 'monthOf', mention)
    if (isState) put(state(yearBefore(last)), 'stateBefore', mention)
    else if (first !== null)
      put(stretch(yearBefore(first), yearBefore(last)), 'yearBefore', mention)
    if (first === null || first > release) continue
    put(stretch(first, release), 'sinceThen', mention)
    if (!isState) put(state(first), 'begin', mention)
  }
  putJoined(put, nearOf(place), release)
}

/** The times around a claim by which others are told: those of its sentence, of two before it, and of the opening. */
function nearOf({ ground, sentence, own, before }: Place): readonly Base[] {
  const { bySentence, reading, opening } = ground
  const second = reading.doc.sentences[sentence.index - 2]
  const more =
    second?.paragraph === sentence.paragraph ? lastOf(bySentence[second.index] ?? []) : []
  const near = new Map<number, Base>()
  for (const mention of [...own, ...before, ...more, ...opening])
    if (!near.has(mention.window.id)) near.set(mention.window.id, mention as Base & Mention)
  return [...near.values()].slice(0, JOINED_MAX).map(({ window }) => ({
    window,
    mention: [...own, ...before].find((one) => one.window.id === window.id) ?? null,
  }))
}

function putJoined(put: Put, near: readonly Base[], release: number): void {
  for (const { window: a, mention } of near) {
    if (a.first === null) continue
    for (const { window: b } of near)
      if (a.first < b.last && a.last < b.last && a.last <= release)
        put(stretch(a.first, b.last), 'joined', mention)
    if (a.first < release) put(stretch(a.first, release - 1), 'sinceThenToEve', mention)
  }
  for (const { window, mention } of near.slice(0, MADE_MAX)) putEnding(put, window, mention)
}

function putEnding(put: Put, { first, last, isState }: Window, mention: Mention | null): void {
  const { year, month } = civilOf(last)
  if (last === monthEnd(year, month)) {
    put(stretch(monthStart(year, month - 11), last), 'yearEnding', mention)
    put(stretch(monthStart(year, month - 2), last), 'quarterEnding', mention)
    put(stretch(monthStart(year, month - 5), last), 'halfEnding', mention)
  }
  put(stretch(monthStart(year, 1), last), 'yearTo', mention)
  put(stretch(monthStart(year, month), last), 'monthTo', mention)
  if (isState || first === null) return
  put(stretch(yearBefore(first), yearBefore(last)), 'yearBefore', mention)
  const from = civilOf(first)
  const months = (year - from.year) * 12 + month - from.month + 1
  const isWhole = from.day === 1 && last === monthEnd(year, month)
  const start = isWhole ? monthStart(from.year, from.month - months) : first - (last - first + 1)
  put(stretch(start, first - 1), 'lengthBefore', mention)
}

type Told = { readonly window: Window; readonly way: Way }
let known: { readonly release: Ground['release']; readonly told: readonly Told[] } | null = null

/** Today, so far this year, last week. */
function ofRelease(release: number): readonly Told[] {
  if (known?.release !== release) known = { release, told: toldOn(release) }
  return known.told
}

const WEEK = 7

function toldOn(release: number): readonly Told[] {
  const { year, month } = civilOf(release)
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  const monday = release - ((((release + 3) % WEEK) + WEEK) % WEEK)
  const days = [2, 3, 4, 5, 6, WEEK].map((back) => stretch(release - back, release - back))
  return [
    { way: 'now', window: state(release) },
    { way: 'today', window: stretch(release, release) },
    { way: 'soFar', window: stretch(null, release) },
    { way: 'lastMonth', window: stretch(monthStart(year, month - 1), monthEnd(year, month - 1)) },
    { way: 'lastYear', window: stretch(monthStart(year - 1, 1), monthEnd(year - 1, 12)) },
    { way: 'yearSoFar', window: stretch(monthStart(year, 1), release) },
    { way: 'yearToLastMonth', window: stretch(monthStart(year, 1), monthEnd(year, month - 1)) },
    { way: 'yesterday', window: stretch(release - 1, release - 1) },
    { way: 'eve', window: state(release - 1) },
    { way: 'lastMonthEnd', window: state(monthEnd(year, month - 1)) },
    { way: 'lastYearEnd', window: state(monthEnd(year - 1, 12)) },
    { way: 'thisYear', window: stretch(monthStart(year, 1), monthEnd(year, 12)) },
    { way: 'nextYear', window: stretch(monthStart(year + 1, 1), monthEnd(year + 1, 12)) },
    ...days.map((window): Told => ({ way: 'dayOfWeek', window })),
    { way: 'thisWeek', window: stretch(monday, release) },
    { way: 'lastWeek', window: stretch(monday - WEEK, monday - 1) },
    { way: 'weekend', window: stretch(monday - 2, monday - 1) },
  ]
}
