import Type from 'typebox'
import {
  checkCodes,
  jsonStatOf,
  type Observation,
  parseSdmxQuery,
  SDMX_FLOW,
  type SdmxQuery,
  selectObservations,
  writeCsv,
  writeSdmxCsv,
} from '#engines/series'
import { inputLeaves } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { formatDecimal } from '#platform/exact'
import { getPlace } from '#platform/region'
import type { Context, Format, Query } from '#programmes/contract'
import { SDMX_ANSWER, SERIES_ANSWER } from '../schemas.ts'
import type { SdmxAnswer, SeriesAnswer, SeriesRow } from '../types.ts'
import { documentRef, indicatorCard } from '../views/refs.ts'
import { asked, COMMON, ID, PAGED, pageOf } from './asked.ts'
import { getFigure } from './subject.ts'

const ROWS_MAX = 100_000

const INPUT = Type.Object(
  {
    id: ID,
    place: Type.Optional(ID),
    ...PAGED,
    limit: Type.Integer({ minimum: 1, maximum: ROWS_MAX, default: 1000 }),
    ...COMMON,
  },
  { additionalProperties: false },
)

/** Every observation of a figure in every vintage known as of a day; of a computed one, those it is computed from. */
export const series: Query<typeof INPUT, SeriesAnswer> = {
  name: 'figures.series',
  title: { en: 'A series with all its vintages', zh: '一个序列的全部版本' },
  input: INPUT,
  output: SERIES_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { ground, asOf, lang } = await asked(tx, ctx, input)
    const indicator = getFigure(ground, input.id)
    if (input.place !== undefined) getPlace(ctx.region, input.place)
    const query = queryOf(ctx, indicator.id, input.place, asOf)
    const found = selectObservations(ctx.series, query, ctx.today)
    const page = pageOf(found, input)
    const documents = [...new Set(page.items.map(({ document }) => document))]
    return {
      lang,
      asOf,
      indicator: indicatorCard(ground, indicator),
      rows: page.items.map(rowOf),
      total: page.total,
      nextCursor: page.nextCursor,
      documents: documents.map((id) => documentRef(ground, id)),
      asked: query,
    }
  },
}

const SDMX_INPUT = Type.Object(
  {
    agency: ID,
    flow: ID,
    version: ID,
    key: Type.String({ minLength: 1, maxLength: 2000 }),
    startPeriod: Type.Optional(Type.String({ maxLength: 40 })),
    endPeriod: Type.Optional(Type.String({ maxLength: 40 })),
    asOf: Type.Optional(Type.String({ maxLength: 40 })),
    updatedAfter: Type.Optional(Type.String({ maxLength: 40 })),
    includeHistory: Type.Optional(Type.Boolean()),
    lang: COMMON.lang,
  },
  { additionalProperties: false },
)

/** The data query of SDMX-REST 2.x, with its asOf, includeHistory, updatedAfter, startPeriod and endPeriod. */
export const sdmx: Query<typeof SDMX_INPUT, SdmxAnswer> = {
  name: 'figures.sdmx-data',
  title: { en: 'SDMX data', zh: 'SDMX 数据' },
  input: SDMX_INPUT,
  output: SDMX_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    await ctx.series.refresh(tx)
    const { flow, key, agency: _, version: __, lang: ___, includeHistory, ...search } = input
    const query = parseSdmxQuery({
      flow,
      key,
      search: {
        ...search,
        ...(includeHistory === undefined ? {} : { includeHistory: String(includeHistory) }),
      },
    })
    checkCodes(query, ctx.series.catalogue, ctx.region)
    const rows = selectObservations(ctx.series, query, ctx.today).map(rowOf)
    return { rows, total: rows.length, asked: query }
  },
}

type Answer = Pick<SeriesAnswer, 'asked'>

const csv: Format = {
  name: 'csv',
  encode: (answer: Answer, ctx) =>
    joined(writeCsv(observationsOf(answer, ctx), ctx.region.languages)),
  filename: ({ asked: query }: Answer) => `${nameOf(query)}.csv`,
}
const sdmxCsv: Format = {
  name: 'sdmx-csv',
  encode: (answer: Answer, ctx) =>
    joined(writeSdmxCsv(observationsOf(answer, ctx), ctx.series.catalogue, ctx.region.languages)),
  filename: ({ asked: query }: Answer) => `${nameOf(query)}.sdmx.csv`,
}
const jsonStat: Format = {
  name: 'json-stat',
  encode: (answer: Answer, ctx, lang) =>
    JSON.stringify(jsonStatOf(observationsOf(answer, ctx), ctx.series.catalogue, ctx.region, lang)),
}

export const EXCHANGE_FORMATS: { readonly [mediaType: string]: Format } = {
  'text/csv': csv,
  'application/vnd.sdmx.data+csv;version=2.0.0': sdmxCsv,
  'application/vnd.json-stat+json': jsonStat,
}

// A file holds the whole answer, not a page of it: the rows are selected again by what was asked.
function observationsOf({ asked: query }: Answer, ctx: Context): readonly Observation[] {
  return selectObservations(ctx.series, query, ctx.today)
}

function queryOf(ctx: Context, id: string, place: string | undefined, asOf: string): SdmxQuery {
  const { catalogue, observations } = ctx.series
  const isComputed = (catalogue.indicators.get(id)?.variants.length ?? 0) > 0
  const ground = { source: observations, catalogue, region: ctx.region }
  const leaves = isComputed
    ? inputLeaves(ground, { indicator: id, place: place ?? ctx.region.regionPlace, period: '2020' })
    : []
  return {
    flow: SDMX_FLOW,
    indicators: isComputed ? [...new Set(leaves.map(({ indicator }) => indicator))] : [id],
    places: isComputed
      ? [...new Set(leaves.map((leaf) => leaf.place))]
      : place === undefined
        ? []
        : [place],
    startPeriod: null,
    endPeriod: null,
    asOf,
    updatedAfter: null,
    includeHistory: true,
    limit: ROWS_MAX,
  }
}

function nameOf({ indicators, asOf }: SdmxQuery): string {
  return [
    indicators.join('+').slice(0, 60) || 'observations',
    ...(asOf === null ? [] : [asOf]),
  ].join('_')
}

function joined(pieces: Iterable<string>): string {
  return [...pieces].join('')
}

function rowOf(one: Observation): SeriesRow {
  return {
    indicator: one.indicator,
    place: one.place,
    period: one.period,
    value: formatDecimal(one.value),
    unit: one.unit,
    provenance: one.provenance,
    stage: one.stage,
    vintage: one.vintage,
    publishedFrom: one.publishedAt?.from ?? null,
    publishedTo: one.publishedAt?.to ?? null,
    firstSeen: one.firstSeen,
    loadedAt: one.loadedAt,
    document: one.document,
    location: one.location,
    breakNote: one.breakNote,
    note: one.note,
    doubt: one.doubt,
  }
}
