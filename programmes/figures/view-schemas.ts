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

// The shapes of `view-types.ts` for machines.

export const DAY = nullable(STRING)
export const SOME_TEXT = nullable(TEXT)
export const NOTES = { note: SOME_TEXT, breakNote: SOME_TEXT, doubt: SOME_TEXT }

export const SOME_QUANTITY = nullable(QUANTITY)
export const PLACE = named('Place', { id: STRING, name: TEXT, shortName: TEXT, level: STRING })
export const PERIOD = named('Period', { code: STRING, words: TEXT })
export const VARIANT = named('Variant', { id: STRING, label: TEXT })
export const VINTAGE = named('Vintage', {
  id: STRING,
  account: STRING,
  basis: STRING,
  stage: STRING,
  label: TEXT,
  rank: INTEGER,
})
export const NAMED = named('Named', { id: STRING, title: TEXT, href: STRING })

export const DOCUMENT_FIELDS = {
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

export const OBSERVATION = named('Observation', {
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

export const CARD_FIELDS = {
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
