import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

const flagged = (text: string): boolean =>
  checkText(text, { date: '2025-02-20' }).summary.byVerdict.inconsistent > 0

test.each([
  '全市PM2.5平均浓度为29微克/立方米，优于省定目标（32微克/立方米）。',
  '城镇新增就业21.6万人，超额完成20万人的年度目标任务。',
  '规模以上工业增加值增长5.6%，超过5.5%的预期目标。',
  '居民消费价格上涨0.3%，控制在2%左右的预期目标以内。',
  '城镇调查失业率平均为5.1%，低于5.5%左右的预期目标。',
  '地表水优良水体比例达91.7%，达到90%的年度考核目标。',
  '全年开工改造老旧小区312个，完成年度目标300个。',
  '粮食总产量达到512.4万吨，高于500万吨的目标任务。',
  '地区生产总值增长4.7%，低于5%左右的预期目标。',
  '全年进出口总额增长3.9%，未达到5%的年初目标。',
  '空气质量优良天数比例为88.2%，好于86%的国家考核目标2.2个百分点。',
  '完成投资1260亿元，为年度计划1200亿元的105%，提前完成年度任务。',
  '森林覆盖率66.8%，提前实现“十四五”规划66.5%的目标。',
  '化学需氧量排放量下降3.2%，完成下降3%的目标。',
  '赤字率为2.9%，控制在3%以内。',
  'On-time arrivals averaged 91.2%, above the target of 90%.',
  "The economy grew 5.6% last year, above the government's target of 5.3%.",
  'The trust treated 94.1% of patients within two weeks, short of the 95% target.',
  'The company delivered 62,400 vehicles in 2024, ahead of its target of 60,000.',
  "The ministry's pledge to create 40,000 jobs was met, with 41,300 positions filled by December.",
  'Nitrogen dioxide averaged 21 µg/m³, below the limit value of 40 µg/m³.',
  'Growth of 5.2 percent met the official target of around 5 percent.',
  "Consumer prices rose 2.6%, within the central bank's target range of 2% to 3%.",
  "Full-year adjusted EBITDA was $318 million, exceeding the company's guidance of $300 million.",
  'The city planted 1.26 million trees, surpassing its goal of 1.2 million.',
  'Inflation averaged 4.1%, missing the 3% target.',
  'Passenger growth of 3.1% fell short of the planned 4%.',
  'By June 412 schools had been connected, ahead of the 400 planned.',
  '全年完成交通固定资产投资1312亿元，超额完成年度计划1200亿元的目标。',
  '单位地区生产总值能耗下降3.5%，优于年度下降3%的目标。',
  '新建高标准农田86万亩，为年度目标任务80万亩的107.5%。',
  '养老服务床位达到4.2万张，提前一年完成规划目标。',
  '全年实现城镇新增就业32.1万人，完成全年目标任务的128.4%。',
  '住院率控制在12%以内，去年为13.4%。',
  '不良贷款率1.2%，较年初下降0.1个百分点，控制在2%以内。',
  '城镇登记失业率3.1%，控制在4.5%以内的目标范围内。',
  '预计全年增长5%左右，高于上年4.8%的增速。',
  '明年的目标是GDP增长5%左右，今年预计增长5.2%。',
  '群众安全感达98.1%，高于全省平均水平。目标是到2027年达到99%。',
  '空气质量优良率95.1%，高于94%的目标值，同比提高1.2个百分点。',
  '事故死亡人数36人，控制在年度指标42人以内。',
  '投产项目35个，年度目标为30个，目标任务圆满完成。',
  '平均办理时限压缩至3.2个工作日，优于4个工作日的承诺时限。',
  'The government expects growth of 5 percent this year, above the 4.2 percent recorded in 2023.',
  'The target for 2030 is 45%, well above the current 31.2%.',
  "Inflation was 2.6% in March, still above the bank's 2% target.",
  'Emissions fell by 11.4%, beating the target of a 10% cut.',
  'The backlog stood at 4,210 cases, more than the target of 4,000.',
  'Average waiting times were 17 days, within the target of 18 days.',
  'The share of renewables hit 42.3%, surpassing the 40% goal two years early.',
  'The company raised its revenue target to $4.2 billion from $4.0 billion.',
  'Production of 412,000 tonnes was below the 430,000 tonnes planned for the year.',
  "Vacancy stood at 5.4%, under the council's ceiling of 6%.",
  'Some 82% of trains ran on time, missing the target of 85%.',
  "The bank's capital ratio was 14.6%, well above the regulatory minimum requirement of 10.5%.",
  'Sales reached 1.2 million units, 20% above the target of 1 million.',
  'By 2030 the city aims to plant 2 million trees; 640,000 have been planted so far, ahead of schedule.',
])('lets a value stand beside a target that it fits: %s', (text) => {
  expect(flagged(text)).toBe(false)
})

test.each([
  '全市PM2.5平均浓度为35微克/立方米，优于省定目标（32微克/立方米）。',
  '城镇新增就业16.2万人，超额完成20万人的年度目标任务。',
  '规模以上工业增加值增长4.6%，超过5.5%的预期目标。',
  '居民消费价格上涨3.3%，控制在2%左右的预期目标以内。',
  '城镇调查失业率平均为6.1%，低于5.5%左右的预期目标。',
  '地表水优良水体比例达87.9%，达到90%的年度考核目标。',
  '全年开工改造老旧小区231个，完成年度目标300个。',
  '粮食总产量达到451.2万吨，高于500万吨的目标任务。',
  '全年进出口总额增长5.9%，未达到5%的年初目标。',
  '空气质量优良天数比例为82.8%，好于86%的国家考核目标。',
  '森林覆盖率63.8%，提前实现“十四五”规划66.5%的目标。',
  '化学需氧量排放量下降2.3%，完成下降3%的目标。',
  '赤字率为3.9%，控制在3%以内。',
  'On-time arrivals averaged 89.2%, above the target of 90%.',
  "The economy grew 4.8% last year, above the government's target of 5.3%.",
  'The trust treated 96.1% of patients within two weeks, short of the 95% target.',
  'The company delivered 57,400 vehicles in 2024, ahead of its target of 60,000.',
  "The ministry's pledge to create 40,000 jobs was met, with 31,300 positions filled by December.",
  'Nitrogen dioxide averaged 51 µg/m³, below the limit value of 40 µg/m³.',
  'Growth of 3.2 percent met the official target of around 5 percent.',
  "Consumer prices rose 3.6%, within the central bank's target range of 2% to 3%.",
  "Full-year adjusted EBITDA was $281 million, exceeding the company's guidance of $300 million.",
  'The city planted 1.06 million trees, surpassing its goal of 1.2 million.',
  'Inflation averaged 2.1%, missing the 3% target set as a ceiling, and above the target of 3%.',
  'Passenger growth of 4.6% fell short of the planned 4%.',
  'By June 312 schools had been connected, ahead of the 400 planned.',
  '全年完成交通固定资产投资1132亿元，超额完成年度计划1200亿元的目标。',
  '不良贷款率2.1%，较年初下降0.1个百分点，控制在2%以内。',
  '空气质量优良率91.5%，高于94%的目标值，同比提高1.2个百分点。',
  '事故死亡人数46人，控制在年度指标42人以内。',
  "Inflation was 1.6% in March, still above the bank's 2% target.",
  'Emissions fell by 8.4%, beating the target of a 10% cut.',
  'The backlog stood at 3,210 cases, more than the target of 4,000.',
  'Average waiting times were 21 days, within the target of 18 days.',
  'The share of renewables hit 38.3%, surpassing the 40% goal two years early.',
  'Production of 442,000 tonnes was below the 430,000 tonnes planned for the year.',
  "Vacancy stood at 7.4%, under the council's ceiling of 6%.",
  "The bank's capital ratio was 9.6%, well above the regulatory minimum requirement of 10.5%.",
])('finds a value that isn’t where the words put it: %s', (text) => {
  expect(flagged(text)).toBe(true)
})

const PROFIT = 'For the year, profit was $212.4 million, or $3.18 per diluted common share, up '

test('what was before lies in no range of now, a price per share is no end of millions, and money that says who is counted is none of a count', () => {
  const kilns =
    'Deliveries totalled 81,240 kilns, up 12.4% from 72,278 in 2023 and at the upper end of the guidance range of 76,000 to '
  expect(flagged(`${kilns}82,000.`)).toBe(false)
  expect(flagged(`${kilns}80,000.`)).toBe(true)
  expect(flagged(`${PROFIT}18.0% from $180.0 million, or $2.71 per share, in 2023.`)).toBe(false)
  expect(flagged(`${PROFIT}28.0% from $180.0 million, or $2.71 per share, in 2023.`)).toBe(true)
  const every = 'Of every dollar spent, 58 cents goes to wages, 30 cents to rent'
  expect(flagged(`${every} and 12 cents to seed.`)).toBe(false)
  const taverns =
    '- Revenues were $212.0 million, against $198.0 million\n- Operating margin improved to 7.2%, from 6.9%\n- Tavern-level operating profit was $40.3 million, or 19.0% of revenues'
  expect(flagged(taverns)).toBe(false)
  const buyers = 'It had 4,410 customers with spending of $50,000 or more, up '
  expect(flagged(`${buyers}26% from 3,500 a year earlier.`)).toBe(false)
  expect(flagged(`${buyers}62% from 3,500 a year earlier.`)).toBe(true)
})
