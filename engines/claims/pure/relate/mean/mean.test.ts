import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { relatedIn } from '../../read-claims.ts'

describe('means', () => {
  contradict('mean', [
    'The 12 district hospitals treated 84,000 in-patients in 2025, on average {7,000|6,100} each.',
    'The council collected 54,000 tonnes of waste from 90,000 households, or {600|660} kilograms per household.',
    'The cooperative sold 9,000 tonnes of apples at €450 a tonne, earning €{4.05|5.04} million.',
    'Total wages came to £312 million. With 6,000 employees on the payroll, average pay was £{52,000|56,000}.',
    'With revenue of £90 million and 600 staff, sales per employee were £{150,000|190,000}.',
    'The aid package of £1.5 billion works out at £{250|320} for each of the country’s 6 million citizens.',
    'There are 2,400 teachers and 36,000 pupils in the schools, one teacher for every {15|18} pupils.',
    'The clinics employ 640 doctors for a population of 200,000, a ratio of {3.2|4.2} doctors per 1,000 inhabitants.',
    'The train covers the 420-kilometre route in 3 hours, an average speed of {140|190} km/h.',
    // A time that no figure tells.
    'The line carried 1.2 million passengers in its first 30 days, or {40,000|46,000} a day.',
    'In the year to March 2024 the desk took 41,600 letters, about {800|980} a week.',
    'Over the past year crews dealt with 9,120 wasps’ nests, or {760|960} a month.',
    'In 2023 the registry processed 366,000 applications, about {30,500|35,500} a month.',
    '全县2.4万户农户领到补贴资金1.2亿元，户均{5000|5800}元。',
    '今年全市粮食播种面积200万亩，总产量90万吨，平均亩产{450|540}公斤。',
    '本月签约面积83.4万平方米，共7516套，套均面积{111.0|131.0}平方米。',
    '全市共有小学320所，在校学生28.8万人，校均{900|1100}人。',
    '全市执业（助理）医师1.35万人，常住人口450万人，每千人口执业（助理）医师{3.0|3.6}人。',
    '高铁全长350公里，最快1小时15分钟可达，平均时速{280|340}公里。',
    '2023年全市快递业务量完成14.6亿件，日均处理{400|460}万件。',
    '三年来，全省共投入36亿元，平均每年{12|15}亿元。',
  ])
  hold([
    // Another subject stands by the mean.
    'The 12 hospitals of the group treated 84,000 in-patients. On average they stayed 6.1 days, and 7,400 were in intensive care.',
    'The line carried 1.2 million passengers in its first 30 days. On weekdays it carried about 46,000 a day.',
    'There are 2,400 teachers and 36,000 pupils. In secondary schools there is one teacher for every 12 pupils.',
    'The company delivered 1,250 vehicles, 400 of them leased. The average price of vehicles sold was $38,000, and revenue came to $35.1 million.',
    'The three month average billings totalled 751.3 million dollars; March billings totalled 912.1 million.',
    '全市12家三级医院全年收治住院患者84万人次，其中市第一医院12万人次，县级医院平均每家2.1万人次。',
    '地铁3号线开通30天，累计运送乘客1260万人次，全市轨道交通日均客流210万人次。',
    '2023年全市生产总值3600亿元，户籍人口420万人，按常住人口计算，人均生产总值9万元。',
    '全市共有小学320所，在校学生28.8万人；初中校均1100人。',
    // What a semicolon parts from the mean.
    '主要进口商品中，铜精矿310万吨，增长2.4%，均价每吨1500元；大豆28.6亿元，增长9.1%。',
    // Days of work, or a period that isn't over.
    '2023年，全市共受理申请7.5万件，日均300件。',
  ])
})

test('the word for all of a year says in a text without a day that it is over', () => {
  const text = '2024年全年，全市共查处酒驾1464件，平均每月122件。'
  const verdicts = (said: string) => checkText(said).claims.map(({ verdict }) => verdict)
  expect(verdicts(text)).not.toContain('inconsistent')
  expect(verdicts(text.replace('122', '112'))).toContain('inconsistent')
})

test('what had its own mean before a semicolon is not what another number shares', () => {
  const means = (text: string): readonly unknown[] =>
    relatedIn(text, { date: '2025-06-20' }).relations.filter(({ kind }) => kind === 'mean')
  const read = '根据近58万注册读者总数，人均阅读量为4.7；根据常住人口498.8万，人均阅读量为0.55。'
  expect(means(read)).toEqual([])
  const lent = `全市借出275万册图书。${read.replace('4.7', '4.7册').replace('0.55', '0.55册')}`
  expect(means(lent)).toEqual([{ kind: 'mean', mean: 4, total: 0, count: 3 }])
})

test('what is left when costs are paid is no worth at a price, and those who share are not what they have', () => {
  const accused = (text: string): boolean =>
    checkText(text, {}).claims.some(({ verdict }) => verdict === 'inconsistent')
  for (const text of [
    '亩产628公斤，比去年多32公斤，按每公斤2.9元的收购价，一亩净赚701.2元。',
    '每户年均采茶62公斤，每公斤鲜叶80元，户均增收3100元。',
    '一亩地年产莲子210公斤，每公斤36元，减去成本3000元，一亩能挣4560元。',
    '总放映场次316.2万场，日均45.2万场，同比增加13.3%，场均人次16人。',
  ])
    expect(accused(text), text).toBe(false)
  expect(accused('共收鲜椒1500公斤，收入4800元，平均每公斤4.2元。')).toBe(true)
  expect(accused('共举办讲座216场，听众28080人，场均听众150人。')).toBe(true)
})
