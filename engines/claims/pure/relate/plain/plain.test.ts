import { describe } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'

// Part, whole and share in every order, tied by words with nothing else between them.

describe('shares behind a part and its whole', () => {
  contradict('share', [
    'The upper lake was filled to 41.8 of its 44.0 million cubic metres ({95|85} per cent), the lower one to 18.2 of 26.0 million.',
    'The fund has paid out 3.2 of the 4.0 billion euros, {80|60} per cent.',
    'Of the 212 councillors elected on Thursday, 87 are women, a proportion of {41.0|31.0} per cent.',
    'Renewables generated 38.2 TWh of the 80.4 TWh consumed in 2025. Their share thus reached {47.5|57.5}%.',
    'The hospital trust employs 8,600 people, 5,160 of whom are nurses; nurses thus account for {60|70} percent of the workforce.',
    'Of 1,250 apprentices who sat the examination, 1,075 passed. The pass rate was {86|76}%, up two points on last year.',
    'Of the 15,200 hectares burned, 9,880 hectares were forest (65%) and {3,800|2,800} hectares scrubland (25%).',
    'The study followed 2,400 patients; 384 ({16|26}%) suffered a relapse.',
    'Renewables supplied 84 of the 210 terawatt-hours generated last year, a {40|60} percent share.',
    // Of the level, and not of what it was, told in brackets.
    'Revenue rose 9.0% to £218.0 million (2025: £200.0 million), of which £{87.2|97.2} million (40%) came from abroad.',
    'Sales grew 4.1% to EUR 3.2 billion, and Karsted AG spent EUR 256 million on research, or {8|6}% of sales.',
  ])
  hold([
    // Of the part, of others, of another time, or of what isn't the part.
    'Of 1,250 apprentices, 1,075 passed, 91% of them at the first attempt.',
    'Of the 2,400 restaurants inspected, 600 failed; a third of those were closed at once.',
    'Women hold 39 of 120 seats in the chamber, compared with 28% in the previous one.',
    'The trust let 480 of its 500 flats, a vacancy rate of 4%.',
    'Of 1,250 apprentices, 1,075 passed. The unemployment rate was 5.2%.',
    'The court received 2,640 new cases and disposed of 2,508 of them, i.e. 95 per cent.',
  ])
})

describe('shares before them', () => {
  contradict('share', [
    'Every second visitor came from abroad: {310,000|210,000} of 620,000.',
    'Turnout reached {61.2|71.2}%, with 183,600 of the 300,000 registered voters casting a ballot.',
    'One in {four|three} of the 2,400 inspected restaurants failed: 600 in all, the food agency said.',
  ])
  hold(['Sales rose 12%, with 30 of the 50 shops open on Sundays.'])
})

describe('rates that are called after two sums', () => {
  contradict('share', [
    'Operating profit came to EUR 46 million on revenue of EUR 575 million, a margin of {8.0|9.0}%.',
    'The utilisation rate of the terminal was {64|74}%: it handled 3.2 million tonnes against a capacity of 5 million tonnes.',
    '公司全年实现营业收入125亿元，净利润15亿元，净利率{12|15}%。',
    '全市森林面积63万公顷，国土面积105万公顷，森林覆盖率{60|50}%。',
  ])
  hold([
    'Operating profit was EUR 46 million and revenue EUR 575 million. The target margin is 10% by 2028.',
    '公司营业收入125亿元，净利润15亿元，毛利率31%。',
  ])
})

describe('parts, wholes and rates in Chinese', () => {
  contradict('share', [
    '本届展会共有参展商1500家，境外参展商450家，占参展商总数的{30|40}%。',
    '全县共有行政村320个，5G网络已覆盖{256|226}个，覆盖率达80%。',
    '年度计划完成投资240亿元，1至4月已完成84亿元，完成年度计划的{35|45}%。',
    '一季度全市完成投资320亿元，同比增长5.2%，其中民间投资192亿元，增长7.1%，占全部投资的{60|50}%。',
    '全省1250个乡镇中，已有1000个建成养老服务中心，覆盖五分之{四|三}的乡镇。',
    '全州检察机关受理案件4250件，办结3825件，同比分别上升3.1%和4.6%；办结率{90|80}%，法官人均办案75件。',
    '全县收案2640件，增长4%，结案2376件；结案率{90.0|86.0}%。',
    '年末客房间数1840间，日均出租1472间，同比分别增长2.2%、5.3%，入住率{80|88}%。',
    '研发经费支出96亿元，与地区生产总值3200亿元之比为{3.0|3.8}%。',
  ])
  hold([
    '夏粮播种面积350万亩，其中小麦308万亩，机播率96%。',
    '甲区法院受理案件2640件，审结2376件；民事案件结案率97.2%。',
    '全县受理投诉1250件，办结1000件，同比分别增长5.2%和6.1%；重点行业合格率97%。',
    // Of a list dealt out, the one in the place of its name.
    '5月客运量1.60亿人次，比4月的1.50亿人次增长6.7%。甲线、乙线、丙线分别运送乘客0.48亿人次、0.72亿人次和0.40亿人次，乙线占45.0%。',
    '公交集团6月3日通报，5月全网客运量1.60亿人次，比4月的1.50亿人次增长6.7%。1号线、2号线、3号线分别运送乘客0.48亿人次、0.72亿人次和0.40亿人次，2号线占45.0%。',
    // Neither of two groups is a part of the other.
    '研究共纳入500例患者，其中试验组240例，对照组260例。治疗后，试验组180例症状缓解，缓解率75.0%；对照组104例症状缓解，缓解率40.0%。',
    '研究共纳入500例患者，其中试验组240例，对照组260例。治疗后，试验组180例达标，达标率75.0%；对照组104例达标，达标率40.0%。',
    '参加调查的2000户居民中，有车家庭1240户，有新能源汽车的410户，两类都有的180户，占全部家庭的9%。',
    '长三角进出口总值13.21万亿元。其中，汽车出口2745.3亿元，占全国的39.3%。',
    '对其进出口6.16万亿元，其中，出口机电产品2.62万亿元，占出口总值近七成。',
  ])
})

describe('parts of the only figure before them', () => {
  contradict('part', [
    'Among 320 farms inspected in the valley this spring, {95|395} were found to use banned pesticides.',
    'There are 214 lifts in the metro network; {9|290} of them are out of order.',
  ])
  hold(['Among the 20 countries at the fair, 35 firms were from overseas.'])
})
