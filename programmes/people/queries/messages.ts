import Type from 'typebox'
import { officeRoles } from '#platform/action'
import type { Query } from '#programmes/contract'
import { DONE } from '../inputs.ts'
import type { MessagesAnswer } from '../types.ts'

const STRING = Type.String()

/** Messages that could not be sent and are kept until they expire: whom they are for, and not what stands in them. */
export const messages: Query<typeof DONE, MessagesAnswer> = {
  name: 'people.messages',
  title: { en: 'Messages that could not be sent', zh: '未能送达的邮件' },
  input: DONE,
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: STRING,
        to: STRING,
        subject: STRING,
        keptAt: STRING,
        expiresAt: Type.Union([STRING, Type.Null()]),
      }),
    ),
    timeZone: STRING,
  }),
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  answer: async (_, { mail, region }) => ({
    items: (mail?.kept?.list() ?? []).map(({ text: _, ...told }) => told),
    timeZone: region.timeZone,
  }),
}
