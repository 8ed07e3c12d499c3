import Type from 'typebox'
import { actorWords, officeRoles } from '#platform/action'
import type { Action } from '#programmes/contract'
import { addWithdrawal, getAlias, type KeptAlias } from '../store.ts'

const INPUT = Type.Object(
  { id: Type.String({ format: 'uuid', description: 'The correction, by its id.' }) },
  { additionalProperties: false },
)

/**
 * Takes a correction back: what counted before counts again, and who said and who took back what stays. Whoever may correct may
 * do so, not its author alone, who may have left. Throws `checker.unknown-alias`, `checker.taken-back-already`.
 */
export const takeBackAlias: Action<typeof INPUT, KeptAlias> = {
  name: 'checker.take-back-alias',
  title: { en: 'Take a correction back', zh: '撤回更正' },
  input: INPUT,
  may: officeRoles('analyst'),
  apply: async (tx, ctx, { id }) => {
    const alias = await getAlias(tx, id)
    const takenBack = { author: actorWords(ctx.actor), at: ctx.now }
    await addWithdrawal(tx, alias, takenBack)
    return { ...alias, takenBack }
  },
}
