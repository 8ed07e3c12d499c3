import type { Evaluation, Indicator, Provenance } from '#engines/series'
import { evaluate, type Ground, inputLeaves } from '#engines/series/pure'
import { HouseError, nearest } from '#platform/errors'
import { remembered } from '../memo.ts'
import { candidatePeriods } from '../views/history.ts'

/** Of a list of periods, at most so many of the newest are looked at for values. */
const PERIODS_MAX = 120
const NEAR_MAX = 5

/** Throws `figures.unknown-figure`, which names what is near. */
export function getFigure({ catalogue }: Ground, id: string): Indicator {
  const found = catalogue.indicators.get(id)
  if (found !== undefined) return found
  const near = nearest(id, catalogue.indicators.keys(), NEAR_MAX).join(', ')
  throw new HouseError('figures.unknown-figure', { id, near })
}

/** Places of which the figure can be asked, the region first; of one that is computed over compositions, only the region. */
export function placesOf(ground: Ground, indicator: Indicator): readonly string[] {
  return remembered(ground.source, `places ${indicator.id}`, () => {
    const { region, source } = ground
    if (indicator.variants.length === 0) return ordered(ground, source.placesOf(indicator.id))
    const leavesAt = (place: string) =>
      inputLeaves(ground, { indicator: indicator.id, place, period: '2020' })
    const probe = [...region.places.keys()].find((id) => id !== region.regionPlace)
    const [first] = leavesAt(region.regionPlace)
    const moves =
      probe !== undefined &&
      leavesAt(probe).some(({ place }) => place === probe) &&
      leavesAt(region.regionPlace).some(({ place }) => place === region.regionPlace)
    if (!moves || first === undefined) return [region.regionPlace]
    return ordered(ground, source.placesOf(first.indicator))
  })
}

/** Periods for which the figure has a value as of the day, oldest first. `provenance` null: published or recorded. */
export function periodsWithValue(
  ground: Ground,
  indicator: Indicator,
  place: string,
  asOf: string,
  provenance: Provenance | null = null,
): readonly string[] {
  const key = `periods ${indicator.id} ${place} ${asOf} ${provenance ?? ''}`
  return remembered(ground.source, key, () =>
    candidatePeriods(ground, { indicator: indicator.id, place })
      .slice(-PERIODS_MAX)
      .filter((period) => {
        const { value } = evaluatedAt(ground, indicator, place, period, asOf, provenance)
        return value !== null
      }),
  )
}

export function evaluatedAt(
  ground: Ground,
  indicator: Indicator,
  place: string,
  period: string,
  asOf: string,
  provenance: Provenance | null = null,
): Evaluation {
  const key = `value ${indicator.id} ${place} ${period} ${asOf} ${provenance ?? ''}`
  return remembered(ground.source, key, () =>
    evaluate(ground, {
      indicator: indicator.id,
      place,
      period,
      knowledge: { asOf, loadedBy: null },
      ...(provenance === null ? {} : { provenance: [provenance] }),
    }),
  )
}

/** The place that a figure is shown for unless one is named: the region, else the nation, else the first that has it. */
export function defaultPlace(ground: Ground, indicator: Indicator): string {
  const places = placesOf(ground, indicator)
  const { regionPlace, nationPlace } = ground.region
  return [regionPlace, nationPlace].find((id) => places.includes(id)) ?? places[0] ?? regionPlace
}

function ordered({ region }: Ground, places: readonly string[]): readonly string[] {
  const order = [...region.places.keys()]
  const first = [region.regionPlace, region.nationPlace]
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) - 2 : order.indexOf(id))
  return places.toSorted((a, b) => rank(a) - rank(b))
}
