import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` or `words period < base` of every claim. */
function told(text: string, date = '2025-08-20'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) => {
    const base = comparison.basePeriod === null ? '' : ` < ${comparison.basePeriod}`
    return `${words} ${period}${comparison.kind === 'from-to' ? '' : base}`
  })
}

test.each<[string, string[]]>([
  [
    '2024年，一至三季度产量分别为5万吨、6万吨、7万吨。',
    ['5万吨 2024-Q1', '6万吨 2024-Q2', '7万吨 2024-Q3'],
  ],
  [
    '今年4、5、6月，销量分别为3万台、4万台和5万台。',
    ['3万台 2025-04', '4万台 2025-05', '5万台 2025-06'],
  ],
  [
    '2022、2023和2024年，投入分别为2亿元、3亿元和4亿元。',
    ['2亿元 2022', '3亿元 2023', '4亿元 2024'],
  ],
])('times that one word names are dealt out: %s', (text, all) => {
  expect(told(text)).toEqual(all)
})

test('a list between the times and 分别 is dealt out instead', () => {
  expect(told('一至三季度，甲县、乙县、丙县分别投资5亿元、6亿元、7亿元。')).toEqual([
    '5亿元 2024-Q1..Q3',
    '6亿元 2024-Q1..Q3',
    '7亿元 2024-Q1..Q3',
  ])
})

test('a month goes on behind the months up to it, which are an aside', () => {
  const text =
    '7月，产量[5万吨]。1—7月，产量[30万吨]。分行业看，7月，化工产量[2万吨]。冶金产量[1万吨]。'
  expect(told(text.replace(/[[\]]/g, '')).slice(-1)).toEqual(['1万吨 2025-07'])
  expect(told('7月，销量6万台；今年以来，销量40万台。出口2万台。').slice(-1)).toEqual([
    '2万台 2025-07',
  ])
})

test('what was then stands behind 才, 还 or a loss, and now is as far as was spoken of', () => {
  expect(told('1—7月，接待游客9万人次，上年同期才6万人次，今年已是其1.5倍。')).toEqual([
    '9万人次 2025-01..07',
    '6万人次 2024-01..07',
    '1.5倍 2025-01..07 < 2024-01..07',
  ])
  expect(told('上半年盈利3亿元，去年同期则亏损1亿元。')[1]).toBe('1亿元 2024-H1')
  expect(told('7月，价格由上月下降2.1%转为上涨0.3%。')[0]).toMatch('2.1% 2025-06')
})

test('accounts say months up to a day, and states on a day', () => {
  expect(
    told('截至二零二五年六月三十日止六個月，收益為5億港元（二零二四年同期：4億港元）。'),
  ).toEqual(['5億港元 2025-H1', '4億港元 2024-H1'])
  expect(told('截至2025年3月31日止年度，营业额为5亿港元。')).toEqual([
    '5亿港元 since2024-04-01..@2025-03-31',
  ])
  expect(told('截至七月止三个月的失业率为3.5%。')).toEqual(['3.5% since2025-05-01..@2025-07-31'])
  expect(told('於二零二五年六月三十日，負債比率為28%。')).toEqual(['28% @2025-06-30'])
})

test('a balance behind a total is that at its end, and a stock is of the day it is told as of', () => {
  expect(told('前7个月，贷款增加3亿元。存款余额90亿元。')[1]).toBe('90亿元 @2025-07-31')
  const text =
    '2025年7月充电设施运行情况\n截至2025年7月末，全省公共充电桩9000台。\n一、分布\n东城建成公共充电桩700台。'
  expect(told(text)).toEqual(['9000台 @2025-07-31', '700台 @2025-07-31'])
})

test('the end of what is reported on, the year that is aimed at, and a year of records', () => {
  const text = '2024年年度报告\n截至2025年2月末，股东3000户，比报告期末的2900户增加100户。'
  expect(told(text, '2025-03-20')[1]).toBe('2900户 @2024-12-31')
  expect(told('2024年，发送旅客5万人次。全年发送目标为8万人次。')[1]).toBe('8万人次 2025')
  expect(told('1—7月，新增就业3万人，完成全年目标的62%。')[1]).toBe('62% 2025-01..07')
  expect(told('7月，浓度20微克/立方米，创2013年有监测记录以来同期最低；优良29天。')[2]).toBe(
    '29天 2025-07',
  )
})

test('what was aimed at by a year that is over is no aim, but where a plan is spoken of', () => {
  expect(told('到2023年底，全省建成泵站30座以上。')).toEqual(['30座以上 @2023-12-31'])
  expect(told('规划提出，到2023年底，建成泵站30座以上。')).toHaveLength(2)
  expect(told('据悉，10月8日零时起调整运行图。', '2025-09-20')).toEqual([
    '10月8日零时起 2025-10-08',
  ])
})

test('each of a list of rhythms has its own base, as has a turn and what is seen by one', () => {
  expect(told('7月，销量同比、环比分别增长6%、2%。')).toEqual([
    '6% 2025-07 < 2024-07',
    '2% 2025-07 < 2025-06',
  ])
  expect(told('7月，价格环比由涨转降，下降0.2%。')).toEqual(['0.2% 2025-07 < 2025-06'])
  expect(told('从环比看，二季度产值增长1.2%。')).toEqual(['1.2% 2025-Q2 < 2025-Q1'])
  expect(told('2024年，浓度比2019年下降30%；优良率提高6个百分点。')[1]).toBe(
    '6个百分点 2024 < 2019',
  )
  expect(told('上半年，加装电梯30部，是去年全年的1.5倍。')[1]).toBe('1.5倍 2025-H1 < 2024')
  expect(told('8月19日，沪指收报3700点，跌0.4%。')[1]).toBe('0.4% 2025-08-19')
})

test('of a report on months, what has run up to their end is of those months', () => {
  const text =
    '1—8月重点工程进展通报\n截至8月底，220个项目累计完成投资[310亿元]，占年度计划[420亿元]的[73.8%]。其中，交通项目完成投资[98亿元]。\n一、分县看\n甲县完成投资[60亿元]，乙县完成投资[41亿元]。贷款余额为[56亿元]。'
  expect(told(text.replace(/[[\]]/g, ''), '2025-09-12').slice(1)).toEqual([
    '310亿元 2025-01..08',
    '420亿元 2025',
    '73.8% 2025-01..08',
    '98亿元 2025-01..08',
    '60亿元 2025-01..08',
    '41亿元 2025-01..08',
    '56亿元 @2025-08-31',
  ])
  // Held against what the year shall bring, it is of the year so far.
  expect(told('截至5月底，累计培训3万人次，完成年度目标的56%。')).toEqual([
    '3万人次 2025-01..05',
    '56% 2025-01..05',
  ])
  expect(
    told('1—10月安全通报\n截至10月底，发生事故86起，在册企业90家，进出口企业30家。', '2024-11-12'),
  ).toEqual(['86起 2024-01..10', '90家 @2024-10-31', '30家 @2024-10-31'])
  expect(told('截至5月底，该桥累计通车80万辆次。')).toEqual(['80万辆次 since..@2025-05-31'])
})

test('those that are held are of the day on which others of them were told', () => {
  const text =
    '2025年前7个月通信业运行情况\n前7个月，业务收入50亿元。\n用户规模扩大，5G用户占比过半。截至7月末，移动用户总数达900万户。\n宽带用户总数达300万户。其中，千兆用户为90万户，占30%。\n新增宽带用户12万户。'
  expect(told(text)).toEqual([
    '50亿元 2025-01..07',
    '过半 @2025-07-31',
    '900万户 @2025-07-31',
    '300万户 @2025-07-31',
    '90万户 @2025-07-31',
    '30% @2025-07-31',
    '12万户 2025-01..07',
  ])
})

test('when a task was laid down, or what prices are taken, is no time of what was done', () => {
  const text = '2025年度重点任务完成情况：年初确定的20件实事办结18件，去年底部署的12项任务完成。'
  expect(told(text, '2025-11-20')).toEqual(['20件 2025', '18件 2025', '12项 2025'])
  expect(told('前7个月，按上年不变价计算的业务总量增长6%。')).toEqual([
    '6% 2025-01..07 < 2024-01..07',
  ])
})

test('what is rushed for or planned without its year is to come, and this year goes on once it was spoken of', () => {
  expect(told('截至3月底，在建12个。年内计划新开6个。')[1]).toBe('6个 2025')
  expect(told('7月，完成税收9亿元，占全年计划的六成。')[1]).toBe('六成 2025-07')
  expect(told('冲刺四季度，新投产30个。', '2025-10-10')).toEqual(['30个 2025-Q4'])
  expect(told('去年，产值9亿元。确保全年产值达到12亿元。', '2025-10-10')[1]).toBe('12亿元 2025')
  const text = '2024年水情公报\n2024年降水量900毫米。\n今年，来水偏多。3月5日，甲站水位30米。'
  expect(told(text, '2025-04-02')[1]).toBe('30米 2025-03-05')
})

test('labelled paragraphs are no lead, and a number of places said again is no count', () => {
  const text =
    '合作会议清单\n会议通报了2025年度事项完成情况，五县（东县、西县、南县、北县、中县）共完成事项40项，其余3项转入下年实施。\n【实力】前三季度，五县产值合计300亿元、投资80亿元。\n【交通】打通断头路9条。'
  expect(told(text, '2025-11-29')).toEqual([
    '五县 2025',
    '东县、西县、南县、北县、中县 2025',
    '40项 2025',
    '3项 2025',
    '300亿元 2025-Q1..Q3',
    '80亿元 2025-Q1..Q3',
    '9条 2025',
  ])
})

test('a title in brackets, a quarter that is told by the months up to it, and what one will do in the next', () => {
  const bank =
    '甲银行2025年二季度简报\n截至6月末，各项贷款余额742亿元。1—6月，实现营业收入21亿元；净利润8亿元；实现税收2亿元。\n小微贷款余额198亿元，占比26.7%。\n三季度，本行将投放贷款30亿元。'
  expect(told(bank, '2025-07-28')).toEqual([
    '742亿元 @2025-06-30',
    '21亿元 2025-H1',
    '8亿元 2025-H1',
    '2亿元 2025-H1',
    '198亿元 @2025-06-30',
    '26.7% @2025-06-30',
    '30亿元 2025-Q3',
  ])
  expect(told('道路建设情况通报（1—5月）\n甲县建成118公里。', '2025-06-11')).toEqual([
    '118公里 2025-01..05',
  ])
})

test('the year of one end of a change is not that of the quarters behind it', () => {
  expect(
    told(
      '本省概况\n全省占全国比重由2018年的3.1%提高到2023年的3.4%，前三季度同比增长5.4%。',
      '2024-11-06',
    ),
  ).toEqual(['3.1% 2018', '3.4% 2023', '5.4% 2024-Q1..Q3 < 2023-Q1..Q3'])
})

test('the year of a company or a harvest begins within another', () => {
  expect(
    told('在截至2025年3月31日的财年内，公司收入186亿元，较上一财年的172亿元增长8.1%。'),
  ).toEqual([
    '186亿元 since2024-04-01..@2025-03-31',
    '172亿元 since2023-04-01..@2024-03-31',
    '8.1% since2024-04-01..@2025-03-31 < since2023-04-01..@2024-03-31',
  ])
  expect(told('2023/24年榨季产糖618万吨，上榨季为527万吨。')).toEqual([
    '618万吨 since2023-10-01..@2024-09-30',
    '527万吨 since2022-10-01..@2023-09-30',
  ])
})

test('what the year before brought is told beside, and goes no further', () => {
  expect(
    told('2024年全市人均收入48620元；上年为46305元。农村居民人均收入28970元。', '2025-01-20').slice(
      -1,
    ),
  ).toEqual(['28970元 2024'])
  expect(told('2024年食品支出占30.0%；五年前这一比重为33.8%。', '2025-01-20').slice(-1)).toEqual([
    '33.8% 2019',
  ])
})

test('a lead on the months up to the one of the headline is what the rest is on', () => {
  const text = [
    '7月进出口创新高',
    '',
    '今年前7个月，全市进出口2036亿元，增长6.8%；出口1254亿元，增长9.4%。7月当月，进出口281亿元。',
    '',
    '从企业看，民营企业进出口1425亿元。',
  ].join('\n')
  expect(told(text).slice(-1)).toEqual(['1425亿元 2025-01..07'])
  expect(told('截至7月31日，港口今年累计开行班列1126列。')).toEqual(['1126列 2025-01..07'])
})

test('a time is from its first day to its last, and a holiday to come is of this year', () => {
  expect(told('2025年春运自1月14日开始，至2月22日结束，共发送旅客4126万人次。')).toEqual([
    '4126万人次 since2025-01-14..@2025-02-22',
  ])
  expect(told('清明假期（4月3日至7日）预计发送旅客520万人次。', '2025-03-06')).toEqual([
    '520万人次 since2025-04-03..@2025-04-07',
  ])
})

test.each<[string, string[]]>([
  [
    '114年5月餐館營業額為80億元，年增6.0%。綜計第1季營業額為240億元，年增3.1%。',
    ['80億元 2025-05', '6.0% 2025-05 < 2024-05', '240億元 2025-Q1', '3.1% 2025-Q1 < 2024-Q1'],
  ],
  ['105年度收入3億元。', ['3億元 2016']],
  ['民國98年設立，當年募得2億元。', ['2億元 2009']],
  ['工期110年，第3季度評估一次，費用8億元。', ['110年 2025-Q3', '8億元 2025-Q3']],
])('years that are counted from 1912 on: %s', (text, all) => {
  expect(told(text).filter((one) => !one.startsWith('第') && !one.startsWith('一次'))).toEqual(all)
})

test.each<[string, string[]]>([
  [
    '與2023年同期比較，2024年首十個月的銷貨額上升4.6%，7月則上升2.1%。',
    ['4.6% 2024-01..10 < 2023-01..10', '2.1% 2024-07 < 2023-07'],
  ],
  ['与去年同期相比，今年首5个月的客流下跌2.9%。', ['2.9% 2025-01..05 < 2024-01..05']],
  ['前 7 月平均就業 120 萬人。', ['120 萬人 2025-01..07']],
])('what a figure is compared with is as long as its own time: %s', (text, all) => {
  expect(told(text)).toEqual(all)
})

test.each<[string, string[]]>([
  [
    '截至6月30日，全院受理案件1204件。与上年同比，受案增加88件，上升7.89%。其中：刑事案件96件。',
    [
      '1204件 @2025-06-30',
      '88件 @2025-06-30 < @2024-06-30',
      '7.89% @2025-06-30 < @2024-06-30',
      '96件 @2025-06-30',
    ],
  ],
  ['上半年，游客820万人次，与去年同比增长4.1%。', ['820万人次 2025-H1', '4.1% 2025-H1 < 2024-H1']],
])('the year that is compared with is no time of what follows: %s', (text, all) => {
  expect(told(text)).toEqual(all)
})

test('a verb says by itself on what it is measured', () => {
  expect(
    told('7月就業人數為 231 萬 4000 人，月增 3000 人或 0.13%，年增 2 萬 1000 人或 0.92%。'),
  ).toEqual([
    '231 萬 4000 人 2025-07',
    '3000 人 2025-07 < 2025-06',
    '0.13% 2025-07 < 2025-06',
    '2 萬 1000 人 2025-07 < 2024-07',
    '0.92% 2025-07 < 2024-07',
  ])
})

test('a base told in passing is no time of what follows', () => {
  expect(
    told('2024年全市零售额324亿元，上年为300亿元，同比增长8%。其中网上零售额81亿元。'),
  ).toEqual(['324亿元 2024', '300亿元 2023', '8% 2024 < 2023', '81亿元 2024'])
  expect(told('2022年全市产量120万吨，2023年为150万吨，增长25%。')).toEqual([
    '120万吨 2022',
    '150万吨 2023',
    '25% 2023 < 2022',
  ])
})

test.each([
  '记者从文旅局获悉，8月1日至7日，博物馆接待观众9.1万人次。',
  '8月9日，记者了解到，8月1日至7日，景区接待观众9.1万人次。',
  '局长介绍，8月1日至7日，全县接待观众9.1万人次。',
  '县文旅局通报，8月1日至7日接待观众9.1万人次。',
])('when it was learnt says nothing of the days behind it: %s', (text) => {
  expect(told(text)).toEqual(['9.1万人次 since2025-08-01..@2025-08-07'])
})

test('the day of a meeting stays one, whoever tells of it', () => {
  expect(told('记者获悉，8月1日，全县召开大会，共有300人参加。')).toEqual(['300人 null'])
})

test.each<[string, string[]]>([
  [
    '2024年，产值等情况如下。\n指标\t绝对值（万元）\t比上年增长（%）\n餐饮\t5120\t6.6\n住宿\t1705\t-2.4',
    ['5120 2024', '6.6 2024'],
  ],
  [
    '2024年，产值等情况如下。\n指标\t绝对值（万元）\t较上年增减（%）\n纺织\t612\t1.6\n造纸\t905\t4.4',
    ['612 2024', '1.6 2024'],
  ],
  [
    '2024年7月房租情况\n城区\t环比（上月=100）\t同比（上年同月=100）\n甲城\t99.4\t95.2\n乙城\t100.3\t104.9',
    ['99.4 2024-07', '95.2 2024-07'],
  ],
])('a time with which a column is compared is not its own: %s', (text, all) => {
  expect(told(text).map((one) => one.split(' <')[0])).toEqual(expect.arrayContaining(all))
})

test('a column of an earlier year is of that year', () => {
  expect(
    told('产量表（万吨）\n品种\t上年\t2024年\n甲\t512\t540\n乙\t170\t181', '2025-02-01'),
  ).toEqual(expect.arrayContaining(['540 2024']))
})

test('accounts of the middle of a year are those of its first half, unless the months are spelled out', () => {
  const release = (title: string, opening = '今日公佈業績。') =>
    told(
      `禾川集團公佈${title}\n\n禾川集團${opening}收入為9.3億元，同比增長7%。\n\n研發開支為6000萬元。`,
      '2025-11-20',
    ).map((line) => line.split(' ')[1])
  for (const title of [
    '2025年中期業績',
    '2025年度中期業績',
    '2025中期業績',
    '二零二五年中期簡明綜合財務報告',
  ])
    expect(release(title)).toEqual(['2025-H1', '2025-H1', '2025-H1'])
  expect(release('2025年中期規劃')).not.toContain('2025-H1')
  const ended = 'since2025-04-01..@2025-09-30'
  expect(release('2025年中期業績', '截至2025年9月30日止六個月業績如下。')).toEqual([
    ended,
    ended,
    ended,
  ])
})

test('costs, margins and days of turnover behind a state are of what the release is on, and balances of its day', () => {
  const text =
    '禾川集團公佈2025年上半年業績\n\n於2025年6月30日，集團共有93間門店，銷售開支為4000萬元。研發開支為6000萬元，較去年同期增加9%。' +
    '存貨周轉天數為41天。預付費用為800萬元。銀行結餘為3億元。員工人數為1,900人。'
  expect(told(text)).toEqual([
    '93間 @2025-06-30',
    '4000萬元 2025-H1',
    '6000萬元 2025-H1',
    '9% 2025-H1 < 2024-H1',
    '41天 2025-H1',
    '800萬元 @2025-06-30',
    '3億元 @2025-06-30',
    '1,900人 @2025-06-30',
  ])
})

test('a month that no figure is of lends nothing beside the months up to it', () => {
  expect(
    told(
      '近日，市银保监局公布7月经营数据。数据显示，前7个月，保费收入48亿元，赔付支出15亿元。\n财产险保费收入21亿元，人身险保费收入27亿元。',
    ).slice(2),
  ).toEqual(['21亿元 2025-01..07', '27亿元 2025-01..07'])
})

test('what is taken up from a day is of it, and measured on the day on which that was', () => {
  expect(
    told(
      '2025年上半年，全市新设企业6万户。截至6月末，登记在册经营主体34万户，较去年底增长9.0%。其中，企业12万户，增长8.9%，外商投资企业2.1万户，增长2.1%。',
    ).slice(-4),
  ).toEqual([
    '12万户 @2025-06-30',
    '8.9% @2025-06-30 < @2024-12-31',
    '2.1万户 @2025-06-30',
    '2.1% @2025-06-30 < @2024-12-31',
  ])
  expect(
    told(
      '2025年上半年，经营主体总量超过30万户，至6月底实有34万户。其中，企业12万户，占35.3%。',
    ).slice(-2),
  ).toEqual(['12万户 @2025-06-30', '35.3% @2025-06-30'])
  expect(told('充电站6月底前实现全覆盖，计划至12月底建成50座。').at(-1)).toBe('50座 @2025-12-31')
})
