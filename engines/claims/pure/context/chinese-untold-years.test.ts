import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// Chinese figures whose clause says no time: which year, which days, or the day on which all is told.

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[what: string, day: string, text: string, wanted: readonly string[]]>([
  [
    'the year in the name of what is published',
    '2026-01-30',
    '高院发布审判白皮书\n\n1月29日，高级法院发布2025年度审判白皮书。法院新收案件6820件，审结6610件。',
    ['6820件 2025', '6610件 2025'],
  ],
  [
    'an annual report without its year is of the year before',
    '2026-03-28',
    '海川印染年报出炉\n\n海川印染昨晚发布年报。公司营业收入62.6亿元。针织布收入22.2亿元。',
    ['62.6亿元 2025', '22.2亿元 2025'],
  ],
  [
    'in December it is of the year that ends',
    '2025-12-30',
    '图书馆晒出年度“账本”\n\n市图书馆29日晒出年度“账本”：接待读者236万人次，外借图书81万册。读者满意。',
    ['236万人次 2025', '81万册 2025'],
  ],
  [
    'a title that says 上年 tells the year of the quarters below it',
    '2026-01-22',
    '上年营收净利双增长\n\n1月21日晚间，中岳砂石发布快报。营收216亿元。\n\n分季度看，一季度亏损1.2亿元，二季度盈利6.3亿元。关停产线3条。',
    ['216亿元 2025', '1.2亿元 2025-Q1', '6.3亿元 2025-Q2', '3条 2025'],
  ],
  [
    '过去一年, told early in a year, beside what is planned for it',
    '2026-01-19',
    '城市燃气“体检”\n\n市住建局发布消息，过去一年更新管道420公里，入户安检186万户。\n\n今年，计划更新380公里。',
    ['420公里 2025', '186万户 2025', '380公里 2026'],
  ],
  [
    'the day on which most came is told of its own figure',
    '2025-10-10',
    '国庆假期消费热\n\n为期8天的国庆假期结束。全市商超销售额8.6亿元，餐饮收入3.2亿元，外卖订单96万单。\n\n10月4日客流最高，步行街达31万人次。发放消费券2000万元。',
    ['31万人次 2025-10-04', '2000万元 since2025-10-01..@2025-10-08'],
  ],
  [
    'what a meeting did is of its day, whatever it looked back on',
    '2025-11-27',
    '慈善会换届\n\n11月26日，市慈善会召开会员大会。过去五年，慈善会募集善款18.6亿元，支出17.2亿元。\n\n会议选举产生理事117名。会上，企业捐赠善款3600万元。',
    ['17.2亿元 2021..2025', '117名 2025-11-26', '3600万元 2025-11-26'],
  ],
  [
    'what was so when something came to be',
    '2025-10-28',
    '国望线缆三季报\n\n公司前三季度营收45.3亿元，净利润3.9亿元。公司2015年上市时，年营收只有12亿元。',
    ['12亿元 2015'],
  ],
  [
    'years at the head of a paragraph hold for the next sentence',
    '2026-02-12',
    '回眸铁路这五年\n\n“十四五”期间，全省铁路完成投资2160亿元，新增里程1280公里。发送旅客6.8亿人次。\n\n2025年，完成投资480亿元，发送旅客1.7亿人次。',
    ['6.8亿人次 2021..2025', '1.7亿人次 2025'],
  ],
  [
    'the season in which something is told is no time of it',
    '2025-06-24',
    '一颗荔枝的“进城”路\n\n进入六月，高阳县的荔枝红了。县农业农村局局长在果园里对记者说，全县荔枝种植面积21万亩，品种8个。\n\n去年，电商卖出荔枝2.3万吨，平均每斤11元。\n\n荔枝加工厂开了6家。',
    ['21万亩 @2025-06-24', '2.3万吨 2024'],
  ],
  [
    'what there is beside what came about in a year',
    '2026-01-28',
    '梨树沟的医生\n\n去年，梨树沟卫生室接诊4260人次，出诊610次。村里有412户人家。全镇有卫生室26个，药品都按零差率卖。',
    ['610次 2025', '412户 @2026-01-28', '26个 @2026-01-28'],
  ],
  [
    'what comes to each in a year is no state',
    '2026-01-16',
    '法院总结\n\n去年，区法院新收案件18420件。\n\n法院现有法官86名，人均结案208件。',
    ['86名 @2026-01-16', '208件 2025'],
  ],
  [
    'what rules give to each holds always, for the next group too',
    '2025-07-08',
    '“银发”食堂\n\n上半年，河东区新开食堂18家，送餐21万份。80岁以上老人每餐补贴5元，60至79岁3元。',
    ['18家 2025-H1', '5元 null', '3元 null'],
  ],
  [
    'this year up to a day, whoever stands between',
    '2025-09-28',
    '截至9月27日，口岸今年验放旅客2100万人次，日均7.8万人次。',
    ['2100万人次 since2025-01-01..@2025-09-27'],
  ],
  [
    'quarters one after the other go no further',
    '2025-10-27',
    '港口前三季度吞吐量\n\n一季度，港口吞吐量8600万吨；二季度9100万吨；三季度9700万吨。完成集装箱412万标箱。',
    ['9100万吨 2025-Q2', '412万标箱 2025-Q1..Q3'],
  ],
  [
    'when that came to be of which it is told',
    '2025-04-28',
    '一把焊枪三十年\n\n2018年成立的李强工作室已培养徒弟86名，获专利23项。',
    ['86名 @2025-04-28'],
  ],
  [
    'what is laid down holds from its day',
    '2025-10-29',
    '民政工作\n\n今年计划改造居家6000户，已完工5100户。低保标准自7月1日起由每人每月860元提高至900元。',
    ['860元 null', '900元 2025-07-01'],
  ],
  [
    'how much there is in all beside what came',
    '2026-03-28',
    '德昌电子年报\n\n2025年，公司营收62亿元。年内新获授权专利84项，累计达到612项。',
    ['84项 2025', '612项 @2025-12-31'],
  ],
  [
    'a meeting named after the year that has begun looks back on the one that is over',
    '2026-02-03',
    '农商银行召开年度会议\n\n2月2日，农商银行召开2026年度工作会议。会议指出，过去的一年，全行投放贷款48亿元。新开服务点63个。\n\n会议要求，今年投放贷款60亿元以上。',
    ['48亿元 2025', '63个 2025', '60亿元以上 2026'],
  ],
  [
    'a paragraph before the month of which a release tells is of no month',
    '2025-07-24',
    '一个夏夜的记录\n\n晚上九点，夜市人声鼎沸。摊位沿街排开，共186个，摊主老周卖出鱿鱼400串。\n\n6月份，全区夜间消费6.2亿元，餐饮消费2.9亿元。夜间公交发送41万人次。',
    ['186个 @2025-07-24', '400串 @2025-07-24', '2.9亿元 2025-06', '41万人次 2025-06'],
  ],
  [
    'what opens today, as its title says too, is of today',
    '2025-11-07',
    '第二十届煤博会今日开幕\n\n今天上午，煤炭博览会在晋阳开幕，680家企业参展，首发新技术93项。观众排起长队。',
    ['680家企业 2025-11-07', '93项 2025-11-07'],
  ],
  [
    'what a service costs is so now',
    '2026-01-15',
    '“毛孩子”翻番\n\n去年，海关监管入境宠物2860只，其中犬1640只。\n\n芯片费120元，检测费900元。',
    ['1640只 2025', '120元 @2026-01-15', '900元 @2026-01-15'],
  ],
])('%s', (_, day, text, wanted) => {
  expect(told(text, day)).toEqual(expect.arrayContaining([...wanted]))
})
