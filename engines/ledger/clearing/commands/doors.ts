import { Type } from 'typebox'
import { type Action, type BaseContext, officeRoles, type Query, signedIn } from '#platform/action'
import { type ClearingFinding, checkClearing } from '../check-clearing.ts'
import { closeCycle } from '../cycles/close-cycle.ts'
import { netCycle } from '../cycles/net-cycle.ts'
import { INSTRUCTIONS_MAX } from '../limits.ts'
import { approveInstructions, prepareInstructions } from '../payments/instructions.ts'
import { settleScheme } from '../payments/settle-scheme.ts'
import { getScheme } from '../schemes.ts'
import { printableStatement } from '../statement/printable.ts'
import { statementCsv } from '../statement/statement-csv.ts'
import { statementLines, statementOf } from '../statement/statement-of.ts'
import { type CycleSums, listCycles, sumCycles } from '../store/cycles.ts'
import { listInstructions } from '../store/instructions.ts'
import { decimalsOf, listSchemes } from '../store/schemes.ts'
import type {
  Cycle,
  Instruction,
  InstructionState,
  NettingReport,
  Scheme,
  SettlementReport,
  Statement,
} from '../types.ts'

// What the terminal asks and does. A programme that clears has actions of its own, with its own rights.

const CYCLES_MAX = 100
const SCHEME = Type.String({ minLength: 1, maxLength: 60 })
const OF_SCHEME = Type.Object({ scheme: SCHEME })
const OF_CYCLE = Type.Object({ scheme: SCHEME, cycle: Type.Integer({ minimum: 1 }) })
const OF_PARTICIPANT = Type.Object({
  scheme: SCHEME,
  cycle: Type.Integer({ minimum: 1 }),
  participant: Type.String({ minLength: 1, maxLength: 60 }),
})
type SchemeInput = typeof OF_SCHEME
type CycleInput = typeof OF_CYCLE

export const close: Action<BaseContext, SchemeInput, Cycle> = {
  name: 'clearing.close',
  title: { en: 'Close a clearing cycle', zh: '清算期关账' },
  input: OF_SCHEME,
  may: officeRoles('analyst', 'approver'),
  apply: (tx, ctx, { scheme }) => closeCycle(tx, ctx, scheme),
}

export const net: Action<BaseContext, CycleInput, NettingReport> = {
  name: 'clearing.net',
  title: { en: 'Net a clearing cycle', zh: '清算期轧差' },
  input: OF_CYCLE,
  may: officeRoles('analyst', 'approver'),
  apply: (tx, ctx, { scheme, cycle }) => netCycle(tx, ctx, scheme, cycle),
}

export const prepare: Action<BaseContext, CycleInput, readonly Instruction[]> = {
  name: 'clearing.prepare',
  title: { en: 'Prepare the payment instructions of a cycle', zh: '经办清算期的支付指令' },
  input: OF_CYCLE,
  may: officeRoles('analyst', 'approver'),
  apply: async (tx, ctx, input) => prepareInstructions(tx, ctx, await idsIn(tx, input, 'drafted')),
}

export const approve: Action<BaseContext, CycleInput, readonly Instruction[]> = {
  name: 'clearing.approve',
  title: { en: 'Approve the payment instructions of a cycle', zh: '复核清算期的支付指令' },
  input: OF_CYCLE,
  may: officeRoles('approver'),
  apply: async (tx, ctx, input) => approveInstructions(tx, ctx, await idsIn(tx, input, 'prepared')),
}

export const settle: Action<BaseContext, SchemeInput, SettlementReport> = {
  name: 'clearing.settle',
  title: { en: 'Pay approved instructions', zh: '支付已复核的指令' },
  input: OF_SCHEME,
  may: officeRoles('approver'),
  apply: (tx, ctx, { scheme }) => settleScheme(tx, ctx, scheme),
}

async function idsIn(
  tx: Parameters<typeof listInstructions>[0],
  { scheme, cycle }: { readonly scheme: string; readonly cycle: number },
  state: InstructionState,
): Promise<readonly string[]> {
  await getScheme(tx, scheme)
  const found = await listInstructions(tx, { scheme, cycle, states: [state] }, INSTRUCTIONS_MAX)
  return found.map(({ id }) => id)
}

export type SchemeView = {
  readonly scheme: Scheme
  readonly decimals: number
  readonly cycles: readonly (Cycle & CycleSums)[]
}

const NONE = Type.Object({ scheme: Type.Optional(SCHEME) })

export const cycles: Query<BaseContext, typeof NONE, readonly SchemeView[]> = {
  name: 'clearing.cycles',
  title: { en: 'Clearing cycles', zh: '清算期' },
  input: NONE,
  output: Type.Unknown(),
  may: signedIn,
  answer: async (tx, _, { scheme: code }) => {
    const schemes = code === undefined ? await listSchemes(tx) : [await getScheme(tx, code)]
    const views: SchemeView[] = []
    for (const scheme of schemes) {
      const sums = await sumCycles(tx, scheme.code)
      const found = await listCycles(tx, scheme.code, CYCLES_MAX)
      const all = found.map((one) => ({
        ...one,
        ...(sums.get(one.number) ?? { obligations: 0, amount: 0n }),
      }))
      views.push({ scheme, decimals: await decimalsOf(tx, scheme.asset), cycles: all })
    }
    return views
  },
}

export type InstructionsView = {
  readonly decimals: number
  readonly instructions: readonly Instruction[]
}

export const instructions: Query<BaseContext, SchemeInput, InstructionsView> = {
  name: 'clearing.instructions',
  title: { en: 'Payment instructions that aren’t paid', zh: '未支付的支付指令' },
  input: OF_SCHEME,
  output: Type.Unknown(),
  may: signedIn,
  answer: async (tx, _, { scheme: code }) => {
    const scheme = await getScheme(tx, code)
    const states: readonly InstructionState[] = ['drafted', 'prepared', 'approved']
    return {
      decimals: await decimalsOf(tx, scheme.asset),
      instructions: await listInstructions(tx, { scheme: code, states }, INSTRUCTIONS_MAX),
    }
  },
}

export type StatementView = { readonly decimals: number; readonly statement: Statement }

/** A statement; its rows as CSV go to `take` while they are read, so that millions need no room. */
export function statement(
  lang: string,
  take: ((row: string) => void) | null,
): Query<BaseContext, typeof OF_PARTICIPANT, StatementView> {
  return {
    name: 'clearing.statement',
    title: { en: 'Statement of a participant', zh: '参与方对账单' },
    input: OF_PARTICIPANT,
    output: Type.Unknown(),
    may: signedIn,
    answer: async (tx, ctx, key) => {
      const found = await statementOf(tx, key)
      const decimals = await decimalsOf(tx, found.scheme.asset)
      const lines = statementLines(tx, key, ctx.region.timeZone)
      if (take === null)
        return { decimals, statement: await printableStatement(found, lines, ctx.today) }
      for await (const row of statementCsv(found, lines, decimals, lang)) take(row)
      return { decimals, statement: found }
    },
  }
}

const NOTHING = Type.Object({})

export const check: Query<BaseContext, typeof NOTHING, readonly ClearingFinding[]> = {
  name: 'clearing.check',
  title: { en: 'Prove clearing from its records', zh: '核验清算记录' },
  input: NOTHING,
  output: Type.Unknown(),
  may: officeRoles('administrator', 'analyst', 'approver'),
  answer: (tx) => checkClearing(tx),
}
