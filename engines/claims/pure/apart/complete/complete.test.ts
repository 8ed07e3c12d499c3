import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('two kinds of which everything is one or the other', () => {
  contradict('sum', [
    'The mills of Ostrava County had 48,215 employees in May. The union has no members there.\n\nOf those employees, 31,602 worked full time and {16,613|18,613} worked part time.',
    'A total of 37,420 pupils sat the test in June. That is 320 more than the 37,100 of last year. There were 19,855 girls, 53 per cent of all, and {17,565|15,765} boys.',
    'The agency signed 84 leases for 1.9 million square feet, of which 51 were renewals and {33|23} new leases, at rents 12% above the old ones.',
    'The institute enrolled 18,300 students, 1.8 percent more than the 17,980 of last fall. The figure includes 14,100 undergraduates and {4,200|2,400} graduate students.',
    '学院今年毕业生共6318人,其中本科生4125人、研究生{2193|2913}人。',
    '研究共纳入{640|840}例患者，其中试验组318例，对照组322例，平均年龄58.4岁。',
    '全市建成站房54座,其中城区33座、乡镇{21|27}座。',
    '医院全年接诊96.4万人次,其中门诊61.7万人次,急诊合计{34.7|37.4}万人次。',
  ])
  hold([
    'The mills had 48,215 employees in May. Of these, 31,602 were men and 29,113 lived in the county.',
    'The mills had 48,215 employees in 2023. Wages rose. In May 2024, they hired 4,160 men and 2,913 women.',
    'The club has 640 members and 300 friends. Of the matches, 12 were won at home and 9 away.',
    '学院今年招生6318人,其中男生4125人,研究生3011人。',
    '全市完成投资96.4亿元,其中国内贷款61.7亿元、利用外资2.4亿元。',
  ])
})

describe('what is left of a whole closes the list of its parts', () => {
  contradict('sum', [
    'The college had 27,840 students on 1 March 2024. The dean gave a speech. Some 4,310 students lived in houses of the college, and the remaining {23,530|25,530} at home or in rooms.',
    'Supply was 61.0 GWh. Wind made 24.2 GWh, up by a tenth from 22.0 GWh in the same month of last year; gas 18.1 GWh; peat {9.7|7.9} GWh; and other fuels 9.0 GWh.',
    'Of the 6,380 gardens by the river, 4,150 were let for a year, while the other {2,230|3,220} were let for a summer.',
    '银行新增存款286.5亿元,投向制造业171.2亿元,投向运输业64.9亿元,投向其他行业{50.4|54.0}亿元。',
    '全市查处案件1840件。其中,食品类912件,药品类506件,其他类{422|522}件。',
  ])
  hold([
    '据统计,全县出口陶器42.62万件,同比上涨1.1%。各品类中花瓶(31.24万件)、茶壶(4120件)、茶碗(690件)出口呈上涨态势;其余各品类出口量呈不同程度下降,其他餐具出口量(140件)降幅最大。',
    'The college had 27,840 students. Some 4,310 lived in its houses, and of the remaining 23,530 some 9,000 lived at home.',
    '受理投诉7121件。受理举报4618件,主要涉及价格1197件,广告802件,其他市场秩序类325件,合同315件。',
  ])
})

describe('shares of one whole', () => {
  contradict('sum', [
    'Rail carried 41.6 percent of the goods, road 29.4 percent and barges 12.9 percent. The remaining {16.1|18.1} percent went by pipe.',
    'The budget of $6.1 million was covered by fees (55 percent), grants ({30|40} percent) and gifts (15 percent).',
    'By category, bread accounted for 41.5% of sales, cakes for 32.2% and drinks for {26.3|36.3}%.',
    '分区域看,山北、山南、湖东地区业务量比重分别为61.3%、24.2%和{14.5|24.5}%。',
    '按渠道划分,门店收入占52.4%,网店收入占31.9%,团购收入占{15.7|25.7}%。',
    '受访者中,认为很好的占52.6%,认为较好的占31.5%,其余{15.9|25.9}%认为一般。',
  ])
  hold([
    'Asked what they want, 44 percent named time, 41 percent money, 25 percent rest and the remaining households gave no answer.',
    'By category, bread grew by 41.5%, cakes by 32.2% and drinks by 36.3% of their sales.',
    'The rate was 55 percent in the north and 40 percent in the south. The remaining 15 percent of the fund is cash.',
    '分区域看,山北、山南、湖东地区服务业增速分别为61.3%、24.2%和24.5%。',
    '按渠道划分,门店收入占52.4%,其中熟食占31.9%,网店收入占25.7%。',
    '分年度看,2021年、2022年、2023年出口占比分别为41.3%、44.2%和44.5%。',
  ])
})

describe('what some of them are together', () => {
  contradict('sum', [
    'Rail carried 41.6 percent of the goods, road 29.4 percent and barges 29.0 percent. Rail and road together carried {71.0|77.0} percent.',
    'The oat crop grew to 3.21 million tonnes. Rye fell by a fifth to 1.46 million tonnes. The two crops together yielded {4.67|4.97} million tonnes.',
    'The nursery works from 15 huts: six in Aldby, {five|seven} in Moorend and four in Kell.',
    'The firm employs 310 people: 190 in Gent, 80 in Porto and 40 in Brno. It plans to hire 140 more by spring, which would bring its headcount to {450|480}.',
  ])
  contradict('share', [
    'Exports of goods amounted to $21.36 billion in May 2025. Imports were $19.02 billion. Boats accounted for {36.2|32.6} percent of exports, at $7.74 billion.',
  ])
  hold([
    'Rail carried 41.6 percent of the goods and road 29.4 percent. Rail and air together carried 77.0 percent in 2010.',
    'The nursery works from 15 huts: six in Aldby, seven in Moorend and others in Kell.',
    'The firm employs 310 people, and 190 of them are in Gent. It plans to hire 140 more by spring.',
    'Exports of goods amounted to $21.36 billion in May 2025. Boats accounted for 32.6 percent of what went north, at $5.11 billion.',
  ])
})

describe('a list that one digit keeps from making up the whole before it', () => {
  contradict('sum', [
    'Crews in Hallow County went to 1,842 fires. There were 611 in homes, {536|436} in cars, 398 on open land and 297 in barns.',
    '全省完成投资461.27亿元,其中民营投资238.94亿元,国有投资{141.05|147.05}亿元,外商投资81.28亿元。',
    '年末人口512.8万人。其中,城镇人口341.2万人,乡村人口171.6万人。按年龄分,0—14岁人口81.5万人,15—64岁人口358.9万人,65岁及以上人口{72.4|82.4}万人。',
  ])
  hold([
    'Crews went to 1,842 fires. There were 611 in homes, 436 in cars, 398 on open land and 197 in barns, among others.',
    '全省完成投资461.27亿元,其中民营投资238.94亿元,国有投资147.05亿元等。',
    '全省完成投资461.27亿元,比上年增加238.94亿元,主要是国有投资增加147.05亿元,外商投资增加81.28亿元。',
  ])
})

describe('a closed list, and its whole at the head of a text', () => {
  const HEAD =
    'The port of Ravn handled 21.4 million tonnes. Revenue grew to €286.4 million.\n\n“Steel was weak,” said its head. “We saw it coming. It will last. We are ready for it. So are all of our people. Nobody is idle.”\n\n'
  contradict('sum', [
    `${HEAD}Dues contributed €{97.2|79.2} million, terminals €121.6 million and property and other income €67.6 million.`,
  ])
  hold([
    `${HEAD}Dues contributed €79.2 million, terminals €101.6 million and property and other income €67.6 million.`,
  ])
})
