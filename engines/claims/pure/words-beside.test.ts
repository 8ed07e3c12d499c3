import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

// What stands beside the figures that are meant: another's words, asides, bases in brackets, amounts that are no levels. Each text is true; the
// one behind it says the same with a slip, which is told.

/** What is told to be wrong in a text that stands alone. */
function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2024-12-04' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test.each([
  [
    'an aside between dashes',
    'The unit arrested 412 dealers - 287 of whom were fined - and seized nearly 300 rifles.',
    'Of the 412 dealers, 287 were fined and the remaining 135 were let go.',
  ],
  [
    'what was asked for is no goal',
    'The scheme is authorized to receive $150 million annually. The budget had requested only $12 million for it, leaving the scheme $138 million short of its mark.',
    'The goal was 500 homes. Builders finished 412 homes, so the goal was exceeded.',
  ],
  [
    'a budget that proposes',
    'The budget also proposes an additional $15 billion in cuts to the programme, cuts that exceed the $5.9 billion of the bill for 2006.',
    'The budget was $15 million. It cost $14 million, so the budget was exceeded.',
  ],
  [
    'a base in brackets before a range',
    'The company generated revenue of EUR 30.4 million (2024: EUR 35.1 million), at the upper end of the most recently forecast range of EUR 29 million to EUR 31 million.',
    'The company generated revenue of EUR 27.4 million (2024: EUR 35.1 million), at the upper end of the most recently forecast range of EUR 29 million to EUR 31 million.',
  ],
  [
    'what capitals stand for',
    'The company buys and sells firms in the three segments of ITC (Information and Telecommunications Technology), Renewable Energies and Ventilation.',
    'The company has four segments (Media, Water and Gas).',
  ],
  [
    'half of what was just told',
    'The act receives $28.5 million, with a portion of these funds for building. The college programme is funded at $9.5 million, with half of this allocation going to Norland.',
    'Revenue was $500 million and services brought $150 million, or 40% of that amount.',
  ],
  [
    'a halving that is an event',
    'May 2020 Halving: Price climbed from about $7,000 to nearly $61,000 by April 2021.',
    'The company is halving its emissions from 40 tonnes to 30 tonnes.',
  ],
  [
    'an event behind a prefix',
    'With the failure of the trend post-halving, a retest of the $60,000 level looms, with closures below $63,224 targeting the $59,750 region.',
    'Prices were halved from $60,000 to $59,750.',
  ],
  [
    'entries one behind the other',
    'Fort Hill Radar: $5.5 million. Air Centre, works done in Bayton: $4.64 million for procurement, $183,000 for research. Inspection Techniques: $1.7 million.',
    'Spending: $5.5 million. Of this: $4.64 million for procurement, $1.86 million for research.',
  ],
  [
    'so many of the past years',
    'Premiums have grown at double-digit levels in four of the past six years - far outpacing inflation and wage gains.',
    'The plan has four pillars: prevention, early detection and treatment.',
  ],
  [
    'other things of which some were put off',
    'Following the service, 25% reported feeling anxious, 19% struggle to keep up with payments, and 17% had already postponed other bills to manage this debt.',
    '45% came from the region, 31% from abroad and 14% from other regions.',
  ],
  [
    'cuts that total so much',
    'The conference report cuts total $31.7 billion versus the Senate proposed $26.6 billion.',
    'Exports dropped to 31.7 billion versus 26.6 billion a year ago.',
  ],
  [
    'places with several measures',
    'Lodging revenue was highest in Mar County ($106.5 million). Visitors spent heavily on food, particularly in Mar County ($52.6 million). Spending on Recreation totaled $311.9 million.',
    'Lodging revenue was highest in Mar County ($106.5 million), ahead of Dale County ($152.6 million) and Pell County ($31.9 million).',
  ],
  [
    'what was and what may be',
    'In the past 5 years, oil imports of Ruria have doubled, and show no signs of slowing down. Its auto fleet is predicted to increase from 20 million currently to 110 million within 25 years.',
    'Oil imports of Ruria doubled from 20 million tonnes to 110 million tonnes.',
  ],
  [
    'causes one beside the other',
    'The decrease was primarily due to $6.3 million paid in dividends, $2.1 million for a new system, and $1.9 million in capital spending.',
    'Of the $6.3 million, $2.1 million went to a new system and the remaining $1.9 million to capital spending.',
  ],
  [
    'by how much, and from what',
    'A nurse would have her payments reduced by $41, from $210 to $169. A teacher would have the payments reduced by $55, from $210 to $155.',
    'A nurse would have her payments reduced by $41, from $210 to $179.',
  ],
  [
    'a product beside the sum invested',
    'Cedar: $4,000 for 10 days, with $50 daily and $500 total rewards.',
    'The fair took in $4,000 over 10 days, an average of $500 a day.',
  ],
  [
    'a total that is a loss',
    'A trader sold 5,714 coins at a price of $2,803 each, culminating in a loss of approximately $5.5 million.',
    'A trader sold 5,714 coins at a price of $2,803 each, for $15.5 million.',
  ],
  [
    'a growth over last year that is no part',
    "Cleanup is funded at $318 million, $122 million over last year's request, plus an additional $93 million in proceeds and $25 million from the account, totaling $436 million.",
    'The fund put in $318 million, the state $93 million and the city $25 million, totaling $446 million.',
  ],
  [
    'a loss that narrows over revenue',
    'Nortel Narrows Q2 Loss 66% as Online Growth Offsets Headwinds\n\nNortel reported Q2 2025 revenue of $11.2 million versus $15.0 million a year ago, reflecting strong growth.',
    'Revenue of Nortel Falls 66%\n\nNortel reported Q2 2025 revenue of $11.2 million versus $15.0 million a year ago.',
  ],
  [
    'included within another',
    'The bill has $676 million for the Deepsea project, included within the $1.2 billion for vessels.',
    'The bill has $676 million for vessels, including $1.2 billion for the Deepsea project.',
  ],
  [
    'the year before in brackets, and a share of another whole',
    "These effects led to a decline in sales of 11.5% to EUR 40.1 million in the Services segment (H1 2024: EUR 45.3 million). The segment's share of consolidated Group sales was thus 71.2% (H1 2024: 80.6%).",
    'Sales were EUR 40.1 million in the Services segment, of a total of EUR 45.3 million, a share of 71.2%.',
  ],
  [
    'total assets beside results',
    'The results have highlights including $8.0 million in revenue, $5.3 million in gross profit, $615,697 in net income, and $9.4 million in total assets.',
    'Donors gave $8.0 million, the state $5.3 million and the city $0.6 million, $9.4 million in total.',
  ],
  [
    'more than there are',
    'The increase is designated to cover 2.3 million more children than the 5.6 million who already have insurance.',
    'There were 2.3 million children, more than the 5.6 million of last year.',
  ],
  [
    'a gross margin beside an amount',
    'The firm reported record Q3 2025 revenue of $24 million, an 8 percent sequential gross profit increase to $8 million, 32 percent gross margin, $13 million in cash and receivables.',
    'Exports came to $24 million and imports to $8 million, a gap of $13 million.',
  ],
  [
    '突破…大关 is a mark',
    '今年上半年云东外贸进出口值4.37万亿元，同比增长18.6%，历史同期首次突破4万亿元大关。',
    '今年上半年云东外贸进出口值由4.03万亿元增加到4.37万亿元，增长18.6%。',
  ],
  [
    'a part of the other before a doubling',
    '国家基本公共服务现行标准规定的72项服务项目中，目前已有54项实现了常住地提供。临海大力发展嵌入式托育服务，一年来，全市托位数翻了近一番。',
    '临海的托位由54个增加到72个，翻了一番。',
  ],
  [
    '分别因为…而获奖 lists no winners',
    '数学家陈昱、林虹获得数学奖。二人分别因为在偏微分方程领域、调和分析和几何测度论领域的成就而获奖。',
    '二人分别为陈昱、林虹和周远。',
  ],
  [
    '为…带来 is no list',
    '沙夫表示，人类命运共同体理念和三大全球倡议为世界带来了希望和曙光。',
    '三大倡议为绿色倡议、蓝色倡议、白色倡议和红色倡议。',
  ],
  [
    'a headline told at a time that says more, and a narrower figure',
    '暑运期间全社会人员流动量超98亿人次\n\n7月1日至8月31日，全社会人员流动量累计约98.17亿人次，比2023年同期增长3.6%。\n\n今年暑运期间，公路人员流动量87.19亿人次，跨省出行人员占比增多。',
    '暑运期间人员流动量超98亿人次\n\n暑运期间，人员流动量89.17亿人次，比2023年同期增长3.6%。',
  ],
  [
    '进出口 is neither 进口 nor 出口',
    '今年前2个月，云东外贸进出口1.22万亿元，同比增长21.9%。其中，出口7959.4亿元，增长23.8%；进口4240.6亿元，增长18.5%。前2个月，云东民营企业进出口占云东进出口总值的61.8%。',
    '今年前2个月，云东外贸进出口1.22万亿元，同比增长21.9%。其中，出口7959.4亿元，增长23.8%；进口4240.6亿元，增长18.5%。出口占进出口总值的61.8%。',
  ],
  [
    'who is left of the named is told behind the list',
    '社團共有9名理事，分別為林一明、王二光、張三元、李四海、陳五洲、趙六合、周七星、吳八方。另一名理事為鄭九江。',
    '社團共有9名理事，分別為林一明、王二光、張三元、李四海、陳五洲、趙六合、周七星、吳八方。',
  ],
  [
    'a bracket within a list of parts',
    '手冊由四個部分組成：通則、守則（夜間適用）、收費辦法、附表，共列38項。',
    '手冊由四個部分組成：通則、守則（夜間適用）、收費辦法，共列38項。',
  ],
  [
    'a last member behind a comma',
    '學會提出三個目標：「清潔」（街道）、「節能」（家居），以及從舊習慣中解放出來。',
    '學會提出三個目標：「清潔」（街道）、「節能」（家居）。',
  ],
  [
    'groups of the counted in brackets',
    '決議由四名評審（兩名由商會委派、兩名由學校委派）宣讀。',
    '決議由四名評審（林一明、王二光）宣讀。',
  ],
  [
    'a bracket that a comma divides',
    '來自航運業的有3個（會長林一明、副會長王二光，秘書張三元），其餘5人來自其他行業。',
    '來自航運業的有3個（會長、副會長），其餘5人來自其他行業。',
  ],
  [
    'half below the median',
    '2019年船務業總月薪平均為台幣7.2萬元，中位數則為5.6萬元，等於有半數船員月薪不到6萬元。',
    '2019年船務業總收入為台幣7.2萬元，獎金則為5.6萬元，佔半數。',
  ],
  [
    'a limit and a narrower one',
    '贊成改期的會員遠未達半數，不足40％。',
    '贊成改期的會員達62%，超過七成。',
  ],
  [
    'years that a share is not of',
    '經過160多年，書院已成熟，「60年之約」未到一半。',
    '進口總額達500億元。機電產品200億元，佔五成。',
  ],
  [
    'working days of a week are no mean',
    '總共約700多箱茶葉，若換算產季約24周、每周6個工作天，等於平均每天要出5箱茶葉。',
    '船隊行程共300海里，產季18周，平均每周出20海里。',
  ],
  [
    'a year told in two digits, and an age',
    '楊一明62年起學畫。\n\n26歲的楊一明回憶當年。',
    '62歲的楊一明笑著說。\n\n26歲的楊一明來自東江。',
  ],
  [
    'days within a time',
    '書展在3月2日至4月1日間，以長達19天舉辦朗誦會。',
    '書展在3月2日至4月1日間，以長達49天舉辦朗誦會。',
  ],
  [
    'years in which someone was born',
    '去年5月起推出為期4年的計劃，資助於1951至1962年出生的市民學泳。',
    '書展於3月2日至4月1日舉行，為期19天。',
  ],
  [
    'the weekday on which a house is closed',
    '日期：2024年6月3日–8月14日（星期一休館，公眾假期除外）',
    '日期：2024年8月14日（星期一）舉行。',
  ],
  [
    'the base of another figure',
    '調查顯示，64%受訪者認為服務態度良好，較去年下跌6個百分點；18%受訪者認為服務態度欠佳，和去年錄得19％相若。',
    '調查顯示，64%受訪者認為服務態度良好，較去年的67%下跌6個百分點；18%受訪者認為服務態度欠佳，和去年錄得19％相若。',
  ],
  [
    'full marks are no entry',
    '評分方面，東江館得分最高，有7.6分（10分滿分）；其次為南嶺館，有7.1分；之後為西灣館，有6.2分。',
    '評分方面，東江館得分最高，有7.6分（10分滿分）；其次為南嶺館，有7.9分；之後為西灣館，有6.2分。',
  ],
  [
    'not even half',
    '全部45席當中只有19席由抽籤產生，佔一半議席都沒有。',
    '全部45席當中只有19席由抽籤產生，佔一半。',
  ],
  [
    'what two things were bought for',
    '國信以38億元向會豐購入紅灣廣場。該公司其後表示，以83億元購入九聯電訊是合適的。',
    '國信以38億元向會豐購入紅灣廣場。該公司其後表示，以83億元購入紅灣廣場是合適的。',
  ],
  [
    'one of several multiples',
    '手冊比分會在2024年3月4日的通知還早了24天。當時無人跟進。\n\n測算顯示，如果工程比原定時間晚開展1周、2周和3周，費用將分別增加至2倍、5倍和22倍。',
    '昨日入場者340人，上周僅20人，是其71倍。',
  ],
  [
    'an ordinal behind an ordinal',
    '林一明負責第三、四項工作，即另一展覽及另一講座。',
    '公司提交了四個部分，即捐款者及對外協議的資料。',
  ],
  [
    'twenty years, and some more',
    '《城南月刊》自1999年11月創刊，至今超過20年，每月出版一次。',
    '《城南月刊》自1999年11月創刊，至今超過10年，每月出版一次。',
  ],
  [
    'places in the longer list',
    '今年東江共有3人入榜，分別為第52名的林一明、第58名的王二光和第61名的張三元。',
    '今年東江共有15人參加比賽，林一明獲第52名。',
  ],
  [
    'groups of firms, each with a partner of its own',
    '32家中央企业与教育基金设立联合资助超过110亿元。央企建设81个实验室。23家中央企业与9个国家图书馆合作开展163项任务。',
    '32家中央企业与教育基金设立联合资助超过110亿元。这23家中央企业开展163项任务。',
  ],
  [
    'a share of those of a name in quotes',
    '今年前11个月，全省新设经营主体820.4万户。其中，新设企业246.9万户，增长13.6%，新技术、新产业“四新”企业占比38.4%。',
    '今年前11个月，全省新设经营主体820.4万户。其中，新设企业246.9万户，增长13.6%，占比38.4%。',
  ],
  [
    'faster than the nation in what the text tells of another measure',
    '前三季度，全国制造业投资同比增长6.1%。在株山，规模以上工业增加值增长6.3%，快于全国2.3个百分点。',
    '前三季度，全国规模以上工业增加值同比增长6.1%。在株山，规模以上工业增加值增长6.3%，快于全国2.3个百分点。',
  ],
  [
    'a part of the west, and not of the centre and the west',
    '今年前10个月，我国中西部地区货物贸易进出口6.28万亿元。西部地区对共建国家进出口2.1万亿元，占同期西部地区外贸总值超六成。',
    '今年前10个月，我国西部地区货物贸易进出口6.28万亿元。西部地区对共建国家进出口2.1万亿元，占同期西部地区外贸总值超六成。',
  ],
  [
    'down to what there is now',
    '清单从2013年的190项减少到现在的27项，带动全国清单也缩减至31项。',
    '清单从2013年的190项减少到现在的27项，减少了136项。',
  ],
  [
    'users of one kind and of another',
    '移动电话用户达6.45亿户，占移动电话用户总数的比例为38.6%。千兆宽带接入用户达1.24亿户，占用户总数20.7%。',
    '移动电话用户达6.45亿户，其中宽带用户达1.24亿户，占移动电话用户总数的比例为38.6%。',
  ],
  [
    'what came together in years',
    '今年前8个月，横江合作区进出口286.5亿元。合作区成立四年来，进出口总值达1182.1亿元，年均增长率达8.7%。',
    '横江合作区2020年进出口286.5亿元。2024年进出口达1182.1亿元，年均增长率达8.7%。',
  ],
  [
    'the plan of some',
    '今年全国计划改造小区2.6万个，1—9月份开工数量已达2.37万个。江州、临海等12个地区已完成年度改造计划。',
    '今年全国计划改造小区2.6万个，1—9月份开工数量已达2.37万个，已完成年度改造计划。',
  ],
  [
    'these two days',
    '从11月13日开始，河阳的大雾将持续至16日。这两天，阿台多地出现降雪天气。',
    '展览从11月13日开始，将持续至16日，为期两天。',
  ],
  [
    'some that come first',
    '我国将对3200座小型水库进行除险加固\n\n今年，我国规划将对3200座小型水库进行除险加固。水利部提前下达补助资金28亿元，对1690座小型水库先期实施除险加固。',
    '我国将对3200座小型水库进行除险加固\n\n今年，我国规划将对3200座小型水库进行除险加固。水利部提前下达补助资金28亿元，对1690座小型水库实施除险加固。',
  ],
  [
    '对…进出口 side by side, with a subject before',
    '2024年，三角地区对邻近国家进出口8.8万亿元，对联盟其他成员国进出口5.9万亿元，对其他伙伴国家进出口2.23万亿元。',
    '2024年，三角地区进出口7.7万亿元，其中出口4.8万亿元，进口2.23万亿元。',
  ],
  [
    'less than its parts, in another paragraph',
    '江岸治理基本建立。1200多个保护区问题已完成整改，实施27个生态保护工程。\n\n江岸生产方式发生变革。目前，江岸42个先进制造业集群、30个产业集群加快建设。',
    '江岸建设集群17个，其中先进制造业集群31个、产业集群40个。',
  ],
  [
    'a contribution to what came on top',
    '我国粮食产量在连续7年稳定在1.2万亿斤以上的基础上，预计今年将首次突破1.3万亿斤。\n\n这是来之不易的丰收。\n\n这是成色更足的丰收，今年通过深入实施行动，单产对粮食增产的贡献超过了七成。',
    '今年粮食产量将首次突破1.3万亿斤，其中秋粮1.2万亿斤，占比超过了七成。',
  ],
  [
    '用电量中 opens a whole',
    '2025年全社会用电量突破9.1万亿千瓦时\n\n2025年全年全社会用电量达到93682亿千瓦时，同比增长5.0%。年度用电量首次突破9.1万亿千瓦时。\n\n9.1万亿千瓦时的用电量中，工业是主力，占全部用电量的比重为64%。其中，制造业成为增长点。',
    '2025年全社会用电量达到9368.2亿千瓦时。工业用电量为3000亿千瓦时，占全部用电量的比重为64%。',
  ],
  [
    'a rate of all land',
    '水土保持取得积极进展\n记者了解到，“十四五”时期，全省全面推进江河保护治理，推动水土保持提质增效，新增水土流失治理面积超38万平方公里，净减少水土流失面积约12.6万平方公里，水土保持率达到75%以上。\n重点地区治理水土流失面积5.7万平方公里。',
    '全省治理面积31万平方公里，其中林地面积10.6万平方公里，占72%。',
  ],
  [
    'a range that was traded, the higher end first',
    'Norcoin fell. Now trading within a weekly price range of $39 and $28, Norcoin reflects a decline. Analysts see an ideal buy zone for the range of $31-$29.',
    'The company expects revenue in the range of $35 million to $25 million for 2025.',
  ],
  [
    'the middle of what a valuation assumes',
    'The model rests on rates between 8% and 9%. We arrive at a valuation range of $14.20 to $23.10 with a midpoint of $18.03.',
    'The model rests on rates between 8% and 9%. We arrive at a valuation range of $14.20 to $23.10 with a midpoint of $20.03.',
  ],
  [
    'a margin with a name of its own',
    'The business gave a gross operating margin of $41.5 million. Its administrative expenses for the year were $14.1 million, leading to a positive corporate margin on a cash basis of $23.2 million.',
    'Ash took 45,000 votes and Birch 39,000, a margin of 9,000.',
  ],
  [
    'differences of several places',
    'In Norland, the median time difference between the incident and the report was 14 days, for Estmark it was 11. The time difference in Sutland was 9 days.',
    'In Norland, the median time was 14 days, for Estmark it was 11. The difference was 9 days.',
  ],
  [
    'a share that is worth so much',
    'Drive towards a $1 billion market cap, burning 4% of tokens worth $40 million.',
    'The firm sold $18 million, or 6% of a market worth $600 million.',
  ],
  [
    'a window of so many years',
    'The figures use a ten-year budget window that includes only five years of the plan. The plan would not be in full effect until 2011, missing its goals.',
    'The budget was ten days. The work took five days, so the budget was exceeded.',
  ],
  [
    'a daily profit and its total',
    'An investment of $7,300 offers daily profits of $142.10, with a total of $2,699.90 over 19 days.',
    'The firm paid $120 million for roads and $30 million for bridges, a total of $190 million.',
  ],
  [
    'the share of those who pay more than a limit',
    'Forty-three percent of members now report an average rate (APR) above 19%, up from 32% one year ago.',
    '23% of members now pay a rate above 19%, up from 32% one year ago.',
  ],
  [
    'points of a list',
    'Packages on offer:\n\n* 30-Day Bot: A $12000 investment brings a $5172 profit in 30 days.\n* 45-Day Bot: $17000 investment for a $12570 profit, returned in 45 days.',
    'Norcorp reports revenue of $681.5 million for the year.\n\nThe year was good. Total revenue of $618.5 million was a record.',
  ],
  [
    'what is entered under a name',
    'The bill has money for:\n\n* Fort Hill: $612 million - $171 million for alterations to the Medical Centre and $88.3 million for Training Facility dormitories.',
    'The fund spent $612 million - $171 million for alterations to the Medical Centre and $88.3 million for Training Facility dormitories.',
  ],
])('%s', (_, right, wrong) => {
  expect(wrongIn(right)).toEqual([])
  expect(wrongIn(wrong)).not.toEqual([])
})

test('what may not be passed is a figure at most, and a decade is no length of time', () => {
  const { claims } = checkText('當局規定每個家庭不能多於兩人參選，90年代起亦然。')
  expect(claims.map(({ bound, value }) => `${bound} ${value}`)).toEqual(['atMost 2'])
})
