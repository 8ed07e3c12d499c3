import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What the checks of direction say that is wrong, in signs. */
function wrongIn(text: string): readonly string[] {
  const reasons = checkText(text, { date: '2024-12-04' }).claims.flatMap((one) => one.reasons)
  return reasons.filter(({ ok }) => ok === false).map(({ check }) => check)
}

test.each([
  'The vacancy rate rose to its lowest level in six years in March.',
  'The vacancy rate rose to 6.1% in March, its lowest level in six years.',
  'Output fell to 412 tons in May, the highest since 2019.',
  'Prices rose to a six-year low of 412 florins.',
  'Prices rose sharply to a record low.',
  '5月失业率升至4.1%，创三年新低。',
  '5月失业率升至4.1%，为2019年以来最低。',
  '5月产量降至412吨，创历史新高。',
  '5月价格降至三年新高的412元。',
])('what went up came to no low, and what went down to no high: %s', (text) => {
  expect(wrongIn(text)).toContain('direction')
})

test.each([
  'The vacancy rate fell to its lowest level in six years in March.',
  'The vacancy rate rose to 4.1%, the lowest among the islands.',
  'The vacancy rate fell to 6.1% in March from 6.8%, its highest in six years.',
  'Prices dropped to the high 40s in May.',
  'The pound fell to a record high of 4.1 to the florin.',
  'Output fell to 412 tons in May, but still its highest since 2019.',
  'Prices rose to a six-year high of 412 florins.',
  '5月失业率升至4.1%，低于历史最低。',
  '5月失业率升至4.1%，为全国最低。',
  '5月产量降至412吨，但仍为历史次高。',
  '5月产量降至412吨，创三年新低。',
])('a low among others, or of what came before: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  '全市1—5月货物吞吐量312万吨，同比下降1.2%，为年内首次由负转正。',
  '全市1—5月货物吞吐量312万吨，同比增长1.2%，为年内首次由正转负。',
  '全市1—5月货物吞吐量由正转负，增长2.1%。',
  '全市1—5月货物吞吐量由负转正至-2.1%。',
])('a rate that turned has the sign that it turned to: %s', (text) => {
  expect(wrongIn(text)).toContain('direction')
})

test.each([
  '全市1—5月货物吞吐量312万吨，同比增长1.2%，为年内首次由负转正。',
  '全市1—5月货物吞吐量312万吨，同比下降1.2%，环比由负转正。',
  '全市1—5月货物吞吐量由正转负，下降2.1%。',
])('what turned may be another rate: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  'Output came to $1.2 billion, reflecting a 3.4 per cent decrease from 2022. This growth was broad.',
  'Costs rose by 3% in May. This decline was due to fuel.',
  '5月成本下降3%。这一增长主要由燃料带动。',
])('the next sentence calls a change by its own name: %s', (text) => {
  expect(wrongIn(text)).toContain('direction')
})

test.each([
  'Output came to $1.2 billion, reflecting a 3.4 per cent increase from 2022. This growth was broad.',
  'Costs fell by 3% in May. This growth in efficiency was welcome.',
  'Costs fell by 3% in May as sales grew. This growth was due to fuel.',
  '5月成本下降3%。这一降幅主要由燃料带动。',
  '5月销量扩大，成本下降3%。这一增长主要由燃料带动。',
])('what the next sentence takes up may be another change: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
