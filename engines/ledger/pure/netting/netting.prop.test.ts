import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rational } from '#platform/exact'
import {
  costsOf,
  levelOf,
  type Netting,
  netsOf,
  type Owed,
  openBook,
  type Payment,
  paymentsOf,
  planPayments,
  prefundOf,
  type Queued,
  reaches,
} from '../index.ts'
import { netOf, owedBetween, participantsOf } from './netting.oracle.ts'

const NAMES = ['A', 'B', 'C', 'D', 'E'] as const
const WAYS: readonly Netting[] = ['gross', 'bilateral', 'multilateral']

const owed = (assets: readonly string[]) =>
  fc
    .record({
      debtor: fc.constantFrom(...NAMES),
      creditor: fc.constantFrom(...NAMES),
      amount: fc.bigInt({ min: 1n, max: 10n ** 15n }),
      asset: fc.constantFrom(...assets),
    })
    .filter(({ debtor, creditor }) => debtor !== creditor)
const oneAsset = fc.array(owed(['CNY']), { maxLength: 40 })
const twoAssets = fc.array(owed(['CNY', 'kWh']), { maxLength: 40 })

const paidBy = (payments: readonly Payment[], who: string) =>
  payments.reduce((sum, { payer, amount }) => (payer === who ? sum + amount : sum), 0n)
const gotBy = (payments: readonly Payment[], who: string) =>
  payments.reduce((sum, { payee, amount }) => (payee === who ? sum + amount : sum), 0n)
const moneyIn = (payments: readonly Payment[]) =>
  payments.reduce((sum, { amount }) => sum + amount, 0n)

describe('nets', () => {
  test('are what a clerk would find, and sum to zero in each asset', () => {
    fc.assert(
      fc.property(twoAssets, (all) => {
        const nets = netsOf(all)
        for (const asset of ['CNY', 'kWh']) {
          const own = all.filter((one) => one.asset === asset)
          const found = nets.filter((one) => one.asset === asset)
          expect(found.map(({ participant }) => participant)).toEqual(participantsOf(own))
          for (const one of found) expect(one.net).toBe(netOf(own, one.participant))
          expect(found.reduce((sum, { net }) => sum + net, 0n)).toBe(0n)
        }
      }),
    )
  })

  test('of a participant with each other one add up to its net with all', () => {
    fc.assert(
      fc.property(oneAsset, (all) => {
        for (const { participant, net } of netsOf(all)) {
          const bilateral = NAMES.map(
            (other) => owedBetween(all, other, participant) - owedBetween(all, participant, other),
          )
          expect(bilateral.reduce((sum, one) => sum + one, 0n)).toBe(net)
        }
      }),
    )
  })
})

describe('payments', () => {
  test('leave each participant where its obligations leave it, whatever the netting', () => {
    fc.assert(
      fc.property(twoAssets, fc.constantFrom(...WAYS), (all, netting) => {
        const payments = paymentsOf(netting, all)
        for (const asset of ['CNY', 'kWh']) {
          const own = payments.filter((one) => one.asset === asset)
          for (const who of NAMES) {
            const net = netOf(
              all.filter((one) => one.asset === asset),
              who,
            )
            expect(gotBy(own, who) - paidBy(own, who)).toBe(net)
          }
        }
        for (const { payer, payee, amount } of payments) {
          expect(amount > 0n).toBe(true)
          expect(payer).not.toBe(payee)
        }
      }),
    )
  })

  test('gross: one for each pair and direction in which something is owed, and no other', () => {
    fc.assert(
      fc.property(oneAsset, (all) => {
        const payments = paymentsOf('gross', all)
        for (const payer of NAMES)
          for (const payee of NAMES) {
            const found = payments.filter((one) => one.payer === payer && one.payee === payee)
            const sum = owedBetween(all, payer, payee)
            expect(found.map(({ amount }) => amount)).toEqual(sum === 0n ? [] : [sum])
          }
      }),
    )
  })

  test('bilateral: one way at most between two, the difference, and none where they are even', () => {
    fc.assert(
      fc.property(oneAsset, (all) => {
        const payments = paymentsOf('bilateral', all)
        for (const payer of NAMES)
          for (const payee of NAMES) {
            const found = payments.filter((one) => one.payer === payer && one.payee === payee)
            const sum = owedBetween(all, payer, payee) - owedBetween(all, payee, payer)
            expect(found.map(({ amount }) => amount)).toEqual(sum > 0n ? [sum] : [])
          }
      }),
    )
  })

  test('multilateral: nobody both pays and gets, and n who are not even make at most n - 1', () => {
    fc.assert(
      fc.property(oneAsset, (all) => {
        const payments = paymentsOf('multilateral', all)
        const uneven = NAMES.filter((who) => netOf(all, who) !== 0n)
        expect(payments.length).toBeLessThanOrEqual(Math.max(0, uneven.length - 1))
        for (const who of NAMES)
          expect(paidBy(payments, who) === 0n || gotBy(payments, who) === 0n).toBe(true)
      }),
    )
  })

  test('multilateral: never more money than any payments that leave everybody there would move', () => {
    fc.assert(
      fc.property(oneAsset, (all) => {
        const least = NAMES.map((who) => netOf(all, who)).filter((net) => net > 0n)
        const value = moneyIn(paymentsOf('multilateral', all))
        expect(value).toBe(least.reduce((sum, net) => sum + net, 0n))
        expect(value <= moneyIn(paymentsOf('bilateral', all))).toBe(true)
        expect(moneyIn(paymentsOf('bilateral', all)) <= moneyIn(paymentsOf('gross', all))).toBe(
          true,
        )
      }),
    )
  })

  test('are the same in whatever order the obligations come', () => {
    const shuffled = oneAsset.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...WAYS), ([all, other], netting) => {
        expect(paymentsOf(netting, other)).toEqual(paymentsOf(netting, all))
      }),
    )
  })

  test('of nothing are none, and of what evens out as well', () => {
    const circle: readonly Owed[] = [
      { debtor: 'A', creditor: 'B', amount: 7n, asset: 'CNY' },
      { debtor: 'B', creditor: 'C', amount: 7n, asset: 'CNY' },
      { debtor: 'C', creditor: 'A', amount: 7n, asset: 'CNY' },
    ]
    for (const netting of WAYS) expect(paymentsOf(netting, [])).toEqual([])
    expect(paymentsOf('multilateral', circle)).toEqual([])
    expect(paymentsOf('bilateral', circle)).toHaveLength(3)
    expect(() => paymentsOf('gross', [{ ...circle[0]!, amount: 0n }])).toThrow()
    expect(() => paymentsOf('gross', [{ ...circle[0]!, creditor: 'A' }])).toThrow()
  })
})

test('what netting saves is said as it is: nothing where money flows one way', () => {
  const oneWay: readonly Owed[] = [
    { debtor: 'A', creditor: 'S', amount: 300n, asset: 'CNY' },
    { debtor: 'B', creditor: 'S', amount: 200n, asset: 'CNY' },
  ]
  expect(costsOf(oneWay).map(({ payments, value }) => [payments, value])).toEqual([
    [2, 500n],
    [2, 500n],
    [2, 500n],
  ])
  const bothWays = [...oneWay, { debtor: 'S', creditor: 'A', amount: 250n, asset: 'CNY' }]
  expect(costsOf(bothWays).map(({ payments, value }) => [payments, value])).toEqual([
    [3, 750n],
    [2, 250n],
    [2, 250n],
  ])
  expect(costsOf([])).toEqual([])
})

test('an exposure kept up is what a participant would pay, after every obligation', () => {
  fc.assert(
    fc.property(oneAsset, fc.constantFrom(...WAYS), (all, netting) => {
      const book = openBook(netting)
      const so: Owed[] = []
      for (const one of all) {
        const [before, rise] = [book.exposureOf(one.debtor), book.rise(one)]
        book.add(one)
        expect(book.exposureOf(one.debtor) - before).toBe(rise)
        so.push(one)
        const payments = paymentsOf(netting, so)
        for (const who of NAMES) expect(book.exposureOf(who)).toBe(paidBy(payments, who))
        expect(book.owedTo(one.debtor, one.creditor)).toBe(
          owedBetween(so, one.debtor, one.creditor),
        )
      }
    }),
    { numRuns: 50 },
  )
})

describe('a queue of payments', () => {
  const queue = fc.array(owed(['CNY']), { maxLength: 25 }).map((all) =>
    all.map(
      ({ debtor, creditor, amount }, index): Queued => ({
        id: String(index),
        payer: debtor,
        payee: creditor,
        amount: amount % 1000n,
      }),
    ),
  )
  const sound = queue.map((all) => all.filter(({ amount }) => amount > 0n))
  const purses = fc
    .tuple(...NAMES.map(() => fc.bigInt({ min: 0n, max: 2000n })))
    .map((amounts) => new Map(NAMES.map((name, index) => [name as string, amounts[index] ?? 0n])))

  /** Makes the payments step by step; answers what is left in the purses and what of each item is paid. */
  function carryOut(all: readonly Queued[], before: ReadonlyMap<string, bigint>, partly: boolean) {
    const purse = new Map(before)
    const paid = new Map<string, bigint>()
    const order: string[] = []
    for (const step of planPayments(all, before, partly)) {
      for (const { id, amount } of step) {
        const item = all.find((one) => one.id === id)!
        purse.set(item.payer, purse.get(item.payer)! - amount)
        purse.set(item.payee, purse.get(item.payee)! + amount)
        expect(amount > 0n).toBe(true)
        paid.set(id, (paid.get(id) ?? 0n) + amount)
        order.push(id)
      }
      for (const who of NAMES) expect(purse.get(who)! >= 0n, 'nobody is ever short').toBe(true)
    }
    return { purse, paid, order }
  }

  /** Slow and obvious: of all sets that keep each payer's order, the largest that leaves nobody short. */
  function largestSet(all: readonly Queued[], before: ReadonlyMap<string, bigint>): number {
    const lines = NAMES.map((who) => all.filter(({ payer }) => payer === who))
    let best = 0
    const choose = (index: number, taken: readonly Queued[]): void => {
      const line = lines[index]
      if (line === undefined) {
        const left = NAMES.map((who) =>
          taken.reduce(
            (sum, { payer, payee, amount }) =>
              sum + (payee === who ? amount : 0n) - (payer === who ? amount : 0n),
            before.get(who)!,
          ),
        )
        if (left.every((sum) => sum >= 0n)) best = Math.max(best, taken.length)
        return
      }
      for (let count = 0; count <= line.length; count += 1)
        choose(index + 1, [...taken, ...line.slice(0, count)])
    }
    choose(0, [])
    return best
  }

  test('pays, whole, the largest set that can be paid at all', () => {
    const small = sound.map((all) => all.slice(0, 9))
    const poor = purses.map((all) => new Map([...all].map(([name, sum]) => [name, sum % 300n])))
    fc.assert(
      fc.property(small, poor, (all, before) => {
        const { paid } = carryOut(all, before, false)
        expect(paid.size).toBe(largestSet(all, before))
      }),
      { numRuns: 300 },
    )
  })

  test('pays a circle in which nobody has a fen, at once', () => {
    const all: readonly Queued[] = [
      { id: 'a', payer: 'A', payee: 'B', amount: 100n },
      { id: 'b', payer: 'B', payee: 'C', amount: 100n },
      { id: 'c', payer: 'C', payee: 'A', amount: 100n },
      { id: 'd', payer: 'C', payee: 'D', amount: 1n },
    ]
    const steps = planPayments(all, new Map(), false)
    expect(steps.map((step) => step.map(({ id }) => id))).toEqual([['a', 'b', 'c']])
    // One who needs money from outside breaks it.
    const broken = all.map((one) => (one.id === 'b' ? { ...one, amount: 101n } : one))
    expect(planPayments(broken, new Map(), false)).toEqual([])
    expect(planPayments(broken, new Map([['B', 1n]]), false)).toHaveLength(1)
  })

  test('never overdraws, never pays an item twice, and keeps the order of each payer', () => {
    fc.assert(
      fc.property(sound, purses, fc.boolean(), (all, before, partly) => {
        const { paid, order } = carryOut(all, before, partly)
        for (const item of all) {
          const got = paid.get(item.id) ?? 0n
          expect(got <= item.amount).toBe(true)
          if (!partly) expect(got === 0n || got === item.amount).toBe(true)
        }
        for (const who of NAMES) {
          const own = order.filter((id) => all.find((one) => one.id === id)!.payer === who)
          expect(own.map(Number)).toEqual(own.map(Number).toSorted((a, b) => a - b))
        }
      }),
    )
  })

  test('one who can pay everything pays everything, whoever else cannot', () => {
    fc.assert(
      fc.property(sound, purses, fc.boolean(), (all, before, partly) => {
        const { paid } = carryOut(all, before, partly)
        for (const who of NAMES) {
          const own = all.filter(({ payer }) => payer === who)
          const sum = own.reduce((total, { amount }) => total + amount, 0n)
          if ((before.get(who) ?? 0n) < sum) continue
          for (const item of own) expect(paid.get(item.id)).toBe(item.amount)
        }
      }),
    )
  })

  test('pays what is there of the next item where parts are allowed, and the rest another time', () => {
    const all: readonly Queued[] = [
      { id: 'a', payer: 'A', payee: 'B', amount: 100n },
      { id: 'b', payer: 'B', payee: 'C', amount: 100n },
    ]
    const purse = new Map([['A', 30n]])
    expect(planPayments(all, purse, true)).toEqual([
      [{ id: 'a', amount: 30n }],
      [{ id: 'b', amount: 30n }],
    ])
    expect(planPayments(all, purse, false)).toEqual([])
    const whole = planPayments(all, new Map([['A', 100n]]), false)
    expect(whole.flat().map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('a fen that goes round in a circle is no endless loop', () => {
    const all: readonly Queued[] = [
      { id: 'a', payer: 'A', payee: 'B', amount: 10n ** 12n },
      { id: 'b', payer: 'B', payee: 'C', amount: 10n ** 12n },
      { id: 'c', payer: 'C', payee: 'A', amount: 10n ** 12n + 5n },
    ]
    expect(planPayments(all, new Map([['A', 1n]]), true).length).toBeLessThan(20)
  })
})

describe('a prefund', () => {
  const share = { yellow: rational(7n, 10n), red: rational(9n, 10n) }

  test('of twice the mean of 92, 100 and 108 is 200; 140 is the first yellow, 180 the first red', () => {
    const prefund = prefundOf([9_200n, 10_000n, 10_800n], rational(2n))
    expect(prefund).toBe(20_000n)
    expect(levelOf(13_999n, prefund, share)).toBe('green')
    expect(levelOf(14_000n, prefund, share)).toBe('yellow')
    expect(levelOf(17_999n, prefund, share)).toBe('yellow')
    expect(levelOf(18_000n, prefund, share)).toBe('red')
  })

  test('is rounded half away from zero to the smallest unit, and nothing comes of no months', () => {
    expect(prefundOf([1n, 1n, 0n], rational(2n))).toBe(1n)
    expect(prefundOf([1n, 0n], rational(1n))).toBe(1n)
    expect(prefundOf([1n, 0n, 0n], rational(1n))).toBe(0n)
    expect(prefundOf([], rational(2n))).toBe(0n)
  })

  test('of nothing is used up by the first fen, and by none before', () => {
    expect(reaches(0n, 0n, share.yellow)).toBe(false)
    expect(levelOf(1n, 0n, share)).toBe('red')
  })
})
