import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('points below a total', () => {
  contradict('sum', [
    '二、经费使用\n全年支出合计93.4万元：\n（1）步道维修{41.6|14.6}万元；\n（2）河道保洁22.3万元（含人工13万元）；\n（3）节庆活动17.5万元；\n（4）其他12万元。\n年末账户余额8万元。',
    '本次共筹集资金2640万元：\n1．区财政拨款1500万元；\n2．企业捐助{740|470}万元；\n3．居民自筹400万元。',
    '新增学位总量5860个：\n① 东湖片区2310个；\n② 北站片区1980个；\n③ 老城片区{1570|1750}个。',
    'Spending on the park totalled $918,000:\n(1) paths and benches, $412,000 (of which $96,000 went to labour);\n(2) trees, {$287,000|$278,000};\n(3) lighting, $219,000.',
    'The three funds hold a total of 48.6 million euros:\n- the harbour fund {21.4|24.1} million euros\n- the school fund 15.9 million euros\n- the flood fund 11.3 million euros',
  ])
  hold([
    '本次共筹集资金2640万元：\n1．其中区财政拨款1500万元；\n2．企业捐助480万元，比上年多120万元，已到账310万元；\n3．居民自筹400万元。',
    '全年支出合计93.4万元，主要用于：\n（1）步道维修41.6万元；\n（2）河道保洁22.3万元；\n（3）节庆活动17.5万元。',
    '投资总额93.4万元，其中已签约：\n（1）步道41.6万元；\n（2）河道22.3万元；\n（3）广场17.5万元。',
    '全年支出合计93.4万元。\n（1）步道维修41.6万元；\n（2）河道保洁22.3万元；\n（3）节庆活动17.5万元。',
  ])
})

describe('some that went up and some that went down', () => {
  contradict('sum', [
    '与去年同期相比，18个区县中有7个客流量增加，{10|14}个减少。',
    '35个行业中，12个价格上涨，{20|29}个下降。',
  ])
  hold([
    '与去年同期相比，18个区县中有7个客流量增加，6个减少。',
    '35个行业中，12个价格上涨，销量前20个中9个下降。',
  ])
})

describe('trains that run every day and more on some', () => {
  contradict('sum', ['平日开行列车每日842列，周末再增开137列，达到{979|997}列。'])
})
