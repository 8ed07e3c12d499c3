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

test('what something is a share of is no part of it', () => {
  const text =
    '2024年蓝湾内地九市进出口总值4.37万亿元，比上年增长10%，占广东省外贸总值的80.9%。其中，出口2.84万亿元，增长8.6%；进口1.53万亿元，增长12.7%。广东省全年进出口5.4万亿元，增长9.8%。'
  expect(accused(text)).toEqual([])
})

test('what something fell to orders no figures behind it', () => {
  const text =
    '五年来共受理举报19.6万件，从2020年的6.6万件下降到2024年的2.9万件，降幅56.1%；办结率99.8%，满意率96.5%，每年提升约1个百分点。'
  expect(accused(text)).toEqual([])
  told('举报从2020年的6.6万件下降到2024年的2.9万件。', ['2.9万', '7.9万'])
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

test('points of a list tell each something else, and those of whom so many left are no distance', () => {
  const points = [
    'Third quarter 2025',
    '• Order intake of €843 million, up 14% year over year',
    '• Revenue of €710 million (Q3 2024: €669 million)',
    '• Net income of €81 million; diluted EPS €0.83',
    '• Free cash flow of €142 million',
  ].join('\n')
  expect(accused(points)).toEqual([])
  const left =
    'Charges relate to two plants, affecting 620 jobs, of whom 410 had left by the end of September. Headcount was 18,940 FTE, 3% fewer than the 19,530 at the end of 2024.'
  expect(accused(left)).toEqual([])
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
