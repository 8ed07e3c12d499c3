import { describe } from 'vitest'
import { contradict, hold } from './tiny/contradict.ts'

describe('shares beside their part and whole', () => {
  contradict('share', [
    'Roughly {two-thirds|one-third} of the 540 nurses – 361 people – said so.',
    'One in {five|two} of the 4,200 lorries stopped in May (845) failed.',
    'Services made up {38.2|32.8} percent of revenue, or $2.14 billion of $5.60 billion.',
    'Wind gave 11.3 TWh of the 27.9 TWh generated, equal to 40.5%; solar gave 30.1%, or {8.4|4.8} TWh.',
    'Some 287 of the 412 firms – {70|60}% – expect to grow.',
    'The airport serves 242 places, over half of them ({131|113}) overseas.',
    '全市高新技术企业1260家，占全部3000家规上企业的{42|24}%。',
    '平台用户2080万人，其中1456万人来自县域，相当于每10名用户中就有{7|4}名来自县域。',
    '逾{三分之二|五分之四}的企业对前景表示乐观。在收回问卷的412家企业中，持乐观态度的有287家。',
  ])
  hold([
    'The strike price of 190 dollars represented a 15 pct premium over the price of the 75 million dollar tranche.',
    'Along with the 1,449,550 units that it holds, it now owns 93.4% of the 5,745,706 units outstanding.',
    '停水的179个行政村中，31个已经恢复通水，八成以上断电村恢复供电。',
  ])
})

describe('parts of a whole', () => {
  contradict('part', [
    'The plan has 640 flats, {215|715} of which will be let cheaply.',
    'The group has 12,400 employees, including {3,150|31,500} in Asia.',
    'Revenue in 2023 was $4.2 billion, with the fourth quarter alone bringing {$1.1|$5.1} billion.',
    '现有员工1.8万名，其中研发人员{6500|6.5万}名。',
  ])
  hold([
    'The verdict was for the firm in eight of the trials, one of which included 1,150 plaintiffs.',
    'It had sales of 8.4 million dollars and pretax profits of 232,000 dollars.',
    'It earned 1,274,000 dollars, which included a loss of 36.3 million dollars for closed plants.',
    'It was acquitted on 76 counts. Its chief was convicted of all 81 counts.',
    '4月跨境资金净流入173亿美元，其中货物贸易净流入649亿美元。',
    '规模以上的工业企业当中，有8.7万家实现一体化。',
  ])
})

describe('lists that make up a whole', () => {
  contradict('sum', [
    'The plant is to create 460 jobs, consisting of 310 in building and {150|350} in production.',
    'Acme raises $36.5 million\nThe financing comprises $20 million in equity, $12.5 million in debt and a {$4|$9} million grant.',
    'Payments of up to $850 million are made up of $75 million upfront and up to {$775|$975} million in milestones.',
    'The trial enrolled 318 patients, 187 women and {131|113} men, at 22 centers.',
    'Line carries {3.9|4.9} million people in summer\nThe company’s three routes carried 1.7 million, 1.3 million and 0.9 million people respectively.',
    'Sales by region\nEurope: 84,210\nAsia: 51,377\nTotal: {135,587|153,587}',
    '客运量（人次）\n铁路：412650\n公路：238914\n合计：{651564|615564}',
    '推介会签约{57|75}个项目\n签约项目中，装备制造18个、生物医药14个、新材料16个、现代服务业9个。',
    '全市新增床位850张，其中市级医院310张、县级医院350张、乡镇卫生院{190|390}张。',
    'Coal gave 54% of power, gas 27% and wind the remaining {19|29}%.',
    '三次产业结构比为8.6∶39.8∶{51.6|61.6}。',
    '第一产业占8.6%，第二产业占39.8%，第三产业占{51.6|61.6}%。',
  ])
  hold([
    'The hospital treated 318 patients, 120 women and 98 men among them with flu.',
    'Police arrested three leaders. They confirmed two of the arrests and sought another two.',
    'There are 1.5 million units, each consisting of one share and four warrants.',
    'Sales were 54% at home and the rest abroad; of the remaining 46%, 20% went to Asia.',
    '我国对共建国家进出口11.29万亿元。其中，对东盟进出口3.67万亿元；对其他金砖成员国进出口6.11万亿元。',
    '零售总额1836亿元。其中，除汽车以外的零售额1672亿元。城镇、乡村零售额分别为1588亿元、248亿元。',
    '新制定法律36件，修改法律63件，通过决定35件，我国现行有效法律共计306件。',
  ])
})

describe('counts of what is listed', () => {
  contradict('enumeration', [
    'The plan rests on {three|four} pillars: prevention, early detection and treatment.',
    'Prizes went to {5|3} fields (design, engineering, safety, ecology and value for money).',
    '落实“早发现、早报告、早隔离、早治疗”{四|三}项要求。',
    '新增{3|5}条航线，分别飞往东京、曼谷和新加坡。',
  ])
  hold([
    'It runs two kinds of course: short, part-time courses for adults and full degrees.',
    'There are two groups: children, pregnant women and the elderly get it free; all others pay.',
    '构成指数四项指标中的三项——制造业、建筑业和贸易指标均下降。',
    '震中20公里内有3个乡（镇、街道）驻地。',
    '设立4个分会场，即A厅、B厅和C厅、D厅。',
  ])
})

describe('years between two that are told', () => {
  contradict('span', [
    'The charity was founded in 1994 and celebrates its {30th|40th} anniversary in 2024.',
    'Celebrating its {50th|40th} anniversary this year, the firm was founded in 1974.',
    'Under the {five|eight}-year partnership, which runs from January 2025 to December 2029, it pays.',
    '项目自2009年启动，至2024年已走过{15|25}年。',
    '合作期为2021年至2025年，为期{五|八}年。',
    '学校创办于1954年，今年迎来建校{70|80}周年。',
  ])
  hold([
    'Founded in 1994, the firm celebrates the 10th anniversary of its listing in 2024.',
    '公司成立于1994年，2014年上市，今年是上市10周年、成立30周年。',
    'The rebels support the 1987-1992 five-year plan which begins in July.',
  ])
})

describe('figures told again', () => {
  contradict('repetition', [
    'Survey: 62% of small firms plan to hire\nSome {62|26} per cent of small firms expect to recruit, a poll says.',
    'Harlow Recalls 18,600 Car Seats\nThe recall involves about {18,600|16,800} seats sold since March.',
    'It declared a quarterly dividend of $0.47 per share. The dividend of {$0.47|$0.74} per share is payable in May.',
    'Calder Raises Outlook to $1.85–$1.90 Billion\nIt now expects revenue of between $1.85 billion and {$1.90|$2.10} billion.',
    '惠及4.8万名学生。这{4.8|8.4}万名学生分布在136所学校。',
    '市政府出台十二项措施促消费\n此次出台的{12|15}项措施涵盖汽车、家电等领域。',
    '机场年旅客吞吐量突破3000万人次\n18日，机场迎来今年第{3000|2000}万名旅客。',
    '全长98公里的高速今日通车。该路起于甲镇；{98|89}公里的路程，车程一小时。',
  ])
  contradict('scale', [
    'Rail firm to build line for 18 billion yuan\nWork on the {18|180}-billion-yuan line starts in June.',
    '农博会意向签约356亿元\n据统计，农博会共达成意向签约金额{356|35.6}亿元。',
  ])
  hold([
    'Railway issue oversubscribed by 3.5 to 6.0 billion rupees, brokers said. The 2.5 billion rupee issue is of bonds.',
    'Bell issuing 200 million in bonds\nBell said it will make two bond issues totalling 200 million dollars.',
    'Mobil reports 38.6 million dollar loss\nMobil reported a 38.63 million dollar net loss.',
    'Dollar falls below 143 yen\nThe dollar fell below 143 yen in early trading.',
    '全长98公里的高速今日通车。剩余35公里的路程预计明年通车。',
    '建成高标准农田126万亩\n记者获悉，今年全省计划再建高标准农田162万亩。',
    'It saves about 1.1 million dollars, or 600,000 dollars after taxes.',
  ])
})

describe('places in an order', () => {
  hold([
    'Ranked 12th worldwide and third in Europe, it is among the top five on the continent.',
    'The city, ranked 15th nationally, is in the top three of the western cities.',
  ])
})
