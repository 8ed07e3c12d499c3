import { describe, expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'
import { comparisonsOf } from './comparisons.ts'

function compared(text: string) {
  const reading = readClaims(text, { date: '2024-11-20' })
  return comparisonsOf(reading).map((comparison, index) => ({
    ...comparison,
    words: text.slice(reading.claims[index]?.number.start, reading.claims[index]?.number.end),
  }))
}

describe('says what each claim is compared with', () => {
  test('the ends of a change name each other, and its size names the base in words', () => {
    expect(
      compared('The network had 7,600 km, an increase of over 80% from 4,150 km in 2018.'),
    ).toMatchObject([
      { words: '7,600', kind: 'from-to', baseClaim: 2, basePeriod: '2018', direction: 'up' },
      { words: '80', kind: 'growth', base: '4,150 km in 2018', baseClaim: 2, basePeriod: '2018' },
      { words: '4,150', kind: 'from-to', baseClaim: 0 },
    ])
  })

  test('percentage points are a gap, per cent more than a base is growth', () => {
    expect(compared('The rate was 83.3%, up 8.2 percentage points from 2018.')[1]).toMatchObject({
      kind: 'gap',
      basePeriod: '2018',
      direction: 'up',
    })
    expect(
      compared('In June 2024 the plant made 410 tonnes, 3.1% more than a year ago.')[1],
    ).toMatchObject({ kind: 'growth', direction: 'up' })
  })

  test('year on year is the same period a year before, also where a later clause doesn’t say so again', () => {
    const found = compared('2024年上半年，出口5218.7亿元，同比增长6.9%；进口3145.5亿元，增长4.8%。')
    expect(found.map(({ kind, basePeriod }) => [kind, basePeriod])).toEqual([
      ['level', null],
      ['growth', '2023-H1'],
      ['level', null],
      ['growth', '2023-H1'],
    ])
  })

  test('a figure that stands alone is a level, and there is one comparison for each claim', () => {
    expect(compared('The bridge is 1,629 metres long and has 12 lanes.')).toMatchObject([
      { kind: 'level', base: null, baseClaim: null },
      { kind: 'level', base: null, baseClaim: null },
    ])
  })
})

describe('gives a bare number the unit of what it is compared with', () => {
  test.each([
    ['The airline carried 4.4 million passengers, up 10.0 percent from 4.0 million.', 0, 2],
    ['生猪出栏价格每公斤26.4元，比上年的21.8元上涨21.1%。', 0, 1],
  ])('%s', (text, like, bare) => {
    const { claims } = readClaims(text, { date: '2024-11-20' })
    expect(claims[bare]?.unit).toBe(claims[like]?.unit)
  })

  test('but never the unit of a figure beside it that it isn’t compared with', () => {
    const { claims } = readClaims('The line has 46 km and 12 bridges.', { date: '2024-11-20' })
    expect(claims.map(({ unit }) => unit)).toEqual(['km', 'items'])
  })
})
