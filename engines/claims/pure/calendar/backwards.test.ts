import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// Stretches of time that end before they begin. The texts came out on Friday, 20 December 2024.

describe('a stretch that ends before it begins', () => {
  contradict('span', [
    'The poll was taken between November {4|24} and November 19, 2024, among 812 anglers.',
    'Brannock Ltd held the ferry licence from 14 June {2016|2019} to 13 June 2018. It was not renewed.',
    'Entries were open from 25 October 2023 to 31 January {2024|2023}, and 312 came in.',
    'Works by Elsa Norrby ({1844|1944}-1909) hang in the hall.',
    'From {2012|2021} to 2019, the fleet doubled.',
    '旅客的登船日期介於11月{3|23}日至11月12日，均已通知。',
    '{2005|2006}年11月8日到2006年3月21日，该渡口共运送渡客4.1万人次。',
    '２００６年３月{８|２８}日至２００６年３月２１日，全线停航。',
    '{2008|2018}年至2016年期间，湖区共放流鱼苗310万尾。',
    '从{2008|2018}年到2016年，湖区共放流鱼苗310万尾。',
    '渔港一周鱼价（11.{12|22}-11.18）发布。',
  ])
})

describe('what runs on, or is told backwards on purpose', () => {
  hold([
    'The pool is shut from December 14 to January 9, and the sauna from October to March.',
    '渡口12月28日至4月11日停航，2005年11月至3月也停过航。',
    'The hearing was brought forward from December 14 to December 9.',
    'The closing date has been changed from 28 October 2024 to 3 May 2024.',
    'Catches fell by 6% between 2023 and 2022, and ice on the lake went from 2019 to 2015 levels.',
    'The show runs from 8 a.m. September 17 through 3 p.m. September 18.',
    'For the 52 weeks December 29 to December 27, 2024, takings were $4.1m.',
    'The amphora dates from (1500-1450 BC) or later.',
    'Call 555 2019-2015 for tickets, or see pages 2019-2015.',
    'The order was accelerated from 2008 to 2007.',
    '开渔时间由9月25日提前至9月17日。',
    '鱼价每斤（8.26-8.14）元。',
  ])
})
