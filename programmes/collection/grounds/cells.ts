import type { Observation } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import type { Text } from '#platform/i18n'
import {
  type PeriodCode,
  parsePeriod,
  periodCode,
  printPeriod,
  yearsBefore,
} from '#platform/period'
import { nameOf } from '#platform/region'

/** What is known on a day: the observations in memory with what names them. */
export type Known = Pick<Ground, 'source' | 'catalogue' | 'region'> & { readonly asOf: string }

/** The same in both languages of the house. */
export function both(write: (lang: string) => string): Text {
  return { en: write('en'), zh: write('zh') }
}

export function placeWords({ region }: Known, id: string): Text {
  const place = region.places.get(id)
  return both((lang) => (place === undefined ? id : nameOf(place, lang)))
}

/** The period as it stands in brackets or before a noun: without the preposition that a sentence would put first. */
export function periodWords(code: PeriodCode): Text {
  return both((lang) => printPeriod(parsePeriod(code), lang).replace(/^(by (the )?|截至)/, ''))
}

/** Undefined where the calendar has no such year. */
export function earlier(code: PeriodCode, years: number): PeriodCode | undefined {
  try {
    return periodCode(yearsBefore(parsePeriod(code), years))
  } catch {
    return undefined
  }
}

/** The numbers that were public of a cell and aren't doubted; "more than 120,000" is none to compare with. */
export function soundOf(
  { source, asOf }: Known,
  indicator: string,
  place: string,
  period: PeriodCode,
): readonly Observation[] {
  return source
    .cell(indicator, place, period)
    .filter(
      (one) =>
        one.doubt === null &&
        one.bound === 'exact' &&
        one.provenance !== 'simulated' &&
        (one.publishedAt?.to ?? one.firstSeen) <= asOf,
    )
}

/** One of a cell: of the vintage asked for, else of its basis, else the newest; `basisOnly` takes no other basis. */
export function bestOf(
  known: Known,
  cell: readonly Observation[],
  vintage: string,
  basisOnly = false,
): Observation | undefined {
  const { vintages } = known.catalogue
  const basis = basisOf(known, vintage)
  const rankOf = (one: Observation): number =>
    (one.vintage === vintage ? 2_000_000 : basisOf(known, one.vintage) === basis ? 1_000_000 : 0) +
    (vintages.get(one.vintage)?.rank ?? 0)
  const fitting = basisOnly ? cell.filter((one) => basisOf(known, one.vintage) === basis) : cell
  // Of one rank the last published: cells come in that order.
  return fitting.reduce<Observation | undefined>(
    (best, one) => (best === undefined || rankOf(one) >= rankOf(best) ? one : best),
    undefined,
  )
}

export function basisOf({ catalogue }: Known, vintage: string): string {
  return catalogue.vintages.get(vintage)?.basis ?? vintage
}
