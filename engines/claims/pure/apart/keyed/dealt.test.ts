import { describe, expect, test } from 'vitest'
import { accused, told } from '../../checks/tiny/slips-told.ts'

describe('what comes to each', () => {
  test('over those that are counted elsewhere', () => {
    told(
      `The aquarium had 1,406,200 visitors in 2024, 7.3 per cent more than the 1,310,500 of 2023. Its shops took £11.8 million, an average of £8.39 per visitor.`,
      ['£8.39', '£8.93'],
      ['£11.8 million', '£11.8 billion'],
    )
    told(
      `The pantry handed out 1,794 tonnes of food in 2024. The number of households helped rose from 21,800 to 23,460. On average, each household received 76.5 kilograms of food.`,
      ['76.5', '67.5'],
    )
    told(
      `By the end of May 162,500 children had been given the vaccine. The campaign has cost $4.55 million so far, equal to $28 for each child.`,
      ['$4.55 million', '$4.55 billion'],
    )
  })

  test('beside a total told in Chinese', () => {
    told('2024年，全市共有4260家企业用券，比上年的3550家增长20%；兑付金额2.13亿元，户均5万元。', [
      '户均5万元',
      '户均8万元',
    ])
    told(
      '第三季入境旅客共826万人次，较上年同季的760万人次增加8.7%。旅客总消费为161.9亿元，人均消费1960元。',
      ['1960元', '1690元'],
    )
    told(
      '10月，全线网共运送乘客2914.0万人次，较上年同期的2776.2万人次增长5.0%，日均客运量94.0万人次。',
      ['94.0', '104.9'],
    )
    told(
      '上半年，铁路累计发送旅客3.62亿人次，比去年同期增长6.5%，日均发送旅客约200万人次。本月开行列车4.1万列。',
    )
  })

  test.each([
    '全市共有4260家企业用券，其中中小企业3800家；兑付金额2.13亿元。全年人均可支配收入5.8万元。',
    '末轮3场共有7200人次，场均2400人次，是全季场均1200人次的2倍。',
    '活动惠及1.2万户，发放补贴2.4亿元，其中困难家庭户均3万元。',
    '全市公共图书馆总藏量694万册，人均1.32册；全年流通410万人次，办证6.2万张。',
    '本次普查登记家庭1.2万户，发放宣传品2.4万份，户均面积86平方米。',
    'The aquarium had 1,406,200 visitors in 2024. Its shops took £11.8 million. Guests of the hotel spent an average of £183 per visitor.',
  ])('not of others: %s', (text) => {
    expect(accused(text)).toEqual([])
  })

  test('one of a list of shares of one whole', () => {
    told(
      '上半年，铁路累计发送旅客3.60亿人次。分省市看，甲省发送旅客7200万人次，占总量的20.0%；乙省发送旅客11160万人次，占31.0%；丙省发送旅客10080万人次，占28.0%；丁省发送旅客7560万人次，占21.0%。',
      ['占31.0%', '占33.0%'],
    )
  })
})
