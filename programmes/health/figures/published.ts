import { withBound } from '#engines/series/pure'
import { formatDay, formatQuantity, type Text } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import type { Context } from '#programmes/contract'
import type { PublishedBeside } from '../types.ts'

/** What was published of the same things that are counted here, by the indicators of the region's pack. */
const PUBLISHED = ['outpatient-visits', 'outpatient-relief'] as const

/**
 * The newest published values of the region, each in the words of its unit, with its document. They stand beside what is
 * counted and are never added to it. The series are the same in both worlds, and only read as they are in memory: the
 * simulated database holds none.
 */
export function publishedOf({ region, series }: Context): readonly PublishedBeside[] {
  const { catalogue, observations } = series
  const place = region.regionPlace
  return PUBLISHED.flatMap((id) => {
    const indicator = catalogue.indicators.get(id)
    const newest = observations
      .periodsOf(id, place)
      .flatMap((period) => observations.cell(id, place, period))
      .findLast(({ provenance }) => provenance === 'published')
    const unit = catalogue.units.get(newest?.unit ?? '')
    if (indicator === undefined || newest === undefined || unit === undefined) return []
    const document = catalogue.documents.get(newest.document)
    const published = document?.publishedAt?.to ?? null
    const inAll = (say: (lang: string) => string): Text =>
      Object.fromEntries(region.languages.map((lang) => [lang, say(lang)]))
    const { value, precision, bound } = newest
    return [
      {
        indicator: id,
        title: indicator.title,
        value: inAll((lang) =>
          withBound(bound, formatQuantity({ value, unit, lang, digits: -precision }), lang),
        ),
        period: inAll((lang) => printPeriod(parsePeriod(newest.period), lang)),
        document: newest.document,
        documentTitle: document?.title ?? inAll(() => newest.document),
        publishedOn: published === null ? null : inAll((lang) => formatDay(published, lang)),
      },
    ]
  })
}
