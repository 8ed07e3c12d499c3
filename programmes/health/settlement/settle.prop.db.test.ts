import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Outcome } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { HOSPITAL, tinyHealth } from '../tiny/world.ts'
import type { SettlementAnswer } from '../types.ts'
import { cancel, reverse } from './cancel.ts'
import { settle } from './settle.ts'

// Random calls of a hospital, against an obvious one that keeps everything in two lists and settles one after the other.

const db = await testDatabase()
const { acting, act, each, insure, prepare } = tinyHealth(db, fixedContext())
beforeAll(prepare)
const hospital = acting('hospital')

/** Assumed policy of a resident without a filing, in a tertiary hospital, in fen. */
const DEDUCTIBLE = 10_000n
const CAP = 200_000n
const RATE = 20n

type Bill = {
  readonly message: string
  readonly bill: string
  readonly person: number
  readonly yuan: number
}
/** Before each the clock jumps, back as well, also over midnight. */
type Call = { readonly jump_s: number } & (
  | { readonly kind: 'settle'; readonly bills: readonly Bill[] }
  | { readonly kind: 'cancel'; readonly bill: string }
  | { readonly kind: 'reverse'; readonly message: string }
)

// Few of each, so that they meet.
const bill: fc.Arbitrary<Bill> = fc.record({
  message: fc.integer({ min: 1, max: 6 }).map((number) => `m${number}`),
  bill: fc.integer({ min: 1, max: 6 }).map((number) => `b${number}`),
  person: fc.integer({ min: 0, max: 1 }),
  yuan: fc.constantFrom(50, 100, 3000, 9000),
})
const jump_s = fc.integer({ min: -43_200, max: 43_200 })
const calls: fc.Arbitrary<readonly Call[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        jump_s,
        kind: fc.constant('settle' as const),
        bills: fc.array(bill, { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        jump_s,
        kind: fc.constant('cancel' as const),
        bill: bill.map((one) => one.bill),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        jump_s,
        kind: fc.constant('reverse' as const),
        message: bill.map((one) => one.message),
      }),
    },
  ),
  { minLength: 1, maxLength: 8 },
)

type Settled = Bill & { deductible: bigint; pooled: bigint; live: boolean }

function obviousHospital() {
  const all: Settled[] = []
  const reversed = new Set<string>()
  const live = (person: number) => all.filter((one) => one.live && one.person === person)
  const sum = (list: readonly Settled[], of: 'deductible' | 'pooled') =>
    list.reduce((total, one) => total + one[of], 0n)
  return {
    all,
    sum: (person: number, of: 'deductible' | 'pooled') => sum(live(person), of),
    settle: (asked: Bill): string => {
      if (reversed.has(asked.message)) return 'health.message-reversed'
      const seen = all.find((one) => one.message === asked.message)
      if (seen !== undefined) {
        const isSame =
          seen.bill === asked.bill && seen.person === asked.person && seen.yuan === asked.yuan
        return isSame ? `${seen.deductible} ${seen.pooled}` : 'health.message-differs'
      }
      if (all.some((one) => one.live && one.bill === asked.bill)) return 'health.bill-settled'
      const mine = live(asked.person)
      const amount = BigInt(asked.yuan) * 100n
      const least = (a: bigint, b: bigint) => (a < b ? a : b)
      const deductible = least(amount, DEDUCTIBLE - sum(mine, 'deductible'))
      const pooled = least(((amount - deductible) * RATE) / 100n, CAP - sum(mine, 'pooled'))
      all.push({ ...asked, deductible, pooled, live: true })
      return `${deductible} ${pooled}`
    },
    undo: (found: Settled | undefined): boolean => {
      if (found === undefined || !found.live) return false
      found.live = false
      return true
    },
    reverse: (message: string): Settled | undefined => {
      const found = all.find((one) => one.message === message)
      if (found === undefined) reversed.add(message)
      return found
    },
  }
}

const fenOf = (yuan: string) => BigInt(yuan.replace('.', ''))
const toldOf = (outcome: Outcome<SettlementAnswer>): string =>
  outcome.kind === 'refused'
    ? outcome.error.code
    : `${fenOf(outcome.out.amounts.deductible)} ${fenOf(outcome.out.amounts.pooled)}`

let runs = 0
/** Messages and bills of a run are its own. */
async function newRun() {
  runs += 1
  const run = runs
  const persons = [await insure('CN-330200', 'resident'), await insure('CN-340300', 'resident')]
  const asked = ({ message, bill: number, person, yuan }: Bill) => ({
    message: `${run}-${message}`,
    institution: HOSPITAL,
    bill: `${run}-${number}`,
    insured: persons[person],
    day: '2025-06-03',
    lines: [{ item: 'A1', quantity: '1', amount: `${yuan}.00` }],
  })
  const totalsOf = (person: number) =>
    db.migrator.read(async (tx) => {
      const [row] = await tx`
        SELECT deductible_fen AS deductible, pooled_fen AS pooled, visits FROM health.yearly_totals
        WHERE insured = ${persons[person] ?? ''}`
      return {
        deductible: row?.deductible ?? 0n,
        pooled: row?.pooled ?? 0n,
        visits: row?.visits ?? 0,
      }
    })
  const settlementOf = (number: string) =>
    db.migrator.read(async (tx) => {
      const [row] = await tx`
        SELECT id FROM health.settlements WHERE bill = ${`${run}-${number}`} AND cancelled_at IS NULL`
      return row?.id as string | undefined
    })
  return { run, asked, totalsOf, settlementOf }
}

/** The hospital so long after now, or before. */
function hospitalAt(jumped_s: number): typeof hospital {
  const now = Temporal.Instant.from(hospital.now).add({ seconds: jumped_s })
  const today = now.toZonedDateTimeISO(hospital.region.timeZone).toPlainDate()
  return { ...hospital, now: now.toString(), today: today.toString() }
}

const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof HouseError) return false
      throw error
    },
  )

test('whatever is sent, settled, repeated, cancelled and reversed, and however the clock jumps, an obvious hospital answers the same', async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (sent) => {
      const { run, asked, totalsOf, settlementOf } = await newRun()
      const obvious = obviousHospital()
      let undone = 0
      let jumped_s = 0
      for (const call of sent) {
        jumped_s += call.jump_s
        const there = hospitalAt(jumped_s)
        if (call.kind === 'settle') {
          const answers = await each(settle, there, call.bills.map(asked))
          expect(answers.map(toldOf)).toEqual(call.bills.map(obvious.settle))
        } else if (call.kind === 'cancel') {
          const settlement = await settlementOf(call.bill)
          const found = obvious.all.find((one) => one.live && one.bill === call.bill)
          expect(settlement === undefined).toBe(found === undefined)
          if (settlement === undefined) continue
          await act(cancel, there, { settlement })
          obvious.undo(found)
        } else {
          undone += 1
          const input = { message: `${run}-r${undone}`, institution: HOSPITAL }
          const reversed = `${run}-${call.message}`
          const done = await isDone(act(reverse, there, { ...input, reversed }))
          const found = obvious.reverse(call.message)
          expect(done).toBe(found === undefined || obvious.undo(found))
        }
      }
      for (const person of [0, 1])
        expect(await totalsOf(person)).toEqual({
          deductible: obvious.sum(person, 'deductible'),
          pooled: obvious.sum(person, 'pooled'),
          visits: obvious.all.filter((one) => one.live && one.person === person).length,
        })
    }),
    { numRuns: 40 },
  )
  await requireBooked()
})

test('however many send at once, nothing is settled twice, and no deductible or cap passed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bill, { minLength: 4, maxLength: 16 }), async (bills) => {
      const { asked, totalsOf } = await newRun()
      // Each twice, as a system does that didn't hear; alone and in batches of two.
      const sent = [...bills, ...bills]
      const outcomes = await Promise.all(
        sent.map((one, index) =>
          index % 2 === 0
            ? isDone(act(settle, hospital, asked(one)))
            : isDone(each(settle, hospital, [asked(one), asked(sent[index - 1] ?? one)])),
        ),
      )
      expect(outcomes).toContain(true)
      for (const person of [0, 1]) {
        const totals = await totalsOf(person)
        expect(totals.deductible).toBeLessThanOrEqual(DEDUCTIBLE)
        expect(totals.pooled).toBeLessThanOrEqual(CAP)
      }
      // Whatever came out, sent again one after the other it is answered, and changes nothing.
      const before = await Promise.all([0, 1].map(totalsOf))
      const settledOnce = await each(settle, hospital, bills.map(asked))
      const again = await each(settle, hospital, bills.map(asked))
      expect(again.map(toldOf)).toEqual(settledOnce.map(toldOf))
      const grown = await Promise.all([0, 1].map(totalsOf))
      for (const [index, totals] of grown.entries())
        expect(totals.visits).toBeGreaterThanOrEqual(before[index]?.visits ?? 0)
    }),
    { numRuns: 25 },
  )
  await requireBooked()
})

/** What stands is what is counted, and what is counted is what is booked. */
async function requireBooked(): Promise<void> {
  const [row] = await db.migrator.read(
    (tx) => tx`
      SELECT
        (SELECT count(*) FROM (
          SELECT insured, sum(deductible_fen) AS deductible, sum(pooled_fen) AS pooled, count(*) AS visits
          FROM health.settlements WHERE cancelled_at IS NULL GROUP BY insured
        ) AS s FULL JOIN (SELECT * FROM health.yearly_totals WHERE visits > 0) AS t USING (insured)
        WHERE s.deductible IS DISTINCT FROM t.deductible_fen OR s.pooled IS DISTINCT FROM t.pooled_fen
          OR s.visits IS DISTINCT FROM t.visits::bigint)::integer AS miscounted,
        (SELECT sum(funds_fen + account_fen) FROM health.settlements WHERE cancelled_at IS NULL)
          - (SELECT sum(b.credits_posted - b.debits_posted) FROM ledger.balances AS b
            JOIN ledger.accounts AS a ON a.id = b.account WHERE a.code LIKE 'health/claim/%') AS unbooked,
        (SELECT count(*) FROM (
          SELECT FROM health.settlements WHERE cancelled_at IS NULL GROUP BY institution, bill HAVING count(*) > 1
        ) AS twice)::integer AS twice`,
  )
  expect(row).toMatchObject({ miscounted: 0, unbooked: '0', twice: 0 })
}
