import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Days that are so much of a time whose days nobody tells. The texts came out on Friday, 20 December 2024.

describe('days of a time', () => {
  contradict('share', [
    '2023年全市优良天数{301|310}天，占全年的82.5%。',
    '去年阴天共{146|164}天，占全年天数的40%。',
    '上半年空气质量达标天数{143|134}天，达标率78.6%。',
    '1-10月，优良天数{280|260}天，同比增加6天，优良天数比例为91.8%。',
    'Fog lay over the harbour on {73|93} days in 2023, or 20% of the year.',
    'The pass was shut on {110|101} days last year (30.1% of the year).',
    'In 2023 the mill stood idle for 73 days, a {fifth|third} of the year.',
  ])
})

describe('other days', () => {
  hold([
    '全年超标的68天里，以臭氧为首要污染物的37天，占54.4%；以PM2.5为首要污染物的24天；以PM10为首要污染物的7天。',
    '2023年雨日130天，其中夏季占45%。',
    '2023年上半年，全市优42天、良109天，其余30天超标。超标的30天里有19天首要污染物是臭氧，占了六成多。',
    '2023年，医院平均住院日6.3天，药占比22.8%。',
    '2023年优良天数301天，优良率比上年提高3.5%。',
    '2023年雨日130天，占优良天数的45%。',
    '2023年优良天数301天，有效监测天数中优良率为83.6%。',
    'She spent 90 days abroad in 2023, 45% of the year’s travel.',
    'The pool was open on 120 days in 2023, with 45% of the year’s guests in June.',
  ])
})
