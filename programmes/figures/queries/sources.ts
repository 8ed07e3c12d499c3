import Type from 'typebox'
import { writeCsv } from '#engines/series'
import { anyone } from '#platform/action'
import { HouseError, nearest } from '#platform/errors'
import type { Context, Format, Query } from '#programmes/contract'
import { folded } from '../folded.ts'
import { SOURCE_ANSWER, SOURCES_ANSWER } from '../schemas.ts'
import type { SourceAnswer, SourceListItem, SourcesAnswer } from '../types.ts'
import { documentRef, observationView } from '../views/refs.ts'
import { nameIn } from '../views/words.ts'
import { type Asked, asked, COMMON, ID, PAGED, pageOf } from './asked.ts'

const NEAR_MAX = 5

const LIST_INPUT = Type.Object(
  {
    q: Type.String({ maxLength: 200, default: '' }),
    ...PAGED,
    limit: Type.Integer({ minimum: 1, maximum: 1000, default: 500 }),
    ...COMMON,
  },
  { additionalProperties: false },
)

/** Documents that had been published by the day, newest first. */
export const sources: Query<typeof LIST_INPUT, SourcesAnswer> = {
  name: 'figures.sources',
  title: { en: 'Sources', zh: '来源文件' },
  input: LIST_INPUT,
  output: SOURCES_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const words = folded(input.q)
    const known = [...at.ground.catalogue.documents.values()]
      .map((document) => ({ document, day: document.publishedAt?.to ?? document.firstSeen }))
      .filter(({ document, day }) => {
        const text = folded(
          [
            document.id,
            document.publisher,
            ...Object.values(nameIn(at.ground.region, document.publisher)),
            ...Object.values(document.title),
          ].join(' '),
        )
        return day <= at.asOf && text.includes(words)
      })
      .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    const page = pageOf(known, input)
    return {
      lang: at.lang,
      asOf: at.asOf,
      total: page.total,
      items: page.items.map(({ document }) => itemOf(at, document.id)),
      nextCursor: page.nextCursor,
    }
  },
}

const INPUT = Type.Object(
  { id: ID, ...PAGED, limit: Type.Integer({ minimum: 1, maximum: 5000, default: 200 }), ...COMMON },
  { additionalProperties: false },
)

/** One document and what was taken from it. Throws `figures.unknown-source`. */
export const source: Query<typeof INPUT, SourceAnswer> = {
  name: 'figures.source',
  title: { en: 'One source', zh: '一份来源文件' },
  input: INPUT,
  output: SOURCE_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const { ground } = at
    const { catalogue } = ground
    const document = catalogue.documents.get(input.id)
    if (document === undefined) {
      const near = nearest(input.id, catalogue.documents.keys(), NEAR_MAX).join(', ')
      throw new HouseError('figures.unknown-source', { id: input.id, near })
    }
    const page = pageOf(ground.source.byDocument(document.id), input)
    const ids = [...new Set(page.items.map(({ indicator }) => indicator))]
    const echoes = [...catalogue.documents.values()].filter(({ echoOf }) => echoOf === document.id)
    return {
      lang: at.lang,
      asOf: at.asOf,
      source: itemOf(at, document.id),
      echoOf: document.echoOf === null ? null : documentRef(ground, document.echoOf),
      echoes: echoes.map(({ id }) => documentRef(ground, id)),
      taken: ids.map((id) => ({
        indicator: {
          id,
          title: catalogue.indicators.get(id)?.title ?? { en: id, zh: id },
          href: `/figures/${id}`,
        },
        observations: page.items
          .filter(({ indicator }) => indicator === id)
          .map((one) => observationView(ground, one)),
      })),
      total: page.total,
      nextCursor: page.nextCursor,
      links: {
        json: `/api/v1/sources/${encodeURIComponent(document.id)}`,
        csv: `/api/v1/sources/${encodeURIComponent(document.id)}?format=csv`,
      },
    }
  },
}

/** Everything that was taken from a document, in the form that can be imported again. */
export const SOURCE_CSV: Format = {
  name: 'csv',
  encode: ({ source: { id } }: SourceAnswer, ctx: Context) =>
    [...writeCsv(ctx.series.observations.byDocument(id), ctx.region.languages)].join(''),
  filename: ({ source: { id } }: SourceAnswer) => `${id}.csv`,
}

function itemOf({ ground }: Asked, id: string): SourceListItem {
  const document = ground.catalogue.documents.get(id)
  const held = ground.source.byDocument(id)
  return {
    ...documentRef(ground, id),
    note: document?.note ?? null,
    echoOf: document?.echoOf ?? null,
    observations: held.length,
    indicators: new Set(held.map(({ indicator }) => indicator)).size,
  }
}
