import Type, { type Static } from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { getPlace } from '#platform/region'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { fenOf, yuanOf } from '../money.ts'
import { isOwnInstitution, requireOperated } from '../registers/requirements.ts'
import { listInstitutionsOf } from '../registers/store.ts'
import { requireOpenMonth } from '../settlement/months.ts'
import { MONTH, OF, PARTY, ROW, ROWS_MAX, SUMS, TABLE_CHARACTERS_MAX } from './inputs.ts'
import { readList } from './read-list.ts'
import { addList, addListRows, compareLists, firstDayOf } from './store.ts'
import type { HandedIn, ListKey, ListRow, ListSums } from './types.ts'

export const HAND_IN_INPUT = Type.Object(
  {
    month: MONTH,
    party: PARTY,
    of: OF,
    sums: Type.Optional(SUMS),
    rows: Type.Optional(Type.Array(ROW, { maxItems: ROWS_MAX })),
    table: Type.Optional(
      Type.String({
        maxLength: TABLE_CHARACTERS_MAX,
        description: 'The rows as CSV, instead of `rows`.',
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Takes what a party has in its own books of a month, and compares it with what was settled here. For an institution its
 * organisation hands it in, or the operator of its place; for a province its operator. A new list takes the place of the one
 * before. Throws `health.no-list`, `health.bad-list`, `health.list-sums-differ`, `health.unknown-institution`,
 * `health.not-a-province`, `health.not-operated`, `health.month-closed`.
 */
export const handIn: Action<typeof HAND_IN_INPUT, HandedIn> = {
  name: 'health.hand-in',
  title: { en: 'Hand in a list of a month’s settlements', zh: '提交月度结算清单' },
  input: HAND_IN_INPUT,
  may: roles('contributor'),
  unkept: ['rows', 'table'],
  apply: (tx, ctx, input) => handedIn(tx, ctx, input),
}

/** Takes a list and compares it. Throws what `health.hand-in` throws. */
export async function handedIn(
  tx: Write,
  ctx: Context,
  input: Static<typeof HAND_IN_INPUT>,
): Promise<HandedIn> {
  const rows = rowsOf(input)
  const sums = sumsOf(input, rows)
  const key = await keyOf(tx, ctx, input)
  const list = ctx.newId()
  const differences = await aboveFences(tx, ctx, async () => {
    await requireOpenMonth(tx, firstDayOf(key.month))
    await addList(tx, key, { ...sums, id: list, at: ctx.now, hasRows: rows !== null })
    await addListRows(tx, list, rows ?? [])
    await compareLists(tx, ctx, key.month, list)
    const [found] = await tx<{ count: number }[]>`
      SELECT count(*)::integer AS count FROM health.differences WHERE list = ${list} AND state = 'open'`
    return found?.count ?? 0
  })
  return { list, settlements: sums.settlements, differences }
}

function rowsOf({ rows, table }: Static<typeof HAND_IN_INPUT>): readonly ListRow[] | null {
  const given = table === undefined ? rows?.map(rowOf) : readList(table)
  if (given === undefined) return null
  const seen = new Set<string>()
  for (const [index, { settlement }] of given.entries()) {
    if (seen.has(settlement))
      throw new HouseError('health.bad-list', {
        line: index + 2,
        whatEn: `the settlement ${settlement} is there twice`,
        whatZh: `结算 ${settlement} 重复`,
      })
    seen.add(settlement)
  }
  return given
}

function rowOf(row: Static<typeof ROW>): ListRow {
  return {
    settlement: row.settlement,
    bill: row.bill ?? null,
    total: fenOf(row.total),
    funds: fenOf(row.funds),
    account: fenOf(row.account),
    cash: fenOf(row.cash),
    isCancelled: row.cancelled === true,
  }
}

/** Sums that were declared, or those of the rows; where both are there, they are the same. */
function sumsOf({ sums }: Static<typeof HAND_IN_INPUT>, rows: readonly ListRow[] | null): ListSums {
  const declared =
    sums === undefined
      ? null
      : {
          settlements: sums.settlements,
          total: fenOf(sums.total),
          funds: fenOf(sums.funds),
          account: fenOf(sums.account),
          cash: fenOf(sums.cash),
        }
  if (rows === null) {
    if (declared === null) throw new HouseError('health.no-list')
    return declared
  }
  const standing = rows.filter(({ isCancelled }) => !isCancelled)
  const sum = (field: 'total' | 'funds' | 'account' | 'cash') =>
    standing.reduce((all, row) => all + row[field], 0n)
  const added = {
    settlements: standing.length,
    total: sum('total'),
    funds: sum('funds'),
    account: sum('account'),
    cash: sum('cash'),
  }
  for (const field of ['settlements', 'total', 'funds', 'account', 'cash'] as const)
    if (declared !== null && declared[field] !== added[field])
      throw new HouseError('health.list-sums-differ', {
        field,
        sum: printed(added[field]),
        declared: printed(declared[field]),
      })
  return added
}

function printed(amount: bigint | number): string {
  return typeof amount === 'bigint' ? yuanOf(amount) : String(amount)
}

async function keyOf(
  tx: Write,
  ctx: Context,
  { month, party, of }: Static<typeof HAND_IN_INPUT>,
): Promise<ListKey> {
  if (party !== 'institution') {
    if (ctx.region.places.get(of)?.level !== 'province' || getPlace(ctx.region, of).id !== of)
      throw new HouseError('health.not-a-province', { place: of })
    await requireOperated(tx, ctx, [{ place: of, province: of }])
    return { month, party, of, place: of, province: of }
  }
  const [known] = await listInstitutionsOf(tx, [of])
  if (known === undefined) throw new HouseError('health.unknown-institution', { code: of })
  const { place, province } = known
  if (!isOwnInstitution(ctx, known)) await requireOperated(tx, ctx, [{ place, province }])
  return { month, party, of, place, province }
}
