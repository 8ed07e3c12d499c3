import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

describe('shares that are dealt out, and what the first have together', () => {
  contradict('share', [
    '全省共报告各类事故327起614人，死亡29人。主要是坠落97人和触电{73|37}人，分别占15.80%和11.89%；其他依次是碰撞45人、灼伤44人、冻伤27人等。',
    '全年报告1480例，居前三位的是甲类620例、乙类274例、丙类131例，分别占41.89%、18.51%和{8.85|5.88}%；其他是丁类80例等。',
  ])
  contradict('share', [
    'The fund spent £412.6 million. The largest sum, £148.5 million, goes to schools and £92.4 million to roads. Together, the two take more than half of it ({36.0|63.0}% and 22.4% respectively).',
  ])
  contradict('sum', [
    '在行业分布中，纺织行业占了第一位，达17.3%。其次是造纸行业，占到14.6%。第三到第四名，依次是食品行业占到13.1%，印刷行业占8.4%。前四个行业占到整体市场的{53.4|54.3}%。',
  ])
  hold([
    'The fund spent £412.6 million. The largest sum, £148.5 million, goes to schools and £92.4 million to roads. Together, they rose by 4.1% and 3.2% respectively.',
    'Schools got £148.5 million and roads £92.4 million. Together, the two have most members (36.1% and 28.8% respectively).',
    '全年报告1480例。甲区620例、乙区274例，分别占各自上年的91.3%和88.4%。',
    '其中纺织占了第一位，达17.3%，增长2.1%；造纸占14.6%，食品占13.1%。前十个行业占整体市场的83.4%。',
  ])
})

describe('shares of all that was told to make up a whole', () => {
  contradict('share', [
    '全市共售出门票46.5万张，同比增加2.8万张。其中，线上27.9万张，窗口18.6万张，二者占比分别为{60|50}%和40%。',
    '全年接待旅客52.40万人次。分方式看，乘火车的21.48万人次，增长4.6%；乘汽车的17.82万人次，下降2.2%；乘飞机的13.10万人次。三者分别占旅客总数的41.0%、{34.0|43.0}%和25.0%。',
    '上半年新签合同额860亿元，其中房建516亿元，增长3%；市政258亿元，增长9%；水利86亿元。三类业务比重依次为60%、{30|20}%、10%。',
    '全年处置固废94.0万吨，其中焚烧47.0万吨，较上年多5.1%；填埋28.2万吨；综合利用18.8万吨。各方式占比依次为50.0%、{30.0|33.0}%和20.0%。',
  ])
  hold([
    '全市共售出门票46.5万张。其中，线上27.9万张，窗口18.6万张，分别占全国同期的6.1%和2.4%。',
    '上半年新签合同额860亿元，其中房建516亿元，市政258亿元，水利86亿元。三类业务比重分别提高2.1、0.6和0.3个百分点。',
    '全市共售出门票46.5万张。其中，线上27.9万张，窗口18.6万张。学生、老人占比分别为31%和12%。',
  ])
})
