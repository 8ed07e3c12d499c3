import type { ReadClaim } from '#engines/claims/pure'
import type { StatedFigure, ThenAndSince } from '#engines/series'
import { type Ground, judgeThenAndSince } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import { compare, negate, rational } from '#platform/exact'
import { type Day, endOf, parsePeriod } from '#platform/period'
import { NAMED } from '../match/derive.ts'
import type { Matched } from '../match/types.ts'
import { statedFigureOf } from './stated.ts'

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
}

/**
 * 'elsewhere': the release may mean another place or period than the one that disagrees. 'to-come': what was known of a day
 * to come is a plan. 'revised-base': a rate of before that was revised since would make it true.
 */
export type Unsure = 'elsewhere' | 'to-come' | 'revised-base'

export type Said = { readonly claim: ReadClaim; readonly words: string }
type Days = { readonly asOf: Day; readonly today: Day }

/**
 * A claim whose place or period isn't said in its sentence may be of another: it is contradicted only where every place
 * and period that it may be of contradicts it.
 */
export function judgedWhere(
  ground: Ground,
  said: Said,
  matched: Matched,
  days: Days,
): Judged | null {
  const judged = judgedOf(ground, said, matched, days)
  if (judged === null || judged.both.then.word !== 'contradicted') return judged
  if (matched.period.isAssumed && !isAlwaysOff(ground, said, matched, days))
    return { ...judged, unsure: 'elsewhere' }
  const doubt = doubtOf(judged, days)
  if (doubt !== null) return { ...judged, unsure: doubt }
  let isUnsure = false
  for (const other of othersOf(matched)) {
    const found = judgedOf(ground, said, other, days)
    const word = found?.both.then.word
    if (word === 'holds' || word === 'holds-only-if') return found
    if (word !== 'contradicted') isUnsure = true
  }
  return isUnsure ? { ...judged, unsure: 'elsewhere' } : judged
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
  return isWithinRevision(judged) ? 'revised-base' : null
}

/** A rate of an earlier year moves by hundredths of a point when what it is a rate of is revised, and no bulletin says so of each. */
const REVISED_BY = rational(3n, 100n)

function isWithinRevision({ matched, both }: Judged): boolean {
  const { unit, variants } = matched.indicator
  const expression = variants[0]?.expression
  if (!matched.isDerived || unit !== 'percentage-point' || expression?.kind !== 'gap') return false
  if (expression.minus.kind !== 'at' || expression.minus.period === undefined) return false
  const off = both.then.chosen?.off ?? null
  if (off === null) return false
  return compare(off.num < 0n ? negate(off) : off, REVISED_BY) <= 0
}

function othersOf(matched: Matched): readonly Matched[] {
  const { orElse, period } = matched
  const places: readonly Matched[] =
    orElse === null ? [] : [{ ...matched, place: orElse, orElse: null }]
  if (period.orElse === null) return places
  const later = { period: period.orElse, quality: period.quality, isAssumed: true, orElse: null }
  return [...[matched, ...places].map((one) => ({ ...one, period: later })), ...places]
}

/** Null where the indicator refuses the question: a place or period for which it has no meaning. */
function judgedOf(ground: Ground, said: Said, matched: Matched, days: Days): Judged | null {
  const own = matched.isDerived ? withDerived(ground, matched) : ground
  const figure = statedFigureOf(said.claim, matched)
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
