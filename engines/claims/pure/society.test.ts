import { describe, expect, test } from 'vitest'
import { checkText } from './check-text.ts'

// Public services and local news, and releases of Hong Kong, Macao and Taiwan: lists whose members each have a share of their own, tourists by where they
// come from, surveys, and money that is told once for a whole text.

const DATE = '2025-11-18'

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: DATE })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

function read(text: string) {
  return checkText(text, { date: DATE }).claims
}

const TRUE: readonly string[] = [
  // Each is a part of all of them, and the first no whole of the others.
  '从场所看，住宅警情824起，占警情总数的41.2%；商铺警情376起，占18.8%；车辆警情300起，占15.0%；其他警情500起，占25.0%。',
  // Parts of the first part.
  '住宅警情824起，占警情总数的41.2%，其中高层412起，占50.0%；多层206起，占25.0%；平房206起，占25.0%。',
  // Some of where they came from, with how each changed.
  '5月參團旅客為61.4萬人次，按年減少12.3%。內地團客（48.2萬人次）下跌10.1%，來自台灣（3.1萬人次）、香港（2.2萬人次）及韓國的團客（1.6萬人次）分別錄得21.7%、11.1%及32.2%的減幅，日本團客（1.5萬人次）則增加18.4%。',
  // Of another count than the one before: of those who went abroad, and not of those who came.
  '5月參團旅客61.4萬人次，其中內地團客48.2萬人次、香港團客13.2萬人次。隨團外遊的居民有3.6萬人次，主要目的地為內地（佔總數70.2%）。',
  '6月至8月總就業人數上升至3,712,400人，較上一次增加約6,200人。同期的總勞動人口亦上升至3,826,100人，增加約7,900人。',
  '鐘錶佔總銷售額22.0%、百貨商品佔15.8%、成人服裝佔12.0%，皮具和超級市場貨品分別佔10.6%及7.8%。',
  '2024年文献借还量2140万册次，同比增长8%；青年读者外借文献量达486万册次，占比45%。',
]

const TOLD: readonly (readonly [text: string, slip: string])[] = [
  [
    '全年警情2000起。住宅警情824起，占警情总数的41.2%；商铺警情376起，占18.8%；车辆警情300起，占15.0%；其他警情500起，占25.0%。',
    '全年警情2000起。住宅警情824起，占警情总数的41.2%；商铺警情376起，占38.8%；车辆警情300起，占15.0%；其他警情500起，占25.0%。',
  ],
  [
    '全年参团旅客61.4万人次，其中内地团客（48.2万人次）、香港团客（8.1万人次）、台湾团客（5.1万人次）。',
    '全年参团旅客61.4万人次，其中内地团客（48.2万人次）、香港团客（8.1万人次）、台湾团客（1.5万人次）。',
  ],
  [
    '6月總就業人數為3,712,400人。7月總就業人數上升至3,718,600人，增加6,200人。',
    '6月總就業人數為3,712,400人。7月總就業人數上升至3,718,600人，增加2,600人。',
  ],
]

describe('what is true of several wholes', () => {
  test.each(TRUE)('%s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
  test.each(TOLD)('%s', (right, slip) => {
    expect(wrongIn(right)).toEqual([])
    expect(wrongIn(slip)).not.toEqual([])
  })
})

describe('values', () => {
  test.each([
    ['预计高峰期单周就诊人次达到13至14万。', '130000', '140000'],
    ['預計單周就診人次達13—14萬，之後回落。', '130000', '140000'],
  ])('%s: the word of the scale is said once', (text, low, high) => {
    expect(read(text)[0]).toMatchObject({ value: low, valueHigh: high, bound: 'between' })
  })

  test('a range needs no scale where its ends have none, and 从…到 tells a change', () => {
    expect(read('房屋倒塌13至14间。')[0]).toMatchObject({ value: '13', valueHigh: '14' })
    expect(read('注册人数从5到10万。').map(({ bound }) => bound)).not.toContain('between')
  })

  test('counties lie within cities: they are no more places', () => {
    const [cities, counties] = read('暴雨造成7市36个县（市、区）41.2万人受灾。')
    expect(cities).toMatchObject({ text: '7市', value: '7' })
    expect(counties).toMatchObject({ value: '36' })
    expect(read('三省一市签署协议。')[0]).toMatchObject({ value: '4' })
    expect(read('全市5区3县通过验收。')[0]).toMatchObject({ value: '8' })
  })

  test('on the year, and no years', () => {
    const [level, growth] = read('6月零售業銷貨額達312億年升11.2%，本港消費回暖。總值為312億元。')
    expect(level).toMatchObject({ value: '31200000000', unit: 'HKD', measure: '零售業銷貨額' })
    expect(growth).toMatchObject({ value: '11.2', comparison: { kind: 'growth', direction: 'up' } })
    expect(read('出口412億月減2.3%。')[0]).toMatchObject({ value: '41200000000' })
    expect(read('该岩石年龄为46亿年。')[0]).toMatchObject({ unit: 'years' })
  })

  test.each([
    ['統計暨普查局資料顯示，零售業銷售額按年上升12.9%至158.4億元。', 'MOP'],
    ['零售业销售额按年下跌6.9%至498.2亿元（澳门元，下同），第3季为158.4亿元。', 'MOP'],
    ['政府統計處表示，零售業銷售額按年上升12.9%至318.4億元。', 'HKD'],
    ['警務處處長表示，詐騙案總額按年上升三成，涉及超過80億元。', 'HKD'],
    ['全年总收入158.4亿元，同比增长5%。', 'CNY'],
  ])('%s: the money of its place', (text, unit) => {
    const units = read(text).flatMap((one) => (/元/.test(one.text) ? [one.unit] : []))
    expect(new Set(units)).toEqual(new Set([unit]))
  })
})

describe('comparisons', () => {
  test.each([
    ['香港住客錄得31.1%增幅。', ['up']],
    ['甲、乙及丙類貨品的銷量分別錄得41.7%、31.1%及52.2%的減幅。', ['down', 'down', 'down']],
    ['住客及平均入住率較去年同期分別下跌5.7%及6.3個百分點。', ['down', 'down']],
  ])('%s', (text, ways) => {
    const found = read(text)
    expect(found.map(({ comparison }) => comparison.direction)).toEqual(ways)
    expect(found.every(({ comparison: { kind } }) => kind === 'growth' || kind === 'gap')).toBe(
      true,
    )
  })

  test('who thinks that it rises has risen by nothing', () => {
    const kinds = read('認為增加的有11.8%，認為價格會上升的有16.0%，預計下跌的佔12.6%。')
    expect(kinds.map(({ comparison }) => comparison.kind)).toEqual(['share', 'share', 'share'])
  })

  test.each([
    ['2024年人均借阅量为28册次，同比2019年增长22%。', '2019'],
    ['2024年人均借阅量为28册次，同比增长22%。', '2023'],
    [
      '截至今年8月底的三個月，與先前三個月比較，總銷貨價值下跌3.8%。',
      'since2025-03-01..@2025-05-31',
    ],
  ])('%s: since when', (text, base) => {
    expect(read(text).at(-1)?.comparison.basePeriod).toBe(base)
  })

  test('a day of last year is told of last year', () => {
    const [, base] = read('今年每日平均出遊64萬人次，比去年每日平均28萬人次成長約128%。')
    expect(base).toMatchObject({ value: '280000', period: '2024' })
  })
})

test('no name reaches over a comma, however it is written', () => {
  const [all] = read(
    '全年投入帮扶资金1.86亿元,其中中央资金0.92亿元、省级资金0.58亿元、县级资金0.36亿元。',
  )
  expect(all?.measure).not.toContain(',')
})
