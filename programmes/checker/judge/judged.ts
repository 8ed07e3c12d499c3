import type { ReadClaim } from '#engines/claims/pure'
import type { StatedFigure, ThenAndSince, Trace } from '#engines/series'
import { type Ground, judgeThenAndSince } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import { abs, compare, multiply, rational } from '#platform/exact'
import { type Day, endOf, parsePeriod } from '#platform/period'
import { NAMED } from '../match/derived/derive.ts'
import type { Matched } from '../match/types.ts'
import { observationsIn } from './observations.ts'
import { roundFigureOf, statedFigureOf } from './stated.ts'

/** What the data say of a matched claim, with the figure as it was tested. */
export type Judged = {
  readonly claim: ReadClaim
  /** The claim's own words in the text, which a sentence about it quotes. */
  readonly words: string
  readonly matched: Matched
  readonly figure: StatedFigure
  readonly both: ThenAndSince
  readonly ground: Ground
  /** Why data that disagree don't contradict it; null: they do. */
  readonly unsure: Unsure | null
  /** It holds as a round number: the noughts at its end stand for other digits. */
  readonly isRound?: true
}

/**
 * 'elsewhere': the release may mean another place or period than the one that disagrees. 'to-come': what was known of a day
 * to come is a plan. 'revised': a change that a publisher takes from a level as it was revised meanwhile. 'undated': an edition
 * that agrees may have been out by then. 'of-ends': a change between two stated levels, each of which holds.
 */
export type Unsure = 'elsewhere' | 'to-come' | 'revised' | 'undated' | 'of-ends'

export type Said = { readonly claim: ReadClaim; readonly words: string }
type Days = { readonly asOf: Day; readonly today: Day }

/**
 * A claim whose place or period isn't said in its sentence may be of another: it is contradicted only where every place
 * and period that it may be of contradicts it. `whole`: with the documents that may be the text itself.
 */
export function judgedWhere(
  ground: Ground,
  said: Said,
  matched: Matched,
  days: Days,
  whole = ground,
): Judged | null {
  const judged = judgedOf(ground, said, matched, days)
  if (judged === null || judged.both.then.word !== 'contradicted') return judged
  const round = judgedOf(
    ground,
    said,
    matched,
    days,
    roundFigureOf(said.claim, said.words, matched),
  )
  if (round?.both.then.word === 'holds' || round?.both.then.word === 'holds-only-if')
    return { ...round, figure: judged.figure, isRound: true }
  if (matched.period.isAssumed && !isAlwaysOff(ground, said, matched, days))
    return heldElsewhere(ground, said, matched, days) ?? { ...judged, unsure: 'elsewhere' }
  const doubt = doubtOf(judged, days)
  if (doubt !== null) return { ...judged, unsure: doubt }
  // An edition that may be this text itself supports nothing; of a day that nobody knows it may as well be another's.
  const known = whole === ground ? null : judgedOf(whole, said, matched, days)
  if (known !== null && mayHaveBeenOut(known, days.asOf)) return { ...judged, unsure: 'undated' }
  let isUnsure = false
  for (const other of othersOf(matched)) {
    const found = judgedOf(ground, said, other, days)
    const word = found?.both.then.word
    if (word === 'holds' || word === 'holds-only-if') return found
    if (word !== 'contradicted') isUnsure = true
  }
  return isUnsure ? { ...judged, unsure: 'elsewhere' } : judged
}

/** 第七届进博会, in a text on the year before: the newest that was known by then may be meant. */
function heldElsewhere(ground: Ground, said: Said, matched: Matched, days: Days): Judged | null {
  if (matched.period.orElse === null || !matched.entry.isProper) return null
  for (const other of othersOf(matched)) {
    const found = judgedOf(ground, said, other, days)
    const word = found?.both.then.word
    if (word === 'holds' || word === 'holds-only-if') return found
  }
  return null
}

/** A line is as long at all times: what no observation of its length allows is wrong whenever it is said. */
function isAlwaysOff(ground: Ground, said: Said, matched: Matched, days: Days): boolean {
  const { entry, indicator, isDerived } = matched
  const dimension = ground.catalogue.units.get(indicator.unit)?.dimension
  if (isDerived || !entry.isProper || dimension !== 'length') return false
  const words = ground.source.periodsOf(indicator.id).map((code) => {
    const period = { ...matched.period, period: code }
    return judgedOf(ground, said, { ...matched, period }, days)?.both.then.word
  })
  const told = words.filter((word) => word !== undefined && word !== 'no-data')
  return told.length > 0 && told.every((word) => word === 'contradicted')
}

function doubtOf(judged: Judged, { asOf }: Days): Unsure | null {
  if (endOf(parsePeriod(judged.figure.period)) > asOf) return 'to-come'
  if (isWithinRevision(judged)) return 'revised'
  return mayHaveBeenOut(judged, asOf) ? 'undated' : null
}

/** What came to be known later makes it true, and nobody says on which day that was published. */
function mayHaveBeenOut({ both: { since } }: Judged, asOf: Day): boolean {
  return since.alternatives.some(({ ok, evaluation }) => {
    if (!ok) return false
    const later = observationsIn(evaluation.trace, OBSERVATIONS_MAX).filter(
      ({ publishedAt, firstSeen }) => (publishedAt?.to ?? firstSeen) > asOf,
    )
    return (
      later.length > 0 &&
      later.every(({ publishedAt }) => publishedAt === null || publishedAt.from <= asOf)
    )
  })
}

const OBSERVATIONS_MAX = 200

/**
 * A change between two levels that the data have, off by less than levels are revised by: 0.09 points more than a base that was put to 2.56 %
 * since, where the data have 2.55 %.
 */
function isWithinRevision({ matched, both }: Judged): boolean {
  if (!matched.isDerived) return false
  return both.then.alternatives.some(({ off, evaluation }) => {
    const trace = evaluation.trace.inputs[0] ?? evaluation.trace
    const [level, base] = trace.inputs
    if (off === null || level?.value == null || base?.value == null) return false
    const [now, then] = [cellOf(level), cellOf(base)]
    if (!CHANGES.has(trace.kind) || now.place !== then.place || now.period === then.period)
      return false
    const larger = compare(abs(level.value), abs(base.value)) > 0 ? level.value : base.value
    const slack = trace.unit === 'percentage-point' ? POINTS_REVISED : AMOUNT_REVISED
    return compare(abs(off), multiply(abs(larger), slack)) <= 0
  })
}

/** The first of the cells of which a step is made. */
function cellOf(trace: Trace): Trace {
  const [first] = trace.inputs
  return first === undefined ? trace : cellOf(first)
}

const CHANGES: ReadonlySet<string> = new Set(['difference', 'gap'])
/** Of the level; a census may move more, and small steps of a rate are often not those of the rates as first published. */
const POINTS_REVISED = rational(2n, 100n)
const AMOUNT_REVISED = rational(1n, 100n)

function othersOf(matched: Matched): readonly Matched[] {
  const { orElse, period } = matched
  const places: readonly Matched[] =
    orElse === null ? [] : [{ ...matched, place: orElse, orElse: null }]
  if (period.orElse === null) return places
  const later = { period: period.orElse, quality: period.quality, isAssumed: true, orElse: null }
  return [...[matched, ...places].map((one) => ({ ...one, period: later })), ...places]
}

/** Null where the indicator refuses the question: a place or period for which it has no meaning. */
function judgedOf(
  ground: Ground,
  said: Said,
  matched: Matched,
  days: Days,
  figure: StatedFigure | null = statedFigureOf(said.claim, matched),
): Judged | null {
  if (figure === null) return null
  const own = matched.isDerived ? withDerived(ground, matched) : ground
  try {
    const both = judgeThenAndSince(
      own,
      figure,
      { asOf: days.asOf, loadedBy: null },
      { asOf: days.today, loadedBy: null },
    )
    return { ...said, matched, figure, both, ground: own, unsure: null }
  } catch (error) {
    if (error instanceof HouseError) return null
    throw error
  }
}

/** A derived figure is an indicator for this one question: its plan is kept nowhere. */
function withDerived(ground: Ground, { indicator, members }: Matched): Ground {
  const indicators = new Map(ground.catalogue.indicators)
  indicators.set(indicator.id, indicator)
  const { plans: _plans, ...rest } = ground
  const catalogue = { ...ground.catalogue, indicators }
  if (members.length === 0) return { ...rest, catalogue }
  const named = {
    id: NAMED,
    title: {},
    source: '',
    members: members.map((place) => ({ place, from: null, to: null })),
  }
  const compositions = new Map(ground.region.compositions)
  compositions.set(NAMED, named)
  return { ...rest, catalogue, region: { ...ground.region, compositions } }
}
