import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What each figure of a text measures. */
function names(text: string) {
  return checkText(text, { date: '2025-02-01' }).claims.map(({ measure }) => measure)
}

// [text, what its last figure measures]
test.each([
  // What is held against a budget, a rank or last year.
  ['政府收入8亿元，完成年初预算数20亿元的40%，增长5%。', '政府收入'],
  ['专利授权量8万件，比位居第三的乙国多2万件。', '专利授权量'],
  ['接待游客31万人次，恢复到去年同期游客量的67%。', '接待游客'],
  ['年度预算数为20亿元，增长5%。', '年度预算数'],
  // What a court does, and the rate of what was done.
  ['法院新收行政案件900件，审结800件。', '审结行政案件'],
  ['县内景区开放38家，开放率80%。', '县内景区开放率'],
  ['收到建议38件，反馈率80%。', '建议反馈率'],
  // Of one kind, and of each that is most.
  ['医院病床使用率79%，其中公立医院86%。', '公立医院病床使用率'],
  ['彩票机构销售9亿元，全国销售彩票20亿元。', '全国销售彩票'],
  ['均价最低的3个城市依次是云溪、青湖和山城，分别为5000、6000和7000元。', '山城均价'],
  // What stands behind it, and what the whole was counted by.
  ['云溪集团以47吨金产量居首。', '云溪集团金产量'],
  ['游客1727万人次，以云溪公园458万人次最多。', '云溪公园'],
  ['云桥银行以3%保持领先。', '云桥银行'],
  ['高校招生人数9万人，其中本科5万人，专科4万人。', '专科招生人数'],
  ['高校招生人数9万人，其中女生5万人。', '女生'],
  // What was dealt out, and what all of a list are.
  ['其中铁路、水路、民航分别完成投资7亿元、5亿元和3亿元。', '民航投资'],
  ['全年开展面向乡村教师的讲座、远程教学培训等各类活动31场。', '各类活动'],
])('%s', (text, name) => {
  expect(names(text).at(-1)).toBe(name)
})

test('how much of it there is stands in the clause behind it, and what goes on is of the same', () => {
  expect(names('物资捐赠也有所增加，总额达465亿元。').at(-1)).toBe('物资捐赠总额')
  expect(names('登记商户3515万户，总量占比由25%提升至30%。').at(-1)).toBe('登记商户')
  expect(names('新设商户1359万户，仍然保持同比6%的增长。').at(-1)).toBe('新设商户')
})

test('those who are counted have their mark', () => {
  expect(names('年吞吐量1000万吨以上的港口有38个，比上年增加2个。').slice(1)).toEqual([
    '年吞吐量1000万吨以上的港口',
    '年吞吐量1000万吨以上的港口',
  ])
  expect(names('保有量超过200万辆的城市34个。').at(-1)).toBe('保有量超过200万辆的城市')
  // Another clause is none.
  expect(names('客流增长5%，新增城市34个。').at(-1)).toBe('新增城市')
})

test('those who are counted were named before, or by what they are', () => {
  expect(names('全县有85家为公募基金会。这85家公募基金会中，40家尚未被认定。').at(-1)).toBe(
    '公募基金会',
  )
  expect(names('5家药企中，4家为创新药公司。').at(-1)).toBe('创新药公司')
  expect(names('全县6家图书馆开放24小时借阅。')[0]).toBe('图书馆')
  expect(names('近六成公司营收正增长。')).toEqual(['营收正增长的公司'])
  expect(names('17个行业实现盈利。')).toEqual(['实现盈利的行业'])
  expect(names('全县有17个行业协会。')).toEqual(['行业协会'])
})

test('whose it is goes on within the sentence', () => {
  const bank = '云桥银行净利润8亿元，不良贷款率1%'
  expect(names(`${bank}。`).at(-1)).toBe('云桥银行不良贷款率')
  // A part, another and what follows a full stop are not theirs.
  expect(names('云桥银行净利润8亿元，其中利息收入3亿元。').at(-1)).toBe('利息收入')
  expect(names('云桥银行净利润8亿元，行业平均利润率3%。').at(-1)).toBe('行业平均利润率')
  expect(names(`${bank}。利率水平为3%。`).at(-1)).toBe('利率水平')
})
