import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import {
  findAccounts,
  findPurposes,
  type KnownAccount,
  type KnownAccounts,
  knownAccounts,
} from '../accounts/known-accounts.ts'
import { instantOf } from '../instant.ts'
import type { LedgerContext, Transfer, TransferResult } from '../types.ts'
import { decide } from './decide.ts'
import { expireDue } from './expire.ts'
import { type Item, itemsOf } from './item.ts'
import { findKnown, type KnownIds, type Taken, takeAccounts } from './journal.ts'
import { lockRefusal } from './lock-refusal.ts'
import { record } from './record.ts'

/** Of two that take the same ids at once the slower one looks again; so often, lest it look for ever. */
const ATTEMPTS_MAX = 5

/**
 * Posts a batch in the caller's transaction: one result per item, in order, and what can't be recorded doesn't keep the rest
 * from being. The accounts stay locked until the transaction ends. `known`: what earlier batches learned of accounts; who posts
 * often keeps one. Throws `ledger.batch-too-large`, `ledger.malformed-item`, `ledger.busy`.
 */
export async function postTransfers(
  tx: Write,
  ctx: LedgerContext,
  transfers: readonly Transfer[],
  known: KnownAccounts = knownAccounts(),
): Promise<readonly TransferResult[]> {
  const items = itemsOf(transfers)
  if (items.length === 0) return []
  const now = instantOf(ctx.now) ?? ctx.now
  known.trim()
  try {
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const results = await attemptOnce(tx, { ...ctx, now }, items, known, attempt === 1)
      if (results !== undefined) return results
    }
  } catch (error) {
    throw lockRefusal(error) ?? error
  }
  throw new HouseError('ledger.busy')
}

/**
 * `isHopeful`: most often every id is new, and everything is created; then nothing is looked up under the ids, since recording
 * them finds out whether one was taken or burnt. Undefined where it is otherwise, or another was faster: to be judged anew.
 */
async function attemptOnce(
  tx: Write,
  ctx: LedgerContext,
  items: readonly Item[],
  known: KnownAccounts,
  isHopeful: boolean,
): Promise<readonly TransferResult[] | undefined> {
  const accounts = await accountsOf(tx, items, known)
  const ids = isHopeful ? probesOf(items) : idsOf(items)
  const [taken, before] = await takeWithout(tx, ctx, accounts.inOrder, ids, known)
  if (taken === undefined || !isWhole(items, taken, before)) return undefined
  const { standings, recordedAt } = taken
  const { results, rows, burnt } = decide(items, {
    recordedAt,
    standings,
    known: before.known,
    burnt: before.burnt,
    accountOf: (code) => accounts.byCode.get(code),
    hasPurpose: (code) => accounts.purposes.has(code),
  })
  if (isHopeful && rows.length < items.length) return undefined
  if (rows.length === 0 && burnt.size === 0) return results
  if (await record(tx, ctx, taken, rows, burnt)) return results
  // It may be that what was believed of purposes was rolled back.
  known.forget()
  return undefined
}

/**
 * Whether all accounts are locked that resolving and reversing may touch. What an item refers to may have been recorded after
 * its accounts were looked for and before these were locked; the next attempt finds it in time.
 */
function isWhole(items: readonly Item[], { standings }: Taken, { known }: KnownIds): boolean {
  return items.every(({ refersTo }) => {
    const referred = refersTo === null ? undefined : known.get(refersTo)
    return (
      referred === undefined || (standings.has(referred.debit) && standings.has(referred.credit))
    )
  })
}

/** Locked, read, and without holds that are due: those expire first. Undefined where accounts aren't what was believed. */
async function takeWithout(
  tx: Write,
  ctx: LedgerContext,
  accounts: readonly KnownAccount[],
  ids: readonly string[],
  known: KnownAccounts,
): Promise<readonly [Taken | undefined, KnownIds]> {
  // Sent together: a connection does its statements in their order, and a round trip is saved.
  const [taken, before] = await Promise.all([
    takeAccounts(tx, accounts, ctx.now),
    findKnown(tx, ids),
  ])
  if (taken === undefined) known.forget()
  if (taken === undefined || taken.due === 0) return [taken, before]
  const numbers = accounts.map(({ number }) => number)
  await expireDue(tx, { ...ctx, now: taken.recordedAt }, numbers, known)
  return [undefined, before]
}

type Involved = {
  readonly byCode: ReadonlyMap<string, KnownAccount>
  readonly inOrder: readonly KnownAccount[]
  /** The registered ones. */
  readonly purposes: ReadonlySet<string>
}

/**
 * Every account that the batch may touch, those that it names by their codes and all in the order of their numbers, and its
 * purposes. What isn't there is left out. They are the batch's own: while it waits, another that shares what is known may forget
 * them.
 */
async function accountsOf(
  tx: Write,
  items: readonly Item[],
  known: KnownAccounts,
): Promise<Involved> {
  const codes = new Set<string>()
  const purposes = new Set<string>()
  const referred = new Set<string>()
  for (const { debit, credit, purpose, refersTo } of items) {
    if (refersTo === null) codes.add(debit).add(credit)
    else referred.add(refersTo)
    purposes.add(purpose)
  }
  const byCode = new Map<string, KnownAccount>()
  const byNumber = new Map<number, KnownAccount>()
  const keep = (found: readonly KnownAccount[]) => {
    for (const account of found) {
      byNumber.set(account.number, account)
      if (codes.has(account.code)) byCode.set(account.code, account)
    }
  }
  const learn = (found: readonly KnownAccount[]) => {
    known.add(found)
    keep(found)
  }
  keep([...codes].flatMap((code) => known.byCode(code) ?? []))
  const strange = [...codes].filter((code) => !byCode.has(code))
  const words = [...purposes].filter((code) => !known.hasPurpose(code))
  for (const code of words) purposes.delete(code)
  const [before] = await Promise.all([
    findKnown(tx, [...referred]),
    strange.length > 0 && findAccounts(tx, strange, []).then(learn),
    words.length > 0 &&
      findPurposes(tx, words).then((found) => {
        known.addPurposes(found)
        for (const code of found) purposes.add(code)
      }),
  ])
  const numbers = new Set<number>()
  for (const { debit, credit } of before.known.values()) numbers.add(debit).add(credit)
  keep([...numbers].flatMap((number) => known.byNumber(number) ?? []))
  const unknown = [...numbers].filter((number) => !byNumber.has(number))
  if (unknown.length > 0) learn(await findAccounts(tx, [], unknown))
  const inOrder = [...byNumber.values()].sort((a, b) => a.number - b.number)
  return { byCode, inOrder, purposes }
}

/** A batch of more is sent again whole now and then: it is told by its first and its last id, before anything is written in vain. */
const PROBED_FROM = 100

/** What the items refer to, and few of their own ids. */
function probesOf(items: readonly Item[]): readonly string[] {
  const referred = items.flatMap(({ refersTo }) => refersTo ?? [])
  const [first, last] = [items[0], items.at(-1)]
  if (items.length < PROBED_FROM || first === undefined || last === undefined) return referred
  return [...referred, first.id, last.id]
}

function idsOf(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ id, refersTo }) => (refersTo === null ? id : [id, refersTo]))
}
