import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('what fails as it was read, and holds of other figures', () => {
  contradict('mean', [
    'Twelve farms earned 84 million crowns, or {seven|nine} million per farm on average; the Holm estate alone earned 19 million.',
  ])
  contradict('share', [
    'The hall, built for 400, seats 500, so it is {125|145} per cent full.',
    '全年收案5000件，简易程序占60%；简易程序中当庭宣判的占70%，即{2100|2600}件。',
  ])
  hold([
    '手套先跌两成，又涨两成，从50元到40元，再到48元。',
    'Members fell by a tenth, from 200 to 180, and then rose by a tenth, to 198.',
    'The state pays 2.4m, the town 1.1m and the remaining 1.5m comes from friends of the house. It costs 5.0m in all.',
    'The bazaar brought in £984, the walk £737. The walkers were only £247 behind the bazaar; the raffle (£302) and the quiz (£118) come next.',
  ])
})

describe('how many more there are is no level', () => {
  contradict('multiple', [
    '泊位由2019年的60个增加到2024年的240个，增加180个，数量是2019年的{4|3}倍。',
  ])
  hold(['泊位由2019年的60个增加到2024年的240个，新增泊位180个，是2019年的3倍。'])
})

describe('a total is no base of its own mean', () => {
  contradict('mean', [
    '8月1日至5日，馆内接待观众21.5万人次，日均{4.3|3.4}万人次，较2023年同期增长12.4%。',
    '8月1日至10日，车站发送旅客62万人次，日均{6.2|8.2}万人次，比上年同期增长8.1%。',
  ])
})

describe('times that say which of two figures was first', () => {
  contradict('growth', [
    '过去寄一封信要6.5天，如今2.5天就到，少用了{4|5}天。',
    '两年前全村果园3000亩，如今4500亩，增加了{五成|八成}。',
  ])
})

describe('a base in brackets', () => {
  contradict('gap', [
    '2017届本科毕业生“受雇全职工作”的比例为73.2%，较2016届（74.0%）下降了{0.8|8.0}个百分点。',
    '2017届本科毕业生全职工作的比例为73.2%,较2016届(74.0%)下降了{0.8|8.0}个百分点。',
  ])
})

describe('sums whose members are counted twice, or aren’t all', () => {
  contradict('sum', [
    'The choir has 40 members: 18 women, 14 men and {8|18} children.',
    '当日进出车辆48.2万辆次，其中驶入25.1万辆次，驶出{23.1|21.3}万辆次。',
    '全校有学生900名，其中男生480名，女生{420|470}名。',
    '前三季度，我国进出口总值28.33万亿元，同比增22.7%。其中，出口15.{5|2}5万亿元，进口12.78万亿元。',
    '据统计,前三季度进出口总值28.33万亿元,同比增22.7%。其中,出口15.{5|2}5万亿元,进口12.78万亿元。',
  ])
  hold([
    'Of the 50 guests at the lodge, 38 ski and 27 skate. A good many do both, the warden says.',
    'Of 200 pensioners in the study, 140 had bad knees and 110 bad hips. Several had both.',
    '学员共70名，学钢琴的45名，学小提琴的38名，不少人两样都学。',
    '全村80户，种茶的52户，养蜂的41户，有的人家茶蜂都有。',
    'The herd fund has 700 backers, among them 90 banks, 60 dairies and 35 vets.',
    '店铺租金：东街每月900元，西街700元，北街520元，最便宜的是北街。',
    '成人每张40元，学生20元，儿童10元，一家三口（两大一小）共90元。',
    'The relief appeal brought in 2.1 million and the school appeal 4.4 million. Our books show 7.3 million for the year. Small gifts make the rest.',
    '一季度,口岸出口水果52.4亿元,其中苹果24.7亿元,柑橘8.8亿元。',
    '全县播种面积482.6万亩。分作物看，小麦174.3万亩，玉米158.2万亩，谷子31.6万亩。',
    '前三季度出口912.4亿元。分国别看，对甲国出口348.2亿元，对乙国出口301.7亿元，对丙国出口88.6亿元。',
    '分省份看，甲省出口97.3亿美元，乙省出口79.3亿美元，丙省出口22.6亿美元，丁省出口15.8亿美元。',
    '育才学校有学生841人，其中男生416人、女生425人，教师63人。',
    '企业所得税65.2亿元，出口退税58.6亿元，同比多退5.4亿元，增值税64.1亿元。',
  ])
})

describe('words beside a figure that say what it is', () => {
  contradict('growth', [
    'The median wait for a new knee was 64 days in May. Mrs Holm noted that this was {15|25} days shorter than the 79 days recorded in May 2023.',
    'Herring landings fell from 80.0 to {58.3|68.3} thousand tonnes between 2016 and 2019, or by 10 per cent in the average year.',
  ])
  contradict('share', [
    '抽检水产品800批次，不合格20批次，合格率{97.5|95.7}%。',
    'Of 900 letters sent out 300 were answered; 270 of those said yes, so {30|40} per cent of all addressees are with us.',
  ])
  hold([
    'Pass rates in the surveyors’ examination: women 74.2 per cent, men 69.0 per cent. The men trail by 5.2 points.',
    'Our loan book was 500.0 million at the end of 2021 and 541.2 million at the end of 2022. Four quarters, with average growth of 2.0 per cent a quarter.',
    'Papers sent out: 92\nPapers returned: 71\nFor the offer: 40\nThe rep thanked everyone.',
    'CORRECTION. Last week we gave the takings of the fair as £1,250. They were £2,150. We are sorry.',
    '6月，基金净申购2.4亿元，其中申购9.8亿元，赎回7.4亿元。',
    'The result improved by €150,000, from a loss of €400,000 to a loss of €250,000.',
    'Jobless: 31,000 in May, 800 more than in April, 1,500 fewer than in May 2023 (32,500).',
    '理事会由6名理事组成：执行理事为甘露、石青、米粒，非执行理事为常山、白芷、杜若。',
    'Only three bids came in for the hall, and we took the lowest: Barlow & Sons, at $90,000. The others were $94,000 and $97,500.',
    'Rovers have taken 11 points from 5 games: three wins and two draws.',
    'Final table, Division Two\nHolm Town 44 pts\nKirk Dale 41\nBarrow 37\nSelby 30\nKirk Dale, in second place, meet the eighth-placed side from the division above.',
    '轮渡平日每天开14班，周末每天20班，一周共110班，日均约15.7班。',
    '营商环境从全球62位上升到41位。',
    '前年一亩打400公斤，今年只有352公斤，少收了差不多一成二。',
  ])
})

describe('lines that were crossed, and shares of another year', () => {
  contradict('share', [
    'The mill earned 345 million euros in 2023, or {23.0|32.0} per cent of turnover. In 2022 it had earned 222 million euros. Turnover in 2023 was 1.5 billion euros.',
  ])
  hold([
    'Enrolment has crossed the 12,000-student threshold for the first time. The latest tally is 12,167 students.',
    'Our choir school passed the 500-pupil mark in May; there are 512 pupils now.',
    '全校在校生突破12000人大关，最新统计在校生12167人。',
    'Profit came to 345 million euros in the first half of 2024, or 18.0% of turnover, up from 222 million euros, or 15.0% of turnover in the first half of 2023. Group turnover grew 30% to 1.9 billion euros in the first half of 2024.',
  ])
})

describe('what would hold but for a slip of the pen', () => {
  contradict('sum', [
    '全年货物进出口总额{1208.3|2108.3}亿元，其中出口756.9亿元，进口451.4亿元。',
    'The state paid £265.4m, the county {£312.7m|£321.7m} and the town £118.2m, £696.3m in all.',
  ])
})

describe('figures that another tells exactly, or that lie further off than a slip', () => {
  contradict('sum', [
    'The cable line carried 240 passengers: 120 from Holm, 70 from Kirk and {50|90} from Selby.',
  ])
  contradict('share', [
    '研发人员1915人，占员工总数6840人的{28|38}%。',
    '今年环志9960只，其中幼鸟6474只，占{65.0|56.0}%。',
  ])
  hold([
    '平均用时6.2小时，去年是7.8小时，快了1.6小时。',
    '今年给12只猛禽装了跟踪器，雀鹰5只，苍鹰3只，红隼和长耳鸮各2只。',
    '全线网捡到86400件。1号线30240件居首，3号线20736件，2号线18144件。三条线加起来69120件，占八成。',
    '公司员工6840人，其中研发人员1915人，占28.0%；研发人员中拥有硕士以上学历的1149人，占六成。',
    '判决4117件，占44.0%；调解3276件，占35.0%；撤诉1628件，占17.4%。调解和撤诉合计占52.4%。共审结9358件。',
    '春运发送旅客2184万人次，日均54.6万人次；去年春运为1560万人次，日均39.0万人次，增加624万人次。',
    '预约服务9420人次，比去年多3140人次，恰为去年的1.5倍。',
    '去年11月18日（星期六）举行卖旗日。\n2024年12月2日',
    '从凌晨3点到夜里11点，整整20个小时，站台上没有断过人。',
    '2024年平均审理72天，2023年还要90天，一年缩短了18天，降幅20.0%。',
    'Crews reached the site in 6.2 hours on average, against 7.8 hours a year ago, 1.6 hours faster.',
    'Club\tGames\tGate\tMean\nHolm\t9\t34,200\t3,800\nKirk\t9\t27,900\t3,100\nSelby\t9\t10,440\t1,160\nLeague\t27\t72,540\t2,687',
  ])
})

describe('slips that lie far off, and coarse figures around that fit by chance', () => {
  contradict('growth', [
    'Single-family permits were at a rate of 958,000; this is 2.6 per cent above the revised July figure of {934,000|394,000}.',
    'Brigades attended 187,420 incidents. This was a 4.2% decrease compared with the previous year ({195,637|915,637}).',
    'The annual mean of fine dust was 34 µg/m³, 5.6% lower than the {36|63} µg/m³ of the previous year, and met the target of 35 µg/m³.',
  ])
  contradict('sum', [
    '五年来累计投入治理资金386亿元，其中中央财政152亿元、省级财政134{亿|万}元、市县自筹100亿元。',
    'Visitors spent €1.9bn. Funding came from the Union (€410 million), the state (€{265|625} million) and municipalities (€125 million), for a total of €800 million.',
  ])
  contradict('share', [
    '上半年，我省进出口8364.2亿元。一般贸易进出口5420.0亿元，增长7.8%，占同期我省进出口总值的{64.8|46.8}%。',
  ])
  hold([
    '全镇登革热病例从1例增加到5例，增幅400%，而全市病例减少7%。',
    'Nova Scotians were the largest group: 143,280 of them came, or 45 per cent of all visitors. Another 101,888 (32 per cent) came from elsewhere in Canada and 73,232 (23 per cent) from abroad.',
    'The fund was worth £2.4 billion; its holding in property of £240 million was one tenth of that, or £0.24 billion.',
    '全季共打进672球，场均2.80球，上赛季14队182场比赛共进473球，场均2.60球。',
    '32个品种采购成功，价格平均降幅53%。个别原研药价格降幅较大，由每盒55元降至5.42元。',
    '建造业录得3021宗，居各行业之首；餐饮服务业录得2894宗，两者相差127宗，合共5915宗。',
    '“We had 240 burglaries on our books in the first half of last year and 180 in the same months of this one,” the inspector said. “A drop of a quarter.”',
  ])
})

describe('a guess for which much speaks, whatever else its figures would fit', () => {
  contradict('share', [
    '今年上半年，某省货物贸易进出口总值8.24万亿元，同比增长3.1%，其中出口4.91万亿元，增长4.2%；进口3.33万亿元，增长1.6%。\n同期，该省对第一大贸易伙伴甲国进出口1.36万亿元，同比增长6.7%，占进出口总值的{16.5|15.6}%；对乙国进出口0.97万亿元，增长2.3%，占11.8%。',
    '据统计，前三季度，全省规模以上企业营业收入总额3.62万亿元，同比增长4.4%，其中制造业2.17万亿元，增长5.2%；建筑业0.88万亿元，增长2.7%。\n同期，第一大行业电子制造业营业收入0.59万亿元，同比增长8.1%，占营业收入总额的{16.3|13.6}%；汽车业营业收入0.41万亿元，增长6.3%，占11.3%。',
    '去年，全市发电量总计752亿千瓦时，同比增长2.8%，其中火电441亿千瓦时，增长1.1%；水电187亿千瓦时，增长3.9%。\n同期，第一大用户化工业用电137亿千瓦时，同比增长5.6%，占发电量总计的{18.2|12.8}%；冶金业用电96亿千瓦时，增长2.2%，占12.8%。',
    '一季度，全港货物吞吐量总计4.37亿吨，同比增长2.6%，其中内贸2.61亿吨，增长1.8%；外贸1.76亿吨，增长3.8%。\n同期，第一大货种煤炭吞吐量0.94亿吨，同比增长4.7%，占吞吐量总计的{21.5|25.1}%；矿石吞吐量0.68亿吨，增长1.5%，占15.6%。',
  ])
  hold([
    '到八月末，全县危桥改造已动工56座，是全年任务的80%；完工35座，是任务的50%。六月末时动工31座、完工21座，全年任务70座。',
    '上半年，全市外贸进出口总值为1.64万亿元人民币，其中出口0.98万亿元。民营企业出口4724.1亿元，增长18.2%，占全市出口总值的48.2%。此外，机电产品出口增长9.4%，共有进出口实绩的企业2.3万家。',
    '本次考试收到申请18432份，其中合格12907份，待查4255份，不合格1270份，申请比上次多六成，最难的科目每112人取一人。',
  ])
})
