import { Type } from 'typebox'
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

/** The rules by which this world settles outpatient bills, whole, for who computes with them elsewhere. */
export const rules: Query<typeof INPUT, RulesAnswer> = {
  name: 'health.rules',
  title: { en: 'Rules of outpatient settlement', zh: '门诊结算规则' },
  input: INPUT,
  output: Type.Object({
    stand: Type.Object({ set: Type.String(), asOf: Type.String() }),
    book: BOOK,
    places: Type.Array(Type.String()),
  }),
  may: anyone,
  answer: async (_, ctx) => {
    const { book, stand } = policiesOf(ctx)
    const sets = book.sets.filter(({ id }) => id === stand.set)
    const used = sets.flatMap(({ layers }) => layers)
    const versions = book.versions.filter(({ layer }) => used.includes(layer))
    const documents = new Set(versions.map(({ document }) => document))
    return {
      stand,
      book: {
        sets,
        versions,
        documents: book.documents.filter(({ id }) => documents.has(id)),
        layers: book.layers.filter(({ id }) => used.includes(id)),
        places: book.places,
      },
      places: smallestOf(ctx),
    }
  },
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
