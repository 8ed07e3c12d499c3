import { expect, test } from 'vitest'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

function marked(text: string): readonly string[] {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) =>
    readChinese(doc, sentence).map(({ start, end }) => text.slice(start, end)),
  )
}

test.each([
  '2017届毕业生、2016届本科生',
  '全马破三人数',
  '一体化、一网通办、一件事、一带一路、十四五规划、双一流高校、三农',
  '第一时间赶到，第一书记到岗，第三产业占优',
  '三亚、九江两地，四川十堰，三门峡，六安市，百色市',
  '千家万户受益，百年大计，万众一心，五湖四海',
  '国发〔2024〕3号文件第八条',
  'G60科创走廊、C919大飞机、5G基站、PM2.5、CO2、A股、ISO9001、4A级景区',
  '拨打12345热线，电话021-12345678，邮编200003',
  '一是稳增长；二是调结构。第一，抓落实；第二，强监管',
  '（一）总体要求',
  '会议于2024年12月4日上午10时30分在北京举行',
  '2024年1—10月，前三季度，近五年来，十年来，前10个月',
  '一批项目、一系列举措、一些地方、几个方面、数十家企业、上百人、几十亿元',
  '985、211高校，863计划，世界500强',
  '“两个确立”“三张清单”“五个一”工程',
  '2024年全球创新指数',
  '党的二十届三中全会，第十四届全国人民代表大会，二十大报告',
  '7×24小时服务，24小时值班',
  '每万人拥有、每十万人发病',
  '规模以上工业，中央八项规定，四套班子',
  '两国、两岸、双方、两会、两手',
  'https://www.example.cn/2024/12/04/3.html',
])('names, slogans, periods and numbers of order are left alone: %s', (text) => {
  expect(marked(text)).toEqual([])
})

test('a number directly behind a name is read', () => {
  expect(marked('PM2.5平均浓度为31微克/立方米')).toEqual(['31微克/立方米'])
  expect(marked('“十四五”前三年投资12亿元')).toEqual(['12亿元'])
  expect(marked('十五家企业，四个城市，三年期')).toEqual(['十五家企业', '四个', '三年'])
})
