import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What the last figure of a text measures. */
function lastName(text: string) {
  return checkText(text, { date: '2025-02-01' }).claims.at(-1)?.measure
}

// [text, what its last figure measures]
test.each([
  // When it was so stands within the name, before it or behind it.
  ['云溪机场2024年货运总量达26万吨。', '云溪机场货运总量'],
  ['青禾集团上半年净利润为3亿元。', '青禾集团净利润'],
  ['云溪机场在2月14日单日客流达7万人次。', '云溪机场单日客流'],
  ['青禾集团第3季营收为3亿元。', '青禾集团营收'],
  ['期内营业额为7亿元。', '营业额'],
  ['预计24-26年营业收入分别为1亿元、2亿元、4亿元', '营业收入'],
  // What it is led by, and that it is to come.
  ['4月7日，全国铁路预计加开列车341列。', '全国铁路加开列车'],
  ['截至12月底，尚有各类未结案件2453件。', '各类未结案件'],
  // That it came about, and that it is all.
  ['纺织行业实现营业收入3亿元。', '纺织行业营业收入'],
  ['云溪消防队伍共扑救火灾31起。', '云溪消防队伍扑救火灾'],
  ['全年共组织听证31次。', '组织听证'],
  ['辖区共青团员31人。', '辖区共青团员'],
  // Words about it.
  ['粮食产量连年稳定在3万吨以上。', '粮食产量'],
  ['惟暴力罪案减少569宗。', '暴力罪案'],
  // A term, a class of a year, and what is in common use are part of a name.
  ['10年期国债收益率为2%。', '10年期国债收益率'],
  ['云溪大学2024届毕业生就业率为97%。', '云溪大学2024届毕业生就业率'],
  ['新建公共厕所31座。', '新建公共厕所'],
  ['云溪县公共图书馆藏书31万册。', '云溪县公共图书馆藏书'],
])('%s', (text, name) => {
  expect(lastName(text)).toBe(name)
})
