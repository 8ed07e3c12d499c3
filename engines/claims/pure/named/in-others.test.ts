import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// Names of figures in releases of other hands: what a sum is made up of, what changed, whose line it ends.

function nameOf(text: string, words: string): string | null | undefined {
  const found = checkText(text, { date: '2025-03-01' }).claims.find((claim) =>
    claim.text.includes(words),
  )
  return found?.measure
}

test.each<readonly [string, string, string | null]>([
  // What a sum consists of, though its name has a capital; where it was spent is no stuff.
  ['The county received $21 million in Marr Grant aid.', '$21', 'Marr Grant aid'],
  ['The county received $21 million in Marr.', '$21', 'received'],
  ['The mill closed its quarter with $7 million in cash.', '$7', 'cash'],
  ['The buyer paid $7 million in cash for it.', '$7', 'paid'],
  [
    'Operating income was $1.1 billion, buoyed by $590 million in paper gains.',
    '$590',
    'paper gains',
  ],
  ['The firm earned $9 million in year 2.', '$9', 'earned'],
  // Who brings it in, and not that it was brought in; a firm isn't measured by it.
  ['Ferry services contributed £31 million, or 12% of revenue.', '£31', 'Ferry services'],
  ['The company generated £31 million.', '£31', 'generated'],
  // Behind a number of more than one a word in -s is no verb.
  ['Inns counted 1.2 million overnight stays in May.', '1.2', 'overnight stays'],
  ['Some 1.2 million children attend in May.', '1.2', 'children'],
  // A month and another figure name nothing.
  [
    'In May alone 7,300 trips were made, more than in March (5,100) and April (6,200).',
    '5,100',
    null,
  ],
  [
    'In May alone 7,300 trips were made, more than in March (5,100) and April (6,200).',
    '6,200',
    null,
  ],
  // What changed stands behind or before.
  ['Students get a 50 percent cut in interest rates.', '50', 'interest rates'],
  ['A fall in cash reserves from $0.8 million to $0.6 million is seen.', '$0.6', 'cash reserves'],
  [
    'The mill met a fall in total revenues in spring 2024, reporting $42 million.',
    '$42',
    'total revenues',
  ],
  ['An increase of 4% in Marr was seen.', '4%', null],
  // Behind a dash: of the level before it.
  ['Visits came to 39 million—a 14% yearly increase.', '14%', 'visits'],
  ['It took $32 million in ferry fares—6% more than before.', '6%', 'ferry fares'],
  // What shall reach it.
  ['The market value of tin is on track to reach $5 billion.', '$5', 'market value of tin'],
  ['They say that the harbour fund could exceed $8 million.', '$8', 'harbour fund'],
  ['Fares could soar to $190 million in year 2.', '$190', 'Fares'],
  ['Fares were $8 million in May, growing to $9 million by July.', '$9', 'Fares'],
  ['Fares were $8 million, and tolls could grow to $9 million.', '$9', 'tolls'],
  [
    'The total cost of all 6 locks is estimated to be $9 million.',
    '$9',
    'total cost of all 6 locks',
  ],
  ['Typical stays for treatment will be 5-6 days.', '5-6', 'Typical stays for treatment'],
  // Two words tell of which kind one noun is.
  ['It paid $8 million in state and local tax revenue.', '$8', 'state and local tax revenue'],
  ['It paid $8 million in wages and tax revenue.', '$8', 'wages'],
  ['It paid $8 million in total.', '$8', 'paid'],
  // Lines of a list.
  ['High severity follows with $7,446,000.', '7,446', 'High severity'],
  ['Wind and water with $3,849,000.', '3,849', 'Wind and water'],
  ['* The Learn Now! Program ($292,000)\n* Other', '292', 'The Learn Now! Program'],
  ['We built it well. It cost a lot ($292,000).', '292', null],
  // What it is for, past what is helped.
  ['* $939,600 to help build the Marr Bypass.', '939', 'to help build the Marr Bypass'],
  ['Over $90 Million Paid to Ethical Divers', '90', 'Paid to Ethical Divers'.toLowerCase()],
  // A participle has the subject of its clause.
  ['The net loss has shown strength, remaining unchanged at $24 million.', '$24', 'net loss'],
  [
    'Losses in storms added eight percentage points to the combined ratio.',
    'eight',
    'combined ratio',
  ],
  ['The proposed centre will contain 36 beds for patients.', '36', 'beds'],
])('%s %s: %s', (text, words, name) => {
  expect(nameOf(text, words)?.toLowerCase() ?? null).toBe(name?.toLowerCase() ?? null)
})
