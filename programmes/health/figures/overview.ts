import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { OVERVIEW_ANSWER } from '../schemas.ts'
import type { OverviewAnswer } from '../types.ts'
import { flows } from './flows.ts'
import { publishedOf } from './published.ts'

const INPUT = Type.Object({}, { additionalProperties: false })

/** What a newcomer sees first: who settled for whom, in which months, at which institutions, and what was published of it. */
export const overview: Query<typeof INPUT, OverviewAnswer> = {
  name: 'health.overview',
  title: { en: 'Direct settlement between provinces', zh: '跨省直接结算概览' },
  input: INPUT,
  output: OVERVIEW_ANSWER,
  may: anyone,
  answer: async (tx, ctx) => {
    const byPair = await flows.answer(tx, ctx, { by: 'pair' })
    const byMonth = await flows.answer(tx, ctx, { by: 'month-tier' })
    const { visits, persons, relief, places } = byPair
    return {
      ...{ visits, persons, relief, places },
      pairs: byPair.rows,
      months: byMonth.rows,
      published: publishedOf(ctx),
    }
  },
}
