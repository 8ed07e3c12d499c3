import { type PeriodCode, parsePeriod } from '#platform/period'
import { headRhythm } from '../context/timeline/rhythm.ts'
import type { ReadClaim } from '../model.ts'
import { before, rhythmBetween } from '../relate/change/base.ts'
import type { Cue } from '../relate/cues/types.ts'
import type { Ground } from './ground.ts'
import { isBefore, isStep, yearsEarlier } from './steps.ts'

// With what a text compares the figures of a time: the base of one change is that of the others of its time.

type Entry = {
  readonly start: number
  readonly sentence: number
  readonly period: PeriodCode
  readonly base: PeriodCode
}

export type Told = {
  /** By the time of what is compared, in the order of the text. */
  readonly byPeriod: ReadonlyMap<PeriodCode, readonly Entry[]>
  /** How the text steps back from times of one kind: from months to the year before. */
  readonly byKind: ReadonlyMap<string, Cue>
  readonly first: Entry | null
}

const CHANGES: ReadonlySet<string> = new Set(['growth', 'gap', 'multiple', 'from-to'])

export function toldBases(ground: Ground): Told {
  const entries = [...ofComparisons(ground), ...ofMentions(ground)].sort(
    (a, b) => a.start - b.start,
  )
  const byPeriod = new Map<PeriodCode, Entry[]>()
  const byKind = new Map<string, Cue>()
  for (const entry of entries) {
    const list = byPeriod.get(entry.period)
    if (list === undefined) byPeriod.set(entry.period, [entry])
    else list.push(entry)
    const { kind } = parsePeriod(entry.period)
    const rhythm = cueOf(entry)
    if (rhythm !== null && !byKind.has(kind)) byKind.set(kind, rhythm)
  }
  return { byPeriod, byKind, first: entries[0] ?? null }
}

function cueOf({ base, period }: Entry): Cue | null {
  return rhythmBetween(base, period) ?? (yearsEarlier(period, 1) === base ? 'yoy' : null)
}

/** What sentences that open with their base ("Compared with June, …") say is theirs alone. */
function ofComparisons({ reading, comparisons, periods }: Ground): readonly Entry[] {
  return reading.claims.flatMap(({ index, start, sentence }) => {
    const told = comparisons[index]
    const period = periods[index] ?? null
    if (told === undefined || told.basePeriod === null || period === null) return []
    if (!CHANGES.has(told.kind) || !isBefore(told.basePeriod, period)) return []
    if (headRhythm(reading.doc, sentence) !== null) return []
    return { start, sentence, period, base: told.basePeriod }
  })
}

/** "410, compared with 615 in the first half of 2024": what the figure before it is compared with. */
function ofMentions({ reading, periods, comparisons }: Ground): readonly Entry[] {
  const { claims, doc } = reading
  let at = 0
  return reading.periods.flatMap(({ role, code, start }) => {
    while (at < claims.length && (claims[at]?.start ?? 0) < start) at += 1
    if (role !== 'base') return []
    for (const claim of claims.slice(Math.max(0, at - BACK_MAX), at).reverse()) {
      const sentence = doc.sentences[claim.sentence]
      if (sentence === undefined || start >= sentence.end) break
      // "Three times as much as in 2019": told for that one alone.
      if (comparisons[claim.index]?.kind === 'multiple') break
      const period = periods[claim.index] ?? null
      if (period !== null && isBefore(code, period) && headRhythm(doc, sentence.index) === null)
        return { start, sentence: sentence.index, period, base: code }
    }
    return []
  })
}

const BACK_MAX = 3
/** So many changes before it are asked. */
const ENTRIES_MAX = 12

/** What a headline tells is told again below with its base: "up 2.6 %". */
export function toldAgain(
  { reading: { doc, claims }, periods, comparisons }: Ground,
  { byPeriod }: Told,
  claim: ReadClaim,
  period: PeriodCode,
): PeriodCode | null {
  const paragraph = doc.sentences[claim.sentence]?.paragraph
  if (paragraph !== 0 || doc.paragraphs[0]?.kind !== 'heading') return null
  const number = doc.text.slice(claim.number.start, claim.number.end)
  const again = claims
    .slice(claim.index + 1, claim.index + 1 + AGAIN_MAX)
    .find(
      (one) =>
        one.sentence !== claim.sentence &&
        one.unit === claim.unit &&
        doc.text.slice(one.number.start, one.number.end) === number,
    )
  if (again === undefined) return null
  const own = comparisons[again.index]?.basePeriod ?? null
  const said = byPeriod
    .get(periods[again.index] ?? period)
    ?.find(({ start }) => start === again.start)
  return said?.base ?? own
}

const AGAIN_MAX = 12

/** A base in a year that is told of its time, or the year itself where a figure before it is of that. */
export function toldInYear(
  { periods }: Ground,
  { byPeriod }: Told,
  { index }: ReadClaim,
  period: PeriodCode,
  year: string,
): PeriodCode | null {
  const entries = byPeriod.get(period)?.slice(0, ENTRIES_MAX) ?? []
  const told = entries.find(({ base }) => base.replace('@', '').startsWith(year))
  if (told !== undefined) return told.base
  return periods.slice(Math.max(0, index - ENTRIES_MAX), index).includes(year) ? year : null
}

/** The base of the nearest change before it of its time, else of the first behind it. */
export function toldFor(
  { reading: { doc } }: Ground,
  told: Told,
  claim: ReadClaim,
  period: PeriodCode,
): PeriodCode | null {
  const entries = told.byPeriod.get(period)
  if (entries === undefined) return null
  const past = countBefore(entries, claim.start)
  const back = entries.slice(Math.max(0, past - ENTRIES_MAX), past).reverse()
  const steps = back.filter((one) => isStep(one.base, one.period))
  const paragraphOf = (sentence: number) => doc.sentences[sentence]?.paragraph
  const beside = steps.filter((one) => paragraphOf(one.sentence) === paragraphOf(claim.sentence))
  const near = firstOfSentence(beside, claim) ?? firstOfSentence(steps, claim)
  if (near !== null) return near.base
  const next = entries.slice(past, past + ENTRIES_MAX).find((one) => isStep(one.base, one.period))
  if (next !== undefined) return next.base
  // A survey of every third year: what it first compares with is what it was measured on.
  return told.first !== null && told.first.period === period ? told.first.base : null
}

/** Of the nearest sentence, which may compare with the month before and the year before, what it tells first. */
function firstOfSentence(back: readonly Entry[], claim: ReadClaim): Entry | null {
  const [nearest] = back
  if (nearest === undefined || nearest.sentence === claim.sentence) return nearest ?? null
  return back.findLast(({ sentence }) => sentence === nearest.sentence) ?? nearest
}

function countBefore(entries: readonly Entry[], offset: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** As the text steps back from other times of its kind. */
export function byKindTold({ byKind }: Told, period: PeriodCode): PeriodCode | null {
  const rhythm = byKind.get(parsePeriod(period).kind)
  if (rhythm === undefined) return null
  return rhythm === 'yoy' ? yearsEarlier(period, 1) : before(period, rhythm)
}
