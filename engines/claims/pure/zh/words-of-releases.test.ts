import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

function claimsOf(text: string) {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) => readChinese(doc, sentence))
}

function read(text: string): readonly string[] {
  return claimsOf(text).map(
    ({ start, end, value, unit, bound }) =>
      `${text.slice(start, end)} = ${formatDecimal(value)} ${unit} ${bound}`,
  )
}

test.each<[string, string[]]>([
  [
    '以5金牌3银牌4铜牌排第一',
    [
      '5金牌 = 5 items exact',
      '3银牌 = 3 items exact',
      '4铜牌 = 4 items exact',
      '第一 = 1 rank exact',
    ],
  ],
  ['六枚金牌、四枚银牌', ['六枚金牌 = 6 items exact', '四枚银牌 = 4 items exact']],
  [
    '7人3次破11项省纪录，破11项大关',
    [
      '7人 = 7 persons exact',
      '3次 = 3 uses exact',
      '11项 = 11 items exact',
      '破11项 = 11 items over',
    ],
  ],
  ['打破4项世界纪录，创世界纪录', ['4项 = 4 items exact', '世界纪录 = 1 rank exact']],
  ['每股收益73.62分，每股派息0.5元', ['73.62分 = 0.7362 CNY exact', '0.5元 = 0.5 CNY exact']],
  ['得分73.62分', ['73.62分 = 73.62 index-points exact']],
  ['来过不止3次', ['不止3次 = 3 uses over']],
  ['取得12年来最好成绩', ['12年来最好 = 1 rank exact']],
  [
    '三次产业结构由30:45:25调整为12:58:30，成绩1:02:33',
    [
      '30 = 30 percent exact',
      '45 = 45 percent exact',
      '25 = 25 percent exact',
      '12 = 12 percent exact',
      '58 = 58 percent exact',
      '30 = 30 percent exact',
      '1:02:33 = 3753 seconds exact',
    ],
  ],
  ['总额首超万亿元', ['首 = 1 rank exact', '超万亿元 = 1000000000000 CNY over']],
  [
    '三次产业结构为3.2:38.5:58.3',
    ['3.2 = 3.2 percent exact', '38.5 = 38.5 percent exact', '58.3 = 58.3 percent exact'],
  ],
  ['抽检量达7.2批次/千人', ['7.2批次/千人 = 0.0072 batches/person exact']],
  ['煤耗308.6克/千瓦时', ['308.6克/千瓦时 = 308.6 g/kWh exact']],
  ['死亡率1.8/千。', ['1.8/千 = 1.8 permille exact']],
  ['师生比1:15.6。', ['1:15.6 = 0.064102564103 ratio exact']],
  ['达三分之一强', ['三分之一强 = 0.333333333333 ratio over']],
  ['營業額1兆2,485億元', ['1兆2,485億元 = 1248500000000 CNY exact']],
  ['預算3兆元，裝機3兆瓦', ['3兆元 = 3000000000000 CNY exact', '3兆瓦 = 3 MW exact']],
  ['失業人數共 44 萬 1000 人', ['44 萬 1000 人 = 441000 persons exact']],
  [
    '共破288宗案，客流已破3亿人次',
    ['288宗 = 288 items exact', '破3亿人次 = 300000000 person-times over'],
  ],
  ['客流突破十万大关', ['突破十万 = 100000 items over']],
  ['为1961年以来第四多，', ['第四多 = 4 rank exact']],
  ['亿元以上项目236个', ['亿元以上 = 100000000 CNY atLeast', '236个 = 236 items exact']],
  ['惠及26个县、410余所学校', ['26个 = 26 places exact', '410余所 = 410 items over']],
  ['召开第四次会议', ['第四次 = 4 editions exact']],
  ['提前两年完成，用三年时间建成', ['两年 = 2 years exact', '三年 = 3 years exact']],
  [
    '由3小时40分压缩至1小时零5分钟',
    ['3小时40分 = 220 minutes exact', '1小时零5分钟 = 65 minutes exact'],
  ],
  ['工期3年6个月，历时2分30秒', ['3年6个月 = 42 months exact', '2分30秒 = 150 seconds exact']],
  ['最快一趟列车用时为72分钟', ['72分钟 = 72 minutes atLeast']],
  ['车桩比1.55，优于低于1.9的年度目标', ['1.55 = 1.55 ratio exact', '低于1.9 = 1.9 ratio under']],
  ['车桩比1.55，好于1.9的要求', ['1.55 = 1.55 ratio exact', '1.9 = 1.9 ratio exact']],
  ['规划期为2026—2030年', ['2026—2030年 = 2026 date between']],
  ['城乡收入比缩小0.03', ['0.03 = 0.03 ratio exact']],
  [
    '名单有：明湖公园、青山书院、云台寺和柳岸湿地。',
    ['明湖公园、青山书院、云台寺和柳岸湿地 = 4 items exact'],
  ],
  ['由中国、越南、老挝等9个国家发起', ['9个 = 9 places exact']],
  ['来自4个国家的代表', ['4个 = 4 places exact']],
  [
    '9个城市改善、5个城市变差、2个持平',
    ['9个 = 9 places exact', '5个 = 5 places exact', '2个 = 2 places exact'],
  ],
])('reads %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  '淘汰国三及以下排放标准货车，国四以下全部退出，推广国六车辆',
  '坚持三个聚焦，突出五个强化，推进四个融合。',
  '详见附注1至4、附注五',
  '自公告之日起算，从2023年1月1日的次日起算',
  '增速为两位数',
])('leaves standards, slogans, notes and days alone: %s', (text) => {
  expect(read(text)).toEqual([])
})

test('places, tasks and projects are counted, though slogans are not', () => {
  expect(read('实施四大工程，新建五个中心')).toHaveLength(2)
  expect(read('全国三省共五家企业')).toHaveLength(2)
})

test('a share of what was to be done is no target', () => {
  const kinds = (text: string) => claimsOf(text).map(({ kind }) => kind)
  expect(kinds('完成年度目标的114%')).toEqual(['share'])
  expect(kinds('改善目标：PM2.5浓度控制在32微克/立方米以内、优良天数比率达到85%')).toEqual([
    'target',
    'target',
  ])
})

test.each<[string, string]>([
  ['年度实现归属于股东的净利润3.2亿元', '归属于股东的净利润'],
  ['地区生产总值迈上5万亿元新台阶', '地区生产总值'],
  ['新华社北京2月18日电 铁路货运量完成39.9亿吨', '铁路货运量'],
  ['本报讯（记者 李明）全市进出口总值1612.3亿元', '全市进出口总值'],
  ['对东盟、美国分别进出口486.2亿元和421.7亿元', '进出口'],
  ['优良天数比例平均为84.6%', '优良天数比例'],
  ['自2024年7月1日起管理费率由1.5%下调至1.2%', '管理费率'],
  ['中欧班列开行3120列', '中欧班列开行'],
])('what is measured begins and ends with its noun: %s', (text, measure) => {
  const span = claimsOf(text).find(({ form }) => form !== 'date')?.measure
  expect(span && text.slice(span.start, span.end)).toBe(measure)
})

test('cells between tabs or blanks take the unit of their label or column', () => {
  const text =
    '单位：亿元\n指标\t2024年\t同比增长（%）\n工业增加值\t2345.6\t5.8\n常住人口（万人）\t832.4\t0.3\n\n品种   单价（元/吨）   涨跌幅\n螺纹钢   3412.5   -2.3'
  expect(read(text)).toEqual([
    '2345.6 = 234560000000 CNY exact',
    '5.8 = 5.8 percent exact',
    '832.4 = 8324000 persons exact',
    '0.3 = 0.3 percent exact',
    '3412.5 = 3412.5 CNY/t exact',
    '-2.3 = -2.3 percent exact',
  ])
})

test.each<[string, string[]]>([
  ['苹果卖了1.5个亿！', ['1.5个亿 = 150000000 CNY exact']],
  [
    '播放量破2个多亿，建成10个亿元项目',
    [
      '破2个多亿 = 200000000 items over',
      '10个 = 10 items exact',
      '亿元项目 = 100000000 CNY atLeast',
    ],
  ],
  ['梨子一斤卖一块二，涨到两块。这两块地空着', ['一块二 = 1.2 CNY exact', '两块 = 2.0 CNY exact']],
  ['月户均流量15GB/户·月', ['15GB/户·月 = 15 GB/household exact']],
  ['水位为2015年以来最高，', ['2015年以来最高 = 1 rank exact']],
  ['考核排名后5名的镇，前后3位专家', ['后5名 = 5 rank atMost', '3位 = 3 persons exact']],
  ['居全省三级医院第3位，比上年前进2位', ['第3位 = 3 rank exact', '2位 = 2 rank exact']],
  ['智能电表12.4万块，见表2', ['12.4万块 = 124000 items exact']],
  ['占全市9个县区的一半', ['9个 = 9 places exact', '一半 = 0.5 ratio exact']],
  ['排名前移3个位次', ['3个位次 = 3 rank exact']],
  ['任务已过四分之三', ['已过四分之三 = 0.75 ratio over']],
  ['设床位200张（原有80张）', ['200张 = 200 beds exact', '80张 = 80 beds exact']],
  ['入驻企业9家，提供岗位600个；', ['9家 = 9 firms exact', '600个 = 600 items exact']],
  [
    '每年补200万元，三年共600万元',
    ['200万元 = 2000000 CNY exact', '三年 = 3 years exact', '600万元 = 6000000 CNY exact'],
  ],
  ['三期预计明年6月竣工', ['三期 = 3 phases exact', '明年6月 = 0 date exact']],
  ['5月8日起，新馆开放', ['5月8日起 = 0 date exact']],
  ['新馆于5月8日开放，每斤卖到三块多', ['三块多 = 3.0 CNY over']],
  ['年底前完成90台的任务已近尾声', ['90台 = 90 sets exact']],
])('reads what is spoken, ranked, dated and set aside in %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('columns take the units that stand in their order in the line above', () => {
  const text = '用地构成见下表（万亩、%）：\n耕地　320.5　52.4\n林地　280.1　45.8'
  expect(read(text)).toEqual([
    '320.5 = 3205000 mu exact',
    '52.4 = 52.4 percent exact',
    '280.1 = 2801000 mu exact',
    '45.8 = 45.8 percent exact',
  ])
  expect(claimsOf(text).map(({ kind }) => kind)).toEqual([null, 'share', null, 'share'])
})

test('what was obtained is no aim, and what others grew by is growth', () => {
  const kinds = (text: string) => claimsOf(text).map(({ kind }) => kind)
  expect(kinds('争取专项债券5亿元，支持项目20个')).toEqual([null, null])
  expect(kinds('争取实现产值5亿元')).toEqual(['target'])
  expect(kinds('年内争取国家试点3个')).toEqual(['target'])
  expect(kinds('增长6%，快于全市0.5个百分点，全市为5.5%')).toEqual(['growth', 'gap', 'growth'])
  expect(kinds('水位超汛限水位0.8米')).toEqual(['gap'])
})
