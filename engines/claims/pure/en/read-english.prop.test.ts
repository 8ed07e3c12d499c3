import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { segmentText } from '../text/segment.ts'
import { readEnglish } from './read-english.ts'

const WORDS =
  "the exports of China rose fell by 5 2024 12,345 7.25 % percent million billion yuan $ € US$ - – , . ; ( ) “ ” to from and in between over nearly first third batch top ten two half one-third times doubled Shanghai Jiangsu Anhui May 1 plan target will expected per capita people cities km µg/m³ No. A+3 PM2.5 +86 ' : / = ½ 5-1/4".split(
    ' ',
  )

test('claims of any text stand in order, apart, and within their sentence', () => {
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.constantFrom(' ', ''), (words, space) => {
      const text = words.join(space)
      const doc = segmentText(text)
      for (const sentence of doc.sentences) {
        let end = sentence.start
        for (const claim of readEnglish(doc, sentence)) {
          expect(claim.start).toBeGreaterThanOrEqual(end)
          expect(claim.end).toBeGreaterThan(claim.start)
          expect(claim.number.start).toBeGreaterThanOrEqual(claim.start)
          expect(claim.number.end).toBeLessThanOrEqual(claim.end)
          end = claim.end
        }
        expect(end).toBeLessThanOrEqual(sentence.end)
      }
    }),
    { numRuns: 500 },
  )
})

test('a number is read as it was written, whatever its size and groups', () => {
  const numbers = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  fc.assert(
    fc.property(numbers, fc.boolean(), ([coefficient, scale], grouped) => {
      const plain = formatDecimal({ coefficient, scale })
      const [before = '', behind] = plain.split('.')
      const groups = grouped ? before.replaceAll(/\B(?=(\d{3})+$)/g, ',') : before
      const text = `It used ${groups}${behind === undefined ? '' : `.${behind}`} tonnes.`
      const doc = segmentText(text)
      const claims = doc.sentences.flatMap((sentence) => readEnglish(doc, sentence))
      expect(claims.map(({ value, unit }) => `${formatDecimal(value)} ${unit}`)).toEqual([
        `${plain} t`,
      ])
    }),
    { numRuns: 300 },
  )
})
