import { describe, expect, test } from 'vitest'
import { checkText } from '../../index.ts'

function wrongIn(text: string, date: string | undefined = '2024-11-22'): readonly string[] {
  return checkText(text, { date: date as '2024-11-22' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

describe('a mark that was passed', () => {
  test.each([
    '全市研发投入强度达到2.77%，首次突破3%。',
    '10月21日单日业务量达到4218万件，首次突破5000万件。',
    '全省地区生产总值9820.4亿元，成功迈上10000亿元台阶。',
    '港口年吞吐量926万标箱，历史性突破1000万标箱。',
  ])('isn’t more than what passed it: %s', (text) => {
    expect(wrongIn(text)).not.toEqual([])
  })

  test.each([
    '全市研发投入强度达到3.01%，首次突破3%。',
    '全年新增企业300家，突破500家。',
    '市县财政投入4亿元，首次突破10%。',
    '全市财政收入比上年增加8亿元，首次突破10亿元。',
    '一季度完成投资8亿元，累计突破10亿元。',
    '出口8.2亿元，进口突破10亿元。',
    '其中高新技术企业850家，首次突破1000家。',
    '上年同期为92万人次，首次突破100万人次。',
  ])('is left alone: %s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

describe('a dividend', () => {
  const told = (shares: string, mean: string, all: string): string =>
    `利润分配预案为：以总股本${shares}股为基数，向全体股东每10股派发现金红利${mean}元（含税），不送红股。合计派发${all}万元。`
  test('is that of a share by all shares', () => {
    expect(wrongIn(told('412,500,000', '3.20', '13,200.00'))).toEqual([])
    expect(wrongIn(told('142,500,000', '3.20', '13,200.00'))).not.toEqual([])
    expect(wrongIn(told('412,500,000', '2.30', '13,200.00'))).not.toEqual([])
    expect(wrongIn(told('412,500,000', '3.20', '31,200.00'))).not.toEqual([])
  })
  test('isn’t, where shares that were bought back get none', () => {
    const text = told('412,500,000', '3.20', '13,100.00')
    expect(wrongIn(text.replace('为基数', '扣除回购专户中的股份为基数'))).toEqual([])
  })
})

describe('the water of a bulletin', () => {
  const told = (above: string, own: string, all: string, coefficient = '0.47'): string =>
    `【降水】2023年，全省平均年降水量1482.6毫米，折合降水总量1749.5亿立方米。\n\n【水资源量】全省地表水资源量${above}，折合年径流深680.0毫米；地下水资源量231.7亿立方米，其中与地表水不重复的${own}；水资源总量${all}，人均1662立方米。产水系数${coefficient}。`
  test('adds up', () => {
    expect(wrongIn(told('802.4亿立方米', '12.2亿立方米', '814.6亿立方米'))).toEqual([])
    expect(wrongIn(told('820.4亿立方米', '12.2亿立方米', '814.6亿立方米'))).not.toEqual([])
    expect(wrongIn(told('802.4亿立方米', '12.2万立方米', '814.6亿立方米'))).not.toEqual([])
    expect(wrongIn(told('802.4亿立方米', '12.2亿立方米', '814.6亿立方米', '0.57'))).not.toEqual([])
  })
  test('of which nothing is said of what is counted twice isn’t added', () => {
    const text = told('802.4亿立方米', '12.2亿立方米', '814.6亿立方米')
    expect(wrongIn(text.replace('，其中与地表水不重复的12.2亿立方米', ''))).toEqual([])
  })
})

describe('what is exceptional in a result', () => {
  const told = (amount: string): string =>
    `主要会计数据（单位：人民币万元）\n项目 | 2025年 | 2024年 | 本年比上年增减\n归属于上市公司股东的净利润 | 40,615.28 | 35,208.31 | 15.36%\n扣除非经常性损益的净利润 | 36,902.44 | 34,655.10 | 6.48%\n2025年非经常性损益合计${amount}，主要系政府补助。`
  test('is what lies between the two profits', () => {
    expect(wrongIn(told('3,712.84万元'), '2026-03-27')).toEqual([])
    expect(wrongIn(told('3,172.84万元'), '2026-03-27')).not.toEqual([])
    expect(wrongIn(told('3,712.84亿元'), '2026-03-27')).not.toEqual([])
  })
})

describe('the mean of a day', () => {
  const told = (total: string, mean: string): string =>
    `2024年10月，全省快递业务量完成${total}件，同比增长21.6%，日均${mean}件。`
  test('is the total of a month by its days', () => {
    expect(wrongIn(told('11.02亿', '3555万'))).toEqual([])
    expect(wrongIn(told('11.20亿', '3555万'))).not.toEqual([])
    expect(wrongIn(told('11.02万', '3555万'))).not.toEqual([])
  })
  test.each([
    ['days of work', '2024年10月，大厅办理业务2.2万件，日均1158件。'],
    ['a month that isn’t over', '11月，全省快递业务量完成8.02亿件，日均3819万件。'],
    ['another thing', '2024年10月，全省揽收快递11.02亿件，日均派送3840万件。'],
    ['another time', '2024年1至9月，全省快递业务量完成82亿件，10月日均3555万件。'],
  ])('isn’t asked of %s', (_, text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

describe('the mean of a month', () => {
  test.each([
    ['2024年1—10月，全省开行班列1206列，同比增长8%，月均{121|211}列。'],
    ['去年，全市生产整车36.6万辆，平均每月{3.05|3.50}万辆。'],
  ])('is the total by its months: %s', (text) => {
    const [good, bad] = [1, 2].map((at) =>
      text.replace(/\{(.*)\|(.*)\}/, (_, ...said) => said[at - 1]),
    )
    expect(wrongIn(good ?? '')).toEqual([])
    expect(wrongIn(bad ?? '')).not.toEqual([])
  })
  test.each([
    ['a time of no whole months', '2024年3月5日至4月20日，大厅办理业务2.2万件，月均1158件。'],
    ['another time', '2024年，全省开行班列1206列，10月以来月均211列。'],
  ])('isn’t asked of %s', (_, text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

describe('how far a level is from its goal', () => {
  const told = (goal: string, by: string): string =>
    `PM2.5均值31微克/立方米，较上年同期的33微克/立方米下降6.1%，距${goal}微克/立方米以内的控制目标尚差${by}微克/立方米。`
  test('lies between the two', () => {
    expect(wrongIn(told('30', '1'))).toEqual([])
    expect(wrongIn(told('21', '1'))).not.toEqual([])
    expect(wrongIn(told('30', '4'))).not.toEqual([])
  })
})

describe('a profit that became a loss', () => {
  const told = (rate: string): string =>
    `项目 | 2025年 | 2024年 | 本年比上年增减\n营业收入 | 287,412.06 | 243,611.90 | 17.98%\n净利润 | 40,615.28 | 35,208.31 | 15.36%\n经营活动产生的现金流量净额 | -2,318.76 | 15,402.90 | ${rate}`
  test('fell by more than all of it', () => {
    expect(wrongIn(told('-115.05%'), '2026-03-27')).toEqual([])
    expect(wrongIn(told('-151.05%'), '2026-03-27')).not.toEqual([])
    expect(wrongIn(told('不适用'), '2026-03-27')).toEqual([])
  })
})

describe('a level beside what it was before', () => {
  test.each([
    '林权抵押贷款余额212亿元，较年初的176亿元减少36亿元、增长20.5%。',
    '林权抵押贷款余额212亿元，较年初的176亿元增加63亿元。',
    '基础养老金每人每月由160元提高到215元，减少55元。',
    '高速公路通车里程由186公里增加到132公里。',
    '财政补助标准由610元降低至每人每年640元，增加30元。',
    '共发送旅客4126万人次，比去年春运减少286万人次，去年春运为3840万人次。',
    '共发送旅客4126万人次，比去年春运增加286亿人次，去年春运为3840万人次。',
    '三季度工业总产值635万元，比二季度多21亿元；二季度是614亿元。',
    '平均单价7.63元，比上年同期（8.31元）增加0.68元。',
    '优良率为88.2%，比上年的91.3%提高3.1个百分点。',
  ])('went the other way: %s', (text) => {
    expect(wrongIn(text)).not.toEqual([])
  })

  test.each([
    '林权抵押贷款余额212亿元，较年初的176亿元增加36亿元、增长20.5%。',
    '基础养老金每人每月由160元提高到215元，增加55元。',
    '亏损由186万元减少到132万元，减亏54万元。',
    '共发送旅客4126万人次，比去年春运增加286万人次，去年春运为3840万人次。',
    '地区生产总值4726亿元，比上年的4600亿元增长6.1%。',
    '出口212亿元，进口比年初的176亿元减少36亿元。',
    '每吨由186元的成本价提高到232元，其中运费增加30元。',
    '新增贷款212亿元，比上年同期的176亿元多增36亿元。',
    '平均用时212分钟，比去年的176分钟慢36分钟。',
    '全年接待236.8万人次，月均19.7万人次，比2019年的198.5万人次多38.3万人次。',
    '定位精度由10米提高到1米。',
    '出示红牌24张，其中直接红牌9张、两黄变一红15张，比上赛季同期的31张减少7张。',
    '出口120亿元、进口92亿元，比上年的190亿元增加22亿元。',
  ])('is left alone: %s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

describe('a share of what its words name', () => {
  test.each([
    '全省1.37万个建制村中，已建成村级服务站的有1.21万个，覆盖率95.4%，距目标仅一步之遥。',
    '三家企业固定宽带接入用户总数达6.68亿户。其中，高速率的用户为6.84亿户，占总用户数的94.8%；千兆用户为2.02亿户，占比达到三成。',
    '三家企业固定宽带接入用户总数达6.68亿户。其中，高速率的用户为6.33亿户，占总用户数的94.8%；千兆用户为10.10亿户，占比达到三成。',
    '五年来累计投入治理资金386亿元，其中中央财政152亿元、省级财政134亿元、市县自筹100亿元，中央资金占93.4%。',
    '截至10月，全省上报公共充电桩21.46万台，上年同期为15.76万台。其中直流充电桩9.78万台、交流充电桩11.59万台，占比分别为46.0%、54.0%。',
    '截至10月，全省上报公共充电桩107.30万台，上年同期为15.76万台。其中直流充电桩9.87万台、交流充电桩11.59万台，占比分别为46.0%、54.0%。',
    '全区共入榨甘蔗5120万吨，产糖618.5万吨，比上榨季增加91.5万吨。截至6月底，累计销糖241.8万吨，产销率68.2%。',
    '全省供水总量与用水总量均为258.3亿立方米，比上年减少1.9%。供水中，地表水源247.2亿立方米，占95.7%；地下水源5.4万立方米，再生水等非常规水源5.7亿立方米。',
    '全省供水总量为258.3亿立方米，比上年减少1.9%。供水中，地表水源247.2亿立方米，占95.7%；地下水源7.0亿立方米，再生水等非常规水源5.7亿立方米。',
  ])('is tested: %s', (text) => {
    expect(wrongIn(text)).not.toEqual([])
  })

  test.each([
    '全省1.37万个建制村中，已建成村级服务站的有1.21万个，覆盖率88.3%，距目标仅一步之遥。',
    '抽检的460批次食品中，不合格的有20批次，合格率95.7%。',
    '三家企业固定宽带接入用户总数达6.68亿户。其中，高速率的用户为6.33亿户，占总用户数的94.8%；千兆用户为2.02亿户，占比达到三成。',
    '五年来累计投入治理资金386亿元，其中中央财政152亿元、省级财政134亿元、市县自筹100亿元，中央资金占39.4%。',
    '截至10月，全省上报公共充电桩21.46万台，上年同期为15.76万台。其中直流充电桩9.87万台、交流充电桩11.59万台，占比分别为46.0%、54.0%。',
    '截至10月，全省上报公共充电桩21.46万台。其中直流充电桩9.12万台、交流充电桩11.03万台，占比分别为42.5%、51.4%。',
    '全区产糖618.5万吨。截至6月底，累计销糖421.8万吨，产销率68.2%。',
    '全省供水总量为258.3亿立方米，比上年减少1.9%。供水中，地表水源247.2亿立方米，占95.7%；地下水源5.4亿立方米。',
    '全省用水总量为258.3亿立方米。用水中，农业142.8亿立方米，占55.3%；其中灌溉128.0亿立方米。',
  ])('is left alone: %s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})

describe('so many times what is named', () => {
  test.each([
    '投入无人配送车326台，是去年底613台的整整两倍。',
    '机构九月发行五年期零售债券50亿元，年息4.25厘，认购额达182亿元，相当于发行额的3.93倍。',
    '节前15天发送1742.5万人次，节后25天发送3475.9万人次，几乎是节前的3倍。',
    '10月份，快递业务量完成11.02亿件，日均3555万件。11月1日至11日，揽收包裹5.87亿件，日均5336万件，为10月份日均水平的2.0倍。',
  ])('is tested: %s', (text) => {
    expect(wrongIn(text)).not.toEqual([])
  })

  test.each([
    '投入无人配送车326台，是去年底163台的整整两倍。',
    '机构九月发行五年期零售债券50亿元，年息4.25厘，认购额达182亿元，相当于发行额的3.64倍。',
    '节前15天发送1742.5万人次，节后25天发送3475.9万人次，几乎是节前的2倍。',
    '全市接待游客96万人次，实现消费50亿元，其中夜间消费12亿元，相当于平日的3倍。',
    '新能源车销量达8.2万辆，是燃油车的1.6倍。',
    '王女士投保了一份重疾险，年交保费1.25万元，已交9期。公司收齐材料后第二天赔付45万元，是已交保费的4倍。',
    '假期8天，共运送乘客812万人次，日均101.5万人次。单日最高纪录达到128.6万人次，是全年日均的1.4倍。',
  ])('is left alone: %s', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})
