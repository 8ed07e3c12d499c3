import { expect, test } from 'vitest'
import { wrongAlone, wrongIn } from '../../checks/tiny/around.ts'

test.each([
  'The yard made a profit of £4.2 million after a loss of £6.1 million, a turnaround of {£10.3 million|£1.9 million}.',
  'The mill swung to a loss of €12 million from a profit of €31 million, a deterioration of {€43 million|€19 million}.',
  '公司净利润2.35亿元，上年同期亏损1.14亿元，同比增加{3.49亿元|1.21亿元}。',
  '上半年，该厂实现净利润6.8亿元，上年同期为5.5亿元，同比{多|少}盈利1.3亿元。',
  'The lender closed 12 branches, reducing the number from 160 to {148|138}.',
  'The carrier added capacity for 9 million passengers, bringing its total capacity from 36 million to {45|49} million.',
  '新增规上企业7家，规上企业总数由64家增至{71家|75家}。',
  '撤并网点6个，网点由143个减至{137个|132个}。',
  'Sales of tiles rose by 4.2%, {faster|slower} than the 3.1% recorded a month earlier.',
  'Freight grew by 2.6% in May. Growth was {slower|faster} than in April, when volumes rose by 3.9%.',
  '存款同比增长7.3%，增速{慢|快}于上月的7.9%。',
  'Core prices eased for the {third|fifth} month in a row, from 4.4% in March to 4.1% in April, 3.9% in May and 3.6% in June.',
  'Staff numbers rose for the third year running, from 310 in 2021 to {322|302} in 2022, 330 in 2023 and 351 in 2024.',
  '指数连续三个月回落，3月为4.4%，4月为{4.1%|4.6%}，5月为3.9%，6月为3.6%。',
  '甲厂、乙厂、丙厂份额分别为16.1%、14.9%和13.2%，位列第二至第{四|五}。',
  'The rate of women rose to 66.2 per cent, while that of men was 73.5 per cent. The gap between women and men narrowed to {7.3|5.3} percentage points.',
  '全网最高负荷2846万千瓦，出现在7月21日，比去年最高负荷2691万千瓦高{155|115}万千瓦。',
  '年末医疗机构床位21.6万张。按常住人口3000万人计算，每千人口床位{7.20张|8.40张}。',
  '其中一标段300MW、二标段200MW。一标段由甲公司中标，投标报价{4.80亿元|48.0亿元}，折合单价1600元/kW。',
  'The fair had a budget of $3.5 million. Its effect on the town was put at $17.5 million, {five|seven} times the budget.',
  'The waiting list for surgery {shrank|grew} by 1,250 to 9,750 from 11,000, a reduction of 11.4 per cent.',
  'Of 48,310 boats registered, 6,120 were diesels. Sails were 12.3 per cent above 2,310, while diesel {fell|rose} by 25.0 per cent from 8,160.',
  '竣工量、订单量占全国的比重分别为41.6%和52.3%，其中竣工量比重较上年同期的38.2%{提高|下降}3.4个百分点。',
  'The success rate was 82.0 per cent, up 3.5 {percentage points|per cent} from 78.5 per cent in 2022.',
  'A household in band C will pay £62.40 more over the year, or £5.20 a {month|week}.',
  'Fees will stay at $8,400 a year, or {$4,200|$3,200} a semester.',
  'Large cases took 14.5 weeks to decide, {1.5|2.5} weeks under the legal limit of 16 weeks.',
  'Missed bins came to 28 per 10,000 collections, down from 35, a fall of {7|9}.',
  'The harbour plans to build 2,400 berths between 2026 and 2029, an average of {600|400} a year.',
  '2023年，全院门诊量182.5万人次，日均{5000|3000}人次。',
  // What a text goes back to.
  'Ferries carried 4.23 million people in May 2031. The pier was shut for a week. Measured against May 2024 (4.87 million), traffic was still {down|up} 13.1 percent.',
  'Coal in store was 2,641 tonnes on 3 May. That is 12 tonnes more than a week before. Stocks were 6 tonnes less than last year at this time and 148 tonnes above the five year average of {2,493|2,943} tonnes.',
  'Reuse grew by an average of 3.1% per year, or {35.7%|53.7%} over the decade.',
  'The terraces were home to 84 barges. 42 of the berths were let. 96 river tours drew 212,000 guests. Lamps were lit at 60 of those tours ({62.5|26.5}%; 2024: 45%).',
  'The yard gave 148 concerts last year. 62 concerts, more than four in {ten|nine}, were sold out.',
  'Stores stood at 91 per cent on 1 October, compared with 84 per cent on the same date in 2023 (+{7|35} points).',
  'The fair was worth €82.4 million to the town. That is 19 per cent more than last year’s €{69.2|19.2} million.',
  // A part and what it is of.
  'The town plans to spend 18 million crowns on 214 playgrounds, {120|410} of which will open in May.',
  'The mill needs £48 million and has £31 million, which leaves a gap of £17 million. £9.6 {million|billion} of the gap concerns the roof.',
  // Changes with both of their levels.
  'A flat cost £214,000 in June, 3.4% (£7,000) higher than a year ago, when it was £{207,000|270,000}.',
  'The mill’s emissions were cut to 21,460 tonnes of CO2, 9.0% less than in 2029 (23,580 tonnes) and 26.0% below the 2024 baseline of {29,000|92,000} tonnes.',
  'In the north, power-sector emissions were {42|24} Mt CO2 lower than in 2029, at 311 Mt compared to 353 Mt.',
  'Turnover rose to $31.6 billion from $29.4 billion, over 20 trading days. The daily average gained 4% to $1.{58|85} billion.',
  '各项贷款余额4210亿元，同比增长9.8%。小微贷款余额610亿元，同比增长13.9%，增速比各项贷款高{4.1|5.1}个百分点。',
  'Some 4,622 pupils enrolled in spring. This is a 7.9% {decrease|increase} from the previous quarter (5,018) and an 8.0% increase from the same quarter of 2024 (4,280).',
  'In ten days the fair drew 38,400 guests, some 3,100 {more|fewer} than at the 2023 fair (6 to 15 October), which counted 35,300. Fourteen films were shown, and 4,700 guests came from abroad.',
])('what a reader reckons without a thought: %s', (text) => {
  expect(wrongIn(text.replace(/\{(.*?)\|.*?\}/, '$1'))).toEqual([])
  expect(wrongIn(text.replace(/\{.*?\|(.*?)\}/, '$1'))).not.toEqual([])
})

test.each([
  // A loss on something, and no earlier one; others that went; prices by the year and by the month.
  'The yard made a profit of £4.2 million after a loss of £1.1 million on the sale of its quay, an increase of £0.4 million on last year.',
  '新增规上企业9家，规上企业总数由57家增至62家。',
  'The magazine costs $96 a year, or $9.90 a month.',
  'Council tax will rise by £90 a year, or £9 a month over ten months.',
  // The last steps alone, and rates of which one fell.
  'The rate fell for the fourth month in a row, to 3.6% in June from 3.9% in May.',
  'Inflation eased for the fifth month in a row, from 3.9% in May to 3.6% in June.',
  'Output rose by 2.1%, weaker than the 3.0% fall of imports would suggest.',
  'Wages rose 4.0%, slower than the 4.0 hours by which the week was cut.',
  // Of others than are named: a base without what it came to.
  'The gap between women and men narrowed to 5.3 points, from 6.1 points a year before.',
  '全市床位12.6万张，每千人口床位7.20张。',
  'A study put the effect at $17.5 million, five times the budget.',
])('what such words leave open: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    'Temperature days: 38 days in 2024, 8 days fewer than the 46 days of 2023.',
    'Temperature days: 38 days in 2024, 6 days fewer than the 46 days of 2023.',
  ],
  ['全年高温日数31天，较上年的40天减少9天。', '全年高温日数31天，较上年的40天减少7天。'],
  ['全年高温日数31天，较上年的40天减少8天。', '全年高温日数31天，较上年的40天减少11天。'],
])('two levels are rounded in one way: %s', (fits, fails) => {
  expect(wrongIn(fits)).toEqual([])
  expect(wrongIn(fails)).not.toEqual([])
})

test('what fell since the year began isn’t held against another day', () => {
  expect(wrongIn('截至9月末，不良贷款率1.12%，比上年末下降0.05个百分点，一年前为1.19%。')).toEqual(
    [],
  )
})

test('a figure of another name is not what became of a base', () => {
  const text = (name: string) =>
    `Of 48,310 boats registered, 6.1 per cent (2,947) were rafts and ${name} 12.7 per cent (6,120). Sails were 12.3 per cent above 2,310, while diesel rose by 25.0 per cent from 8,160.`
  expect(wrongAlone(text('sloops'))).toEqual([])
  expect(wrongAlone(text('diesels'))).not.toEqual([])
})

test('how far two totals lie apart is no total of which there is so much for each', () => {
  const text = (end: string) =>
    `Reserves stood at $27.4 billion, $2.5 billion higher than the $24.9 billion held in May.\n\nMortgage approvals rose by 14 per cent to 8,436 from 7,400. The average mortgage was ${end}.`
  expect(wrongIn(text('$186,000, $9,500 above the $176,500 of the first quarter of 2023'))).toEqual(
    [],
  )
})

test.each([
  // Of a figure before the last, and of no figure of the text.
  'The show drew 10,400 guests from 45 countries, 4,000 of whom were women.',
  'Measured against May 2024 (4.87 million), traffic in the north was up 1.2 percent on the plan.',
  'Ferries carried 4.23 million people and 2.11 million cars. Measured against May 2024 (1.87 million), traffic was down 2.0 percent.',
  'The guild puts the harvest at 7.2 million tonnes, 10 per cent below the 8.0 million tonnes of 2023 and 4 per cent below the five-year average of 7.5 million tonnes.',
  'Barley stood at 2,641 tonnes and oats at 1,870 tonnes. Stocks were 148 tonnes above the five year average of 3,493 tonnes.',
  'The mill burnt 5,210 tonnes of coal, and its emissions were 14,460 tonnes of CO2.',
  'The yard gave 148 concerts last year. 62 trips, more than four in nine, were sold out.',
  '96 tours drew 212,000 guests. 61 of those guests (2%) got a prize.',
])('what is told of something else: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
