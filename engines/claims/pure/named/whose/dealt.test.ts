import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// [text, what the figure measures that begins with these signs]
test.each([
  // What all of them count, or are told of, stands once.
  [
    'Two clinics, Marsh Hill and Elm Green, reported 311 and 287 complaints respectively.',
    '311',
    'Marsh Hill’s complaints',
  ],
  [
    'Two clinics, Marsh Hill and Elm Green, reported 311 and 287 complaints respectively.',
    '287',
    'Elm Green’s complaints',
  ],
  ['Inns and hostels received 41,000 and 32,000 guests respectively.', '32,000', 'hostels'],
  [
    'Shipments to the north made up 31% of the total, while those to Lorvia and Darvel reached $3 million and $2 million, respectively.',
    '$2',
    'Shipments to Darvel',
  ],
  [
    'Revenue at Orlan and Besk rose to $31 million and $27 million respectively.',
    '$27',
    'Revenue at Besk',
  ],
  [
    'Four of the seven members of the panel speak for growers, and 3 were away.',
    '3',
    'members of the panel',
  ],
  ['Prices rose in eight of the nine counties.', 'nine', 'counties'],
  // In what money is counted that no list of currencies has.
  ['Tourism revenue came to 2.85 million marens.', '2.85', 'Tourism revenue'],
  // Days of a kind are no times.
  [
    'The city recorded 271 clear-sky days in 2024, 14 more than the year before.',
    '271',
    'clear-sky days',
  ],
  [
    'The city recorded 271 clear-sky days in 2024, 14 more than the year before.',
    '14',
    'clear-sky days',
  ],
  ['Days of heavy fog were down to 4 from 9.', '4', 'Days of heavy fog'],
  // The length of something is of another thing than its visitors.
  [
    'The bay drew 3.4 million visitors over the seven-day holiday, an increase of 12.6%.',
    '12.6',
    'visitors',
  ],
  // What they are worth, have, and wait for.
  ['The council approved 28 schemes worth a total of $4 million.', '$4', 'schemes'],
  ['Some 61% were in favour, 24% were opposed and 15% had no view.', '15', 'had no view'],
  [
    'The average wait for a scan was cut from 52 minutes to 34 minutes.',
    '34',
    'average wait for a scan',
  ],
])('%s: %s', (text, figure, name) => {
  const claims = checkText(text, { date: '2025-02-01' }).claims
  expect(claims.find((one) => one.text.startsWith(figure))?.measure).toBe(name)
})
