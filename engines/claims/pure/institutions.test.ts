import { describe, expect, test } from 'vitest'
import { checkText } from './index.ts'

// Releases of federations, courts of audit, hospitals, railways, banks and shops: forms that statistics offices don't use.

type Read = ReturnType<typeof checkText>

function isAccused(text: string): boolean {
  return checkText(text, {}).claims.some(({ verdict }) => verdict === 'inconsistent')
}

/** Words, value and unit of a claim. */
function readOf(report: Read): readonly string[] {
  return report.claims.map(({ text, value, unit }) => `${text} | ${value} ${unit}`)
}

describe('true, and the same with an error where one is given', () => {
  const TOLD: readonly (readonly [truth: string, slip?: readonly [from: string, to: string]])[] = [
    // The total behind "ahead of" is another's.
    [
      'Estonia came first with 8 gold, 5 silver and 9 bronze medals, ahead of Latvia, which won 17 medals in all.',
    ],
    ['Estonia won 8 gold, 5 silver and 9 bronze medals, 22 medals in all.', ['22', '24']],
    // Who is ahead in a race takes less time.
    [
      'She won in 48.62 seconds, 0.37 seconds ahead of Mari Tamm of Estonia (48.99 seconds).',
      ['0.37', '0.57'],
    ],
    // Of what is counted in the theatres, and not of the theatres.
    [
      'Surgeons carried out 18,400 operations in 16 theatres, of which 7,360 (40 per cent) were day cases.',
      ['(40', '(60'],
    ],
    // Each of two ends has its own clause.
    [
      'Revenue came to NOK 512 million, an increase of 28 per cent from NOK 400 million, and EBITDA to NOK 96 million.',
      ['from NOK 400', 'from NOK 600'],
    ],
    // The share of a year before is of that year's whole.
    [
      'Net sales were $3.20 billion. Expenses were $864 million, or 27.0% of net sales, compared to $819 million, or 28.1% of net sales.',
      ['27.0%', '29.0%'],
    ],
    // A list under a part.
    [
      'Seven out of ten guests came from abroad: 24 % from Germany, 17 % from Sweden, 13 % from Finland and 16 % from other countries.',
    ],
    // A title rounds.
    [
      'Valley cities add 3,400 laboratories\n\nThe cities of the valley added 3,418 laboratories in the first half of 2025, officials said.',
      ['3,400', '4,300'],
    ],
    // A pair of rates, each with its own noun.
    [
      'The fund made 160 grants worth £36.0 million. In the year before it had made 128 grants worth £32.0 million. The value of grants thus grew by 12.5 per cent and their number by 25 per cent.',
    ],
    // A bracket tells the same staff in another measure.
    [
      'At the end of 2025 the clinic employed 6,840 people (full-time equivalents: 5,560), including 1,210 doctors and 2,460 nurses.',
    ],
    // Costs below nothing: what is left may change by more than each.
    [
      'Income statement\t2025\t2024\tChange\n\t£m\t£m\t%\nTotal income\t2,400\t2,300\t4.3\nOperating costs\t(1,300)\t(1,275)\t(2.0)\nImpairment charge\t(100)\t(110)\t9.1\nProfit before tax\t1,000\t915\t9.3',
      ['4.3', '7.3'],
    ],
    // What lies between two figures of its own sentence.
    [
      'The average price was EUR 62.40, EUR 1.90 or 3.1 percent above the second quarter (EUR 60.50). The lowest price was EUR 58.30 and the highest EUR 66.10.',
      ['or 3.1', 'or 5.1'],
    ],
    // Rows of a medal table, behind places that are no medals.
    [
      'Rank\tCountry\tGold\tSilver\tBronze\tTotal\n1\tEstonia\t8\t5\t9\t22\n2\tLatvia\t6\t7\t4\t17\n3\tFinland\t5\t6\t6\t17\n4\tPoland\t2\t3\t1\t6\n5\tIceland\t1\t0\t2\t3\n6\tMalta\t0\t1\t0\t1\n\tTotal\t22\t22\t22\t66',
      ['5\t6\t6\t17', '5\t6\t6\t19'],
    ],
    // The only row of many whose share doesn't follow.
    [
      'Party\tVotes\tShare\tSeats\tChange\nReform\t120,000\t40.0%\t48\t+6\nUnion\t90,000\t30.0%\t36\t-4\nGreens\t45,000\t15.0%\t18\t+3\nFarmers\t30,000\t10.0%\t12\t-5\nOthers\t15,000\t5.0%\t6\t0\nTotal\t300,000\t100.0%\t120\t0\n\nTurnout was 71.2 per cent, up from 68.9 per cent in 2021. Of the 120 members 54 are women (45.0 per cent). A recount was held in 3 constituencies, and 12,450 ballots were rejected.',
      ['15.0%', '17.0%'],
    ],
    // A part told behind the year before is not the level of that year.
    [
      'The airport handled 540,000 passenger trips in July and August, 20 percent more than a year earlier, of whom 162,000 were visitors.',
    ],
    // Nothing but a time between a rate and what it was.
    [
      'Coverage of the first dose was 96% in 2001, 95% in 2022 and 94% in 2023. Coverage of the second dose stood at 91% in 2023, down from 93% a year earlier. The number of outbreaks fell from 28 to 16, and 11 of the 48 countries had none. In all 41 250 cases were reported, of which 40% were children under 5.',
      ['down from', 'up from'],
    ],
  ]

  test.each(TOLD.map(([truth, slip]) => ({ truth, slip })))('$truth', ({ truth, slip }) => {
    expect(isAccused(truth)).toBe(false)
    if (slip === undefined) return
    expect(truth).toContain(slip[0])
    expect(isAccused(truth.replace(...slip))).toBe(true)
  })
})

describe('tables as they are pasted', () => {
  const periodsOf = (text: string) => checkText(text, {}).claims.map(({ period }) => period)
  const ROWS = [
    'Real GDP growth (percent)        3.6       2.8       1.7',
    'Public debt (percent of GDP)    48.3      49.9      51.2',
  ]
  const YEARS = '                                2022      2023      2024'

  test.each([
    [
      'a second head with full stops',
      [YEARS, '                                          Est.     Proj.'],
    ],
    ['a rule below the head', [YEARS, `${' '.repeat(30)}${'-'.repeat(30)}`]],
    ['an empty line below the head', [YEARS, '']],
  ])('columns keep their years: %s', (_, head) => {
    const report = periodsOf(['Key figures', ...head, ...ROWS].join('\n'))
    expect(report).toEqual(['2022', '2023', '2024', '2022', '2023', '2024'])
  })

  test('a month and the count beside it are no day', () => {
    const report = checkText(
      'Auctions in 2025\nMonth\tAuctions\tVolume\nMay\t4\t5,120,000\nJune\t5\t6,400,000',
      {},
    )
    expect(report.claims.map(({ period }) => period)).toEqual([
      '2025-05',
      '2025-05',
      '2025-06',
      '2025-06',
    ])
  })

  test('(m) is a million of what isn’t long, and (000s) a thousand', () => {
    const report = checkText(
      '                             H1 2024    H1 2025    Change\nPassengers per day (m)          1.20       1.26     +5.0%\nSeason tickets (000s)            410        418     +2.0%\nDepth (m)                       2.40       2.52     +5.0%',
      {},
    )
    expect(readOf(report)).toEqual([
      '1.20 | 1200000 items',
      '1.26 | 1260000 items',
      '+5.0% | 5.0 percent',
      '410 | 410000 items',
      '418 | 418000 items',
      '+2.0% | 2.0 percent',
      '2.40 | 2.40 m',
      '2.52 | 2.52 m',
      '+5.0% | 5.0 percent',
    ])
  })

  test('a change beside whole numbers is a number, whatever share or price stands in the row', () => {
    const report = checkText(
      'Party\tVotes\tShare\tSeats\tChange\nReform\t120,000\t40.0%\t48\t+6\nUnion\t90,000\t30.0%\t36\t-4\n\nCountry\tSites\tPoints\tChange\tPrice\nNorway\t412\t2,810\t+18\t4.89\nDenmark\t158\t960\t+7\t5.12',
      {},
    )
    const changes = readOf(report).filter((one) => /^[+-]/.test(one))
    expect(changes).toEqual(['+6 | 6 items', '-4 | -4 items', '+18 | 18 items', '+7 | 7 items'])
    const rates = checkText(
      'Line\t2024\t2023\tChange\nCoal\t41.5\t40.0\t3.8\nGas\t22.0\t20.0\t10.0',
      {},
    )
    expect(readOf(rates)[2]).toBe('3.8 | 3.8 percent')
  })

  test('a projected year is no pence, and a caption tells rates', () => {
    const report = checkText(
      'GDP and trade, 2024–26 (annual percentage change)\n\nRegion\t2024\t2025\t2026P\nNorth\t3.1\t2.2\t1.4\nSouth\t1.8\t0.9\t1.1',
      {},
    )
    expect(readOf(report)).toEqual([
      '3.1 | 3.1 percent',
      '2.2 | 2.2 percent',
      '1.4 | 1.4 percent',
      '1.8 | 1.8 percent',
      '0.9 | 0.9 percent',
      '1.1 | 1.1 percent',
    ])
  })

  test('groups of people under a head of money have prices, and whole numbers of people stay people', () => {
    const report = checkText(
      'Premiums by age group (monthly average, CHF)\n\t2024\t2025\nChildren\t91.20\t95.40\nAdults\t402.50\t421.30',
      {},
    )
    expect(report.claims.map(({ unit }) => unit)).toEqual(['CHF', 'CHF', 'CHF', 'CHF'])
  })

  test('short months over columns of a quarterly report are its quarters', () => {
    const periods = (about: string) =>
      periodsOf(
        `${about}\n\tSep-25\tJun-25\nOre mined (kt)\t1,284\t1,236\nGold (oz)\t61,240\t58,110`,
      )
    expect(periods('Quarter ended 30 September 2025').slice(0, 2)).toEqual(['2025-Q3', '2025-Q2'])
    expect(periods('Monthly report').slice(0, 2)).toEqual(['2025-09', '2025-06'])
  })

  test('places of a ranking are ranks', () => {
    const report = checkText('Rank\tCity\tVisitors\n1\tOslo\t8,420\n2\tBergen\t6,310', {})
    expect(readOf(report)[0]).toBe('1 | 1 rank')
  })
})

describe('figures and their units', () => {
  test.each([
    ['Costs rose to NKr 405m.', ['NKr 405m | 405000000 NOK']],
    ['The arrangement is of SDR 742.4 million.', ['SDR 742.4 million | 742400000 XDR']],
    ['Proceeds were RON 45.2 million.', ['RON 45.2 million | 45200000 RON']],
    [
      'Free cash flow was minus CHF 188 million (H1 2024: minus CHF 301 million).',
      ['minus CHF 188 million | -188000000 CHF', 'minus CHF 301 million | -301000000 CHF'],
    ],
    ['It has one-fifteenth of the land.', ['one-fifteenth | 0.066666666667 ratio']],
    [
      'It came to $45 million minus $12 million.',
      ['$45 million | 45000000 USD', '$12 million | 12000000 USD'],
    ],
    ['The number of new high-tech firms rose to 412.', ['412 | 412 firms']],
    [
      'The network has 5,210 charging points. In all, 312 points were added.',
      ['5,210 charging points | 5210 points', '312 points | 312 points'],
    ],
    ['The index rose 31.5 points to 4,210.', ['31.5 points | 31.5 index-points']],
  ])('%s', (text, found) => {
    expect(readOf(checkText(text, {}))).toEqual(expect.arrayContaining(found))
  })

  test('no superlative is read into a compound', () => {
    const kinds = checkText('The number of new high-tech firms rose to 412.', {}).claims
    expect(kinds.map(({ comparison }) => comparison?.kind)).not.toContain('superlative')
  })

  test.each([
    ['Statutory profit before tax of £912 million was reported.', 'Statutory profit before tax'],
    ['A CET1 ratio of 14.3 per cent was reported.', 'CET1 ratio'],
    ['Revenue in July–September rose by EUR 20.3 million.', 'Revenue'],
  ])('measures of half a clause: %s', (text, measure) => {
    expect(checkText(text, {}).claims[0]?.measure).toContain(measure)
  })
})

test('a dateline goes before the day in the title of a table below it', () => {
  const text =
    'Netz opens its 500th site\n\nOslo, 22 October 2025: Netz today opened its 500th site.\n\nNetwork by country, 30 September 2025\n\nCountry\tSites\nNorway\t312\nSweden\t188'
  expect(checkText(text, {}).date).toBe('2025-10-22')
})

test.each([
  [
    'The region received 1.2 million visitors in July and August 2025.',
    ['since2025-07-01..@2025-08-31'],
  ],
  ['Prices rose by 2.1% and 3.4% in July and August 2025, respectively.', ['2025-07', '2025-08']],
])('two months: %s', (text, periods) => {
  expect(checkText(text, {}).claims.map(({ period }) => period)).toEqual(periods)
})
