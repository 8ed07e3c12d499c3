import { Type } from 'typebox'
import type { RuleSet } from '#engines/rule/pure'
import { anyone } from '#platform/action'
import { holdsOn } from '#platform/region'
import type { Context, Query } from '#programmes/contract'
import { policiesOf } from '../policies.ts'
import type { RulesAnswer } from '../pure/index.ts'

const TEXT = Type.Record(Type.String(), Type.String())
const DAY_OR_NONE = Type.Union([Type.String(), Type.Null()])

const BOOK = Type.Object({
  documents: Type.Array(
    Type.Object({
      id: Type.String(),
      title: TEXT,
      number: Type.Union([Type.String(), Type.Null()]),
      standing: Type.String(),
      published: DAY_OR_NONE,
      firstSeen: Type.String(),
      url: Type.Union([Type.String(), Type.Null()]),
      note: Type.Union([TEXT, Type.Null()]),
    }),
  ),
  layers: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), title: TEXT })),
  sets: Type.Array(
    Type.Object({ id: Type.String(), title: TEXT, layers: Type.Array(Type.String()) }),
  ),
  places: Type.Array(
    Type.Object({
      id: Type.String(),
      name: TEXT,
      parents: Type.Array(
        Type.Object({ place: Type.String(), from: DAY_OR_NONE, to: DAY_OR_NONE }),
      ),
    }),
  ),
  versions: Type.Array(
    Type.Object({
      parameter: Type.String(),
      layer: Type.String(),
      place: Type.String(),
      from: Type.String(),
      to: DAY_OR_NONE,
      known: Type.String(),
      document: Type.String(),
      clause: Type.Union([TEXT, Type.Null()]),
      bands: Type.Array(Type.Union([Type.Number(), Type.Null()])),
      cells: Type.Array(Type.Union([Type.Number(), Type.String()])),
    }),
  ),
})

const INPUT = Type.Object({}, { additionalProperties: false })

const OUTPUT = Type.Object({
  stand: Type.Object({ set: Type.String(), asOf: Type.String() }),
  book: BOOK,
  places: Type.Array(Type.String()),
})

/** The rules by which this world settles outpatient bills, whole, for who computes with them elsewhere. */
export const rules: Query<typeof INPUT, RulesAnswer> = {
  name: 'health.rules',
  title: { en: 'Rules of outpatient settlement', zh: '门诊结算规则' },
  input: INPUT,
  output: OUTPUT,
  may: anyone,
  answer: async (_, ctx) => {
    const { stand } = policiesOf(ctx)
    return answerOf(ctx, ({ id }) => id === stand.set)
  },
}

/** The same with the sets that lay a proposal over them. What is assumed for the simulation and what is real are never in one answer. */
export const ruleSets: Query<typeof INPUT, RulesAnswer> = {
  name: 'health.rule-sets',
  title: { en: 'Sets of rules of outpatient settlement', zh: '门诊结算规则集' },
  input: INPUT,
  output: OUTPUT,
  may: anyone,
  answer: async (_, ctx) => {
    const { book } = policiesOf(ctx)
    const assumed = new Set(
      book.layers.filter(({ kind }) => kind === 'assumed').map(({ id }) => id),
    )
    const isSimulated = ctx.world === 'simulated'
    return answerOf(ctx, ({ layers }) => layers.some((id) => assumed.has(id)) === isSimulated)
  },
}

function answerOf(ctx: Context, isAsked: (set: RuleSet) => boolean): RulesAnswer {
  const { book, stand } = policiesOf(ctx)
  const sets = book.sets.filter(isAsked)
  const used = new Set(sets.flatMap(({ layers }) => layers))
  const versions = book.versions.filter(({ layer }) => used.has(layer))
  const documents = new Set(versions.map(({ document }) => document))
  return {
    stand,
    book: {
      sets,
      versions,
      documents: book.documents.filter(({ id }) => documents.has(id)),
      layers: book.layers.filter(({ id }) => used.has(id)),
      places: book.places,
    },
    places: smallestOf(ctx),
  }
}

/** Of the region's places those that exist today and have none below them, but not the region itself, which insures nobody. */
function smallestOf({ region, today }: Context): readonly string[] {
  const standing = [...region.places.values()].filter((place) => holdsOn(place, today))
  const above = new Set(
    standing.flatMap(({ parents }) =>
      parents.filter((parent) => holdsOn(parent, today)).map(({ place }) => place),
    ),
  )
  return standing.map(({ id }) => id).filter((id) => !above.has(id) && id !== region.regionPlace)
}
