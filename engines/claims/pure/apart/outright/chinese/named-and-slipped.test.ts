import { describe, expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'
import { contradict, hold } from '../../../checks/tiny/contradict.ts'

/** Whether a text contradicts itself. */
function isWrong(text: string): boolean {
  return checkText(text, { date: '2026-03-20' }).claims.some(
    ({ verdict }) => verdict === 'inconsistent',
  )
}

const LENDING =
  '· 规模：2025年末，存款总额3206.84亿元，贷款总额2617.52亿元。\n稳健经营，服务本地。\n年末贷款余额中，对公贷款1715.36亿元、零售贷款768.91亿元、贴现133.25亿元。\n'
const SCHOOLS =
  '义务教育阶段在校生318.46万人，与上年大体持平。小学在校生214.73万人，比上年减少4.12万人；招生31.06万人。初中在校生103.73万人，比上年增加1.94万人。'
const TRAVEL =
  '今年春运，全省人员流动量1.37亿人次。分方式看，公路11824.6万人次，包括自驾9216.3万人次、客车2608.3万人次；铁路1506.4万人次，水路97.2万人次，民航271.8万人次。'
const CARE =
  '2025年，该会项目惠及38.4万人次。\n助学：新建书屋86间。受益学生16.9万人次。\n健康：受益15.2万人次，全年义诊41场。\n救灾：受益6.3万人次。\n'
const TAXES =
  '1—8月，全省税收收入1846.33亿元，增长3.1%。\n主要税收收入项目情况如下：\n1.国内增值税812.47亿元，增长2.6%。\n2.企业所得税396.15亿元，下降0.7%。\n3.契税97.26亿元，下降6.2%。\n4.其他各项税收收入合计540.45亿元，增长8.8%。\n'
/** Of more than ten figures what fails is weighed. */
const MANY =
  '前三季度，全市接待游客1268万人次，增长6.1%；收入97.4亿元，增长8.3%；新开航线14条，加密航线9条；新建步道36公里、绿道52公里；培训导游418人，办结投诉236件。\n'

const TOLD: readonly (readonly [text: string, from: string, to: string])[] = [
  // Lists that would make up what is told elsewhere, but for a slip.
  [LENDING, '768.91亿元', '786.91亿元'],
  [LENDING, '133.25亿元', '133.25万元'],
  [SCHOOLS, '318.46', '381.46'],
  [SCHOOLS, '103.73万', '103.73亿'],
  [TRAVEL, '1506.4万', '1506.4亿'],
  [TRAVEL, '11824.6', '18124.6'],
  [CARE, '16.9', '61.9'],
  [CARE, '6.3万', '6.3亿'],
  [TAXES, '812.47亿', '812.47万'],
  // What it came to stands elsewhere under the same name.
  [
    '2025年实现营业收入214.86亿元，净利润63.2亿元。\n该行营业收入较上年的203.15亿元增加11.71亿元，结构继续优化。',
    '203.15',
    '230.15',
  ],
  ['全年新增贷款318.20亿元，较上年末的2986.40亿元增长10.65%。', '10.65', '16.05'],
  // So many times what is told under that name.
  [
    '今年春运全省人员流动量2.06亿人次，日均515万人次。单日峰值出现在正月初六，达731.3万人次，是春运日均水平的1.42倍。',
    '1.42',
    '1.24',
  ],
  [
    '2月，全省PM2.5平均浓度由去年同期的31微克/立方米升至34微克/立方米。\n2月，都市圈优良天数比例82%；PM2.5浓度41微克/立方米，为全省平均水平的1.2倍。',
    '41',
    '14',
  ],
  // Of all that the last sentence told.
  [
    '1—8月，全省预算支出4812.36亿元，同比增长3.9%。其中教育支出962.47亿元，占全部支出的20.0%。',
    '962.47',
    '692.47',
  ],
  // What can't be more.
  ['10月成交涉宅用地5宗，最高溢价率14.2%，平均溢价率3.8%。', '3.8', '18.3'],
  ['甲区、乙区、丙区合计建成充电桩9.46万台，仅甲区一地就有3.87万台。', '3.87', '38.7'],
  ['全年生产动画影片46部，影片总产量为531部。', '531', '31'],
  // Stocks at the beginning and the end.
  [
    '年初结存41.37万元。\n全年收入96.2万元，支出81.05万元，收支相抵，结余15.15万元；年末结存56.52万元。',
    '56.52',
    '65.52',
  ],
  // A ratio that went from one figure to another.
  [
    '期内总营业收入微升0.8%至186.40亿元。\n营业支出为64.12亿元，成本对收入比率由33.1%上升至34.4%。',
    '64.12',
    '46.12',
  ],
  ['年末普惠贷款余额486.2亿元，有贷户4.05万户，户均约120万元。', '约120万', '约210万'],
  // The mean of a day behind how its total grew, and from what.
  [
    '10月，公司完成货物吞吐量1,846.5万吨，同比增长4.2%，环比增长3.0%（9月为1,792.7万吨），日均59.6万吨。',
    '59.6万',
    '59.6亿',
  ],
  [
    '没有车位、业主反对、电容不足的占比分别为46.8%、11.3%和9.7%，三项相加近七成。',
    '近七成',
    '超七成',
  ],
  ['机电产品占出口比重近六成。出口机电产品2184.3亿元，占出口总值的58.4%。', '近六成', '超六成'],
  ['百亿县由2018年的4座增至7座，新晋的3座均在沿海。', '3座均', '5座均'],
  // Of two lists of the same things the other makes its whole up.
  [
    '会上签约项目31个、总投资486亿元，其中产业类17个、312亿元，基建类8个、127亿元，民生类6个、47亿元。',
    '8个',
    '11个',
  ],
  // Names with their count right beside them, however many figures there are.
  [`${MANY}东港、西港、北港三大港区全部投产。`, '三大', '五大'],
  [`${MANY}全市形成四大产业集群——汽车、显示、医药、航空——产值继续增长。`, '四大', '六大'],
  [`${MANY}东山、河口、石塘3处整改到位。`, '东山、', ''],
  [`${MANY}食堂每人每天的伙食被压到6.4元，低于8元的标准。`, '8元', '6元'],
]

test.each(TOLD)('what is meant is told elsewhere, or right beside it: %s', (text, from, to) => {
  expect(isWrong(text)).toBe(false)
  expect(text).toContain(from)
  expect(isWrong(text.replace(from, to))).toBe(true)
})

test.each([
  // The first is one of them.
  '全年火灾28.1万起。城市发生火灾13.1万起，比上年下降15.2%；乡镇发生火灾13.1万起，比上年下降11%；景区等其他区域发生火灾1.9万起，比上年下降11.6%。',
  // Of the year before the last that was told.
  '全年发放住房贷款14826笔、58.73亿元，分别比上年下降7.0%和11.2%。2023年发放15940笔、66.12亿元。笔均贷款39.6万元，比上年减少1.9万元。',
  // No slip of the pen would make them all of it.
  LENDING.replace('、贴现133.25亿元', ''),
  CARE.replace('6.3万', '5.1万'),
  // Of another name, and of two.
  '2025年，全集团营业收入314.86亿元。\n年内各项费用下降。\n该行营业收入较上年的203.15亿元增加13.71亿元。',
  '新增贷款318.20亿元，其中较上年末的2986.40亿元增长13.6%的是企业贷款。',
  // Some of what the last sentence told is more than what it began with.
  '1—8月，全省预算支出4812.36亿元。其中教育支出962.47亿元，占全部民生支出的31.2%。',
  // The mean of others.
  '最高涨幅14.2%，平均溢价率18.3%。',
  // Neither list is all of them.
  '会上签约项目31个、总投资486亿元，其中产业类17个、312亿元，基建类8个、127亿元等。',
  '百亿县由2018年的4座增至7座，新增高铁站5座。',
  `${MANY}东港、西港等三大港区全部投产。`,
  `${MANY}全市形成四大产业集群，其中汽车、显示产值继续增长。`,
])('what may be of something else isn’t: %s', (text) => {
  expect(isWrong(text)).toBe(false)
})

describe('one digit that keeps a list or a share from what its words name', () => {
  contradict('sum', [
    '全年共发放各类补助{1486.9|3486.9}万元，其中低保金812.4万元、临时救助236.8万元、高龄津贴437.7万元。',
  ])
  contradict('share', [
    '批准逮捕1382人。提起公诉3417人，同比上升4.9%。危险驾驶罪862人，占起诉总人数的{25.2|45.2}%；盗窃罪537人。',
    '公司12月销量13.05万辆，同比增长10.0%。1—12月，公司累计销售汽车128.40万辆。新能源汽车全年销售51.36万辆，同比增长40.0%，占总销量的{40.0|42.0}%。',
  ])
  hold([
    // Of what isn't told, or is another's.
    '提起公诉3417人，同比上升4.9%。危险驾驶罪862人，占全国同类案件起诉人数的1.24%。',
    '公司累计销售汽车128.40万辆，其中出口26.10万辆。新能源汽车出口12.21万辆，占出口总量的46.8%。',
  ])
})
