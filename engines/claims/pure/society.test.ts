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
  // Of what stands in the brackets.
  '5月參團旅客為61.4萬人次。內地團客（48.2萬人次）下跌10.1%。隨團入境旅客有57.2萬人次。',
  '酒店住客共75.3萬人次，按年微增0.1%；內地住客（43.3萬人次）按年減少2.6%，香港住客（11.5萬人次）則錄得36.1%增幅。',
  // Two of them are all; the others are some of where they came from.
  '今年5月參團旅客為62.3萬人次，按年減少24.9%。中國內地團客（49.6萬人次）下跌23.6%，來自台灣（3.7萬人次）、香港（1.8萬人次）及韓國團客（1.7萬人次）亦分別錄得41.7%、31.1%及52.2%的減幅，日本團客（1.7萬人次）則按年增加28.4%。隨團入境旅客有57.9萬人次，下跌14.7%，在本地參團的旅客減少73.3%至4.5萬人次。',
  '8月失業人數41.9萬人。失業人數較上月增加1萬人或2.44%。',
  // Not of those that are counted.
  '全市共有医院12家，其中三甲医院3家。民办医院5家，诊所86家。上述3家医院合计床位4600张。',
  '2024年文献借还量2140万册次，同比增长8%；青年读者外借文献量达486万册次，占比45%。',
]

const TOLD: readonly (readonly [text: string, slip: string])[] = [
  [
    '全年警情2000起。住宅警情824起，占警情总数的41.2%；商铺警情376起，占18.8%；车辆警情300起，占15.0%；其他警情500起，占25.0%。',
    '全年警情2000起。住宅警情824起，占警情总数的41.2%；商铺警情376起，占38.8%；车辆警情300起，占15.0%；其他警情500起，占25.0%。',
  ],
  [
    '珠寶銷貨46億元，上升11.4%。其次為超級市場貨品（40億元，上升0.6%）及服裝（34億元，上升2.9%）。上述三個類別合計120億元，佔總額約三成八。',
    '珠寶銷貨46億元，上升11.4%。其次為超級市場貨品（40億元，上升0.6%）及服裝（34億元，上升2.9%）。上述三個類別合計130億元，佔總額約三成八。',
  ],
  [
    '8月失業人數41.9萬人。就業人數1,162萬人。失業人數較上月增加1.0萬人或2.44%。',
    '8月失業人數41.9萬人。就業人數1,162萬人。失業人數較上月增加1.5萬人或2.44%。',
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

describe('units, names and places', () => {
  test.each([
    ['主計總處今（22）日公布11月失業率為3.7%。', '失業率'],
    ['網上銷售佔7.3%，臨時估計為24億元。', '網上銷售'],
    ['珠寶的銷貨價值上升57.2%；其次為其他消費品，上升23.4%。', '其他消費品'],
    ['酒店住客共85.3萬人次，按年微增0.1%。', '酒店住客'],
    ['內地住客（43.3萬人次）按年減少2.6%。', '內地住客'],
  ])('%s: what is measured', (text, name) => {
    expect(read(text).at(-1)?.measure).toBe(name)
  })

  test('the third day of a new year is no beginning of a year', () => {
    expect(read('今年大年初三單日達84萬人次。')[0]?.period).not.toMatch(/-12-31$/)
    expect(read('年初存款余额为5亿元。')[0]?.period).toMatch(/-12-31$/)
  })

  test('who is counted without a word for it', () => {
    expect(read('累计注册读者达401万，新增注册读者近60万。').map(({ unit }) => unit)).toEqual([
      'persons',
      'persons',
    ])
    expect(read('在村卫生室工作的人员132.7万。')[0]?.unit).toBe('persons')
    expect(read('长江（61场）、云溪（57场）连续位居前列。')[0]?.unit).toBe('items')
  })

  test('a grade of fires and accidents is no comparison', () => {
    const found = read('直接经济损失13.9亿元，比往年有所增多；接报较大火灾18起，与往年持平。')
    expect(found.at(-1)?.measure).toContain('较大火灾')
    expect(read('全年进出口额较大幅度增长12%。')[0]?.comparison.kind).toBe('growth')
  })

  test('a kind of cases has no first', () => {
    const texts = read('新收首次执行案件500.4万件，同比增长13.5%。').map(({ text }) => text)
    expect(texts).toEqual(['500.4万件', '13.5%'])
    expect(read('首次突破百万人次。')[0]?.comparison.kind).toBe('superlative')
  })

  test.each(['客流量达12亿人次,创历史新高。', '客流量达12亿人次，创历史新高。'])(
    '%s: a record behind its figure',
    (text) => {
      expect(read(text).map((claim) => claim.text)).toEqual(['12亿人次', '创历史新高'])
    },
  )

  test.each([
    ['31个省（自治区、直辖市）和新疆生产建设兵团共有54个城市开通线路。客运量27亿人次。', null],
    ['消息来自于昨天云溪市慈善总会，去年共募集5.4亿元。', '云溪市'],
    ['长三角41个城市优良天数比例为78.6%。青云平原11个城市优良天数比例为48.7%。', '青云平原'],
    ['參團旅客61.4萬人次。中國內地團客48.2萬人次。隨團入境旅客57.2萬人次。', null],
  ])('%s: where', (text, place) => {
    expect(read(text).at(-1)?.place ?? null).toBe(place)
  })
})
