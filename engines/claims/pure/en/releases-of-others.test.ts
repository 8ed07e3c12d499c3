import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

// What releases of other hands say in ways of their own: sums that were raised or lost, ranges told from their upper end, names with figures and lists within.

function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-05' }).claims.map(
    ({ text: words, value, valueHigh, unit, bound, comparison: { kind } }) =>
      `${words}|${value}${valueHigh === undefined ? '' : `..${valueHigh}`} ${unit}${bound === 'exact' ? '' : ` ${bound}`} ${kind}`,
  )
}

// [text, all that is claimed]
test.each<readonly [string, ...string[]]>([
  // What was raised, saved or lost is a sum; a price that was lost is a change.
  ['The drive has raised over $3.7M so far.', 'over $3.7M|3700000 USD over level'],
  ['The scheme is saving over $16 billion in fees.', 'over $16 billion|16000000000 USD over level'],
  ['The sector lost $640 million.', '$640 million|640000000 USD level'],
  ['The shares lost $1.30 to $28.', '$1.30|1.30 USD growth', '$28|28 USD level'],
  ['Wages lost 3%.', '3%|3 percent growth'],
  // Two ends of a move, and a range.
  [
    'The coin spiked from $0.004 to $0.018.',
    '$0.004|0.004 USD from-to',
    '$0.018|0.018 USD from-to',
  ],
  ['It updated its forecast from $21 to $27.', '$21|21 USD from-to', '$27|27 USD from-to'],
  [
    'The fee moved between $0.74 and $0.71.',
    'between $0.74 and $0.71|0.71..0.74 USD between level',
  ],
  ['Tickets cost from $4 to $9.', '$4 to $9|4..9 USD between level'],
  // Ranges of multiples.
  ['Cover was 2.5x to 3.0x.', '2.5x to 3.0x|2.5..3.0 times between multiple'],
  ['Cover rose from 2.5x to 3.0x.', '2.5x|2.5 times multiple', '3.0x|3.0 times multiple'],
  // What it came to, and by how much.
  ['It soared above $7.', 'above $7|7 USD over level'],
  ['The rate rose above 4%.', 'above 4%|4 percent over level'],
  ['The rate fell over 4%.', 'over 4%|4 percent over growth'],
  ['The stock has compounded at 13% annually.', '13%|13 percent average-growth'],
  ['Early buyers enjoy over 60% gains.', 'over 60%|60 percent over growth'],
  ['It has a market cap of $8 million.', '$8 million|8000000 USD level'],
  ['It has a spending cap of $8 million.', '$8 million|8000000 USD target'],
  ['The parish is comprised of almost 71% moorland.', 'almost 71%|71 percent nearly share'],
  [
    'Guests made up 6.5% of the market, with Halden (2.3%) and Marr (1.4%) ahead.',
    '6.5%|6.5 percent share',
    '2.3%|2.3 percent share',
    '1.4%|1.4 percent share',
  ],
  [
    'Guests rose 6.5% in the north, with beds (2.3%) ahead.',
    '6.5%|6.5 percent growth',
    '2.3%|2.3 percent level',
  ],
  ['The unit has a sub-85% ratio.', 'sub-85%|85 percent under share'],
  ['The sub-6 team lost.'],
  // Thousands by their letter.
  ['It has over 30K holders.', 'over 30K holders|30000 persons over level'],
  ['Some ran the 10K races.'],
  // Persons of an office.
  ['Another 31 senators signed it.', '31 senators|31 persons level'],
  // Occasions and superlatives.
  ['The fund had its fourth close.', 'fourth|4 editions ordinal'],
  ['It was a fourth close race.'],
  ['The sixth issuance of the notes sold out.', 'sixth|6 editions ordinal'],
  ['It became the largest in the entire mining industry.', 'largest|1 rank superlative'],
  ['It operates the largest ferry network.', 'largest|1 rank superlative'],
  ['It repainted the largest ferry.'],
  ["The nation's first responders came."],
  ["The nation's first tram ran.", "nation's first|1 rank superlative"],
  ['It comes before the coin halving event.'],
  ['Losses are halving.', 'halving|0.5 ratio multiple'],
  // Numbers of names, times and headings.
  ['We ask that S. 2718, a bill on ports, be passed.'],
  [
    'Revenue is $7 million in year 1 and $9 million by year 3.',
    '$7 million|7000000 USD level',
    '$9 million|9000000 USD level',
  ],
  ['It opened in a year 3 ports.', '3|3 items level'],
  ['HALDEN, May 5, 2024 /24-7Wire/ -- It is open 24/7.'],
  ['In 24 of 7 cases.', '24|24 items level', '7|7 items level'],
  ['1 Scope of Advice: Nothing here is advice.\n2 Volatility and Risks: It is volatile.'],
  ['2 Passengers\nMany came.\n2.1 Residents\nFew came.\n2.2 Visitors\nMost came.\n3 Cars\nNone.'],
  [
    '12 Boats were sold.\n14 Cars were sold.',
    '12 Boats|12 ships level',
    '14 Cars|14 vehicles level',
  ],
  // Names with a list in them are no list.
  ['He sits on the Senate Health, Education, Labour and Pensions Committee.'],
  [
    'They met Halden, Marr and the European Commission.',
    'Halden, Marr and the European Commission|3 items count',
  ],
  ['Marlow, Finch & Rudd LLP advised the fund.'],
  ['Spas for Clinics, Medical Baths & Wellness Halls'],
  [
    'Relief came to St. Oswin, Hopley, Marr and Glenby.',
    'St. Oswin, Hopley, Marr and Glenby|4 places count',
  ],
  ['It takes coins like KELP, USDX, and TARN.', 'KELP, USDX, and TARN|3 items count'],
])('%s', (text, ...claims) => {
  expect(read(text)).toEqual(claims)
})

test('what is counted in millions is no money of the text', () => {
  const text = 'The firm sold homes for $5 million.\nIts share count fell to 12.8 million.'
  expect(read(text).at(-1)).toBe('12.8 million|12800000 items level')
  expect(read(text.replace('share count', 'net debt')).at(-1)).toBe(
    '12.8 million|12800000 USD level',
  )
})
