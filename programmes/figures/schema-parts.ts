import Type, { type TProperties, type TSchema } from 'typebox'

// The small shapes of which all others are made.

export const TEXT = Type.Record(Type.String(), Type.String(), { description: 'Words by language.' })
export const STRING = Type.String()
export const INTEGER = Type.Integer()
export const BOOLEAN = Type.Boolean()
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
export const listOf = <T extends TSchema>(schema: T) => Type.Array(schema)
export const object = <P extends TProperties>(properties: P) => Type.Object(properties)
/** A shape that the reference names once and refers to. */
export const named = <P extends TProperties>(name: string, properties: P) =>
  Type.Object(properties, { $id: name })

export const QUANTITY = named('Quantity', {
  value: Type.String({ description: 'Decimal text in the base unit.' }),
  exact: Type.String({ description: 'A decimal, or num/den.' }),
  number: Type.Number(),
  bound: Type.Optional(
    nullable(
      Type.String({
        description:
          'How the number limits the true one: over, under, nearly, about, at-least, at-most; null where inputs given by bounds leave open on which side it lies. Left out: exact.',
      }),
    ),
  ),
  unit: STRING,
  words: TEXT,
  incomplete: Type.Optional(
    Type.Object(
      { missing: INTEGER, brief: TEXT },
      {
        description:
          'Members without a value that could change this one, and the words without them. Left out where none is missing.',
      },
    ),
  ),
})
