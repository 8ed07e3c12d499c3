import type { ObservationDraft } from '../ports.ts'
import { allColumns } from '../rows/columns.ts'
import { boundCell, textCells, writtenValue } from './cells.ts'

/**
 * Observations as canonical CSV, the header first, a row a piece; what `series import` reads. An observation whose
 * day of publication isn't known says so by its empty columns only if its document doesn't know it either.
 */
export function* writeCsv(
  observations: Iterable<ObservationDraft>,
  languages: readonly string[],
): Generator<string> {
  yield csvLine(allColumns(languages))
  for (const one of observations) {
    const { value, scale } = writtenValue(one)
    yield csvLine([
      ...[one.indicator, one.place, one.period, value, scale, boundCell(one), one.unit],
      ...[
        one.provenance,
        one.stage,
        one.vintage,
        one.publishedAt?.from ?? '',
        one.publishedAt?.to ?? '',
        one.firstSeen,
      ],
      ...[one.document, one.location],
      ...textCells(one, languages),
    ])
  }
}

/** One line of RFC 4180. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
