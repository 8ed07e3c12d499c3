import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

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

test('figures by themselves are cells, near to each other as they stand; in a sentence they are none', () => {
  const row = (...cells: readonly (readonly [string, number])[]) =>
    linesOf(
      cells.map(([words, x]) => item(words, x)),
      1,
    )[0]?.text
  expect(row(['Costs', 0], ['(251.3)', 45], ['(239.7)', 99], ['4.8%', 155])).toBe(
    'Costs\t(251.3)\t(239.7)\t4.8%',
  )
  expect(row(['2025', 80], ['2024', 116], ['Change', 150])).toBe('2025\t2024\tChange')
  expect(row(['It rose to', 0], ['251.3', 64], ['from', 100], ['239.7', 130])).toBe(
    'It rose to 251.3 from 239.7',
  )
  expect(row(['Costs', 0], ['of sales', 45])).toBe('Costs of sales')
})

test('a small raised figure is a mark, also at the beginning of a note; a blank as wide as a Chinese letter stays', () => {
  const mark = { ...item('1'), height: 8, transform: [1, 0, 0, 1, 0, 704] }
  expect(linesOf([mark, item('Without transit.', 10)], 1)[0]?.text).toBe('¹ Without transit.')
  const wide = (str: string, x: number) => ({ ...item(str, x), width: 12 * str.length })
  const [line] = linesOf([wide('表1', 0), wide('分港区吞吐量', 36)], 1)
  expect(line?.text).toBe('表1\u3000分港区吞吐量')
})

test('what is printed twice to look bold is told once', () => {
  const twice = [item('Total 46.2', 0), item('Total 46.2', 0.3), item('million', 70)]
  expect(linesOf(twice, 1)[0]?.text).toBe('Total 46.2 million')
})

test('titles over an empty corner stand over the figures', () => {
  const lines = [
    linesOf([item('2025', 120), item('2024', 200)], 1),
    linesOf([item('Sales', 0), item('412', 126), item('388', 206)], 1),
  ].flat()
  expect(paragraphsOf(lines)).toBe('\t2025\t2024\nSales\t412\t388')
})

test('between Chinese letters and figures it is nothing', () => {
  const [line] = linesOf([item('\u0003货物吞吐量\u00034620\u0003万吨')], 1)
  expect(line?.text).toBe('货物吞吐量4620万吨')
})
