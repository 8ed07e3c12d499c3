import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { wrongAlone } from './checks/tiny/around.ts'

// What reports of governments say: goals that are beaten, long lists of work, years of a plan together. Each text is true; the one behind it
// says the same with a slip, which is told.

const WORK = '各镇都出了力，修了路，架了桥，种了树，也办了学。'.repeat(70)

test.each([
  [
    'a mean of years beside one year',
    '全年城镇新增就业38.6万人。\n\n五年里，城镇新增就业年均41.2万人。',
    '全年城镇新增就业38.6万人。\n\n全年，城镇新增就业36.8万人。',
  ],
  [
    'growth without what prices rose by',
    '居民消费水平由172元增加到430元，扣除物价上升因素增长86.9%。',
    '居民消费水平由172元增加到430元，增长86.9%。',
  ],
  [
    'how many of them reached their own goal',
    '列入计划的63种主要产品，已有41种提前达到全年指标。',
    '全年计划改造63个小区，实际改造41个，超额完成年度任务。',
  ],
  [
    'how much of a plan was done, and growth',
    '全市工业总产值完成了原定计划的103%，比上年增长7%。',
    '全年计划改造120个小区，实际改造101个，超额完成年度任务。',
  ],
  [
    'what came after both',
    '办学经费所占的比重由2015年的36.5%降低到2021年的28.5%，从2022年起略有回升。',
    '办学经费所占的比重，今年为28.5%，上年为36.5%，比重同比上升。',
  ],
  [
    'a price index of another base',
    '6月份大宗商品价格指数为128.6，同比上涨15.5%。',
    '6月份居民消费价格指数为102.6，同比上涨6.2%。',
  ],
  [
    'a narrower name nearer by',
    '上半年，我县出口43亿元，同比增长13.4%。其中，茶叶出口增长20.1%；船用设备出口增长39%。同期，进口32亿元，增长22.1%。进口增速高于出口8.7个百分点。',
    '上半年，我县出口43亿元，同比增长13.4%。其中，茶叶出口增长20.1%；船用设备出口增长39%。同期，进口32亿元，增长22.1%。进口增速高于出口7.8个百分点。',
  ],
  [
    'two parts of a rough whole',
    '展会举办活动超780场。其中，供采对接活动38场，吸引了126家商家；新品首发活动665场，热闹非常。',
    '展会举办活动780场，其中对接活动38场、首发活动665场、展销活动95场。',
  ],
  [
    'shares that are together all there is',
    '总产值中，工业比重上升到36.5%，农业比重下降为48.2%，手工业比重下降为15.3%。',
    '总产值中，工业占36.5%，农业占42.8%，手工业占15.3%，三者合计100%。',
  ],
  [
    'by how much it grew, told once more',
    '粮食总产量达到304.75万吨，比上一年增产22.0万吨，即7.8%。',
    '粮食总产量达到304.75万吨，比上一年增产22.0万吨，增长8.7%。',
  ],
  [
    'a total that is made up before the next is told',
    '本年收入合计272亿元，加上上年结转32亿元，全年收入总数304亿元。本年支出合计293亿元。',
    '工资87亿元，材料62亿元。全年支出合计194亿元。',
  ],
  [
    'what the count includes',
    '在建单位，包括援建的136个在内，工业有694个，加上农业252个，交通220个，全部在建单位共有1166个。',
    '在建单位工业694个，农业252个，交通220个，全部在建单位共有1616个。',
  ],
  [
    'a list of work that goes on far behind',
    `一年来，主要做了四方面工作：\n（一）修路。\n（二）架桥。${WORK}\n（三）种树。\n（四）办学。`,
    '一年来，主要做了五方面工作：一是修路。二是架桥。三是种树。四是办学。',
  ],
  [
    'the last two of a list by semicolons',
    '收支相抵，结转下年支出15.7亿元。\n\n主要支出是：教育支出68.4亿元，增长4.1%；社区支出36.8亿元，下降4.4%；住房支出14.9亿元，增长2.1%。',
    '收支相抵，结转下年支出15.7亿元，其中社区结转6.8亿元、住房结转9.8亿元。',
  ],
  [
    'a stock that grew by harvest',
    '粮食总产量218.6万吨，比上年增产3.1万吨，增长1.4%。',
    '粮食总产量218.6万吨，比上年增产13.1万吨，增长1.4%。',
  ],
  [
    'a rate of its own, which another clause names',
    '全市36个断面中，优良断面34个，占94.4%。其中，国控断面12个，优良比例100%；省控断面24个，优良比例91.7%。',
    '全市36个断面中，优良断面34个，占96.8%。其中，国控断面12个，优良比例100%；省控断面24个，优良比例91.7%。',
  ],
  [
    'a share of a whole that no figure tells',
    '技术人才总量24.6万人，其中高级职称3.1万人，占12.6%。新增高技能人才0.62万人，总量达12.8万人，占技能劳动者的34.6%。',
    '技术人才总量24.6万人，其中高级职称3.1万人，占16.2%。新增高技能人才0.62万人，总量达12.8万人，占技能劳动者的34.6%。',
  ],
  [
    'a rate of each of two pairs',
    '甲档由每月1980元调整为2150元，乙档由每月1820元调整为1980元，分别增长8.6%、8.8%。',
    '甲档由每月1980元调整为2150元，乙档由每月1820元调整为1980元，分别增长6.8%、8.8%。',
  ],
])('%s', (_, right, wrong) => {
  expect(wrongAlone(right)).toEqual([])
  expect(wrongAlone(wrong)).not.toEqual([])
})

const read = (text: string) =>
  checkText(text, { date: '2026-01-18' }).claims.map(
    ({ value, period, measure, comparison }) =>
      `${value} ${period} ${measure} ${comparison?.kind ?? ''}`,
  )

test('the years of a plan hold for its paragraph', () => {
  expect(
    read('“十四五”时期，全县实力大增。轻轨里程由158公里增加到246公里。五年累计新增就业31万人。'),
  ).toEqual([
    '158 2020 轻轨里程 from-to',
    '246 2025 轻轨里程 from-to',
    '310000 2021..2025 五年累计新增就业 level',
  ])
  expect(
    read('“十四五”时期，全县实力大增。2023年，轻轨里程240公里。轻轨线路由8条增加到9条。'),
  ).not.toContain('8 2020 轻轨线路 from-to')
})

test('a goal that was beaten makes no plan of what follows', () => {
  expect(
    read('2025年，全县产值增长5.4%，高于预期目标0.4个百分点；社区收入318.5亿元。').at(-1),
  ).toBe('31850000000 2025 社区收入 level')
  expect(read('2026年预期目标：产值增长5.4%；社区收入318.5亿元。').at(-1)).toBe(
    '31850000000 2026 社区收入 target',
  )
})

test('a multiple is of the year that it names, and the next figure is not', () => {
  expect(read('2002年，钢产量303万吨，等于1949年的12.4倍；水泥473万吨。')).toEqual([
    '3030000 2002 钢产量 level',
    '12.4 2002 钢产量 multiple',
    '4730000 2002 水泥 level',
  ])
})

test('names, places and bases of what was done', () => {
  expect(
    read(
      '2025年，完成工业产值102亿元、增长6.0%，城乡居民收入分别达到4.28万元、2.43万元，分别增长5.0%、7.1%。',
    ).map((one) => one.split(' ').slice(2).join(' ')),
  ).toEqual([
    '工业产值 level',
    '工业产值 growth',
    '城镇居民收入 level',
    '农村居民收入 level',
    '城镇居民收入 growth',
    '农村居民收入 growth',
  ])
  const { claims } = checkText(
    '2025年，云溪县完成工业产值102亿元、增长6.0%。分别完成省下达目标的112%。实施市县重点项目90个。',
    { date: '2026-01-18' },
  )
  expect(claims[1]?.comparison).toMatchObject({ base: null, basePeriod: '2024' })
  expect(claims.map(({ place }) => place)).not.toContain('实施市')
  expect(claims.map(({ place }) => place)).not.toContain('分别完成省')
})

test('the quarter of one goal does not go on', () => {
  expect(
    read('2026年，年度计划投资105亿元，一季度开工率不低于60%。新建高标准农田10万亩。').at(-1),
  ).toBe('100000 2026 新建高标准农田 level')
})

test('what is passed and what was opened is named', () => {
  expect(read('全县生产总值连跨两个百亿元台阶，由2020年的271亿元增加到486亿元。')[1]).toContain(
    '生产总值',
  )
  expect(read('新开放了5个沿江城市，增加了34个开放口岸。')[1]).toBe('34 null 开放口岸 growth')
})
