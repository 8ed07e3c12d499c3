import Type from 'typebox'
import { printableStatement, statementLines, statementOf } from '#engines/ledger'
import { signedIn } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Query } from '#programmes/contract'
import { PLACE } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { MONTH } from '../reconciliation/inputs.ts'
import { cycleOf } from './instructions.ts'
import { STATEMENT_ANSWER } from './schemas.ts'
import { SCHEME } from './scheme.ts'
import { seenOf } from './seen.ts'
import type { StatementAnswer } from './types.ts'

export const STATEMENT_INPUT = Type.Object(
  { month: MONTH, province: PLACE },
  { additionalProperties: false },
)

/** What a province owed and was due over the cycle of a month, from opening to closing, with its first lines. */
export const statement: Query<typeof STATEMENT_INPUT, StatementAnswer> = {
  name: 'health.statement',
  title: { en: 'Statement of a province over a month', zh: '省份月度对账单' },
  input: STATEMENT_INPUT,
  output: STATEMENT_ANSWER,
  may: signedIn,
  answer: async (tx, ctx, { month, province }) => {
    const key = { scheme: SCHEME, cycle: await cycleOf(tx, month), participant: province }
    const printed = await seenOf(tx, ctx, async (own) => {
      if (own !== null && own !== province)
        throw new HouseError('health.not-operated', { place: province })
      const lines = statementLines(tx, key, ctx.region.timeZone)
      return printableStatement(await statementOf(tx, key), lines, ctx.today)
    })
    return {
      ...{ month, cycle: key.cycle, province },
      ...{ opening: yuanOf(printed.opening), closing: yuanOf(printed.closing) },
      counterparties: printed.counterparties.map((one) => ({
        counterparty: one.counterparty ?? '',
        lines: one.lines,
        ...amountsOf(one),
      })),
      ...amountsOf(printed.total),
      lines: printed.lines.map(({ kind, id, counterparty, document, adjusts, day, ...line }) => ({
        ...{ kind, id, counterparty, document, adjusts, day, ...amountsOf(line) },
      })),
      omitted: printed.leftOut,
    }
  },
}

type Four = {
  readonly owed: bigint
  readonly due: bigint
  readonly paid: bigint
  readonly received: bigint
}

function amountsOf({ owed, due, paid, received }: Four) {
  return {
    owed: yuanOf(owed),
    dueTo: yuanOf(due),
    paid: yuanOf(paid),
    received: yuanOf(received),
  }
}
