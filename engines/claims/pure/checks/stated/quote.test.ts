import { expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'
import { quoted } from './quote.ts'

function quoteOf(text: string, words: string): string {
  const reading = readClaims(text, { date: '2025-01-01' })
  const claim = reading.claims.find(({ start, end }) =>
    reading.doc.text.slice(start, end).includes(words),
  )
  return claim === undefined ? '' : quoted(reading, claim)
}

test('a figure is quoted with the words of its clause, and no word is cut through', () => {
  expect(
    quoteOf('Field teams made 63 expeditions in the year, 14 more than before (49).', '63'),
  ).toBe('Field teams made 63 expeditions')
  expect(
    quoteOf('They counted 1,831 call-outs. This was 173 more than in the summer of 2023.', '173'),
  ).toBe('This was 173 more')
  expect(quoteOf('1月，全省实现零售额12.5亿元，同比增长3%。', '12.5')).toBe(
    '全省实现零售额12.5亿元',
  )
  expect(quoteOf('• 587 came from partners in Central Asia and', '587')).toMatch(/^587 came from/)
})
