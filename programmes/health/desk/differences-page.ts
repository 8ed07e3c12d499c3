import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { oneOf, UUID } from '../inputs.ts'
import { months as monthsQuery } from '../month/queries.ts'
import { DIFFERENCES_ANSWER } from '../month/schemas.ts'
import { DIFFERENCE_STATES, type DifferenceView } from '../month/types.ts'
import { newestOver } from '../queries/desk.ts'
import { ownOpen } from '../reconciliation/accept.ts'
import { MONTH, OF } from '../reconciliation/inputs.ts'
import { differences } from '../reconciliation/queries.ts'
import { listPayable } from './store.ts'
import type { DifferencesPageAnswer } from './types.ts'
import { NAMES, namesOf, OPTIONAL_STRING, VIEWER, viewerOf } from './viewer.ts'

const INPUT = Type.Object(
  {
    month: Type.Optional(MONTH),
    state: Type.Optional(oneOf(DIFFERENCE_STATES)),
    of: Type.Optional(OF),
    cursor: Type.Optional(UUID),
  },
  { additionalProperties: false },
)

export const DIFFERENCES_SHOWN_MAX = 100

/** Differences of a month, with what the viewer may do about each. */
export const differencesPage: Query<typeof INPUT, DifferencesPageAnswer> = {
  name: 'health.differences-page',
  title: { en: 'Differences of a month', zh: '月度对账差异' },
  input: INPUT,
  output: Type.Object({
    month: Type.String(),
    months: Type.Array(Type.String()),
    viewer: VIEWER,
    names: NAMES,
    state: oneOf(DIFFERENCE_STATES),
    of: OPTIONAL_STRING,
    items: Type.Array(
      Type.Intersect([
        DIFFERENCES_ANSWER.properties.items.items,
        Type.Object({ isYours: Type.Boolean(), payable: OPTIONAL_STRING }),
      ]),
    ),
    nextCursor: OPTIONAL_STRING,
  }),
  may: signedIn,
  answer: async (tx, ctx, { month: asked, state = 'open', of, cursor }) => {
    const viewer = await viewerOf(tx, ctx)
    const { items: all } = await monthsQuery.answer(tx, ctx, {})
    const month = asked ?? newestOver(all, ctx.today) ?? ctx.today.slice(0, 7)
    const wanted = { month, state, limit: DIFFERENCES_SHOWN_MAX }
    const { items, nextCursor } = await differences.answer(tx, ctx, {
      ...wanted,
      ...(of === undefined ? {} : { of }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    const own = new Set(
      await ownOpen(
        tx,
        items.map(({ id }) => id),
      ),
    )
    const payable = await listPayable(tx, items.flatMap(disputable))
    return {
      ...{ month, months: all.map((one) => one.month), viewer, state, of: of ?? null, nextCursor },
      names: await namesOf(
        tx,
        ctx.region,
        items.map((one) => one.of),
      ),
      items: items.map((one) => ({
        ...one,
        isYours: own.has(one.id),
        payable: payable.get(one.settlement ?? '') ?? null,
      })),
    }
  },
}

function disputable({ state, settlement }: DifferenceView): readonly string[] {
  return state === 'open' && settlement !== null ? [settlement] : []
}
