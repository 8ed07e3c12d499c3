import type { Region } from '#platform/region'
import { evaluate, type Ground, judge, judgeThenAndSince } from './pure/index.ts'
import { sortedPeriods } from './pure/period-order.ts'
import type { Series } from './series.ts'
import type { Knowledge, Observation, ObservationSource, SeriesDocument } from './types.ts'

/** What isn't in the store: observations, and the documents that they name. */
export type Beside = {
  readonly observations: readonly Observation[]
  readonly documents: readonly SeriesDocument[]
}

/**
 * A series with some observations more, for somebody who may see what others may not: nothing of them enters the one that
 * is shared. It evaluates, judges and freezes like any other; `refresh` brings the shared one in step.
 */
export function withObservations(series: Series, region: Region, beside: Beside): Series {
  const own = sourceOf(beside.observations)
  // Kept until the shared one has moved on, so that its plans are worked out once.
  let built: {
    readonly version: number
    readonly ground: Ground
    readonly of: Series['catalogue']
  } | null = null
  const groundNow = (): Ground => {
    const { catalogue, observations } = series
    if (built !== null && built.of === catalogue && built.version === observations.version)
      return built.ground
    const documents = new Map([
      ...catalogue.documents,
      ...beside.documents.map((document) => [document.id, document] as const),
    ])
    const ground: Ground = {
      source: layered(observations, own),
      catalogue: { ...catalogue, documents },
      region,
      plans: new Map(),
    }
    built = { version: observations.version, ground, of: catalogue }
    return ground
  }
  return {
    get catalogue() {
      return groundNow().catalogue
    },
    get observations() {
      return groundNow().source
    },
    evaluate: (request) => evaluate(groundNow(), request),
    judge: (figure, asOf) => judge(groundNow(), figure, wholly(asOf)),
    judgeThenAndSince: (figure, documentDate, today) =>
      judgeThenAndSince(groundNow(), figure, wholly(documentDate), wholly(today)),
    refresh: series.refresh,
  }
}

function wholly(asOf: string): Knowledge {
  return { asOf, loadedBy: null }
}

function layered(base: ObservationSource, own: ObservationSource): ObservationSource {
  return {
    size: base.size + own.size,
    version: base.version,
    cell: (indicator, place, period) => {
      const added = own.cell(indicator, place, period)
      const held = base.cell(indicator, place, period)
      return added.length === 0 ? held : [...held, ...added].toSorted(byPublication)
    },
    periodsOf: (indicator, place) =>
      sortedPeriods([
        ...new Set([...base.periodsOf(indicator, place), ...own.periodsOf(indicator, place)]),
      ]),
    placesOf: (indicator) =>
      [...new Set([...base.placesOf(indicator), ...own.placesOf(indicator)])].sort(),
    byDocument: (document) => [...base.byDocument(document), ...own.byDocument(document)],
  }
}

/** A handful: looked through each time. */
function sourceOf(observations: readonly Observation[]): ObservationSource {
  const sorted = observations.toSorted(byPublication)
  const of = (indicator: string, place?: string) =>
    sorted.filter(
      (one) => one.indicator === indicator && (place === undefined || one.place === place),
    )
  return {
    size: sorted.length,
    version: 0,
    cell: (indicator, place, period) => of(indicator, place).filter((one) => one.period === period),
    periodsOf: (indicator, place) => [...new Set(of(indicator, place).map(({ period }) => period))],
    placesOf: (indicator) => [...new Set(of(indicator).map(({ place }) => place))],
    byDocument: (document) => sorted.filter((one) => one.document === document),
  }
}

function byPublication(a: Observation, b: Observation): number {
  const [first, second] = [knownOn(a), knownOn(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

function knownOn({ publishedAt, firstSeen }: Observation): string {
  return publishedAt?.to ?? firstSeen
}
