import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
const CHINESE: readonly (readonly [string, string, string | null])[] = [
  // The n-th rate is of the n-th figure before 分别.
  ['全省法院收案985件，审结935件，比上年分别上升42.6%和43%。', '42.6', '全省法院收案'],
  ['全省法院收案985件，审结935件，比上年分别上升42.6%和43%。', '43%', '审结'],
  ['旧存113件，新收345件，结案229件，分别上升15.9%、31%、17.8%。', '31%', '新收'],
  ['一季度收入和净利润分别为2亿元和4245万元，同比分别增长40.6%和9.4%。', '9.4', '净利润'],
  ['投资9亿元，其中甲园3亿元、乙园2亿元，分别增长5%和6%。', '6%', '乙园'],
  // One rate of several levels is dealt to none.
  ['甲园3亿元、乙园2亿元，合计增长5%。', '5%', '乙园'],
  // A subject that moved, in the clause before.
  ['甲品牌增幅进一步降低，仅为3.74%。', '3.74', '甲品牌增幅'],
  ['5吨机型的市场占有率最大，为67.67%。', '67.67', '5吨机型的市场占有率'],
  ['外贸规模逐季提升，分季度分别达到8.5万亿、9.6万亿元。', '9.6', '外贸规模'],
  // What it is compared with measures nothing.
  ['公司存款约407.8亿元，相比一季度末提高9.7%。', '9.7', '存款'],
  // Who says it, and words that lead to an example.
  ['有人担心成本，比如玉米价格同比涨了9.8%。', '9.8', '玉米价格'],
  ['该报告指出今年以来进口猪肉占比达5%。', '5%', '进口猪肉占比'],
  ['显示屏产量增长5%。', '5%', '显示屏产量'],
  // The whole word, and the other end of a change.
  ['对应合同金额约1187亿元。', '1187', '对应合同金额'],
  ['销售额占全国的比例由1.86%提高至2.67%。', '2.67', '销售额占全国的比例'],
  ['市场占有率从推广前的5%上升到70%以上。', '70', '市场占有率'],
  ['总产值由原定的1.1万亿元，提高到1.5万亿元。', '1.1', '总产值'],
  ['2023年学前教育、高等教育经费总投入分别为5382亿元、7640亿元。', '5382', '学前教育经费总投入'],
  ['甲税9亿元、乙税5亿元，分别增长2%、3%，丙税1亿元、丁税4亿元，分别下降4%、6%。', '6%', '丁税'],
  ['甲税9亿元、乙税5亿元，分别增长2%、3%，丙税1亿元、丁税4亿元，分别下降4%、6%。', '4亿', '丁税'],
  ['前两名为：临海市(62.6%)，安平市(14.6%)。', '62.6', '临海市'],
  // A name in quotes before the bracket, and a clause that is only a name.
  ['类别包括「网上购物骗案」(8950宗)、「投资骗案」(6330宗)。', '6330', '投资骗案'],
  ['至于整体破案率，为31.1%。', '31.1', '整体破案率'],
  ['骗案涉及的金额，超过90亿元。', '90', '骗案涉及的金额'],
  ['结算集中于三个均价较高的城市。', '三个', '均价较高的城市'],
]

test.each(CHINESE)('%s: %s measures %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
