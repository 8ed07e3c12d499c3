import Type from 'typebox'
import { BOUNDS, KINDS, PERIOD_SOURCES, VERDICTS } from './words.ts'

const TEXT = Type.Record(Type.String(), Type.String(), { description: 'Words by language.' })
const STRING = Type.String()
const INTEGER = Type.Integer()
const BOOLEAN = Type.Boolean()
const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])
const OPTIONAL_TEXT = Type.Union([TEXT, Type.Null()])
const oneOf = (words: readonly string[], description: string) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { description },
  )
const named = <P extends Parameters<typeof Type.Object>[0]>(name: string, properties: P) =>
  Type.Object(properties, { $id: name })

const VERDICT = oneOf(
  VERDICTS,
  'The gravest finding: inconsistent with itself, contradicted by data, holds only on a condition, holds, untestable, or no data.',
)

const COMPARISON = named('ClaimComparison', {
  kind: oneOf(KINDS, 'What the value is compared with, or what kind of statement it is.'),
  base: Type.Union([STRING, Type.Null()], { description: 'The base in words.' }),
  baseClaim: Type.Union([INTEGER, Type.Null()], { description: 'The claim that is the base.' }),
  basePeriod: OPTIONAL_STRING,
  basePeriodFrom: Type.Optional(
    oneOf(
      ['stated', 'inferred'],
      'What tells the period of the base: words around it, or what a reader takes for granted. Absent where what the figure is tied to tells it.',
    ),
  ),
  direction: Type.Union([oneOf(['up', 'down', 'flat'], 'Which way it went.'), Type.Null()]),
})

const REASON = named('ClaimReason', {
  check: Type.String({ description: 'Id of the check; the reference lists them.' }),
  ok: Type.Union([BOOLEAN, Type.Null()], { description: 'null: a doubt, which decides nothing.' }),
  arithmetic: STRING,
  en: STRING,
  zh: STRING,
  claims: Type.Array(INTEGER, { description: 'All claims that take part, by index.' }),
  likely: Type.Optional(
    Type.Boolean({
      description:
        'True where no words say outright that these figures belong together: a likely reading, not a certain one. A claim whose failed tests are all likely is probably inconsistent, and reports show it so; its verdict is inconsistent all the same.',
    }),
  ),
})

const CANDIDATE = named('ClaimCandidate', {
  indicator: STRING,
  title: TEXT,
  place: STRING,
  placeName: TEXT,
  period: STRING,
  periodWords: TEXT,
  confidence: Type.Number(),
  why: TEXT,
  chosen: BOOLEAN,
  alias: Type.Union([Type.Object({ words: STRING, author: STRING, at: STRING }), Type.Null()]),
})

const DATA_VERDICT = named('DataVerdict', {
  asOf: STRING,
  verdict: VERDICT,
  reason: TEXT,
  independentSources: INTEGER,
})

const DATA_FINDING = named('DataFinding', {
  // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
  then: DATA_VERDICT,
  since: DATA_VERDICT,
  changed: BOOLEAN,
  alternatives: Type.Array(
    named('DataAlternative', {
      variant: OPTIONAL_STRING,
      variantLabel: OPTIONAL_TEXT,
      vintageLabel: TEXT,
      known: oneOf(['then', 'since'], 'Known on the day of the release, or only since.'),
      value: TEXT,
      ok: BOOLEAN,
      reading: Type.Union([oneOf(['rounded', 'truncated'], 'Of the digits.'), Type.Null()]),
      off: OPTIONAL_TEXT,
      chosen: BOOLEAN,
      independentSources: INTEGER,
      href: STRING,
    }),
  ),
  observations: Type.Array(
    named('DataObservation', {
      document: STRING,
      title: TEXT,
      publisher: STRING,
      publishedAt: OPTIONAL_STRING,
      vintageLabel: TEXT,
      place: TEXT,
      period: STRING,
      value: TEXT,
      provenance: oneOf(['published', 'recorded', 'simulated'], 'What kind of value it is.'),
      href: STRING,
    }),
  ),
  inputs: Type.Optional(
    Type.Integer({ description: 'How many observations there are in all; the first are given.' }),
  ),
  href: STRING,
})

const CLAIM = named('Claim', {
  index: INTEGER,
  start: Type.Integer({ description: 'Offset in UTF-16 code units of the text.' }),
  end: INTEGER,
  text: STRING,
  value: Type.String({
    description:
      'Decimal in base units (46 million: 46000000), per cent and percentage points as printed; a date in ISO 8601.',
  }),
  valueHigh: Type.Optional(Type.String({ description: 'Upper end of `between`.' })),
  fraction: Type.Optional(
    Type.String({ description: 'As it is meant where the decimal is not exact: 1/3.' }),
  ),
  unit: Type.String({ description: 'A code of the list in the reference of claims.' }),
  unitName: TEXT,
  bound: oneOf(BOUNDS, 'How the words limit the value.'),
  measure: OPTIONAL_STRING,
  place: OPTIONAL_STRING,
  placeName: OPTIONAL_TEXT,
  period: OPTIONAL_STRING,
  periodWords: OPTIONAL_TEXT,
  periodFrom: Type.Optional(oneOf(PERIOD_SOURCES, 'What tells the period.')),
  comparison: COMPARISON,
  match: Type.Union([
    named('ClaimMatch', {
      indicator: STRING,
      title: TEXT,
      place: STRING,
      period: STRING,
      confidence: Type.Number(),
    }),
    Type.Null(),
  ]),
  verdict: VERDICT,
  reasons: Type.Array(REASON),
  candidates: Type.Array(CANDIDATE),
  data: Type.Union([DATA_FINDING, Type.Null()]),
  wording: Type.Union([TEXT, Type.Null()], {
    description:
      'What would be true: the whole amended sentence in the language of the text, tested before it is offered; of a claim that holds on a condition, what each condition makes of it.',
  }),
  amended: Type.Optional(
    named('AmendedSentence', {
      sentence: STRING,
      changes: Type.Array(
        Type.Object({
          start: Type.Integer({ description: 'Offset of the new words in the sentence.' }),
          end: INTEGER,
          from: Type.String({ description: 'The words of the text that stood there.' }),
          to: STRING,
          claim: INTEGER,
        }),
      ),
      instead: Type.Optional(
        Type.Boolean({
          description:
            'True of a sentence that is as likely as another which is offered for the same contradiction: one of them, not both.',
        }),
      ),
    }),
  ),
  correctable: Type.Optional(
    Type.Boolean({
      description:
        'False where its words name nothing but a place or a time: no correction can be made of them. Left out: true.',
    }),
  ),
  correction: Type.Optional(
    named('ClaimCorrection', {
      id: STRING,
      words: STRING,
      indicator: OPTIONAL_STRING,
      author: STRING,
      at: STRING,
    }),
  ),
  addable: BOOLEAN,
})

/** What a check answers: the claims in the order of the text. */
export const CHECK = named('Check', {
  language: STRING,
  date: OPTIONAL_STRING,
  dateFrom: Type.Union([oneOf(['given', 'found'], 'Who said the date.'), Type.Null()]),
  dayWithoutYear: Type.Optional(
    Type.String({
      description:
        'Month and day, 12-04, where the text says on which day it came out and not of which year.',
    }),
  ),
  summary: Type.Object({
    claims: INTEGER,
    byVerdict: Type.Record(STRING, INTEGER),
    testedAgainst: oneOf(['itself', 'itself-and-data'], 'What the claims were tested against.'),
    asOf: Type.Union([STRING, Type.Null()], { description: 'The day whose knowledge counts.' }),
    knownUntil: Type.Optional(
      Type.String({
        description:
          'The day of the check, where asOf is yet to come: what was known by then is all there was to go by.',
      }),
    ),
  }),
  claims: Type.Array(CLAIM),
  source: Type.Object({
    format: oneOf(['text', 'html', 'docx', 'pdf'], 'How the text was read.'),
    name: OPTIONAL_STRING,
    characters: INTEGER,
    encoding: Type.Optional(
      Type.String({
        description:
          'In what it was taken to be written, where bytes of plain text or HTML were given: utf-8, gb18030, windows-1252, …',
      }),
    ),
    unreadable: Type.Optional(
      Type.Integer({
        description:
          'How many stretches of the bytes were none of that encoding; each stands as U+FFFD.',
      }),
    ),
  }),
  excluded: Type.Array(Type.Object({ document: STRING, title: TEXT }), {
    description:
      'Documents of the series that are this text or an echo of it: they supported nothing.',
  }),
  text: Type.Union([STRING, Type.Null()], {
    description:
      'The text that offsets count in; null where it is what was given: the field text, or a file of UTF-8 without a byte order mark.',
  }),
})

export const RECEIPT = named('Receipt', {
  lang: STRING,
  asOf: STRING,
  id: STRING,
  madeAt: STRING,
  madeWords: TEXT,
  sentence: STRING,
  date: OPTIONAL_STRING,
  check: CHECK,
  href: STRING,
  picture: STRING,
  embed: STRING,
  links: Type.Object({ json: STRING, permanent: STRING }),
})

export const ALIAS = named('Alias', {
  id: STRING,
  words: STRING,
  indicator: OPTIONAL_STRING,
  author: STRING,
  at: STRING,
  takenBack: Type.Union([Type.Object({ author: STRING, at: STRING }), Type.Null()], {
    description: 'Who took it back, and when; null: nobody did.',
  }),
})
export const ALIASES = Type.Object({ items: Type.Array(ALIAS) })

/** What the page needs before anybody has given it a text. */
export const DESK = Type.Object({
  lang: STRING,
  asOf: STRING,
  today: STRING,
  lexicon: Type.Object({
    places: Type.Array(
      Type.Object({
        id: STRING,
        level: STRING,
        names: Type.Record(STRING, Type.Array(STRING)),
      }),
    ),
    regionPlace: OPTIONAL_STRING,
    nationPlace: OPTIONAL_STRING,
  }),
})
