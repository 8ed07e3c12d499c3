import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-28' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  '棉花单产每亩74.6斤以上，晚棉尚未采摘。去年棉花单产每亩76.4斤。',
  '图书馆进馆1386人次，其中团体27批。上周六进馆1368人次。',
  '7月，全州平均气温21.7℃。上旬平均气温23.1℃，中旬平均气温27.1℃，下旬平均气温20.4℃。',
  '3月销量41.7万台，同比增长9.0%。4月销量37.4万台，同比下降14.0%。',
  '门票收入37.4亿元，另有摊位费。其他收入34.7亿元。',
  '东岭中学毕业生526人，升学率91.4%；西岭中学毕业生318人，升学率84.1%。',
  '期初网点358家，期内新设24家，关闭17家，期末网点365家。',
  '政府總收入為4,216億元，總開支為4,853億元，預計錄得赤字637億元，原來預算赤字為594億元。',
  '其中，5月1日接待38.14万人次，5月3日接待61.27万人次，为假期单日最高。\n过夜游客140.32万人次，一日游游客188.46万人次。',
])(
  'figures of two times, of two names and of two ways are no one, no sum and no change: %s',
  (text) => {
    expect(failing(text)).toEqual([])
  },
)

test.each([
  [
    '本周（10月13日至19日），地铁日均客运量316.4万乘次，上周为304.2万乘次，环比增长4.0%。',
    '增长',
    '下降',
  ],
  ['去年4月销量43.5万台，今年4月销量37.4万台，同比下降14.0%。', '37.4', '34.7'],
  ['东岭中学毕业生526人，升学481人，升学率91.4%。', '481', '418'],
])('what is told of one still has to hold: %s', (text, right, wrong) => {
  expect(failing(text)).toEqual([])
  expect(failing(text.replace(right, wrong))).not.toEqual([])
})
