import { describe, expect, test } from 'vitest'
import { post } from '../tiny/ground.ts'
import type { Transfer } from '../types.ts'
import { itemsOf } from './item.ts'

const take = (given: Partial<Transfer>) => () => itemsOf([post(1, 'bank', 'fund', 1n, given)])

describe('a transfer', () => {
  test.each([
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000000Z'],
    ['2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.500000Z'],
    ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999999Z'],
  ])('is effective at %s', (effectiveAt, whole) => {
    expect(take({ effectiveAt })()[0]?.effectiveAt).toBe(whole)
  })

  test.each([
    '2026-01-01T24:00:00Z',
    '2026-01-01T24:00:00.000000Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T23:60:00Z',
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00.000000Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-01-01T00:00:00+08:00',
    '2026-01-01',
  ])('is never effective at %s, which is no time or another one in the database', (effectiveAt) => {
    expect(take({ effectiveAt })).toThrow('ledger.malformed-item')
  })

  test.each(['debit', 'credit', 'purpose', 'document'])(
    'names no %s that cannot be stored',
    (field) => {
      for (const text of ['a\u0000', 'a\n', '\ud800', 'x'.repeat(501)])
        expect(take({ [field]: text })).toThrow('ledger.malformed-item')
      expect(take({ [field]: '就诊'.repeat(250) })).not.toThrow()
    },
  )
})
