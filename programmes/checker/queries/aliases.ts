import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { ALIASES } from '../schemas.ts'
import { type AliasRow, listAliases } from '../store.ts'

const INPUT = Type.Object({})

/** What people said that words mean, the newest first. */
export const aliases: Query<typeof INPUT, { readonly items: readonly AliasRow[] }> = {
  name: 'checker.aliases',
  title: { en: 'Words that mean an indicator', zh: '词语所指的指标' },
  input: INPUT,
  output: ALIASES,
  may: anyone,
  answer: async (tx) => ({ items: await listAliases(tx) }),
}
