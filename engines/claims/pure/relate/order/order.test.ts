import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Places, times, and figures that are held against each other by their names.

describe('places against what is listed, named or counted', () => {
  contradict('rank', [
    'Wheat by region (thousand tonnes): Northfield 812, Eastmoor 764, Saltmarsh 655. Saltmarsh ranked {third|second}.',
    'Visitors\n\nTavua\t612\nSan Rafael\t455\nLittle Keys\t390\nPort Anne\t388\n\nLittle Keys came {third|fourth}.',
    'The port is the country’s {fourth|third}-largest after Marrow, Sandhaven and Kilby.',
    'Only Tarsk and Norland have a higher share of wind power, so Velland ranks {third|fifth}.',
    'A total of 54 airports were assessed. Ours finished {38th|58th}.',
    'Thirty-two cities entered the Clean Streets Award. Dunmore came {eighth|thirty-eighth} with 77 points.',
    'Of the 48 ports in the survey, Port Maddox came in at number {11|51}.',
    'Norvia won 14 medals and finished {third|fourth} in the table, behind only Estland with 21 and Karelia with 18.',
    'In the list of the region’s employers Halden Steel comes {third|second}, after the university hospital (5,400) and the city (4,700).',
    'The river’s water quality ranked {fifth|ninth} among the seven monitored basins.',
    '全省机器人大赛共有64支队伍闯入决赛。我校队在决赛中积812分，名列第{6|65}。',
    '在参评的16个设区市中，云坪市得分92.37分，位列全省第{3|19}位。',
    '我区增速位居全市第{三|二}，仅次于高新区和临江区。',
  ])
  contradict('gap', [
    'Westhaven is now ranked 112th, having been 126th last year. It has moved up {14|24} places.',
    '我市位列第33位，上一年度排名第41位，一年提升{8|12}位。',
  ])
  hold([
    'In a survey of 34 European capitals, Vardø, the world’s 112th largest city, did well.',
    'Population (thousand): Arden 812, Holme 640, Leven 455. Leven ranks second for income per head.',
    'The club finished fifth, behind Norland and Tarsk on goal difference.',
    'Of the 16 counties, Brent came 12th. Nationally it was ranked 58th.',
    '在全市12个区县中，我区GDP总量居第5位；在全省排名第37位。',
    '企业由第12位上升至第8位，较五年前上升了9位。',
  ])
})

describe('how long something lasted', () => {
  contradict('span', [
    'Work on the bypass, which began in March 2019, has ended. It opens on Friday, nearly {six|nine} years after the first sod was turned.',
    'The lighthouse was built in 1875. It is {149|180} years old and still in use.',
    'The plan covers the period 2024-2030. Over these {seven|five} years, 340 million will be spent.',
    'The pool is open from 9 am to 9 pm, {twelve|fifteen} hours a day.',
    '跨江大桥于2021年3月开工，2024年12月建成通车，历时近{四|六}年。',
    '列车8:15发车，11:45抵达，全程{3|5}小时30分钟。',
  ])
  hold([
    'Founded in 1985, the firm has made bicycles for 25 years; before that it made prams.',
    'Mr Lund, who joined the company in 2003, became its head in 2011. He leaves after 13 years in the post.',
    '该厂2015年投产，其间停产两年，累计运行了8年。',
  ])
})

describe('figures that are held against each other by name', () => {
  contradict('gap', [
    'The rate among migrants was 63.1 percent. That is {11.4|14.1} points below the rate for natives, which stood at 74.5 percent.',
    'Men earned EUR 24.10 on average, women EUR 20.80. The gap was therefore EUR {3.30|4.30}.',
    'Life expectancy is 83.9 years for women and 79.6 years for men, which means that women live {4.3|3.4} years longer.',
    '今年新生4120人，其中男生2310人，女生1810人，男生比女生多{500|700}人。',
    '上半年，工业增加值增长6.9%，快于全省{0.8|1.8}个百分点。全省工业增加值增长6.1%。',
    '个人缴费420元，财政补助720元，后者比前者高出{300|200}元。',
  ])
  contradict('direction', [
    'More {women|men} than {women|men} took part: 1,204 women and 1,086 men returned the form.'.replace(
      '{women|men} than {women|men}',
      '{women than men|men than women}',
    ),
    'There were {more|fewer} deaths (18,420) than births (16,950) in the region.',
    '全市城镇化率为68.4%，{高于|低于}全国平均水平（67.0%）。',
    '第三产业增速（5.9%）{快于|慢于}第二产业（5.1%）。',
  ])
  hold([
    'Blood pressure was too high in 31 percent of men and 24 percent of women; for the group it was 27.2 percent, as more women than men took part.',
    '男生1200人，女生1100人，其中住校男生比女生多150人。',
    '高技术产业投资增长15.1%，其中高技术制造业投资增长16.2%，比制造业投资高9.9个百分点。',
  ])
})

describe('which way two figures went', () => {
  contradict('direction', [
    'The bank {raised|cut} its rate today, from 6.50 per cent to 6.75 per cent.',
    'Costs averaged 1.94 dollars per pound. That is {down|up} from 2.11 dollars per pound last year.',
    'Rental inflation {slowed|quickened} again: rents were 5.1% higher than a year earlier in November, after 5.6% in October.',
    'The jobless rate was the same in May as in April: unchanged at 6.2%, after {6.2|5.7}% in April.',
    '毛利率为24.7%，去年同期为22.9%，毛利率同比{上升|下降}。',
  ])
  hold([
    'Inflation slowed in May: prices rose 0.3% on the month, after 0.2% in April, but the annual rate fell.',
    'Sales rose to 84 million euros, down from the 90 million expected.',
    '发生事故126起，上月为148起，同比增加。',
  ])
})

describe('names that a sentence of their own tells', () => {
  contradict('enumeration', [
    'The committee has {five|six} members. They are Ada Finch, Tom Reyes, Noor Haddad, Pia Lund and Greg Stone.',
    '董事会由陈国强、李敏、王建军、赵晓燕、周涛{5|7}名董事组成。',
    '会议通过了《城市更新条例》《物业管理办法》和《湿地保护规定》{三|四}部法规草案。',
  ])
})

describe('goals whose verdict stands apart', () => {
  contradict('target', [
    'Noise reached {58|52} decibels; the permit allows 55 decibels. The limit was therefore exceeded.',
    'We now stand at £{263,600|235,600}. We have passed our target of £250,000!',
    'Return on equity was {13.3|12.3} per cent. The target was 13 per cent and was therefore achieved.',
  ])
  hold(['计划投资50亿元，目前已完成30亿元，超额完成上半年任务。'])
})

describe('how far apart the only two figures lie', () => {
  contradict('gap', [
    'Of large firms, 57% look for higher profits; of small ones, only 39%. The spread, {18|28} percentage points, is the widest in eleven years.',
    'The ratio of the bank was 1.42 per cent, while the average of its peers stood at 1.97 per cent, {0.55|0.75} percentage points higher.',
    'Girls born in the county can expect to reach 84.1 years, boys 80.3. Women thus outlive men by {3.8|4.8} years.',
    'Candidate Okello polled 18,204 votes and her rival 17,116, giving her a majority of {1,088|1,808}.',
    'Rainfall came to 31 millimetres, {22|32} millimetres short of the long-term average of 53 millimetres.',
    '男性参检率为68.4%,女性为74.9%,两者相差{6.5|5.6}个百分点。',
  ])
  hold([
    'Dixie State Bank will assume about 19.9 million dollars in 6,300 deposit accounts and will purchase the assets at a discount of 3.575 million dollars.',
    'The shares of 2.29 dollars will be redeemed at 26.72 dollars, plus a premium of 0.06 dollars.',
    'The coupon is 1.05 percent and the yield 1.08 percent, a spread of 77 basis points over government bonds.',
  ])
})

describe('sides by a noun between two levels', () => {
  contradict('direction', [
    'Ferris Foods reported net debt of $212 million at the end of March, {an improvement on|a deterioration from} the $240 million at the turn of the year.',
    'Cheaper transport took annual inflation {down|up} to 3.1 per cent in July from 3.6 per cent in June.',
  ])
})

describe('a verb on the month before and words on the year', () => {
  contradict('direction', [
    'The jobless rate {rose|fell} to 5.2 percent in May, up from 4.7 percent in April.',
    'The jobless rate fell to 5.2 percent in May 2024, {up|down} from 4.7 percent a year earlier.',
    'Vacancies {rose|fell} to 5,240 in 2024, up from 4,730 a year earlier.',
  ])
  hold([
    'The jobless rate fell to 5.2 percent in May 2024, up from 4.7 percent a year earlier.',
    'Vacancies fell to 5,240 in May 2024, up from 4,730 a year earlier.',
  ])
})
