import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { readClaims } from '../read-claims.ts'
import { isMadeUpOtherwise } from './made-up-otherwise.ts'
import { isOfOtherTimes } from './of-other-times.ts'
import { isOutOfSize } from './out-of-size.ts'

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2025-02-10' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

/** The figures of a text as its reader has them. */
function claimsOf(text: string) {
  return readClaims(text, { date: '2025-02-10' }).claims
}

const CHANGE = {
  kind: 'change',
  result: 0,
  base: 1,
  amount: 2,
  amountIs: 'relative',
  direction: 'down',
  basePeriod: null,
  baseWords: null,
  comparablePrices: false,
} as const

describe('of which size the ends of a change are', () => {
  test('is that of two things where no slip brings one to the other', () => {
    const far = claimsOf('The fund holds £21.7m. The fair raised £2.98m, 35% less.')
    expect(isOutOfSize(far, CHANGE)).toBe(true)
    const near = claimsOf('The fund holds £2.16m. The fair raised £2.98m, 35% less.')
    expect(isOutOfSize(near, CHANGE)).toBe(false)
  })

  test('is that of one thing with a power of ten too many', () => {
    const slipped = claimsOf('The fund holds £19.4m. The fair raised £2.98m, 34.9% less.')
    expect(isOutOfSize(slipped, CHANGE)).toBe(false)
  })

  test('is told by a change of that size', () => {
    const large = claimsOf('The fund holds £19.4m. The fair raised £2.98m, 550% more.')
    expect(isOutOfSize(large, { ...CHANGE, direction: 'up' })).toBe(false)
  })

  test('and of a gap', () => {
    const gap = {
      kind: 'gap',
      of: 0,
      than: 1,
      amount: 2,
      direction: 'up',
      baseWords: null,
    } as const
    const far = claimsOf('A place costs £4.85. The town spends £6.926m, £284,000 more.')
    expect(isOutOfSize(far, gap)).toBe(true)
    const near = claimsOf('The county spends £6.32m. The town spends £6.926m, £284,000 more.')
    expect(isOutOfSize(near, gap)).toBe(false)
  })

  test('and of a share of what is counted otherwise', () => {
    const share = { kind: 'share', part: 0, whole: 1, share: 2, baseWords: null } as const
    const far = claimsOf('上市平板4608.4万部。上市新机型169款，占比37%。')
    expect(isOutOfSize(far, share)).toBe(true)
    const slipped = claimsOf('上市平板62.5万部。平板总量169部，占比37%。')
    expect(isOutOfSize(slipped, share)).toBe(false)
  })

  test('of a way alone, the other way and tenfold', () => {
    const way = { ...CHANGE, amount: null, amountIs: null } as const
    expect(
      isOutOfSize(claimsOf('From 40 boxes to 1,240,000 boxes.'), { ...way, direction: 'up' }),
    ).toBe(true)
    expect(
      isOutOfSize(claimsOf('From 1,240 boxes to 1,190 boxes.'), { ...way, direction: 'up' }),
    ).toBe(false)
  })
})

describe('figures of other years', () => {
  const text =
    'In 2024 imports came to $460 billion. In 2023 the deficit was $43 billion, or 9.9%. In 2024 it was $37 billion, or 8.0%.'
  const claims = claimsOf(text)
  const at = (words: string): number =>
    claims.findIndex(({ start, end }) => words === text.slice(start, end))

  test('are no part and whole', () => {
    const share = {
      kind: 'share',
      share: at('9.9%'),
      part: at('$43 billion'),
      whole: at('$460 billion'),
      baseWords: null,
    } as const
    expect(isOfOtherTimes(claims, share)).toBe(true)
    expect(isOfOtherTimes(claims, { ...share, part: at('$37 billion') })).toBe(false)
    // What a year brought, of what there was before it.
    const brought = { ...share, part: at('$37 billion'), whole: at('$43 billion') }
    expect(isOfOtherTimes(claims, brought)).toBe(false)
  })

  test('are no parts of a sum', () => {
    const parts = {
      kind: 'parts',
      whole: at('$460 billion'),
      parts: [at('$43 billion'), at('$37 billion')],
      complete: true,
    } as const
    expect(isOfOtherTimes(claims, parts)).toBe(true)
    expect(isOfOtherTimes(claims, { ...parts, complete: false })).toBe(false)
  })
})

describe('a text full of figures', () => {
  test('that is true is left alone, and a slip in it is told', () => {
    const text =
      'TARNWICK, January 27, 2025 - In December 2024 the value of total exports of goods increased by 3.7% over a year earlier to $386.4 billion, after an increase of 1.6% in November. Concurrently imports of goods edged up by 0.8% to $421.5 billion, following an increase of 4.9% in November. ' +
      'A visible trade deficit of $35.1 billion, equivalent to 8.3% of the value of imports, was recorded in December.\n\n' +
      'For 2024, exports of goods rose by 7.4% over 2023 to $4,231.6 billion, and imports by 5.1% to $4,598.3 billion. The deficit narrowed to $366.7 billion (8.0% of imports) from $435.1 billion (9.9%).\n\n' +
      'Wages at the port rose by $9.8m to $121.3m, which is 68% of turnover – an improvement of three points on the 71% of 2023. Of its 1,640 staff 1,180 work on the quays, 260 in the yards and 200 in the offices. It took 3,420 ships in 2024, 6.2% more than the 3,220 of 2023, and 812,000 tonnes of grain, 4.1% more than the 780,000 of 2023.'
    expect(wrongIn(text)).toEqual([])
    expect(wrongIn(text.replace('equivalent to 8.3%', 'equivalent to 3.8%'))).toContain('3.8%')
    expect(wrongIn(text.replace('6.2% more', '9.2% more'))).toContain('9.2%')
  })
})

test('what a sentence says with nothing between its figures is told in a text of any length', () => {
  const lines = Array.from(
    { length: 24 },
    (_, at) =>
      `Hall ${at + 1} took ${3120 + 17 * at} guests in ${40 + at} days and sold ${at + 11}.${at % 10} tonnes of bread.`,
  )
  const text = `The fair had 250 stalls, of which 50, or 20%, came from abroad.\n\n${lines.join(' ')}`
  expect(claimsOf(text).length).toBeGreaterThan(60)
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text.replace('20%', '30%'))).toEqual(['250', '50', '30%'])
})

describe('what others of a row make up', () => {
  const sum = (whole: number, parts: readonly number[]) =>
    ({ kind: 'parts', whole, parts, complete: true }) as const
  const contextOf = (text: string) => readClaims(text, { date: '2025-02-10' })

  test('is what was meant, and not some of them', () => {
    const row = contextOf(
      'Orrin Motors sold 148,300 cars in 2024: 71,900 in Norrland, 38,600 in Kessel and 22,700 in Tarn; other markets took 15,100.',
    )
    expect(isMadeUpOtherwise(row.doc, row, sum(2, [3, 4]))).toBe(true)
    expect(isMadeUpOtherwise(row.doc, row, sum(1, [2, 3, 4]))).toBe(true)
  })

  test('is what they are told to be, where one of them was mistyped', () => {
    const row = contextOf(
      'Orrin Motors sold 148,300 cars in 2024: 71,900 in Norrland, 36,800 in Kessel and 22,700 in Tarn; other markets took 15,100.',
    )
    expect(isMadeUpOtherwise(row.doc, row, sum(0, [1, 2, 3, 4]))).toBe(false)
  })

  test('is no sum where one part is made up by the others', () => {
    const eggs = contextOf('Of 129 eggs 86 hatched: 29 chicks fledged and foxes took 57.')
    expect(isMadeUpOtherwise(eggs.doc, eggs, sum(0, [1, 2, 3]))).toBe(true)
  })

  test('is a sum where one between the first and the last is, since what makes one up is told behind it', () => {
    const funds = contextOf(
      'Of the €811 million roads took €141 million, rail €265 million and ports €124 million.',
    )
    expect(isMadeUpOtherwise(funds.doc, funds, sum(0, [1, 2, 3]))).toBe(false)
  })

  test('is a sum where the last of them is called the rest', () => {
    const points = (last: string): boolean => {
      const cases = contextOf(`Of 18 cases 14 were heard and 4 dropped, ${last}.`)
      return isMadeUpOtherwise(cases.doc, cases, sum(0, [1, 2, 3]))
    }
    expect(points('leaving 3')).toBe(false)
    expect(points('among them 3 of 2019')).toBe(true)
  })

  test('needs a sum of two digits, of one unit', () => {
    const made = (all: string): boolean => {
      const parks = contextOf(
        `Of ${all} £2.86 million went to halls: £1.82 million to new and £1.40 million to old ones. Parks took £1.75 million.`,
      )
      return isMadeUpOtherwise(parks.doc, parks, sum(1, [2, 3]))
    }
    expect(made('£7.8 million')).toBe(true)
    expect(made('£8 million')).toBe(false)
    expect(made('$7.8 million')).toBe(false)
  })

  test('of two digits they make up others by chance', () => {
    const few = contextOf(
      'The trust earned £8.4m: £3.9m from tickets, £2.1m from the shop and £1.8m from gifts.',
    )
    expect(isMadeUpOtherwise(few.doc, few, sum(0, [1, 2, 3]))).toBe(false)
  })
})

describe('in a text full of figures', () => {
  const wards = Array.from(
    { length: 16 },
    (_, at) =>
      `Ward ${'ABCDEFGHIJKLMNOP'[at] ?? ''} cared for ${140 + 37 * at} patients with ${3 + at} doctors, ${11 + 2 * at} nurses and ${2100 + 613 * at} meals.`,
  )
  const full = (sentence: string): string => [...wards, sentence].join('\n\n')

  test('names are held against their count', () => {
    const shelters = (many: string): string =>
      full(`${many} shelters opened, in Hallow, Penwick and Stourford.`)
    expect(wrongIn(shelters('Three'))).toEqual([])
    expect(wrongIn(shelters('Five'))).toEqual(['Five', 'Hallow, Penwick and Stourford'])
  })

  test('a fall from a week of which a clause tells more is held against what that clause tells', () => {
    const stalls = (rate: string): string =>
      full(
        `All stalls combined for $48 million, down a steep ${rate}% from the same weekend in 2019, when two big fairs opened on the same day and the tally was $80 million. Year-to-date takings, at $1.4 billion, trail 2019 by 11.2%.`,
      )
    expect(wrongIn(stalls('40'))).toEqual([])
    expect(wrongIn(stalls('60'))).toEqual(['$48 million', '60%', '$80 million'])
  })
})
