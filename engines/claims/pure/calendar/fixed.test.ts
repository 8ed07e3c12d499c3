import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// Lengths whose place in a form of words says between which days they lie. The texts came out on Friday, 20 December 2024.

describe('a length right beside its two days', () => {
  contradict('span', [
    '节前{15|16}天（9月16日至30日）发送1425万人次；节后25天（10月8日至11月1日）发送3135万人次。',
    '灯会展期（10月2日至11日）共{10|13}天，进园34万人次，比2023年展期（9月29日至10月5日，7天）多9万人次。',
    '从今天起，账目在14栋楼的门厅张贴，公示时间为11月19日至28日，为期{10|15}天（含首尾两日）。',
    '暑期（7月1日至8月31日）历时{62|72}天，门店接待3.1万人次，客单价下降两成。',
    '5月1日至7日的{七|五}天假期内，渡口共运送渡客3.2万人次。',
    '渡口春运从４月２８日至５月７日，共计１{０|２}天。',
    '2004年至2014年{10|20}年间，湖区共放流鱼苗310万尾。',
    'In the three months November 2023 to {January|February} 2024 landings rose by 2.9 per cent.',
    'The {three|six}-day festival, 18-20 July, drew 4,100 people.',
    'The regatta is on July 18-21, a {three|six}-day event with 41 boats.',
    'The menu is served the entire week of March 11th – 1{6|2}th.',
  ])
  hold([
    '7月高温12天（7月1日至31日），降雨16天（7月1日至31日），为近十年最多。',
    'Orders placed from 3 to 7 May come with a 30-day trial.',
    'Prices rose in the three months from November 2023 to February 2024.',
  ])
})

describe('a length behind its beginning and its end', () => {
  contradict('span', [
    '被告公司两名员工于2018年3月离职时带走图纸，至2021年9月案发，侵权持续{三|四}年零六个月。',
    '二期工程已于2022年9月1日开工，总工期{48|36}个月，计划2026年8月底完工，总投资214.5亿元。',
    '7月3日，市局对一起冒充客服案立案。经过{44|54}天缜密侦查，8月16日（星期五），专案组在五地收网，抓获47人。',
    '老人今年91岁，头一回爬鹿鸣山是在1956年秋天，那已是{68|57}年前的事了。',
    'She took office on 1 January 2019 and will step down on 31 December 2024, after {six|seven} years in the post.',
    'He follows Ms Hart, who had led the board since 2012 and did not stand again after {twelve|fifteen} years.',
  ])
  hold([
    '6月1日起全市征集方案。经过15天公示，8月16日，方案获批。',
    'He had led the board since 2012 and was married again after five years.',
    '二期工程2022年9月1日开工，去年停工半年，工期30个月，2026年8月完工。',
  ])
})

describe('how many times, of what happens each year', () => {
  contradict('span', [
    'The harvest estimate has been drawn up every year since 1954 and appears for the {71st|81st} time this autumn.',
    'The swim has been held every summer since 1990 and is the {35th|53rd} edition this weekend.',
    '他今年71岁，这是他第{八|六}次参加志愿服务，第一次是2017年，年年没有落下。',
  ])
  hold([
    'The swim has been held every summer since 1954 except in the war and is the 65th edition.',
    '这是他第六次参加志愿服务，第一次是2017年。',
  ])
})
