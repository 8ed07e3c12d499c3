import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { readClaims } from '../../read-claims.ts'

const DATE = { date: '2024-10-14' } as const

/** `words unit` of every claim. */
function read(text: string): readonly string[] {
  const { claims, doc } = readClaims(text, DATE)
  return claims.map(({ start, end, unit }) => `${doc.text.slice(start, end)} ${unit}`)
}

const isWrong = (text: string) =>
  checkText(text, DATE).claims.some(({ verdict }) => verdict === 'inconsistent')

test.each([
  ['柳溪队以88比79战胜来访的客队', ['88 index-points', '79 index-points']],
  ['決賽中，青嵐女籃102比95氣走對手', ['102 index-points', '95 index-points']],
  ['半场领先的北桥队21分对18分落败', ['21分 index-points', '18分 index-points']],
  ['代表团收获12金、9银、15铜', ['12金 items', '9银 items', '15铜 items']],
  ['校隊奪得金牌四面、銅牌十一面', ['四面 items', '十一面 items']],
  ['凌晨最冷，山腰录得3.5度，市区8.2度', ['3.5度 degC', '8.2度 degC']],
  ['午間攝氏30度（華氏86度）', ['30度 degC', '86度 degF']],
  ['全程5小时10分，途中停靠45分', ['5小时10分 minutes', '45分 minutes']],
  ['经费3.6亿元（表中以万元计，列为36000）', ['3.6亿元 CNY', '36000 CNY']],
])('a figure is of what the words beside it say: %s', (text, figures) => {
  expect(read(text)).toEqual(figures)
})

test.each([
  [
    '接待9600人次：5日2800，6日3700，7日3100。',
    ['9600人次 person-times', '2800 person-times', '3700 person-times', '3100 person-times'],
  ],
  ['上月开销（元）：菜钱1850，水电420，房租2600。', ['1850 CNY', '420 CNY', '2600 CNY']],
  [
    '到診人數為8,640人，其中男性4,120、女性4,520。',
    ['8,640人 persons', '4,120 persons', '4,520 persons'],
  ],
  [
    '铺租8500，进货1.2万，工资6000，合计2.65万元。',
    ['8500', '1.2万', '6000', '2.65万元'].map((one) => `${one} CNY`),
  ],
  [
    '三位裁判给出8.6、9.1、8.7，平均8.8分。',
    [
      '三位 persons',
      '8.6 index-points',
      '9.1 index-points',
      '8.7 index-points',
      '8.8分 index-points',
    ],
  ],
  ['在册人员\n本地户口 1 240\n外地户口 865\n', ['1 240 items', '865 items']],
  ['姐姐捐了3万，弟弟捐了2万，合起来5万元', ['3万 CNY', '2万 CNY', '5万元 CNY']],
])('a list takes the unit that is told once: %s', (text, figures) => {
  expect(read(text)).toEqual(figures)
})

test.each([
  ['发出46封请柬，摆了12桌', ['46封 items', '12桌 items']],
  ['農會設了30攤，稿紙寫滿250頁', ['30攤 items', '250頁 items']],
  ['热线接到3,260通，日均163通', ['3,260通 items', '163通 items']],
  ['运来帐篷420顶、棉被900床', ['420顶 items', '900床 items']],
  ['接种880剂，卖出汤面310碗，烤串600串', ['880剂 items', '310碗 items', '600串 items']],
  ['一天写两万三千字，也就是2.3万字', ['两万三千字 items', '2.3万字 items']],
  ['栽下八百棵柳樹，十九連勝', ['八百棵 items', '十九連勝 items']],
  ['室內40坪，約132平方公尺，橋長860公尺', ['40坪 ping', '約132平方公尺 m2', '860公尺 m']],
  ['采茶30公斤，合50台斤', ['30公斤 kg', '50台斤 taijin']],
  ['老渠长40里地，即20公里', ['40里地 li', '20公里 km']],
  ['每斤6元，每公斤12元', ['6元 CNY/jin', '12元 CNY/kg']],
  ['派息每股五角', ['五角 CNY/share']],
  ['门票从90块降到60块', ['90块 CNY', '60块 CNY']],
  ['善款共3.2亿马克', ['3.2亿马克 money']],
  ['店鋪開了五十六年', ['五十六年 years']],
  ['被判处有期徒刑六年', ['六年 years']],
  ['下水的二十七艘船', ['二十七艘船 ships']],
  ['全年新生兒零位。', ['零位 persons']],
  ['8分12秒之后，第二人才到', ['8分12秒 seconds']],
  ['股指涨了42点', ['42点 index-points']],
])('things are counted in their own words: %s', (text, figures) => {
  expect(read(text)).toEqual(figures)
})

test.each([
  '一致通过，一直一起，之一',
  '三年级二班，二小，一审判决，3号泊位',
  '上午9点15分到，下午3点开会',
  '三分球，红十字会，八字没一撇',
  '乾隆四十一年，建庙；民国三十七年，迁居',
  '男女比例为63比37',
  '比赛19:30开始，主场不输',
  '甲楼201室，乙楼305室',
  '往届冠军：2019、2020、2021，共庆',
  '北纬30度，转了180度',
  '20字头，3页岩，5通道',
  '联系电话13800，邮编20431',
])('names and times of day are left alone: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['代表团夺得36枚奖牌：12金、9银、15铜。', '代表团夺得36枚奖牌：12金、9银、25铜。'],
  [
    '三天接待9600人次：5日2800，6日3700，7日3100。',
    '三天接待9600人次：5日2800，6日3700，7日1300。',
  ],
  ['阵风每秒20公尺，相當於時速72公里。', '阵风每秒20公尺，相當於時速27公里。'],
  ['利率下调0.25个百分点，即25个基点。', '利率下调0.25个百分点，即250个基点。'],
  ['室內40坪，換算約132平方公尺。', '室內40坪，換算約312平方公尺。'],
  ['老渠长40公里，用老人的话说就是80里地。', '老渠长40公里，用老人的话说就是60里地。'],
  ['全片140分钟，也就是2小时20分。', '全片140分钟，也就是2小时40分。'],
  ['午間攝氏30度（華氏86度）。', '午間攝氏30度（華氏68度）。'],
  ['市区8.2度，山腰录得3.5度，两地相差4.7度。', '市区8.2度，山腰录得3.5度，两地相差7.4度。'],
])('what was read is tested: %s', (right, wrong) => {
  expect(isWrong(right)).toBe(false)
  expect(isWrong(wrong)).toBe(true)
})

test.each([
  '柳溪队以88比79战胜客队，林川得21分、8个篮板。积分榜上，柳溪队领先第二名6分。',
  '半场48比45，终场96比90，柳溪队全场领先，罚球得17分。',
  '第一局25比21，第二局25比19，第三局22比25，河滩女排总分领先。',
  '他走3公里就喘，就是500米也走不动。',
  '房租2600，水电420，两项检查共用30分钟。',
  '三位裁判给出8.6、9.1、8.7，去掉最高分和最低分后得8.7分。',
  '白酒52度，气温12度，相差很大。',
  '“一天十二万字！”她敲着键盘，又纠正：“不，是一天1.2万字。”',
  '姐姐捐了3万，布匹5万米，合计收到善款8万元。',
])('true texts that look alike are left in peace: %s', (text) => {
  expect(isWrong(text)).toBe(false)
})
