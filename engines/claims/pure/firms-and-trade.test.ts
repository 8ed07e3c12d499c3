import { describe, expect, it } from 'vitest'
import { checkText } from './index.ts'

// What companies and the trade press write, and how it is read and tied: each misreading once, beside true sentences that look like it.

const DATE = '2024-06-14'

function claimsOf(text: string) {
  return checkText(text, { date: DATE }).claims
}

/** The words of what fails. */
function failing(text: string): readonly string[] {
  return claimsOf(text)
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map((one) => one.text)
}

function claimOf(text: string, words: string) {
  const found = claimsOf(text).find((one) => one.text === words)
  if (found === undefined)
    throw new Error(`${words} isn't read among ${claimsOf(text).map((one) => one.text)}`)
  return found
}

describe('levels of two times', () => {
  const GREW =
    'Our revenue was $41.2 million in the six months ended June 30, 2018 compared to $66.8 million in the six months ended June 30, 2019, representing growth of 62%.'

  it('grew from the earlier one, which may be told first', () => {
    expect(failing(GREW)).toEqual([])
    expect(failing(GREW.replace('62%', '42%'))).not.toEqual([])
    expect(failing(GREW.replace('growth of 62%', 'a decrease of 62%'))).not.toEqual([])
  })

  it('are held against each other as the words between them say', () => {
    const rose = 'Orders rose to 120 in 2018 compared with 100 in 2019, an increase of 20%.'
    expect(failing(rose)).toEqual([])
    expect(failing(rose.replace('20%', '30%'))).not.toEqual([])
  })

  it('are both of the time behind a level and its share', () => {
    const income =
      'Halden posted revenue of $84.5 million for the third quarter of 2023. Its operating income was $9.6 million, or 11.4% of revenue, in the third quarter of 2023, compared to $7.1 million, or 8.9% of revenue, in the second quarter of 2023.'
    expect(failing(income)).toEqual([])
    expect(claimOf(income, '$7.1 million').period).toBe('2023-Q2')
    expect(claimOf(income, '8.9%').period).toBe('2023-Q2')
    expect(claimOf(income, '$9.6 million').period).toBe('2023-Q3')
    expect(failing(income.replace('11.4%', '14.4%'))).not.toEqual([])
  })
})

describe('what stands behind a comparison', () => {
  it('was a year before, where its own time is told of neither', () => {
    const funds = `Results of property trusts

American Halls: FFO for Q1 totaled $66.0 million, or $0.58 per fully diluted share, as compared to $62.8 million, or $0.56 per fully diluted share for the same quarter in '23. Rents rose 3% year over year.`
    expect(claimOf(funds, '$62.8 million').period).toBe('2023-Q1')
  })
})

describe('a rise of one of several', () => {
  const CARRIERS = `Nordavia said its load factor was down slightly in May 2019, to 74.2 percent compared to 74.5 percent a year earlier.

Its traffic rose 3 percent.

Polar Wings traffic fell 0.1 percent in May. The carrier said its load factor climbed 1.3 points to 81.9 percent over a year earlier.`

  it('is from nothing that another came from under the same name', () => {
    expect(failing(CARRIERS)).toEqual([])
  })

  it('is told of the one beside it', () => {
    expect(failing(CARRIERS.replace('down slightly', 'up slightly'))).not.toEqual([])
  })

  it('per share is of what is told per share', () => {
    const income =
      'Net income was $48.3 million, or $0.92 per diluted share, for the three months ended June 30, 2023, compared with $41.0 million, or $0.80 per diluted share, for the same quarter of 2022, an increase of 15.0% per share.'
    expect(failing(income)).toEqual([])
    expect(failing(income.replace('15.0%', '19.0%'))).toContain('$0.92 per diluted share')
  })
})

describe('what is told of a year ago', () => {
  const ORDERS = `Both makers sold more in the first half of 2010. Norfly has seen its gross orders more than doubling to 188 and its cancellations falling compared with 2009, giving it a net order total of 151.

A year ago its order book took a hit of 73 cancellations, which pushed its tally to almost nothing.`

  it('lies between no two figures of this one', () => {
    expect(failing(ORDERS)).toEqual([])
  })
})

describe('the remaining ones', () => {
  const VANS =
    'Fleets registered 52,400 vans, or 57.5 per cent of the total; private buyers took 36,300 and traders with fewer than 20 vehicles the remaining 2,500.'

  it('complete no part beside them, and no limit is one of them', () => {
    expect(failing(VANS)).toEqual([])
    expect(failing(`Registrations of vans came to 91,200. ${VANS}`)).toEqual([])
  })

  it('complete the whole', () => {
    const homes = 'Of the 640 homes, 410 were sold, 150 let and the remaining 80 kept.'
    expect(failing(homes)).toEqual([])
    expect(failing(homes.replace('150', '130'))).not.toEqual([])
  })
})

describe('figures as firms write them', () => {
  it.each([
    ['Cash costs were $646/oz on a by-product basis.', '$646/oz', 'USD/oz'],
    [
      'Net income was $3,212,000, or $0.22 per basic and diluted share.',
      '$0.22 per basic and diluted share',
      'USD/share',
    ],
    ['Profit was $0.41 a share before exceptional items.', '$0.41 a share', 'USD/share'],
  ])('have what they are counted per: %s', (text, words, unit) => {
    expect(claimOf(text, words).unit).toBe(unit)
  })

  it('have none where a time is what they are held against', () => {
    expect(
      claimOf('Debt fell to $60 million from $64 million a month earlier.', '$64 million').unit,
    ).toBe('USD')
  })

  it.each([
    ['Comparable sales are forecast to grow 1% to 2% in 2025.', '1% to 2%'],
    ['The firm is projecting earnings to be up 3% to 8% from $2.51.', '3% to 8%'],
    ['Same-store sales are seen down 2% to 4%.', '2% to 4%'],
  ])('foresee a rise between two rates: %s', (text, words) => {
    const claim = claimOf(text, words)
    expect([claim.bound, claim.comparison.kind]).toEqual(['between', 'growth'])
  })

  it('rise by one rate to another', () => {
    expect(claimOf('The jobless rate rose 0.2% to 3.1%.', '3.1%').bound).toBe('exact')
    expect(claimOf('It is expected to rise 0.5% to 4.1%.', '4.1%').bound).toBe('exact')
  })

  it('may be off', () => {
    const off = claimOf(
      'May traffic fell 0.1 percent, with capacity off 1.7 percent.',
      '1.7 percent',
    )
    expect([off.comparison.kind, off.comparison.direction]).toEqual(['growth', 'down'])
  })

  it.each([
    ['Eight months into 2024, the port has moved 3,742,900 boxes.', '3,742,900', '2024-01..08'],
    [
      'Seven months into the 2021 calendar year, volume was 6,318,675 TEUs.',
      '6,318,675 TEUs',
      '2021-01..07',
    ],
  ])('are of what has passed of a year: %s', (text, words, period) => {
    expect(claimOf(text, words).period).toBe(period)
    expect(claimsOf(text)).toHaveLength(1)
  })
})

describe('what a firm expects', () => {
  const REPORT = `BOSTON, July 25, 2024 – Bright Systems announced results for the quarter ended June 30, 2024. Revenue was $41.6 million.

`
  it.each([
    'For the third quarter the company expects revenue of $42.1 million.',
    'Third-quarter revenue is expected to be $42.1 million.',
  ])('is of the quarter to come: %s', (text) => {
    expect(claimOf(REPORT + text, '$42.1 million').period).toBe('2024-Q3')
  })

  it('is of the one just over where that is told of', () => {
    const early =
      'BOSTON, January 8, 2024 – Bright Systems told early figures. For the fourth quarter the company expects revenue of $42.1 million.'
    expect(checkText(early, { date: '2024-01-08' }).claims[0]?.period).toBe('2023-Q4')
    const was = `${REPORT}For the third quarter of 2023 revenue was $42.1 million.`
    expect(claimOf(was, '$42.1 million').period).toBe('2023-Q3')
  })
})

describe('what firms and markets sell', () => {
  const SOFTWARE = `Fjell Software reported results for the quarter ended June 30, 2024.
- Total revenue was $212.6 million.
- Subscription revenue was $176.3 million. Professional services revenue was $36.3 million.`

  it('is subscriptions and services', () => {
    expect(failing(SOFTWARE)).toEqual([])
    expect(failing(SOFTWARE.replace('$36.3', '$46.3'))).not.toEqual([])
  })

  it('may be more than the text tells of', () => {
    expect(failing(SOFTWARE.replace('$36.3', '$12.8'))).toEqual([])
    expect(
      failing(`${SOFTWARE.replace('$36.3', '$26.3')} License revenue was $10.0 million.`),
    ).toEqual([])
  })

  it('grows by as much as it comes to', () => {
    const market =
      'The segment will see an impressive 70% growth in this period, with its value jumping from $21 million to $42 million.'
    expect(failing(market)).not.toEqual([])
    expect(failing(market.replace('70%', '100%'))).toEqual([])
  })

  it('went up in each country whose rise stands in brackets', () => {
    const sales =
      'Sales increased on a year-to-year basis in the Americas (23.6%), Asia Pacific/All Other (2.1%) and China (3.0%), but decreased in Japan (-1.4%).'
    expect(claimsOf(sales).map(({ comparison }) => comparison.direction)).toEqual([
      'up',
      'up',
      'up',
      'down',
    ])
  })
})

describe('makers in order', () => {
  const TABLETS =
    'Samba was second with 7.3 million units and a share of 18.9%, and Huari third with 4.9 million.'

  it('stand by what each sold, and not by a share beside it', () => {
    expect(failing(TABLETS)).toEqual([])
  })

  it('stand by it where no share is told', () => {
    const sold = 'Samba was second with 7.3 million units and Huari third with 4.9 million units.'
    expect(failing(sold)).toEqual([])
  })
})
