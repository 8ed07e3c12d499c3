import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { inScaleOf, scaleOf } from './scale.ts'

test('long numbers are written in the finest scale of the figures that they come from', () => {
  expect([scaleOf('8.3 trillion yuan'), scaleOf('10232亿元'), scaleOf('46,441')]).toEqual([
    12, 8, 0,
  ])
  expect(
    inScaleOf('8300000000000 + 5900000000000 = 14200000000000', ['8.3万亿元', '5.9万亿元']),
  ).toBe('8.3×10¹² + 5.9×10¹² = 14.2×10¹²')
  expect(inScaleOf('112400000000 / 100000000000 = 1.124', ['112.4 billion', '100 billion'])).toBe(
    '112.4×10⁹ / 100×10⁹ = 1.124',
  )
  expect(inScaleOf('46441 ≠ 46414', ['46,441', '46,414'])).toBe('46441 ≠ 46414')
  // Of ten thousands only what is long: 1.5万 is as easily read as 15000.
  expect(inScaleOf('18000 − 15000 = 3000', ['1.8万列', '1.5万列'])).toBe('18000 − 15000 = 3000')
})

test('what an interval beside the signs means is said in words', () => {
  const [reason] = checkText(
    'The pass rate rose from 24.1% to 24.4%, up 0.5 percentage points.',
  ).claims.flatMap(({ reasons }) => reasons.filter(({ ok }) => ok === false))
  expect(reason?.en.replace(/\s/gu, ' ')).toBe(
    '24.4 % is 0.3 percentage points higher than 24.1 %, but the text says 0.5 percentage points. As printed, 0.5 percentage points can stand for 0.45 up to 0.6 percentage points (rounded or cut off).',
  )
  expect(reason?.zh).toContain('四舍五入或截尾为“0.5个百分点”的，是0.45至0.6个百分点。')
  expect(reason?.arithmetic).toBe('24.4 − 24.1 = 0.3 ∉ [0.45, 0.6)')
})
