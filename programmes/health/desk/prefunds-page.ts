import Type from 'typebox'
import { signedIn } from '#platform/action'
import { decimalOf, divide, rationalOf } from '#platform/exact'
import type { Context, Query } from '#programmes/contract'
import { fenOf, yuanOf } from '../money.ts'
import { PROPOSALS_ANSWER, prefundProposals } from '../prefunds/queries.ts'
import { marksOf, PREFUND, prefundsOf, termsOf } from '../queries/desk.ts'
import type { PrefundUse } from '../types.ts'
import type { PrefundsPageAnswer } from './types.ts'
import { NAMES, namesOf, OPTIONAL_STRING, VIEWER, viewerOf } from './viewer.ts'

const NOTHING = Type.Object({}, { additionalProperties: false })

/** Prefunds with what each is short of, and what is needed to put one up. */
export const prefundsPage: Query<typeof NOTHING, PrefundsPageAnswer> = {
  name: 'health.prefunds-page',
  title: { en: 'Prefunds of provinces', zh: '各省份预付金' },
  input: NOTHING,
  output: Type.Object({
    viewer: VIEWER,
    names: NAMES,
    marks: Type.Union([
      Type.Object({ yellow_pct: Type.Number(), red_pct: Type.Number() }),
      Type.Null(),
    ]),
    items: Type.Array(Type.Intersect([PREFUND, Type.Object({ short: OPTIONAL_STRING })])),
    proposals: PROPOSALS_ANSWER.properties.items,
    year: Type.Integer(),
    own: OPTIONAL_STRING,
    transfer: Type.String(),
  }),
  may: signedIn,
  answer: async (tx, ctx) => {
    const viewer = await viewerOf(tx, ctx)
    const items = await prefundsOf(tx, ctx)
    const { operated } = viewer
    const isProvince = ctx.region.places.get(operated ?? '')?.level === 'province'
    return {
      ...{ viewer, names: await namesOf(tx, ctx.region, []), marks: marksOf(ctx) },
      items: items.map((one) => ({ ...one, short: shortOf(ctx, one) })),
      proposals: (await prefundProposals.answer(tx, ctx, { state: 'proposed' })).items,
      // Its quarter is over; that of the next year isn't before this one is.
      year: Number(ctx.today.slice(0, 4)),
      own: isProvince ? operated : null,
      transfer: ctx.newId(),
    }
  },
}

/** So much more, and a fen: an exposure that takes up exactly the share of the mark has reached it. */
function shortOf(ctx: Context, { exposure, prefund, level }: PrefundUse): string | null {
  const terms = termsOf(ctx)
  if (terms === null || level === 'green') return null
  const needed = divide(rationalOf(fenOf(exposure)), terms.thresholds.yellow)
  const more = decimalOf(needed, 0, 'truncate').coefficient + 1n - fenOf(prefund)
  return yuanOf(more)
}
