import { describe } from 'vitest'
import { contradict, hold } from './tiny/contradict.ts'

// What releases of many offices say truly, and was once taken for a contradiction; beside it, what still is one.

describe('a month and the quarter that holds it', () => {
  hold([
    '对邻邦出口,6月为41.5亿元,比上月增长7.2%,第二季度达118.6亿元,同比增长9.3%。',
    '今年上半年，茶叶销售额，6月为2.4亿元，环比上升5.1%，二季度达7.1亿元，同比上升8.8%。',
    '牛奶产量，9月为31.2万吨，比上月下降2.4%，前三季度达268.9万吨，同比增长1.2%。',
    'Sales in June were $41.5 million, up 7.2% from May, and reached $118.6 million in the second quarter, up 9.3% from a year earlier.',
  ])
  contradict('growth', ['茶叶销售额，5月为20.0亿元，6月达22.0亿元，比上月增长{10.0%|20.0%}。'])
})

describe('points and per cent of different things that go the same way', () => {
  hold([
    '前4月，河谷地区达标天数比例为71.4%,同比上升3.2个百分点;细颗粒物浓度为38微克/立方米,同比上升2.6%。',
    '准点率为92.3%，环比提高1.4个百分点；日均客流21.4万人次，环比提高2.2%。',
    '复购率为38.5%，同比下降2.1个百分点；客单价86元，同比下降3.0%。',
  ])
  contradict('gap', ['各项存款增长12.4%，高于各项贷款增速{3.1|5.1}个百分点；各项贷款增长9.3%。'])
})

describe('the number of places before the figures of each', () => {
  hold([
    '降雨最多的3个县依次是青浦、白沙和石塘,分别为94、84和81毫米;最少的2个县是东溪和北原,分别为21、19毫米。',
    '工期最长的4座桥依次是甲桥、乙桥、丙桥和丁桥，分别为31、29、27和26个月。',
  ])
})

describe('a list that is dealt out', () => {
  hold([
    '预计2031-2033年利润分别为6.9亿元、10.4亿元、13.7亿元。',
    '学生按学段每月发给4,000元、2,500元、1,500元。',
    'The three lines carried 6.9, 10.4 and 13.7 million riders respectively.',
  ])
  contradict('sum', ['三条线路客流分别为6.9万、10.4万和13.7万人次，合计{31.0|13.0}万人次。'])
})

describe('cases that are solved', () => {
  hold([
    '去年共偵破265宗盜竊案,包括120宗車內盜竊案和145宗店鋪盜竊案。',
    '全年共破96起诈骗案，其中电信诈骗61起，其他诈骗35起。',
    '全季破获毒品案件58宗，其中空运21宗，海运37宗。',
  ])
  contradict('sum', ['去年共偵破{265|256}宗盜竊案,包括120宗車內盜竊案和145宗店鋪盜竊案。'])
})

describe('counts of two digits in sentences of their own', () => {
  hold([
    '1、收案情况\n行政案件31件，同比下降27.91%，同比减少12件；执行案件318件，同比下降5.07%，同比减少17件。\n2、结案情况\n审结行政案件30件，同比下降28.57%，同比减少12件；办结申诉案件1件，同比下降83.33%，同比减少5件。',
  ])
})

describe('rows of a table that only blanks divide', () => {
  hold([
    '申請人數統計如下:\n北縣 44 29 8 81\n東縣 151 110 56 317\n合計 1534人',
    '各校报名人数\n北校 44 29 8\n东校 151 110 56\n合计 398人',
  ])
})

describe('what a second "by" says fell as the first did', () => {
  hold([
    'Compared with May, the number of claims fell by 5,900 in the north and by 3,900 in the south.',
    'The Minister for Jobs, Enterprise and Innovation met two of the unions.',
    'The Department of Health, Welfare and Sport runs 4 agencies.',
  ])
})
