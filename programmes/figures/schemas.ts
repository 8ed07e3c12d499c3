import Type from 'typebox'
import {
  BOOLEAN,
  INTEGER,
  listOf,
  named,
  nullable,
  object,
  QUANTITY,
  STRING,
  TEXT,
} from './schema-parts.ts'
import {
  CARD,
  CARD_FIELDS,
  CITATION,
  DAY,
  DOCUMENT,
  DOCUMENT_FIELDS,
  EVALUATION,
  HISTORY,
  KNOWLEDGE,
  LINK_FIELDS,
  MAP,
  NAMED,
  NOTES,
  OBSERVATION,
  PERIOD,
  PLACE,
  RANKING,
  SOME_QUANTITY,
  SOME_TEXT,
  VARIANT,
  VINTAGE,
} from './view-schemas.ts'

// The shapes of `types.ts` for machines: they make the OpenAPI document, and tests check every answer against them.

export * from './schema-parts.ts'
export * from './view-schemas.ts'

const CURSOR = nullable(Type.String({ description: 'For ?cursor= of the next page.' }))

export const FIGURES_SEARCH_ANSWER = object({
  q: STRING,
  lang: STRING,
  asOf: STRING,
  total: INTEGER,
  items: listOf(
    object({
      ...CARD_FIELDS,
      latest: nullable(
        object({
          place: PLACE,
          period: PERIOD,
          value: QUANTITY,
          vintageLabel: TEXT,
          provenance: STRING,
        }),
      ),
      observations: INTEGER,
      periods: INTEGER,
      places: INTEGER,
    }),
  ),
  nextCursor: CURSOR,
  owners: listOf(object({ id: STRING, title: TEXT, count: INTEGER })),
})

export const FIGURE_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  today: STRING,
  indicator: CARD,
  place: PLACE,
  period: PERIOD,
  variant: nullable(STRING),
  vintage: nullable(STRING),
  mixed: BOOLEAN,
  loadedBy: nullable(STRING),
  provenance: nullable(STRING),
  evaluation: EVALUATION,
  simulated: nullable(STRING),
  alternatives: listOf(
    object({
      variant: nullable(VARIANT),
      vintageLabel: TEXT,
      vintages: listOf(STRING),
      value: SOME_QUANTITY,
      chosen: BOOLEAN,
      href: STRING,
    }),
  ),
  history: HISTORY,
  ranking: RANKING,
  map: MAP,
  knowledge: KNOWLEDGE,
  comparison: HISTORY,
  choices: object({
    places: listOf(PLACE),
    periods: listOf(PERIOD),
    vintages: listOf(VINTAGE),
    variants: listOf(VARIANT),
  }),
  targets: listOf(
    object({
      id: STRING,
      title: TEXT,
      bound: TEXT,
      value: QUANTITY,
      due: STRING,
      dueWords: TEXT,
      met: nullable(BOOLEAN),
      state: Type.Union(
        (['met', 'said-met', 'missed', 'open'] as const).map((word) => Type.Literal(word)),
      ),
      independent: BOOLEAN,
      words: TEXT,
      document: DOCUMENT,
    }),
  ),
  citation: CITATION,
  links: object(LINK_FIELDS),
})

const ROW = named('SeriesRow', {
  indicator: STRING,
  place: STRING,
  period: STRING,
  value: STRING,
  bound: STRING,
  unit: STRING,
  provenance: STRING,
  stage: STRING,
  vintage: STRING,
  publishedFrom: DAY,
  publishedTo: DAY,
  firstSeen: STRING,
  loadedAt: STRING,
  document: STRING,
  location: STRING,
  ...NOTES,
})

const ASKED = named('ObservationQuery', {
  flow: STRING,
  indicators: listOf(STRING),
  places: listOf(STRING),
  startPeriod: DAY,
  endPeriod: DAY,
  asOf: DAY,
  updatedAfter: nullable(STRING),
  includeHistory: BOOLEAN,
  limit: INTEGER,
})

export const SERIES_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  indicator: CARD,
  rows: listOf(ROW),
  total: INTEGER,
  nextCursor: CURSOR,
  documents: listOf(DOCUMENT),
  asked: ASKED,
})
export const SDMX_ANSWER = object({ rows: listOf(ROW), total: INTEGER, asked: ASKED })

const SOURCE = named('Source', {
  ...DOCUMENT_FIELDS,
  note: SOME_TEXT,
  echoOf: nullable(STRING),
  observations: INTEGER,
  indicators: INTEGER,
})
export const SOURCES_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  total: INTEGER,
  items: listOf(SOURCE),
  nextCursor: CURSOR,
})
export const SOURCE_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  source: SOURCE,
  echoOf: nullable(DOCUMENT),
  echoes: listOf(DOCUMENT),
  taken: listOf(object({ indicator: NAMED, observations: listOf(OBSERVATION) })),
  total: INTEGER,
  nextCursor: CURSOR,
  links: object({ json: STRING, csv: STRING }),
})

const PLACE_ITEM = named('PlaceItem', {
  id: STRING,
  name: TEXT,
  shortName: TEXT,
  level: STRING,
  levelWords: TEXT,
  code: nullable(STRING),
  parent: nullable(PLACE),
  until: DAY,
  href: STRING,
  figures: INTEGER,
})
export const PLACES_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  q: STRING,
  total: INTEGER,
  items: listOf(PLACE_ITEM),
  nextCursor: CURSOR,
})
export const PLACE_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  place: PLACE_ITEM,
  codes: listOf(object({ system: STRING, systemTitle: TEXT, code: STRING, from: DAY, to: DAY })),
  changes: listOf(
    object({ date: STRING, dateWords: TEXT, kind: STRING, note: TEXT, source: STRING }),
  ),
  parents: listOf(PLACE),
  members: listOf(PLACE),
  compositions: listOf(object({ id: STRING, title: TEXT })),
  figures: listOf(
    object({
      indicator: CARD,
      period: PERIOD,
      value: QUANTITY,
      vintageLabel: TEXT,
      provenance: STRING,
      rank: nullable(object({ rank: INTEGER, of: INTEGER, compositionTitle: TEXT })),
      history: HISTORY,
      href: STRING,
    }),
  ),
  map: MAP,
  links: object({ json: STRING }),
})
