import Type from 'typebox'
import { shapes } from '#programmes/figures'

const { TEXT, STRING, INTEGER, BOOLEAN, nullable, listOf, object } = shapes
const SOME_TEXT = nullable(TEXT)
const SOME_STRING = nullable(STRING)

const VERDICT = Type.Union(
  ['holds', 'holds-only-if', 'inconsistent', 'contradicted', 'no-data', 'untestable'].map((word) =>
    Type.Literal(word),
  ),
)

const MARK = object({
  id: STRING,
  shown: TEXT,
  title: TEXT,
  verdict: VERDICT,
  verdictWords: TEXT,
  reason: TEXT,
  provenance: STRING,
  computed: shapes.SOME_QUANTITY,
  under: SOME_TEXT,
  changedSinceThen: BOOLEAN,
  href: STRING,
})
const MARKS = Type.Record(Type.String(), MARK, { description: 'Figures by id.' })

const literal = <T extends string>(word: T) => Type.Literal(word)
const INLINE_KINDS = Type.Union([
  object({ kind: literal('text'), text: STRING }),
  object({ kind: literal('strong'), children: Type.Array(Type.Ref('Inline')) }),
  object({ kind: literal('emphasis'), children: Type.Array(Type.Ref('Inline')) }),
  object({ kind: literal('link'), href: STRING, children: Type.Array(Type.Ref('Inline')) }),
  object({
    kind: literal('figure'),
    figure: STRING,
    form: Type.Union([literal('number'), literal('words')]),
  }),
])
const INLINES = listOf(Type.Cyclic({ Inline: INLINE_KINDS }, 'Inline'))

const BLOCK_KINDS = Type.Union([
  object({
    kind: literal('heading'),
    level: INTEGER,
    id: STRING,
    children: Type.Array(Type.Ref('Inline')),
  }),
  object({ kind: literal('paragraph'), children: Type.Array(Type.Ref('Inline')) }),
  object({
    kind: literal('list'),
    ordered: BOOLEAN,
    entries: Type.Array(Type.Array(Type.Ref('Block'))),
  }),
  object({ kind: literal('quote'), children: Type.Array(Type.Ref('Block')) }),
])
const BLOCKS = listOf(Type.Cyclic({ Block: BLOCK_KINDS, Inline: INLINE_KINDS }, 'Block'))

const COUNTS = listOf(object({ verdict: VERDICT, words: TEXT, count: INTEGER }))
const BULLETIN_FIELDS = {
  id: STRING,
  date: STRING,
  dateWords: TEXT,
  title: TEXT,
  href: STRING,
}
export const BULLETIN = object(BULLETIN_FIELDS)
const EDITION_FIELDS = {
  id: STRING,
  bulletin: STRING,
  number: INTEGER,
  publishedAt: STRING,
  publishedWords: TEXT,
  asOf: STRING,
  hash: STRING,
  change: SOME_TEXT,
  corrects: SOME_STRING,
  href: STRING,
} as const
const EDITION = object(EDITION_FIELDS)
const NOTES = listOf(object({ number: INTEGER, figure: STRING, words: TEXT }))
const CURSOR = nullable(Type.String({ description: 'For ?cursor= of the next page.' }))

export const BULLETIN_LIST_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  items: listOf(object({ ...BULLETIN_FIELDS, counts: COUNTS, editions: listOf(EDITION) })),
  nextCursor: CURSOR,
})

export const BULLETIN_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  today: STRING,
  bulletin: BULLETIN,
  kindWords: TEXT,
  document: shapes.DOCUMENT,
  blocks: BLOCKS,
  figures: MARKS,
  counts: COUNTS,
  countsWords: TEXT,
  notes: NOTES,
  contents: listOf(object({ id: STRING, title: STRING })),
  knowledge: listOf(object({ date: STRING, words: TEXT, label: TEXT, current: BOOLEAN })),
  editions: listOf(EDITION),
  citation: shapes.CITATION,
  links: object({
    page: STRING,
    permanent: STRING,
    json: STRING,
    markdown: STRING,
    text: STRING,
    csv: STRING,
    docx: STRING,
    feed: STRING,
  }),
})

const VERDICT_VIEW = object({
  asOf: STRING,
  asOfWords: TEXT,
  verdict: VERDICT,
  words: TEXT,
  reason: TEXT,
  computed: shapes.SOME_QUANTITY,
  under: SOME_TEXT,
  independentSources: INTEGER,
  cautions: listOf(shapes.CAUTION),
})
const NEIGHBOUR = nullable(object({ id: STRING, shown: TEXT, href: STRING }))

export const BULLETIN_FIGURE_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  today: STRING,
  bulletin: BULLETIN,
  mark: MARK,
  indicator: shapes.CARD,
  place: shapes.PLACE,
  period: shapes.PERIOD,
  stated: object({
    value: shapes.QUANTITY,
    valueHigh: shapes.SOME_QUANTITY,
    bound: STRING,
    words: TEXT,
    untestable: SOME_TEXT,
  }),
  sentence: INLINES,
  sentenceText: STRING,
  document: shapes.DOCUMENT,
  now: VERDICT_VIEW,
  // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
  then: VERDICT_VIEW,
  since: VERDICT_VIEW,
  changed: BOOLEAN,
  evaluation: nullable(shapes.EVALUATION),
  alternatives: listOf(
    object({
      variant: nullable(shapes.VARIANT),
      vintageLabel: TEXT,
      known: Type.Union([literal('then'), literal('since')]),
      value: shapes.SOME_QUANTITY,
      ok: BOOLEAN,
      okWords: TEXT,
      reading: nullable(Type.Union([literal('rounded'), literal('truncated')])),
      readingWords: SOME_TEXT,
      off: shapes.SOME_QUANTITY,
      chosen: BOOLEAN,
      independentSources: INTEGER,
      href: STRING,
    }),
  ),
  counted: listOf(
    object({
      provenance: Type.Union([literal('recorded'), literal('simulated')]),
      title: TEXT,
      period: shapes.PERIOD,
      value: shapes.QUANTITY,
      href: STRING,
    }),
  ),
  history: shapes.HISTORY,
  ranking: shapes.RANKING,
  map: shapes.MAP,
  knowledge: shapes.KNOWLEDGE,
  previous: NEIGHBOUR,
  next: NEIGHBOUR,
  citation: shapes.CITATION,
  links: object({ ...shapes.LINK_FIELDS, feed: STRING }),
})

export const SENTENCES_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  items: listOf(
    object({
      bulletin: BULLETIN,
      figure: STRING,
      mark: MARK,
      sentence: INLINES,
      sentenceText: STRING,
      // biome-ignore lint/suspicious/noThenProperty: as above.
      then: VERDICT_VIEW,
      since: VERDICT_VIEW,
      changedOn: STRING,
      changedOnWords: TEXT,
      changedBy: TEXT,
      direction: Type.Union([literal('worse'), literal('better'), literal('condition')]),
      directionWords: TEXT,
      href: STRING,
      feed: STRING,
    }),
  ),
  looked: INTEGER,
  nextCursor: CURSOR,
  figures: MARKS,
  feed: STRING,
  links: object({ json: STRING }),
})

const STATED = nullable(object({ shown: TEXT, verdict: VERDICT, words: TEXT }))
const CORRECTION = object({
  lines: listOf(
    listOf(
      object({
        kind: Type.Union([literal('same'), literal('gone'), literal('new')]),
        text: STRING,
      }),
    ),
  ),
  figures: listOf(object({ figure: STRING, title: TEXT, was: STATED, now: STATED, href: STRING })),
})

export const EDITIONS_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  items: listOf(object({ ...EDITION_FIELDS, title: TEXT, despite: SOME_STRING })),
  nextCursor: CURSOR,
  feed: STRING,
  links: object({ json: STRING }),
})

export const EDITION_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  bulletin: BULLETIN,
  kindWords: TEXT,
  document: shapes.DOCUMENT,
  edition: EDITION,
  embargo: nullable(object({ until: STRING, words: TEXT })),
  withdrawn: nullable(object({ words: TEXT, reason: STRING })),
  corrects: nullable(EDITION),
  correctedBy: nullable(EDITION),
  correction: nullable(CORRECTION),
  despite: SOME_STRING,
  ownCheck: nullable(
    object({
      counts: object({ claims: INTEGER, inconsistent: INTEGER, contradicted: INTEGER }),
      words: TEXT,
    }),
  ),
  blocks: BLOCKS,
  figures: MARKS,
  notes: NOTES,
  frozen: listOf(
    object({
      id: STRING,
      shown: TEXT,
      stated: object({
        value: STRING,
        valueHigh: SOME_STRING,
        unit: STRING,
        bound: STRING,
        indicator: STRING,
        place: STRING,
        period: STRING,
        document: STRING,
      }),
      verdict: VERDICT,
      verdictWords: TEXT,
      value: SOME_STRING,
      valueWords: SOME_TEXT,
      variant: SOME_STRING,
      vintages: listOf(STRING),
      inputs: INTEGER,
      inputsHash: STRING,
      href: STRING,
    }),
  ),
  counts: COUNTS,
  countsWords: TEXT,
  reproduces: object({ ok: BOOLEAN, words: TEXT, differing: listOf(STRING) }),
  citation: shapes.CITATION,
  links: object({
    page: STRING,
    permanent: STRING,
    json: STRING,
    markdown: STRING,
    text: STRING,
    csv: STRING,
    docx: STRING,
    html: STRING,
    diff: STRING,
  }),
})

const SIDE = object({
  verdict: VERDICT,
  words: TEXT,
  value: SOME_TEXT,
  under: SOME_TEXT,
})
export const EDITION_DIFF_ANSWER = object({
  lang: STRING,
  asOf: STRING,
  bulletin: BULLETIN,
  edition: EDITION,
  changes: listOf(
    object({
      figure: STRING,
      shown: TEXT,
      title: TEXT,
      was: SIDE,
      now: SIDE,
      why: TEXT,
      documents: listOf(shapes.DOCUMENT),
      href: STRING,
    }),
  ),
  unchanged: INTEGER,
  links: object({ page: STRING, json: STRING }),
})
