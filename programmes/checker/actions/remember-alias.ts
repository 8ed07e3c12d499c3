import Type from 'typebox'
import { actorWords, officeRoles } from '#platform/action'
import { HouseError, nearest } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { measureTeller } from '../match/aliases.ts'
import { type AliasRow, addAlias } from '../store.ts'

const NEAR_MAX = 5

const INPUT = Type.Object(
  {
    words: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'What is measured, in the words of a release.',
    }),
    indicator: Type.Union([Type.String({ minLength: 1, maxLength: 120 }), Type.Null()], {
      description: 'The indicator that they mean; null: none that we have.',
    }),
  },
  { additionalProperties: false },
)

/** Remembers a person's correction of a match with its author. Throws `checker.no-text`, `checker.no-measure`, `checker.unknown-indicator`. */
export const rememberAlias: Action<typeof INPUT, AliasRow> = {
  name: 'checker.remember-alias',
  title: { en: 'Say what words mean', zh: '指定词语所指的指标' },
  input: INPUT,
  may: officeRoles('analyst'),
  apply: async (tx, ctx, { words, indicator }) => {
    const said = words.replace(/\s+/g, ' ').trim()
    if (said === '') throw new HouseError('checker.no-text', { name: 'words' })
    if (!measureTeller(ctx.region)(words)) throw new HouseError('checker.no-measure', { words })
    const { indicators } = ctx.series.catalogue
    if (indicator !== null && !indicators.has(indicator))
      throw new HouseError('checker.unknown-indicator', {
        indicator,
        near: nearest(indicator, indicators.keys(), NEAR_MAX).join(', '),
      })
    const alias: AliasRow = {
      id: ctx.newId(),
      words: said,
      indicator,
      author: actorWords(ctx.actor),
      at: ctx.now,
    }
    await addAlias(tx, alias)
    return alias
  },
}
