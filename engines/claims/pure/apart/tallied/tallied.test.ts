import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('levels that each have their share of one whole', () => {
  contradict('sum', [
    'The clinic carried out 84,500 checks last year. Eye checks made up 67,600 of them (80 percent), and {16,900|19,600} patients came for their ears.',
    '全年投入资金80亿元，每亩平均补助1600元。其中上级资金48亿元，占60%；本级资金20亿元，占25%；村级资金{12|21}亿元。',
  ])
  hold([
    'The clinic carried out 84,500 checks last year. Eye checks made up 67,600 of them (80 percent), and 2,310 patients came for their ears.',
    '全年投入资金80亿元。其中上级资金48亿元，占60%；本级资金20亿元，占25%；村级资金3.2亿元。',
  ])
})

describe('the mean of a total over a time that is over', () => {
  contradict('mean', [
    'Norvik Harbour handled 1.86 million passengers in May 2023. On average, {60,000|90,000} travellers passed through its gates each day.',
    'Exports reached 42.9 billion crowns in the first quarter of 2023. Imports were 36.6 billion. The average monthly export value was {14.3|13.4} billion crowns.',
    '节前10天发送旅客1240万人次，日均{124|142}万人次；节后20天发送旅客2160万人次，日均108万人次。',
  ])
  hold([
    'Norvik Harbour handled 1.86 million passengers in May 2023. On average, 90,000 travellers passed through its gates each working day.',
    'Imports were 36.6 billion crowns in the first quarter of 2023. The average monthly export value was 14.3 billion crowns.',
    'The library lent 91,250 books during the year, an average of 250 a day.',
    'The library lent 62,500 books during the year, an average of 250 a day.',
  ])
})

describe('what came and what went, with both ends of the stock', () => {
  contradict('sum', [
    'The chain opened nine shops and closed four, taking the estate from 212 to {217|227}.',
  ])
  hold(['The chain opened nine shops and moved four, taking the estate from 212 to 221.'])
})

describe('what is left of income', () => {
  contradict('sum', ['全年业务收入34.6亿元，业务支出{21.8|28.1}亿元，增值收益12.8亿元。'])
  hold(['全年业务收入34.6亿元，管理费用2.1亿元，增值收益12.8亿元。'])
})

describe('what is dealt out', () => {
  contradict('sum', [
    '全年业务收入34.6亿元，业务支出21.8亿元，增值收益12.8亿元。增值收益分配中，提取准备金7.6亿元，管理费用0.9亿元，补充资金{4.3|6.3}亿元。',
  ])
  hold([
    '全年增值收益12.8亿元。增值收益分配中，提取准备金7.6亿元，管理费用0.9亿元。',
    '全年增值收益12.8亿元。增值收益率较高的行业中，甲业7.6亿元，乙业6.9亿元，丙业6.3亿元。',
  ])
})

describe('how far beyond a goal', () => {
  contradict('share', [
    'The target for last year was 10 GW, which was exceeded by {2|3} GW, or 20 percent.',
  ])
  hold(['The target for last year was 10 GW, which was exceeded by 2 GW, or 20 percent.'])
})

describe('a figure that belongs to another', () => {
  hold([
    'In all, 61 airlines serve 172 destinations in 54 countries, 12 destinations more than the 160 of last summer.',
    'Coal fell by a quarter from 60 TWh to 45 TWh. Gas made 47.5 TWh, and peat the remaining 22.5 TWh.',
    '全年新建和改造提升农田320万亩，其中新建200万亩、改造提升120万亩，完成年度任务300万亩的106.7%。',
  ])
})

describe('a loose title', () => {
  contradict('sum', [
    '全省粮食总产量突破3000万吨\n\n全省粮食总产量3024万吨。夏粮产量756万吨，占25%；秋粮产量2268万吨，占75%。分品种看，小麦产量726万吨，稻谷产量605万吨，玉米产量1512万吨，豆类产量{181|281}万吨。',
  ])
})
