import fc from 'fast-check'
import type { Database } from '#platform/db'
import { closeAccounts } from '../accounts/open-accounts.ts'
import { AMOUNT_MAX } from '../limits.ts'
import type { NewAccount, Transfer } from '../types.ts'
import { account, prepare } from './ground.ts'

// Few ids and few accounts, so that nearly everything collides with something.
const IDS = 24
const CODES = ['free', 'fund', 'debts', 'meter', 'closed', 'missing'] as const
export const START_S = 1_800_000_000

const number = fc.integer({ min: 1, max: IDS })
const code = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('free', 'fund', 'debts') },
  { weight: 1, arbitrary: fc.constantFrom(...CODES) },
)
const amount = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt({ min: 1n, max: 6n }) },
  { weight: 1, arbitrary: fc.constantFrom(0n, -1n, AMOUNT_MAX, AMOUNT_MAX + 1n) },
)
const asked = {
  number,
  linked: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
  purpose: fc.oneof({ weight: 12, arbitrary: fc.constant('visit') }, fc.constant('unheard-of')),
  document: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constant('bill "7", {x}\\')),
  effective: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.constant(1)),
}
export const item = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...asked,
      kind: fc.constant('post' as const),
      debit: code,
      credit: code,
      amount,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...asked,
      kind: fc.constant('hold' as const),
      debit: code,
      credit: code,
      amount,
      timeout_s: fc.constantFrom(null, null, 5, 20, 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...asked,
      kind: fc.constant('post-hold' as const),
      refers: number,
      amount: fc.oneof(fc.constant(null), amount),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...asked, kind: fc.constant('void-hold' as const), refers: number }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...asked, kind: fc.constant('reversal' as const), refers: number }),
  },
)
export const batch = fc.record({
  // The clock jumps, back as well.
  jump_s: fc.integer({ min: -8, max: 12 }),
  items: fc.array(item, { minLength: 1, maxLength: 9 }),
  // Somebody sends the batch twice, or turned round.
  again: fc.constantFrom('no', 'no', 'no', 'same', 'reversed'),
})
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

export const instant = (time_s: number) => new Date(time_s * 1000).toISOString()

export function transferOf(run: number, given: Item): Transfer {
  const id = (of: number) => `00000000-0000-7000-8000-${String(run * 1000 + of).padStart(12, '0')}`
  const coded = (of: string) => `${run}/${of}`
  const { number: own, linked, purpose, document, effective } = given
  const common = {
    id: id(own),
    linked,
    purpose,
    document,
    effectiveAt: `2024-01-01T00:00:0${effective}.000000Z`,
  }
  switch (given.kind) {
    case 'post':
      return {
        ...common,
        kind: 'post',
        debit: coded(given.debit),
        credit: coded(given.credit),
        amount: given.amount,
      }
    case 'hold':
      return {
        ...common,
        kind: 'hold',
        debit: coded(given.debit),
        credit: coded(given.credit),
        amount: given.amount,
        timeout_s: given.timeout_s,
      }
    case 'post-hold':
      return { ...common, kind: 'post-hold', hold: id(given.refers), amount: given.amount }
    case 'void-hold':
      return { ...common, kind: 'void-hold', hold: id(given.refers) }
    case 'reversal':
      return { ...common, kind: 'reversal', reverses: id(given.refers) }
  }
}

/** What lets the limited accounts do something: without it nearly all that they are asked is refused. */
export function funding(run: number): readonly Transfer[] {
  const common = {
    kind: 'post',
    linked: false,
    purpose: 'visit',
    document: null,
    effective: 0,
    amount: 10n,
  } as const
  return [
    transferOf(run, { ...common, number: 901, debit: 'free', credit: 'fund' }),
    transferOf(run, { ...common, number: 902, debit: 'debts', credit: 'free' }),
  ]
}

/** A world of accounts of its own within the same database. */
export async function openRun(
  db: Pick<Database, 'write'>,
  run: number,
): Promise<{
  run: number
  accounts: readonly (NewAccount & { isClosed: boolean })[]
}> {
  const opened = [
    account(`${run}/free`),
    account(`${run}/fund`, { limit: 'debits-within-credits', keepsHistory: true }),
    account(`${run}/debts`, { limit: 'credits-within-debits' }),
    account(`${run}/meter`, { asset: 'Wh' }),
    account(`${run}/closed`),
  ]
  await db.write(async (tx) => {
    await prepare(tx, opened)
    await closeAccounts(tx, { now: instant(START_S) }, [`${run}/closed`])
  })
  return { run, accounts: opened.map((one) => ({ ...one, isClosed: one.code.endsWith('closed') })) }
}
