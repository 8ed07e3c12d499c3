import Type from 'typebox'
import { lexiconOf } from '#engines/claims/pure'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { requireDays } from '../require-days.ts'
import { DESK } from '../schemas.ts'
import type { DeskAnswer } from '../types.ts'
import { OPTIONAL_DAY } from './inputs.ts'

const INPUT = Type.Object({
  lang: Type.Optional(Type.String({ maxLength: 35 })),
  asOf: OPTIONAL_DAY,
})

/** What the page of the checker needs before anybody has given it a text; the day is the one in its header. */
export const desk: Query<typeof INPUT, DeskAnswer> = {
  name: 'checker.desk',
  title: { en: 'The checker', zh: '核对台' },
  input: INPUT,
  output: DESK,
  may: anyone,
  answer: async (_, { region, today }, { lang, asOf }) => {
    requireDays({ asOf })
    return {
      lang: region.languages.find((one) => one === lang) ?? region.languages[0] ?? 'en',
      asOf: asOf ?? today,
      today,
      lexicon: lexiconOf(region),
    }
  },
}
