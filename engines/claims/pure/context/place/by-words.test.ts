import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** The places of the figures of a text. */
function places(text: string) {
  return checkText(text, { date: '2025-02-01' }).claims.map(({ place }) => place)
}

test.each([
  ['香港入境处公布，旅客80万人次。\n酒店入住率82%。', '香港'],
  ['浙江外贸向好：全省出口320亿元。', '浙江'],
  ['本地动态\n云南：全省接待游客9万人次。', '云南'],
  ['我省出口320亿元。', '全省'],
  ['云桥市工业比全省（7.2%）和全国（6.1%）分别高1.1个、2.2个百分点，出口3亿元。', '云桥市'],
  ['据统计，甲国走在全国前列，企业达到30万户。', null],
  ['香港接单3亿元。日本元月接单34亿元，增长44%。', '日本'],
  ['公司在东北地区开店5家；华中地区开店3家。', '华中地区'],
  ['硅料国内销量17万吨；电池片销量35万片。', null],
  ['硅料国内销量17万吨，增长6%。', '国内'],
  [
    '10月21日，云报新闻记者从重庆海关获悉，前三季度重庆进出口9亿元，高于同期全国水平。其中，出口3亿元。',
    '重庆',
  ],
  ['青岛出口9亿元，其中对越南、泰国出口分别增长8%、7%。', '青岛'],
  ['7月3日，从国网江苏省电力公司获悉，今年总投资303亿元。', '江苏省'],
  ['全市工作有序。获评全国优秀教师等称号，新增学校30所。', '全市'],
  ['指数收市报16210点。', null],
  ['因云溪市暴雨，损失300万元。', '云溪市'],
  ['经云溪市审计，节约资金300万元。', '云溪市'],
  ['已退市企业8家。', null],
  ['中国内地住客30万人次。', null],
  ['安徽云桥高速（00912）收入9亿元。', null],
])('where the last figure is: %s', (text, place) => {
  expect(places(text).at(-1)).toBe(place)
})

test('each of a list of countries has its own figure', () => {
  expect(places('去年失业率，南韩为3.9%、日本2.4%，而新加坡为2.1%。')).toEqual([
    '南韩',
    '日本',
    '新加坡',
  ])
})

test('a base has its own figure in its bracket', () => {
  expect(places('云溪市增速比全省（7.2%）和全国（6.1%）分别高1.1个、2.2个百分点。')).toEqual([
    '全省',
    '全国',
    '云溪市',
    '云溪市',
  ])
})

test.each([
  ["Norway's output rose 3%.\n\nExports were 41 million tonnes.", 'Norway'],
  ['Tourism in Norway grew 3% as the country reopened, with 41 hotels built.', 'Norway'],
  ['The Lion City handled 41 million tonnes.', null],
  ['Output across the country was 41 million tonnes.', 'the country'],
  ['OSLO—A survey asked 410 parents.', null],
  ['Norway sold 3 ships. Spain sold 9 ships. Spain bought 4 ships.\n\nPrices rose 41%.', null],
])('what a text is about: %s', (text, place) => {
  expect(places(text).at(-1)).toBe(place)
})
