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
  contradict('repetition', [
    '本届茶博会吸引1460家企业参展，面积8.5万平方米。“参展企业达到{1460|1640}家，是历届之最。”秘书长说。',
    '全市托位21.7万个，每千人口托位数4.2个。处长说：“每千人口{4.2|2.4}个托位，还只够有没有。”',
    '预计工期为90天。工作人员表示，之所以定为{90|60}天，是因为电缆迁改。',
    '本次展览展出文物168件（套），其中一级文物41件。策展人介绍，{168|186}件（套）展品来自省内外。',
    '旅客总消费为203.8亿元；人均消费2046元。其中内地旅客人均消费2318元。机构补充，人均消费{2046|2460}元，旅客人次上升。',
    'A poll found that {62|26} per cent expect sales to shrink once the round closes in July.\n\n"When 62 per cent of the people who stock it tell you so, it is worth listening," said the director.',
    'Whitcombe Water is to spend £84 million on trunk mains. Work begins in February. The regulator approved the £{84|48} million scheme in its final determination.',
    'Growers delivered {481|418},000 tonnes of chickpeas this season.\n\n"Four hundred and eighty-one thousand tonnes, and hardly any of it downgraded," she said.',
    'The court fined the master {18,000|80,000} dollars for discharging oily water. In setting the fine of 18,000 dollars it took into account that he had admitted it.',
    'With a length of 2.6 kilometres the sea wall will protect the harbour.\n\n"When the last of the {2.6|6.2} kilometres has been built, we will sleep better," said the mayor.',
    '组委会通报，本届茶博会共吸引1460家企业参展，展览面积8.5万平方米。\n“参展企业达到{1460|1640}家，是历届之最。”组委会副秘书长说。',
  ])
  contradict('scale', [
    '公安机关共返还群众被骗资金6380万元，劝阻9.2万人次。\n“返还的6380{万|亿}元，是一分一分追回来的。”中心主任说。',
  ])
  contradict('repetition', [
    'Vantage has won an order for twelve automated warehouses. Delivery is to start in May. All {twelve|eleven} sites are in New South Wales.',
    'Meridian has won a contract to maintain 2,350 elevators. Servicing {2,350|3,250} units will make it the biggest contractor.',
    'The mill will shut a machine for nine weeks from 11 May.\n\nIt would recall its staff when the {nine|five} weeks are up, the company said.',
    'Some 1,900 families displaced by the flooding have received cash grants.\n\n"That {1,900|2,900} families could be reached shows what local committees can do," said the coordinator.',
    'Teddy bear show: {260,000|360,000} visitors\n\nThe exhibition closed on Sunday after nine months, having attracted 260,000 people.',
    'Library loans top {3.2|3.7} million\n\nReaders in Marlowe County borrowed 3,214,806 books in the year to March, the county council announced.',
  ])
  hold([
    'The company has 430 employees in Leeds. Its plant in Hull, with 340 employees, will close in May.',
    '东区改造老旧小区45个，投资3.1亿元。西区改造54个，投资1.3亿元。',
    'Farmers get 36 million euros\n\nThe state will pay farmers 36 million euros for the drought. Insurers paid them 63 million euros after the drought of 2018.',
    'Castlemilk ships 40 millionth inhaler\n\nThe plant has this week dispatched inhaler number 40 million.',
    'The firm has 640 employees. The 120 people at its plant in Leeds make pumps.',
    'Sales rose in the six months to June. The company had lost money in the nine weeks before.',
    '"We have trained 400 nurses so far," said the minister. The plan is to train 900 nurses by May.',
    'Chain to close 30 shops\n\nThe chain will close 20 shops in the capital and ten elsewhere.',
    'Net profit for 2023 was 12.4 million dollars. Adjusted net profit, which excludes restructuring costs, was 14.2 million dollars.',
    'In 2019 it collected 57 million dollars. The 57 million dollars went to 14 universities. It has now raised 75 million dollars. The 75 million dollars is for research.',
    'The bank will cut 1,350 posts. It will close 135 branches by the end of 2025.',
    '首批52个零碳园区公布\n\n名单已公布，此前第二批申报的25个园区也将于年底公布。',
    '展览展出文物215件，其中一级文物26件。62件二级文物均为首次展出。',
    '甲公司拥有员工1500人，其中研发人员320人。乙公司230名研发人员主要从事软件开发。',
    '全县种植水稻12.5万亩。15.2万亩小麦已进入收获期。',
    '冲突已造成30名泰国人死亡。另一方称，冲突已造成15名柬埔寨人死亡。',
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
