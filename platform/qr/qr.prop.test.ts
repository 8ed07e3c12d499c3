import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qrOf, qrPath } from './index.ts'
import { readQr } from './qr.oracle.ts'

test('any text that fits is read back, with nothing left to correct', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 160, unit: 'grapheme' }), (text) => {
      fc.pre(new TextEncoder().encode(text).length <= 600)
      expect(readQr(qrOf(text))).toEqual({
        text: new TextDecoder().decode(new TextEncoder().encode(text)),
        faults: 0,
      })
    }),
    { numRuns: 60 },
  )
})

test('takes the smallest version, and none for what is too long', () => {
  expect(qrOf('x'.repeat(14))).toHaveLength(21)
  expect(qrOf('x'.repeat(15))).toHaveLength(25)
  expect(qrOf('x'.repeat(666))).toHaveLength(97)
  expect(() => qrOf('x'.repeat(667))).toThrow(/667 bytes/)
})

test('a changed module is a fault that the oracle sees', () => {
  const qr = qrOf('otpauth://totp/x').map((row) => [...row])
  const row = qr[12] ?? []
  row[12] = row[12] !== true
  expect(readQr(qr).faults).toBe(1)
})

test('the path covers each dark module, and leaves a light margin of four', () => {
  const qr = qrOf('hello')
  const { path, side } = qrPath(qr)
  const drawn = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, step) => `${Number(x) - 4 + step} ${Number(y) - 4}`),
  )
  const dark = qr.flatMap((row, y) => row.flatMap((one, x) => (one ? [`${x} ${y}`] : [])))
  expect(drawn.toSorted()).toEqual(dark.toSorted())
  expect(side).toBe(qr.length + 8)
})
