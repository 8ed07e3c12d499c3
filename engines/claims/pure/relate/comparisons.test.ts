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

describe('in Chinese', () => {
  const kinds = (text: string) => compared(text).map(({ words, kind }) => `${words} ${kind}`)

  test('an end stands behind a start whatever the verb', () => {
    expect(kinds('用时从2.1秒压到1.4秒，班次由30班加密到45班。')).toEqual([
      '2.1 from-to',
      '1.4 from-to',
      '30 from-to',
      '45 from-to',
    ])
  })

  test('how far from a target a value lies is a gap, how much of it was done a share', () => {
    expect(kinds('好于目标（80%）2.5个百分点，比70%的省定目标还高3个百分点。')).toEqual([
      '80 target',
      '2.5 gap',
      '70 target',
      '3 gap',
    ])
    expect(kinds('浓度38微克/立方米，距35微克/立方米以内的目标尚差3微克/立方米。')[2]).toBe('3 gap')
    expect(kinds('完成年度目标任务的61%。')).toEqual(['61 share'])
  })

  test('the length of a holiday is no base, and what is said again behind 或 the same change', () => {
    expect(kinds('假期7天，出游5亿人次，较2019年国庆假期8天增加1亿人次。')).toEqual([
      '7 level',
      '5亿 level',
      '8 level',
      '1亿 growth',
    ])
    expect(kinds('收入增加2亿港元或5.4%。')).toEqual(['2亿 growth', '5.4 growth'])
  })

  test('a whole has its parts beside it, and a surplus is no part of exports', () => {
    const kinds = (text: string) => compared(text).map(({ kind }) => kind)
    const body = 'The depot sent 640 lorries: 410 to the north and 230 to the south.'
    expect(kinds(body)).toEqual(['sum', 'level', 'level'])
    expect(kinds(`640 lorries sent\n${body}`)[0]).toBe('level')
    expect(
      kinds(
        'Exports came to 64.2 billion yuan and imports to 41.0 billion, a surplus of 23.2 billion.',
      )[0],
    ).toBe('level')
  })

  test('what is held against a target is no end of a change', () => {
    const text = 'Donors gave 51,200 litres, 28 per cent above our target of 40,000 litres.'
    expect(compared(text)[0]).toMatchObject({ kind: 'level' })
    expect(
      compared('Donors gave 51,200 litres, up 28 per cent from 40,000 litres.')[0],
    ).toMatchObject({
      kind: 'from-to',
    })
  })
})
