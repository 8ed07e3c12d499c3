import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Context, Query } from '#programmes/contract'
import { oneOf } from '../inputs.ts'
import { dayIn } from '../month/due-days.ts'
import { month as monthQuery, months as monthsQuery } from '../month/queries.ts'
import { MONTH_ANSWER } from '../month/schemas.ts'
import { MONTH_STATES, PARTIES } from '../month/types.ts'
import { newestOver } from '../queries/desk.ts'
import { MONTH, OF, PARTY } from '../reconciliation/inputs.ts'
import { sumOwn } from './store.ts'
import type { ListsPageAnswer } from './types.ts'
import { NAMES, namesOf, OPTIONAL_STRING, VIEWER, viewerOf } from './viewer.ts'

const INPUT = Type.Object(
  { month: Type.Optional(MONTH), party: Type.Optional(PARTY), of: Type.Optional(OF) },
  { additionalProperties: false },
)
const YUAN = Type.String()

export const SUMS_ANSWER = Type.Object({
  settlements: Type.Integer(),
  total: YUAN,
  funds: YUAN,
  account: YUAN,
  cash: YUAN,
})

/** Whose lists of a month are there, and what stands here beside the one that is to be handed in. */
export const listsPage: Query<typeof INPUT, ListsPageAnswer> = {
  name: 'health.lists-page',
  title: { en: 'Lists of a month', zh: '月度清单' },
  input: INPUT,
  output: Type.Object({
    month: Type.String(),
    months: Type.Array(Type.String()),
    viewer: VIEWER,
    names: NAMES,
    state: oneOf(MONTH_STATES),
    due: OPTIONAL_STRING,
    lists: Type.Array(
      Type.Intersect([
        MONTH_ANSWER.properties.lists.items,
        Type.Object({ handedInOn: OPTIONAL_STRING }),
      ]),
    ),
    chosen: Type.Union([
      Type.Object({ party: oneOf(PARTIES), of: Type.String(), here: SUMS_ANSWER }),
      Type.Null(),
    ]),
  }),
  may: signedIn,
  answer: async (tx, ctx, { month: asked, party, of }) => {
    const viewer = await viewerOf(tx, ctx)
    const { items } = await monthsQuery.answer(tx, ctx, {})
    const month = asked ?? newestOver(items, ctx.today) ?? ctx.today.slice(0, 7)
    const { state, due, lists } = await monthQuery.answer(tx, ctx, { month })
    const found = lists.find((list) => list.party === party && list.of === of)
    const key = found === undefined || !handsIn(ctx) ? null : { party: found.party, of: found.of }
    return {
      ...{ month, months: items.map((one) => one.month), viewer },
      names: await namesOf(
        tx,
        ctx.region,
        lists.map((list) => list.of),
      ),
      ...{ state, due: due.institutions },
      lists: lists.map((list) => ({
        ...list,
        handedInOn: list.handedInAt === null ? null : dayIn(ctx.region, list.handedInAt),
      })),
      chosen: key === null ? null : { ...key, here: await sumOwn(tx, { month, ...key }) },
    }
  },
}

// Whoever isn't the office sees their own lists alone.
function handsIn({ actor }: Context): boolean {
  return actor.kind === 'person' && !actor.office
}
