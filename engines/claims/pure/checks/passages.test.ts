import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

function isAccused(text: string): boolean {
  return checkText(text, { date: '2026-11-18' }).claims.some(
    ({ verdict }) => verdict === 'inconsistent',
  )
}

/** Passages in which figures stand close that have nothing to do with each other, and one figure of them with another that contradicts the rest. */
test.each<[name: string, text: string, right: string, wrong: string]>([
  [
    'a growth since the founding, and a rise since a quarter ago',
    '三季度末，船队份额净值为2.1425元，成立以来累计净值增长45.27%。\n期末资产净值80.33亿元，较上季度末的55.81亿元增加24.52亿元。',
    '增加24.52亿元',
    '增加49.04亿元',
  ],
  [
    'who leads by another figure than that of the list',
    '上半年，六埠人均货值如下：甲埠9818元、乙埠9023元、丙埠7419元、丁埠7016元、戊埠6520元、己埠6186元。从增速看，丙埠以7.6%居首，己埠增长6.9%。',
    '从增速看，丙埠以7.6%居首',
    '丙埠排名第一',
  ],
  [
    'a multiple of what another firm has of the same',
    '星航上半年营收305.5亿元，净利润37.2亿元；远渡营收116.1亿元，净利润21.8亿元。截至6月底，星航现金储备466亿元，是远渡的2.7倍。',
    '星航现金储备466亿元，是远渡的2.7倍',
    '星航营收313.5亿元，是远渡的3.9倍',
  ],
  [
    'a list in which one line went down',
    '第三季航运基金錄得收入675億港元，主要包括：\n• 貨運收入231億港元；\n• 客運收入93億港元；\n• 轉運收入290億港元；\n• 船隻估值下調17億港元；及\n• 其他收入78億港元。',
    '船隻估值下調17億港元；及\n• 其他收入78億港元',
    '其他收入16億港元',
  ],
  [
    'what it was offered at beside what it was sold for',
    '4艘旧船成交，总成交金额26.55亿元。其中，首艘起拍价9.21亿元，经过64轮竞价，由中海以10.12亿元竞得。其余三艘分别以4.49亿元、4.23亿元和7.71亿元成交。',
    '4.49亿元、4.23亿元和7.71亿元',
    '4.94亿元、4.23亿元和7.71亿元',
  ],
  [
    'a rate of the next sentence with a name of its own',
    '船员图书室藏书490.0万册，其中电子图书147.0万册。船员综合阅读率85.0%，人均阅读5.2本。',
    '其中电子图书147.0万册',
    '其中电子图书741.0万册',
  ],
  [
    'what is sold by the jin, and what has to be paid before',
    '一网收鱼干约114斤，每斤卖371元，扣除网具、人工等成本11109元，一年两次。',
    '扣除网具、人工等成本11109元',
    '共卖得24294元',
  ],
])('%s', (_name, text, right, wrong) => {
  expect(isAccused(text)).toBe(false)
  expect(text).toContain(right)
  expect(isAccused(text.replace(right, wrong))).toBe(true)
})
