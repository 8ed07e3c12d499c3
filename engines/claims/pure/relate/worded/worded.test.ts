import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// What fixed forms of words say of the figures in them, whatever the figures are.

describe('ends of a change in brackets, beside it, or in the next sentence', () => {
  contradict('growth', [
    'The clinic saw 412 patients in May, 36 fewer than in the same month of 2024 ({448|512}).',
    'The median wait was 31 days, 9 days shorter than the {40|60} days of the previous quarter.',
    'Barley sales through the elevator rose 12.5 percent last month to {1.44|1.92} million tonnes. In March 2024 they were 1.28 million tonnes.',
    '全省平均降水量{880.0|980.0}毫米，较上年（1000.0毫米）偏少12.0%。',
    '平均单价8.00元/件，比上年同期的8.80元减少{0.80|0.95}元，降幅9.1%。',
  ])
  hold([
    'The new jet has room for 290 passengers, 40 more than the original 787-8 model.',
    'The clinic saw 412 patients in May, 36 fewer than in the same month of 2024 (448) but 12 more than in April (400).',
    '全省平均降水量880.0毫米，较上年（1000.0毫米）偏少12.0%，比多年平均值800.0毫米偏多10.0%。',
  ])
})

describe('the whole of a share in the bracket behind its name', () => {
  contradict('share', [
    'A surplus of €2.4 billion, equivalent to {0.8|1.6} per cent of GDP (forecast at €300 billion).',
    '前三季度绿色贷款增加1200亿元，同比多增90亿元，占各项贷款增量（4800亿元）的{25.0|35.0}%。',
    '全年人均消费支出30000元。人均食品支出9000元，占消费支出的{30.0|36.0}%。',
    '计划改造管网80.0公里，实际完成{72.0|56.0}公里，完成率90.0%。',
  ])
  hold([
    'The airline flies to 242 destinations, over half of them (131) in Europe.',
    '民营企业进出口1.75万亿元，占同期西部地区外贸总值的一半以上，比重达到54.5%。中部地区一般贸易进出口2.1万亿元，占中部地区进出口2.84万亿元的73.9%。',
  ])
})

describe('parts that words say are all', () => {
  contradict('sum', [
    'Of the 24 proposals, 15 were accepted in full and six in part, leaving {three|seven} rejected.',
    'Prices fell in twelve of the {20|25} districts, remained stable in three and rose in five.',
    'Eight of the county’s 14 towns grew faster than the average. The other {six|nine} lagged behind.',
    'The foreign trade of the zone was valued at 480.0 billion yuan, with exports growing 9.1 percent to {300.0|390.0} billion and imports growing 2.9 percent to 180.0 billion.',
    '全省共有16个市参与考核。云和、松江2市为优秀，11个市为良好，其余{3|6}市为合格。',
  ])
  hold([
    '中部地区进出口2.84万亿元，增长11.4%。对共建国家进出口1.5万亿元，增长14.5%。西部地区出口2万亿元，增长13.7%；进口1.2万亿元，增长4.9%。',
    'Of the 24 proposals, 15 were accepted, nine of them in full, leaving nine rejected.',
  ])
})

describe('limits with a name', () => {
  contradict('target', [
    'Residents are getting {13.5|18.5} litres of water per person per day, short of the minimum of 15 litres.',
    'Only {71.8|91.8} percent of trains left on time, well adrift of the 80-percent mark that the operator had set itself.',
    'Vaccine coverage, at {96.2|91.2}%, cleared the threshold of 95% for the third year.',
    '截至去年底，全市债务余额{3200.0|3700.0}亿元，其中一般债务1100.0亿元、专项债务2100.0亿元，控制在核定限额3500亿元以内。',
  ])
  hold(['Residents will get 18.5 litres by June, which is not below the minimum of 15 litres.'])
})

describe('multiples and yearly growth by the figures in fixed places', () => {
  contradict('multiple', [
    '截至2024年底，全县民宿床位1.8万张，而2020年底只有0.6万张，四年间增至原来的{3|5}倍。',
    '全市投入清扫车240台，是上年底120台的整整{两|四}倍。',
    'Council starts are up {fourfold|sevenfold} since 2019 (300 then, 1,200 now).',
  ])
  contradict('average-growth', [
    'Cargo hit 2.4 billion tonnes in 2024. Since 2019, when it stood at 1.9 billion tonnes, the figure has risen {4.8|9.8} percent a year on average.',
  ])
})

describe('multiples and growth a year of the only figures around', () => {
  contradict('multiple', [
    'Investment in rail has risen sixfold since 2015: the ministry spent €{720|540} million last year, against €120 million then.',
    'There are now 27,000 licensed drones in the country. In 2018 there were just 4,500, so the fleet has grown {six|eight}-fold.',
    'The company now has 3.6 million subscribers, double the number at the end of 2023, when it had {1.8|2.4} million.',
    'Applications more than doubled, rising from 4,100 to {9,300|7,300}.',
    'The deficit more than halved to €{3.1|4.6} billion from €6.8 billion in 2024.',
    '全县民宿床位数达到8400张，是2020年的{2.8|3.8}倍；2020年为3000张。',
    '城镇居民人均可支配收入48000元，农村居民人均可支配收入24000元，前者是后者的{2|2.6}倍。',
    '2025年进出口额达84亿元，比2022年的42亿元{翻了一番|翻了两番}。',
  ])
  contradict('average-growth', [
    'The market, worth $12.5 billion in 2025, is projected to reach $20.1 billion by 2030, a compound annual growth rate of {10|15}%.',
    'Exports reached $9.3 billion in 2025, up from $6.0 billion in 2020, which works out at annual growth of {9|14}%.',
    'Revenue grew at a compound annual rate of {12|18} percent, from $500 million in 2022 to $702 million in 2025.',
    '2021至2025年，规上企业利润年均增长7.5%，总量由860亿元扩大到{1235|1435}亿元。',
    '营收复合增长率为{25|35}%，2022年为16亿元，2025年为31.25亿元。',
  ])
  hold([
    'In all, 6,200 contracts changed hands, compared with 380 a day before, nine times the normal level.',
    'The number of electric buses has doubled every two years, from 20 in 2019 to 160 in 2025.',
    'Sales rose to $50 million from $40 million, and the online business, which is twice as large as in 2022, grew faster.',
    '工坊由12家发展到60家，带动就业从500人增加到2100人，工坊数量为当初的5倍。',
    '制造业增加值年均增长8.1%，战略性新兴产业占制造业比重从2021年的32%逐年上升至2024年的44%。',
  ])
})
