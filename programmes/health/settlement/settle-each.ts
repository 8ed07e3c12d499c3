import type { Outcome } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { policiesOf } from '../policies.ts'
import { isOwnInstitution } from '../registers/requirements.ts'
import { listInstitutionsOf, operatedBy } from '../registers/store.ts'
import type {
  AskedBill,
  Institution,
  InsuredPerson,
  Settlement,
  SettlementAnswer,
} from '../types.ts'
import { answerOf } from '../views.ts'
import { outcomeOf } from './asking.ts'
import { type Divided, divider } from './divide.ts'
import { lockInsured, readGrounds, totalsKey, yearOf } from './grounds.ts'
import { addMessages, differenceOf, findMessages, keyOf, type Message } from './messages.ts'
import { requireOpenMonth } from './months.ts'
import { post } from './postings.ts'
import { addLines, addSettlements, linesOf, listSettlements, setTotals } from './store.ts'

type Result = Outcome<SettlementAnswer>

/**
 * Settles bills, each answered by itself, in order: several of one person one after the other. A message that was taken
 * before is answered as it was then. Throws `health.in-flight` where the same message or bill is being taken elsewhere.
 */
export async function settleEach(
  tx: Write,
  ctx: Context,
  bills: readonly AskedBill[],
  ids: readonly string[],
): Promise<readonly Result[]> {
  const admitted = await admit(tx, ctx, bills)
  return aboveFences(tx, ctx, async () => {
    await lockInsured(tx, admitted.persons)
    await requireOpenMonth(tx, ctx.today)
    const course = await divideAll(tx, ctx, bills, ids, admitted)
    await keep(tx, ctx, course, bills)
    return course.taken
  })
}

/** The same answers, with nothing taken and nothing written. */
export async function tryEach(
  tx: Write,
  ctx: Context,
  bills: readonly AskedBill[],
): Promise<readonly Result[]> {
  const untold = bills.map((bill) => ({ ...bill, message: null }))
  const admitted = await admit(tx, ctx, untold)
  return aboveFences(tx, ctx, async () => {
    const ids = untold.map(() => ctx.newId())
    const { taken } = await divideAll(tx, ctx, untold, ids, admitted)
    return taken.map((one) =>
      one.kind === 'refused'
        ? one
        : { kind: 'done', out: { ...one.out, settlement: null, settledAt: null } },
    )
  })
}

type Admitted = {
  /** Why a bill isn't this actor's to settle, by its place in the batch. */
  readonly refused: ReadonlyMap<number, HouseError>
  readonly institutions: ReadonlyMap<string, Institution>
  readonly persons: readonly string[]
  /** Whose insured the actor reimburses: those of a place; null: anybody's, as the house. */
  readonly reimbursed: string | null
}

/** Before anything is read that the actor may not see: whose bills they are. */
async function admit(tx: Write, ctx: Context, bills: readonly AskedBill[]): Promise<Admitted> {
  const codes = [...new Set(bills.map(({ institution }) => institution))]
  const [found, operated] = await Promise.all([listInstitutionsOf(tx, codes), operatedBy(tx)])
  const institutions = new Map(found.map((one) => [one.code, one]))
  const refused = new Map<number, HouseError>()
  for (const [index, { kind, institution }] of bills.entries()) {
    const known = institutions.get(institution)
    const isOwn =
      kind === 'manual'
        ? operated !== null || ctx.actor.kind !== 'person'
        : isOwnInstitution(ctx, known)
    // Another's institution and none are answered alike.
    if (known === undefined || !isOwn)
      refused.set(index, new HouseError('health.unknown-institution', { code: institution }))
  }
  const persons = bills.flatMap(({ insured }, index) => (refused.has(index) ? [] : [insured]))
  const reimbursed = ctx.actor.kind === 'person' ? operated : null
  return { refused, institutions, persons: [...new Set(persons)], reimbursed }
}

type Done = { readonly index: number; readonly divided: Divided }
type Course = {
  readonly taken: readonly Result[]
  readonly done: readonly Done[]
  readonly totals: (settlement: Settlement) => ReturnType<ReturnType<typeof divider>['totals']>
}

async function divideAll(
  tx: Write,
  ctx: Context,
  bills: readonly AskedBill[],
  ids: readonly string[],
  admitted: Admitted,
): Promise<Course> {
  const told = bills.flatMap(({ institution, message }, index) =>
    message === null || admitted.refused.has(index) ? [] : [{ institution, message }],
  )
  const mine = bills.filter((_, index) => !admitted.refused.has(index))
  const [grounds, before] = await Promise.all([
    readGrounds(tx, ctx, mine, admitted.institutions),
    findMessages(tx, told),
  ])
  const again = await repeatedOf(tx, before)
  const { divide, totals } = divider(ctx, policiesOf(ctx), grounds)
  const done: Done[] = []
  const sent = new Map<string, Done>()
  const take = (bill: AskedBill, index: number): SettlementAnswer => {
    const refusal = admitted.refused.get(index)
    if (refusal !== undefined) throw refusal
    requireReimbursed(bill, grounds.persons.get(bill.insured), admitted.reimbursed)
    const key = bill.message === null ? null : keyOf({ ...bill, message: bill.message })
    const earlier = key === null ? undefined : sent.get(key)
    if (earlier !== undefined) return sameAnswer(bill, earlier.divided)
    const message = key === null ? undefined : before.get(key)
    if (message !== undefined) return again(bill, message)
    const divided = divide(bill, ids[index] ?? '')
    const one = { index, divided }
    done.push(one)
    if (key !== null) sent.set(key, one)
    return answerOf(divided.settlement)
  }
  const taken = bills.map((bill, index) => outcomeOf(() => take(bill, index)))
  return { taken, done, totals: (of) => totals(totalsKey(of.insured, yearOf(of.visitedOn))) }
}

/** Throws `health.unknown-insured` where a bill is to be reimbursed by who doesn't run the person's insurance. */
function requireReimbursed(
  { kind, insured }: AskedBill,
  person: InsuredPerson | undefined,
  place: string | null,
): void {
  if (kind === 'direct' || place === null) return
  if (person === undefined || (place !== person.place && place !== person.province))
    throw new HouseError('health.unknown-insured', { id: insured })
}

/** Answers messages that were taken before, from what they led to. */
async function repeatedOf(tx: Write, before: ReadonlyMap<string, Message>) {
  const outcomes = [...before.values()].flatMap(({ kind, outcome }) =>
    kind === 'settle' && outcome !== null ? [outcome] : [],
  )
  const settlements = outcomes.length === 0 ? [] : await listSettlements(tx, outcomes)
  const lines = outcomes.length === 0 ? new Map() : await linesOf(tx, outcomes)
  const byId = new Map(settlements.map((one) => [one.id, one]))
  return (bill: AskedBill, message: Message): SettlementAnswer => {
    if (message.kind === 'reversed')
      throw new HouseError('health.message-reversed', { message: message.message })
    const settlement = byId.get(message.outcome ?? '')
    if (settlement === undefined)
      throw new HouseError('health.message-differs', { message: message.message, field: 'infno' })
    return sameAnswer(bill, { settlement, lines: lines.get(settlement.id) ?? [] })
  }
}

/** Throws `health.message-differs` where the same message asks for something else. */
function sameAnswer(bill: AskedBill, { settlement, lines }: Divided): SettlementAnswer {
  const field = differenceOf(bill, settlement, lines)
  if (field !== undefined)
    throw new HouseError('health.message-differs', { message: bill.message, field })
  return answerOf(settlement)
}

async function keep(
  tx: Write,
  ctx: Context,
  { done, totals }: Course,
  bills: readonly AskedBill[],
): Promise<void> {
  if (done.length === 0) return
  const settlements = done.map(({ divided }) => divided.settlement)
  const messages = done.flatMap(({ index, divided }): readonly Message[] => {
    const message = bills[index]?.message ?? null
    const { institution, id } = divided.settlement
    if (message === null) return []
    return [{ institution, message, kind: 'settle', outcome: id, takenAt: ctx.now }]
  })
  const years = new Map(settlements.map((of) => [totalsKey(of.insured, yearOf(of.visitedOn)), of]))
  const counted = [...years.values()].map((of) => ({
    ...totals(of),
    insured: of.insured,
    year: yearOf(of.visitedOn),
  }))
  await addMessages(tx, messages)
  await Promise.all([
    addSettlements(tx, settlements),
    addLines(
      tx,
      done.map(({ divided: { settlement, lines } }) => ({ settlement: settlement.id, lines })),
    ),
    setTotals(tx, counted),
  ])
  await post(tx, ctx, settlements)
}
