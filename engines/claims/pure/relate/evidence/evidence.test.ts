import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Figures that no word ties, and that the arithmetic does.

describe('parts across sentences and lines', () => {
  contradict('sum', [
    'The hospital trust treated 184,320 patients last year. Emergency departments saw 61,480 of them. Outpatient clinics looked after {97,215|92,715}, and the wards admitted 25,625.',
    'Harbour statistics for October\n\nThe port handled 7.84 million tonnes of cargo.\n• Containers: 4.12 million tonnes\n• Dry bulk: {2.36|2.63} million tonnes\n• Liquid bulk: 1.36 million tonnes',
    'The programme has 214 staff in all: 86 engineers, {71|17} field workers, 39 data analysts and 18 administrators.',
    '全市共有养老机构486家，床位6.28万张。公办机构床位1.94万张，民办机构床位{3.62|3.26}万张，公建民营机构床位0.72万张。',
    '参加本次会议的代表共236名。来自企业的代表最多，有118名；高校和科研院所代表{73|37}名；政府部门代表45名。',
    '全年实现农业总产值248.6亿元。种植业136.2亿元，畜牧业{74.9亿元|74.9万元}，渔业37.5亿元。',
  ])
  hold([
    // Parts of other wholes, and wholes that only stand near.
    'Of the 96 applications received by the deadline, the panel approved 41. It rejected 38 and asked for more information on the remaining 17.',
    'Of the 1,200 firms surveyed, 480 export goods, 390 export services and 150 export both. In all, 720 firms export.',
    '全国有高等学校3167所。其中，普通高等学校2919所，含本科学校1365所，高职（专科）学校1554所，成人高等学校248所。',
    '会议表彰了123名优秀共产党员、162名优秀党务工作者、258个先进基层党组织。',
    'Exports rose to 13.94 billion crowns in February. Imports rose to 12.53 billion from 12.35 billion in January.',
  ])
})

describe('a share whose sides no word names', () => {
  contradict('share', [
    'Gross profit was $214.6 million on net sales of $518.4 million. Gross margin therefore came to {41.4|44.1} percent.',
    'Net interest income was £812 million out of total income of £1,240 million. It thus provided {65.5|56.5} percent of the total.',
    '今年前三季度，全县接待游客742.6万人次。省外游客增长较快，达到218.3万人次，占比{29.4|24.9}%。',
    '截至9月末，全区实有各类企业12.48万户。私营企业11.23万户，占全部企业的{90.0|80.0}%。',
  ])
  hold([
    'Cost of revenues during the third quarter of 2021 was $170.6 million or 75.7% of revenues compared to $100.9 million or 86.5% of revenues a year earlier.',
    '参加调查的2000户居民中，有车家庭1240户，有新能源汽车的410户，两类都有（油车和电车）的180户，占全部家庭的9%。',
  ])
})

describe('a price of one unit and an amount in another', () => {
  contradict('mean', [
    'Landings in the district totalled 118,400 tonnes in 2025, worth €214 million. The average price was €{1.81|1.18} per kilogram.',
    '全市茶叶产量2.36万吨，产值38.4亿元，平均价格为每公斤{162.7|126.7}元。',
  ])
})

describe('tables by their arithmetic', () => {
  contradict('sum', [
    'Budget, € million\n | 2024 | 2025\nRevenue | 104,910 | {112,360|121,360}\nExpenditure | 101,740 | 108,760\nBalance | 3,170 | 3,600',
  ])
  contradict('growth', [
    'NT$ billion\n | 3Q24 | 2Q24 | 3Q23 | QoQ | YoY\nNet revenue | 303.0 | 274.6 | 230.8 | 10.3% | 31.3%\nGross profit | 170.9 | 148.6 | {122.3|132.3} | 15.0% | 39.7%\nNet income | 121.8 | 108.6 | 88.9 | 12.2% | 37.0%',
  ])
  hold([
    'NT$ billion\n | 3Q24 | 2Q24 | 3Q23 | Rank | Staff\nNet revenue | 303.0 | 274.6 | 230.8 | 10.3% | 21.3%\nGross profit | 170.9 | 148.6 | 122.3 | 15.0% | 19.7%',
  ])
})

describe('ends of changes, multiples and gaps that stand apart', () => {
  contradict('multiple', [
    '2020年全区高新技术企业只有318家，去年底已达1081家，是四年前的{3.4|4.3}倍。',
  ])
  contradict('gap', [
    'Unemployment fell to 5.3 percent in the north and to 3.8 percent in the south. The gap between the two is now {1.5|2.5} percentage points.',
    '一季度全市规上工业增加值增长8.4%，全省为6.9%，高出全省{1.5|2.5}个百分点。',
  ])
  hold([
    '前两个月，高技术产业投资同比增长15.1%，增速比全部固定资产投资高出9.6个百分点，其中，高技术制造业投资同比增长16.2%，增速比制造业投资高9.9个百分点。',
    'EBITDARM coverage ticked down from 1.2 times to 1.18 times as of the second quarter.',
  ])
})

describe('a figure told again with its digits exchanged', () => {
  contradict('repetition', [
    'Tonnage climbed 6.4 percent to 168,420 metric tons in September.\n\nHavelmark | Sept. 2024 | YTD 2024\nPassengers | 5,597,412 | 46,302,771\nTonnage (t) | {168,420|618,420} | 1,471,806',
  ])
  hold([
    'Net profit for 2023 was $12.4 million. Adjusted net profit, which excludes restructuring costs of $1.8 million after tax, was $14.2 million.',
    '8月末，全市户籍人口为613.4万人。与户籍人口相比，631.4万的常住人口表明人口净流入。',
  ])
})
