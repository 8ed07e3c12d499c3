import Type from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { type Adjustment, addAdjustments } from '../clearing/adjust.ts'
import { PLACE, UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { provinceOf } from '../places.ts'
import { policiesOf } from '../policies.ts'
import { requireOperated } from '../registers/requirements.ts'
import { listInsured } from '../registers/store.ts'
import { listTotals, lockInsured } from '../settlement/grounds.ts'
import { linesOf, listSettlements, setTotals } from '../settlement/store.ts'
import { type Replayed, replay } from './replay.ts'
import { addResettlement, movedBefore, owedBy, personsAfter, standingIds } from './store.ts'

const PERSONS_PER_CALL = 500

const INPUT = Type.Object(
  {
    place: PLACE,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    after: Type.Optional(UUID),
    dryRun: Type.Optional(Type.Boolean({ description: 'Only say whom it would touch.' })),
  },
  { additionalProperties: false },
)

export type TouchedPerson = {
  readonly insured: string
  readonly settlements: number
  /** By how much more, or less, funds would have paid for the year. */
  readonly funds: string
}
export type Resettled = {
  readonly persons: readonly TouchedPerson[]
  /** Adjustments of what was cleared that are due; without a dry run they are made. */
  readonly adjustments: number
  readonly adjusted: string
  /** Changes of settlements that aren't cleared yet: the next time takes them up. */
  readonly waiting: number
  /**
   * Changes of what clearing never sees, settled within one province or reimbursed by hand: the insured place pays them, or claims
   * them back, itself. Nothing records here that it did, so each time counts them again.
   */
  readonly byHand: number
  /** Go on after this person; null: all were looked at. */
  readonly after: string | null
}

/**
 * Divides the visits of a year anew by the policies that are known now, some hundred persons a call. Nothing that was settled
 * changes: what was cleared gets an adjustment, the person's totals of the year are moved, and sent again it finds nothing more to
 * do. For the insured place's operator. Throws `health.not-operated`, and why a visit can't be divided.
 */
export const resettle: Action<typeof INPUT, Resettled> = {
  name: 'health.resettle',
  title: { en: 'Settle a year anew by a policy known later', zh: '按追溯政策重新结算' },
  input: INPUT,
  may: roles('approver'),
  // The audit names no insured person.
  unkept: ['after'],
  kept: ({ persons, after: _, ...out }: Resettled) => ({ ...out, persons: persons.length }),
  apply: async (tx, ctx, { place, year, after = null, dryRun = false }) => {
    await requireOperated(tx, ctx, [{ place, province: provinceOf(ctx.region, place, ctx.today) }])
    return aboveFences(tx, ctx, async () => {
      const limit = PERSONS_PER_CALL
      const persons = await personsAfter(tx, { place, year, after, limit })
      if (!dryRun) await lockInsured(tx, persons)
      const replayed = await replayAll(tx, ctx, persons, year)
      const id = ctx.newId()
      const { due, waiting, byHand } = await dueOf(tx, replayed, id)
      if (!dryRun) await keep(tx, ctx, { id, place, year }, replayed, due)
      return {
        persons: touchedOf(replayed),
        adjustments: due.length,
        adjusted: yuanOf(due.reduce((sum, { change }) => sum + change, 0n)),
        ...{ waiting, byHand },
        after: persons.length === limit ? (persons.at(-1) ?? null) : null,
      }
    })
  },
}

type ByPerson = ReadonlyMap<string, Replayed>

async function replayAll(
  tx: Write,
  ctx: Context,
  ids: readonly string[],
  year: number,
): Promise<ByPerson> {
  const persons = await listInsured(tx, ids)
  const settlements = await listSettlements(tx, await standingIds(tx, ids, year))
  const lines = await linesOf(
    tx,
    settlements.map(({ id }) => id),
  )
  const moved = Map.groupBy(await movedBefore(tx, ids, year), ({ insured }) => insured)
  const byPerson = Map.groupBy(settlements, ({ insured }) => insured)
  const policies = policiesOf(ctx)
  return new Map(
    persons.map((person) => [
      person.id,
      replay(
        policies,
        person,
        byPerson.get(person.id) ?? [],
        (settlement) => lines.get(settlement) ?? [],
        moved.get(person.id) ?? [],
      ),
    ]),
  )
}

/** What is still to be adjusted of what was cleared: never more is taken back than is owed. */
async function dueOf(
  tx: Write,
  replayed: ByPerson,
  resettlement: string,
): Promise<Pick<Resettled, 'waiting' | 'byHand'> & { readonly due: readonly Adjustment[] }> {
  const ids = [...replayed.values()].flatMap(({ settlements }) => settlements)
  const owed = await owedBy(
    tx,
    ids.map(({ id }) => id),
  )
  const changes = new Map(
    [...replayed.values()].flatMap((one) => one.changes.map((c) => [c.settlement.id, c.funds])),
  )
  const due: Adjustment[] = []
  let [waiting, byHand] = [0, 0]
  for (const { id, insuredProvince, treatedProvince } of ids) {
    const now = owed.get(id)
    if (now === undefined) continue
    const wanted = (changes.get(id) ?? 0n) - now.resettled
    const change = wanted < -now.payable ? -now.payable : wanted
    if (change === 0n) continue
    if (!now.isClaim) byHand += 1
    else if (!now.isCleared) waiting += 1
    else
      due.push({
        ...{ settlement: id, insuredProvince, treatedProvince, change },
        ...{ isFirst: !now.hasObligation, cause: { resettlement } },
      })
  }
  return { due, waiting, byHand }
}

async function keep(
  tx: Write,
  ctx: Context,
  made: { readonly id: string; readonly place: string; readonly year: number },
  replayed: ByPerson,
  due: readonly Adjustment[],
): Promise<void> {
  const moved = [...replayed].flatMap(([insured, { deductible, pooled }]) =>
    deductible === 0n && pooled === 0n ? [] : [{ insured, deductible, pooled }],
  )
  if (moved.length === 0 && due.length === 0) return
  await addResettlement(tx, { ...made, at: ctx.now }, moved)
  const totals = await listTotals(
    tx,
    moved.map(({ insured }) => insured),
    [made.year],
  )
  assert(totals.length === moved.length, 'who had visits has totals')
  const byPerson = new Map(moved.map((one) => [one.insured, one]))
  await setTotals(
    tx,
    totals.map((held) => ({
      ...held,
      deductible: held.deductible + (byPerson.get(held.insured)?.deductible ?? 0n),
      pooled: held.pooled + (byPerson.get(held.insured)?.pooled ?? 0n),
    })),
  )
  await addAdjustments(tx, ctx, due)
}

function touchedOf(replayed: ByPerson): readonly TouchedPerson[] {
  return [...replayed].flatMap(([insured, { changes }]) => {
    if (changes.length === 0) return []
    const funds = yuanOf(changes.reduce((sum, change) => sum + change.funds, 0n))
    return [{ insured, settlements: changes.length, funds }]
  })
}
