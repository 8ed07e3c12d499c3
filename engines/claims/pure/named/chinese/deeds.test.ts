import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
test.each([
  // What is done is no name, where what it is done to stands behind the figure.
  ['全市能够稳定保障8万吨以上蔬菜产能。', '8万吨', '蔬菜产能'],
  ['新增就业3万人，审结案件82件。', '82件', '审结案件'],
  ['法院审结82件，其中刑事12件。', '82件', '法院审结'],
  // What is counted, and not what it has.
  ['大屏显示37个水质监测站的数据。', '37个', '水质监测站'],
  ['结算集中于三个均价较高的城市。', '三个', '均价较高的城市'],
  // What had never come so far stands before it.
  ['茶叶产量首次跃上9万吨台阶。', '首次', '茶叶产量'],
  ['我省首次在湖上试航无人船。', '首次', '在湖上试航无人船'],
  // Whose order it is.
  ['青禾的商标估值3.2亿元，在酿造行业中排名第19位。', '第19位', '青禾的商标估值'],
  // A paper and its price; what stands before an aside.
  ['青禾股份(8.150,0.04,0.55%)(002999.SZ)涨5%。', '涨5%', '青禾股份'],
  ['全市农业总产值（包括林业、渔业，下同），增长6.3%。', '6.3', '全市农业总产值'],
  ['华青控股(01999-HK)公布，回购3.6万股，占已发行股份0.2%。', '0.2%', '回购'],
  ['甲厂主业为纺织业、酿造业，占收入比例分别为：81.4%、18.6%。', '18.6', '酿造业'],
  ['2024年，居民补助标准由每人610元提高到640元。', '610', '居民补助标准'],
  // What happened so many times stands behind the count.
  ['全国共发生9次5级以上地震，其中云州4次。', '9次', '5级以上地震'],
  ['去年全省发生2次6级地震和5次5级地震。', '2次', '6级地震'],
  // A share that was told, what came in, and a time are no part of a name.
  ['乐园的门票收入占百分之九十九，达五亿八千万元，升百分之四点九。', '四点九', '乐园的门票收入'],
  ['第三季度，乐园的门票收入就进账二亿三千万元。', '二亿', '乐园的门票收入'],
  ['另外，首季就有3.82亿元。', '3.82', null],
  // Words that trail a name.
  ['从监测的43个重点县来看，前两个月产值增长6.1%。', '43个', '重点县'],
  ['覆盖面逐步扩大，2024年底已达到13.5%。', '13.5', '覆盖面'],
] as const)('%s: %s measures %s', (text, words, name) => {
  expect(nameOf(text, words.replace(/^涨/, ''))).toBe(name)
})
