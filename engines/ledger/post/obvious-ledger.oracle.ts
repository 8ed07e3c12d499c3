import type { ResultCode } from '../results.ts'
import type { Balance, NewAccount, RecordedKind, Transfer } from '../types.ts'

/** A transfer as the obvious ledger keeps it. */
type Entry = {
  readonly id: string
  readonly kind: RecordedKind
  readonly debit: string
  readonly credit: string
  readonly amount: bigint
  readonly purpose: string
  readonly document: string | null
  readonly effectiveAt: string
  readonly recordedAt: number
  readonly expiresAt: number | null
  readonly timeout_s: number | null
  readonly refersTo: string | null
}

const AMOUNT_MAX = 9_223_372_036_854_775_807n

type OpenedAccount = NewAccount & { readonly isClosed: boolean }

/**
 * The ledger as one would explain it: a list of entries, and every balance summed anew whenever it is asked for. Times are
 * numbers of seconds. Slow, and easy to believe.
 */
export function obviousLedger(accounts: readonly OpenedAccount[], purposes: readonly string[]) {
  const book = bookOf(accounts)
  const next = rulesOf(book, purposes)
  const post = (now: number, batch: readonly Transfer[]): readonly ResultCode[] => {
    const refers = batch.flatMap((item) =>
      'hold' in item ? [item.hold] : 'reverses' in item ? [item.reverses] : [],
    )
    const touched = new Set([
      ...batch.flatMap((item) => ('debit' in item ? [item.debit, item.credit] : [])),
      ...refers.flatMap((id) => {
        const there = book.entryOf(id)
        return there === undefined ? [] : [there.debit, there.credit]
      }),
    ])
    const time = book.timeOf(now, touched)
    const results: ResultCode[] = []
    for (let at = 0; at < batch.length; ) {
      let end = at
      while (batch[end]?.linked === true && end < batch.length - 1) end += 1
      const chain = batch.slice(at, end + 1)
      const before = book.state()
      const isChain = chain.length > 1 || chain[0]?.linked === true
      let isBroken = false
      const told = chain.map((item, index) => {
        const isLast = at + index === batch.length - 1
        const result =
          isLast && item.linked === true ? 'linked-event-chain-open' : next(item, time, isBroken)
        isBroken ||= result !== 'created' && result !== 'exists'
        // From here on its members stand nowhere.
        if (isBroken && isChain) book.restore(before)
        return result
      })
      if (isBroken && isChain) {
        results.push(
          ...told.map((result, index) => {
            const stood = book.entryOf(chain[index]?.id ?? '') !== undefined
            const isUndone = result === 'created' || (result === 'exists' && !stood)
            return isUndone ? 'linked-event-failed' : result
          }),
        )
      } else results.push(...told)
      at = end + 1
    }
    return results
  }

  return { post, balanceOf: book.balanceOf, entries: book.entries, isOpen: book.isOpen }
}

type Book = ReturnType<typeof bookOf>

function bookOf(accounts: readonly OpenedAccount[]) {
  let entries: readonly Entry[] = []
  let clocks: ReadonlyMap<string, number> = new Map()

  const accountOf = (code: string) => accounts.find((one) => one.code === code)
  const entryOf = (id: string) => entries.find((one) => one.id === id)
  const resolutionOf = (id: string) => entries.find((one) => one.refersTo === id)
  const moves = ({ kind }: Entry) => kind === 'post' || kind === 'post-hold' || kind === 'reversal'
  const isOpen = (one: Entry) => one.kind === 'hold' && resolutionOf(one.id) === undefined
  const sum = (of: readonly Entry[]) => of.reduce((total, { amount }) => total + amount, 0n)

  const balanceOf = (code: string): Balance => ({
    debitsPosted: sum(entries.filter((one) => moves(one) && one.debit === code)),
    creditsPosted: sum(entries.filter((one) => moves(one) && one.credit === code)),
    debitsHeld: sum(entries.filter((one) => isOpen(one) && one.debit === code)),
    creditsHeld: sum(entries.filter((one) => isOpen(one) && one.credit === code)),
  })

  const add = (entry: Entry) => {
    entries = [...entries, entry]
    clocks = new Map([...clocks, [entry.debit, entry.recordedAt], [entry.credit, entry.recordedAt]])
  }

  /** The batch's time, once no hold of its accounts is due by then. */
  const timeOf = (now: number, touched: ReadonlySet<string>): number => {
    const clockOf = (codes: Iterable<string>) =>
      Math.max(now, ...[...codes].map((code) => clocks.get(code) ?? 0))
    for (;;) {
      const time = clockOf(touched)
      const due = entries.filter(
        (one) =>
          isOpen(one) &&
          one.expiresAt !== null &&
          one.expiresAt <= time &&
          (touched.has(one.debit) || touched.has(one.credit)),
      )
      if (due.length === 0) return time
      const others = due.flatMap(({ debit, credit }) => [debit, credit])
      const recordedAt = Math.max(time, clockOf(others))
      for (const hold of due)
        add({
          ...hold,
          id: `expiry of ${hold.id}`,
          kind: 'expiry',
          refersTo: hold.id,
          recordedAt,
          expiresAt: null,
        })
    }
  }

  const accountFault = (debit: string, credit: string, amount: bigint): ResultCode | undefined => {
    const [from, to] = [accountOf(debit), accountOf(credit)]
    if (from === undefined) return 'debit-account-not-found'
    if (to === undefined) return 'credit-account-not-found'
    if (from.asset !== to.asset) return 'asset-differs'
    if (from.isClosed) return 'debit-account-closed'
    if (to.isClosed) return 'credit-account-closed'
    const [paying, paid] = [balanceOf(debit), balanceOf(credit)]
    const debits = paying.debitsPosted + paying.debitsHeld + amount
    const credits = paid.creditsPosted + paid.creditsHeld + amount
    if (debits > AMOUNT_MAX || credits > AMOUNT_MAX) return 'balance-overflows'
    if (from.limit === 'debits-within-credits' && debits > paying.creditsPosted)
      return 'would-exceed-credits'
    if (to.limit === 'credits-within-debits' && credits > paid.debitsPosted)
      return 'would-exceed-debits'
    return undefined
  }

  return {
    accountOf,
    entryOf,
    resolutionOf,
    isOpen,
    balanceOf,
    add,
    timeOf,
    accountFault,
    entries: () => entries,
    state: () => ({ entries, clocks }),
    restore: (before: {
      readonly entries: readonly Entry[]
      readonly clocks: ReadonlyMap<string, number>
    }) => {
      ;({ entries, clocks } = before)
    },
  }
}

/** What becomes of one item, as the book stands. */
function rulesOf(book: Book, purposes: readonly string[]) {
  const burnt = new Set<string>()
  const judged = (item: Transfer, time: number): ResultCode | Entry => {
    if (item.kind === 'reversal') return reversal(book, purposes, item, time)
    return item.kind === 'post' || item.kind === 'hold'
      ? pair(book, purposes, item, time)
      : resolution(book, purposes, item, time)
  }
  return (item: Transfer, time: number, isBroken: boolean): ResultCode => {
    if (book.entryOf(item.id) !== undefined) return comparison(book, item)
    if (burnt.has(item.id)) return 'id-already-failed'
    if (isBroken) return 'linked-event-failed'
    const found = judged(item, time)
    if (typeof found !== 'string') {
      book.add(found)
      return 'created'
    }
    if (PASSING.includes(found)) burnt.add(item.id)
    return found
  }
}

function comparison({ entryOf }: Book, item: Transfer): ResultCode {
  const there = entryOf(item.id)
  const asked = 'amount' in item ? item.amount : null
  const refersTo = 'hold' in item ? item.hold : 'reverses' in item ? item.reverses : null
  const whole = refersTo === null ? null : (entryOf(refersTo)?.amount ?? null)
  if (item.kind !== there?.kind) return 'exists-with-different-kind'
  if ('debit' in item && item.debit !== there.debit) return 'exists-with-different-debit'
  if ('credit' in item && item.credit !== there.credit) return 'exists-with-different-credit'
  if ((asked ?? whole ?? there.amount) !== there.amount) return 'exists-with-different-amount'
  if (item.purpose !== there.purpose) return 'exists-with-different-purpose'
  if (item.document !== there.document) return 'exists-with-different-document'
  if (item.effectiveAt !== there.effectiveAt) return 'exists-with-different-effective-time'
  if (item.kind === 'hold' && item.timeout_s !== there.timeout_s)
    return 'exists-with-different-timeout'
  return refersTo === there.refersTo ? 'exists' : 'exists-with-different-reference'
}

function base(item: Transfer, time: number) {
  return {
    id: item.id,
    kind: item.kind,
    purpose: item.purpose,
    document: item.document,
    effectiveAt: item.effectiveAt,
    recordedAt: time,
    expiresAt: null,
    timeout_s: null,
    refersTo: null,
  }
}

function pair(
  book: Book,
  purposes: readonly string[],
  item: Transfer & { readonly kind: 'post' | 'hold' },
  time: number,
): ResultCode | Entry {
  const { debit, credit, amount } = item
  const timeout_s = item.kind === 'hold' ? item.timeout_s : null
  if (amount <= 0n) return 'amount-not-positive'
  if (amount > AMOUNT_MAX) return 'amount-too-large'
  if (timeout_s !== null && timeout_s <= 0) return 'timeout-not-positive'
  if (debit === credit) return 'accounts-are-the-same'
  if (!purposes.includes(item.purpose)) return 'purpose-not-found'
  const fault = book.accountFault(debit, credit, amount)
  const expiresAt = timeout_s === null ? null : time + timeout_s
  return fault ?? { ...base(item, time), debit, credit, amount, timeout_s, expiresAt }
}

const RESOLVED: { readonly [kind: string]: ResultCode } = {
  'post-hold': 'hold-already-posted',
  'void-hold': 'hold-already-voided',
  expiry: 'hold-expired',
}

function resolution(
  book: Book,
  purposes: readonly string[],
  item: Transfer & { readonly kind: 'post-hold' | 'void-hold' },
  time: number,
): ResultCode | Entry {
  const asked = item.kind === 'post-hold' ? item.amount : null
  if (asked !== null && asked <= 0n) return 'amount-not-positive'
  if (asked !== null && asked > AMOUNT_MAX) return 'amount-too-large'
  const hold = book.entryOf(item.hold)
  if (hold === undefined) return 'hold-not-found'
  if (hold.kind !== 'hold') return 'not-a-hold'
  const before = RESOLVED[book.resolutionOf(hold.id)?.kind ?? '']
  if (before !== undefined) return before
  if (hold.expiresAt !== null && hold.expiresAt <= time) return 'hold-expired'
  const amount = asked ?? hold.amount
  if (amount > hold.amount) return 'amount-exceeds-hold'
  if (!purposes.includes(item.purpose)) return 'purpose-not-found'
  const { debit, credit } = hold
  const isMoving = item.kind === 'post-hold'
  if (isMoving && book.accountOf(debit)?.isClosed) return 'debit-account-closed'
  if (isMoving && book.accountOf(credit)?.isClosed) return 'credit-account-closed'
  return { ...base(item, time), debit, credit, amount, refersTo: hold.id }
}

function reversal(
  book: Book,
  purposes: readonly string[],
  item: Transfer & { readonly kind: 'reversal' },
  time: number,
): ResultCode | Entry {
  const there = book.entryOf(item.reverses)
  if (there === undefined) return 'transfer-not-found'
  if (there.kind !== 'post' && there.kind !== 'post-hold') return 'not-reversible'
  if (book.resolutionOf(there.id) !== undefined) return 'already-reversed'
  if (!purposes.includes(item.purpose)) return 'purpose-not-found'
  const [debit, credit, amount] = [there.credit, there.debit, there.amount]
  const fault = book.accountFault(debit, credit, amount)
  return fault ?? { ...base(item, time), debit, credit, amount, refersTo: there.id }
}

const PASSING: readonly string[] = [
  'hold-not-found',
  'transfer-not-found',
  'purpose-not-found',
  'debit-account-not-found',
  'credit-account-not-found',
  'debit-account-closed',
  'credit-account-closed',
  'balance-overflows',
  'would-exceed-credits',
  'would-exceed-debits',
]
