import { HouseError } from '#platform/errors'
import { endOf, isDay, parsePeriod, startOf } from '#platform/period'
import type { Region } from '#platform/region'
import type { SdmxQuery } from '../ports.ts'
import { checkPlace, getIndicator } from '../pure/index.ts'
import type { Series } from '../series.ts'
import type { Observation } from '../types.ts'

/** The one data flow: every observation, with the dimensions of our SDMX-CSV. */
export const SDMX_FLOW = 'OBSERVATIONS'
export const SDMX_ROWS_MAX = 100_000
const KEY_VALUES_MAX = 500

type Given = {
  /** `OBSERVATIONS`, or `ONEDELTA,OBSERVATIONS,1.0`, or `*`. */
  readonly flow: string
  /** `INDICATOR.REF_AREA`, each a list with `+`, empty or `*` for all; `all` for everything. */
  readonly key: string
  readonly search: { readonly [name: string]: string | undefined }
}

/**
 * One data query of the SDMX-REST 2.x subset: `/data/{flow}/{key}` with `startPeriod`, `endPeriod`, `asOf`,
 * `includeHistory`, `updatedAfter`. Throws `series.sdmx-query`, and `series.updated-after-as-of` (HTTP 422) where
 * `updatedAfter` lies behind `asOf`, since nothing could be both.
 */
export function parseSdmxQuery({ flow, key, search }: Given): SdmxQuery {
  const named = flow.split(/[,:(]/).map((part) => part.replace(')', ''))
  if (flow !== '*' && flow !== 'all' && !named.includes(SDMX_FLOW))
    throw refused('flow', flow, SDMX_FLOW)
  const [indicators, places] = keyParts(key)
  const asOf = search.asOf === undefined ? null : dayOf('asOf', search.asOf)
  const updatedAfter = search.updatedAfter ?? null
  if (updatedAfter !== null && !isInstant(updatedAfter))
    throw refused('updatedAfter', updatedAfter, '2024-12-04T00:00:00Z')
  if (updatedAfter !== null && asOf !== null && updatedAfter.slice(0, 10) > asOf)
    throw new HouseError('series.updated-after-as-of', { updatedAfter, asOf })
  return {
    flow: SDMX_FLOW,
    indicators,
    places,
    startPeriod: search.startPeriod === undefined ? null : startDay(search.startPeriod),
    endPeriod: search.endPeriod === undefined ? null : endDay(search.endPeriod),
    asOf,
    updatedAfter,
    includeHistory: flagOf(search.includeHistory),
    limit: SDMX_ROWS_MAX,
  }
}

/**
 * An empty answer would look as if nothing had been published: throws `series.unknown-indicator` or
 * `series.unknown-place` where a code of the key is none at all, as SDMX-REST asks (404).
 */
export function checkCodes(
  { indicators, places }: SdmxQuery,
  catalogue: Series['catalogue'],
  region: Pick<Region, 'places'>,
): void {
  for (const indicator of indicators) getIndicator(catalogue, indicator)
  for (const place of places) checkPlace(region, place)
}

/**
 * The observations that a query asks for, by indicator, place, period and publication. Without `includeHistory` a cell
 * gives, for each document, only what its newest vintage says. `asOf` is about publication, `updatedAfter` about loading.
 * Throws `series.sdmx-too-many` above the limit.
 */
export function selectObservations(
  series: Pick<Series, 'observations' | 'catalogue'>,
  query: SdmxQuery,
  today: string,
): readonly Observation[] {
  const { observations, catalogue } = series
  const asOf = query.asOf ?? today
  const indicators =
    query.indicators.length > 0 ? query.indicators : [...catalogue.indicators.keys()]
  const found: Observation[] = []
  for (const indicator of indicators) {
    const places = query.places.length > 0 ? query.places : observations.placesOf(indicator)
    for (const place of places) {
      for (const period of observations.periodsOf(indicator, place)) {
        if (!isWithin(period, query)) continue
        const known = observations
          .cell(indicator, place, period)
          .filter((one) => (one.publishedAt?.to ?? one.firstSeen) <= asOf)
        const shown = query.includeHistory ? known : newestVintage(known, catalogue.vintages)
        for (const one of shown) {
          if (query.updatedAfter !== null && one.loadedAt <= instantOf(query.updatedAfter)) continue
          found.push(one)
          if (found.length > query.limit)
            throw new HouseError('series.sdmx-too-many', { max: query.limit })
        }
      }
    }
  }
  return found
}

function newestVintage(
  known: readonly Observation[],
  vintages: Series['catalogue']['vintages'],
): readonly Observation[] {
  const rankOf = (one: Observation): number => vintages.get(one.vintage)?.rank ?? 0
  // A simulated value, whatever its vintage, takes nothing from what was published.
  const isSimulated = (one: Observation): boolean => one.provenance === 'simulated'
  return [true, false].flatMap((simulated) => {
    const alike = known.filter((one) => isSimulated(one) === simulated)
    const newest = Math.max(...alike.map(rankOf))
    return alike.filter((one) => rankOf(one) === newest)
  })
}

function isWithin(code: string, { startPeriod, endPeriod }: SdmxQuery): boolean {
  if (startPeriod === null && endPeriod === null) return true
  const end = endOf(parsePeriod(code))
  return (startPeriod === null || end >= startPeriod) && (endPeriod === null || end <= endPeriod)
}

function keyParts(key: string): readonly [readonly string[], readonly string[]] {
  if (key === '' || key === 'all' || key === '*') return [[], []]
  const parts = key.split('.')
  if (parts.length > 2) throw refused('key', key, 'gdp.CN-SH+CN-JS')
  const [indicators = [], places = []] = parts.map((part) =>
    part === '' || part === '*' ? [] : part.split('+'),
  )
  if (indicators.length > KEY_VALUES_MAX || places.length > KEY_VALUES_MAX)
    throw refused('key', key.slice(0, 60), `${KEY_VALUES_MAX} values`)
  return [indicators, places]
}

/** A day, or the day of an instant. Throws `series.sdmx-query`, which names the parameter. */
export function dayOf(name: string, text: string): string {
  const day = text.slice(0, 10)
  if (!isDay(day) || (text.length > 10 && !isInstant(text))) throw refused(name, text, '2024-12-04')
  return day
}

function isInstant(text: string): boolean {
  const [, day, rest] =
    /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?)?$/.exec(
      text,
    ) ?? []
  return day !== undefined && isDay(day) && rest !== ''
}

// Instants of loading are in UTC with microseconds: in that one writing texts compare as times. Without a zone the text
// is in UTC too, and a day is its beginning.
function instantOf(text: string): string {
  const time = text.length === 10 ? `${text}T00:00:00` : text
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(time.slice(10)) ? time : `${time}Z`
  return Temporal.Instant.from(zoned).toString({ fractionalSecondDigits: 6 })
}

function startDay(text: string): string {
  if (isDay(text)) return text
  return startOf(periodOf('startPeriod', text)) ?? endOf(periodOf('startPeriod', text))
}

function endDay(text: string): string {
  return isDay(text) ? text : endOf(periodOf('endPeriod', text))
}

function periodOf(name: string, text: string) {
  try {
    return parsePeriod(text)
  } catch (cause) {
    if (!(cause instanceof HouseError)) throw cause
    throw refused(name, text, '2023, 2023-Q3, 2023-10')
  }
}

function flagOf(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false
  if (text === 'true' || text === '') return true
  throw refused('includeHistory', text, 'true, false')
}

function refused(parameter: string, text: string, right: string): HouseError {
  return new HouseError('series.sdmx-query', { parameter, text: text.slice(0, 80), right })
}
