import { expect, test } from 'vitest'
import { NATIONAL_FIELDS } from './fields.ts'
import { checkIdentities, IDENTITIES, yuan } from './identities.ts'
import { openPolicies, settleOutpatient } from './settle.ts'
import { bookOfPolicy, POLICY, visitOf } from './tiny/policy.ts'
import type { OutpatientAmounts } from './types.ts'

const { amounts } = settleOutpatient(
  openPolicies(bookOfPolicy(POLICY), { set: 'in-force', asOf: '2026-01-01' }),
  visitOf({ accountAvailable: 10_000n }),
)

function broken(changes: Partial<OutpatientAmounts>): readonly string[] {
  return checkIdentities({ ...amounts, ...changes }).map(({ identity }) => identity)
}

test('a settlement breaks none', () => {
  expect(checkIdentities(amounts)).toEqual([])
})

test('each identity is broken by a fen, and alone where its parts are in no other', () => {
  expect(broken({ firstPay: amounts.firstPay + 1n })).toEqual(['parts-of-total'])
  expect(broken({ hospital: 1n })).toEqual(['payers-of-total'])
  expect(broken({ medicalAid: 1n })).toEqual(['parts-of-funds'])
  expect(broken({ cash: amounts.cash - 1n })).toEqual(['parts-of-person'])
  expect(broken({ person: amounts.person + 1n })).toEqual(['payers-of-total', 'parts-of-person'])
})

test('a broken one is told with both sides and its arithmetic', () => {
  const [found] = checkIdentities({ ...amounts, cash: amounts.cash - 1n })
  expect(found?.difference).toBe(1n)
  expect(found?.arithmetic.en).toBe(
    'the person’s total 700.00 ≠ personal account 100.00 + cash 599.99 = 699.99',
  )
  expect(found?.arithmetic.zh).toBe(
    '个人负担总金额 700.00 ≠ 个人账户支出 100.00 + 个人现金支出 599.99 = 699.99',
  )
})

test('every amount is in an identity, but the deductible and the rate, which are part of none', () => {
  const used = new Set(Object.values(IDENTITIES).flatMap(({ sum, parts }) => [sum, ...parts]))
  const rest = Object.keys(amounts).filter((name) => !(used as ReadonlySet<string>).has(name))
  expect(rest).toEqual(['deductible', 'pooledRate_bp'])
})

test('every amount has one national name of its own', () => {
  const names = Object.values(NATIONAL_FIELDS).map(({ field }) => field)
  expect(Object.keys(NATIONAL_FIELDS).toSorted()).toEqual(Object.keys(amounts).toSorted())
  expect(new Set(names).size).toBe(names.length)
})

test('yuan have two digits', () => {
  expect([0n, 5n, 12_345n, -5n].map(yuan)).toEqual(['0.00', '0.05', '123.45', '−0.05'])
})
