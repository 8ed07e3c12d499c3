import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

/** The arithmetic that fails in what a statistical communiqué or an office's release says. */
function failing(text: string): readonly string[] {
  return checkText(text, { date: '2026-03-20' }).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false).map(({ arithmetic }) => arithmetic),
  )
}

const DEPOSITS =
  '10月末，全市存款余额412.36亿元，同比增长9.4%，比年初增加27.15亿元，年初余额为385.21亿元。贷款余额371.80亿元，同比增长11.2%，存贷比为90.2%。'
const PEOPLE = '全年出生人口1.86万人，死亡人口2.43万人，自然增长人口为-0.57万人。'
const CASES =
  '全年共查处违法案件3124件，罚款2.61亿元。督察组交办信访件1480件，已办结1406件，办结率95%。'
const PACE =
  '前三季度，全省基金收入614.8亿元，同比下降8.7%，降幅比上半年收窄2.6个百分点，上半年下降11.3%。'
const LOANS = '前8个月，住户贷款增加54.2亿元，其中，短期贷款减少8.6亿元，中长期贷款增加62.8亿元。'
const ACCIDENTS = '全年发生事故386起、死亡352人，同比分别下降9.6%和7.4%，上年分别为427起和380人。'
const AIR =
  '全省13个设区市空气优良天数比例为86.9%，同比上升2.4个百分点，去年同期为84.5%。13个设区市中，9个城市达到二级标准，其余4个城市未达标。'

test.each([
  DEPOSITS,
  '10月末，各项存款余额412.36亿元，同比增长9.4%，上年末为385.21亿元。',
  'Deposits stood at 41.24 billion yuan at the end of October 2025, up 9.4% year on year and 2.72 billion more than at the start of the year, when they were 38.52 billion yuan.',
  PEOPLE,
  '全年出生人口1.86万人，死亡人口2.43万人，人口自然增长率为负。',
  '出生人口1.86万人，死亡人口2.43万人，自然减少0.57万人。',
  CASES,
  AIR,
  PACE,
  '前三季度，收入同比下降8.7%，增速比上半年回升2.6个百分点（上半年下降11.3%）。',
  '前三季度，收入同比增长8.7%，增速比上半年加快2.6个百分点，上半年支出增长5.0%。',
  '9月，收入增长8.7%，增速比8月加快2.6个百分点；前9个月增长2.0%。',
  LOANS,
  ACCIDENTS,
  '2025年前10个月，全省进出口增长6.8%。去年同期，全省进出口、出口分别为512.4亿元和371.6亿元。',
  '人口出生率由7.42‰下降到7.19‰，下降0.23个千分点。',
  '增速为6.1%，超过全国5.2%的平均水平。',
  // A stock beside what came and went: no sum of theirs.
  '义务教育阶段招生3364.27万人，在校生1.63亿人，专任教师1021.56万人。\n小学招生1694.83万人，比上年减少18.36万人；在校生1.07亿人，比上年增加41.25万人；毕业生1653.48万人，比上年增加62.19万人。',
])('true as it stands: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test.each([
  [DEPOSITS, '27.15', '27.51'],
  ['2025年12月末，存款余额412.36亿元，同比增长7.0%，上年末为385.21亿元。', '7.0%', '9.4%'],
  [PEOPLE, '-0.57', '0.57'],
  [PEOPLE, '-0.57', '-0.75'],
  ['出生人口1.86万人，死亡人口2.43万人，自然减少0.57万人。', '0.57', '0.75'],
  [CASES, '95%', '85%'],
  [PACE, '11.3%', '13.1%'],
  [PACE, '收窄', '扩大'],
  [PACE.replace('上半年下降11.3%', '上半年降幅为11.3%'), '2.6', '6.2'],
  ['10月，增加值增长5.4%，增速较9月回升1.3个百分点，9月增速为4.1%。', '4.1', '4.7'],
  [LOANS, '62.8', '45.6'],
  [ACCIDENTS, '7.4%', '4.7%'],
  [ACCIDENTS, '427起', '472起'],
  ['人口出生率由7.42‰下降到7.19‰，下降0.23个千分点。', '0.23', '0.32'],
  [AIR, '同比上升', '同比下降'],
  [AIR, '其余4个', '其余6个'],
])('a slip in it is told: %s, %s as %s', (text, from, to) => {
  expect(failing(text)).toEqual([])
  expect(text).toContain(from)
  expect(failing(text.replace(from, to))).not.toEqual([])
})

test('what stood at the year’s start says nothing of the time of what follows', () => {
  const { claims } = checkText(DEPOSITS, { date: '2025-11-20' })
  const days = claims.map(({ text, period }) => `${text} ${period}`)
  expect(days).toContain('385.21亿元 @2024-12-31')
  expect(days).toContain('371.80亿元 @2025-10-31')
})

/** What is read of each claim of a text. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2026-03-20' }).claims.map(
    ({ text: words, value, valueHigh, unit, bound, comparison: { kind, base } }) =>
      [words, value, valueHigh, unit, bound === 'exact' ? null : bound, kind, base]
        .filter((one) => one !== null && one !== undefined)
        .join(' '),
  )
}

test.each([
  ['降水量较常年偏多2-4成。', ['2-4成 20 40 percent between growth 常年']],
  ['降水量偏少二至四成。', ['二至四成 20 40 percent between growth']],
  ['局地偏多2成至5成。', ['2成至5成 20 50 percent between growth']],
  ['占比由5至8成不等。', ['8成不等 80 percent share']],
  ['用不到全国4%的土地养活了11%的人口。', ['4% 4 percent under share', '11% 11 percent share']],
  ['面积约占全国1.5%。', ['1.5% 1.5 percent about share 全国']],
  ['增速为6.1%，超过全国5.2%。', ['6.1% 6.1 percent growth', '5.2% 5.2 percent level']],
  ['服务业就业占比将超过50%。', ['超过50% 50 percent over share']],
  ['占全国外贸总值的比重达到了9.2%。', ['9.2% 9.2 percent share 全国外贸总值']],
  ['占不到全市的4%。', ['4% 4 percent under share 全市']],
  ['婴儿死亡率下降0.4个千分点。', ['0.4个千分点 0.04 percentage-point gap']],
  [
    '超额完成下降4%的改善目标；甲市浓度为46微克/立方米。',
    ['4% 4 percent target', '46微克/立方米 46 µg/m³ level'],
  ],
])('%s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('a head with a bar before its first title has an empty corner over rows without one', () => {
  const rows =
    '| 绝对数（亿元） | 比上年增长（%） |\n生产总值 | 617.5 | 5.2 |\n第一产业 | 37.1 | 2.6 |\n第二产业 | 580.4 | 5.4 |\n'
  expect(read(`玉河市2025年生产总值\n${rows}`).slice(0, 4)).toEqual([
    '617.5 61750000000 CNY sum',
    '5.2 5.2 percent growth',
    '37.1 3710000000 CNY level',
    '2.6 2.6 percent growth',
  ])
})

test('what is measured begins with no half of a word', () => {
  const { claims } = checkText('一季度末全国失业率3.9%。1—8月，已经完成了投资2.4万亿元。', {
    date: '2025-11-20',
  })
  expect(claims.map(({ measure }) => measure)).toEqual(['全国失业率', '投资'])
})
