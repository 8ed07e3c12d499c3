import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What tells figures of one name apart, in English.

const names = (text: string): readonly (string | null)[] =>
  checkText(text, { date: '2024-05-20' }).claims.map(({ measure }) => measure)

test.each<readonly [string, readonly string[]]>([
  [
    'Total revenue grew 8.2% year over year (9.9% on a constant-currency basis).',
    ['Total revenue', 'Total revenue on a constant-currency basis'],
  ],
  [
    'Retail sales rose 2.1 per cent. Excluding cars, retail sales were up 3.4 per cent.',
    ['Retail sales', 'retail sales excluding cars'],
  ],
  [
    'Freight increased 1.2% to 9.4 million tonnes at sea ports but decreased 3.1% to 2.2 million tonnes at river ports.',
    [
      'Freight at sea ports',
      'Freight at sea ports',
      'Freight at river ports',
      'Freight at river ports',
    ],
  ],
  [
    'The school enrolled 1,204 undergraduate, 318 graduate and 40 doctoral students.',
    ['undergraduate students', 'graduate students', 'doctoral students'],
  ],
  [
    'Profit before and after tax rose 20% and 24% respectively.',
    ['Profit before tax', 'Profit after tax'],
  ],
  [
    'Exports rose to £40 million. Growth was 12%, and 9% at fixed prices.',
    ['Exports', 'Exports', 'Exports at fixed prices'],
  ],
  [
    'Report\n\nUniversities\n\nApplications rose 4 per cent.\n\nColleges\n\nApplications fell 2 per cent.',
    ['Universities: applications', 'Colleges: applications'],
  ],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each<readonly [string, readonly string[]]>([
  // A place that all have alike, a time, and nouns of their own.
  ['Output rose 3% in the north, while exports fell 2% in the south.', ['Output', 'exports']],
  ['Sales rose 4% in the month but fell 2% in the quarter.', ['Sales', 'Sales']],
  ['The firm owns 12 cars, 8 buses and 4 fire engines.', ['cars', 'buses', 'fire engines']],
])('nothing is added: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})
