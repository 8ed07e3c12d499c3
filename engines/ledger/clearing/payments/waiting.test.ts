import { expect, test } from 'vitest'
import type { Instruction } from '../types.ts'
import { waitingWords } from '../words.ts'
import { waitingOf } from './waiting.ts'

function instruction(id: string, payer: string, amount: bigint, paid = 0n): Instruction {
  return {
    ...{ id, payer, amount, paid, payee: 'S', scheme: 'visits', cycle: 1, number: 1 },
    ...{ state: 'approved', preparedBy: 'person:a', approvedBy: 'person:b' },
  }
}
const limited = (amount: bigint) => ({ amount, isLimited: true })
const reasons = (...given: Parameters<typeof waitingOf>) =>
  waitingOf(...given).map(({ because }) => because)

test('a payer lacks what it has to pay before as well, each payer by itself', () => {
  const queue = [
    instruction('1', 'N', 100n, 30n),
    instruction('2', 'E', 5n),
    instruction('3', 'N', 40n),
  ]
  const money = new Map([
    ['N', limited(60n)],
    ['E', limited(0n)],
  ])
  expect(reasons(queue, money, new Map())).toEqual([
    { kind: 'money', participant: 'N', missing: 10n },
    { kind: 'money', participant: 'E', missing: 5n },
    { kind: 'money', participant: 'N', missing: 50n },
  ])
})

test('what the ledger refused although there was money says why', () => {
  const queue = [instruction('1', 'N', 10n), instruction('2', 'E', 10n), instruction('3', 'W', 1n)]
  const money = new Map([
    ['N', limited(10n)],
    ['W', { amount: -7n, isLimited: false }],
  ])
  const refused = new Map([['1', 'credit-account-closed' as const]])
  expect(reasons(queue, money, refused)).toEqual([
    { kind: 'refused', result: 'credit-account-closed' },
    { kind: 'refused', result: 'debit-account-closed' },
    { kind: 'next-settlement' },
  ])
})

test('a refusal for want of money is told as the money that is wanting', () => {
  const refused = new Map([['1', 'would-exceed-credits' as const]])
  const queue = [instruction('1', 'N', 10n)]
  expect(reasons(queue, new Map([['N', limited(4n)]]), refused)).toEqual([
    { kind: 'money', participant: 'N', missing: 6n },
  ])
  expect(reasons(queue, new Map([['N', limited(10n)]]), refused)).toEqual([
    { kind: 'refused', result: 'would-exceed-credits' },
  ])
})

test('every reason is said in both languages', () => {
  const yuan = (amount: bigint) => `${amount}.00`
  expect(waitingWords({ kind: 'money', participant: 'N', missing: 6n }, yuan)).toEqual({
    en: 'N lacks 6.00',
    zh: 'N 尚缺 6.00',
  })
  expect(waitingWords({ kind: 'refused', result: 'debit-account-closed' }, yuan)).toEqual({
    en: 'the debit account is closed',
    zh: '借方账户已关闭',
  })
  expect(waitingWords({ kind: 'next-settlement' }, yuan)).toEqual({
    en: 'paid by the next settlement',
    zh: '待下次支付时办理',
  })
})
