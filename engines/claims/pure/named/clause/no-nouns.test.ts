import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(({ measure }) => measure)
}

test.each<readonly [string, readonly (string | null)[]]>([
  // How it was, which way it went, when: none of them is what is measured.
  ['The trade in grain was positive (up 2.6%).', ['trade in grain']],
  ['Throughput of imports was weaker (down 36%).', ['Throughput of imports']],
  ['Wind power grew by 12%, with solar power rising by 22%.', ['Wind power', 'solar power']],
  ['Fares rose, and up an incredible 90%.', [null]],
  ['Overall theft has declined by 12% year-to-date.', ['Overall theft']],
  ['The lift count for that month hit 329,057.', ['lift count']],
  ['Net income for the third quarter and September YTD of $44.1 million fell.', ['Net income']],
  // A verb before its figure, also behind an aside.
  [
    'The growth of deposits placed by small firms (excluding banks) decreased to 7.3%.',
    ['growth of deposits placed by small firms'],
  ],
  [
    'The annual growth rate of the narrower aggregate, which comprises coins, stood at 9%.',
    ['annual growth rate of the narrower aggregate'],
  ],
  ['Cargo volume — including empty boxes — totaled 1.3 million tonnes.', ['Cargo volume']],
  ['The total contract backlog at September 30, 1998 increased 32%.', ['total contract backlog']],
  // With what tells which they are.
  [
    'Prisoner petitions rose 1%, but appeals not filed by prisoners fell 2%.',
    ['Prisoner petitions', 'appeals not filed by prisoners'],
  ],
  ['Cases filed with the U.S. as a party climbed 9%.', ['Cases filed with the U.S. as a party']],
  // What fell by so many points.
  [
    'The index showed a five-point decline in conditions and a six-point drop in orders.',
    ['conditions', 'orders'],
  ],
  ['Holding 17 per cent of the glass market, the mill is strong.', ['glass market']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})
