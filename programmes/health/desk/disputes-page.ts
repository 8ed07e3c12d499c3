import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import type { Context, Query } from '#programmes/contract'
import { oneOf, UUID } from '../inputs.ts'
import { fenOf } from '../money.ts'
import { months as monthsQuery } from '../month/queries.ts'
import { DISPUTES_ANSWER } from '../month/schemas.ts'
import { DISPUTE_STATES, type DisputeView } from '../month/types.ts'
import { MONTH } from '../reconciliation/inputs.ts'
import { disputes } from '../reconciliation/queries.ts'
import { losesBy, type Side } from '../reconciliation/sides.ts'
import { listSettlements } from '../settlement/store.ts'
import { type DisputeStanding, isInDispute, listPayable, standingOf } from './store.ts'
import { DISPUTE_WAYS, type DisputableSettlement, type DisputesPageAnswer } from './types.ts'
import { NAMES, namesOf, OPTIONAL_STRING, VIEWER, viewerOf } from './viewer.ts'

const INPUT = Type.Object(
  {
    month: Type.Optional(MONTH),
    state: Type.Optional(oneOf(DISPUTE_STATES)),
    settlement: Type.Optional(UUID),
    cursor: Type.Optional(UUID),
  },
  { additionalProperties: false },
)
const STRING = Type.String()
const DISPUTES_SHOWN_MAX = 100

/** Disputes with the decisions that the viewer may take, and a settlement that is to be disputed. */
export const disputesPage: Query<typeof INPUT, DisputesPageAnswer> = {
  name: 'health.disputes-page',
  title: { en: 'Disputes and their answers', zh: '争议及处理' },
  input: INPUT,
  output: Type.Object({
    month: OPTIONAL_STRING,
    months: Type.Array(STRING),
    viewer: VIEWER,
    names: NAMES,
    state: Type.Union([oneOf(DISPUTE_STATES), Type.Null()]),
    items: Type.Array(
      Type.Intersect([
        DISPUTES_ANSWER.properties.items.items,
        Type.Object({
          bill: STRING,
          institution: STRING,
          isParty: Type.Boolean(),
          ways: Type.Array(oneOf(DISPUTE_WAYS)),
          isRaiser: Type.Boolean(),
          isGaining: Type.Boolean(),
          isCleared: Type.Boolean(),
        }),
      ]),
    ),
    chosen: Type.Union([
      Type.Object({
        settlement: STRING,
        bill: STRING,
        institution: STRING,
        month: STRING,
        insuredProvince: STRING,
        treatedProvince: STRING,
        payable: STRING,
        isDisputed: Type.Boolean(),
      }),
      Type.Null(),
    ]),
    nextCursor: OPTIONAL_STRING,
  }),
  may: signedIn,
  answer: async (tx, ctx, { month, state, settlement, cursor }) => {
    const viewer = await viewerOf(tx, ctx)
    const { items: all } = await monthsQuery.answer(tx, ctx, {})
    const { items, nextCursor } = await disputes.answer(tx, ctx, {
      limit: DISPUTES_SHOWN_MAX,
      ...(month === undefined ? {} : { month }),
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    const standing = await standingOf(
      tx,
      items.map(({ id }) => id),
    )
    const chosen = settlement === undefined ? null : await chosenOf(tx, settlement)
    const shown = items.map((one) => ({ ...one, ...shownOf(ctx, one, standing.get(one.id)) }))
    const institutions = [...shown, ...(chosen === null ? [] : [chosen])]
    return {
      ...{ month: month ?? null, months: all.map((one) => one.month), viewer },
      names: await namesOf(
        tx,
        ctx.region,
        institutions.map(({ institution }) => institution),
      ),
      ...{ state: state ?? null, items: shown, chosen, nextCursor },
    }
  },
}

// As `health.decide-dispute` has it: who raised it takes it back, the side that loses by what is claimed concedes it.
function shownOf(
  { actor }: Context,
  { payable, claimed }: DisputeView,
  standing: DisputeStanding | undefined,
) {
  const { bill = '', institution = '', isRaiser = false, isCleared = false } = standing ?? {}
  const { side = null, isInstitution = false } = standing ?? {}
  const sums = { payable: fenOf(payable), claimed: fenOf(claimed) }
  const isOffice = actor.kind === 'person' && actor.office
  const concedes = side !== null && losesBy(side, sums)
  const ways = DISPUTE_WAYS.filter((way) => isOffice || (way === 'stands' ? isRaiser : concedes))
  const spoken: Side | null = side ?? (isInstitution ? 'treatment' : null)
  const isGaining = !isOffice && spoken !== null && losesBy(OTHER[spoken], sums)
  const isParty = side !== null || isInstitution
  return { bill, institution, isParty, ways, isRaiser, isGaining, isCleared }
}

const OTHER = { insurance: 'treatment', treatment: 'insurance' } as const

async function chosenOf(tx: Read, id: string): Promise<DisputableSettlement | null> {
  const [found] = await listSettlements(tx, [id])
  const payable = (await listPayable(tx, [id])).get(id)
  if (found === undefined || payable === undefined) return null
  const { bill, institution, insuredProvince, treatedProvince, settledOn } = found
  return {
    ...{ settlement: id, bill, institution, insuredProvince, treatedProvince, payable },
    month: settledOn.slice(0, 7),
    isDisputed: await isInDispute(tx, id),
  }
}
