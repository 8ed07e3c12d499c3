import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What is wrong in a sentence among figures that have nothing to do with it. */
function wrongIn(text: string): readonly string[] {
  const before =
    'LINDEN BAY, 5 November 2024 – The harbour trust opened its new control tower on Monday. The tower stands 38 metres tall and took 27 months to build. It has 14 consoles, and the radar covers 52 kilometres. The mayor praised the 63 apprentices who worked on it.'
  const behind =
    'The cafeteria seats 85 people. Guided tours last 45 minutes and cost $12 per visitor. The library holds 9,400 maps, the oldest of them drawn in 1743. Rainfall last week came to 31 millimetres.'
  return checkText(`${before}\n\n${text}\n\n${behind}`, { date: '2024-11-05' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

describe('a change with both its levels', () => {
  test.each([
    'Attendance slid to 48,300, off a sharp 30% from last month’s 91,600.',
    'Lettings totalled 3,150 flats, up 12% from a year-earlier 2,410 flats.',
    'The port handled 91,400 containers, up 14% on a year earlier, when a strike had kept the total at 71,300.',
    'Donations were £380,000, up a modest 5% from last spring, when two concerts were held and the sum was £271,000.',
    'Output came to 7.3 million tonnes, 12% below the budget of 9.9 million tonnes.',
    'The run drew 8,140 starters – 9% ahead of its goal of 6,900.',
    'Collectors brought in 15,200 litres, 28 per cent above our target of 40,000 litres.',
    'The new pump cuts power draw from 36 kilowatts to 21 kilowatts, a 62% saving.',
    'The error rate fell to 2.4 percent in May, from 3.9 percent in April, a tightening of 0.7 percentage points.',
  ])('that it isn’t: %s', (text) => {
    expect(wrongIn(text)).toHaveLength(3)
  })

  test.each([
    'Attendance slid to 48,300, off a sharp 30% from last month’s 69,000.',
    'The port handled 91,400 containers, up 14% on a year earlier, when a strike had kept the total at 80,200.',
    'The run drew 8,140 starters – 18% ahead of its goal of 6,900.',
    'The new pump cuts power draw from 36 kilowatts to 21 kilowatts, a 42% saving.',
    // Of other things, or of another base.
    'The quarry sold 812,000 tonnes of gravel, up 18% from last year, and bought 240,000 tonnes of sand.',
    'Donations were £380,000, up 5% from last spring, when the gala was £271,000 short of its goal.',
    'Prices went from $40 to $50, a 10% premium to rivals.',
    'The lender pays 3.1%, from 2.6% before, a spread of 1.9 percentage points over the base rate.',
    'Orders fell 12.5 percent to 36.4 million dollars from a revised 41.6 million dollars in January, and were off 2.2 percent from 37.2 million dollars in February 2023.',
  ])('that it is, or that is of something else: %s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

describe('a whole, and what it went into', () => {
  test.each([
    ['Donors have pledged US$9.6 million against an appeal of US$24 million, i.e. 52 per cent.', 3],
    [
      'So far 42,000 tonnes have been delivered against a requirement of 60,000 tonnes, that is 55 per cent.',
      3,
    ],
    [
      'Turnover on the exchange rose 18% to $24.8 billion from $21.0 billion. Trackers accounted for $496 million of turnover, or 2.6%, and fees grew a fifth to $13.1 billion.',
      3,
    ],
    [
      'The state has released $20 million: 12 million in cash grants and 40 million for repairs.',
      3,
    ],
    [
      'The levy raised £9.3 million: £4.1 million from hotels, £2.6 million from ferries and £3.9 million from hire cars.',
      4,
    ],
  ])('that don’t fit: %s', (text, count) => {
    expect(wrongIn(text)).toHaveLength(count)
  })

  test.each([
    'Donors have pledged US$9.6 million against an appeal of US$24 million, i.e. 40 per cent.',
    'The state has released $20 million: 12 million in cash grants and 8 million for repairs.',
    // What it falls short by, a part of it, of output, and of another year.
    'The deficit will be held to 41.7 billion crowns, against the earlier target of 40.2 billion, or six per cent of national output.',
    'Sales were €18.5 million against a plan of €26 million, or 29% below.',
    'The charity has raised £310,000 against a target of £500,000, 47% of it from abroad.',
    'The fund will spend €45 million: €31 million on dykes and up to €41 million a year later on pumps.',
  ])('that do, or needn’t: %s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

test('a number of millions borrows the unit of the figure before, a share in brackets behind it or not', () => {
  const told = (share: string): readonly string[] =>
    wrongIn(
      `The county produced 120.0 million tonnes of rubble. Of this, 60.6 million tonnes (50.5%) were crushed for roads. Kilns took 30.2 million (${share}) and pits 21.3 million (17.8%).`,
    )
  expect(told('25.2%')).toEqual([])
  expect(told('52.2%')).toContain('52.2%')
})
