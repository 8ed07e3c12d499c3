import { CsvError, parse } from 'csv-parse/sync'
import Type, { type Static } from 'typebox'
import { type ImportReport, importObservations, type SeriesDocument } from '#engines/series'
import { house } from '#platform/action'
import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import type { Action, Context } from '#programmes/contract'

/** A table of what one release says. */
export const TABLE_CHARACTERS_MAX = 1_000_000

const WORDS = Type.String({ minLength: 1, maxLength: 500 })
const INPUT = Type.Object(
  {
    document: Type.Object(
      {
        id: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{1,79}$' }),
        title: Type.Record(Type.String(), WORDS),
        publisher: WORDS,
        origin: Type.Optional(WORDS),
        date: Type.String({ maxLength: 40 }),
        url: Type.Optional(Type.String({ maxLength: 500, pattern: '^https?://' })),
        licence: Type.Optional(WORDS),
      },
      { additionalProperties: false },
    ),
    table: Type.String({
      maxLength: TABLE_CHARACTERS_MAX,
      description:
        'Observations in the columns that series export prints, as a person has reviewed them.',
    }),
    dryRun: Type.Optional(
      Type.Boolean({ description: 'Only say what is wrong and what would be added.' }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Adds claims of a release to the series, as published observations with the release as their source: all, or with any
 * bad row, nothing. Throws `checker.not-a-day`, `checker.no-rows`, `checker.other-document`, `series.document-held`, `series.bad-rows`.
 */
export const addObservations: Action<typeof INPUT, ImportReport> = {
  name: 'checker.add-observations',
  title: { en: 'Add reviewed claims to the series', zh: '将审阅过的说法加入数据' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx, { document, table, dryRun = false }) => {
    if (!isDay(document.date))
      throw new HouseError('checker.not-a-day', { name: 'date', day: document.date })
    requireOwnRows(table, document.id)
    return importObservations(tx, ctx, {
      file: document.id,
      bytes: bytesOf(table),
      format: 'csv',
      dryRun,
      document: documentOf(ctx, document),
    })
  },
}

/**
 * What other documents say isn't added in their name; and a source that gives nothing would keep its id from the table that
 * somebody meant. Throws `checker.no-rows`, `checker.other-document`.
 */
function requireOwnRows(table: string, id: string): void {
  const [header = [], ...rows] = recordsOf(table)
  if (header.length > 0 && rows.length === 0) throw new HouseError('checker.no-rows', {})
  const column = header.map((name) => name.trim()).indexOf('document')
  rows.forEach((cells, index) => {
    const document = cells[column]?.trim() ?? ''
    if (document !== id)
      throw new HouseError('checker.other-document', { line: index + 2, document, id })
  })
}

function recordsOf(table: string): readonly (readonly string[])[] {
  try {
    return parse(table, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    // The import reads it too, and says what is wrong in which line.
    if (error instanceof CsvError) return []
    throw error
  }
}

function documentOf(
  { region, today }: Context,
  given: Static<typeof INPUT>['document'],
): SeriesDocument {
  const [some = given.id] = Object.values(given.title)
  return {
    id: given.id,
    title: Object.fromEntries(region.languages.map((lang) => [lang, given.title[lang] ?? some])),
    publisher: given.publisher,
    // Who publishes a release is taken for who measured, unless somebody says otherwise.
    origin: given.origin ?? given.publisher,
    publishedAt: { from: given.date, to: given.date },
    firstSeen: given.date < today ? given.date : today,
    licence: given.licence ?? 'no licence stated; single facts, quoted with their source',
    url: given.url ?? null,
    transcription: 'original',
    echoOf: null,
    note: null,
  }
}

async function* bytesOf(table: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(table)
}
