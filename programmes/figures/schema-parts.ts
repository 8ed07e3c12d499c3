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
