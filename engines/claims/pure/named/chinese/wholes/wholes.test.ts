import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-11-03' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
test.each([
  // What is left of a whole, by what all is called or by what it is said to be.
  ['公司现有仓库62个，其中改造45个，其余17个计划于明年改造。', '17', '其余仓库'],
  [
    '全市受理劳动争议案件930件，其中调解结案610件，其余320件以判决结案。',
    '320',
    '其余劳动争议案件',
  ],
  ['馆藏图书9万册，其中中文图书7万册，其余2万册为外文图书。', '2万', '外文图书'],
  ['完成投资54亿元，其中工业投资31亿元，其余23亿元为房地产投资。', '23亿', '房地产投资'],
  // It has a noun of its own behind it.
  ['车站开行列车90列，其中高铁70列，另有20列普速列车。', '20列', '普速列车'],
  // How much falls to each.
  ['全年查处案件260件，罚款3900万元，平均每件15万元。', '15万', '平均每件罚款'],
  ['会上签约项目42个，总投资840亿元，平均每个项目20亿元。', '20亿', '平均每个项目投资'],
  ['慰问职工2600户，发放慰问金312万元，户均1200元。', '1200', '户均慰问金'],
  // A time and an adverb name nothing.
  ['绿化率为49.5%，比上年提高1.2个百分点，那时还只有48.3%。', '48.3', '绿化率'],
  ['前11个月货物吞吐量3.1亿吨，上年同期刚好3亿吨。', '3亿', '货物吞吐量'],
  ['年末配属客车312辆，一年里添了36辆。', '36', '配属客车'],
  // What became of those that were counted, and of which kind they are.
  ['街道新开工加装电梯46台，完工38台。', '38', '完工加装电梯'],
  ['全年检查医药机构1980家，处理412家。', '412', '处理医药机构'],
  ['年初有长者食堂336家，九个月新开84家。', '84', '新开长者食堂'],
  ['全县茶叶加工厂去年底78家，今年新投产8家，达到86家。', '86', '茶叶加工厂'],
  ['参加招生的普通高中共58所，公办41所、民办17所。', '17', '民办普通高中'],
  ['会上签约项目34个，其中产业类19个，生态类15个。', '19', '产业类项目'],
  ['接到电话类投诉50件，网络类30件。', '30', '网络类'],
  // The rate of what was counted before.
  ['排查出隐患90处，已整改81处，整改率90%。', '90%', '隐患整改率'],
])('%s: %s measures %s', (text, words, expected) => {
  expect(nameOf(text, words)).toBe(expected)
})

test.each([
  // Counted by another word, they are others.
  ['改造涉及楼栋46栋，已开工15个。', '15', '开工'],
  // A rate over time, and a measure with a name of its own.
  ['公司净利润9亿元，每股收益0.45元。', '0.45', '每股收益'],
  // What one exceeds the other by is no part of it.
  ['出口9亿元；进口6亿元，贸易顺差3亿元。', '3亿', '贸易顺差'],
])('%s: %s keeps %s', (text, words, expected) => {
  expect(nameOf(text, words)).toBe(expected)
})
