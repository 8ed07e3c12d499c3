import { ask, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { month as monthQuery } from '../month/queries.ts'
import { handIn } from '../reconciliation/hand-in.ts'
import { type OwnRow, ownList } from '../reconciliation/queries.ts'

/** Of so many settlements in an institution's books one is wrong, when books are to have mistakes. */
const MISTAKE_ONE_IN = 40
const HEXADECIMAL = 16
const DIGITS_READ = 6

export type HandedInAll = { readonly lists: number; readonly differences: number }

/**
 * Hands in, for everybody whose list of a month is missing, what their books would say: what they were answered. Where mistakes
 * are wanted, institutions' books have some, the same ones each time; provinces confirm sums. Throws `health.only-simulated`.
 */
export async function handInAll(
  db: Database,
  ctx: Context,
  month: string,
  options: {
    readonly hasMistakes: boolean
    readonly progress?: (done: number, total: number) => void
  },
): Promise<HandedInAll> {
  if (ctx.world !== 'simulated') throw new HouseError('health.only-simulated')
  const { lists } = await ask(db, monthQuery, ctx, { month })
  const missing = lists.filter(({ state }) => state === 'missing')
  let differences = 0
  for (const [index, { party, of }] of missing.entries()) {
    const hasRows = party === 'institution'
    const { items, sums } = await ask(db, ownList, ctx, { month, party, of, rows: hasRows })
    const rows = options.hasMistakes ? items.flatMap(mistaken) : items
    const given = hasRows ? { rows: rows.map(plain) } : { sums }
    differences += (await perform(db, handIn, ctx, { month, party, of, ...given })).differences
    options.progress?.(index + 1, missing.length)
  }
  return { lists: missing.length, differences }
}

function plain({ settlement, bill, total, funds, account, cash, cancelled }: OwnRow) {
  return { settlement, bill, total, funds, account, cash, cancelled }
}

/** One left out, one that was noted for cancelled, one with a wrong total: which, the settlement's id decides. */
function mistaken(row: OwnRow): readonly OwnRow[] {
  const chance = Number.parseInt(row.settlement.slice(-DIGITS_READ), HEXADECIMAL)
  if (chance % MISTAKE_ONE_IN !== 0) return [row]
  switch ((chance / MISTAKE_ONE_IN) % 3) {
    case 0:
      return []
    case 1:
      return [{ ...row, cancelled: !row.cancelled }]
    default:
      return [
        { ...row, total: `${Number(row.total.split('.')[0]) + 1}.${row.total.split('.')[1]}` },
      ]
  }
}
