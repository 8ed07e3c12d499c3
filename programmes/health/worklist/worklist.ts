import Type from 'typebox'
import { listAlerts } from '#engines/ledger'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import type { Day } from '#platform/period'
import type { Context, Query } from '#programmes/contract'
import { yuanOf } from '../money.ts'
import { dueDaysOf } from '../month/due-days.ts'
import { cyclesOf, instructionsOf, overseen } from '../month/queries.ts'
import { WORKLIST_ANSWER } from '../month/schemas.ts'
import { SCHEME } from '../month/scheme.ts'
import { seenOf } from '../month/seen.ts'
import { listExpected } from '../month/store.ts'
import {
  type DueDays,
  type MonthInstruction,
  WORK_KINDS,
  type WorkItem,
  type WorkKind,
  type WorklistAnswer,
} from '../month/types.ts'
import {
  endingFilings,
  type Found,
  ITEMS_PER_KIND_MAX,
  isClosed,
  type Listed,
  monthsOfCycles,
  openClaims,
  openDifferences,
  openDisputes,
  touchedYears,
  unmatchedReceipts,
  waitingPayouts,
  waitingProposals,
} from './store.ts'

const INPUT = Type.Object({}, { additionalProperties: false })
const ALERTS_MAX = 1000

/**
 * What waits for somebody on this day, as far as row security shows it: differences, disputes, lists that are missing,
 * instructions that wait for a person or for the bank, receipts, alerts, prefunds to be accepted, years to be
 * settled anew, what funds and persons owe each other behind that, filings that end. At most 200 of a kind; all are counted.
 */
export const worklist: Query<typeof INPUT, WorklistAnswer> = {
  name: 'health.worklist',
  title: { en: 'Worklist', zh: '待办事项' },
  input: INPUT,
  output: WORKLIST_ANSWER,
  may: signedIn,
  answer: async (tx, ctx) => {
    const due = (month: string) => dueDaysOf(ctx.region, month, null)
    const ofMonth = (pick: (days: DueDays) => Day | null) => (one: Found) =>
      one.month === null ? one.day : pick(due(one.month))
    const ownDay = ({ day }: Found) => day
    const kinds: readonly (readonly [WorkKind, Listed, (one: Found) => Day | null])[] = [
      ['difference', await openDifferences(tx), ofMonth(({ institutions }) => institutions)],
      ['dispute', await openDisputes(tx, ctx.region), ownDay],
      ['list', await missingIn(tx, ctx), ofMonth(({ institutions }) => institutions)],
      ['instruction', await waitingInstructions(tx, ctx), ownDay],
      ['receipt', await unmatchedReceipts(tx), () => null],
      ['alert', await standingAlerts(tx, ctx), () => null],
      ['prefund', await waitingProposals(tx), () => null],
      ['resettlement', await touchedYears(tx), () => null],
      ['payout', await waitingPayouts(tx), () => null],
      ['claim', await openClaims(tx), () => null],
      ['filing', await endingFilings(tx, ctx.today), ownDay],
    ]
    const items = kinds.flatMap(([kind, { items: some }, dueOf]) =>
      some.map((one) => itemOf(kind, one, dueOf(one), ctx.today)),
    )
    return { items, counts: countsOf(kinds.map(([kind, { count }]) => [kind, count])) }
  },
}

function itemOf(
  kind: WorkKind,
  { id, month, place, what, amount }: Found,
  due: Day | null,
  today: Day,
): WorkItem {
  return {
    ...{ kind, id, month, place, what, amount, due },
    isLate: due !== null && due < today,
  }
}

function countsOf(counted: readonly (readonly [WorkKind, number])[]): WorklistAnswer['counts'] {
  const none = Object.fromEntries(WORK_KINDS.map((kind) => [kind, 0]))
  return { ...none, ...Object.fromEntries(counted) } as WorklistAnswer['counts']
}

/** Lists of the last month that aren't there, unless it is closed. */
async function missingIn(tx: Read, ctx: Context): Promise<Listed> {
  const month = Temporal.PlainDate.from(ctx.today)
    .toPlainYearMonth()
    .subtract({ months: 1 })
    .toString()
  if (await isClosed(tx, month)) return { count: 0, items: [] }
  const lists = await overseen(tx, ctx, () => listExpected(tx, month))
  const missing = lists.filter(({ state }) => state === 'missing')
  return cut(
    missing.map(({ party, of }) => ({
      ...{ id: `${month} ${party} ${of}`, month, place: of, what: party },
      ...{ amount: null, day: null },
    })),
  )
}

/** Those that wait for a person of the payer, for payment, or for the bank's receipt. */
async function waitingInstructions(tx: Read, ctx: Context): Promise<Listed> {
  const all = await instructionsOf(tx, ctx, await monthsOfCycles(tx), await cyclesOf(tx))
  const waiting = all.filter(
    ({ state, amount, received }) => state !== 'paid' || received !== amount,
  )
  return cut(
    waiting.map((one) => ({
      ...{ id: one.id, month: one.month, place: placeOf(one), what: whatOf(one) },
      ...{ amount: one.amount, day: one.due },
    })),
  )
}

function placeOf({ state, payer, payee }: MonthInstruction): string {
  return state === 'paid' ? payee : payer
}

function whatOf({ state }: MonthInstruction): string {
  return state === 'paid' ? 'unconfirmed' : state
}

/** Shares of prefunds that are passed and weren't left again. */
function standingAlerts(tx: Read, ctx: Context): Promise<Listed> {
  return seenOf(tx, ctx, async (own) => {
    const newest = new Map<string, Found & { readonly isUp: boolean }>()
    for (const alert of await listAlerts(tx, SCHEME, ALERTS_MAX)) {
      const { id, participant, level, direction, exposure } = alert
      const key = `${participant} ${level}`
      if (newest.has(key) || (own !== null && own !== participant)) continue
      newest.set(key, {
        ...{ id, month: null, place: participant, what: level, amount: yuanOf(exposure) },
        ...{ day: null, isUp: direction === 'up' },
      })
    }
    return cut([...newest.values()].filter(({ isUp }) => isUp))
  })
}

function cut(all: readonly Found[]): Listed {
  return { count: all.length, items: all.slice(0, ITEMS_PER_KIND_MAX) }
}
