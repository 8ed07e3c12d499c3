import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('a change and the only two levels around it', () => {
  contradict('growth', [
    'Net income was 1,320 million pesos in the March quarter (March quarter of 2024: 1,200 million), and hence grew by {10|100}%.',
    'Tram ridership, millions\n\n2022   41.0\n2023   44.2\n2024   48.2\n\nRidership rose by {9|19} per cent last year, the transit board says.',
    'It counted 27,560 overnight stays in October. In October 2024 there had been 21,200. The {30 per cent|40 per cent} increase is put down to rents.',
    'Orders at Weilmann up {18%|26%}\n\nThe maker of presses booked orders of EUR 236 million. The comparable figure for 2023 was EUR 200 million.',
    '尿素出厂价每吨1764元，去年这时候是2250元，跌了{21.6%|12.6%}。',
    '受出口带动，港口一季度滚装量大增{四成|六成}。一季度，该港滚装12.6万辆，上年同期为9万辆。',
  ])
  contradict('multiple', [
    'Calls to the line have almost {trebled|quadrupled}. In 2019 volunteers answered 6,900 of them; in 2024 they answered 19,900.',
    'The budget for dykes doubles to {$84 million|$64 million}. Until now the ministry had set aside $42 million for it.',
    'The Treasury has put the cost at {1,284 million|642 million} dollars, four times the 321 million that was budgeted in 2019.',
  ])
  contradict('average-growth', [
    'Cycling trips numbered 20 million in 2019 and 32.2 million in 2024. On average, they have grown by {10 per cent|14 per cent} a year.',
    '从2020年的40亿元到2024年的58.6亿元，全县加工业产值年均递增{10%|13%}。',
  ])
  contradict('growth', [
    'Third-quarter earnings rose by €12 million to €132 million, an increase of {10|16} per cent on the same period of last year.',
    '全县拥有植保无人机318架，一年间净增106架，增长{50%|33%}。',
    'Energy use was 61 gigawatt-hours last year. Back in 2014, it still amounted to 76.25 gigawatt-hours. The city has thus saved {20|30} per cent.',
    '受寒潮影响，蔬菜批发均价涨了{两成|四成}：12月上旬每公斤4.8元，11月下旬为4.0元。',
  ])
  hold([
    'Foreign trade in October: deficit halves\n\nExports in October amounted to 2,846 million crowns, more than in the same month of 2023 (2,680 million).',
    'It was 52.58 billion pesos. This was 5.19 percent up from 49.98 billion in November and 41.76 percent up from 37.09 billion in December 1985.',
    'Farms harvested 41,700 tonnes in the three months to March 2025, 12 per cent below the previous quarter. In the whole of 2024 they had harvested 186,000 tonnes.',
    '存款余额9000亿元，当月增加500亿元，增长16%。',
  ])
  hold([
    'For 1986, earnings rose 5%, to $316 million. Earnings per share were $2.66, compared with $2.27.',
    'Cotton exports rose to 558,089 tonnes in 2024 from 347,026 in 2023.\n\nTo increase output, the state will raise by 10% the price it pays for cotton.',
    'February turnover was 140,417 lots, against 81,648 a year ago. The daily average was a record 7,020 lots, up 4% from the previous record.',
    'Aegon 2024 net profit rises 6.4%\n\nNet profit 327.1 million guilders.\n\nTotal revenue 7.97 billion guilders, against 8.7 billion.',
    'Supermarkets sold 1,870 tonnes of salmon, whereas a year earlier it had been 2,030 tonnes. Volumes of poultry advanced by 5%.',
    'Net earnings nearly tripled in the third quarter. Copper prices averaged 78 cents a pound, up from 59 cents in the year-ago quarter.',
    'It said imports rose to 65.1 billion baht from 58.7 billion. The climate resulted in a 27 percent increase in imports of raw materials.',
    '装载容积较以往扩大20%，载货能力由原来的6.9吨提升到了7.4吨。',
    '全年完成邮政业务总量6.84亿元。全年快递业务量5120万件，上年为4096万件，增长25.0%；快递业务收入4.37亿元，增长14.1%。',
  ])
})

describe('ways that follow two levels', () => {
  contradict('direction', [
    'The bank moved its key rate from 4.50% to {4.25%|4.75%}. The cut takes effect on Monday.',
    'The index stood at 128.4 in July, having been {129.1|127.1} in June. It thus fell for the third month running.',
    'Vacancies numbered 14,260 in the fourth quarter of 2024 compared to {15,905|13,905} in the third, which makes it the fifth decrease in a row.',
    'Farmland became dearer. A hectare changed hands for {$10,850|$9,850} on average in 2024, whereas buyers had paid $10,300 in 2023.',
    'Occupancy weakened from {95.1%|93.1%} at the beginning of the financial year to 94.6% at its close.',
  ])
  hold(['The share price rose 4% to 52 euros, having traded at 47 euros in January.'])
})
