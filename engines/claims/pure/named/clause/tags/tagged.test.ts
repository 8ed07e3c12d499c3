import { expect, test } from 'vitest'
import { readClaims } from '../../../read-claims.ts'
import { taggedOf } from './tagged.ts'

/** The words of a sentence that are tagged so, in order; a figure as it is written. */
function tagged(text: string, tag: string): string {
  const { doc, claims } = readClaims(text, { date: '2024-06-01' })
  return doc.sentences
    .flatMap((sentence) =>
      taggedOf(
        doc.text,
        sentence,
        claims.filter((claim) => claim.sentence === sentence.index),
      ),
    )
    .filter((word) => word.tag === tag)
    .map((word) => word.text)
    .join(' ')
}

test.each([
  // A noun or a verb, by what stands beside it.
  ['The costs rise by 4 percent and the rise costs the mill $3 million.', 'rise costs'],
  ['Mill orders fell 4 percent as the ministry orders a halt.', 'fell orders'],
  ['Overnight stays were up 4 percent.', 'were'],
  ['The mill lifts operating profit to $4 million.', 'lifts'],
  ['Rail freight hits record high of 34 million tonnes.', 'hits'],
  ['Norvik saw its timber output expand 5 percent.', 'saw expand'],
  ['The policy rate is forecast to fall to 4 percent.', 'is forecast fall'],
  // A participle is a verb, unless the clause has another.
  ['The port handled 4 million tonnes.', 'handled'],
  ['Goods handled at the port rose 4 percent.', 'rose'],
  ['Stocks held by farms and mills came to 4 million tonnes.', 'came'],
  ['Gross written premiums grow by 4 percent.', 'grow'],
  ['The average wage of $41 compares with $39.', 'compares'],
  ['Revenue, at $4 million, trails 2023 by 5 percent.', 'trails'],
  ['Waiting list rises to 7,600.', 'rises'],
  // A name with a capital is no verb.
  ['The Works Council of Norvik has 40 members.', 'has'],
])('the verbs of: %s', (text, verbs) => {
  expect(tagged(text, 'verb')).toBe(verbs)
})

test.each([
  ['Exports in May 2024 rose 4 percent on the year.', 'may 2024 year'],
  ['It may rise 4 percent over the three months to June.', 'three months june'],
  ["Sales beat last year's $4 million.", "last year's"],
  ['Revenue of $4 million (H1 FY25: $3 million).', 'h1 fy25'],
])('the times of: %s', (text, times) => {
  expect(tagged(text, 'time')).toBe(times)
})

test('a figure is one word, without the noun behind it and the verb before it', () => {
  expect(tagged('About 4,100 households exceeded 3.5 percent in 27 cities.', 'figure')).toBe(
    'about 4,100 3.5 percent 27',
  )
  expect(tagged('The trip takes 8 minutes 52 seconds.', 'noun')).toBe('trip')
  expect(tagged('The toll came to 46 million crowns.', 'noun')).toBe('toll')
})
