import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-12-05' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test('shares in brackets that fit the sum of their figures are of no larger whole behind them', () => {
  const text =
    '2024年支出分为三类：助学4127万元（51.0%）、助医2428万元（30.0%）、助老1537万元（19.0%）。管理费305万元，占总支出（8397万元）的3.6%。'
  expect(failing(text)).toEqual([])
  // Of a whole that stands before them they are shares all the same.
  const told = text.replace('分为三类', '8092万元，分为三类')
  expect(failing(told)).toEqual([])
  expect(failing(told.replace('30.0%', '36.0%'))).not.toEqual([])
})

test('of two rhythms the one beside the bracket has the base that stands in it', () => {
  const text = '公司完成吞吐量1846.2万吨，同比增长6.3%，环比增长2.0%（10月为1810.1万吨）。'
  expect(failing(text)).toEqual([])
  expect(failing(text.replace('2.0', '3.0'))).toContain('3.0%')
})
