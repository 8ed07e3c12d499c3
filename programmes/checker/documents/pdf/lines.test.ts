import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

function item(str: string, x = 0) {
  return { str, transform: [1, 0, 0, 1, x, 700], width: 6 * str.length, height: 12 }
}

test('a control sign that a font has for its blank ends words', () => {
  const [line] = linesOf(
    [item('In\u00012024\u0001freight\u0001reached'), item('46.2\u0001million', 143)],
    1,
  )
  expect(line?.text).toBe('In 2024 freight reached 46.2 million')
})

test('between Chinese letters and figures it is nothing', () => {
  const [line] = linesOf([item('\u0003货物吞吐量\u00034620\u0003万吨')], 1)
  expect(line?.text).toBe('货物吞吐量4620万吨')
})
