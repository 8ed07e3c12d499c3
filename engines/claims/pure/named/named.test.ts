import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  const found = checkText(text, { date: '2025-03-01' }).claims.find((claim) =>
    claim.text.includes(words),
  )
  return found?.measure
}

// [text, the claim's words, what it measures]
const ENGLISH: readonly (readonly [string, string, string | null])[] = [
  // Who did it is no measure: what was done with money, and what for, is.
  ['The bill provides $777 million for local roads.', '$777', 'amount provided for local roads'],
  [
    'A man was arrested today for stealing over $900,000 from investors.',
    '900,000',
    'amount stolen from investors',
  ],
  ['Last year the foundation donated $2 million to schools.', '$2', 'donations to schools'],
  ['Maine has received more than $27 million since then.', '$27', 'amount received by Maine'],
  ['The agency requested only $210 million.', '210', 'amount requested'],
  ['The harbour office expects 3,600 ships next year.', '3,600', 'ships'],
  ['The airline runs 120 flights a week and owns 31 aircraft.', '31', 'aircraft'],
  // Nor is what people do.
  ['Some 1,150 people work in the port.', '1,150', 'people that work in the port'],
  ['In all, 310 children attend the school.', '310', 'children that attend the school'],
  // Nor is "standing" before a noun a verb.
  [
    'Balances in the standing lending facility were $37 billion.',
    '37',
    'Balances in the standing lending facility',
  ],
  // But what it consists of is.
  ['The bill provides $777 million in funding for roads.', '777', 'funding'],
  [
    'The department awarded a total of $478,013 in discretionary grants.',
    '478',
    'discretionary grants',
  ],
  ['The city will spend $3 million in state aid.', '$3', 'state aid'],
  ['The bill will grant ten awards of $100,000 to schools.', '100,000', 'awards'],
  ['The airline had an operating loss of €93.0m in June.', '93.0', 'operating loss'],
  [
    'The expo achieved a cumulative intention to trade of 80 billion USD.',
    '80',
    'cumulative intention to trade',
  ],
  // What is counted.
  ['Throughout the inquiry, 18 vehicles were recovered.', '18', 'vehicles'],
  [
    'The scheme works nationwide, with over 46 million people benefiting by May.',
    '46',
    'people benefiting',
  ],
  ['The crews removed 137,307 CY of concrete debris.', '137,307', 'CY of concrete debris'],
  ['The county has constructed 160 miles of actual fencing since 2006.', '160', 'actual fencing'],
  ['The port handled 19,000 containers daily.', '19,000', 'containers'],
  ['There were 451,405 recorded offences last year.', '451,405', 'recorded offences'],
  // Occasions.
  [
    'The provinces have formulated the first cross-provincial greenway standard.',
    'first',
    'cross-provincial greenway standard',
  ],
  [
    'The first batch of 12 innovation consortia has been set up.',
    'first batch',
    'innovation consortia',
  ],
  ['Having celebrated its 300th anniversary, the port is busy.', '300th', 'anniversary'],
  // Brackets and labels.
  [
    'The fall was due to prices of energy products (-4.2%) and of processed food (-0.4%).',
    '-4.2',
    'prices of energy products',
  ],
  [
    'The fall was due to prices of energy products (-4.2%) and of processed food (-0.4%).',
    '-0.4',
    'processed food',
  ],
  ['School Union 42 (Readfield): $14,850.53', '14,850', 'School Union 42 (Readfield)'],
  ['Fuel costs up 10.0% to €189.6m (2008: €172.4m)', '172.4', 'Fuel costs'],
  // Lists of places and counts of kinds have no name of their own.
  ['Pilot projects have been launched in Shanghai, Nanjing, Hangzhou and Hefei.', 'Shanghai', null],
  // What was right stays.
  ['The number of crimes fell by 5% from 9.9 million to 9.4 million.', '5%', 'number of crimes'],
  ['Net reserves held by banks amounted to $7,132 million.', '7,132', 'Net reserves held by banks'],
  [
    'The number of reported hotspot localities was 96.',
    '96',
    'number of reported hotspot localities',
  ],
  ['The 4-week moving average was 9,598,250 in May.', '9,598', '4-week moving average'],
  [
    'Financial support provided by the bank to poor countries rose to US$22.3 billion.',
    '22.3',
    'Financial support provided by the bank to poor countries',
  ],
  ['Fuel costs up 10.0% to €189.6m', '189.6', 'Fuel costs'],
  ['Retail sales rose 3.1 percent to $5.2 billion in May.', '3.1', 'Retail sales'],
  ['The company spent a lot: its operating costs reached $5 million.', '$5', 'operating costs'],
  ['The mill posted quarterly revenue of $41.2 million.', '$41.2', 'quarterly revenue'],
  // Of a whole with a number of its own: what that counts, whosever it is, and the whole of its compound.
  ["Nine of Norvia's 26 harbours have a railway.", 'Nine', 'harbours'],
  ['The fund owns shares in 14 billion-pound firms.', '14', 'billion-pound firms'],
  // What it is the first or largest of, and not who is.
  ['Norvik became the first town to run a night ferry.', 'first', 'town'],
  ['The yard is the largest maker of barges in the country.', 'largest', 'maker of barges'],
  ['Output of barges was the highest since 2011.', 'highest', 'Output of barges'],
  ['Oldbury generated free cash flow of £37 million.', '£37', 'free cash flow'],
  [
    'The electricity generated by wind farms came to 3.1 TWh.',
    '3.1',
    'electricity generated by wind farms',
  ],
]

test.each(ENGLISH)('%s %s: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

const CHINESE: readonly (readonly [string, string, string | null])[] = [
  // Of what it is the first or largest, and not who is.
  ['我县有望成为全国首个通航全域的县城。', '全国首个', '通航全域的县城'],
  ['驳船产量居全国首位。', '首位', '驳船产量'],
  ['全省40个港口城市中有9个通了地铁。', '9个', '港口城市'],
  ['全省新建初中有9所。', '9所', '全省新建初中'],
  // The sign that joins two things begins a word of its own.
  ['考生820人，及格率85.0%。', '85.0', '及格率'],
  ['事项1200件，及时率91.7%。', '91.7', '及时率'],
  ['失业率由今年第二季度的3.4%下跌至第三季度的3.3%。', '3.3', '失业率'],
  ['去年青禾市研发投入强度仅次于云溪市，居全国第二。', '第二', '青禾市研发投入强度'],
  ['青禾市去年出口总额排名由全国第11位升至第10位。', '第10位', '青禾市出口总额'],
  ['其服务网络覆盖全国31个省份，网点达420个。', '420', '网点'],
  [
    '总就业人数由二零二二年一月的366万人下跌至二零二三年二月的365万人，减少约1万人。',
    '365',
    '总就业人数',
  ],
  ['就业不足人数亦由52100人下跌至47900人。', '52100', '就业不足人数'],
  ['就业不足率由1.3%轻微上升0.2个百分点至1.5%。', '1.5', '就业不足率'],
  ['M2同比增长7.9%，前值8.1%。', '7.9', 'M2'],
  ['排名前两位的分别为物流业（21.4%）、教育（16.3%）。', '21.4', '物流业'],
  ['进出口、出口、进口分别增长23.4%、24.5%和22%。', '23.4', '进出口'],
  ['进出口、出口、进口分别增长23.4%、24.5%和22%。', '24.5', '出口'],
  ['东部、中部、东北地区收入分别增长10.2%、6.9%、14.8%。', '6.9', '中部地区收入'],
  ['综合超市和社区生鲜超市收入分别增长7.72%和4.66%。', '7.72', '综合超市收入'],
  [
    '公司营业收入93.62亿元，但归属于母公司的净利润有所下降，达到1.7亿元。',
    '1.7',
    '归属于母公司的净利润',
  ],
  ['省外市场收入增长较快，达到9.61%。', '9.61', '省外市场收入'],
  ['增幅在200%以上的有5个。', '200', '增幅'],
  ['增幅在200%以上的有5个。', '5个', null],
  [
    '高新技术产业产值占规模以上工业总产值的比重达到23%。',
    '23%',
    '高新技术产业产值占规模以上工业总产值的比重',
  ],
  ['月末人民币贷款余额213.99万亿元。', '213', '人民币贷款余额'],
  ['调查覆盖了全国28个省、直辖市和自治区。', '28个', '省'],
  ['公安部组织13个省份公安机关多次赴境外。', '13个', '省份公安机关'],
  ['试点在上海、南京、杭州三市展开。', '上海', null],
  ['港口完成货物吞吐量61970万吨，其中沿海港口完成43189万吨。', '43189', '沿海港口货物吞吐量'],
  // What was right stays.
  ['全年国内生产总值1260582亿元，比上年增长5.2%。', '5.2', '国内生产总值'],
  ['自有品牌商品占比从13%提升至15%。', '15', '自有品牌商品占比'],
  ['第三产业增加值500亿元。', '500', '第三产业增加值'],
  ['我国经济增量超过6万亿元。', '6万亿', '我国经济'],
]

test.each(CHINESE)('%s %s: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test('a name is looked for no further than a few words off, however long the text', () => {
  const long = `${'The bill provides $777 million in funding; '.repeat(20_000)}`
  const before = performance.now()
  expect(checkText(long.slice(0, 200_000)).claims.at(-2)?.measure).toBe('funding')
  expect(performance.now() - before).toBeLessThan(60_000)
})
