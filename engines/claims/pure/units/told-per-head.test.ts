import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function read(text: string) {
  const { claims } = checkText(text, { date: '2025-09-16' })
  return {
    units: claims.map(({ unit }) => unit),
    failing: claims.flatMap(({ text: words, verdict }) =>
      verdict === 'inconsistent' ? [words] : [],
    ),
  }
}

test('parts of a figure per head are per head', () => {
  const text = '人均健身消费826元，较2023年的751元增长10.0%，其中购买器材352元，占42.6%。'
  expect(read(text).units).toEqual(['CNY/person', 'CNY/person', 'percent', 'CNY/person', 'percent'])
  expect(read(text).failing).toEqual([])
  expect(read(text.replace('42.6', '46.2')).failing).toContain('46.2%')
})

test('a total, and what is told in another sentence, is none of it', () => {
  expect(read('人均消费826元，其中全市票房总额900元。').units).toEqual(['CNY/person', 'CNY'])
  expect(read('人均消费826元。其中一处门票90元。').units).toEqual(['CNY/person', 'CNY'])
})
