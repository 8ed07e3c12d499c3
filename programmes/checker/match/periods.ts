import type { ReadClaim } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import {
  type Day,
  endOf,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import type { Entry, PeriodChoice } from './types.ts'

const CONVERTED = 0.96
const INHERITED = 0.96
const ASSUMED = 0.85
const YEARS_TRIED_MAX = 4

type Asked = {
  readonly claim: Pick<ReadClaim, 'period' | 'periodFrom'>
  /** The release's day. */
  readonly date: Day | null
  readonly asOf: Day
  readonly place: string
}

/**
 * The period of the series that a claim is about: its own, or the one in which figures like this are kept. The state in
 * 2018 is that of its end; a total by the end of October counts from where the series does. A claim without a period is
 * of the release's day, or of the newest year that was known then.
 */
export function periodFor(ground: Ground, entry: Entry, asked: Asked): PeriodChoice | null {
  const kinds = kindsOf(ground, entry)
  const { claim, date } = asked
  const isOwn = claim.period !== null && claim.periodFrom !== 'release'
  // A count, a rank or a total isn't of the quarters that an earlier sentence was about.
  const isTaken =
    claim.period !== null && isOfNoStretch(ground, entry, kinds) && isTakenOver(claim, kinds)
  if (claim.period !== null && !isTaken) {
    const mapped =
      mappedPeriod(parsePeriod(claim.period), kinds, date) ?? ofItsYear(claim.period, entry, kinds)
    // A state without a day of its own is the newest known.
    const isOfDay =
      mapped !== null &&
      isUnsaid(claim, mapped, date) &&
      !isHeld(ground, entry, asked.place, mapped)
    const state = isOfDay ? assumedPeriod(ground, entry, kinds, asked) : null
    if (state !== null && state.period !== mapped) return { ...state, quality: CONVERTED }
    if (mapped !== null) {
      const exact = mapped === claim.period ? 1 : CONVERTED
      const stated = claim.periodFrom === 'stated' ? 1 : INHERITED
      const isInherited = claim.periodFrom === 'inherited'
      const other = isInherited ? assumedPeriod(ground, entry, kinds, asked)?.period : undefined
      const orElse = other === undefined || other === mapped ? null : other
      // The eighth expo isn't that of the year which an earlier sentence was about.
      const isAssumed = !isOwn || (isInherited && entry.isProper)
      return { period: mapped, quality: exact * stated, isAssumed, orElse }
    }
    // What is only counted since its start has no figure of one year.
    if (isOwn && kinds.kinds.has('since') && isStretch(parsePeriod(claim.period))) return null
    if (isOwn && !isDayOf(claim.period, date))
      return { period: claim.period, quality: CONVERTED, isAssumed: false, orElse: null }
  }
  return assumedPeriod(ground, entry, kinds, asked)
}

function isHeld({ source }: Ground, { roots }: Entry, place: string, period: PeriodCode): boolean {
  const [root] = roots
  return root !== undefined && source.cell(root, place, period).length > 0
}

/** The release's own day, or one still to come, that the claim itself doesn't say. */
function isUnsaid({ periodFrom }: Asked['claim'], mapped: PeriodCode, date: Day | null): boolean {
  if (date === null) return false
  const { kind } = parsePeriod(mapped)
  if (kind !== 'instant' && kind !== 'since') return false
  const end = endOf(parsePeriod(mapped))
  return periodFrom !== 'stated' && end >= date
}

function isStretch({ kind }: Period): boolean {
  return kind !== 'instant' && kind !== 'since' && kind !== 'day'
}

function isTakenOver({ period, periodFrom }: Asked['claim'], { kinds }: Kinds): boolean {
  return period !== null && periodFrom === 'inherited' && !kinds.has(parsePeriod(period).kind)
}

function isOfNoStretch({ catalogue }: Ground, entry: Entry, { kinds }: Kinds): boolean {
  if (kinds.has('instant') || kinds.has('since') || entry.aspect === 'rank' || entry.isProper)
    return true
  return [entry.indicator.id, ...entry.family].some((id) => {
    const unit = catalogue.indicators.get(id)?.unit ?? ''
    return catalogue.units.get(unit)?.dimension === 'count'
  })
}

type Kinds = {
  readonly kinds: ReadonlySet<Period['kind']>
  /** The one day from which totals of the series count; null where they say none, or several. */
  readonly since: Day | null
}

function kindsOf({ source }: Ground, { roots, indicator }: Entry): Kinds {
  const kinds = new Set<Period['kind']>()
  const starts = new Set<Day | null>()
  const asked = roots.length === 0 ? [indicator.id] : roots.slice(0, 1)
  for (const id of asked)
    for (const code of source.periodsOf(id)) {
      const period = parsePeriod(code)
      kinds.add(period.kind)
      if (period.kind === 'since') starts.add(period.from)
    }
  const [since = null] = starts
  return { kinds, since: starts.size === 1 ? since : null }
}

function isDayOf(code: PeriodCode, date: Day | null): boolean {
  const period = parsePeriod(code)
  return (
    date !== null && (period.kind === 'instant' || period.kind === 'day') && endOf(period) === date
  )
}

function mappedPeriod(
  period: Period,
  { kinds, since }: Kinds,
  date: Day | null,
): PeriodCode | null {
  const end = endOf(period)
  // Totals first: a bare "by the end of October" of something that is only counted since its start means that total.
  if (kinds.has('since') && (period.kind === 'since' || period.kind === 'instant')) {
    const from = period.kind === 'since' && period.from !== null ? period.from : since
    return periodCode({ kind: 'since', from, to: end })
  }
  if (kinds.has(period.kind)) return periodCode(period)
  if (kinds.size === 0) return periodCode(period)
  if (kinds.has('instant') && period.kind !== 'span') {
    const isRunning = date !== null && end > date
    return periodCode({ kind: 'instant', day: isRunning ? date : end })
  }
  const isYearEnd = period.kind === 'instant' && end.endsWith('-12-31')
  if (isYearEnd && kinds.has('year')) return end.slice(0, 4)
  return null
}

/** An expo that was held in November is that of its year. */
function ofItsYear(code: PeriodCode, { isProper }: Entry, { kinds }: Kinds): PeriodCode | null {
  const { kind } = parsePeriod(code)
  const isWithin = kind === 'month' || kind === 'day'
  return isProper && isWithin && kinds.size === 1 && kinds.has('year') ? code.slice(0, 4) : null
}

function assumedPeriod(
  ground: Ground,
  entry: Entry,
  { kinds, since }: Kinds,
  { date, asOf, place }: Asked,
): PeriodChoice | null {
  if (date === null) return null
  const choice = (period: PeriodCode): PeriodChoice => ({
    period,
    quality: ASSUMED,
    isAssumed: true,
    orElse: null,
  })
  if (kinds.has('since') || kinds.has('instant')) {
    const newest = newestState(ground, entry, place, { date, asOf })
    if (newest !== null) return choice(newest)
    if (kinds.has('since')) return choice(periodCode({ kind: 'since', from: since, to: date }))
    return choice(periodCode({ kind: 'instant', day: date }))
  }
  if (!kinds.has('year')) return null
  const newest = Number(date.slice(0, 4))
  for (let year = newest; year > newest - YEARS_TRIED_MAX; year -= 1)
    if (isKnownIn(ground, entry, place, String(year), asOf)) return choice(String(year))
  return null
}

const STATE_YEARS_MAX = 2

/** The newest state, or total so far, that was known for the place on the release's day and isn't old. */
function newestState(
  { source }: Ground,
  { roots, scope }: Entry,
  place: string,
  { date, asOf }: { readonly date: Day; readonly asOf: Day },
): PeriodCode | null {
  const [root] = roots
  if (root === undefined || roots.length > 1 || scope !== null) return null
  const oldest = `${Number(date.slice(0, 4)) - STATE_YEARS_MAX}${date.slice(4)}`
  let newest: { readonly code: PeriodCode; readonly end: Day } | null = null
  for (const code of source.periodsOf(root)) {
    const end = endOf(parsePeriod(code))
    if (end > date || end < oldest || (newest !== null && end <= newest.end)) continue
    const isKnown = source
      .cell(root, place, code)
      .some(
        ({ publishedAt, firstSeen, doubt }) =>
          doubt === null && (publishedAt?.to ?? firstSeen) <= asOf,
      )
    if (isKnown) newest = { code, end }
  }
  return newest?.code ?? null
}

/** Whether some root of the figure had a published value for the year, at the place or at any. */
function isKnownIn(
  { source }: Ground,
  { roots, scope }: Entry,
  place: string,
  year: string,
  asOf: Day,
): boolean {
  const [root] = roots
  if (root === undefined) return false
  const places = scope === null ? [place] : source.placesOf(root)
  return places.some((one) =>
    source
      .cell(root, one, year)
      .some(
        ({ publishedAt, firstSeen, doubt }) =>
          doubt === null && (publishedAt?.to ?? firstSeen) <= asOf,
      ),
  )
}
