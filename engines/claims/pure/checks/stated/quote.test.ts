import { expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'
import { quoted, quotedTogether } from './quote.ts'

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

test('nothing hangs in front where a long clause is cut', () => {
  const text = 'In the end the kennels and riding stables of one district counted 8,140 animals.'
  expect(quoteOf(text, '8,140')).toBe('riding stables of one district counted 8,140 animals')
})

test('no number is cut through, and Latin marks end a Chinese clause', () => {
  expect(
    quoteOf(
      'Of the grant of that year, $350,000 will be used for land and $900,000 by the Forest Service.',
      '900,000',
    ),
  ).not.toMatch(/^0/)
  expect(
    quoteOf(
      'There were 9 deaths in 2011 compared to 52 in the same period in 2010 and in the years before.',
      '52',
    ),
  ).not.toMatch(/ 2$/)
  expect(
    quoteOf('全社会研发经费达到3278.2亿元,研发强度达到2.46%,比上年提高0.08个百分点。', '2.46'),
  ).toBe('研发强度达到2.46%')
  expect(quoteOf('推广空调3400多万台、汽车100多万辆、灯泡3亿只。', '3400')).not.toMatch(/、$/)
})

test('figures of one clause are quoted together, each word once', () => {
  const text = 'The sentences of 99 and 80 years will run consecutively for a total of 169 years.'
  const reading = readClaims(text, { date: '2025-01-01' })
  expect(quotedTogether(reading, reading.claims)).toEqual([
    'The sentences of 99 and 80 years will run consecutively for a total of 169 years',
  ])
})
