import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { ALIASES } from '../schemas.ts'
import { type KeptAlias, listAliases, listKeptAliases } from '../store.ts'

const INPUT = Type.Object({
  all: Type.Optional(
    Type.Boolean({
      description: 'With those that were said anew since, or taken back; left out: what counts.',
    }),
  ),
})

/** What people said that words mean, the newest first. */
export const aliases: Query<typeof INPUT, { readonly items: readonly KeptAlias[] }> = {
  name: 'checker.aliases',
  title: { en: 'Words that mean an indicator', zh: '词语所指的指标' },
  input: INPUT,
  output: ALIASES,
  may: anyone,
  answer: async (tx, _, { all }) => {
    if (all === true) return { items: await listKeptAliases(tx) }
    return { items: (await listAliases(tx)).map((alias) => ({ ...alias, takenBack: null })) }
  },
}
