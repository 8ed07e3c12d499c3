import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

// True texts that a hasty reader would accuse, and beside them contradictions in nearly the same words.

describe('an amount that is of another base than the one beside it', () => {
  hold([
    'Stocks of grain rose by 23 to 784 lots in the week, against 1,063 a year ago.',
    'Sales rose 10.8 percent on a comparable-store basis to 61.4 million pounds from 58.9 million.',
    'Net income was $41.2 million, 27 percent above the previous record, from $38.7 million in 2023.',
    'Output grew at a 4.9 percent annual rate to 312 units from 309 in the first quarter.',
    'The shares closed down 1.6 percent at 36.26, up sharply from a low of 18.62 in March.',
    'Orders fell 4 percent to 210 million euros, below the 240 million that analysts had expected.',
    'The utility lifted its stake to 62 percent from 48 percent and paid 14 percent less for it.',
    'Unemployment was 5.1 percent, up from 4.7 percent in the previous quarter and 5.8 percent for the year.',
    'The shares closed down 1.4 percent to 104.23 dollars, still comfortably above the 75 dollar mark.',
    'Output fell 11.9 percent to 1.52 million units, well behind Honda’s 1.79 million units.',
    'Petrol cost 3.98 dollars, up from 3.81 dollars a month ago and 38 percent higher than a year ago.',
    'The average share rose to 15 percent from 11 percent last year by boosting sales by 54 percent.',
    'The dollar was at 84.10 yen, up 0.63 percent, rising further from a low of 80.21 yen.',
    'The index was up 15.61 points, or 0.12 percent, at 13,105.50 points, while the broad index was down 1.17 points, or 0.08 percent, at 1,494.25.',
    'The shares climbed more than 12 percent to 25.30 dollars from 22.10 dollars.',
    '8月末贷款余额为12.6万亿元，占比85.0%，同比上升3.1个百分点；存款占比71.2%。',
  ])
  contradict('growth', [
    'Stocks of grain rose by {23|32} to 784 lots in the week, from 761.',
    'Sales rose {10.8|18.0} percent to 61.4 million pounds from 55.4 million.',
    'Net income was $41.2 million, {6.5|65} percent above the $38.7 million of 2023.',
    'Orders fell {12.5|21.5} percent to 210 million euros, from 240 million a year ago.',
    'Passenger numbers increased to 4.8 million from 4.5 million a year earlier, an increase of {6.7|16.7} percent.',
    'Revenue for the year to June was EUR 318.2 million (2023: EUR 297.4 million), up {7.0|0.7} percent.',
  ])
})

describe('a word of change that goes with another figure', () => {
  hold([
    'The board cut its growth forecast to 2.8 percent from 2.5 percent of a smaller economy.',
    'The dollar rose to 1.52 marks from 1.48, while the pound bought $1.61 after $1.64.',
    'Sales of cars came down from 9,120 to 8,848, but sales of trucks grew to 7,326.',
    'Guidance is $2.80 to $2.95 a share, down from $2.95 to $3.10.',
    'The median forecast for the index was 46.5, according to 25 economists polled, up from 44.8 in June.',
    'A spokesman who declined to be named said the surplus would reach 5.5 billion crowns, against 4.25 billion a year ago.',
    'Yearly job cuts have pushed the rate from about 4 percent to 14 percent.',
    'The insurer expects an 80 billion gain from the 576 billion offering of a unit.',
    'The country ranked 13, up from 14.',
    '* Has 466,000 trucks at the end of July, down 281,000 from last year * Has 202,000 cars at the end of July',
    'The bond fell, to yield 6.44 percent from 6.38 percent.',
    'Turnover rose to 8.2 billion crowns, below a peak of 9.4 billion in 2019.',
    '定位精度从10米提升到1米。',
  ])
  contradict('direction', [
    'The board {raised|cut} its estimate of the crop to 2.8 million tonnes from 2.5 million tonnes.',
    'Sales of cars came {down|up} from 9,120 to 8,848.',
    'Vacancies {rose|fell} to 8.2 thousand in March from 7.4 thousand in February.',
    'The crew was {reduced|increased} from 340 to 310.',
    'Imports {slowed|climbed} to 61.0 million barrels, compared with 64.2 million in July.',
  ])
})

describe('a part, a share and a sum of what is told before or elsewhere', () => {
  hold([
    'Spending was cut by 750,000 dollars, or 18 percent of the annual budget of 5.1 million.',
    'Freight revenue increased $5.1 million, or 2.3 percent, to $226.4 million.',
    'Of 37 bids one of the 12 from abroad won, a third of the price of 90 million.',
    'Fees were $4.4 million, about a quarter point of the $612 million under management.',
    '飞机上有68名乘客和4名机组人员，其中包括70名外国公民。',
    '全省共有图书馆11家、文化站240个，新创作40余部作品。',
    '早稻单产375公斤，其中杂交稻单产399公斤。',
    'Of 107 managers and 112 officers asked, 63 percent agreed.',
    'The group bought 30 percent of a rival for $677 million after a $130 million purchase.',
    'The store sold 2.5 billion songs, 50 million shows and more than 1.3 million films.',
    'The net worth 750 billion euros consists of 440 billion euros in guarantees and 60 billion euros in loans. The Fund is to add 250 billion euros.',
    'The port handled 300 ships a week, including 184 tankers and 133 ferries that also carry freight.',
  ])
  contradict('share', [
    'Of the 640 applicants, {160|460} (25 percent) were from abroad.',
    'Exports to Canada were $51 million, or {23|32} percent of total exports of $222 million.',
    '全市共有企业1200家，其中小微企业960家，占{80%|60%}。',
    'Some {90|190} of the 450 members voted by post, a fifth of the total.',
  ])
  contradict('part', ['The fund holds {64|46} buildings, of which 52 are let.'])
  contradict('sum', ['The port handled {317|371} ships last week: 184 tankers and 133 ferries.'])
})

describe('a figure that is told twice, or only seems to be', () => {
  hold([
    'Company plans 400 new jobs\nThe company had originally planned 250 new jobs. It now plans 400, it said.',
    'Storm kills 12\nThe storm killed 12 people on Friday. A storm in 2019 killed 31 people.',
    'Group sells venture for 683 million dollars\nThe group sold its venture for 530 million euros (682.45 million dollars).',
    'The 10-point plan was followed by a 12-point plan.',
  ])
  contradict('repetition', [
    'Exports of timber rise 12 percent\nExports of timber rose {12|21} percent in March, the office said.',
    '林道省前三季度出口突破{1100|1200}亿元\n省政府通报有关情况。本文为虚构。\n一、对外贸易\n2024年前三季度，全省出口1124亿元，比上年同期的1000亿元增长12.4%。',
    '全市新增就业18.6万人\n全市新增就业{18.6|16.8}万人，同比增长3.2%。',
  ])
})

describe('a target that was met, and one that is another’s', () => {
  hold([
    'Profit of $81 million exceeded the guidance range of 70 million to 75 million dollars.',
    'A debt paydown of 205 million dollars surpassed the target of 200 million dollars.',
    'Output is still 1 million barrels more than the target of 30 million barrels.',
    'Sales were 1.1 million units, on track to reach the target of 1.4 million by next June.',
    'The group met its previous target of 30 stores and now aims to open 45, with 28 in the north.',
    'Inflation was 3.1 percent, above target at the lower end of 2 percent.',
  ])
  contradict('target', [
    'Profit of {81|61} million dollars exceeded the guidance range of 70 million to 75 million dollars.',
    'Sales of {1.5|1.1} million units met the target of 1.4 million.',
    '城镇新增就业{12.6|11.6}万人，完成全年12万人的目标任务。',
  ])
})

describe('names, years, means and spans that aren’t of the number beside them', () => {
  hold([
    '闻喜、夏县4个乡镇受灾。',
    '长江、黄河流域9省参加。',
    'Profit nearly doubled to 244 million dollars, from 143 million.',
    'Some 11,000 contracts were opened at an average cost of 14 cents, or about $154,000.',
    'The company earned $2.26 billion, or $2.12 per share, compared with $1.07 billion or $1 per share.',
    'The 58-year-old served on the board from 1990 to 1995.',
    'It is open in three centres: Hong Kong’s airport, Macau and the mainland’s largest, Shenzhen and Zhuhai.',
    '该市力争进入全国前三名，目前列第四位。',
  ])
  contradict('enumeration', [
    'The line links {three|five} cities: Leeds, York and Hull.',
    '会议在上海、南京、杭州{三|四}地举行。',
  ])
})
