import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string, string[]]>([
  // What a year has brought so far, and what is planned for all of it.
  [
    '青桥区图书馆今年已新开分馆6家，计划全年开放12家。',
    '2025-08-14',
    ['6家 since2025-01-01..@2025-08-14', '12家 2025'],
  ],
  [
    '今年计划改造小区40个，已完工28个。',
    '2025-08-14',
    ['40个 2025', '28个 since2025-01-01..@2025-08-14'],
  ],
  [
    '截至8月10日，热线今年累计受理来电3100件。',
    '2025-08-14',
    ['3100件 since2025-01-01..@2025-08-10'],
  ],
  // What was done up to a day since it began; how many there are on it.
  [
    '该平台3月5日上线，截至6月20日受理申请840件，办结率96%，注册用户2.1万人。',
    '2024-06-25',
    [
      '840件 since2024-03-05..@2024-06-20',
      '96% since2024-03-05..@2024-06-20',
      '2.1万人 @2024-06-20',
    ],
  ],
  [
    '石湖码头2024年5月投用。投用以来累计发送旅客3.2万人次。',
    '2025-08-14',
    ['3.2万人次 since2024-05-01..@2025-08-14'],
  ],
  // What shall be done by then, and how things shall stand then.
  [
    '青桥区现有书房23座，年底前还将建成7座。预计年底前藏书达到40万册。',
    '2025-04-23',
    [
      '23座 @2025-04-23',
      '年底前 2025-12-31',
      '7座 since2025-04-23..@2025-12-31',
      '40万册 @2025-12-31',
    ],
  ],
  [
    '2024年新开门店195家。公司计划年底前把门店开到700家，月底前再开6家。',
    '2025-03-04',
    ['195家 2024', '年底前 2025-12-31', '700家 @2025-12-31', '6家 since2025-03-04..@2025-03-31'],
  ],
  // In the first months of a year the one before is looked back on.
  ['全年游客118万人次，年末馆藏12万册。', '2025-01-12', ['118万人次 2024', '12万册 @2024-12-31']],
  // What a year before brought is told in its clause alone.
  [
    '上半年该站查扣违规网具78件，去年同期为112件，下降三成；罚款28万元，移送5人。',
    '2025-08-16',
    ['78件 2025-H1', '112件 2024-H1', '三成 2025-H1', '28万元 2025-H1', '5人 2025-H1'],
  ],
  [
    '2022年，该港出口36亿元，上一年16亿元，增长1.2倍；进口208亿元。',
    '2023-02-08',
    ['36亿元 2022', '16亿元 2021', '1.2倍 2022', '208亿元 2022'],
  ],
])('%s', (text, date, claims) => {
  expect(told(text, date)).toEqual(claims)
})
