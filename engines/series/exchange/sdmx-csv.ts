import { HouseError } from '#platform/errors'
import { fromSdmxTime, parsePeriod, periodCode, toSdmxTime } from '#platform/period'
import type { ObservationDraft } from '../ports.ts'
import { allColumns, TEXT_COLUMNS, textColumn } from '../rows/columns.ts'
import type { TableReader, TableRow } from '../rows/stage-rows.ts'
import type { Catalogue } from '../types.ts'
import { textCells, writtenFromBase, writtenValue } from './cells.ts'
import { readCsv } from './csv-in.ts'
import { csvLine } from './csv-out.ts'

// SDMX-CSV 2.0: structure columns, dimensions, TIME_PERIOD, OBS_VALUE, then attributes. What tells two observations
// of one cell apart (vintage, document, provenance) are dimensions here, so that a key is unique as SDMX wants it.

export const SDMX_STRUCTURE_ID = 'ONEDELTA:OBSERVATIONS(1.0)'

const DIMENSIONS = ['INDICATOR', 'REF_AREA', 'VINTAGE', 'SOURCE', 'PROVENANCE'] as const
const ATTRIBUTES = [
  'OBS_STATUS',
  'STAGE',
  'UNIT_MEASURE',
  'PRECISION',
  'OBS_BOUND',
  'PUBLISHED_FROM',
  'PUBLISHED_TO',
  'FIRST_SEEN',
  'SOURCE_LOCATION',
  'SOURCE_TITLE',
  'LICENCE',
] as const

/** SDMX-CSV 2.0, the header first, a row a piece. Titles and licences of the sources come with each row. */
export function* writeSdmxCsv(
  observations: Iterable<ObservationDraft>,
  catalogue: Pick<Catalogue, 'documents'>,
  languages: readonly string[],
): Generator<string> {
  const texts = TEXT_COLUMNS.flatMap((column) =>
    languages.map((lang) => textColumn(column, lang).toUpperCase()),
  )
  yield csvLine([
    ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...DIMENSIONS, 'TIME_PERIOD', 'OBS_VALUE'],
    ...ATTRIBUTES,
    ...texts,
  ])
  const [first = 'en'] = languages
  for (const one of observations) {
    const document = catalogue.documents.get(one.document)
    const { value, scale } = writtenValue(one)
    yield csvLine([
      ...['dataflow', SDMX_STRUCTURE_ID, 'I'],
      ...[one.indicator, one.place, one.vintage, one.document, one.provenance],
      ...[
        toSdmxTime(parsePeriod(one.period)),
        value === '0' ? '0' : value + '0'.repeat(Number(scale)),
      ],
      ...[statusOf(one), one.stage, one.unit, String(one.precision), one.bound],
      ...[one.publishedAt?.from ?? '', one.publishedAt?.to ?? '', one.firstSeen, one.location],
      ...[document?.title[first] ?? '', document?.licence ?? ''],
      ...textCells(one, languages),
    ])
  }
}

/** Codes of SDMX's cross-domain list: U low reliability, B break, P provisional, E estimated, A normal. */
export function statusOf(
  one: Pick<ObservationDraft, 'doubt' | 'breakNote' | 'stage'>,
): 'U' | 'B' | 'P' | 'E' | 'A' {
  if (one.doubt !== null) return 'U'
  if (one.breakNote !== null) return 'B'
  if (one.stage === 'preliminary') return 'P'
  return one.stage === 'estimate' ? 'E' : 'A'
}

/**
 * Reads what `writeSdmxCsv` wrote, and other SDMX-CSV 2.0 with these columns, as a canonical table. ACTION may be
 * I, A or M; D and R are refused with `series.sdmx-action`, since nothing here is deleted or replaced.
 */
export async function readSdmxCsv(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  languages: readonly string[],
): Promise<TableReader> {
  const table = await readCsv(name, bytes)
  const at = new Map(table.header.map((column, index) => [column.trim().toUpperCase(), index]))
  for (const column of ['STRUCTURE', ...DIMENSIONS.slice(0, 2), 'TIME_PERIOD', 'OBS_VALUE'])
    if (!at.has(column)) throw new HouseError('series.not-sdmx-csv', { file: name, column })
  const header = allColumns(languages)
  async function* batches(): AsyncGenerator<readonly TableRow[]> {
    for await (const batch of table.batches) {
      yield batch.map(({ line, cells }) => ({
        line,
        cells:
          cells.length === table.header.length
            ? canonicalCells(name, line, (column) => cells[at.get(column) ?? -1] ?? '', languages)
            : cells,
      }))
    }
  }
  return { header, batches: batches() }
}

function canonicalCells(
  file: string,
  line: number,
  cell: (column: string) => string,
  languages: readonly string[],
): readonly string[] {
  const action = cell('ACTION')
  if (action === 'D' || action === 'R')
    throw new HouseError('series.sdmx-action', { file, line, action })
  const { value, scale } = writtenFromBase(cell('OBS_VALUE').trim(), cell('PRECISION').trim())
  return [
    ...[cell('INDICATOR'), cell('REF_AREA'), codeOf(cell('TIME_PERIOD')), value, scale],
    ...[
      cell('OBS_BOUND'),
      cell('UNIT_MEASURE'),
      cell('PROVENANCE'),
      cell('STAGE'),
      cell('VINTAGE'),
    ],
    ...[cell('PUBLISHED_FROM'), cell('PUBLISHED_TO'), cell('FIRST_SEEN'), cell('SOURCE')],
    cell('SOURCE_LOCATION'),
    ...TEXT_COLUMNS.flatMap((column) =>
      languages.map((lang) => cell(textColumn(column, lang).toUpperCase())),
    ),
  ]
}

// What is no time of SDMX goes on as it stands: the row's check names it with line and column.
function codeOf(time: string): string {
  try {
    return periodCode(fromSdmxTime(time.trim()))
  } catch (error) {
    if (error instanceof HouseError) return time
    throw error
  }
}
