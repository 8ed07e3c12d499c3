import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// A figure in a word of scale that none of its neighbours has is held against what it would make up in theirs.

const wrongIn = (text: string): readonly string[] =>
  checkText(text, { date: '2025-05-06' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)

const BUDGET =
  'Next year the county will spend £512.7 million.\n\nCouncil tax pays for £298.4 million of it, government grants for £121.9 million and business rates for £84.1 million. The last £8.3 million is drawn from reserves.'
const TAXES =
  '1—4月，全市税收收入812.46亿元，增长2.2%。主要税种如下：\n1.增值税401.27亿元，增长2.4%。\n2.企业所得税203.58亿元，增长1.9%。\n3.个人所得税96.14亿元，增长5.2%。\n4.契税等其他各项税收111.47亿元，下降0.6%。'
const LOANS =
  'Gross loans reached $84.6 billion, compared with $79.3 billion a year earlier, an increase of $5.3 billion.'

describe('a word of scale that strays from its neighbours', () => {
  test.each([
    ['of a part', BUDGET, '£121.9 million', '£121.9 billion'],
    ['of the last part', BUDGET, '£8.3 million', '£8.3 billion'],
    ['of an entry', TAXES, '203.58亿元', '203.58万元'],
    ['of a base', LOANS, '$79.3 billion', '$79.3 million'],
  ])('%s', (_, text, right, wrong) => {
    expect(wrongIn(text)).toEqual([])
    expect(wrongIn(text.replace(right, wrong))).toContain(wrong)
  })
})

test('what fits nothing in the scale of its neighbours may be as large as it is', () => {
  const text = BUDGET.replace(
    'The last £8.3 million is drawn from reserves.',
    'The last £8.3 million is drawn from reserves. The nation spends £941 billion, the region £3.2 million on its archives.',
  )
  expect(wrongIn(text)).toEqual([])
})

test('a text of one endless sentence is read once', () => {
  const text = `${'The yard paid £3 million, £4 million and £5 billion, '.repeat(800)}in all.`
  expect(checkText(text, { date: '2025-05-06' }).claims.length).toBeGreaterThan(800)
})
