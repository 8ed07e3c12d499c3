import { describe, expect, test } from 'vitest'
import type { Reading } from '../model.ts'
import { readClaims } from '../read-claims.ts'
import { reportOf } from '../report-of.ts'
import { amend } from './amend.ts'
import { drafted } from './draft.ts'
import { proposalsOf } from './proposals.ts'

// Texts of our own wording; a test says what is replaced by what, and reads the amended text anew.

const verdictsOf = (reading: Reading) => reportOf(reading).claims.map(({ verdict }) => verdict)

function amendedIn(text: string) {
  const reading = readClaims(text, { date: '2024-06-01' })
  const edits = amend(reading, proposalsOf(reading), { read: readClaims, verdictsOf }).flatMap(
    (one) => one.edits,
  )
  const mended = drafted(text, [{ start: 0, end: text.length }], edits).text
  const left = verdictsOf(readClaims(mended, { date: '2024-06-01' }))
  return {
    changes: edits.map(({ start, end, to }) => `${text.slice(start, end)} → ${to}`),
    isTrue: !left.includes('inconsistent'),
  }
}

test('where a total mends a sum and a rate, it is told as finely as it was', () => {
  const text =
    'Region\t2024\t2025\tChange\nNorth\t41,200\t43,900\t+6.6%\nSouth\t30,100\t28,400\t-5.6%\nTotal\t71,300\t72,900\t+1.4%'
  expect(amendedIn(text)).toEqual({ changes: ['72,900 → 72,300'], isTrue: true })
})

describe('a number is replaced in its own manner', () => {
  test.each([
    ['Output rose by 18 percent to 1,380 tonnes from 1,200 tonnes.', ['18 → 15']],
    ['产量由1200吨增加到1380吨，增长18%。', ['18 → 15']],
    ['Revenue rose 35% to $12.3 billion from $10.0 billion.', ['35 → 23']],
    ['全县出口13.2亿元，其中：甲类8.3亿元，乙类5.9亿元，合计13.2亿元。', null],
    ['The pass rate rose from 90.2% to 93.1%, up 4.5 percentage points.', ['4.5 → 2.9']],
    // What lies between two rates is told in points; no other figure is changed for it.
    ['The pass rate rose from 90.2% to 93.1%, up 2.9%.', ['2.9% → 2.9 percentage points']],
    ['空置率由8.3%下降到7.9%，下降0.4%。', ['0.4% → 0.4个百分点']],
    ['The vacancy rate fell from 8.3% to 7.9%, down 0.5%.', null],
    ['合格率由90.2%上升到93.1%，提高4.5个百分点。', ['4.5 → 2.9']],
    [
      'Copper output grew from 1.20 million tonnes in 2018 to 1.93 million tonnes in 2023, an average annual growth rate of 11.0%.',
      ['11.0 → 10.0'],
    ],
    ['2023年，全区产值1320亿元，其中电池产值480万元，占36.4%。', ['480万 → 480亿']],
    ['全省小巨人企业从2020年的35家增加到2024年的112家，四年间增长4.2倍。', ['4.2 → 2.2']],
    ['Burglaries fell from 1,284 to 963, a drop of one half.', ['one half → 25 percent']],
    ['Founded in 1949, the choir celebrates its 61st anniversary in 2024.', ['61st → 75th']],
    ['It serves 186,000 homes. In 2020 it served 62,000; sales have doubled.', null],
    ['Sales doubled, from 1.0 million in 2020 to 2.95 million in 2024.', ['doubled → tripled']],
    [
      'Sales of vans reached 7,854 in May. In May 2023 they had been 6,600; the increase is 29.0%.',
      ['29.0 → 19.0'],
    ],
    [
      'The match began at 19:30 and ended at 22:10, so it lasted two hours and twenty minutes.',
      ['two hours and twenty minutes → two hours and forty minutes'],
    ],
    [
      'The meeting ran from 9:15 to 11:05, that is two and a half hours.',
      ['two and a half hours → one hour and fifty minutes'],
    ],
    ['The hearing ran from 9:15 to 11:15, that is 3 hours.', ['3 hours → 2 hours']],
    [
      'The concert began at 8:10 and ended at 10:35, so it lasted four hours.',
      ['four hours → two hours and twenty-five minutes'],
    ],
    ['会议9时开始，11时40分结束，共开了两小时二十分钟。', ['两小时二十分钟 → 两小时四十分钟']],
    ['列车9时20分开出，12时5分到达，历时3小时45分。', ['3小时45分 → 2小时45分']],
    ['讲座14时开始，16时5分结束，历时四个小时。', ['四个小时 → 两个小时零五分钟']],
    ['演习8时开始，11时30分结束，历时两个半小时。', ['两个半小时 → 三个半小时']],
    ['Three bridges, namely Alder, Birch, Cedar and Dogwood, opened.', ['Three → Four']],
  ] as const)('%s', (text, changes) => {
    const found = amendedIn(text)
    if (changes !== null) expect(found.changes).toEqual(changes)
    expect(found.changes.length === 0 || found.isTrue).toBe(true)
  })

  test('keeping its bound: “over” is cut off below what is true', () => {
    const { changes, isTrue } = amendedIn('里程超过7600公里，比2018年的4150公里增长超过120%。')
    expect([changes, isTrue]).toEqual([['120 → 80'], true])
  })
})

describe('a word of direction is replaced by a word of direction, in its own form', () => {
  test.each([
    ['The margin rose to 18.7% from 19.9% a year earlier.', 'rose → fell'],
    ['Waiting times have risen from 40 days to 32 days.', 'risen → fallen'],
    ['PM2.5平均浓度由34微克/立方米上升至29微克/立方米。', '上升 → 下降'],
    ['失业率从5.1%降至5.4%。', '降至 → 升至'],
    // All three figures agree with each other: the word is wrong, and no figure.
    ['制造业采购经理指数为50.6%，比上月的50.1%下降0.5个百分点。', '下降 → 上升'],
  ])('%s', (text, change) => {
    expect(amendedIn(text)).toEqual({ changes: [change], isTrue: true })
  })
})

describe('the figure that most speaks against is changed', () => {
  test('a headline gives way to figures that agree with each other', () => {
    const text =
      'Exports of the county pass 130 million yuan\n\nExports of the county reached 112.4 million yuan in 2023, an increase of 12.4 percent from 100.0 million yuan in 2022.'
    const { changes } = amendedIn(text)
    for (const change of changes) expect(change).toMatch(/^130 million → /)
  })

  test('nothing is offered where no wording that fits in is true', () => {
    // To "double" neither a number nor a verb of the same form can be found behind a helper.
    const { changes } = amendedIn('Spending has doubled to 310 million yuan from 205 million yuan.')
    expect(changes.filter((change) => change.startsWith('doubled'))).toEqual([])
  })

  test('a verb of a multiple becomes a verb with its per cent', () => {
    const { changes, isTrue } = amendedIn(
      'Spending doubled to 310 million yuan from 205 million yuan.',
    )
    expect([changes, isTrue]).toEqual([['doubled → rose 51 percent'], true])
  })
})

test('a text that fits is left alone, and so is an empty one', () => {
  expect(amendedIn('Output rose 15 percent to 1,380 tonnes from 1,200 tonnes.').changes).toEqual([])
  expect(amendedIn('').changes).toEqual([])
})

test('the figure that differs from all others is the one that is mended', () => {
  // Both contradict the total: it lost its scale, and neither of them did.
  expect(
    changesIn(
      '假期8天，高速公路总流量3486.4亿辆次，日均435.8万辆次。其中新能源汽车流量832.6万辆次，占总流量的23.9%。',
    ),
  ).not.toContain('832.6万 → 832.6亿')
  // What is left is of the others' share.
  const rest = changesIn('上半年我们完成了全年96亿元收入目标的48.8%，剩下48.19亿元。')
  expect(rest).not.toContain('48.19亿 → 46.85亿')
  // A line that leads to a list is no headline, which would only repeat.
  const expeditions = changesIn(
    [
      'Kettlewick Seed Bank adds 1,436 collections',
      'Field teams made 63 expeditions in the year, 14 more than in 2022/23 (49). Of the new collections',
      '• 587 came from partners in Central Asia and',
      '• 849 from elsewhere.',
      'Teams were abroad for 1,512 days in all, an average of 34 days per expedition.',
    ].join('\n'),
  )
  expect(expeditions).not.toContain('63 → 44')
})

function changesIn(text: string): readonly string[] {
  return amendedIn(text).changes
}
