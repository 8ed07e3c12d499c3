import type { Observation, SeriesDocument } from '#engines/series'
import { parseDecimal } from '#platform/exact'
import { formatDay, say } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Context } from '#programmes/contract'
import type { ReportedRow } from '../store/reported.ts'

/** The document in which a figure stands: what an organisation answered to one request, and signed. */
export function documentIdOf(request: string): string {
  return `answer-${request}`
}

/**
 * Accepted figures as observations that were published on a day, with the answers that they stand in as documents. None
 * was known before it was accepted: an earlier day is that day.
 */
export function observationsOf(
  ctx: Pick<Context, 'region' | 'series'>,
  rows: readonly ReportedRow[],
  day: Day,
): {
  readonly observations: readonly Observation[]
  readonly documents: readonly SeriesDocument[]
} {
  const byRequest = new Map(rows.map((row) => [row.request, row]))
  return {
    observations: rows.map((row, index) =>
      observationOf(ctx, row, knownFrom(ctx, row, day), index),
    ),
    documents: [...byRequest.values()].map((row) => documentOf(ctx, row, knownFrom(ctx, row, day))),
  }
}

function knownFrom({ region }: Pick<Context, 'region'>, row: ReportedRow, day: Day): Day {
  const accepted = dayOf(row.acceptedAt, region.timeZone)
  return day < accepted ? accepted : day
}

function observationOf(
  { series }: Pick<Context, 'series'>,
  row: ReportedRow,
  day: Day,
  index: number,
): Observation {
  return {
    // Those of the store count up from 1.
    id: BigInt(-1 - index),
    indicator: row.indicator,
    place: row.place,
    period: row.period,
    value: parseDecimal(row.value),
    precision: row.precision,
    bound: 'exact',
    unit: row.unit,
    provenance: 'published',
    stage: series.catalogue.vintages.get(row.vintage)?.stage ?? 'actual',
    vintage: row.vintage,
    publishedAt: { from: day, to: day },
    firstSeen: day,
    loadedAt: row.acceptedAt,
    document: documentIdOf(row.request),
    location: String(row.number),
    breakNote: null,
    note: null,
    doubt: null,
  }
}

/** The organisation is the publisher: what it reported is published in its name, on the day of the disclosure. */
function documentOf(
  { region }: Pick<Context, 'region'>,
  row: ReportedRow,
  day: Day,
): SeriesDocument {
  const { languages } = region
  const inAll = (write: (lang: string) => string) =>
    Object.fromEntries(languages.map((lang) => [lang, write(lang)]))
  const publisher = say(row.publisher, languages[0] ?? 'en')
  return {
    id: documentIdOf(row.request),
    title: inAll((lang) =>
      lang === 'zh'
        ? `${say(row.publisher, lang)}报送：${say(row.title, lang)}`
        : `${say(row.publisher, lang)}, answer to the request “${say(row.title, lang)}”`,
    ),
    publisher,
    origin: publisher,
    publishedAt: { from: day, to: day },
    firstSeen: day,
    licence: 'no licence stated; single facts, quoted with their source',
    url: null,
    transcription: 'original',
    echoOf: null,
    note: inAll((lang) => {
      const signed = formatDay(dayOf(row.signedAt, region.timeZone), lang)
      const accepted = formatDay(dayOf(row.acceptedAt, region.timeZone), lang)
      return lang === 'zh'
        ? `${signed}经第二人审签报送，${accepted}采用。`
        : `Signed off by a second person and sent on ${signed}, accepted on ${accepted}.`
    }),
  }
}

/** The day of an instant in the region's time zone. */
export function dayOf(instant: string, timeZone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
