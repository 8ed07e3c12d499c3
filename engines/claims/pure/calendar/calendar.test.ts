import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'
import { readClaims } from '../read-claims.ts'

// Lengths of time against the points that words join them with. The texts came out on Friday, 20 December 2024.

describe('how far two times lie apart', () => {
  contradict('span', [
    'The expedition left Port Vane on 3 January and was back on 14 March, {ten|fourteen} weeks later.',
    'The mill, opened in 1911 by a duke, closes its gates today after {113|103} years.',
    'The chair opened the meeting at 19:00. She closed it at 21:40, after two hours and {forty|ten} minutes.',
    'The lights went out at 22:50 on Saturday and came back at 04:20 on Sunday. During those {five|seven} and a half hours, 61 calls were made.',
    'He has signed until 30 June 2027, the club confirms. The four-year contract, which began on 1 July {2023|2022}, contains a clause.',
    'First reading is today, Friday 20 December. The second follows exactly three weeks later, on {10|17} January.',
    'The ferry was due at 14:20 and tied up at 15:05, {45|65} minutes late.',
    'The roof was promised for 30 November; the builders were done on 9 November, {three|five} weeks early.',
    'The summit, planned for 12 June, has been put off by a fortnight to {26|19} June.',
    'The warranty period is five years. It started to run on 1 June 2021 and ends on 31 May {2026|2028}.',
    'The comet will be visible from 10 to 24 March; for those {fifteen|twenty-five} nights the observatory stays open.',
    'Water was cut off at 8 a.m. on Tuesday. By 2 p.m. on Wednesday, {30|40} hours later, taps were running.',
    'The regatta runs from 5 May to 11 May. It lasts {seven|four} days.',
    'The show opened on 2 March and closed on 30 March. It ran for {four|two} weeks.',
    'The lease begins on 1 January 2021 and ends on 31 December 2026; it lasts {six|nine} years.',
    '她1998年3月接任团长，2016年3月离开，掌印整整{十八|二十八}年。',
    '谈判自上午9时30分开始，至下午2时15分为止，历时4小时{45|15}分。',
    '租约自{2009|2001}年1月起算，租期15年，到2024年1月恰好届满。',
    '渡轮原定14时20分靠岸，实际15时05分才到，晚点{45|65}分钟。',
    '合同要求11月30日完工，结果11月9日就交付了，提前{21|31}天。',
    '周二上午8时停水，周三下午2时恢复，停了{30|40}个小时。',
    '夜行列车21时35分开出，次日6时5分抵达，全程{8|6}个半小时。',
  ])
})

describe('ages, places in a row, jubilees', () => {
  contradict('span', [
    'He died on Thursday, 19 December 2024. Born on 2 March 1938, he reached the age of {86|76}.',
    'Elsa Brandt (1906-1998), who lived to the age of {92|82}, painted until the end.',
    'Dr Halloran was 41 when she took over in 2009 and is now {56|66}.',
    'The mayor has been in office since 2011. This is her {thirteenth|eighteenth} year at the town hall.',
    'Prices have risen every month since December 2022; June’s increase was the {eighteenth|twenty-eighth} in a row.',
    '剧院创办于1987年，至今已走过{37|47}年，2004年迁到新址。',
    '老人3月1日病逝，他生于1931年7月，享年{92|82}岁。',
    '一九五二年创刊的《渔岛日报》，今年迎来创刊{72|82}周年。',
    '她2011年当选镇长，今年是任职的第{13|19}个年头。',
  ])
})

describe('a weekday against its date', () => {
  contradict('span', [
    'The meeting takes place on {Thursday|Tuesday}, 16 May 2024, at 10 a.m.',
    'Offers must reach us by Friday, {10|11} January.',
    '停水时间为12月20日（周五）22时至12月23日（周{一|四}）6时。',
    // On 12 October it was a Thursday in 2023, of which nothing but the comparison speaks.
    '2023年接待50万人次。2024年开放62天，比去年同期增长5%。单日最高值出现在10月12日（星期{六|四}）。',
    // A year that is told only later isn't meant yet.
    '新馆12月14日（星期{六|五}）开放。\n\n旧馆2018年关闭。',
    'The park drew 1.2 million visitors in 2023. In 2024 it drew more. The busiest day was {Saturday|Thursday}, 12 October.',
    // Whichever day the text came out.
    'The figures were published by the office today {Thursday|Friday} 19 December 2024.',
  ])
  hold([
    '2024年接待60万人次，上年单日最高值出现在10月12日（星期四）。',
    'In 2024 it drew more. A year earlier the busiest day was Thursday, 12 October.',
    'In 2024 it drew more than in 2023. The busiest day was Thursday, 12 October.',
    '旧馆于12月14日（星期五）关闭，那是2018年。',
    '2024年开放62天。2023年单日最高值出现在10月12日（星期四）。',
  ])
})

test.each([
  ['Embargoed until 00.01, Friday 3 May 2024', 0],
  ['Larkmoor Office, Friday 3 May 2024', 0],
  ['Friday 3 May 2024', 0],
  ['Embargoed until 00.01, Thursday 3 May 2024', 1],
  ['The gardens open on Friday, 3 May 2024.', 1],
])('the line that says when a text came out: %s', (line, many) => {
  const { claims } = readClaims(`Ferry trips rise\n\n${line}\n\nFerries ran again.`, {
    date: '2024-05-03',
  })
  expect(claims.length).toBe(many)
})

describe('what is of something else', () => {
  hold([
    'The bridge, opened in 1998, was closed in 2010 for three years of repairs.',
    'It was opened in 1998. It was closed for three years from 2010.',
    'He joined the bank in 1986 and became its head in 2003; he retires today after 20 years at the top.',
    'Voting began on May 11 and closed on May 15; results were published after eight days.',
    'Work began in 2015 and was finished in 2023; the drilling alone took four years.',
    'The road was closed on 3 May. It reopened on 20 August, after the contractor had worked for ten weeks.',
    'Because clocks go forward tonight, the shift that begins at 22:00 and ends at 06:00 lasts seven hours.',
    'The flight left at 10:15 and landed at 13:05 local time, after seven hours and fifty minutes.',
    'Deliveries that began in January 2022 stopped in March 2024, and a year later nothing had been paid.',
    'In 1921 the founder’s father bought the mill; his son ran it for 31 years until 1975.',
    'Founded in 1968, the firm celebrates the 50th anniversary of its Leeds office this year.',
    'The siege lasted from May 1940 to September 1941, with a break of three months.',
    'The trial began on 4 May and ended on 30 June. He was jailed for six years.',
    'The shop closes on Friday, 3 January, and reopens on Monday, 13 January.',
    '老人1931年7月出生，今年3月1日去世，享年94岁。',
    '该桥1998年通车，2010年因船撞封闭了三年。',
    '公司前身成立于1994年，1998年改制，今年迎来改制26周年。',
    '工程2015年开工，2023年竣工，仅掘进就用了四年。',
    '旅行团9月9日出发，9月12日返回，行程四天三晚。',
    '电影节创办于2003年，今年已是二十周年，却只办到第十八届，因故停办过三年。',
    '农历八月十五（周二）是中秋节。',
  ])
})

test('takes as long for a text that is twice as long', () => {
  const line = 'It began on 3 May and ended at 9 p.m. on 4 June, after five weeks and two days. '
  const time = (times: number): number => {
    const start = performance.now()
    readClaims(line.repeat(times), { date: '2024-12-20' })
    return performance.now() - start
  }
  time(50)
  expect(time(400)).toBeLessThan(30 * time(100) + 500)
})
