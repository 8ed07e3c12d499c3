import { describe, expect, test } from 'vitest'
import { accused, told } from '../../checks/tiny/slips-told.ts'

describe('a share beside its part, of a whole that is told elsewhere', () => {
  test('by the name that it is said to be of', () => {
    told(
      '2025年前10个月，岭东省货物贸易进出口总值4.25万亿元，同比增长4.1%。从经营主体看，民营企业进出口2.04万亿元，增长9.2%，占全省进出口总值的48.0%，比重较去年同期提升1.6个百分点。',
      ['48.0%', '58.0%'],
      ['48.0%', '61.0%'],
    )
  })

  test('or of all that there is', () => {
    told(
      `The choir closed its season with income of $24.6 million. Spending reached $23.9 million.

Tickets brought in $9.84 million, 40% of income. The province gave $8.20 million, one third of the total, and friends of the choir the other $6.56 million.`,
      ['one third', 'one quarter'],
    )
  })

  test.each([
    // Of another time, of some of it, or of a whole that isn't told.
    '2025年前10个月，岭东省货物贸易进出口总值4.25万亿元。10月当月，民营企业进出口1986亿元，占全省进出口总值的47.4%。',
    '2025年前10个月，岭东省货物贸易进出口总值4.25万亿元。民营企业进出口2.04万亿元，占同期出口总值的58.0%。',
    'About 9,300 firms use the service. Some 12 of them account for 14% of the total.',
    // What it is a share of is told before; the part behind it, once more.
    'Not all went well. Thefts from shops climbed 11% to 13,320, which is 1,320 more than a year ago, and fraud, mostly online, now makes up 15% of everything recorded, or 14,100 cases.',
    'Two plants will grow. Tarn will receive $410 million and Kessel the remaining $230 million, with three-fourths of the outlay, or $480 million, met from savings.',
  ])('and not of anything else: %s', (text) => {
    expect(accused(text)).toEqual([])
  })
})

describe('a change whose levels stand near it', () => {
  test('went the other way', () => {
    told(
      'The margin of operating profit was 14.6 percent (13.2 percent). The margin thus widened by 1.4 percentage points.',
      ['widened', 'narrowed'],
    )
    told(
      'The gallery had 1,318,400 guests in 2024, its busiest year so far and 8.7 per cent more than the 1,212,900 who came in 2023, an increase of 105,500.',
      ['8.7 per cent more', '8.7 per cent fewer'],
    )
    told('上半年，全市共供应血浆41300单位，同比下降2.4%，去年同期供应42300单位。', ['下降', '上升'])
    told('全年发放贷款12846笔，比上年下降7.1%。2023年发放13830笔。', ['下降', '增长'])
    told('“今年以来我们已经发运1,240标箱，去年全年才860标箱，多了380标箱。”', ['多了', '少了'])
    told('每日安排开行列车46列，10月11日调图后增至62列，增加16列。', ['增加', '减少'])
    told(
      '分季度看，一、二、三季度进出口分别为882.4亿元、961.5亿元和1,002.4亿元，三季度环比增长4.3%。',
      ['增长', '下降'],
    )
  })

  test('between two rates of growth', () => {
    told(
      '上半年，全市规模以上工业增加值同比增长8.2%，比一季度加快0.7个百分点。一季度增速为7.5%。',
      ['加快', '回落'],
    )
  })

  test('in points, told as per cent', () => {
    told(
      'Rain and snow melt filled 172.8 of them, or 72% of the ponds. The share was 63% a year ago, so it has risen by 9 percentage points.',
      ['9 percentage points', '9%'],
    )
  })

  test.each([
    '出口同比下降4.1%，比上月回升0.9个百分点。6月下降5.0%。',
    '一季度净利率18.0%，同比+0.6pp；去年四季度净利率18.4%，同比+1.1pp。',
    'Sales were $41.2 million in the north and $43.1 million in the south. Profit fell by $1.9 million.',
    'The rate was 4.2 per cent in May. In the south it fell by 1.1 percentage points. In 2023 the rate in the north was 3.1 per cent.',
    'The rate averaged 128.40 yen to the dollar, 2.6 per cent stronger than the 131.83 yen of last June.',
    '全年发放贷款12846笔，比上年下降7.1%；2023年发放补贴11206笔。',
    'The plan would cut the shortfall in half within five years. It is projected to be 1.8 per cent of output by 2028 and just 1.3 per cent by 2030.',
  ])('not of levels that are of something else: %s', (text) => {
    expect(accused(text)).toEqual([])
  })
})
