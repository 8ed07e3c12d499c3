import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods. */
function periods(text: string, date?: string): readonly string[] {
  return checkText(text, date === undefined ? {} : { date }).claims.map(
    (claim) => `${claim.text} ${claim.period}`,
  )
}

test.each<[string, string[]]>([
  ['全縣人口占比112年為20.1%，較111年增加0.8個百分點。', ['20.1% 2023', '0.8個百分點 2023']],
  [
    '全縣93年出生率為千分之9.1，103年為千分之8.5，112年則為千分之5.8。',
    ['千分之9.1 2004', '千分之8.5 2014', '千分之5.8 2023'],
  ],
  ['93年至112年間，新生兒由4,200人降至1,800人。', ['4,200人 2004', '1,800人 2023']],
  ['該會表示，113年茶葉銷售總額14億元，較112年13億元增加。', ['14億元 2024', '13億元 2023']],
  [
    '93年商標申請總數72,105件，較92年的65,742件增加6,363件。93年發證數66,415件，比92年大幅增加24,333件。',
    ['72,105件 2004', '65,742件 2003', '6,363件 2004', '66,415件 2004', '24,333件 2004'],
  ],
  ['115、116年展望：出口總額7,200億元。', ['7,200億元 2027']],
  ['展望115年，預測經濟成長4.9%。', ['4.9% 2026']],
  // Lengths.
  [
    '該會成立90年，現有會員總數7,200人，90年代入會的有410人。',
    ['90年 null', '7,200人 null', '410人 1990..1999'],
  ],
  ['該校已有110年歷史，共有學生總數3萬人。', ['110年 null', '3萬人 null']],
  ['110年來，該校培養學生總數3萬人。', ['3萬人 null']],
  ['这所学校用了113年为社会培养3万人。', ['113年 null', '3万人 null']],
])('%s', (text, expected) => {
  expect(periods(text)).toEqual(expected)
})

test('a day that is written with a stroke is no fraction', () => {
  expect(periods('統計處4/23公布3月訂單為471億美元。', '2024-04-23')).toEqual(['471億美元 2024-03'])
  expect(periods('該區2023年用水總額占全縣1/6。', '2024-04-23')).toEqual(['1/6 2023'])
})

test('a census is of its day', () => {
  const text =
    '第七次全国人口普查数据显示，全市常住人口为512.3万人，比第六次全国人口普查的490.9万人增加21.4万人。'
  expect(
    periods(text, '2024-09-25')
      .slice(1)
      .filter((one) => !one.startsWith('第')),
  ).toEqual(['512.3万人 @2020-11-01', '490.9万人 @2010-11-01', '21.4万人 @2020-11-01'])
  // The work on it is of no such day.
  const work = '第七次全国人口普查工作圆满完成。2021年全市常住人口为514万人。'
  expect(periods(work, '2022-01-25').at(-1)).toBe('514万人 2021')
})

test('lists of a prospectus are dealt out to the years that it reports on', () => {
  const text =
    '2020-2022年营业收入分别为1.6亿元、2.6亿元和3.7亿元。\n2023年一季度营业收入1.1亿元。\n报告期内，前五大客户占比分别为49%、54%和63%。'
  expect(periods(text).slice(-3)).toEqual(['49% 2020', '54% 2021', '63% 2022'])
  const other = '2020-2022年营业收入增长。\n报告期内，公司在两个行业的占比分别为49%和51%。'
  expect(periods(other).every((one) => !one.endsWith(' 2021'))).toBe(true)
})

test('what a figure is held against and the quarter before are of their own time', () => {
  const born = '2022年新生兒共13.9萬人，相較2021年新生兒15.4萬人，再減少1.5萬人。'
  expect(periods(born, '2023-01-10')).toEqual(['13.9萬人 2022', '15.4萬人 2021', '1.5萬人 2022'])
  const prices = '物價指數在第二季按年上升1.7%，而上一季則上升1.9%。'
  expect(periods(prices, '2023-08-11')).toEqual(['1.7% 2023-Q2', '1.9% 2023-Q1'])
})
