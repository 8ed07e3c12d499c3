import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// Sentences as they stand in whole releases that are true and were accused, told of other things; beside each what is still found.

describe('lists of which other members were meant', () => {
  contradict('sum', [
    'The depot runs 92 vehicles: 54 buses, 22 trams and {16|26} vans. A new garage opens in May.',
    'The fleet of 318 buses is made up of 142 diesel buses, 121 hybrids and {55|75} electric buses.',
    'Exports came to EUR 18.6 billion and imports to EUR 16.9 billion, leaving a surplus of EUR {1.7|2.7} billion.',
    'A visit takes 45 minutes: 15 for the form, {ten|twenty} on the bed and 20 over tea.',
  ])
  hold([
    'The depot ran 92 trams at year-end: 54 Siemens S70s, 22 Bombardier B80s and 16 Tatra T6s. Eleven new trams came during the year and five old ones went.',
    'Of 5,244 sailings in the timetable 131 had to be cancelled: 84 because of the weather, 35 for technical reasons and twelve because crew were ill. The other 5,113 took place.',
    'Of the 42 penguins, 32 live in 16 settled pairs; the other ten are too young.',
    'Running the bridge cost £5.31 million, which left a surplus of £2.91 million of the £8.22 million that came in. Once the lenders had been paid, the remaining £1.23 million went into the repainting fund.',
    'The 486 completions beat the target of 450 by 36. Of the total, 231 homes were for social rent (47.5%), 158 for shared ownership (32.5%) and the remaining 97 for affordable rent.',
    'Property stood at €3.29 billion, roads at €2.19 billion, and cash made up the remaining €1.37 billion.',
    'In 74 cases the inspectors shut the kitchen. Fifty-two of them were allowed to open again within 30 days, seven took longer, and the remaining 15 were still closed in December.',
    'Four batteries now have a combined capacity of 680 MW: Gulland (300 MW), Port Merrin (200 MW), Wyeroo (100 MW) and Talbin Flat (80 MW).',
    'Children remain the group hit hardest, with 405 cases per 100,000. They are followed by the under-fives with 312 and people of 65 and over with 168.',
    'The wardens counted 27 pairs of plover this year, half as many again as the 18 found in 2022. Between them they raised 54 chicks.',
    'Hexley County gets $6,036,319.00 for its roads. This $6,036,319 is the cost of the work still to be done. This brings the total for the county to $10,166,815.',
    'The tour has four stages, of 38.4, 121.0, 138.1 and 104.5 kilometres.',
  ])
})

describe('what was lent its unit is as much of it', () => {
  contradict('sum', [
    'Exports came to 460,000 hectolitres: Italy took 138,000 hectolitres, Spain 161,000 hectolitres and Norway {161,000|116,000} hectolitres.',
  ])
  hold([
    'A quarter of the beer, 460,000 hectolitres, leaves the country. Italy is in front with 138,000 hectolitres, followed by Norway with 92,000 and, in third place, Sweden with 69,000. The other 31 markets share 161,000 hectolitres.',
    'In the first quarter the brewery sold 412,000 hectolitres, 3.0 per cent more than the 400,000 of 2023.',
    'Pilsner came to 1,104,000 hectolitres, or 60 per cent of the 184 million litres. Wheat beer came to 276,000 hectolitres (15 per cent), dark beers to 257,600 (14 per cent).',
    'That is 184 million litres, or, for those who prefer to count in half-litre glasses, 368 million of them.',
    'The new line fills 50,000 half-litre bottles an hour, 14,000 more than its predecessor, which made 180 hectolitres every hour.',
  ])
})

describe('shares and rates of other figures', () => {
  contradict('share', [
    'There were 9.42 million SIM cards, up 2.6 per cent from 9.18 million. 5G was used on 4.24 million of them, or {45|54} per cent of all.',
  ])
  hold([
    'On 30 June there were 9.42 million SIM cards, up 2.6 per cent from 9.18 million twelve months before. 5G was used on 4.24 million of them, or 45 per cent.',
    'Boardings reached 13.44 million. The Hills Line came third with 2.35 million. The Hills Line put on 7.8 percent, up from 2.18 million.',
    'The next milestone is 2.0 million guests in 2025. From today that means 140,000 more, or 7.5 per cent over two years.',
    'While they make up just 2.5% of all customers, they contribute $245.7 million, an average of $2.1 million each.',
    'The vote was counted for each of the 14 employers. At 11 of them the threshold was passed. The three where it was missed are Kelvin Homes (47.2 per cent), Tayview (48.9 per cent) and Lomond Care (49.5 per cent).',
    'Property grew by 10.7 per cent to EUR 1,328 million and now stands for 31 per cent of the total. Motor contributed EUR 1,071 million, a quarter of all premiums.',
    'The Board has declared a dividend of 6.0p per share, 11.1% more than last year’s 5.4p and covered 3.6 times by earnings.',
  ])
})

describe('how far one lies from another, and which way', () => {
  contradict('gap', [
    'Income was $3.28 million. Running the track cost $3.49 million, leaving a shortfall of {$210,000|$510,000}.',
  ])
  hold([
    'Income was $3.28 million. Running the track cost $3.49 million, leaving a shortfall of $210,000. The season before, the shortfall was $540,000.',
    'The hall cost £18.6 million. That is £1.4 million, or 8.1 per cent, above the budget of £17.2 million.',
    'Fewer drivers now fumble for coins. The electronic tag was used for 62% of crossings, against 57% a year earlier.',
    '110 murders were recorded this year. That figure is down 18 murders (14.1%) compared to last year, and it eclipses the record low of 2014, when 122 murders were recorded.',
    'Josh Penhale kicked the most goals, 118 from 142 attempts. The higher success rate, though, belongs to Mateo Ruiz of Sandle Town.',
    'Combined ratio at 93.6 per cent, 3.3 percentage points better than a year ago\n\nThe combined ratio fell from 96.9 per cent to 93.6 per cent.',
  ])
})

describe('places, tables and times', () => {
  hold([
    'Club\tPlayed\tWon\tDrawn\tLost\tPoints\nHolm\t26\t20\t1\t5\t41\nBrack\t26\t19\t0\t7\t38\nOulton\t26\t17\t2\t7\t36\nSandle\t26\t17\t0\t9\t34',
    'Mount Sable, at 3,115 metres (10,220 feet), is the highest summit. Graywolf Peak, the second highest, is 128 metres lower at 2,987 metres.',
    'Jonah Cole came third with 5½. Behind them are Petra Lind on 5, Rafe Oduya on 4½, Sunniva Dahl and Hugh Tarr, who share sixth place on 4, Karel Voss on 3½ and Leo Ans on 3.',
    'The Dales (118), which a year ago had the second-highest number, came fourth this time, behind Holm (214), Kirk (129) and Selby (120).',
    'Born on 3 March 2007, she is younger than any champion before her; Edwin Hallam was 19 when he took the title in 1968.',
    'The final opened on Friday 9 August and was spread over ten days with a single day of rest, Wednesday 14 August.',
    'Shareholders will receive 18 cents a share, against 15 cents last year, on Friday 13 September.',
    'The longest closure took 143 days, from 12 February to 5 July.',
  ])
})

describe('whole releases, of which nothing is told', () => {
  hold([
    [
      'Harborview Transit Authority\nFor immediate release – 14 October 2025',
      'Ridership recovers to 92% of pre-pandemic level as new tram line opens',
      'HARBORVIEW – The Harborview Transit Authority (HTA) carried 48.6 million passengers in the three months to the end of September, up 9.4 per cent on the 44.4 million recorded in the same quarter of 2024, the agency said today.',
      'Bus services accounted for 27.1 million journeys, trams for 14.9 million and ferries for 6.6 million. Trams, which grew fastest, carried 2.3 million more passengers than a year ago, when they carried 12.6 million, a rise of 18.3 per cent.',
      'The new Line 5, which opened on 2 July with 17 stops over 11.2 kilometres, carried an average of 31,000 passengers per weekday, or some 2 million over the 66 weekdays of the quarter. Of its 17 stops, 12 are step-free and five will be converted by 2027.',
      'Fare revenue rose from $81.2 million to $90.1 million, an increase of 11 per cent, and now covers 57 per cent of operating costs of $158 million. The operating subsidy fell by $4.3 million to $67.9 million.',
      'On-time performance improved by 1.8 percentage points to 91.3 per cent, from 89.5 per cent. Complaints fell by a third, from 3,120 to 2,080.',
      'The agency employs 4,210 people, of whom 1,389, or one in three, are women. It plans to hire 300 drivers over the next two years, 150 a year.',
    ].join('\n\n'),
    [
      'MEDIA RELEASE',
      'Northfield District Council approves 2026/27 budget',
      '12 February 2026',
      'Councillors last night voted 31 to 14, with three abstentions, to approve a net budget of £213.7m for 2026/27, an increase of £9.6m or 4.7% on this year.',
      'The council tax element will rise by 2.99%, adding £44.10 a year to a Band D bill, which becomes £1,518.95, up from £1,474.85. That is 85p a week.',
      'Adult social care takes the largest share, £84.3m, or 39% of the total. Children’s services receive £52.9m (25%), waste and highways £31.2m (15%) and all other services £45.3m (21%).',
      'The council must find savings of £12.4m: £7.1m from contracts, £3.5m from buildings and £1.8m from vacant posts. Of 142 posts affected, 118 are already empty, so 24 people are at risk of redundancy.',
      'Reserves will stand at £18.6m in March 2027, down from £22.3m in March 2026, which equals 8.7% of net spending.',
      'Some 2,316 residents answered the consultation, nearly double the 1,170 of last year; 64% supported higher spending on roads, 22% opposed it and 14% had no opinion.',
      'Capital programme\nThe five-year capital programme totals £340m, an average of £68m a year. It includes £95m for two secondary schools with 2,400 places, or about £39,600 a place, and £61m for 480 council homes.',
    ].join('\n\n'),
  ])
})

describe('a whole, a month or a base that is named otherwise', () => {
  contradict('share', [
    '全年营业收入80亿元。直销收入20亿元，占营业收入的{25%|52%}。',
    '毕业生共4,000人，其中赴外地就业1,000人，占毕业生总人数的{25%|52%}。',
  ])
  contradict('mean', ['6月发放补贴36,000元，惠及60人，人均{600元|900元}。'])
  contradict('gap', [
    '就业率为5.48%，较4月的5.37%增加{0.11个百分点|0.41个百分点}。',
    '预测明年增长3.10%，较2月预测的3.14%下修{0.04个百分点|0.40个百分点}。',
  ])
  hold([
    '公司实现营业收入82.50亿元，同比增长5.1%。直销渠道收入20.00亿元，占酒类收入的24.9%。',
    '毕业生共4,000人。留在本省2,000人，占协议和灵活就业总人数的62.5%；赴外地1,000人，占31.25%。',
    '低保户31户40人，本季发放低保金60,000元，人均500元/月。',
    '我国网民规模11.08亿人。\n\n截至12月，我国手机网民规模11.05亿人。',
    '国企占比最高，为38.6%，其次为民企（31.2%）、外企（12.4%）和其他（17.8%）。',
    '初步统计为5.48%，较4月概估（5.37%）增加0.11个百分点，较2月预测数（3.46%）增加2.02个百分点。',
    '项目\t2023年\t2024年\t较2月预测增减\n增长率（%）\t4.59\t3.10\t-0.04\n消费（%）\t2.76\t1.59\t-0.05',
  ])
})

describe('what is held against what lies outside, or told of others', () => {
  contradict('gap', ['存款余额1210亿元，比9月末的1236亿元减少{26|62}亿元。'])
  hold([
    '2023年，法院平均审理天数由57.1天缩短至48.6天，比全省平均少6.2天。',
    '2023年，高校毕业生去向落实率由93.8%提高到94.6%，高出全省平均6.1个百分点。',
    '2023年，基金会管理费占总支出的比例由5.6%降至5.0%，比法定上限低5个百分点。',
    '2023年，会员企业销售利润率由5.1%降至4.8%，仍高于制造业平均水平0.6个百分点。',
    '2023年营业收入48.36亿元，比上年增加6.64亿元，比2020年的31.20亿元增加17.16亿元。',
    '全年收案48216件，上年44520件，净增3696件，比2021年的35800件增加12416件，增长34.7%。',
    '2023年旅客7811万人次，同比增加461万人次，是2019年5207万人次的1.5倍。',
    '2023年，铁路局开行旅客列车21.9万列，发送旅客1.53亿人次，平均每列699人次；高铁每列812人次，普速每列486人次。',
  ])
})

describe('what a headline says beside what it is made up of', () => {
  contradict('sum', [
    '铁路开通四年累计发送旅客逾6200万人次\n\n截至2日，铁路累计发送旅客6230万人次，其中东段5170万人次，西段{1060|1160}万人次。',
  ])
})
