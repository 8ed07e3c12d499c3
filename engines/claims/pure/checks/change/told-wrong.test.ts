import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// Each true sentence beside the same with one figure or word that can't be: what the tests of changes see, and what they let be.

const DATE = '2024-06-20'

function accusedBy(text: string): readonly string[] {
  const { claims } = checkText(text, { date: DATE })
  const found = claims.flatMap(({ reasons }) => reasons.filter(({ ok }) => ok === false))
  return [...new Set(found.map(({ check }) => check))]
}

const PAIRS: readonly (readonly [check: string, right: string, wrong: string])[] = [
  [
    'growth',
    'Wardens made 8,640 home safety visits in 2023, up 1,440 or 20% on the year before.',
    'Wardens made 8,640 home safety visits in 2023, up 1,440 or 25% on the year before.',
  ],
  [
    'growth',
    'Drivers made 8,640 lorry trips in 2023, up 1,440 or 20% on the year before.',
    'Drivers made 8,640 lorry trips in 2023, up 1,440 or 25% on the year before.',
  ],
  [
    'growth',
    'Growers sold 9,450 tonnes, 5 per cent, or 450 tonnes, more than a year earlier.',
    'Growers sold 9,450 tonnes, 8 per cent, or 450 tonnes, more than a year earlier.',
  ],
  [
    'growth',
    'Wages came to 9.45 billion crowns in 2023, 5 per cent, or 450 million crowns, higher than in 2022.',
    'Wages came to 9.45 billion crowns in 2023, 8 per cent, or 450 million crowns, higher than in 2022.',
  ],
  [
    'mean',
    '2023年1—10月，创新券累计申领2.84亿元，惠及企业4260家，平均每家兑付5.91万元。',
    '2023年1—10月，创新券累计兑付2.84亿元，惠及企业4260家，平均每家兑付5.91万元。',
  ],
  [
    'multiple',
    'Order intake more than doubled to $412 million (previous year: $190 million).',
    'Order intake more than doubled to $412 million (previous year: $290 million).',
  ],
  [
    'direction',
    'Yield fell to 4.12% in 3Q24, down from 4.19% in the preceding quarter.',
    'Yield fell to 4.29% in 3Q24, up from 4.19% in the preceding quarter.',
  ],
  [
    'growth',
    'Drivers reported 3,214 potholes in the financial year 2023/24, 18 per cent more than in the financial year before.\n\nThis year’s budget of £28.6m is £4.2m higher than last year’s £24.4m. It should treat 64 miles.',
    'Drivers reported 3,214 potholes in the financial year 2023/24, 18 per cent more than in the financial year before.\n\nThis year’s budget of £28.6m is £4.2m higher than last year’s £26.4m. It should treat 64 miles.',
  ],
  ['growth', 'Revenue: 512.4 (2022: 488.0; +5.0%)', 'Revenue: 512.4 (2022: 488.0; +8.0%)'],
  [
    'growth',
    'Investment reached USD 702 bn (+8.0%; 2023: USD 650 bn).',
    'Investment reached USD 702 bn (+18.0%; 2023: USD 650 bn).',
  ],
  [
    'growth',
    'Orders booked increased 25% to SEK 5,000m (4,000).',
    'Orders booked increased 35% to SEK 5,000m (4,000).',
  ],
  [
    'direction',
    'Net sales rose to SEK 1,210 million (1,140).',
    'Net sales rose to SEK 1,210 million (1,410).',
  ],
  [
    'growth',
    'Figures in brackets refer to the corresponding quarter of 2023.\nOrders amounted to EUR 63m (60), up 5%.',
    'Figures in brackets refer to the corresponding quarter of 2023.\nOrders amounted to EUR 63m (60), up 15%.',
  ],
  [
    'gap',
    'The number of employees was 8,120, 70 more than a year ago (8,050).',
    'The number of employees was 8,120, 170 more than a year ago (8,050).',
  ],
  [
    'growth',
    'Members numbered 86,400, an increase of 5,400, or 7 percent, from 81,000 a year earlier.',
    'Members numbered 86,400, an increase of 5,400, or 17 percent, from 81,000 a year earlier.',
  ],
  [
    'growth',
    'The loan book stood at $8.4 billion, an increase of $400 million, or 5 percent, since December.',
    'The loan book stood at $8.4 billion, an increase of $400 million, or 9 percent, since December.',
  ],
  ['growth', 'Shares rose $1.20 (4.0%) to $31.20.', 'Shares rose $1.20 (14.0%) to $31.20.'],
  [
    'growth',
    'The company added 1,000 jobs, or 5%, bringing its workforce to 21,000.',
    'The company added 1,000 jobs, or 15%, bringing its workforce to 21,000.',
  ],
  [
    'growth',
    '贷款余额达5500亿元，比年初增加500亿元，增长10%。',
    '贷款余额达5500亿元，比年初增加500亿元，增长16%。',
  ],
  [
    'growth',
    'Revenue and profit were $520 million and $84 million, up 4% and 12%, respectively, from $500 million and $75 million.',
    'Revenue and profit were $520 million and $84 million, up 4% and 21%, respectively, from $500 million and $75 million.',
  ],
  [
    'growth',
    '全市进口和出口分别为120亿元和330亿元，比上年的100亿元和300亿元分别增长20%和10%。',
    '全市进口和出口分别为120亿元和330亿元，比上年的100亿元和300亿元分别增长20%和16%。',
  ],
  [
    'growth',
    'Compared with 1,250 permits in 2022, the authority issued 1,500 permits in 2023, 20% more.',
    'Compared with 1,250 permits in 2022, the authority issued 1,500 permits in 2023, 30% more.',
  ],
  [
    'growth',
    '与2022年的1250件相比，2023年受理案件1500件，增长20%。',
    '与2022年的1250件相比，2023年受理案件1500件，增长30%。',
  ],
  [
    'growth',
    'Emissions fell by 30% between 2015 and 2023, from 400,000 tonnes CO2e to 280,000 tonnes.',
    'Emissions fell by 30% between 2015 and 2023, from 400,000 tonnes CO2e to 220,000 tonnes.',
  ],
  [
    'growth',
    'Starts were at a rate of 960,000; this is 2.4 percent (±1.8 percent) above the July figure of 937,500.',
    'Starts were at a rate of 960,000; this is 4.2 percent (±1.8 percent) above the July figure of 937,500.',
  ],
  [
    'growth',
    '全市用电量增长一成\n上半年全市用电量达220亿千瓦时，上年同期为200亿千瓦时。',
    '全市用电量增长一成\n上半年全市用电量达260亿千瓦时，上年同期为200亿千瓦时。',
  ],
  [
    'growth',
    'Exports rise 12%\nExports reached $56.0 billion in May 2024, against $50.0 billion in May 2023.',
    'Exports rise 12%\nExports reached $66.0 billion in May 2024, against $50.0 billion in May 2023.',
  ],
  [
    'growth',
    'The confidence index rose 2.0 points to 91.0 in June from 89.0 in May.',
    'The confidence index rose 5.0 points to 91.0 in June from 89.0 in May.',
  ],
  [
    'direction',
    'The index gained 12.4 points to 1,412.4, after 1,400.0 the day before.',
    'The index lost 12.4 points to 1,412.4, after 1,400.0 the day before.',
  ],
  [
    'gap',
    'The rate stood at 5.1%, up 0.4 of a percentage point from 4.7%.',
    'The rate stood at 5.1%, up 0.9 of a percentage point from 4.7%.',
  ],
  [
    'direction',
    'The unemployment rate improved to 4.1% from 4.8% in 2022.',
    'The unemployment rate deteriorated to 4.1% from 4.8% in 2022.',
  ],
  [
    'direction',
    'Operating margin worsened to 9.1% from 11.4%.',
    'Operating margin improved to 9.1% from 11.4%.',
  ],
  ['direction', '不良率由1.5%改善至1.2%。', '不良率由1.5%恶化至1.2%。'],
  [
    'direction',
    'Net income was $5 million, compared with a net loss of $3 million a year earlier, a swing to profit.',
    'Net income was $5 million, compared with a net loss of $3 million a year earlier, a swing to a loss.',
  ],
  [
    'direction',
    '公司净亏损3000万元，上年同期净利润1200万元，同比由盈转亏。',
    '公司净亏损3000万元，上年同期净利润1200万元，同比扭亏为盈。',
  ],
  [
    'mean',
    'The fund paid $12 million to 400 families, or $30,000 per family.',
    'The fund paid $12 million to 400 families, or $40,000 per family.',
  ],
  [
    'mean',
    'The lottery shared $5 million among 250 winners, an average prize of $20,000.',
    'The lottery shared $5 million among 250 winners, an average prize of $12,000.',
  ],
  [
    'mean',
    'In 31 days the ferries carried 620,000 passengers. That is an average of 20,000 a day.',
    'In 31 days the ferries carried 620,000 passengers. That is an average of 30,000 a day.',
  ],
  [
    'mean',
    '展会为期5天，累计接待观众12.5万人次，日均2.5万人次。',
    '展会为期5天，累计接待观众12.5万人次，日均3.5万人次。',
  ],
  [
    'mean',
    '出口大豆油41.5万吨、货值33.2亿元，均价每吨8000元。',
    '出口大豆油41.5万吨、货值33.2亿元，均价每吨8300元。',
  ],
  [
    'mean',
    '出口大豆油41.5万吨、货值33.2亿元，均价8000元/吨。',
    '出口大豆油41.5万吨、货值33.2亿元，均价8240元/吨。',
  ],
  [
    'mean',
    '共发放补贴480万元，惠及农户1600户，户均3000元。',
    '共发放补贴480万元，惠及农户1600户，户均5000元。',
  ],
  [
    'mean',
    'Exports tripled and imports also tripled, and total trade was three times as high as in 2010.',
    'Exports tripled and imports also tripled, and total trade was six times as high as in 2010.',
  ],
  [
    'mean',
    '出口增长5%，进口下降3%，进出口总额增长2%。',
    '出口增长5%，进口下降3%，进出口总额增长8%。',
  ],
  [
    'multiple',
    '产能由30万吨提高到90万吨，是原来的3倍。',
    '产能由30万吨提高到90万吨，是原来的5倍。',
  ],
  [
    'multiple',
    'Capacity will be 90 MW, three times today’s 30 MW.',
    'Capacity will be 90 MW, four times today’s 30 MW.',
  ],
  [
    'target',
    'Consumption was 38 kg of sugar per head in 2023, meeting the target of less than 40 kg per head.',
    'Consumption was 42 kg of sugar per head in 2023, meeting the target of less than 40 kg per head.',
  ],
  [
    'target',
    'Inflation was 2.4%, within the target range of 1% to 3%.',
    'Inflation was 3.4%, within the target range of 1% to 3%.',
  ],
  [
    'gap',
    '优良天数比例86.7%，好于年度目标（85.5%）1.2个百分点。',
    '优良天数比例86.7%，好于年度目标（85.5%）2.1个百分点。',
  ],
  [
    'gap',
    '绿色贷款余额增长23.2%，高出各项贷款增速（8.3%）14.9个百分点。',
    '绿色贷款余额增长23.2%，高出各项贷款增速（8.3%）19.4个百分点。',
  ],
  [
    'growth',
    'Main breaks numbered 412, a 13.8 percent improvement on 478 the year before.',
    'Main breaks numbered 412, an 18.3 percent improvement on 478 the year before.',
  ],
  [
    'growth',
    'The average reading was 24.6 micrograms. That was 6 percent worse than the 23.2 micrograms of the previous season.',
    'The average reading was 24.6 micrograms. That was 16 percent worse than the 23.2 micrograms of the previous season.',
  ],
  [
    'growth',
    'The lap took 90.2 seconds, 4.0 percent better than the 94.0 seconds of last year.',
    'The lap took 90.2 seconds, 14.0 percent better than the 94.0 seconds of last year.',
  ],
  [
    'growth',
    '快递配送平均用时40分钟，比去年的60分钟快了三分之一。',
    '快递配送平均用时40分钟，比去年的60分钟快了四分之一。',
  ],
  [
    'growth',
    'Trips take 40 minutes, 50 percent faster than the 60 minutes of last year.',
    'Trips take 40 minutes, 20 percent faster than the 60 minutes of last year.',
  ],
  [
    'direction',
    'Trips take 40 minutes, a third faster than the 60 minutes of last year.',
    'Trips take 80 minutes, a third faster than the 60 minutes of last year.',
  ],
]

test.each(PAIRS)('%s: %s', (check, right, wrong) => {
  expect(accusedBy(right)).toEqual([])
  expect(accusedBy(wrong)).toContain(check)
})

test.each([
  'Yield fell to 4.29% in 3Q24 from 4.4% a year earlier, up from 4.19% in the preceding quarter.',
  'Yield fell to 4.29% in 3Q24, up from 4.19% in the preceding quarter but down from 4.4% in 3Q23.',
  'Net debt improved by 10% to $45 million from $50 million.',
  'The loss improved to $4 million from $9 million.',
  'Improved efficiency helped lower costs to $40 million from $44 million.',
  'The pass rate rose from 90% to 95%, while the failure rate fell by half.',
  '合格率由95%提高到98%，不合格率下降60%。',
  'It posted a net loss of $12 million, against a net profit of $7 million, but expects to return to profit in 2025.',
  'Sales in Europe and Asia were $100 million and $90 million, respectively, up 5% and 10% from 2022 and 2021.',
  'The number of deaths rose to 34 (12 of them children).',
  'The fee rises to $500 (3).',
  '贷款余额5500亿元，比年初增加500亿元，同比增长16%。',
  '存款余额9000亿元，当月增加500亿元，增长16%。',
  '2023年1—10月，创新券累计兑付1.24亿元，占申领额2.84亿元的四成多；惠及企业4260家，平均每家节约研发成本3.8万元。',
  '活动5天共售票50万张，其中网络售票30万张，日均10万张。',
  'The museum was open for 300 days and had 900,000 visitors, including 150,000 children, or 3,000 a day.',
  'Both stores doubled their sales, and total online sales were four times as high as in 2019.',
  '一般贸易进出口增长5%，加工贸易进出口增长3%，进出口总额增长8%。',
  '民营企业进出口增长15%\n一季度，全市进出口总值105亿元，去年同期为100亿元。',
  'Car exports rise 12%\nExports reached $66.0 billion in May 2024, against $50.0 billion in May 2023.',
  'Compared with $3.1 million in sponsorship, ticket sales reached $8.0 million, up 20%.',
])('lets be: %s', (text) => {
  expect(accusedBy(text)).toEqual([])
})
