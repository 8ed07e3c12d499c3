import { describe } from 'vitest'
import { contradict, hold } from './tiny/contradict.ts'

// Figures that are the only ones of their kind around: nothing else could be meant.

describe('an amount and the only two levels around it', () => {
  contradict('growth', [
    'Recorded burglaries in the valley fell from 3,140 to 2,606 last year. The {17%|27%} reduction follows two years of extra patrols.',
    'In 2022 the library service lent 612,000 books. Last year the figure was 679,000, a rise of {11|16} per cent.',
    'Waiting time for a hip operation is now 128 days, compared with 160 days in 2022, which means that it is {20|30} per cent shorter.',
    'Operating profit came to EUR 84.6 million (EUR 77.9 million), an increase of {8.6|6.8} per cent.',
    'Staff costs amounted to CHF 61.2 million, which is CHF 3.6 million or {6.3|9.3} per cent more than in the previous year.',
    'Its grants went up from 12.0 to 15.6 million euros, an increase of {30|40} per cent.',
    '5月份，全市新建住宅成交均价为每平方米13650元，4月份为每平方米13000元，环比上涨{5%|8%}。',
    'Capacity grew by 730 beds, to 22,180 (21,450 at the end of 2023; {+3.4|+4.3} per cent).',
    'Lending stood at SEK 9.2 billion. Twelve months earlier it had stood at SEK 8.0 billion, which gives growth of {15|25} per cent.',
    'The asking price rose to $438,000 in March. A year earlier it was $412,000; buyers therefore pay {6.3|9.3}% more.',
    '全市机动车保有量达210万辆，而2019年末只有150万辆，五年间增长{40%|50%}。',
    '去年我县劳务输出14.2万人，前年是13.5万人，多输出{0.7|1.7}万人。',
    '企业员工总数由1250人压减到1000人，精简{20%|25%}。',
  ])
  contradict('gap', [
    'Inflation was 2.4 per cent in February, after 2.9 per cent in January. The slowdown of {0.5|0.8} percentage points surprised analysts.',
    'Inflation slowed from 3.1 per cent in January to 2.8 per cent in February. The drop of {0.3|0.6} points was the largest in a year.',
    '我市万人拥有病床72张，全省平均65张，比全省平均多{7|11}张。',
    'Turnout was 61.4 per cent. In 2020 it had been 66.9 per cent, {5.5|4.5} points more.',
    '巩固率由上年的97.2%提升至98.1%，提升幅度为{0.9|1.9}个百分点。',
    '一季度，全市地区生产总值增长6.7%，全国增长5.4%，比全国快{1.3|2.3}个百分点。',
  ])
  contradict('direction', [
    "Compared with 2019, when 41,300 cases were heard, the courts' workload has {shrunk|grown}: in 2023 there were 36,900 cases.",
    'At 4.1 per cent, the jobless rate was {lower|higher} than in January, when it stood at 4.4 per cent.',
    'Sick leave {declined|increased}: employees were absent for 11.2 days on average, after 12.6 days in the year before.',
  ])
  hold([
    '31,400 berths went in June, the biggest drop since 1994. A total of nearly 70,000 berths have gone since a peak was reached in March.',
    'Sales were $410 million, up 12% in local currencies, compared with $380 million last year.',
    'Profit was $597 million, up from $581 million a year ago, when it jumped 44 percent.',
    'Domestic output is estimated at 2,334,528, down from 2,442,221 in the same period of 2023.',
    'The stock closed at $48.20, up $1.10, after touching $49.75. It is down 7 per cent from $51.83 in January.',
    'The maker ended October with 52,700 workers, down 2,100 from September and 8,100 from August.',
    '诊疗量于2024年10月23日达到峰值286.7万人次，11月12日回落至47.7万人次，较峰值减少83.3%。',
    '卫星光学分辨率从2到3米提高到0.5米。',
    '前11个月进出口8.27万亿元，同比增长10%，快于全国增速5.1个百分点，占全国进出口总值的20.8%。',
    '覆盖率超过95%。2022年近视率为51.9%，与2018年相比下降1.7个百分点。',
    '截至11月27日，业务量达185万标箱，同比增长9%，超过去年全年总量的181.8万标箱。',
  ])
})
