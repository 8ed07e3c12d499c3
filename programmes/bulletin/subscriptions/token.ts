import Type from 'typebox'

export const TOKEN = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'What a link in a mail of the subscription shows.',
})
