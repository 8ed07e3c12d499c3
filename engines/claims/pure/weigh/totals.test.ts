import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('what is so much of a total that isn’t told', () => {
  hold([
    'The number of public charging points in Asia will grow from 5.2 million at the end of last year to 16 million in 2030 if governments keep their promises, according to the Charging Outlook 2026. Last year 1.1 million points were added, an increase of 27%. China has 4.4 million of them, 85% of the total, followed by Korea with 310,000. But the fastest growth was seen in Southeast Asia, where the network doubled to 61,000.',
    '39,400 people were on the list, of whom 2,160 had waited more than a year. Orthopaedics accounts for one in six.',
  ])
  contradict('share', [
    'The firm let 480 flats last year. Of these, 120 flats, or {25%|35%} of the total, went to families.',
  ])
})

describe('a sum whose whole is told as a part', () => {
  hold([
    'Troms made NOK 143 million on 8,600 tonnes. Harvest in the first nine months was 71,300 tonnes. Full-year guidance is lowered to 98,000 tonnes, leaving 26,700 tonnes for the fourth quarter, of which an estimated 45 per cent has been sold. For 2025 the group expects to harvest 105,000 tonnes.',
  ])
})

describe('means of days that the text counts', () => {
  hold([
    '国庆黄金周铁路运输自9月29日启动，至10月8日结束，为期10天。期间该公司累计发送旅客2936.4万人次，日均293.6万人次。',
    '2023年，地铁共运送乘客5.12亿人次，日均140.3万人次。最忙的依然是1号线，日均48.3万人次，占全网34.4%。',
    '2023年全年空气优良天数314天，优良率86.0%。污染天51天，其中轻度污染46天、中度污染5天。以臭氧为首要污染物的污染天有38天，占74.5%。',
  ])
})

describe('what is so much of this year’s figure, behind last year’s', () => {
  hold([
    '◆ 214.6亿元\n技术合同登记成交额。上年这一数字是171.3亿元，同比增长25.3%。其中，区内高校院所贡献64.4亿元，占三成。\n\n◆ 3.86万件\n有效发明专利拥有量。',
    'Total sales came to £214.6 million. Last year the figure was £171.3 million, a rise of 25.3%. Of this, exports were £64.4 million, or 30%.',
  ])
  contradict('share', [
    'Total sales came to £{214.6|171.3} million. Of this, exports were £64.4 million, or 30%.',
  ])
})
