import Type from 'typebox'

const TEXT = Type.Record(Type.String(), Type.String(), { description: 'Words by language.' })
const STRING = Type.String()
const INTEGER = Type.Integer()
const OPTIONAL_TEXT = Type.Union([TEXT, Type.Null()])
const OPTIONAL_STRING = Type.Union([STRING, Type.Null()])
const OPTIONAL_INTEGER = Type.Union([INTEGER, Type.Null()])
const oneOf = (words: readonly string[], description: string) =>
  Type.Union(
    words.map((word) => Type.Literal(word)),
    { description },
  )
const named = <P extends Parameters<typeof Type.Object>[0]>(name: string, properties: P) =>
  Type.Object(properties, { $id: name })

const STATE = oneOf(
  ['open', 'handed-in', 'signed', 'returned', 'accepted', 'withdrawn'],
  'open: being answered; handed-in: waits for sign-off; signed: sent to the office; returned: to be answered again.',
)
const PARTY = Type.Object({ id: STRING, title: TEXT })
const UNIT = Type.Object({ code: STRING, dimension: STRING, name: TEXT, symbol: TEXT })

const REQUEST = named('CollectionRequest', {
  id: STRING,
  title: TEXT,
  note: OPTIONAL_TEXT,
  asking: PARTY,
  addressed: PARTY,
  due: STRING,
  daysLeft: Type.Integer({ description: 'Days up to the due date; negative: days since.' }),
  state: STATE,
  round: Type.Integer({ description: 'How many times it was put to the organisation.' }),
  since: Type.String({ description: 'Since when it has been in its state.' }),
  madeAt: STRING,
  madeBy: STRING,
  items: INTEGER,
  answered: Type.Integer({ description: 'How many have an answer that you may see.' }),
})

const QUESTION = named('CollectionQuestion', {
  item: INTEGER,
  kind: oneOf(
    ['unit', 'sign', 'jump', 'parts', 'share', 'held', 'returned', 'growth'],
    'Which test asks it.',
  ),
  arithmetic: TEXT,
})

const ANSWER = named('CollectionAnswer', {
  version: INTEGER,
  kind: oneOf(['value', 'none', 'empty'], 'A figure; no such figure, for a reason; taken away.'),
  typed: STRING,
  power: Type.Integer({ description: 'Power of ten of the unit in which it was typed.' }),
  value: Type.Union([STRING, Type.Null()], { description: 'Decimal in base units.' }),
  note: STRING,
  by: STRING,
  at: STRING,
})

const ITEM = named('CollectionItem', {
  number: INTEGER,
  indicator: STRING,
  indicatorTitle: TEXT,
  place: STRING,
  placeName: TEXT,
  period: STRING,
  periodWords: TEXT,
  vintageLabel: TEXT,
  unit: UNIT,
  power: INTEGER,
  precisionWanted: OPTIONAL_INTEGER,
  answer: Type.Union([ANSWER, Type.Null()]),
  reasons: Type.Array(
    Type.Object({ kind: STRING, arithmetic: TEXT, reason: STRING, by: STRING, at: STRING }),
  ),
  disclosedOn: OPTIONAL_STRING,
})

const MEMBER = Type.Object({ item: OPTIONAL_INTEGER, name: TEXT, value: OPTIONAL_STRING })
const GROUNDS = named('CollectionGrounds', {
  items: Type.Array(
    Type.Object({
      item: INTEGER,
      indicator: TEXT,
      place: TEXT,
      period: TEXT,
      unit: UNIT,
      power: INTEGER,
      basis: STRING,
      history: Type.Array(
        Type.Object({
          back: INTEGER,
          period: TEXT,
          value: STRING,
          basis: STRING,
          broken: Type.Boolean(),
        }),
      ),
      held: Type.Array(Type.Object({ value: STRING, source: TEXT })),
      returned: Type.Union([
        Type.Object({ value: STRING, reason: STRING, isAll: Type.Boolean() }),
        Type.Null(),
      ]),
    }),
  ),
  sums: Type.Array(
    Type.Object({
      whole: MEMBER,
      parts: Type.Array(MEMBER),
      unit: UNIT,
      power: INTEGER,
      offs: Type.Array(Type.Number()),
    }),
  ),
  growths: Type.Array(
    Type.Object({
      level: MEMBER,
      growth: MEMBER,
      before: STRING,
      beforePeriod: TEXT,
      unit: UNIT,
      power: INTEGER,
    }),
  ),
})

export const REQUEST_ANSWER = named('CollectionRequestAnswer', {
  lang: STRING,
  asOf: STRING,
  request: REQUEST,
  items: Type.Array(ITEM),
  decisions: Type.Array(
    Type.Object({
      kind: STRING,
      round: INTEGER,
      reason: STRING,
      items: Type.Array(INTEGER),
      by: STRING,
      at: STRING,
    }),
  ),
  grounds: Type.Union([GROUNDS, Type.Null()]),
  questions: Type.Array(QUESTION),
  may: Type.Record(STRING, Type.Boolean(), {
    description: 'What you may do with it as it stands.',
  }),
})

export const LIST_ANSWER = named('CollectionList', {
  lang: STRING,
  asOf: STRING,
  today: STRING,
  items: Type.Array(REQUEST),
  total: INTEGER,
  nextCursor: OPTIONAL_STRING,
  mayAsk: Type.Boolean(),
})

export const MISSING_ANSWER = named('CollectionMissing', {
  lang: STRING,
  asOf: STRING,
  today: STRING,
  items: Type.Array(
    Type.Object({
      request: STRING,
      requestTitle: TEXT,
      addressed: PARTY,
      number: INTEGER,
      indicatorTitle: TEXT,
      placeName: TEXT,
      periodWords: TEXT,
      due: STRING,
      daysLeft: INTEGER,
      state: STATE,
      since: STRING,
      reminders: Type.Array(STRING),
    }),
  ),
  total: INTEGER,
})

export const CHOICES_ANSWER = named('CollectionChoices', {
  lang: STRING,
  asOf: STRING,
  today: STRING,
  organisations: Type.Array(Type.Object({ id: STRING, title: TEXT, jurisdiction: STRING })),
  indicators: Type.Array(
    Type.Object({
      id: STRING,
      title: TEXT,
      unit: UNIT,
      vintages: Type.Array(Type.Object({ id: STRING, label: TEXT })),
    }),
  ),
  places: Type.Array(Type.Object({ id: STRING, name: TEXT, within: Type.Array(STRING) })),
  regionPlace: STRING,
})
