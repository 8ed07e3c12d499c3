import type { Text } from '#platform/i18n'
import type { StagedRow } from './check-row.ts'

/** Columns of the staging table in the order of `copyLine`. */
export const STAGED_COLUMNS = [
  'line',
  'indicator',
  'place',
  'period',
  'starts_on',
  'ends_on',
  'value',
  'precision',
  'bound',
  'unit',
  'provenance',
  'stage',
  'vintage',
  'published_from',
  'published_to',
  'first_seen',
  'document',
  'location',
  'break_note',
  'note',
  'doubt',
] as const

/** One row for COPY in CSV; codes, numbers and days need no quotes, so only what people wrote is looked at. */
export function copyLine(row: StagedRow, offset = 0): string {
  return (
    `${offset + row.line},${quoted(row.indicator)},${quoted(row.place)},${row.period},` +
    `${row.startsOn ?? ''},${row.endsOn},${row.value},${row.precision},${row.bound},${quoted(row.unit)},` +
    `${row.provenance},${row.stage},${quoted(row.vintage)},` +
    `${row.publishedFrom ?? ''},${row.publishedTo ?? ''},${row.firstSeen},` +
    `${quoted(row.document)},${quoted(row.location)},` +
    `${json(row.breakNote)},${json(row.note)},${json(row.doubt)}\n`
  )
}

const PLAIN = /^[^\s",\\][^",\n\r\\]*$/

/** A field of RFC 4180; an empty text is `""`, since an empty field without quotes is null to COPY. */
export function quoted(text: string): string {
  return PLAIN.test(text) ? text : `"${text.replaceAll('"', '""')}"`
}

function json(text: Text | null): string {
  return text === null ? '' : quoted(JSON.stringify(text))
}
