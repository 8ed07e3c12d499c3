import { formatDecimal, parseDecimal, rationalOf } from '#platform/exact'
import type { ObservationDraft } from '../ports.ts'
import type { StagedRow } from '../rows/check-row.ts'

/** Bytes of a file that must be read whole (XLSX, JSON-stat); what is longer comes as CSV, which is streamed. */
export const WHOLE_FILE_BYTES_MAX = 64 * 1024 * 1024

export type Written = { readonly value: string; readonly scale: string }

/**
 * The value as the source stated it: `4721866` with scale 6 says by its digits how precise it is, which the bare
 * 4721866000000 doesn't.
 */
export function writtenValue({
  value,
  precision,
}: Pick<ObservationDraft, 'value' | 'precision'>): Written {
  if (precision <= 0) {
    const missing = Math.max(0, -precision - value.scale)
    const padded = {
      coefficient: value.coefficient * 10n ** BigInt(missing),
      scale: value.scale + missing,
    }
    return { value: formatDecimal(padded), scale: '' }
  }
  const { num, den } = rationalOf(value)
  return { value: String(num / den / 10n ** BigInt(precision)), scale: String(precision) }
}

/** The reverse for formats that carry base units and the precision apart: the text and scale that `checkRow` reads. */
export function writtenFromBase(text: string, precision: string): Written {
  const power = Number(precision)
  if (precision === '' || !Number.isInteger(power) || power <= 0) return { value: text, scale: '' }
  const zeros = '0'.repeat(power)
  if (text === '0') return { value: '0', scale: precision }
  return text.endsWith(zeros)
    ? { value: text.slice(0, -power), scale: precision }
    : { value: text, scale: '' }
}

/** Empty for an exact number, which nearly all are. */
export function boundCell({ bound }: Pick<ObservationDraft, 'bound'>): string {
  return bound === 'exact' ? '' : bound
}

/** The texts of an observation, column by column, in each language. */
export function textCells(
  texts: Pick<ObservationDraft, 'breakNote' | 'note' | 'doubt'>,
  languages: readonly string[],
): readonly string[] {
  return [texts.breakNote, texts.note, texts.doubt].flatMap((text) =>
    languages.map((lang) => text?.[lang] ?? ''),
  )
}

/** A checked row as an observation that isn't in the store yet. */
export function draftOf(row: StagedRow): ObservationDraft {
  return {
    indicator: row.indicator,
    place: row.place,
    period: row.period,
    value: parseDecimal(row.value),
    precision: row.precision,
    bound: row.bound,
    unit: row.unit,
    provenance: row.provenance,
    stage: row.stage,
    vintage: row.vintage,
    publishedAt:
      row.publishedFrom === null || row.publishedTo === null
        ? null
        : { from: row.publishedFrom, to: row.publishedTo },
    firstSeen: row.firstSeen,
    document: row.document,
    location: row.location,
    breakNote: row.breakNote,
    note: row.note,
    doubt: row.doubt,
  }
}
