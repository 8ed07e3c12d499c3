import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a figure that is told again with another value', () => {
  contradict('repetition', [
    'Norvale Bank cut its prime rate by a quarter point, to 5.75 per cent. With the prime rate at {5.75|5.25} per cent, a home loan costs less.',
    'Rents in Aldmoor went up by 2.8 per cent in 2024. According to the union, the rise of {2.8|3.8} per cent in rents exceeded that in wages.',
    'Harrow Mills to close plant with loss of {280|820} jobs\n\nTextile maker Harrow Mills said it would axe 280 positions at its Dunmere plant by March.',
    'Output from the dams fell to 418 GWh in July. Rainfall was low. The {418|448} GWh produced is the least for any July.',
    'The office counted 6,412 farms on census night. "Every one of the {6,412|6,142} farms will get its own adviser," said the minister.',
    'The airline will drop 18 routes from its summer schedule. Most of the {18|28} routes serve regional airports in the south.',
    'Norvik Energy will invest 240 million euros in a battery plant. Of the {240|420} million euros, the state contributes 60 million.',
    'Police in Westmarch have arrested 37 people. Inspector Orme said: "Behind each of these {37|27} arrests is a farmer who couldn\'t work."',
    'The court fined Delmar Shipping 2.6 million dollars for dumping oil. The company said it would appeal against the fine of {2.6|3.6} million dollars.',
    "With {2,318|2,813} cases confirmed since October, we can't wait. Cholera has been found in nine districts, with 2,318 cases and 41 deaths.",
    '{14|41}名嫌疑人被刑事拘留。据悉，本案共抓获犯罪嫌疑人14名。',
    '今年将新建社区卫生服务站40个。{40|60}个服务站全部建成后，居民就医更加方便。',
    '本期国债发行额400亿元，票面利率2.35%。{400|500}亿元国债当日售罄。',
  ])
  contradict('repetition', [
    'Solaris to build {150|115}-megawatt plant in Karoo\n\nSolaris will build a solar plant with a capacity of 150 megawatts near Beaufort West.',
    'Nordbank to close {55|65} branches\n\nNordbank will close 55 of its 210 branches by the end of next year.',
    '全省发放消费券{5|8}亿元\n\n7月至9月，全省分三批发放消费券，总额5亿元，用于餐饮消费。',
  ])
  contradict('repetition', [
    'Coral Airways is to lease nine aircraft from Skylark. The first of the {nine|seven} aircraft arrives in May.',
    'The population stood at 5,412,308 on 1 January 2024. Of the {5,412,308|5,421,308} inhabitants, 51 per cent are women.',
    '分产业看，第二产业投资增长12.6%，第三产业投资下降0.8%。刚才提到，第二产业投资增长{12.6|16.2}%。',
    '各项计划共接种约186万剂。总监说：“本季已接种的{186|168}万剂较去年同期多。”',
  ])
  hold([
    'Sales revenue is expected to be 13% higher in 2026. This follows a 20% jump in sales revenue in the past four months.',
    'The state’s bonds traded at a yield of 6.24%. The last issue carried a coupon of 6.25% for an issue yield of 6.30%.',
    'Fire destroyed 12 homes in Marlow. The 32 homes in the next street were evacuated.',
    'It was acquitted on 76 counts. Its chief was convicted of all 81 counts.',
    'The strike has made idle 160 ships. It has halted 48 of the 72 ships belonging to the state oil company.',
    'The World Bank approved a loan of $100 million for the railway. The $285 million project is to end in 2031.',
    'Our order book stands at EUR 9.2 billion. Of the EUR 8.0 billion we reported for services, EUR 2.1 billion came from new customers.',
    '上半年签约项目83个。已开工的38个项目中，制造业占六成。',
    '24支龙舟在汾河上角逐。来自大湾区的30支龙舟队在深圳展开较量。',
    '全市户籍人口为613.4万人。与户籍人口相比，631.4万的常住人口表明人口净流入。',
  ])
})
