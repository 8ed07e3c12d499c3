import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { contradict, hold } from '../checks/tiny/contradict.ts'
import { periodsTold as read } from './tiny/periods-told.ts'

// What a figure came from, as firms and offices tell it.

test('an amount of a currency that is written to its figure is a base like any other', () => {
  expect(
    read(
      'In the third quarter of 2024, revenue was RMB640.2 million, up 28.1% from RMB499.8 million in the third quarter of 2023.',
    ),
  ).toEqual(['RMB640.2 million 2024-Q3', '28.1% 2024-Q3 on 2023-Q3', 'RMB499.8 million 2023-Q3'])
})

test('double a figure of last year leaves the year where it was', () => {
  expect(
    read(
      'OXBY, Nov. 19, 2024 -- The fair had 41,800 guests.\n\nGuests bought 28,600 cards, nearly double last year’s 14,700.',
    ).filter((one) => one.startsWith('28,600')),
  ).not.toEqual(['28,600 2023'])
})

test('a plan that was changed was of the same time', () => {
  expect(
    read(
      'The firm lifted its 2024 revenue guidance to $82 million from $79 million previously, a rise of 18% year on year.',
    ).slice(0, 2),
  ).toEqual(['$82 million 2024', '$79 million 2024'])
  // Of what was done, the year before.
  expect(
    read(
      'In 2024 revenue rose to $82 million from $79 million, after 6% year on year in 2023.',
    ).slice(0, 2),
  ).toEqual(['$82 million 2024', '$79 million 2023'])
})

test('each year of those by which something shall be is no other time', () => {
  expect(
    read('到2027年，两省共建园区4个以上，每年巡查不少于12次，断面达标率保持100%。').slice(1),
  ).toEqual(['4个以上 2027', '不少于12次 2027', '100% 2027'])
})

describe('growth over the year before is none over what was planned before', () => {
  hold([
    'For 2024 the group raised its guidance for sales to between £2.05 billion and £2.15 billion, from £1.9 billion previously, which would represent growth of 30% to 36%.',
    'We lifted our 2024 revenue outlook to $820 million from $790 million previously, implying year-on-year growth of 18%.',
  ])
  contradict('growth', [
    'In 2024 revenue rose to $820 million from $790 million in 2023, year-on-year growth of {3.8|18}%.',
  ])
})

describe('of two lengths of time with names of their own neither is the other', () => {
  hold([
    'Delta railways carry 21.9 million over eight-day holiday\n\nThe group carried 33.6 million passengers during the 11-day festival rush to Oct. 9.',
  ])
})

describe('what each unit costs is of what is told in it', () => {
  hold([
    'Stations sold 9.7 million kilowatt-hours. Cheap hours drew 1.6 million kWh, saving drivers about £640,000, £0.4 for each kilowatt-hour moved.',
  ])
})

describe('the same thing told of two makes up nothing with what stands beside one of them', () => {
  hold([
    '三季度，本省人员在外省结算186.42万人次，总费用6.14亿元，其中基金支付3.76亿元。本省接收外省人员结算142.87万人次、总费用4.05亿元、基金支付2.49亿元。',
  ])
})

describe('digits that changed places show where the whole tells as many', () => {
  hold([
    '一是民营企业占比提升。民营企业进出口1.19万亿元，增长22.3%，占全市的35.5%；外资企业进出口1.70万亿元，下降1.4%，占50.7%。\n二是对新兴市场增长较快。前三大伙伴依次为欧盟、东盟和美国，分别进出口6315.4亿元、4912.7亿元和3408.5亿元。',
  ])
})

test('what an office shall reach before the end of the year is aimed at', () => {
  const kinds = checkText('年底前，直接结算率要达到99.5%以上，退单率控制在1‰以内。', {
    date: '2024-10-16',
  }).claims.map(({ comparison }) => comparison.kind)
  expect(kinds).toEqual(['target', 'target'])
})

test('a report that stands as of a day speaks from that day, whatever else its title counts', () => {
  const { claims } = checkText(
    'Progress report on the 2024–2026 Plan (third round): state of play at 30 September 2026\n\nIn 2023, 152 services were open. Clinics settled 21.7 million bills in January–September.',
  )
  expect(claims.at(-1)?.period).toBe('2026-Q1..Q3')
})

test('where things come from is no earlier number of them', () => {
  expect(
    read(
      'In 2024 traffic rose 3% year on year. The platform lists 50,300 devices from 3,490 institutions.',
    ).slice(1),
  ).toEqual(['50,300 2024', '3,490 institutions 2024'])
})

test('in brackets stands what its like was', () => {
  const pairs = checkText(
    '172 services are now available across the four jurisdictions (2023: 152).',
    { date: '2026-10-05' },
  ).claims.map(({ text, comparison }) => [text, comparison.kind])
  expect(pairs).toContainEqual(['172', 'from-to'])
  expect(pairs).not.toContainEqual(['four', 'from-to'])
})

test('what has its own figure in brackets, of several, has no other', () => {
  const places = (text: string): readonly (string | null)[] =>
    checkText(text, { date: '2024-11-20' }).claims.map(({ place }) => place)
  expect(places('Two ports led: Shanghai (441 tonnes), Zhapuo (325 tonnes).').slice(1)).toEqual([
    'Shanghai',
    null,
  ])
  expect(
    places('江苏省通报，前两位是苏州市（61人次）、南京市（40人次），两市合计占67.8%。').at(-1),
  ).toBe('江苏省')
})

describe('a stock that grew by so much since the beginning of the year grew otherwise over a year', () => {
  hold([
    '汽车产量252.7万辆，增长11.9%，其中新能源汽车134.8万辆，增长28.5%，占全部汽车产量的53.3%。1—8月，规模以上工业企业实现利润1486.9亿元，同比增长9.4%，营业收入利润率为4.86%，同比提高0.22个百分点。9月末，存款余额9.21万亿元，同比增长9.0%；贷款余额9.76万亿元，增长8.3%，比年初增加6812亿元，同比少增433亿元。社会消费品零售总额17983.6亿元，增长4.5%。通讯器材类、家电类零售额分别增长19.8%和14.1%。基础设施投资增长2.4%，工业投资增长6.8%，房地产开发投资下降18.9%。居民人均可支配收入30126元，名义增长5.3%，实际增长5.4%。城镇居民40857元，增长4.6%；农村居民18042元，增长6.2%。居民消费价格同比下降0.1%，其中9月份上涨0.2%。',
  ])
  contradict('growth', ['9月末，贷款余额9.76万亿元，比年初增加{6812|8612}亿元，增长7.5%。'])
})

describe('what a market is worth is none of what it raised', () => {
  hold([
    'The market has 598 firms worth 9.38 trillion yuan, raising 967 billion yuan in offerings and a further 214 billion yuan afterwards, about 1.18 trillion yuan in all.',
  ])
})

describe('of an amount and what it cost the name of the whole says which it is a share of', () => {
  hold([
    '总成交量7486.3万吨，总成交额51.64亿元。其中挂牌交易1893.7万吨、成交额13.21亿元，占总成交量的25.3%；大宗交易5592.6万吨、成交额38.43亿元。',
    '四地重点单位共641家，其中发电行业438家，钢铁、水泥行业203家，占全国3500余家的近两成。',
  ])
})

describe('what one thing went up from another did not', () => {
  hold([
    '生态环境方面，太浦河水质持续改善，示范区地表水环境质量Ⅲ类以上水体比例由2019年的75%上升至98.6%，PM2.5年均浓度由36微克/立方米降至26微克/立方米，降幅27.8%，空气质量优良率为88.4%，六年提高了9.5个百分点。',
  ])
  contradict('gap', ['全省空气质量优良率由2019年的75%上升至{84.5|98.5}%，提高9.5个百分点。'])
})

describe('a median lies anywhere in its range', () => {
  hold(['全市养老机构收费每月1800元至6500元不等，中位数3200元。'])
})

test('months of a sentence are no month', () => {
  expect(read('2024年被判处六月以下有期徒刑者3210人。')).toEqual(['3210人 2024'])
})

describe('what is left of a count is no rest of a hundred, and cars per point are no share', () => {
  hold([
    "Of the province's 332 service areas, 326 now have fast chargers, a coverage of 98.2 percent; the remaining 6 are under reconstruction.",
    '青禾市召开新能源汽车充换电和空气质量新闻发布会\n\n1月15日上午，市政府新闻办举行新闻发布会。截至2023年底，全市累计建成充电桩48.62万个，比2022年底的37.95万个增加10.67万个，增长28.1%。其中，公共充电桩9.84万个，同比增长19.9%，占20.2%；私人充电桩38.78万个，占79.8%。车桩比由2022年底的1.6∶1优化至1.4∶1。\n\n2023年，全市充电量21.36亿千瓦时，其中公共充电桩充电量13.52亿千瓦时，占63.3%，平均每个公共充电桩全年充电1.37万千瓦时。\n\n空气质量方面，2023年全市PM2.5平均浓度为29.4微克/立方米，2022年为32.6微克/立方米，同比下降9.8%；优良天数312天，占全年365天的85.5%，比上年增加9天，上年优良天数为303天。20个国控断面中，水质达到Ⅲ类及以上的有18个，占90%。',
  ])
  contradict('sum', [
    'Of the visitors 61.4 percent came by bus and the remaining {38.6|36.8} percent by car.',
  ])
})

describe('how far something lies below an estimate is no part of it', () => {
  hold([
    'Dec. 1, 2023 -- Other revenue totaled $146.9 million for the month, $21.2 million below estimate, bringing the year-to-date total to $224.3 million, which is $21.2 million, or 8.6 percent, below estimate.',
  ])
})

test('the eight months of a year are its first', () => {
  expect(
    read(
      'Arrivals rose 18.7% in August 2024. In the eight months of 2024 they came to 1,172,465, up 17.1% from a year earlier.',
    ).slice(1),
  ).toEqual(['1,172,465 2024-01..08', '17.1% 2024-01..08 on 2023-01..08'])
  expect(read('In the eight months of the strike 40 ships waited.').at(-1)).toBe('40 ships null')
})

describe('a rate of those that were refused is of those that were decided', () => {
  hold([
    '1月至6月，我院共受理审查逮捕案件286件402人；批准和决定逮捕251人，不捕148人，不捕率37.1%，其余3人尚在审查。',
    'The office granted 251 licences and refused 148, a refusal rate of 37.1%.',
  ])
})

test('a full-year target is not missed before the year is over', () => {
  const { claims } = checkText(
    'Public chargers numbered 233,000 by the end of September, including 41,200 added this year, against a full-year target of 50,000.',
    { date: '2024-10-15' },
  )
  expect(JSON.stringify(claims)).not.toContain('does not meet')
})

describe('a median is the middle of a narrow range, however many digits its ends are told to', () => {
  contradict('mean', ['各机构预测增速在5%至5.5%之间，中位数为{5.25|5.45}%。'])
})
