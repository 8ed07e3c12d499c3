import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('levels that each have their share of one whole', () => {
  contradict('sum', [
    'The clinic carried out 84,500 checks last year. Eye checks made up 67,600 of them (80 percent), and {16,900|19,600} patients came for their ears.',
    '全年投入资金80亿元，每亩平均补助1600元。其中上级资金48亿元，占60%；本级资金20亿元，占25%；村级资金{12|21}亿元。',
  ])
  hold([
    'The clinic carried out 84,500 checks last year. Eye checks made up 67,600 of them (80 percent), and 2,310 patients came for their ears.',
    '全年投入资金80亿元。其中上级资金48亿元，占60%；本级资金20亿元，占25%；村级资金3.2亿元。',
  ])
})

describe('the mean of a total over a time that is over', () => {
  contradict('mean', [
    'Norvik Harbour handled 1.86 million passengers in May 2023. On average, {60,000|90,000} travellers passed through its gates each day.',
    'Exports reached 42.9 billion crowns in the first quarter of 2023. Imports were 36.6 billion. The average monthly export value was {14.3|13.4} billion crowns.',
    '节前10天发送旅客1240万人次，日均{124|142}万人次；节后20天发送旅客2160万人次，日均108万人次。',
  ])
  hold([
    'Norvik Harbour handled 1.86 million passengers in May 2023. On average, 90,000 travellers passed through its gates each working day.',
    'Imports were 36.6 billion crowns in the first quarter of 2023. The average monthly export value was 14.3 billion crowns.',
    'The library lent 91,250 books during the year, an average of 250 a day.',
    'The library lent 62,500 books during the year, an average of 250 a day.',
  ])
})

describe('what came and what went, with both ends of the stock', () => {
  contradict('sum', [
    'The chain opened nine shops and closed four, taking the estate from 212 to {217|227}.',
  ])
  hold(['The chain opened nine shops and moved four, taking the estate from 212 to 221.'])
})

describe('what is left of income', () => {
  contradict('sum', ['全年业务收入34.6亿元，业务支出{21.8|28.1}亿元，增值收益12.8亿元。'])
  hold(['全年业务收入34.6亿元，管理费用2.1亿元，增值收益12.8亿元。'])
})

describe('what is dealt out', () => {
  contradict('sum', [
    '全年业务收入34.6亿元，业务支出21.8亿元，增值收益12.8亿元。增值收益分配中，提取准备金7.6亿元，管理费用0.9亿元，补充资金{4.3|6.3}亿元。',
  ])
  hold([
    '全年增值收益12.8亿元。增值收益分配中，提取准备金7.6亿元，管理费用0.9亿元。',
    '全年增值收益12.8亿元。增值收益率较高的行业中，甲业7.6亿元，乙业6.9亿元，丙业6.3亿元。',
  ])
})

describe('how far beyond a goal', () => {
  contradict('share', [
    'The target for last year was 10 GW, which was exceeded by {2|3} GW, or 20 percent.',
  ])
  hold(['The target for last year was 10 GW, which was exceeded by 2 GW, or 20 percent.'])
})

describe('a figure that belongs to another', () => {
  hold([
    'In all, 61 airlines serve 172 destinations in 54 countries, 12 destinations more than the 160 of last summer.',
    'Coal fell by a quarter from 60 TWh to 45 TWh. Gas made 47.5 TWh, and peat the remaining 22.5 TWh.',
    '全年新建和改造提升农田320万亩，其中新建200万亩、改造提升120万亩，完成年度任务300万亩的106.7%。',
  ])
})

describe('a loose title', () => {
  contradict('sum', [
    '全省粮食总产量突破3000万吨\n\n全省粮食总产量3024万吨。夏粮产量756万吨，占25%；秋粮产量2268万吨，占75%。分品种看，小麦产量726万吨，稻谷产量605万吨，玉米产量1512万吨，豆类产量{181|281}万吨。',
  ])
})

// In a release of many figures a guess needs more to be believed.
const HARVEST = `原野省粮食总产量首次突破3000万吨

记者12月18日从原野省农业农村厅获悉，2024年全省粮食总产量3024万吨，比上年增加144万吨，增长5%，上年产量为2880万吨。全省粮食播种面积5400千公顷，比上年增加50千公顷；单位面积产量5600公斤/公顷，比上年的5383公斤/公顷增加217公斤，增长4.0%。

分季节看，夏粮产量756万吨，占全年粮食产量的25%；秋粮产量2268万吨，占75%。分品种看，小麦产量726万吨，稻谷产量605万吨，玉米产量1512万吨，豆类薯类产量181万吨。玉米占全年粮食产量的一半。

高标准农田建设提速。全年新建和改造提升高标准农田320万亩，其中新建200万亩、改造提升120万亩，完成年度任务300万亩的106.7%。至此，全省高标准农田累计达到4800万亩，占耕地面积8000万亩的60%。

全年投入财政资金64亿元，每亩平均补助2000元。其中中央资金38.4亿元，占60%；省级资金16亿元，占25%；市县资金9.6亿元。

农机方面，全省农机总动力由7500万千瓦增加到7800万千瓦，增长4%；主要农作物耕种收综合机械化率达到86.5%，比上年提高1.2个百分点，上年为85.3%。全省共有农机合作社4200个，入社农户63万户，平均每个合作社150户。

收购方面，截至12月15日，全省累计收购秋粮1360.8万吨，占秋粮产量的60%，同比多收购90万吨。中晚籼稻平均收购价每吨2700元，比上年同期的2800元下降100元。明年全省粮食产量目标为3050万吨，比今年多26万吨。`
const FUND = `平陵市住房公积金2023年年度报告发布

2023年，平陵市住房公积金实缴单位18500家，比上年净增1500家；实缴职工92.5万人，比上年增加2.5万人，增长2.8%。平均每家单位实缴职工50人。全年缴存额222亿元，同比增长11%，上年为200亿元；月均缴存18.5亿元。

提取方面，全年46.25万名职工提取住房公积金，占实缴职工的50%；提取额148亿元，占当年缴存额的66.7%。其中，住房消费类提取118.4亿元，占提取额的80%；非住房消费类提取29.6亿元，占20%。

贷款方面，全年发放个人住房贷款2.4万笔、120亿元，分别比上年增长20%和25%，上年为2万笔、96亿元；笔均50万元。其中，首套住房贷款2.04万笔，占85%；二套住房贷款0.36万笔。全年回收个人住房贷款60亿元，年末贷款余额640亿元，比上年末的580亿元净增60亿元。

年末缴存总额1850亿元，提取总额1110亿元，缴存余额740亿元。个人住房贷款率86.5%，比上年末的85.2%上升1.3个百分点。

增值收益方面，全年业务收入22.8亿元，业务支出12.3亿元，增值收益10.5亿元，比上年的10亿元增长5%。增值收益分配中，提取贷款风险准备金6.3亿元，管理费用0.9亿元，廉租住房建设补充资金3.3亿元。

服务方面，线上业务办理率达到88%，比上年提高6个百分点，上年为82%；12329热线受理咨询36.5万次，日均1000次，满意率99.2%。全市共有服务网点24个，从业人员312人，平均每个网点13人。灵活就业人员参加缴存3.7万人，占实缴职工的4%。`

function slipped(release: string, told: string, slip: string): string {
  return release.replace(told, slip)
}

describe('in a whole release', () => {
  contradict('sum', [
    slipped(HARVEST, '市县资金9.6亿元', '市县资金{9.6|6.9}亿元'),
    slipped(HARVEST, '豆类薯类产量181万吨', '豆类薯类产量{181|281}万吨'),
    slipped(FUND, '业务支出12.3亿元', '业务支出{12.3|13.2}亿元'),
    slipped(FUND, '补充资金3.3亿元', '补充资金{3.3|5.3}亿元'),
  ])
})
