import Type from 'typebox'
import { shapes } from '#programmes/figures'
import { STATED } from './inputs.ts'

const { TEXT, STRING, INTEGER, BOOLEAN, nullable, listOf, object } = shapes
const SOME_TEXT = nullable(TEXT)
const SOME_STRING = nullable(STRING)
/** What `#programmes/bulletin` and `#programmes/figures` describe in their own answers. */
const AS_THERE = Type.Unknown()

const words = <T extends string>(...known: readonly T[]) =>
  Type.Union(known.map((word) => Type.Literal(word)))

const STATE = words(
  'drafting',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
)
const DRAFT_FIELDS = {
  id: STRING,
  bulletin: STRING,
  title: TEXT,
  date: STRING,
  dateWords: TEXT,
  state: STATE,
  stateWords: TEXT,
  erratumOf: SOME_STRING,
  href: STRING,
}
const MOMENT = { publishAt: SOME_STRING, publishAtWords: SOME_TEXT, edition: SOME_STRING }

export const DRAFT_LIST_ANSWER = object({
  lang: STRING,
  items: listOf(
    object({
      ...DRAFT_FIELDS,
      ...MOMENT,
      changedAt: STRING,
      changedWords: TEXT,
      changedBy: STRING,
      openComments: INTEGER,
    }),
  ),
  nextCursor: SOME_STRING,
  mayBegin: BOOLEAN,
  models: listOf(object({ id: STRING, title: TEXT })),
  today: STRING,
})

const COMMENT = object({
  id: STRING,
  lang: STRING,
  replyTo: SOME_STRING,
  start: INTEGER,
  end: INTEGER,
  quote: STRING,
  body: STRING,
  by: STRING,
  at: STRING,
  atWords: TEXT,
  resolved: BOOLEAN,
  resolvedBy: SOME_STRING,
})
const STEP = object({
  at: STRING,
  atWords: TEXT,
  by: STRING,
  state: STATE,
  words: TEXT,
  reason: SOME_STRING,
})

export const DRAFT_ANSWER = object({
  lang: STRING,
  today: STRING,
  draft: object(DRAFT_FIELDS),
  change: SOME_TEXT,
  ...MOMENT,
  editable: BOOLEAN,
  acts: listOf(STRING),
  texts: listOf(object({ lang: STRING, version: INTEGER, body: STRING })),
  figures: listOf(STATED),
  figuresVersion: INTEGER,
  comments: listOf(COMMENT),
  steps: listOf(STEP),
  me: STRING,
})

export const PULL_ANSWER = object({
  state: STATE,
  figuresVersion: INTEGER,
  commentsVersion: INTEGER,
  texts: listOf(
    object({
      lang: STRING,
      version: INTEGER,
      updates: listOf(object({ client: STRING, changes: AS_THERE })),
    }),
  ),
  here: listOf(
    object({
      client: STRING,
      name: STRING,
      isMine: BOOLEAN,
      lang: SOME_STRING,
      at: nullable(INTEGER),
    }),
  ),
})

const MARK = object({
  kind: STRING,
  severity: words('error', 'warning', 'note'),
  lang: STRING,
  start: INTEGER,
  end: INTEGER,
  line: INTEGER,
  words: TEXT,
  figure: SOME_STRING,
})

export const DRAFT_VIEW = object({
  lang: STRING,
  asOf: STRING,
  figuresVersion: INTEGER,
  texts: listOf(object({ lang: STRING, version: INTEGER, blocks: listOf(AS_THERE) })),
  figures: Type.Record(Type.String(), AS_THERE),
  stated: listOf(
    object({ id: STRING, title: TEXT, words: TEXT, around: TEXT, form: words('number', 'words') }),
  ),
  countsWords: TEXT,
  marks: listOf(MARK),
})

export const DRAFT_CHECK = object({
  lang: STRING,
  asOf: STRING,
  texts: listOf(object({ lang: STRING, version: INTEGER })),
  figuresVersion: INTEGER,
  findings: listOf(
    object({
      weight: words('false', 'condition', 'doubt'),
      verdict: STRING,
      about: TEXT,
      reasons: listOf(TEXT),
      places: listOf(object({ lang: STRING, start: INTEGER, end: INTEGER, line: INTEGER })),
      figure: SOME_STRING,
      amended: SOME_STRING,
    }),
  ),
  claims: INTEGER,
})

const PLACE = object({ id: STRING, name: TEXT, shortName: TEXT, level: STRING })
const PERIOD = object({ code: STRING, words: TEXT })

export const CHOICES_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  indicator: AS_THERE,
  place: PLACE,
  places: listOf(PLACE),
  periods: listOf(PERIOD),
})

export const OFFERS_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  title: TEXT,
  ways: listOf(
    object({
      variant: nullable(object({ id: STRING, label: TEXT })),
      vintage: STRING,
      vintageLabel: TEXT,
      superseded: BOOLEAN,
      value: shapes.SOME_QUANTITY,
      cautions: listOf(object({ kind: STRING, words: TEXT })),
      sources: listOf(AS_THERE),
    }),
  ),
  offers: listOf(
    object({
      entry: STATED,
      words: TEXT,
      around: TEXT,
      verdict: STRING,
      verdictWords: TEXT,
      reason: TEXT,
    }),
  ),
})

const DONE = { by: STRING, at: STRING, atWords: TEXT }

export const HISTORY_ANSWER = object({
  lang: STRING,
  draft: object(DRAFT_FIELDS),
  items: listOf(
    Type.Union([
      object({ kind: words('text'), lang: STRING, from: INTEGER, to: INTEGER, ...DONE }),
      object({ kind: words('figure'), figure: STRING, words: SOME_TEXT, ...DONE }),
      object({ kind: words('step'), words: TEXT, reason: SOME_STRING, ...DONE }),
    ]),
  ),
  comparison: nullable(
    object({
      lang: STRING,
      from: INTEGER,
      to: INTEGER,
      newest: INTEGER,
      pieces: listOf(object({ kind: words('same', 'gone', 'new'), text: STRING })),
    }),
  ),
  mayRestore: BOOLEAN,
})
