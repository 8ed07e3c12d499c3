import type { Read, Write } from '#platform/db'
import { formatDecimal, parseDecimal } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Bound, Indicator, SeriesDocument, Target, Unit, Vintage } from '../types.ts'

// Definitions are few (hundreds): each kind travels as one JSON document and is unpacked by one statement.

export type Definitions = {
  readonly documents: readonly SeriesDocument[]
  readonly vintages: readonly Vintage[]
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly targets: readonly Target[]
}

export async function insertDocuments(
  tx: Write,
  loadId: bigint,
  documents: readonly SeriesDocument[],
): Promise<void> {
  const rows = documents.map(({ publishedAt, ...rest }) => ({
    ...rest,
    published_from: publishedAt?.from ?? null,
    published_to: publishedAt?.to ?? null,
    first_seen: rest.firstSeen,
    echo_of: rest.echoOf,
  }))
  await tx`
    INSERT INTO series.documents
      (id, load_id, title, publisher, origin, published, first_seen, licence, url, transcription, echo_of, note)
    SELECT id, ${loadId}, title, publisher, origin, CASE WHEN published_from IS NOT NULL THEN daterange(published_from, published_to, '[]') END,
      first_seen, licence, url, transcription, echo_of, nullif(note, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS given (
      id text, title jsonb, publisher text, origin text, published_from date, published_to date,
      first_seen date, licence text, url text, transcription text, echo_of text, note jsonb
    )`
}

export async function insertVintages(
  tx: Write,
  loadId: bigint,
  vintages: readonly Vintage[],
): Promise<void> {
  await tx`
    INSERT INTO series.vintages (id, load_id, account, basis, stage, label, rank)
    SELECT id, ${loadId}, account, basis, stage, label, rank
    FROM jsonb_to_recordset(${JSON.stringify(vintages)}::text::jsonb) AS given (
      id text, account text, basis text, stage text, label jsonb, rank integer
    )`
}

export async function insertUnits(
  tx: Write,
  loadId: bigint,
  units: readonly Unit[],
): Promise<void> {
  await tx`
    INSERT INTO series.units (code, load_id, dimension, name, symbol)
    SELECT code, ${loadId}, dimension, name, symbol
    FROM jsonb_to_recordset(${JSON.stringify(units)}::text::jsonb) AS given (
      code text, dimension text, name jsonb, symbol jsonb
    )`
}

export async function insertIndicators(
  tx: Write,
  loadId: bigint,
  indicators: readonly Indicator[],
): Promise<void> {
  await tx`
    INSERT INTO series.indicators (id, load_id, unit, account, definition)
    SELECT definition ->> 'id', ${loadId}, definition ->> 'unit', definition ->> 'account', definition
    FROM jsonb_array_elements(${JSON.stringify(indicators)}::text::jsonb) AS given (definition)`
}

export async function insertTargets(
  tx: Write,
  loadId: bigint,
  targets: readonly Target[],
): Promise<void> {
  const rows = targets.map((target) => ({ ...target, value: formatDecimal(target.value) }))
  await tx`
    INSERT INTO series.targets
      (id, load_id, title, indicator, place, period, bound, value, unit, due, document)
    SELECT id, ${loadId}, title, indicator, place, period, bound, value, unit, due, document
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS given (
      id text, title jsonb, indicator text, place text, period text, bound text, value numeric,
      unit text, due date, document text
    )`
}

type DocumentRow = Omit<SeriesDocument, 'publishedAt'> & {
  readonly from: string | null
  readonly to: string | null
}

/** The newest state of each document: those of earlier packs stay, since observations lean on them. */
export async function listDocuments(tx: Read): Promise<readonly SeriesDocument[]> {
  const rows = await tx<DocumentRow[]>`
    SELECT DISTINCT ON (id) id, title, publisher, origin, lower(published) AS from,
      upper(published) - 1 AS to, first_seen AS "firstSeen", licence, url, transcription,
      echo_of AS "echoOf", note
    FROM series.documents ORDER BY id, load_id DESC`
  return rows.map(({ from, to, ...rest }) => ({
    ...rest,
    publishedAt: from === null || to === null ? null : { from, to },
  }))
}

export async function listVintages(tx: Read): Promise<readonly Vintage[]> {
  const rows = await tx<Vintage[]>`
    SELECT DISTINCT ON (id) id, account, basis, stage, label, rank
    FROM series.vintages ORDER BY id, load_id DESC`
  return [...rows]
}

export async function listUnits(tx: Read): Promise<readonly Unit[]> {
  const rows = await tx<Unit[]>`
    SELECT DISTINCT ON (code) code, dimension, name, symbol
    FROM series.units ORDER BY code, load_id DESC`
  return [...rows]
}

/** The indicators that the newest pack load brought. */
export async function listIndicators(tx: Read, packLoadId: bigint): Promise<readonly Indicator[]> {
  const rows = await tx<{ definition: Indicator }[]>`
    SELECT definition FROM series.indicators WHERE load_id = ${packLoadId} ORDER BY id`
  return rows.map(({ definition }) => definition)
}

type TargetRow = {
  readonly id: string
  readonly title: Text
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly bound: Bound
  readonly value: string
  readonly unit: string
  readonly due: string
  readonly document: string
}

/** The targets that the newest pack load brought. */
export async function listTargets(tx: Read, packLoadId: bigint): Promise<readonly Target[]> {
  const rows = await tx<TargetRow[]>`
    SELECT id, title, indicator, place, period, bound, value, unit, due, document
    FROM series.targets WHERE load_id = ${packLoadId} ORDER BY id`
  return rows.map(({ value, ...rest }) => ({ ...rest, value: parseDecimal(value) }))
}
