import { type TSchema, Type } from 'typebox'
import type { Lang } from '#platform/i18n'
import type { LayerKind, Standing } from '../pure/index.ts'

// The shape of a pack's `rules/` folder. YAML values are texts: a number keeps its digits, a code its zeros.

export const STANDINGS = [
  'read',
  'recalled',
  'unverified',
  'proposed',
  'assumed',
] as const satisfies readonly Standing[]

export const LAYER_KINDS = [
  'law',
  'local',
  'proposal',
  'assumed',
] as const satisfies readonly LayerKind[]

const CLOSED = { additionalProperties: false }
const WORD = Type.String({ minLength: 1 })
const DAY = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** One text in every language of the pack. */
export function textShape(languages: readonly Lang[]) {
  return Type.Object(Object.fromEntries(languages.map((lang) => [lang, WORD])), CLOSED)
}

export function documentsShape(languages: readonly Lang[]) {
  return Type.Record(
    Type.String(),
    Type.Object(
      {
        title: textShape(languages),
        number: Type.Optional(WORD),
        standing: Type.Union(STANDINGS.map((one) => Type.Literal(one))),
        published: Type.Optional(DAY),
        'first-seen': DAY,
        url: Type.Optional(WORD),
        note: Type.Optional(textShape(languages)),
      },
      CLOSED,
    ),
  )
}

export function setsShape(languages: readonly Lang[]) {
  const title = textShape(languages)
  const kind = Type.Union(LAYER_KINDS.map((one) => Type.Literal(one)))
  return Type.Object(
    {
      layers: Type.Record(Type.String(), Type.Object({ title, kind }, CLOSED)),
      sets: Type.Record(
        Type.String(),
        Type.Object({ title, layers: Type.Array(WORD, { minItems: 1 }) }, CLOSED),
      ),
      /** A place whose rules stand above those of a composition's members: the region above its provinces. */
      above: Type.Optional(Type.Record(Type.String(), WORD)),
    },
    CLOSED,
  )
}

/** One rule: where and by which document it holds, its parameters, the formula that reads them, worked cases. */
export function ruleShape(languages: readonly Lang[]) {
  const text = textShape(languages)
  const version = Type.Object(
    {
      from: DAY,
      to: Type.Optional(DAY),
      known: Type.Optional(DAY),
      document: Type.Optional(WORD),
      clause: Type.Optional(text),
      value: Type.Unknown(),
    },
    CLOSED,
  )
  return Type.Object(
    {
      title: text,
      formula: WORD,
      place: WORD,
      layer: WORD,
      document: WORD,
      known: Type.Optional(DAY),
      parameters: Type.Record(Type.String(), Type.Array(version, { minItems: 1 })),
      cases: Type.Optional(Type.Array(Type.Unknown())),
    },
    CLOSED,
  )
}

/** A worked case; `given` and `expect` are shaped by the formula. */
export function caseShape(languages: readonly Lang[], given: TSchema, expect: TSchema) {
  return Type.Object(
    {
      name: textShape(languages),
      date: DAY,
      set: Type.Optional(WORD),
      'as-of': Type.Optional(DAY),
      given,
      expect: Type.Optional(expect),
      refused: Type.Optional(WORD),
      source: textShape(languages),
    },
    CLOSED,
  )
}
