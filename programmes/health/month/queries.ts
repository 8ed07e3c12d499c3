import Type from 'typebox'
import {
  type Cycle,
  INSTRUCTIONS_MAX,
  listCycles,
  listInstructions,
  listParticipants,
  statementOf,
} from '#engines/ledger'
import { costsOf } from '#engines/ledger/pure'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import type { Context, Query } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { yuanOf } from '../money.ts'
import { OF_MONTH } from './close-month.ts'
import { dueDaysOf, paymentDue } from './due-days.ts'
import { MONTH_ANSWER, MONTHS_ANSWER } from './schemas.ts'
import { SCHEME } from './scheme.ts'
import { seenOf } from './seen.ts'
import { listExpected, listMonths, listPairs, type MonthRow, receivedBy } from './store.ts'
import type {
  MonthAnswer,
  MonthCost,
  MonthInstruction,
  MonthNet,
  MonthState,
  MonthSummary,
  MonthsAnswer,
} from './types.ts'

const NOTHING = Type.Object({}, { additionalProperties: false })
const CYCLES_MAX = 1000
const ASSET = 'CNY'

/** Every month with what was settled in it and how far it is, the newest first, as far as who asks sees it. */
export const months: Query<typeof NOTHING, MonthsAnswer> = {
  name: 'health.months',
  title: { en: 'Months of settlements between provinces', zh: '跨省结算月度列表' },
  input: NOTHING,
  output: MONTHS_ANSWER,
  may: signedIn,
  answer: (tx, ctx) =>
    overseen(tx, ctx, async () => {
      const [rows, cycles] = await Promise.all([listMonths(tx, null), cyclesOf(tx)])
      return { items: rows.map((row) => summaryOf(ctx, row, cycles)) }
    }),
}

/** One month whole: whose lists are there, who owes whom, what each way of netting costs, its instructions. */
export const month: Query<typeof OF_MONTH, MonthAnswer> = {
  name: 'health.month',
  title: { en: 'A month of settlements between provinces', zh: '跨省结算月度详情' },
  input: OF_MONTH,
  output: MONTH_ANSWER,
  may: signedIn,
  answer: (tx, ctx, { month: wanted }) =>
    overseen(tx, ctx, async () => {
      const [[row = emptyMonth(wanted)], cycles, lists, pairs] = await Promise.all([
        listMonths(tx, wanted),
        cyclesOf(tx),
        listExpected(tx, wanted),
        listPairs(tx, wanted),
      ])
      const { cycle } = row
      const cleared = cycle === null ? NOT_CLEARED : await clearedOf(tx, ctx, cycle)
      const instructions =
        cycle === null ? [] : await instructionsOf(tx, ctx, new Map([[cycle, wanted]]), cycles)
      return { ...summaryOf(ctx, row, cycles), lists, pairs, ...cleared, instructions }
    }),
}

/**
 * What the region's office sees of months, sums by jurisdiction, it is told above the fences of the settlements behind them;
 * everybody else within.
 */
export async function overseen<T>(tx: Read, ctx: Context, work: () => Promise<T>): Promise<T> {
  const { actor } = ctx
  return actor.kind === 'person' && actor.office ? aboveFences(tx, ctx, work) : work()
}

type Cycles = ReadonlyMap<number, Cycle>

export async function cyclesOf(tx: Read): Promise<Cycles> {
  const all = await listCycles(tx, SCHEME, CYCLES_MAX)
  return new Map(all.map((one) => [one.number, one]))
}

function emptyMonth(wanted: string): MonthRow {
  return {
    ...{ month: wanted, settlements: 0, payable: 0n, openDifferences: 0, openDisputes: 0 },
    ...{ isClosed: false, cycle: null },
  }
}

function summaryOf({ region }: Context, row: MonthRow, cycles: Cycles): MonthSummary {
  const cycle = cycles.get(row.cycle ?? 0)
  return {
    month: row.month,
    state: stateOf(row, cycle),
    settlements: row.settlements,
    payable: yuanOf(row.payable),
    openDifferences: row.openDifferences,
    openDisputes: row.openDisputes,
    cycle: row.cycle,
    due: dueDaysOf(region, row.month, cycle?.nettedAt ?? null),
  }
}

function stateOf({ isClosed, cycle: number }: MonthRow, cycle: Cycle | undefined): MonthState {
  if (!isClosed) return 'open'
  if (number === null) return 'closed'
  return cycle?.state === 'settled' ? 'paid' : 'netted'
}

const NOT_CLEARED = { nets: [], costs: [] } as const

type ClearedOf = { readonly nets: readonly MonthNet[]; readonly costs: readonly MonthCost[] }

/** Nets and costs as far as who asks sees them: a province its own, who sees all every one. */
function clearedOf(tx: Read, ctx: Context, cycle: number): Promise<ClearedOf> {
  return seenOf(tx, ctx, async (own) => {
    const nets: MonthNet[] = []
    const owed: Parameters<typeof costsOf>[0][number][] = []
    for (const { code: participant } of await listParticipants(tx, SCHEME)) {
      if (own !== null && participant !== own) continue
      const key = { scheme: SCHEME, cycle, participant }
      const { total, counterparties } = await statementOf(tx, key)
      if (total.owed === 0n && total.due === 0n) continue
      const net = yuanOf(total.due - total.owed)
      nets.push({ participant, owed: yuanOf(total.owed), dueTo: yuanOf(total.due), net })
      for (const { counterparty, owed: amount } of counterparties)
        if (amount > 0n && counterparty !== null)
          owed.push({ debtor: participant, creditor: counterparty, amount, asset: ASSET })
    }
    const costs = costsOf(owed).map(({ netting, payments, value }) => ({
      ...{ netting, payments, value: yuanOf(value) },
    }))
    // What netting saves is seen of the whole alone.
    return { nets, costs: own === null ? costs : [] }
  })
}

/** The instructions of these cycles, as far as who asks sees them, with what receipts confirm of them. */
export function instructionsOf(
  tx: Read,
  ctx: Context,
  monthOf: ReadonlyMap<number, string>,
  cycles: Cycles,
): Promise<readonly MonthInstruction[]> {
  return seenOf(tx, ctx, async (own) => {
    const all = await listInstructions(tx, { scheme: SCHEME }, INSTRUCTIONS_MAX)
    const found = all.filter(
      ({ cycle, payer, payee }) =>
        monthOf.has(cycle) && (own === null || own === payer || own === payee),
    )
    const received = await receivedBy(
      tx,
      found.map(({ id }) => id),
    )
    return found.map((one) => {
      const nettedAt = cycles.get(one.cycle)?.nettedAt ?? null
      const [amount, paid] = [yuanOf(one.amount), yuanOf(one.paid)]
      const { id, cycle, number, payer, payee, state, preparedBy, approvedBy } = one
      return {
        ...{ id, month: monthOf.get(cycle) ?? null, cycle, number, payer, payee, amount, paid },
        received: yuanOf(received.get(id) ?? 0n),
        ...{ state, preparedBy, approvedBy },
        due: nettedAt === null ? null : paymentDue(ctx.region, nettedAt),
      }
    })
  })
}
