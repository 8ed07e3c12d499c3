import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('means of what is listed, and of what no figure counts', () => {
  contradict('mean', [
    'Rainfall was 112 mm in January, 96 mm in February, 134 mm in March and 58 mm in April. The mean for the four months works out at {100|110} mm.',
    'Judges scored the design 8.4, 9.0, 8.1, 9.3 and 8.7, giving it an average of {8.7|8.2} out of ten.',
    'The four wells yielded 120, 135, 150 and 155 litres a second in May. The average of the four was {140|160} litres a second.',
    '7月成交2846套，8月成交2512套，9月成交3102套，季内月均成交{2820|2280}套。',
    '五花肉在城东、城西、城北三个市场的零售价分别为15.6元、16.2元和15.0元，三市场均价{15.6|16.8}元。',
    '六家医院平均住院日分别为6.2天、6.8天、7.1天、6.5天、7.4天和6.8天，算术平均为{6.8|7.6}天。',
    'Volunteers at the five beach clean-ups collected 1,235 kilograms of litter in all, an average of {247|274} kilograms per clean-up.',
    '春节假期，7家博物馆共接待观众31.5万人次，平均每家接待{4.5|5.4}万人次，最多的是市博物馆，达9.8万人次。',
    'The four-day festival drew 96,000 visitors, on average {24,000|26,000} a day.',
  ])
  hold([
    // Each has a weight of its own.
    'Average rents were €9.20 in Alba, €11.40 in Borna and €14.10 in Cella. The average for the three cities was €12.60.',
    // The mean of months is of no three things of one month.
    'In May 2024 foreign assets came to $61.3 million, gold to $14.8 million and other assets to $10.3 million. They cover seven months of imports, at an average monthly bill of $12.0 million.',
    '三县农民人均收入分别为2.1万元、2.3万元和2.5万元，平均2.2万元。',
    // A day's mean of the whole, and not of the three that share it.
    '公交集团6月3日通报，5月全网客运量2.90亿人次，比4月的2.60亿人次增长11.5%。1号线、2号线、3号线分别运送乘客0.92亿人次、1.27亿人次和0.71亿人次，2号线占43.8%。5月共31天，日均客运量935.5万人次。单日最高客运量达到1102万人次。',
  ])
})
