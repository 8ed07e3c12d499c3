import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, rational, subtract } from '#platform/exact'
import { AMOUNT_FEN_MAX, fenOf, shareBeyond, shareOf, WHOLE_BP } from './bounds.ts'

const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: AMOUNT_FEN_MAX }),
  fc.integer({ min: AMOUNT_FEN_MAX - 1000, max: AMOUNT_FEN_MAX }),
)
const share = fc.integer({ min: 0, max: WHOLE_BP })

test('a share of an amount is that of exact rationals, halves up, to the last fen of the bound', () => {
  fc.assert(
    fc.property(amount, share, (fen, share_bp) => {
      const exact = rational(BigInt(fen) * BigInt(share_bp), BigInt(WHOLE_BP))
      expect(BigInt(shareOf(fen, share_bp))).toBe(decimalOf(exact, 0, 'half-up').coefficient)
    }),
    { numRuns: 2000 },
  )
})

test('halves are rounded up', () => {
  expect(shareOf(1, 5000)).toBe(1)
  expect(shareOf(1, 4999)).toBe(0)
  expect(shareOf(AMOUNT_FEN_MAX - 1, 5000)).toBe(AMOUNT_FEN_MAX / 2)
})

test('what is beyond a cap is that of exact rationals', () => {
  fc.assert(
    fc.property(amount, share, share, fc.nat(), (fen, from_bp, to_bp, seed) => {
      fc.pre(from_bp > 0)
      const used = seed % (shareOf(fen, from_bp) + 1)
      const within = rational(BigInt(used) * BigInt(WHOLE_BP), BigInt(from_bp))
      const beyond = subtract(rational(BigInt(fen)), within)
      const exact =
        beyond.num <= 0n
          ? 0n
          : decimalOf(
              rational(beyond.num * BigInt(to_bp), beyond.den * BigInt(WHOLE_BP)),
              0,
              'half-up',
            ).coefficient
      expect(BigInt(shareBeyond(fen, used, from_bp, to_bp))).toBe(exact)
      expect(used + shareBeyond(fen, used, from_bp, to_bp)).toBeLessThanOrEqual(fen)
    }),
    { numRuns: 2000 },
  )
})

test('refuses amounts below nought and beyond the bound, at it not', () => {
  expect(fenOf(BigInt(AMOUNT_FEN_MAX))).toBe(AMOUNT_FEN_MAX)
  expect(fenOf(0n)).toBe(0)
  expect(() => fenOf(BigInt(AMOUNT_FEN_MAX) + 1n)).toThrow('rule.amount-out-of-bounds')
  expect(() => fenOf(-1n)).toThrow('rule.amount-out-of-bounds')
  expect(() => fenOf(2n ** 80n)).toThrow('rule.amount-out-of-bounds')
})
