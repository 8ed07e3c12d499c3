import Type from 'typebox'
import { printableStatement, statementCsv, statementLines, statementOf } from '#engines/ledger'
import { signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Query } from '#programmes/contract'
import { cycleOf } from '../clearing/instructions.ts'
import { PLACE } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { MONTH } from '../reconciliation/inputs.ts'
import { STATEMENT_ANSWER } from './schemas.ts'
import { SCHEME } from './scheme.ts'
import { seenOf } from './seen.ts'
import type { StatementAnswer } from './types.ts'

export const STATEMENT_INPUT = Type.Object(
  { month: MONTH, province: PLACE },
  { additionalProperties: false },
)

/** Digits of a yuan behind the point. */
const DECIMALS = 2

/** What a province owed and was due over the cycle of a month, from opening to closing, with its first lines. */
export const statement: Query<typeof STATEMENT_INPUT, StatementAnswer> = {
  name: 'health.statement',
  title: { en: 'Statement of a province over a month', zh: '省份月度对账单' },
  input: STATEMENT_INPUT,
  output: STATEMENT_ANSWER,
  may: signedIn,
  answer: async (tx, ctx, { month, province }) => {
    const { key, printed } = await seenOf(tx, ctx, async (own) => {
      const key = await keyOf(tx, own, month, province)
      const lines = statementLines(tx, key, ctx.region.timeZone)
      return {
        key,
        printed: await printableStatement(await statementOf(tx, key), lines, ctx.today),
      }
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

type Key = Parameters<typeof statementOf>[1]

async function keyOf(tx: Read, own: string | null, month: string, province: string): Promise<Key> {
  if (own !== null && own !== province)
    throw new HouseError('health.not-operated', { place: province })
  return { scheme: SCHEME, cycle: await cycleOf(tx, month), participant: province }
}

/** The statement with every line, as CSV: its rows go to `take` while they are read, so that millions need no room. */
export function statementTable(
  lang: string,
  take: (row: string) => void,
): Query<typeof STATEMENT_INPUT, null> {
  return {
    ...{ name: statement.name, title: statement.title, input: STATEMENT_INPUT, may: signedIn },
    output: Type.Null(),
    answer: (tx, ctx, { month, province }) =>
      seenOf(tx, ctx, async (own) => {
        const key = await keyOf(tx, own, month, province)
        const lines = statementLines(tx, key, ctx.region.timeZone)
        for await (const row of statementCsv(await statementOf(tx, key), lines, DECIMALS, lang))
          take(row)
        return null
      }),
  }
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
