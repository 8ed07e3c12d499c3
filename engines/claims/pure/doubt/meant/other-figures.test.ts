import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// What true releases said and were accused of, told of other things: the figures were of one thing each, and of each other in another way.

describe('the first of a list, and the level that it was', () => {
  contradict('sum', [
    'The hospital has 412 beds: 186 in medicine, 124 in surgery and {102|120} for children.',
  ])
  contradict('growth', [
    'The school had 30,310 pupils. A year later there were 28,460 pupils, down {6.1|7.6} percent.',
  ])
  hold([
    'The teams rescued 3,541 people this year.\n\nThey went out 3,286 times. The season was dry.\n\nThe busiest day was a Sunday. Most calls came by mobile phone.\n\nWalkers made up 1,902 of the people rescued. Then come cyclists with 548, climbers with 387, skiers with 296, pilots with 214 and all others with 194.',
    'Enrolment is in decline. Since 2022-23, when 30,310 students were enrolled, the district has lost 1,850 students, or 6.1 percent.',
    '去年七天連假每日平均1萬2,680人次，與去年七天連假每日平均1萬2,680人次相比，每日多出1,380人次，成長10.9%。',
    'The fall 2011 semester saw a 9 percent increase from the 2,746 students enrolled in 2010, and a two-year increase of 15 percent from the 2,557 students in 2009.',
    'Donors gave 872,400 times in the year that ended in March. That is 23,500, or 2.8 per cent, more than in the year before.',
  ])
})

describe('of each, of one to the other, of the largest', () => {
  contradict('share', [
    '全年建议共266件，其中城建环保类{78|87}件，占29.3%，财政经济类38件，社会法治类31件。',
    '五个产粮县中，{三个|四个}已播完，占六成。',
  ])
  hold([
    '五个产粮大县中，河口、南陌已率先播完，其余三个均超过八成。',
    '2024届共有毕业生7862人。男生4796人，女生3066人，男女生之比为1.56∶1。',
    '代表提出建议266件。城建环保类78件，教科文卫类65件，农业农村类54件，财政经济类38件，社会法治类31件，其中城建环保类最多，占29.3%。',
    '工程总投资214.5亿元，平均每公里造价7.5亿元，于2020年9月动工，历时57个月建成。',
    'The parish took EUR 2.19 million in tourist tax in July, at EUR 2.10 for each night.',
  ])
})

describe('lists of counts, and the whole of those who compete', () => {
  contradict('enumeration', [
    'The trust works in {four|five} countries: Malawi, Kenya, Uganda and Zambia.',
  ])
  hold([
    'Polling took place on 21 May in 14 districts: five in Luapula, four in Western, three in Lusaka and two in Copperbelt.',
    '8天内全省高速公路总流量3486.4万辆次，日均435.8万辆次。流量最高的一天是10月1日，达538.7万辆次。',
  ])
})
