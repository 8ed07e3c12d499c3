import Type from 'typebox'
import { lexiconOf } from '#engines/claims/pure'
import type { Query } from '#programmes/contract'
import { DESK } from '../schemas.ts'
import type { DeskAnswer } from '../types.ts'

const INPUT = Type.Object({ lang: Type.Optional(Type.String({ maxLength: 35 })) })

/** What the page of the checker needs before anybody has given it a text. */
export const desk: Query<typeof INPUT, DeskAnswer> = {
  name: 'checker.desk',
  title: { en: 'The checker', zh: '核对台' },
  input: INPUT,
  output: DESK,
  may: () => true,
  answer: async (_, { region, today }, { lang }) => ({
    lang: region.languages.find((one) => one === lang) ?? region.languages[0] ?? 'en',
    asOf: today,
    today,
    lexicon: lexiconOf(region),
  }),
}
