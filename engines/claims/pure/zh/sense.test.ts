import { expect, test } from 'vitest'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

/** `words|kind direction` of every claim. */
function senses(text: string): readonly string[] {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) =>
    readChinese(doc, sentence).map(
      (one) => `${text.slice(one.start, one.end)}|${one.kind ?? 'level'} ${one.direction ?? '-'}`,
    ),
  )
}

function measures(text: string): readonly (string | null)[] {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) =>
    readChinese(doc, sentence).map(({ measure }) =>
      measure === null ? null : text.slice(measure.start, measure.end),
    ),
  )
}

test('how long it was at the end of a month is no stretch of time, where now is compared with it', () => {
  expect(senses('周期比9月末的14.6个月缩短0.5个月')).toEqual([
    '14.6个月|level -',
    '0.5个月|growth down',
  ])
  expect(senses('截至9月底的三个月，销量41台')).toEqual(['41台|level -'])
})

test('a verb of change makes an amount of change, with 至 its result', () => {
  expect(senses('增长5.6%，下降0.3%，增至30家，降至12%')).toEqual([
    '5.6%|growth up',
    '0.3%|growth down',
    '30家|level up',
    '12%|level down',
  ])
})

test('percentage points are a gap, by the nearest verb', () => {
  expect(senses('提高2.5个百分点，快于全国0.5个百分点，比上月低8个基点')).toEqual([
    '2.5个百分点|gap up',
    '0.5个百分点|gap up',
    '8个基点|gap down',
  ])
})

test('both ends of a change are told where 由 or 从 begins it', () => {
  expect(senses('比重由2018年的18.6%提高到2023年的24.4%')).toEqual([
    '18.6%|from-to -',
    '24.4%|from-to up',
  ])
  expect(senses('时间由约一个半小时缩短到40分钟左右')).toEqual([
    '约一个半小时|from-to -',
    '40分钟左右|from-to down',
  ])
})

test('shares, averages, multiples and targets are told from levels', () => {
  expect(senses('占全国的24.4%')).toEqual(['24.4%|share -'])
  expect(senses('占地24.4亩')).toEqual(['24.4亩|level -'])
  expect(senses('年均增长6.1%')).toEqual(['6.1%|average-growth up'])
  expect(senses('是上年的2.3倍，增长2倍')).toEqual(['2.3倍|multiple -', '2倍|growth up'])
  expect(senses('好于年度目标的1.9以下')).toEqual(['1.9以下|target -'])
  expect(senses('优于省定目标1微克/立方米')).toEqual(['1微克/立方米|gap -'])
  expect(senses('失业率低于5.5%左右的预期目标')).toEqual(['5.5%左右|target -'])
})

test('a joined figure shares the verb of the one before it', () => {
  expect(senses('分别增长5.3%、5.2%和11%')).toEqual([
    '5.3%|growth up',
    '5.2%|growth up',
    '11%|growth up',
  ])
})

test('plans and forecasts are untestable, what is done is not', () => {
  const doc = segmentText('力争到2027年里程达到3000公里。去年里程达到2600公里。预计增长5%。')
  const found = doc.sentences.flatMap((sentence) => readChinese(doc, sentence))
  expect(found.map(({ untestable }) => untestable)).toEqual([
    'forecast',
    'forecast',
    null,
    'forecast',
  ])
})

test('what is measured stands before the number, or behind a counter', () => {
  expect(measures('长三角高铁营业里程超过7600公里')).toEqual(['长三角高铁营业里程'])
  expect(measures('汇集46441台（套）大型科学仪器')).toEqual(['大型科学仪器'])
  expect(measures('高铁里程较2018年的4150公里增加80%以上')).toEqual(['高铁里程', '高铁里程'])
  expect(measures('研发经费与经济总量之比，2018年为2.81%')).toEqual(['研发经费与经济总量之比'])
  expect(measures('6座经济总量达到万亿元的城市')[1]).toBe('经济总量')
})

test('a column of units, ages at the head of rows, indices and the numbers of rows', () => {
  const units = (text: string): readonly string[] => {
    const doc = segmentText(text)
    return doc.sentences.flatMap((sentence) =>
      readChinese(doc, sentence).map((one) => `${text.slice(one.start, one.end)} ${one.unit}`),
    )
  }
  expect(
    units('品名\t计量单位\t产量\t同比（%）\n拖拉机\t万辆\t21.5\t-8.7\n布料\t万吨\t6.4\t3.1'),
  ).toEqual(expect.arrayContaining(['21.5 vehicles', '-8.7 percent', '6.4 t', '3.1 percent']))
  expect(
    units('指标\t单位\t2024年\t2023年\t增减\t增减%\n货运量\t万吨\t38.5\t16.7\t21.8\t130.5'),
  ).toEqual(expect.arrayContaining(['21.8 t', '130.5 percent']))
  expect(units('单位：人、%\n年龄\t人数\t比重\n0—14岁\t2533\t17.9\n15—59岁\t8943\t63.3')).toEqual(
    expect.arrayContaining(['2533 persons', '17.9 percent']),
  )
  expect(units('租金\n城区\t同比（上年同月=100）\n甲城\t95.2\n乙城\t101.4')).toEqual(
    expect.arrayContaining(['95.2 items']),
  )
  expect(units('单位：亿元\n项目\t行次\t金额\n甲\t1\t17750\n乙\t2\t2910')).not.toContain('1 CNY')
})
