import Type from 'typebox'
import { officeRoles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action, KeptMessage } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import type { MessageAnswer } from '../types.ts'

const INPUT = Type.Object({ message: UUID }, { additionalProperties: false })

type Taken = MessageAnswer & Pick<KeptMessage, 'id'>

/**
 * Shows a message that could not be sent, once, for an administrator of the office to pass on. What stands in it may open an
 * account, so that the audit says who read it. Throws `people.out-of-reach`.
 */
export const takeMessage: Action<typeof INPUT, Taken> = {
  name: 'people.take-message',
  title: { en: 'Read a message that could not be sent', zh: '查看未能送达的邮件' },
  input: INPUT,
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (_, { mail }, { message }) => {
    const found = mail?.kept?.list().find(({ id }) => id === message)
    if (found === undefined) throw new HouseError('people.out-of-reach')
    const { id, to, subject, text } = found
    return { id, to, subject, text }
  },
  after: async ({ mail }, taken: Taken) => {
    mail?.kept?.drop(taken.id)
    return taken
  },
  kept: ({ to, subject }: Taken) => ({ to, subject }),
}
