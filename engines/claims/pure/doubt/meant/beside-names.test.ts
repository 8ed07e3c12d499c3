import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('figures of which the words beside them say that they are others', () => {
  hold([
    // A growth without its verb, and no share.
    'Total sales rose 24% to EUR 684M in the third quarter.\n* Sales of the first nine months up EUR 410M to EUR 1.98bn.\n\nOther sales increased 15.8% to EUR 431 million (2023: EUR 372 million) and total sales on prescription 41.3% to EUR 253 million (2023: EUR 179 million).',
    // Constant and current prices.
    'GDP at constant prices reached 1.52 trillion dinars in 2023, reflecting an increase of 3.4 per cent on 2022.\n\nAt current prices, the GDP amounted to 1.71 trillion dinars in 2023, a growth rate of 2.1 per cent. Trade also, at current prices, amounted to 1.31 trillion dinars, which was 8.9 per cent and 107 billion dinars above 2022.',
    // What the five add to the whole.
    '一季度，对前五大伙伴甲、乙、丙、丁和戊进出口分别增长7.9%、10.6%、9.3%、12.8%和1.6%，五者合起来拉动外贸4.6个百分点。',
    // The loss, and not the costs.
    'Running costs came down to $88.4 million in spring from $112.6 million the year before. That narrowed the loss by $15.8 million (over 60%), from $26.1 million to $10.3 million.',
    // The loss of another branch that is told behind the brackets.
    '年份\t人次（萬）\t開支\t住宿\n2014年\t3.41\t3620\t1284\n2015年\t3.18 （較2014年跌6.7%）\t2958 （較2014年跌18.3%）\t2417 （較2014年升88.2%）\n',
    // Key branches aren't all of them.
    '全区工厂438家，增加值2480亿元，增长9.1%。重点行业中，采油业增加值1826.3亿元，增长7.4%；炼化业增加值361.5亿元，增长12.1%；食品业增加值82.7亿元，增长15.8%；建材业增加值33.4亿元，下降5.7%；装备业增加值51.9亿元，增长30.6%。',
    // A second way of parting the same whole.
    '年末人口构成\n指标\t年末数（万人）\t比重（%）\n总人口\t268.4\t100.0\n其中：非农业\t138.7\t51.7\n农业\t129.7\t48.3\n其中：男性\t134.9\t50.3\n女性\t133.5\t49.7\n',
    // The rate of the whole of last year, and rates over two bases.
    '上半年全区投资238.6亿元，同比增长2%（上年同期下降29.8%、去年全年下降37.2%）。农业投资16.8亿元，同比增长35.1%；服务业投资39.4亿元，同比增长16.9%；工业投资182.4亿元，同比下降2.5%。',
    '8月份，外贸总额4187.5亿元，同比增长9.8%，环比下降1.6%；其中出口2026.4亿元，同比增长20.7%，环比下降3.4%，船舶出口增幅高达104.2%；进口2161.1亿元，同比增长1.4%，环比增长0.1%。',
    // A pair of its own, and shares of two things.
    'Asking prices crept up from $1,180 to $1,240 per square foot, with the average wait down from 88 to 66.',
    'The portfolio consisted of 65% retail space and 31% office space, keeping its course and up from 63% retail units at the end of 2024.',
  ])
  contradict('growth', [
    'Running costs fell to $88.4 million in spring from $112.6 million the year before, a drop of {21.5|12.5} percent.',
  ])
})
