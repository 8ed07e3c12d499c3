import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// What accounts of banks and of works set side by side without adding it up.

describe('figures of accounts that no sum or change is made of', () => {
  hold([
    '规模\n资产总额7214.68亿元，存款总额5136.42亿元，贷款总额4027.19亿元。\n营业网点186家，其中县域112家。\n客户318.6万户，活跃96.2万户。\n不良率1.12%，增速21.4%。',
    '资产总额7214.68亿元，较上年末增长8.37%；存款总额5136.42亿元，贷款总额4027.19亿元。',
    '2024年，净息差由1.83%收窄至1.75%，收窄8个基点，降幅较上年减少5个基点。',
    '全年新增贷款328.40亿元，较上年末的3642.17亿元增长9.02%。年末贷款余额中，公司贷款2604.70亿元、个人贷款1120.29亿元、票据贴现245.58亿元。',
    '共到位资金496.7亿元。从来源看，财政拨款292.4亿元，银行贷款150.0亿元，自筹54.3亿元，其中银行贷款占比为30.2%。',
  ])
})

describe('what is told in the same words and does belong together', () => {
  contradict('gap', ['净息差由1.83%收窄至1.75%，收窄{8|38}个基点。'])
  contradict('share', ['抽检2400批次，合格2340批次，合格率{97.5|79.5}%。'])
  contradict('sum', [
    '本外币存贷款余额916.3亿元，其中存款513.6亿元，贷款{402.7|204.7}亿元。',
    '进出口1035.6亿元，增长7.9%；出口742.1亿元，进口{293.5|239.5}亿元。',
  ])
})

describe('a mean between its own figures', () => {
  hold([
    'Life expectancy was 82.6 years: 80.1 for men and 84.9 for women.',
    'The firm’s total assets were $52.4 billion, total loans $36.1 billion and total deposits $41.8 billion.',
    '新建公寓1.4万套，竣工0.83万套，在建3.6万套，累计配租5.4万套。',
    '平均受教育年限10.4年，其中男性10.9年、女性9.8年。',
  ])
  contradict('sum', ['The town has 8,260 residents: 4,010 men and {4,250|2,450} women.'])
})

describe('what is added to a figure, and what a sentence goes on with', () => {
  hold([
    'Fees brought in €4.3 million. Donors added €2.8 million and the state €1.9 million.',
    'The town reused 53.6% of its waste, 1.4 points more than in 2022, and burned 3.3%.',
  ])
  contradict('gap', [
    'The town reused 53.6% of its waste, 1.4 points more than its neighbour’s {52.2|25.2}%.',
  ])
})

describe('figures beside those that belong together', () => {
  hold([
    'We returned $640 million to shareholders: $220 million in dividends and $420 million in buybacks, leaving $1.1 billion for next year.',
    'Orders in hand rose to $7.9 billion, 12% higher than a year ago and up from $7.6 billion in March.',
    'Guests stayed 3.2 nights on average and paid $174 a day, so that 1.31 million of them left $729 million here.',
    '贷款增量6312亿元，比上年同期多518亿元；6月末存量13.4万亿元，同比增长8.6%。',
  ])
  contradict('sum', [
    'We returned $640 million to shareholders: $220 million in dividends and $42{0|6} million in buybacks.',
  ])
  contradict('growth', ['存款比年初增加420亿元，达到3860亿元，增长{12.2|21.2}%。'])
})
