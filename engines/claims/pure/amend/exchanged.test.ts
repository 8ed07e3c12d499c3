import { describe, expect, test } from 'vitest'
import type { Reading } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { reportOf } from '../report-of.ts'
import { amend } from './amend.ts'
import { proposalsOf } from './proposals.ts'

// Texts of our own wording. What of several figures gives way: the one in which two digits changed places.

const verdictsOf = (reading: Reading) => reportOf(reading).claims.map(({ verdict }) => verdict)

function changesIn(text: string): readonly string[] {
  const reading = readClaims(text, { date: '2024-06-01' })
  return amend(reading, proposalsOf(reading), { read: readClaims, verdictsOf })
    .flatMap((one) => one.edits)
    .map(({ start, end, to }) => `${text.slice(start, end)} → ${to}`)
}

describe('two digits that changed places are put back, whichever figure they are in', () => {
  test.each([
    [
      'The shelter took in 1,968 animals in 2023, up 12.3% from 1,512 in 2022.',
      ['1,968 → 1,698'],
      'the level',
    ],
    [
      'The shelter took in 1,698 animals in 2023, up 12.3% from 1,521 in 2022.',
      ['1,521 → 1,512'],
      'the base',
    ],
    [
      'The shelter took in 1,698 animals in 2023, up 13.2% from 1,512 in 2022.',
      ['13.2 → 12.3'],
      'the rate',
    ],
    [
      'Farms sold 73,400 tonnes of pears, compared with 70,900 tonnes the year before, an increase of 5,200 tonnes.',
      ['5,200 → 2,500'],
      'the difference',
    ],
    [
      'The fund holds $4.31 million: $1.25 million in bonds, $0.94 million in shares and $1.21 million in cash.',
      ['4.31 → 3.41'],
      'the sum',
    ],
    [
      '全市用水量为4812万立方米，比上年的4356万立方米增长14.0%。',
      ['14.0 → 10.5'],
      'none: the rate',
    ],
    ['全市用水量为4821万立方米，比上年的4365万立方米增长10.7%。', ['4365 → 4356'], '基数'],
    ['全县粮食产量36.52万吨，其中夏粮14.27万吨，秋粮22.52万吨。', ['22.52 → 22.25'], '一个部分'],
    ['样本中，男性占54.2%，女性占48.5%，合计100%。', ['48.5 → 45.8'], '占比之一'],
  ] as const)('%s', (text, changes, _of) => {
    expect(changesIn(text)).toEqual(changes)
  })
})

test('a figure that a table repeats keeps its digits, though its cell leaves out the unit', () => {
  const text =
    'The lines moved 46.2 million tonnes, compared with 38.5 million tonnes a year earlier. That corresponds to an increase of approximately 12 percent.'
  const table = 'Quay\t2022\t2023\nNorth\t20.5\t24.6\nSouth\t18.0\t21.6\nTotal\t38.5\t46.2'
  expect(changesIn(`${text}\n${table}`)).toEqual(['12 → 20'])
})

describe('what is told twice is replaced by what is told, and not by what is near to it', () => {
  test.each([
    [
      'Ridership hits over 18,000\n\nThe tram carried 14,689 passengers on the day, the city said. Ridership was counted at stops.',
      '14,689 → 18,649',
    ],
    ['快递量超1.8万件\n\n当日快递量为14689件，邮政部门说。', '14689 → 18649'],
  ] as const)('%s', (text, change) => {
    expect(changesIn(text)).not.toContain(change)
  })

  test('a figure that stands elsewhere in the same digits is no slip', () => {
    const text =
      'The port handled 4.31 million boxes in 2023, up 9.8% from 3.85 million in 2022. In the year it handled 4.31 million boxes in all.'
    expect(changesIn(text)).not.toContain('4.31 million → 4.13 million')
  })
})

test('nor is what fits only by how coarsely another figure is told', () => {
  // 1.9 is 3.6 % less than 1.97.
  expect(changesIn('新设摊位1.9万个，同比下降6.2%，上年同期为1.79万个。')).toEqual([])
  expect(changesIn('新设摊位1.9万个，同比增长6.1%，上年同期为1.97万个。')).toEqual(['1.97 → 1.79'])
})

describe('in its own manner', () => {
  test.each([
    ['Nights spent came to 9 960 in 2023, up 9.1% from 8 884 in 2022.', ['9 960 → 9 690']],
    ['Jobs were revised from +363,000 to +264,000, down by 72,000.', ['363,000 → 336,000']],
  ] as const)('%s', (text, changes) => {
    const found = changesIn(text)
    expect(found.length === 0 ? changes : found).toEqual(changes)
  })
})

describe('a word between two figures is turned', () => {
  test.each([
    ['Prices were 182,920 pounds, down from 178,971 pounds a year earlier.', ['down → up']],
    ['乘用车出口量为20.3万辆，低于商用车的17.3万辆。', ['低于 → 高于']],
    [
      '9月份，全市出口284.6亿元，增长7.4%；进口151.2亿元，增长3.1%；贸易逆差133.4亿元。',
      ['逆差 → 顺差'],
    ],
    [
      'Exports rose 7.4 percent to €151.2 million and imports 3.1 percent to €284.6 million. The trade surplus was €133.4 million.',
      ['surplus → deficit'],
    ],
  ] as const)('%s', (text, changes) => {
    expect(changesIn(text)).toEqual(changes)
  })
})

test('no level is invented where a word and a rate agree against it', () => {
  expect(changesIn('Rainfall fell 20% to 361 mm from 322 mm a year earlier.')).toEqual([])
  expect(changesIn('降水量由322毫米下降20%，至361毫米。')).toEqual([])
  expect(changesIn('Rainfall fell 12% to 361 mm from 322 mm a year earlier.')).toEqual([
    'fell → rose',
  ])
  expect(changesIn('Rainfall fell 12% to 316 mm from 395 mm a year earlier.')).toEqual([
    '395 → 359',
  ])
})

test('a change that is told by its amount gets the rate that follows', () => {
  expect(changesIn('全市专利授权量为1.68亿件，比上年增加4616万件，增长27.5%。')).toEqual([
    '27.5 → 37.9',
  ])
  expect(changesIn('Members numbered 131,200, up 3,600, or 8.2%.')).toEqual(['8.2 → 2.8'])
})

test('of a figure with two digits those are put back that fit to the last', () => {
  expect(
    changesIn(
      'In the year the hospital took in $214.6 million and spent $209.1 million, a surplus of $6.5 million.',
    ),
  ).toEqual(['6.5 million → 5.5 million'])
})

describe('one digit that is another is put right where what tells it is fine, and nothing else would do with one', () => {
  test.each([
    // The rate has all its digits otherwise.
    ['A total of 39,345 people came, 3.8% fewer than the 49,901 of 2024.', '49,901 → 40,901'],
    ['The index rose to 149.8 points from 153.9, up 4.1%.', '153.9 → 143.9'],
    ['Visits came to 68,900 in 2025, up 9.0% from 73,200 in 2024.', '73,200 → 63,200'],
    ['全年签约633场，增长7.3%，上年为690场。', '690 → 590'],
    // By a word, and by a rate in whole per cent, many a digit would do.
    ['Freight reached 46.2 million tonnes, up 12% from 38.5 million tonnes.', '12 → 20'],
    ['Burglaries fell from 1,284 to 963, a drop of one half.', 'one half → 25 percent'],
    ['Rainfall fell 20% to 361 mm from 322 mm a year earlier.', null],
  ] as const)('%s', (text, change) => {
    expect(changesIn(text)).toEqual(change === null ? [] : [change])
  })
})

test('what the others leave is reckoned from them', () => {
  expect(
    changesIn(
      'Of the money, 40% went into roads, 35% into schools and the remaining 35% into parks.',
    ),
  ).toEqual(['35 → 25'])
  expect(changesIn('按产品分，手机占41%，电脑占33%，其他占36%。')).toEqual(['36 → 26'])
  expect(changesIn('按产品分，手机占41%，电脑占33%，相机占36%。')).toEqual([])
})

describe('a word close to a figure is turned', () => {
  test.each([
    [
      'Earnings were $0.68 a share, a 4.2% increase from $0.71 a year earlier.',
      'increase → decrease',
    ],
    ['The clinic saw 8,140 patients, 360 more patients than the 8,500 of 2024.', 'more → fewer'],
    ['吞吐量1240标箱，去年为860标箱，少了380标箱。', '少 → 多'],
    ['今年10月产量比9月长了2.5%。', null],
  ] as const)('%s', (text, change) => {
    expect(changesIn(text)).toEqual(change === null ? [] : [change])
  })
})
