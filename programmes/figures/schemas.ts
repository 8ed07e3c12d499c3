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

// The shapes of `types.ts` for machines: they make the OpenAPI document, and tests check every answer against them.

export * from './schema-parts.ts'

const DAY = nullable(STRING)
const SOME_TEXT = nullable(TEXT)
const NOTES = { note: SOME_TEXT, breakNote: SOME_TEXT, doubt: SOME_TEXT }

export const SOME_QUANTITY = nullable(QUANTITY)
export const PLACE = named('Place', { id: STRING, name: TEXT, shortName: TEXT, level: STRING })
export const PERIOD = named('Period', { code: STRING, words: TEXT })
export const VARIANT = named('Variant', { id: STRING, label: TEXT })
const VINTAGE = named('Vintage', {
  id: STRING,
  account: STRING,
  basis: STRING,
  stage: STRING,
  label: TEXT,
  rank: INTEGER,
})
const NAMED = named('Named', { id: STRING, title: TEXT, href: STRING })

const DOCUMENT_FIELDS = {
  id: STRING,
  title: TEXT,
  publisher: STRING,
  publisherWords: TEXT,
  origin: STRING,
  originWords: TEXT,
  published: TEXT,
  publishedFrom: DAY,
  publishedTo: DAY,
  firstSeen: STRING,
  dateUncertain: BOOLEAN,
  licence: STRING,
  licenceWords: TEXT,
  url: nullable(STRING),
  transcription: STRING,
  transcriptionWords: TEXT,
  href: STRING,
}
export const DOCUMENT = named('Document', DOCUMENT_FIELDS)

const OBSERVATION = named('Observation', {
  indicator: STRING,
  place: PLACE,
  period: PERIOD,
  value: QUANTITY,
  provenance: STRING,
  provenanceWords: TEXT,
  stage: STRING,
  stageWords: TEXT,
  vintage: VINTAGE,
  document: DOCUMENT,
  location: STRING,
  ...NOTES,
})

const TRACE = Type.Cyclic(
  {
    TraceNode: object({
      kind: STRING,
      label: TEXT,
      place: PLACE,
      period: PERIOD,
      value: SOME_QUANTITY,
      observation: nullable(OBSERVATION),
      backing: listOf(DOCUMENT),
      disagreeing: listOf(OBSERVATION),
      inputs: listOf(Type.Ref('TraceNode')),
    }),
  },
  'TraceNode',
)

export const CAUTION = named('Caution', { kind: STRING, words: TEXT })
const UNIT = named('Unit', { code: STRING, name: TEXT, symbol: TEXT })

const CARD_FIELDS = {
  id: STRING,
  title: TEXT,
  description: TEXT,
  owner: STRING,
  ownerTitle: TEXT,
  unit: UNIT,
  method: TEXT,
  source: TEXT,
  computed: BOOLEAN,
  formula: SOME_TEXT,
  variants: listOf(VARIANT),
  direction: nullable(STRING),
  digits: INTEGER,
  href: STRING,
}
export const CARD = named('IndicatorCard', CARD_FIELDS)

export const EVALUATION = named('Evaluation', {
  value: SOME_QUANTITY,
  variant: nullable(VARIANT),
  vintages: listOf(VINTAGE),
  vintageLabel: TEXT,
  mixed: BOOLEAN,
  provenance: STRING,
  provenanceWords: TEXT,
  formula: TEXT,
  trace: TRACE,
  cautions: listOf(CAUTION),
  missing: listOf(object({ place: PLACE, period: PERIOD, reason: TEXT })),
  independentSources: INTEGER,
  sources: listOf(DOCUMENT),
})

export const HISTORY = nullable(
  named('History', {
    unit: UNIT,
    lines: listOf(
      object({
        key: STRING,
        label: TEXT,
        place: PLACE,
        variant: nullable(VARIANT),
        main: BOOLEAN,
        points: listOf(
          object({
            period: PERIOD,
            x: Type.Number(),
            value: QUANTITY,
            vintageLabel: TEXT,
            basis: STRING,
            breakBefore: BOOLEAN,
          }),
        ),
      }),
    ),
    focus: STRING,
  }),
)

export const RANKING = nullable(
  named('Ranking', {
    composition: STRING,
    compositionTitle: TEXT,
    indicator: NAMED,
    period: PERIOD,
    vintageLabel: TEXT,
    rows: listOf(
      object({
        rank: INTEGER,
        place: PLACE,
        value: QUANTITY,
        counted: nullable(BOOLEAN),
        focus: BOOLEAN,
        href: STRING,
      }),
    ),
    missing: listOf(PLACE),
    threshold: SOME_QUANTITY,
  }),
)

export const MAP = nullable(
  named('PlaceMap', {
    indicator: NAMED,
    period: PERIOD,
    vintageLabel: TEXT,
    areas: listOf(
      object({
        place: PLACE,
        geometry: object({ type: STRING, coordinates: Type.Array(Type.Unknown()) }),
        value: SOME_QUANTITY,
        focus: BOOLEAN,
        href: STRING,
      }),
    ),
    unit: UNIT,
    attribution: TEXT,
    licence: STRING,
    reviewNumber: nullable(STRING),
  }),
)

export const KNOWLEDGE = listOf(
  named('KnowledgeDate', {
    date: STRING,
    words: TEXT,
    label: TEXT,
    dateUncertain: BOOLEAN,
    value: SOME_QUANTITY,
    variantLabel: SOME_TEXT,
    vintageLabel: TEXT,
    verdict: nullable(STRING),
    verdictWords: SOME_TEXT,
    current: BOOLEAN,
  }),
)

export const CITATION = named('Citation', {
  words: TEXT,
  licences: listOf(STRING),
  licenceWords: listOf(TEXT),
})
export const LINK_FIELDS = {
  page: STRING,
  permanent: STRING,
  json: STRING,
  csv: STRING,
  jsonStat: STRING,
  sdmxCsv: STRING,
  embed: STRING,
}

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
