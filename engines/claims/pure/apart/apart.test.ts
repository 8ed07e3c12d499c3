import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('members of lists', () => {
  contradict('sum', [
    '全年实施重点项目286个、完成投资742.6亿元，其中产业项目158个、423.5亿元，基础设施项目82个、{214.7|241.7}亿元，民生项目46个、104.4亿元。',
    'Premiums grew to EUR 4.82 billion.\n\nProperty contributed EUR 2.91 billion (60.4 percent) to premiums, life EUR 1.36 billion (28.2 percent) and health the remaining EUR {0.55|0.72} billion.',
  ])
  contradict('share', [
    'The town collected 229.3 tonnes of waste. Of the total, 110.6 tonnes (48.2%) were recycled, and 58.2 tonnes ({25.4|29.4}%) were burned. Landfill took 51.1 tonnes (22.3%).',
    'The ministry spent 38.6 million euros: 31.9 million on clinics, 4.4 million on ambulances and 2.3 million on research. Clinics thus took up {82.6|72.6}% of the money.',
  ])
})

describe('changes that are told twice, and by their form', () => {
  contradict('growth', [
    '发行专项债券942亿元，比上年同期（867.4亿元）多74.6亿元，增长{8.6|6.8}%。',
    'Gas demand is forecast at 46.2 bcm, against {44.8|42.8} bcm in the mild winter of 2023/24 (+3.1%).',
  ])
  hold([
    '今年假期为9天，去年为8天；日均票房降幅为22.1%。',
    'Fare revenue rose by 6.8 per cent to EUR 188 million (EUR 176 million). Net sales grew to 4,655 from 4,519, by 3% (4,519).',
    '营业收入45亿元，同比增长9%；归母净利润3.8亿元，上年同期为4.1亿元。',
  ])
})

describe('a base that a sentence behind tells under the same name', () => {
  contradict('growth', [
    '2024年上半年全州法院新收案件2688件，同比增长{12.0|21.0}%；审结2410件，再审案件36件。去年同期新收案件2400件。',
    '2024年前三季度，全县共受理居民燃气报修4180件，同比下降{5.0|9.0}%；上门4002件，返修57件。2023年同期受理报修4400件。',
    '2024年上半年，港区累计装卸货物5.67万吨，同比增长{8.0|18.0}%；其中散货3.2万吨。上年同期装卸货物5.25万吨。',
  ])
  hold([
    '2024年上半年全州法院新收案件2688件，同比增长12.0%；审结2410件，再审案件36件。去年同期审结案件2200件。',
    '2024年上半年全州法院新收案件2688件，同比增长12.0%；审结2410件，再审案件36件。去年同期新收民商事案件1730件。',
  ])
})

describe('points between rates that stand apart', () => {
  contradict('gap', [
    '全市规模以上工业增加值同比增长6.8%。装备制造业、高技术制造业增加值分别增长9.2%和11.5%，分别快于规模以上工业2.4个和{4.7|7.4}个百分点。',
    '货物进出口下降2.1%，消费增长3.3%，固定资产投资同比增长4.2%。其中，工业投资增长10.5%，高于全部投资{6.3|3.6}个百分点。房屋销售面积1250万平方米，下降5.1%；用电量86.4亿千瓦时，增长3.9%；货运量5120万吨，增长1.7%。',
    'PPI同比下降{3.6|3.9}%，环比下降0.4%。同比降幅较5月份（3.3%）扩大0.3个百分点。',
    '商品房均价同比上涨{4.1|4.9}%，环比上涨0.4%，涨幅与上月持平。同比涨幅较3月（3.7%）扩大0.4个百分点。用电量增长4.5%，用水量增长3.3%。',
  ])
  hold(['设备更新改造相关投资增长17.3%。高技术制造业投资增长10.1%，快于全部投资6.2个百分点。'])
})

describe('wholes that their names find', () => {
  contradict('share', [
    '恒岳股份实现营业收入86.4亿元，净利润9.07亿元。\n公司销售储能系统18.6GWh。\n全年研发投入5.18亿元，占营业收入的{6.0|9.0}%。',
    'Revenue came to EUR 318 million in 2025, up from EUR 301 million. The Authority has 640 employees.\n\nOperating profit was EUR 79.5 million, which corresponds to a margin of {25|22} percent.',
  ])
  hold([
    '公司境内收入60.5亿元，境外收入25.9亿元，境外收入占比三成。',
    'Men accounted for 1,508,000 of those in employment and women for 1,338,000, or 47.0%.',
  ])
})

describe('lists in fixed forms', () => {
  contradict('sum', [
    '监测的27座湖泊中，水质优良22座，其余5座呈富营养状态（轻度{4|2}座、中度1座）。',
    '全县73所学校9月2日同日开学：小学36所、初中14所、高中3所、幼儿园{20|28}所。',
    '10月，338个断面中，除{4|2}个断流未采样外，实测334个。',
    '在40个工业大类行业中，价格同比上涨的有{11|14}个，下降的有27个，持平的有2个。',
    '其中，太阳能发电装机容量4120万千瓦；风电装机容量{7085|7805}万千瓦。新能源装机合计1.12亿千瓦。',
    'Sales came to EUR 2,754 million.\n\nPumps had sales of EUR 1,239 million, 45 percent of the total, valves EUR 826 million, or 30 percent, and services EUR 689 million, or 25 percent.\n\nBy region, Europe generated EUR 1,377 million, North America EUR {826|926} million and Asia EUR 551 million.',
  ])
})

describe('lists behind a total, and rows that are part of others', () => {
  contradict('sum', [
    'De-rated supply adds up to 64.3 GW. Gas provides {27.0|29.0} GW; wind 14.9 GW; nuclear 4.7 GW; hydro 6.2 GW; storage 3.6 GW; and interconnectors 7.9 GW.',
  ])
  contradict('part', [
    '指标 | 7月 | 1—7月\n社会消费品零售总额（亿元） | 1836 | 12604\n其中：除汽车以外的消费品零售额（亿元） | 1672 | {11350|13150}',
  ])
  hold([
    'Barley came to 3.42 million tonnes (2023: 3.60 million), rapeseed to 1.28 million tonnes (1.15 million) and maize to 2.04 million tonnes (2.21 million). Total cereals thus reached 15.32 million tonnes.',
  ])
})

describe('what is told further up', () => {
  contradict('growth', [
    'Manufacturing sales decreased 0.6% to $69.4 billion in September 2024. Inventories stood still.\n\nOn a year-over-year basis, total sales fell {3.1|4.1}% from $71.6 billion.',
  ])
  contradict('gap', [
    'The unemployment rate was 4.6% in May 2024.\n\nIn the Northern Region the unemployment rate was 6.1%, {1.5|2.5} percentage points above the national average.',
  ])
  contradict('multiple', ['新能源汽车保有量744.6万辆，建成充电桩286.4万个，车桩比为{2.6|3.4}∶1。'])
})

describe('shares in fixed forms, and of the paragraph', () => {
  contradict('share', [
    'The Flash Appeal is {40|60} per cent funded: US$38.4 million received against requirements of $96 million.',
    'Doctors counted 1,962 suspected cholera cases, including {26|62} deaths (case fatality rate: 1.3%).',
    '报告期内，公司实现营业收入28.74亿元。分产品看，轴承、丝杠及其他产品收入依次为15.23亿元、8.91亿元、4.60亿元，占比52.99%、31.00%、16.01%。境外收入{8.71|5.71}亿元，占比首次突破三成。',
    '上半年，全省出口5218.7亿元，增长6.9%。\n机电产品占出口比重近六成。出口机电产品{3084.3|3804.3}亿元，增长8.5%。',
  ])
})

describe('sisters and bases', () => {
  hold([
    "Adult care takes the largest share: £194 million, or 40 per cent. Children's services receive £112 million (23 per cent), transport £68 million (14 per cent).",
    'The Group employed 12,480 people at the end of the year, 480 more than at the end of 2023 (12,000). Of them, 7,488 work in Europe (60 percent), 2,995 in the Americas (24 percent) and 1,997 in Asia (16 percent).',
    'Over four years the council wants to invest £312 million. Schools account for £125 million of this, roads for £94 million, and the new leisure centre for £47 million.',
    '截至4月底，风电装机3.8亿千瓦，光伏装机4.4亿千瓦，风电光伏总装机突破8亿千瓦，达到8.2亿千瓦，占全国的30.9%，其中风电占14.3%，光伏占16.6%。',
  ])
})

describe('prices and what they were computed from', () => {
  contradict('mean', [
    '截至去年底，已签发林业碳票63张、85.2万吨，成交31.7万吨，成交额{1268|2168}万元，均价40元/吨。',
    '全周挂牌成交52.18万吨，成交额{4098.7|4908.7}万元，成交均价78.55元/吨。',
  ])
  hold([
    '全年出口水泥120万吨，签约额4.2亿元，上年均价为310元/吨。',
    '进口铁矿砂100万吨、价值7.02亿元，其中自澳大利亚进口60万吨，均价每吨690元。',
    '销售苹果200吨，收入160万元；同期梨的均价为4.5元/公斤。',
  ])
})

describe('what an amount is in dollars', () => {
  contradict('scale', [
    "The cluster made up 35.6 percent of the province's output, totaling {2.13|2.77} trillion yuan (about $299.2 billion).",
    'Transport investment totaled RMB {186.4|816.4} billion (around $25.5 billion).',
  ])
  hold([
    'The bridge cost 640 million yuan (about $77.3 million at the time).',
    'The fund has 2.1 billion yuan ($300 million) in hand.',
    'The loan is HK$390 million ($50 million).',
    'The museum paid 3.2 million euros ($3.5 million).',
  ])
})

describe('lists whose last member is what remains', () => {
  contradict('sum', [
    'Premiums grew to EUR 4.82 billion. By line of business, property contributed EUR 2.91 billion (60.4 percent) to premiums, life EUR 1.36 billion (28.2 percent) and health the remaining EUR {0.55|0.72} billion.',
  ])
})

describe('births and deaths', () => {
  contradict('gap', [
    'During 2024, there was a natural decrease (i.e. more deaths than births) of {15 500|51 500}, with 34 800 births as against 50 300 deaths.',
  ])
  hold([
    'During 2024, there was a natural decrease of 15 500 residents in the city, where 12 100 births were registered.',
    '全年出生人口6.2万人，死亡人口7.9万人，人口自然增长率为-2.1‰，净流入1.1万人。',
  ])
})
