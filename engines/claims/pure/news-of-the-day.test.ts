import { expect, test } from 'vitest'
import { checkText } from './index.ts'

// News in a few sentences: titles of two halves, markets at several moments of a day, what was expected beside what came, the first few of a list.
// Nothing here contradicts anything, and the same words with a slip in them are told.

const accused = (words: string, date = '2025-09-08'): readonly string[] =>
  checkText(words, { date })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ text }) => text)

const TRUE = [
  '市场成交额5210.4亿元，连续两日不足6000亿元。北向资金净卖出63.18亿元，青禾酒业遭净卖出4.12亿元最多，远江电力获净买入2.07亿元居首。',
  '甲國4月私人市場新增職位16.2萬個，多過市場預期的12.1萬個，亦多過3月向上修訂後的7.9萬個。',
  '报告显示，21家会员中，有9家会员发行凭证合计46.35亿元。其中，东岭证券、海原证券、明河证券发行规模位居前三，分别为12亿元、9.4亿元、8亿元。',
  '蓝芯公司第二财季每股收益为0.71美元，预期0.66美元；营收290亿美元，预期281.3亿美元；净利润160.2亿美元，预期151.4亿美元。第二财季数据中心营收254亿美元，预期241.6亿美元。第二财季游戏营收31亿美元，预期28.2亿美元。',
  '上周58家机构合计进行612次评级，共计231股被券商研报给予“买入型”评级。',
  '10月起累計61例併發重症病例，其中7例死亡，重症病例以長者（占66%）及有慢性病史者（占81%）為多。',
  '过去十几年，全国人口从不到1900万，增长到2400万以上，其中东港人口就增长了一百多万。',
  '港股升幅擴大至逾610點　科指升逾3%\n\n港股升幅擴大至逾610點，恒生指數較早時報23562點，升615點，升幅2.68%。',
  '评分标准包括六个部分：词汇、复杂度、语法、结构、文章的展开方式，还有习惯用语。',
  '2月1日0至24时，全省新增本土确诊病例6例，淮安2例，镇江、泰州、宿迁、盐城各1例。',
  '会前，东港市交通局联合东港市公安局、东港市市场监管局对飞鹿出行、山海打车两家平台进行约谈。',
  '2021年全国税收总收入16.8万亿，其中增值税6.21万亿，企业所得税4.1万亿，个人所得税只有1.3万亿。',
  '在公司402页的回应中，仅有28页在回答提出的问题，剩下的320页是法庭记录，54页是财务信息。',
  '未成年人可于2022年1月21日-23日（周五、六、日）的每天20时至21时登录。',
  '政府公布，今年度首10个月赤字612亿元，当中已计入发行债券所得1204亿元，以及偿还债券223亿元。',
  '国泽航空上月载客量按年升逾14%　香云快运载客量升32%\n\n国泽航空上月载客量按年增长14.6%至201.3万人次，载客率升至82.7%。',
  '30家科创公司全年业绩预增\n\n统计显示，截至1月13日，有39家科创公司公布了业绩预告。预增公司30家、预盈2家；预降公司2家、预亏公司有5家。',
  '再加征50%关税\n\n关税委员会公告，自4月10日起，对进口商品加征关税的税率，由34%提高至84%。',
  '港股連升兩日，恒生指數升穿24000點關口，高見24262點，創逾3年新高，中午收市報24216點，升622點，升幅2.6%。',
  '港股結束兩日跌勢，恒生指數最多曾升近340點，高見23456點，其後升幅收窄，收市報23206點，升87點，升幅近0.4%。',
  '截至下午7时，该公司6.2%债券每1美元涨6美分，至37.8美分；7月到期的6.75%债券每1美元涨5.7美分，至42.5美分；4月到期的5.75%债券每1美元涨5.4美分，至63.2美分。',
  '当时共有15名工人在井下作业，除两人成功逃生，另外13人均被困井下。经过多次搜救，救援人员找到5名遇难人员。',
  '每天人们用4个半小时玩手机，其中1小时22分听音频，1小时4分钟用于社交网络，55分钟看视频。',
  '收入最高的11位球员的收入总和预计将达到9.95亿美元。其中，卡洛在排行榜上名列榜首，预计总收入为2.6亿美元；马丁以1.35亿美元的总预计收入在榜单上排名第二。',
  '去年我国出口机电产品12.83万亿元 增长20.4%\n\n2021年，我国出口机电产品12.83万亿元，增长20.4%，占出口总值的59%。同期，进口机电产品7.37万亿元，增长12.2%，占进口总值的42.4%，其中集成电路进口增长15.4%。',
  'Lake City Fire Department will receive a  96 293 Operations Grant  Landrum  Glassy Fire Department will receive a  117 135 Operations and Safety Grant  Union  Philip Department will receive a  237 500 Vehicle Acquisition Grant.',
  'In the three months to June, 64 smaller firms paid a dividend, while in the same period last year 145 of them did the same.',
  'The matter was put before the advisory group, which includes the four Chief Medical Officers, Public Health Norland (PHN) and the Hospital Board.',
  'The Barford-born batsman is one of only three Norlanders – after Wilfred Rhode and Sir Ian Batham – to be part of five winning squads.',
  'Rates remained around seven per 100,000 people between ages 10 and 24 from 2000 to 2007, data shows.',
  'The disease did not even feature in the top ten leading causes of death in August – with 482 fatalities, it came 24th, after lung cancer.',
  'Stage one increased the threshold for the 32.5 per cent personal income tax bracket from $87,000 to $90,000, over four years until 2022. Stage two, from July 1, 2022, would increase the 19 per cent personal income tax bracket from $41,000 to $45,000.',
  'So far 8,535 cases have been reported. Of the 8,340 cases for which age is known, the majority (56%) are aged between 5 and 35 years old.',
  'Best bets for today\n\n12.30 Amber River\n1.00 Quick Grab\n1.30 Kendale\n2.00 Knight Captain\n2.35 Sir Jack\n3.10 Clipper Bay\n3.45 Simply Lovely',
] as const

test.each(TRUE)('%s', (text) => {
  expect(accused(text)).toEqual([])
})

const SLIPPED = [
  '甲国4月新增职位16.2万个，其中制造业9.1万个，其余8.9万个。',
  '苇州、柳城、河口、云屏三市参加。',
  'The group includes four officers: a chair, a secretary and a treasurer.',
  'The town was ranked 12th in the top ten.',
  'Of the 840 cases, 420 (56%) were in men.',
  'The rate rose by 12 per cent from $87,000 to $90,000.',
  '科指升逾3%\n\n科技指數較早時報5062點，科指升2.1%。',
] as const

test.each(SLIPPED)('%s', (text) => {
  expect(accused(text)).not.toEqual([])
})
