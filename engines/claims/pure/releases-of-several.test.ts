import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { accused, told } from './checks/tiny/slips-told.ts'

// Releases that several governments give together: of whose place the figures are, and what of them makes up what.

function places(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-11-20' }).claims.map(({ place }) => place)
}

test('a share of those just named together is of no one of them', () => {
  const text =
    'Boatyards numbered 84, of which Elmport had 31 and Marlow 14, or 53.6 percent between them.'
  expect(accused(text)).toEqual([])
  expect(
    accused('全省船厂84家，其中云溪31家、青禾14家，两市占53.6%。船台126座，比上年增加9座。'),
  ).toEqual([])
  told('Boatyards numbered 84, of which Elmport had 31, or 36.9 percent.', ['36.9', '63.9'])
})

test('what bodies of two places tell together is of neither', () => {
  const two = '重庆市政府新闻办公室今天与四川省政府新闻办公室联合发布进展。'
  expect(places(`${two}\n\n实施重大项目920个。`).at(-1)).toBeNull()
  expect(places('四川省政府新闻办公室今天发布进展。\n\n实施重大项目920个。').at(-1)).toBe('四川省')
  const four = '蓝三角消费投诉分析\n上海市消保委、江苏省消保委、安徽省消保委联合发布投诉情况。'
  expect(places(`${four}\n\n受理投诉6182件。`).at(-1)).not.toBe('上海市')
})

test('how far a rate lies off a line is no change of it', () => {
  const text =
    'The lakes were filled to 71.6 per cent, 4.2 percentage points below the median for 2005-2024 and down from 77.3 per cent in the same week last year.'
  expect(accused(text)).toEqual([])
  told(
    'The lakes were filled to 71.6 per cent, down 5.7 percentage points from 77.3 per cent last year.',
    ['5.7', '7.5'],
  )
})

test('what a day has is the share of nothing that all days have, nor is a ratio of all that of one kind', () => {
  expect(
    accused(
      '五天全省新能源车流量达287.2万辆次，日均57.4万辆次，同比增长42.6%，占高速总流量的25.8%。',
    ),
  ).toEqual([])
  told('全省车流量287.2万辆次，其中新能源车74.1万辆次，占25.8%。', ['74.1', '47.1'])
  const piles = '全省公共充电桩19.2万个，车桩比为2.1:1；新能源汽车保有量142.6万辆。'
  expect(accused(piles)).toEqual([])
  told('全省充电桩67.9万个，车桩比为2.1:1；新能源汽车保有量142.6万辆。', ['67.9', '97.6'])
})

test('those who waited so long are compared with those who did, and not with how long', () => {
  const text =
    '812 patients (1.7%) had waited over 52 weeks, compared with 1,340 (2.6%) a year ago; none had waited over 78 weeks.'
  expect(accused(text)).toEqual([])
  expect(checkText(text, { date: '2025-01-30' }).claims[3]?.unit).toBe('persons')
})

test('past a semicolon others are told, of which nothing before it is made up', () => {
  const funds =
    '1至8月全市支出11.46亿元，同比增长12.4%，其中市级3.28亿元，县区级8.18亿元；公益金投入1.97亿元，占17.2%。'
  expect(accused(funds)).toEqual([])
  told('全年运送3508.2万人次。其中，甲线1286.4万人次；乙线1121.8万人次；丙线1100.0万人次。', [
    '1121.8',
    '1211.8',
  ])
  const meals =
    '今年以来为18.7万名老年人提供上门服务1364.2万人次，人均73次；助餐点1428个，日均就餐3.2万人。'
  expect(accused(meals)).toEqual([])
})

test('in a text of many figures four are no sum of a fifth because they nearly make it up', () => {
  const paper = [
    'MARLOW HOSPITALS – BOARD PAPER, 30 JANUARY 2025',
    'A&E: 71.4% of patients were admitted, transferred or discharged within four hours, against a standard of 78% and 69.8% in December 2023. There were 14,620 attendances (471.6 per day), 5.3% above plan. 1,018 patients waited more than 12 hours, 96 fewer than in November.',
    'Cancer: the 62-day performance improved to 68.9% (target 70%), with 124 of 180 patients treated in time. The faster diagnosis standard was met for the fifth month running (77.6% against 75%).',
    'Workforce: staff in post were 7,412 WTE, 188 below the establishment of 7,600, a vacancy rate of 2.5%. Turnover over 12 months fell from 11.9% to 10.4% and sickness absence was 5.8%. Agency spend was £0.9m in the month and £9.6m in the year to date, 3.1% of the pay bill and £1.4m better than plan.',
    'Finance: income of £52.3m and expenditure of £53.1m produced a deficit of £0.8m in the month. The year-to-date deficit is £7.2m, £1.1m adverse to plan. Savings delivered total £18.4m, or 82% of the £22.5m planned to date; the full-year target is £31.0m. Cash was £24.6m at the end of December. Capital expenditure to month 9 was £19.7m of an annual programme of £38.5m (51%).',
  ].join('\n\n')
  expect(accused(paper, '2025-01-30')).toEqual([])
  told('Income of £52.3m and expenditure of £53.1m produced a deficit of £0.8m in the month.', [
    '£0.8m',
    '£1.8m',
  ])
})
