import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ceilingOf,
  fenOf,
  QUANTITY_FORM,
  quantityOf,
  quantityText,
  YUAN_FORM,
  yuanOf,
} from './money.ts'
import { transferId } from './settlement/postings.ts'

const fen = fc.bigInt({ min: 0n, max: 99_999_999_999_999n })

test('an amount is the same in fen and in yuan, both ways, and has two decimals', () => {
  fc.assert(
    fc.property(fen, (amount) => {
      const text = yuanOf(amount)
      expect(text).toMatch(/^[0-9]+\.[0-9]{2}$/)
      expect(text).toMatch(new RegExp(YUAN_FORM))
      expect(fenOf(text)).toBe(amount)
    }),
  )
  expect([fenOf('7'), fenOf('7.5'), fenOf('0.05'), yuanOf(-5n)]).toEqual([700n, 750n, 5n, '-0.05'])
})

test('a number of JSON with two decimals is the amount that it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (amount) => {
      expect(fenOf(String(amount / 100))).toBe(BigInt(amount))
    }),
  )
})

test('a quantity is the same as text and in ten-thousandths, without noughts at its end', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (quantity) => {
      const text = quantityText(quantity)
      expect(text).toMatch(new RegExp(QUANTITY_FORM))
      expect(text).not.toMatch(/\.[0-9]*0$|\.$/)
      expect(quantityOf(text)).toBe(quantity)
    }),
  )
})

test('the ceiling of a line is within half a fen of that of its units', () => {
  fc.assert(
    fc.property(fen, fc.bigInt({ min: 1n, max: 10_000_000n }), (ceiling, quantity) => {
      const off = ceilingOf(ceiling, quantity) * 10_000n - ceiling * quantity
      expect(off > -5_000n && off <= 5_000n).toBe(true)
    }),
  )
})

test('parts of a settlement have transfers of their own, UUIDs that differ from the settlement’s', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), (one, other) => {
      const ids = Array.from({ length: 12 }, (_, part) => transferId(one, part))
      for (const id of ids)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
      expect(new Set([...ids, one]).size).toBe(13)
      if (one.slice(19) !== other.slice(19)) expect(ids).not.toContain(transferId(other, 0))
    }),
  )
})
