import Type from 'typebox'
import { daysBetween } from '#platform/period'
import type { Query } from '#programmes/contract'
import { periodWords, placeWords } from '../grounds/cells.ts'
import { LANG } from '../inputs.ts'
import { knownIn } from '../known-in.ts'
import { MISSING_ANSWER } from '../schemas.ts'
import { listMissing } from '../store/missing.ts'
import type { MissingAnswer } from '../types.ts'
import { languageOf } from './list.ts'
import { MEMBERS } from './members.ts'

const INPUT = Type.Object(
  { limit: Type.Integer({ minimum: 1, maximum: 5000, default: 1000 }), lang: LANG },
  { additionalProperties: false },
)

/** What is missing, from whom, since when: for the office of all that it asked, for an organisation its own part. */
export const missing: Query<typeof INPUT, MissingAnswer> = {
  name: 'collection.missing',
  title: { en: 'Figures that are missing', zh: '待报数据' },
  input: INPUT,
  output: MISSING_ANSWER,
  may: MEMBERS,
  answer: async (tx, ctx, { limit, lang }) => {
    await ctx.series.refresh(tx)
    const { rows, total } = await listMissing(tx, limit)
    const { indicators } = ctx.series.catalogue
    return {
      lang: languageOf(ctx, lang),
      asOf: ctx.today,
      today: ctx.today,
      items: rows.map((row) => ({
        request: row.request,
        requestTitle: row.title,
        addressed: { id: row.addressed, title: row.addressedTitle },
        number: row.number,
        indicatorTitle: indicators.get(row.indicator)?.title ?? { en: row.indicator },
        placeName: placeWords(knownIn(ctx), row.place),
        periodWords: periodWords(row.period),
        due: row.due,
        daysLeft: daysBetween(ctx.today, row.due),
        state: row.state,
        since: row.since,
        reminders: row.reminders,
      })),
      total,
    }
  },
}
