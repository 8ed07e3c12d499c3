import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string, string[]]>([
  [
    '上半年，云上水库补水1.26亿立方米。水库总库容6.8亿立方米，设计日供水能力20万立方米。',
    '2025-07-04',
    ['1.26亿立方米 2025-H1', '6.8亿立方米 null', '20万立方米 null'],
  ],
  [
    '2024年，全市查处食品案件2.1万起。根据规定，举报人最高可获奖励50万元。',
    '2025-02-19',
    ['2.1万起 2024', '50万元 null'],
  ],
  [
    '2024年，慈佑基金会支出1.86亿元。管理费用占3.2%，低于10%的上限。',
    '2025-03-31',
    ['1.86亿元 2024', '3.2% 2024', '低于10% null'],
  ],
  [
    '上半年，县里新种油茶3.2万亩。对种植户，县财政每亩补贴150元。',
    '2025-07-04',
    ['3.2万亩 2025-H1', '150元 null'],
  ],
])('what holds always: %s', (text, date, periods) => {
  expect(told(text, date)).toEqual(periods)
})

test.each<[string, string, string[]]>([
  [
    '上半年，县里建成养老驿站86个。驿站供应午餐，收费每人12元，政府补贴3元。',
    '2025-07-10',
    ['86个 2025-H1', '12元 @2025-07-10', '3元 @2025-07-10'],
  ],
  [
    '柳浦街道加装电梯。街道下辖14个社区，老旧住宅共有4380栋，其中已装的占七成。',
    '2025-09-05',
    ['14个 @2025-09-05', '4380栋 @2025-09-05', '七成 @2025-09-05'],
  ],
  [
    '10月1日至8日，全省高速流量286万辆次。全省高速通车里程6820公里，服务区164对。',
    '2025-10-10',
    ['286万辆次 since2025-10-01..@2025-10-08', '6820公里 @2025-10-10', '164对 @2025-10-10'],
  ],
  [
    '7月全市用电42.6亿千瓦时。供电公司有1600名抢修人员24小时待命。',
    '2025-08-08',
    ['42.6亿千瓦时 2025-07', '1600名 @2025-08-08'],
  ],
])('how things stand when it is told: %s', (text, date, periods) => {
  expect(told(text, date)).toEqual(periods)
})
