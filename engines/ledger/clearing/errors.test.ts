import { expect, test } from 'vitest'
import { errors } from './errors.ts'
import { OBLIGATION_AMOUNT_MAX } from './limits.ts'

test('the remedy for a malformed obligation names the limit of its amount that holds, in both languages', () => {
  const remedy = errors['clearing.malformed-obligation']?.remedy
  const limit = `10^${String(OBLIGATION_AMOUNT_MAX).length - 1}`
  expect(OBLIGATION_AMOUNT_MAX).toBe(10n ** BigInt(limit.slice(3)))
  expect(remedy?.en).toContain(limit)
  expect(remedy?.zh).toContain(limit)
})
