import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
const NAMED: readonly (readonly [string, string, string | null])[] = [
  ['The firm raised $5 million last year.', '$5', 'amount raised by the firm'],
  ['The firm raised $5 million from investors.', '$5', 'amount raised from investors'],
  ['The city spent $3 million on new pumps.', '$3', 'spending on new pumps'],
  ['It paid $200,000 in March.', '200,000', 'amount paid'],
  ['It gave up to $90,000 to schools in 2024.', '90,000', 'amount given to schools'],
  [
    'Halden is to contribute CHF 9 million to the coffers of the fund.',
    '9',
    'amount contributed to the coffers of the fund',
  ],
  [
    'In 2014, CHF 3,246 million was earmarked for development aid.',
    '3,246',
    'amount earmarked for development aid',
  ],
  ['CHF 733 million has been pledged.', '733', 'amount pledged'],
  ['The bill includes $2 million for roads and $3 million for schools.', '$3', 'for schools'],
  ['* $10 million to Halden Works in Gainesville.', '$10', 'to Halden Works'],
  ['* $10 million to fund the harbour program.', '$10', 'to fund the harbour program'],
  ['Of this, $13.6 billion was in financing to poor countries.', '13.6', 'financing'],
  // Times and nothing are no purpose.
  ['The fund won $4 million for the first time.', '$4', 'amount won'],
  ['The fund committed $4 million for 2025.', '$4', 'amount committed'],
  // What is measured goes before what was done.
  ['Revenue reached $4 million for the year.', '$4', 'Revenue'],
  ['A grant of $5 million to repair the bridge was approved.', '$5', 'grant'],
  // A rate behind a level is of it, and the n-th of the n-th.
  ['The port recorded export value of $25 million, rising 5% on month.', '5%', 'export value'],
  [
    'Export value of $12 million and import value of $10 million rose 12.5% and 19.4% respectively.',
    '12.5',
    'Export value',
  ],
  [
    'Export value of $12 million and import value of $10 million rose 12.5% and 19.4% respectively.',
    '19.4',
    'import value',
  ],
  ['The import value of $22.07 billion grew 2.5%.', '2.5', 'import value'],
  // Who says it is no measure; who accounts for a part is.
  ['The unit said 18 per cent of road users were young.', '18', 'road users'],
  [
    'Drivers account for 18 per cent; pedal cyclists make up six per cent.',
    'six',
    'pedal cyclists',
  ],
  ['Exports rise by 1.6%, imports up by 3.4%.', '3.4', 'imports'],
  ['Net sales of $22.2 million, up 5.1 percent, were strong.', '5.1', 'Net sales'],
  // Heads are of something.
  ['Milk cows, at 9.40 million head, were up 1 percent.', '9.40', 'Milk cows'],
  [
    'All cattle and calves, as of January 1, totaled 94.4 million head.',
    '94.4',
    'cattle and calves',
  ],
  // A name with its comma, and who has it.
  [
    'Net income of Halden Holdings, Inc. totaled $658 million.',
    '658',
    'Net income of Halden Holdings, Inc',
  ],
  ['Latin America took most, followed by South Asia with $5 billion.', '$5', 'South Asia'],
]

test.each(NAMED)('%s: %s measures %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
