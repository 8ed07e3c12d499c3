import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-11-03' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
test.each([
  // A sentence that begins with a time or a change goes on with the one before it.
  [
    'The network carried 18.6 million trips. Last year the figure was 17.2 million.',
    '17.2',
    'trips',
  ],
  [
    'Deliveries reached 431,500 cars. The first half had closed at 283,200.',
    '283,200',
    'Deliveries',
  ],
  [
    'The port handled 300 million tonnes in 2023. The difference of 52 million tonnes is a record.',
    '52',
    'tonnes handled',
  ],
  // A plus, and a mark that is missed.
  ['Deliveries added up to 431,500 cars. This is a plus of 28,600.', '28,600', 'cars'],
  ['Fares brought in $47 million, $2.5 million ahead of plan.', '2.5', 'Fares'],
  // What is left of a whole has its noun.
  [
    'Officers made 642 seizures. Of these, 519 were of tobacco. The other 123 concerned protected species.',
    '123',
    'other seizures',
  ],
  [
    'The council planted 900 trees. It planted 620 in May, and the last 280 in June.',
    '280',
    'remaining trees',
  ],
  // A clause before a colon is no label.
  ['Most parcels came by sea: 771 of the finds were made at the terminals.', '771', 'finds'],
  // A fall is of what fell, in a paragraph of its own too.
  [
    'Waiting lists shrank to 42,610 patients.\n\nThe fall of 7.4 per cent is the first.',
    '7.4',
    'patients',
  ],
  // Who takes a part of a sum.
  ['The hospital spent $510 million. Pay took $306 million of that.', '306', 'Pay'],
  // Who uses so much of something is no measure of it.
  ['Customers used an average of 1,040 megalitres a day in January.', '1,040', 'megalitres used'],
  ['Tenants waited 18 days for a repair.', '18 days', 'days waited'],
])('%s: %s measures %s', (text, words, expected) => {
  expect(nameOf(text, words)).toBe(expected)
})

test.each([
  // Something of its own stands beside them.
  [
    'Coverage was 90%. By contrast, only 74% – not quite three in four – of the over-65s had a jab.',
    '74%',
  ],
  ['Revenue was $40 million. Of the 57,700 funded by a mortgage, some failed.', '57,700'],
])('%s: %s has no name', (text, words) => {
  expect(nameOf(text, words)).toBe(null)
})
