import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// What offices write in their communiqués, month after month: what was accused or misread of it, and beside it what is still found.

describe('means', () => {
  contradict('mean', [
    '全市64个停车场共停放车辆19.2万辆次，平均每个停车场{3000|3600}辆次。',
    '4月全市医院出院4.5万人次，日均{1500|1900}人次。',
  ])
  hold([
    // Of each of both, and not of one of them.
    '64个夜市街区共接待19.2万人次，平均每个街区每晚600人次。',
    // What each of some does is no part of what each of all does.
    '2024年，法院法官人均结案312件，其中基层法院法官人均结案341件。',
  ])
})

describe('what grew over a year', () => {
  contradict('growth', ['上半年，全市公路货运量520万吨，上年同期为500万吨，同比增长{4.0|6.1}%。'])
  hold([
    // What is put in brackets as a part of it didn't change by so much.
    '全市共有中学523所（含职业中学8所），比上年减少16所，下降2.97%。',
  ])
  contradict('growth', ['全市共有中学523所（含职业中学8所），比上年减少{16|61}所，下降2.97%。'])
})

describe('parts of a change', () => {
  contradict('sum', [
    '与上年比较，床位增加3000张，其中：医院增加2490张，诊所增加{400|800}张，保健院增加110张。',
  ])
  hold(['与上年比较，床位增加3000张，其中：医院增加2490张，诊所增加450张，保健院增加130张。'])
})

describe('all of them, and some', () => {
  contradict('sum', [
    '全省进出口总值3602亿元。其中，民营企业1990亿元，外资企业{1056|1506}亿元，国有企业556亿元。',
  ])
  hold([
    // By their shares there are others.
    '全省进出口总值3602亿元，增长5.2%。其中，出口2080亿元，进口1522亿元。\n民营企业进出口1984亿元，增长9.3%，占全省进出口总值的55.1%。外资企业进出口1056亿元，占全省进出口总值的29.3%。国有企业进出口553亿元，占全省进出口总值的15.4%。',
    // Prices go down by so much, and no number of things does.
    '2024年目录新增126种药品，总数达到3088种，其中西药1698种、中药1390种。全年开展两批采购，共80种药品中选，平均降价57%。去年以来，累计采购374种药品。',
    // What changed itself is no amount of another's change.
    '前10个月，原油进口4.57亿吨，减少3.4%，每吨4234.5元，上涨0.8%；煤4.35亿吨，增加13.5%，每吨698元，下跌12.7%；天然气1.09亿吨，增加13.6%，每吨3439.9元，下跌5.9%；大豆8994万吨，增加11.2%，每吨3613.9元，下跌14.8%。',
  ])
})

describe('what is called by another name', () => {
  contradict('share', ['年末常住人口6500万人。其中，城镇人口4000万人，城镇化率{61.5|65.1}%。'])
  hold([
    '年末全省常住人口6500万人，比上年末减少29万人。其中，城镇人口4030万人，乡村人口2470万人，城镇化率62.00%，比上年末提高1.43个百分点。',
    '全局发送旅客9876.5万人次。其中，东站发送2315.6万人次，南站1208.3万人次，西站1190.1万人次。',
    '2024年，居民消费价格比上年上涨0.4%。其中，食品烟酒价格上涨0.3%，衣着上涨1.6%，居住下降0.2%，交通通信下降2.1%。\n表2 2024年居民消费价格比上年涨跌幅度\n单位：%\n指标\t全省\t城市\t农村\n居民消费价格\t0.4\t0.4\t0.3\n食品烟酒\t0.3\t0.4\t0.1\n衣着\t1.6\t1.7\t1.3\n居住\t-0.2\t-0.2\t-0.1',
  ])
})

describe('one whole divided twice', () => {
  contradict('mean', [
    '2024年，全省收入21678亿元，增长6.4%。其中，税收收入18113亿元，增长8.7%；非税收入3565亿元，下降3.7%。分省本级和市县看，省本级9957亿元，增长{4.9|9.4}%；市县11721亿元，增长7.8%。',
  ])
  contradict('sum', [
    '2024年，全市居民人均可支配收入41415元，增长4.5%。从四项收入看，人均工资性收入25447元，增长5.5%；人均经营净收入1766元，增长0.7%；人均财产净收入4945元，下降0.6%；人均转移净收入{9257|2957}元，增长5.0%。',
  ])
  hold([
    '2024年，全市居民人均可支配收入40000元，增长4.5%。其中，东区居民人均可支配收入45000元，西区36000元，南区38000元，北区37000元。',
  ])
  contradict('gap', [
    '前10个月，进出口总值36.0亿元，其中出口20.8亿元，增长6.7%；进口15.2亿元，增长3.2%；贸易顺差5.6亿元。按美元计价，出口2.93亿美元，增长5.1%；进口2.14亿美元，增长1.7%；贸易顺差{7852|7285}万美元，扩大15.8%。10月份，出口2.19亿元，增长11.2%；进口1.51亿元，下降3.7%；贸易顺差6791万元。对甲国出口3.36亿元，增长12.5%；自甲国进口2.31亿元，增长3.8%；对甲国贸易顺差1.05亿元。对乙国出口2.46亿元，增长2.5%；自乙国进口1.31亿元，增长3.1%；对乙国贸易顺差1.15亿元。',
  ])
})

describe('lists one below the other', () => {
  contradict('rank', ['按学历分，大学者失业率为6.1%最高，高中者{3.7|7.3}%，初中者2.2%最低。'])
  hold([
    '(三)按学历分，大学者失业率为6.1%最高，高中者3.7%，初中者2.2%最低。\n(四)按年龄分，青年者失业率为12.8%，中年者3.7%，老年者1.4%。',
  ])
})

test('a mean of each visit is no total of the year', () => {
  const { claims } = checkText(
    '2024年，全省医院次均门诊费用301.5元；次均住院费用9640.2元。日均住院费用1071.1元。',
    { date: '2025-06-01' },
  )
  expect(claims.flatMap(({ reasons }) => reasons.filter(({ ok }) => ok === false))).toEqual([])
})

/** The figures of a text, each with what is asked of it. */
function read(text: string, asked: 'kind' | 'measure' | 'period' | 'unit' | 'base'): string {
  const { claims } = checkText(text, { date: '2024-10-14' })
  return claims
    .map(({ text: words, comparison, measure, period, unit }) => {
      const of = {
        kind: comparison.kind,
        base: `${comparison.base ?? '-'} ${comparison.basePeriod ?? '-'}`,
        measure,
        period,
        unit,
      }
      return `${words} ${of[asked]}`
    })
    .join('; ')
}

test.each<[Parameters<typeof read>[1], string, string]>([
  // 分别 deals two bases out.
  [
    'base',
    '9月份拆借利率为1.62%，分别比上月和上年同期高0.02个和低0.13个百分点。',
    '1.62% - -; 0.02个 上月 2024-08; 0.13个百分点 上年同期 2023-09',
  ],
  [
    'base',
    '9月，出口30亿元，比上月和上年同期分别增长2.1%和8.5%。',
    '30亿元 - -; 2.1% 上月 2024-08; 8.5% 上年同期 2023-09',
  ],
  ['base', '9月，出口30亿元，比上月增长2.1%。', '30亿元 - -; 2.1% 上月 2024-08'],
  [
    'measure',
    '9月份拆借利率为1.62%，分别比上月和上年同期高0.02个和低0.13个百分点。',
    '1.62% 拆借利率; 0.02个 拆借利率; 0.13个百分点 拆借利率',
  ],
  [
    'measure',
    '9月，出口30亿元，比上月和上年同期分别增长2.1%和8.5%。',
    '30亿元 出口; 2.1% 出口; 8.5% 出口',
  ],
  // 年均 within 全年均值.
  ['kind', '全市失业率4.2%，全年均值为4.1%。', '4.2% level; 4.1% level'],
  ['kind', '五年来，全市收入年均增长4.1%。', '4.1% average-growth'],
  ['kind', '退税730亿元，比上年多退86亿元。', '730亿元 level; 86亿元 growth'],
  ['kind', '輸往甲國和乙國的貨值則分別錄得12.1%和5.5%的跌幅。', '12.1% growth; 5.5% growth'],
  ['kind', '甲国和乙国分别占12.1%和5.5%的份额。', '12.1% share; 5.5% share'],
  // What ends with a month, and is as many of them.
  [
    'period',
    '截至二○二四年八月底的三個月，零售貨值下跌1.2%。',
    '1.2% since2024-06-01..@2024-08-31',
  ],
  ['period', '截至2024年8月底的企业有300家。', '300家 @2024-08-31'],
  [
    'period',
    '2024年，三次产业构成由上年的5.1：40.2：54.7调整为5.0：39.6：55.4。',
    '5.1 2023; 40.2 2023; 54.7 2023; 5.0 2024; 39.6 2024; 55.4 2024',
  ],
  // Who is counted once, beside how often; and what is called by one sign.
  ['unit', '洪水造成29.4万人次受灾，死亡38人。', '29.4万人次 person-times; 38人 persons'],
  ['unit', '接待29.4万人次，比上年增加3万人。', '29.4万人次 person-times; 3万人 person-times'],
  ['measure', '进口原油4亿吨，每吨4200元；煤3亿吨。', '4亿吨 进口原油; 4200元 每吨; 3亿吨 煤'],
  ['measure', '抽查了159个县2021年以来的资金。', '159个 县'],
  ['measure', '总值36亿元，同比（下同）增长5.2%。', '36亿元 总值; 5.2% 总值'],
  [
    'period',
    '\t5月\t年增率\t1-5月\t年增率\n出口\t412.8\t8.4\t910.5\t9.8',
    '412.8 2024-05; 8.4 2024-05; 910.5 2024-01..05; 9.8 2024-01..05',
  ],
  // When a page was put up.
  ['unit', '2024-10-14 16:00:00\n2024年9月，收入30亿元。', '30亿元 CNY'],
  ['unit', '马拉松冠军成绩为2:13:51。', '2:13:51 seconds'],
])('%s of %s', (asked, text, told) => {
  expect(read(text, asked)).toBe(told)
})
