import { describe, expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { contradict, hold } from './checks/tiny/contradict.ts'

describe('more than then', () => {
  contradict('growth', [
    '追缴欠费6.24亿元，比2023年的5.10亿元多追缴{1.14|1.41}亿元。',
    '全年挽回损失6.24亿元，比上年多挽回1.14亿元，增长{22.4|24.2}%。',
  ])
  hold([
    '全年挽回损失6.24亿元，比2023年多挽回1.14亿元，增长22.4%。',
    // What others do is no more than then.
    '协会有会员320家，比上年多年轻会员18家。',
  ])
})

describe('goals that lie ahead', () => {
  contradict('target', ['全年处理220吨，{完成|未完成}200吨的目标。'])
  hold([
    '现时每日处理220吨，目标是2027年达到每日400吨。',
    '現時每日處理220噸，目標是於二零二七年或之前達到每日400噸。',
    '前三季度增长4.8%，目标为全年实现5%。',
  ])
})

describe('sums', () => {
  contradict('sum', [
    // Of the whole that stands nearest.
    '截至8月底，全省发行地方政府债券1500亿元，其中新增债券900亿元（一般债券240亿元、专项债券{660|760}亿元），再融资债券600亿元。',
    // The rest closes the list.
    '9月末，存款余额8000亿元。分部门看，住户存款余额4600亿元；企业存款2100亿元；其他存款{1300|3100}亿元。',
    // What one of them is made of goes no further than a semicolon.
    '全省出行2.14亿人次，日均535万人次。分方式看，公路1.86亿人次，包括自驾1.49亿人次、营运0.37亿人次；铁路{0.21|0.91}亿人次，水路0.02亿人次，民航0.05亿人次。',
    // In the scale of its parts.
    '在校研究生9.86{万|亿}人，其中博士生1.74万人、硕士生8.12万人。',
  ])
  hold([
    // Of departments there are others.
    '9月末，贷款余额8000亿元。分部门看，住户贷款余额2600亿元；企业贷款4700亿元；非银贷款40亿元。',
    // As little as it may be.
    '全省用电8.64亿千瓦时，其中光伏1.20万千瓦时、路灯6.31万千瓦时。',
  ])
})

describe('means', () => {
  contradict('mean', ['2024年1—6月，出口轴承18.2亿元，增长9%，折合每天出口{1000|2700}万元。'])
  hold([
    '基金首期120亿元已到位，累计投资项目93个、74.6亿元，平均每个项目约8000万元。\n今年两市将实施120个重大项目。',
  ])
})

describe('lists of names', () => {
  contradict('enumeration', [
    '{四|五}大产业集群——新能源汽车、新型显示、生物医药、精细化工——产值860亿元。',
    '开通线路{3|4}条（澄屏线、宁雾城际和东湖环线）。',
  ])
  hold(['京沪线——含北段、南段和联络线——共3段。'])
})

/** `words period kind` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, period, comparison }) => `${words} ${period} ${comparison.kind}`,
  )
}

test.each<[string, string, string[]]>([
  [
    'what comes second is of its own time',
    '10月当月，出口20.4亿元，规模仅次于今年9月。其中对甲国出口8.1亿元。',
    ['20.4亿元 2025-10 level', '8.1亿元 2025-10 level'],
  ],
  [
    'a balance lends its day to those named with it',
    '前三季度，贷款增加59亿元。住户存款余额580亿元；企业存款220亿元。',
    ['59亿元 2025-Q1..Q3 growth', '580亿元 @2025-09-30 level', '220亿元 @2025-09-30 level'],
  ],
  [
    'what is held against a time isn’t of it',
    '2024年，全市企业发展较快。\n2020年，两市总量为98亿元。企业6800家，较2020年增加2100家。',
    ['98亿元 2020 level', '6800家 2024 level', '2100家 2024 growth'],
  ],
  [
    'the year before that',
    '2024年，回收1.92万吨，较前一年的1.86万吨增加3.2%。',
    ['1.92万吨 2024 from-to', '1.86万吨 2023 from-to', '3.2% 2024 growth'],
  ],
  [
    'a base of each day',
    '2024年，處理2,205噸，較二零二三年每日的2,352噸下降6.3%。',
    ['2,205噸 2024 from-to', '2,352噸 2023 from-to', '6.3% 2024 growth'],
  ],
  ['a share is one where it fell to', '大班额占比降至0.31%。', ['0.31% null share']],
  [
    'a term of years',
    '合作协议期为2024—2026年，共3年。',
    ['2024—2026年 2024..2026 span', '3年 2024..2026 span'],
  ],
])('%s: %s', (_, text, claims) => {
  expect(told(text, '2025-11-18')).toEqual(claims)
})

test.each([
  ['每日收集约310吨', '约310吨 about t'],
  ['年内集约310亩', '310亩 exact mu'],
  ['检查3轮次', '3轮次 exact rounds'],
  ['需求4.86亿片（支）', '4.86亿片（支） exact items'],
  ['比上年同期的540亿元多增42亿元', '540亿元 exact CNY'],
  ['投资540亿元多，增长2%', '540亿元多 over CNY'],
])('%s', (text, first) => {
  const [claim] = checkText(text, { date: '2025-11-18' }).claims
  expect(`${claim?.text} ${claim?.bound} ${claim?.unit}`).toBe(first)
})

test('the head of a table tells what is meant of each day', () => {
  const text = '类别（每日公吨）\t2023年\t2024年\n家居\t6,621\t6,418\n工商\t4,263\t4,235'
  expect(checkText(text, { date: '2025-11-18' }).claims.map(({ unit }) => unit)).toEqual(
    Array(4).fill('t/day'),
  )
})

describe('what offices’ forms of words tie', () => {
  contradict('growth', ['前三季度，存款增加620亿元，比上年同期的580亿元多增{40|60}亿元。'])
  contradict('share', [
    '基金预算收入1040亿元，同比下降16.4%，其中出让收入840亿元，比上年同期的1035亿元减少195亿元，下降18.8%，占基金收入的{80.8|60.8}%。',
    '一季度，投资完成215亿元，其中公路139亿元、水路76亿元，为年度计划1350亿元的{15.9|51.9}%。',
    '9月末，各项存款余额9860亿元，同比增长7.9%；各项贷款余额8640亿元，同比增长8.4%，余额存贷比为{87.6|78.6}%。',
    '服务区216对，已有{209|192}对具备充电条件，覆盖率96.8%。',
    '1—10月，进出口总值2048.6亿元。\n一般贸易1106.4亿元，占进出口总值的54.0%。\n民营企业1247.9亿元；外资企业402.2亿元，国有企业398.6亿元，分别占19.6%和{19.5|15.9}%。',
  ])
  contradict('sum', [
    '1—8月，全省税收收入2937.4亿元，增长3.2%；非税收入1280.9亿元。\n主要税收收入项目情况如下：\n1.增值税1218.6亿元，增长3.6%。\n2.企业所得税548.4亿元，下降0.8%。\n3.个人所得税187.9亿元，增长9.2%。\n4.契税、车船税等其他各项税收收入合计{982.5|928.5}亿元。\n（二）一般公共预算支出情况\n支出完成6583.2亿元。',
  ])
  hold([
    // Of what isn't all, and with what is paid back.
    '1—8月，税收收入290亿元，增长3.2%。\n主要税收收入项目情况如下：\n1.增值税120亿元，增长3.6%。\n2.企业所得税60亿元，下降0.8%。\n3.契税50亿元，下降14.5%。',
    '1—8月，税收收入290亿元，增长3.2%。\n主要税收收入项目情况如下：\n1.增值税120亿元，增长3.6%。\n2.出口退税40亿元。\n3.契税等其他各项税收收入合计210亿元。',
    // Of those who live there, and not of what was built.
    '规划站点216个，已建成192个，人口覆盖率96.8%。',
    '基金预算收入1040亿元，同比下降16.4%，其中出让收入840亿元，下降18.8%，占全国的2.1%。',
  ])
})
