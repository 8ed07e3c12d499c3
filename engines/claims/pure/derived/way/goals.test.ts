import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('how far from a goal, with other figures around', () => {
  contradict('gap', [
    'Of all trains, 91.3% arrived on time, compared with 88.7% in 2022. The operator’s target of 93% was missed by {1.7|3.8} points.',
    'The line carried 2,480 parcels, 310 of them fragile. The depot ended the week {20|120} short of the 2,500 it had hoped for.',
    'Of the new wells, 1,044 are in use, up from 870. That clears the yearly goal of 1,000 by {44|144}.',
    '全年产果3168吨，比上年的2880吨增加288吨；年初定的目标是{3000|3300}吨，超出168吨。',
    '七月，图书馆共接待读者198万人次，比去年同期的165万人次增长20%。去年全年为210万人次，今年距离这一数字只差{12|21}万人次。',
    '水库蓄水62.4亿立方米，占库容78亿立方米的80%，比去年同日的46.8亿立方米有所增加，也超过年初确定的58.5亿立方米的蓄水目标{3.9|9.3}亿立方米。',
    '全线五天运送乘客1286.4万人次。模型给出的预测是1250万人次，实际比预测{多|少}了36.4万人次。',
  ])
  contradict('share', [
    '全年城镇新增就业7.26万人，完成6.5万人年度目标的{111.7|117.1}%。',
    '今年累计栽树168.4万株，完成全年200万株任务的84.2%，还差{31.6|13.6}万株。',
    '一季度全省接待游客1.12亿人次，完成全年4.8亿人次目标的{23.3|32.3}%。',
  ])
  hold([
    'Of all trains, 91.3% arrived on time, compared with 88.7% in 2022. The target of 93% for freight was missed by 4.2 points; freight stood at 88.8%.',
    'The target of 93% was missed by two points. On weekdays 92.4% were on time, at weekends 91.0%.',
    'The first depot handled 2,100 parcels and the second 2,480. The first ended the week 400 short of the 2,500 it had hoped for.',
    '一季度完成投资120亿元，二季度完成150亿元，上半年完成全年600亿元目标的45%，还差330亿元。',
    '全市招商项目86个，其中外资项目12个，完成全年100个目标的86%。',
    '全年产果3168吨，其中早熟蜜橘1150吨，早熟蜜橘的目标是1100吨，超出50吨。',
    '今年植树52万株，去年植树60万株，目标是55万株，去年超出5万株。',
  ])
})
