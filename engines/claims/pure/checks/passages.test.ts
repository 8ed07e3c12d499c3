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
  [
    'of two together, and nothing that is compared',
    '10月海关统计，出口508.0亿元，同比增长20.6%。\n主要货品中，渔船出口160.9亿元，占总出口31.7%，同比增长75.5%；帆布157.5亿元，同比增长38.7%。对东埠出口154.7亿元，对西埠与南埠出口114.1亿元，合计占52.9%。',
    '帆布157.5亿元，同比增长38.7%',
    '帆布157.5亿元，去年同月为113.6亿元，同比增长58.7%',
  ],
])('%s', (_name, text, right, wrong) => {
  expect(isAccused(text)).toBe(false)
  expect(text).toContain(right)
  expect(isAccused(text.replace(right, wrong))).toBe(true)
})

test.each([
  // Two firms with what they took and what they made.
  '两家船厂交出年报。星航营收444.7亿元，同比增长9.2%，净利润23.80亿元，净利率5.4%；远渡营收104.2亿元，同比增长16.4%，净利润12.20亿元，净利率11.7%。两家合计营收548.9亿元。',
  // Of one day, and of all of them.
  '春节假期9天，海峡累计进出岛旅客171.41万人次，车辆16.30万辆次。其中进岛旅客83.71万人次，出岛旅客87.70万人次。\n初六出现返程最高峰，单日出岛车辆1.63万辆次，开航212航次。',
  // In one list, and no part of each other.
  '船队现有员工2310人，其中高级船员861人；泊位3242米，设货运班组41个、客运班组13个，国家级示范船10个。',
  // What grew, or shrank, by a rate of its own is of now.
  '今年前10个月，全岛进出口总值1663.1亿元，比去年同期（下同）下降5.3%。其中，出口1014.6亿元，下降13.3%；进口648.5亿元，上升10.6%；贸易顺差366.1亿元，收窄37.3%。',
  // Another sentence's rate with a name of its own.
  '抽查的24家船厂中，甲级12家、乙级5家，其余为丙级。问卷显示，船员满意度84.5%，同比上升5.9个百分点。',
])('nothing to tell: %s', (text) => {
  expect(isAccused(text)).toBe(false)
})
