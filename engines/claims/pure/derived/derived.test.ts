import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('shares of what stands beside them', () => {
  contradict('share', [
    'Builders finished 38,400 homes last year, 3,600 more than in 2022, when the total was 34,800. Work began on 43,200 homes, which compares with 36,000 a year earlier, an increase of a fifth. Flats made up 8,448 of those finished, or {22|28} percent.',
    'Inspectors took 640 samples and tested 520. Lead was found in 104 of those tested, or {20|26}%, and reported the same day.',
    'Of the 48,600 new cars registered in March, 9,720 were fully electric. Battery cars thus reached a market share of {20|27} percent.',
    'Norwick Brewery sold 1.60 million hectolitres of beer last year. Alcohol-free brands contributed 0.24 million hectolitres, a share of {15|24} percent.',
    'Turnout reached {61.2|71.2}%, with 183,600 of the 300,000 registered voters casting a ballot.',
    '云泽大学今年毕业生共8500人，截至6月10日已落实去向的有6800人，占{80|68}%。',
  ])
  hold([
    'The region has 1,400 schools. In the survey, 812 answered, and 40% of those said they lacked staff.',
    '参加考试2400人，通过1920人，其中女性占55%。',
    '景区接待游客2600万人次，其中过夜游客1040万人次，省外游客占过夜游客的70%。',
  ])
})

describe('changes between the two levels that are told', () => {
  contradict('growth', [
    'Wind farms fed 9.45 terawatt hours into the grid in 2023, {16.7|26} percent more than in 2022, when they supplied 8.10 terawatt hours.',
    'Overnight stays reached 1.24 million in the summer season, against 1.06 million in the summer of 2021. That is a rise of {17.0|6.9} percent.',
    'Membership dropped from 54,000 in 2019 to 45,900 in 2022. The decline of {15.0|17.6} percent reflects the pandemic.',
  ])
  hold([
    'Some 18.2 million passengers used the airport in 2019. In 2023 the figure was 16.9 million, up 22% on 2022.',
    'The rig count was up 16 to 180, against 398 a year ago.',
    // 同期 of what it is a share of is no earlier time.
    '上半年，一般贸易进出口642.5亿元，占同期全县外贸总值的71%，比重提升1.2个百分点；加工贸易进出口190.1亿元，占21%。',
  ])
})

describe('what is made up, and what remains', () => {
  contradict('sum', [
    'Customs officers seized 4.6 tonnes of cannabis, 1.3 tonnes of cocaine and 0.4 tonnes of other drugs, {6.3|7.3} tonnes of narcotics in all.',
    'Income was £3.48 million against expenditure of £3.21 million, a surplus of £{0.27|0.72} million.',
    '省博物馆新入藏文物{412|512}件，其中书画157件，陶瓷143件，青铜器68件，其他44件。',
    '受访者中，选择“满意”的占61%，“基本满意”的占28%，其余{11|17}%选择“不满意”。',
  ])
  hold([
    'Of the 230 members, 140 play football, 96 play tennis and 58 do both.',
    '该校在校生共9640人，其中女生5120人，住校生7980人。',
    '全国高等学校共计3167所。其中，普通高等学校2919所，含本科学校1365所，高职学校1554所，成人高等学校248所。',
  ])
})

describe('means, multiples, parts and ways', () => {
  contradict('mean', [
    'The 12 district hospitals treated 84,000 in-patients in 2025, on average {7,000|6,100} each.',
    '市慈善总会向240名学生发放助学金120万元，人均{5000|6000}元。',
  ])
  contradict('multiple', [
    'Sales of e-bikes have more than doubled since 2019: dealers sold {136,000|96,000} last year, against 65,000 in 2019.',
    '石屏漂流景区日均接待游客6000人次，是平日（1500人次）的{四|六}倍。',
  ])
  contradict('part', [
    'The national park counted 88,000 visitors over Easter. {31,000|131,000} of them came from abroad.',
    'The library lent 318,000 books, over {140,000|400,000} of which were novels.',
    '全市改造老旧小区118个，其中加装电梯的小区有{37|137}个。',
  ])
  contradict('direction', ['全市法院新收民事案件41200件，去年同期为38500件，同比{上升|下降}。'])
  hold([
    '地铁3号线开通30天，累计运送乘客1260万人次，全市轨道交通日均客流210万人次。',
    '航线从1条增长到22条，发货量增长了10倍。',
    '全市平均工资为8900元，其中非私营单位10200元，私营单位7300元。',
  ])
})

describe('what is said below the rows of a small table', () => {
  contradict('share', [
    'Staff of the port\nWomen  280\nMen    520\nTotal  800\nWomen make up {35|45} percent of the workforce.',
    '医疗机构床位数（张）\n公立医院\t2400\n民营医院\t900\n乡镇卫生院\t700\n合计\t4000\n民营医院床位占比为{22.5|32.5}%。',
  ])
  contradict('growth', [
    '重点企业发电量（亿千瓦时）\n1月    52.0\n2月    46.8\n2月份环比下降{10|20}%，主要受春节假期影响。',
  ])
  contradict('direction', [
    'Share of parcels delivered on time\n2023  91.4%\n2024  93.0%\nReliability has {improved|deteriorated}, the regulator said.',
  ])
  hold([
    '重点企业发电量（亿千瓦时）\n1月    52.0\n2月    46.8\n2月份同比下降20%，主要受春节假期影响。',
    'Staff of the port\nWomen  280\nMen    520\nTotal  800\nWomen made up 25 percent ten years ago.',
  ])
})

describe('paces, points and mean rates', () => {
  contradict('gap', [
    '2月份，工业生产者出厂价格同比上涨1.8%，1月份上涨1.2%，涨幅比上月扩大{0.6|1.6}个百分点。',
  ])
  contradict('growth', [
    '全市8月优良天数比例为93.5%，同比提高6.4{个百分点|%}，去年同期这一比例为87.1%。',
  ])
  contradict('average-growth', [
    'In 2015 the port handled 2.0 million tonnes; in 2025 it was 3.26 million. On average, throughput has grown by {5|8} per cent a year.',
    'Enrolment rose from 24,000 students in 2014 to 48,000 in 2024. The chancellor put the average annual growth at {7.2|12.7} per cent.',
    'Exports of cheese rose from 40,000 tonnes in 2019 to 64,400 tonnes in 2024. That is an average annual growth rate of {10.0|16.0} percent.',
  ])
  hold([
    '上半年，规模以上工业增加值同比增长6.1%，其中6月份增长4.3%，增速比5月份回落0.9个百分点。',
    'Sales rose from 40,000 tonnes in 2019 to 64,400 tonnes in 2024. Profit had an average annual growth rate of 16.0 percent.',
  ])
})

describe('the only two figures of one name, and the mean of a list', () => {
  contradict('repetition', [
    'The ferry can carry 84 cars and 600 passengers. It will enter service in May. On Saturdays all {84|48} cars have been booked, the operator said.',
    '市监局抽检儿童水杯，共抽取市面42款样品。结果显示，{42|24}款样品中5款不合格。',
  ])
  contradict('mean', [
    '三个监测点的噪声值分别为52分贝、56分贝和60分贝，平均{56|65}分贝。',
    'The three gauges recorded 62, 74 and 80 millimetres of rain in February. The mean of the three was {72|82} millimetres.',
  ])
  hold([
    'The ferry can carry 84 cars. A second one, for 48 cars, will follow in 2027.',
    '青岭景区接待游客486人次。白水寨景区接待游客468人次。',
    'The survey covered 1,860 households. Of the 1,680 households that answered, 37 percent had cut spending.',
    'Profit doubled last year as revenue rose to $50 million from $40 million.',
  ])
})

describe('what is told beside another of its form', () => {
  contradict('share', [
    'Premiums came to EUR 4.82 billion, after EUR 4.53 billion. Claims were higher. Storm Bettina triggered 18,400 claims. Damage was large. By line of business, property contributed EUR 2.91 billion (60.4 percent), life EUR 1.36 billion ({28.2|38.2} percent).',
    'Brigades attended 187,420 incidents. That was fewer. Costs rose. Crews grew. Fires accounted for 25% (46,180) and false alarms for {42|47}% (78,716).',
    'The clinic saw 9,600 patients last year.\n\n• Women: 5,280 (55%)\n• Men: 4,320 (45%)\n• Children: 960 ({10|16}%)',
    'Investments stood at EUR 38.6 billion on 30 June, {71|77} percent of it, or EUR 27.4 billion, in bonds.',
  ])
  contradict('growth', [
    'Building permits in August were at an annual rate of 1,462,000. This is 3.8 percent above the July rate of 1,408,000, but is {5.7|7.5} percent below the August 2023 rate of 1,550,000.',
    'Exports stood at $23.1 billion in May, 5.0 percent higher than in April ($22.0 billion) but {3.8|8.3} percent lower than in May 2023 ($24.0 billion).',
    'Arrivals came to 84,000 in May, up 5% from 80,000 in April and down {16|11}% from 100,000 a year earlier.',
    'Starts came to 1,342,000, or 7.4 percent above the July estimate of 1,250,000; they were {2.6|6.2} percent short of the 1,378,000 of a year ago.',
  ])
  hold([
    "Re-exports fell 11.6 pct to 10.62 billion dlrs from 12.0 billion dlrs in January but were 54 pct above February 1986's 6.88 billion dlrs.",
    'Sales of food were EUR 420 million (35%), of drinks EUR 180 million (a margin of 12%) and of tobacco EUR 90 million (up 4%).',
  ])
})

describe('growth whose base stands where the level is told again', () => {
  contradict('growth', [
    'Veyra Auto delivered 36,472 vehicles in October 2024, up {41.9|47.9}% year-over-year.\n\nThe Company delivered 36,472 vehicles in the month, against 25,703 in October 2023. It opened 12 stores.',
    '华辰汽车2024年10月交付汽车36472辆，同比增长{41.9|47.9}%。\n\n公司当月交付汽车36472辆，2023年10月为25703辆。',
  ])
  hold([
    'Veyra Auto sold goods for $36,472 million in 2024, up 9% at constant currencies.\n\nIts sales of $36,472 million in 2024 compare with $35,703 million in 2023.',
  ])
})
