import Type from 'typebox'

export const OPTIONAL_DAY = Type.Optional(
  Type.String({ maxLength: 40, description: 'A day: 2024-12-04.' }),
)
