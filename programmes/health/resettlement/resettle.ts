import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { postDues } from '../dues/postings.ts'
import { addDues, disputedOf, dueBefore, returnPreparedOf } from '../dues/store.ts'
import type { Due } from '../dues/types.ts'
import { PLACE, UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { provinceOf } from '../places.ts'
import { policiesOf } from '../policies.ts'
import type { Fen } from '../pure/index.ts'
import { requireOperated } from '../registers/requirements.ts'
import { listInsured } from '../registers/store.ts'
import { FUNDS } from '../settlement/accounts.ts'
import { listTotals, lockInsured } from '../settlement/grounds.ts'
import { linesOf, listSettlements, setTotals } from '../settlement/store.ts'
import { type Replayed, replay } from './replay.ts'
import {
  addResettlement,
  movedBefore,
  personsAfter,
  settleTouched,
  standingIds,
  undoneOf,
} from './store.ts'

const PERSONS_PER_CALL = 500

const INPUT = Type.Object(
  {
    place: PLACE,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    /** Left out: all who are insured in the place. */
    insured: Type.Optional(UUID),
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
  /** Bills of which funds owe persons more, or less, than before; without a dry run they are booked. */
  readonly dues: number
  /** What funds owe persons by these, each person's year as one sum, and what they have to claim back. */
  readonly owed: string
  readonly claimed: string
  /** Bills in dispute: nothing comes of them until that is decided. Of one that was corrected by a dispute nothing comes at all. */
  readonly inDispute: number
  /** Persons of whose visits it can't be told in which order they counted: left as they are, and their years wait on. */
  readonly unordered: readonly string[]
  /** Go on after this person; null: all were looked at. */
  readonly after: string | null
}

/**
 * Divides the visits of a year anew: by the policies that are known now, and without what was cancelled meanwhile; some hundred persons
 * a call. Nothing that was settled changes. The institution has got its bill whole, so that the difference lies between the fund
 * and the person: it is booked as a debt of the one or the other, the person's totals of the year are moved, and sent again it finds
 * nothing more to do. For the insured place's operator. Throws `health.not-operated`, and why a visit can't be divided.
 */
export const resettle: Action<typeof INPUT, Resettled> = {
  name: 'health.resettle',
  title: { en: 'Settle a year anew', zh: '重新结算年度费用' },
  input: INPUT,
  may: roles('approver'),
  // The audit names no insured person.
  unkept: ['after', 'insured'],
  kept: ({ persons, unordered, after: _, ...out }: Resettled) => ({
    ...{ ...out, persons: persons.length, unordered: unordered.length },
  }),
  apply: async (tx, ctx, { place, year, insured = null, after = null, dryRun = false }) => {
    await requireOperated(tx, ctx, [{ place, province: provinceOf(ctx.region, place, ctx.today) }])
    return aboveFences(tx, ctx, async () => {
      const limit = PERSONS_PER_CALL
      const persons = await personsAfter(tx, { place, year, insured, after, limit })
      if (!dryRun) await lockInsured(tx, persons)
      const { replayed, unordered } = await replayAll(tx, ctx, persons, year)
      const { due, waiting } = await dueOf(tx, replayed, year)
      if (!dryRun) {
        await keep(tx, ctx, { place, year }, replayed, due)
        const done = [...replayed.keys()].filter((one) => !waiting.has(one))
        await settleTouched(tx, done, year, ctx.now)
      }
      return {
        persons: touchedOf(replayed),
        dues: new Set(due.map(({ settlement }) => settlement)).size,
        ...sidesOf(due),
        inDispute: [...waiting.values()].reduce((sum, count) => sum + count, 0),
        unordered,
        after: persons.length === limit ? (persons.at(-1) ?? null) : null,
      }
    })
  },
}

type ByPerson = ReadonlyMap<string, Replayed>
type All = { readonly replayed: ByPerson; readonly unordered: readonly string[] }

async function replayAll(
  tx: Write,
  ctx: Context,
  ids: readonly string[],
  year: number,
): Promise<All> {
  const persons = await listInsured(tx, ids)
  const settlements = await listSettlements(tx, await standingIds(tx, ids, year))
  const lines = await linesOf(
    tx,
    settlements.map(({ id }) => id),
  )
  const moved = Map.groupBy(await movedBefore(tx, ids, year), ({ insured }) => insured)
  const undone = Map.groupBy(await undoneOf(tx, ids, year), ({ insured }) => insured)
  const byPerson = Map.groupBy(settlements, ({ insured }) => insured)
  const policies = policiesOf(ctx)
  const replayed = new Map<string, Replayed>()
  const unordered: string[] = []
  for (const person of persons) {
    const one = replay(
      policies,
      person,
      byPerson.get(person.id) ?? [],
      (settlement) => lines.get(settlement) ?? [],
      { moved: moved.get(person.id) ?? [], undone: undone.get(person.id) ?? [] },
    )
    if (one === null) unordered.push(person.id)
    else replayed.set(person.id, one)
  }
  return { replayed, unordered }
}

/** What is new of what funds owe persons, or the other way; and how many bills of whom are in dispute. */
async function dueOf(
  tx: Read,
  replayed: ByPerson,
  year: number,
): Promise<{ readonly due: readonly Due[]; readonly waiting: ReadonlyMap<string, number> }> {
  const all = [...replayed.values()].flatMap(({ settlements }) => settlements)
  const ids = all.map(({ id }) => id)
  const before = await dueBefore(tx, ids)
  const disputed = await disputedOf(tx, ids)
  const changes = new Map(
    [...replayed.values()].flatMap((one) => one.changes.map((c) => [c.settlement.id, c.funds])),
  )
  const due: Due[] = []
  const waiting = new Map<string, number>()
  for (const { id, insured, insuredPlace, insuredProvince } of all) {
    const some = FUNDS.flatMap(([, fund]) => {
      const change = (changes.get(id)?.get(fund) ?? 0n) - (before.get(`${id} ${fund}`) ?? 0n)
      if (change === 0n) return []
      return [{ settlement: id, insured, insuredPlace, insuredProvince, year, fund, change }]
    })
    if (some.length === 0) continue
    const dispute = disputed.get(id)
    if (dispute === 'open') waiting.set(insured, (waiting.get(insured) ?? 0) + 1)
    // What a dispute corrected was decided for good.
    else if (dispute === undefined) due.push(...some)
  }
  return { due, waiting }
}

/** Of one person's year it is one sum: what one bill gives another may take. */
function sidesOf(due: readonly Due[]): Pick<Resettled, 'owed' | 'claimed'> {
  const byYear = Map.groupBy(due, ({ insured, insuredPlace }) => `${insured} ${insuredPlace}`)
  const sums = [...byYear.values()].map((some) =>
    some.reduce((sum, { change }) => sum + change, 0n),
  )
  const sumOf = (isOwed: boolean) =>
    sums.filter((sum) => sum > 0n === isOwed).reduce((all, sum) => all + sum, 0n)
  return { owed: yuanOf(sumOf(true)), claimed: yuanOf(-sumOf(false)) }
}

async function keep(
  tx: Write,
  ctx: Context,
  of: { readonly place: string; readonly year: number },
  replayed: ByPerson,
  due: readonly Due[],
): Promise<void> {
  const moved = [...replayed].flatMap(([insured, { deductible, pooled, settlements }]) =>
    deductible === 0n && pooled === 0n ? [] : [{ insured, deductible, pooled, settlements }],
  )
  if (moved.length === 0 && due.length === 0) return
  const id = ctx.newId()
  await addResettlement(tx, { ...of, id, at: ctx.now }, moved)
  await moveTotals(tx, of.year, moved)
  if (due.length === 0) return
  await addDues(tx, id, due, ctx.now)
  await postDues(tx, ctx, due)
  await returnPreparedOf(tx, [...new Set(due.map(({ insured }) => insured))], ctx.now)
}

async function moveTotals(
  tx: Write,
  year: number,
  moved: readonly { readonly insured: string; readonly deductible: Fen; readonly pooled: Fen }[],
): Promise<void> {
  const totals = await listTotals(
    tx,
    moved.map(({ insured }) => insured),
    [year],
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
}

function touchedOf(replayed: ByPerson): readonly TouchedPerson[] {
  return [...replayed].flatMap(([insured, { changes }]) => {
    if (changes.length === 0) return []
    const funds = changes.flatMap((change) => [...change.funds.values()])
    const sum = yuanOf(funds.reduce((all, change) => all + change, 0n))
    return [{ insured, settlements: changes.length, funds: sum }]
  })
}
