import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** The figures of which the words of direction don't agree. */
function turnedIn(text: string): readonly string[] {
  const { claims } = checkText(text, { date: '2025-06-20' })
  return claims
    .filter(({ reasons }) => reasons.some(({ check, ok }) => check === 'direction' && ok === false))
    .map((claim) => claim.text)
}

test.each([
  [
    'The race had 9,864 runners. That is 727 more than last year, a rise of 8 per cent.',
    'The race had 9,864 runners. That is 727 more than last year, a fall of 8 per cent.',
    ['727', '8 per cent'],
  ],
  [
    'The register has 9,137 names. That is 727 fewer than last year, a fall of 7.4 per cent.',
    'The register has 9,137 names. That is 727 fewer than last year, a rise of 7.4 per cent.',
    ['727', '7.4 per cent'],
  ],
  [
    '跨年夜客流246.8万人次，比前年多了28.5万人次，涨幅13.1%。',
    '跨年夜客流246.8万人次，比前年多了28.5万人次，跌幅13.1%。',
    ['28.5万人次', '13.1%'],
  ],
])('an amount and its rate tell one change: %s', (right, wrong, told) => {
  expect(turnedIn(right)).toEqual([])
  expect(turnedIn(wrong)).toEqual(told)
})

test.each([
  '处理投诉920件，减少80件，办结率提高8%。',
  '事故31起，减少12起，下降27.9%；查处违法行为增加40起，增长8.1%。',
  // The rate is of something else: the level doesn't give it by the amount.
  'The race had 9,864 runners. That is 727 more than last year, a fall of 3 per cent in the fee notwithstanding.',
])('two changes are no one: %s', (text) => {
  expect(turnedIn(text)).toEqual([])
})
