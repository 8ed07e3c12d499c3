import { describe } from 'vitest'
import { contradict, hold } from '../checks/tiny/contradict.ts'

describe('what is said below a small table of its rows', () => {
  contradict('share', [
    'Wind     1,260\nSolar      630\nGas        735\nTotal    2,625\n\nWind alone met {48|58} per cent of demand, and gas 28 per cent.',
    'Good       1,050\nFair         840\nPoor         210\nTotal      2,100\n\n{Half|A third} of the lane miles are now rated good; 10% are poor.',
  ])
  contradict('sum', [
    "People's Alliance    21\nGreen Future         13\nCivic List            9\n\nThe new council has {43|47} seats in all.",
    'Family        12,410\nCriminal       9,385\nHousing        4,720\nAll           26,515\n\nFamily and criminal cases together came to {21,795|22,795}.',
    'Grants to companies     8,450\nGrants to individuals   1,920\nTouring fund            2,375\nTotal                  {12,745|14,745}',
    '来源地        占比\n省内          {46.5|64.5}%\n省外          49.9%\n境外          3.6%\n合计          100.0%',
  ])
  contradict('average-growth', [
    '2018      1,010\n2019      1,090\n2020      1,175\n2021      1,262\n2022      1,360\n2023      1,485\n\nConnections have thus risen by {8|14} per cent a year on average over the five years.',
    'From 2021 to 2025 the number of visas went up by an average of {12.0|17.0} per cent a year. In 2021 there were 30,000; in 2025 there were 47,206.',
  ])
})

describe('a change that is announced, and the levels below it', () => {
  contradict('growth', [
    'Net profit at Calder Foods rose {12|21} per cent last year. The company earned $56 million, after $50 million in 2022.',
    'Sales of the beverages division grew 5% to €420 million, and those of the snacks division {8|18}% to €270 million from €250 million.',
    'Coffee exports earned $228 million in April. A year ago they had earned $190 million. Receipts have thus gone up by {a fifth|two fifths}.',
    '境外學生1,386人，上學年度為1,204人，成長{15.1|25.1}%。',
    '第三季合併營收新台幣186.3億元，較上季的172.5億元成長{8.0|5.4}%。',
  ])
  contradict('multiple', [
    'Calls to the helpline more than doubled last year. Volunteers answered 23,100 calls, against {10,400|14,400} in 2022.',
    'Panels were fitted to 27,300 roofs in the first half of 2024. In the first half of 2023 it was 18,200. "{One and a half|Two and a half} times as many in a year tells you all," said the association.',
    'It raised $45 million, {five|eight} times as much as in its first round of 2021, which brought in $9 million.',
  ])
  hold([
    'Car exports rise 12%\nExports reached $66.0 billion in May 2024, against $50.0 billion in May 2023.',
    'Wholesale prices fell 9.1 percent from a year earlier. Crude oil prices rose to around $17 a barrel from about $15 in January.',
    '整体失业率为1.9%，居民失业率为2.5%，均较一季度下跌0.1个百分点。',
  ])
})

describe('shares that other sentences tie', () => {
  contradict('share', [
    'Turnout at the election was {54.0|58.0} per cent. Of the 48,700 residents entitled to vote, 26,298 cast a ballot.',
    'At the end of March, 186,000 square metres stood empty in a stock of 3.1 million square metres, equal to a vacancy rate of {6|8} percent.',
    'The agency spent €46 million on research, out of a budget of €368 million. That comes to {an eighth|a quarter} of its spending.',
    'A quarter of the 1.6 million hectares burnt since January was forest; that is {400,000|600,000} hectares.',
    '今年高校毕业生46.8万人，其中省内39.4万人、外省7.4万人，后者约占{16|26}%。',
    '受訪的2,400名民眾中，有1,512人曾在國內過夜旅遊，比例為{63|36}%。',
  ])
  contradict('scale', ['中成药板块收入14.26亿元，占主营业务收入的62.0%，{超过六成|不足五成}。'])
  hold([
    'Of the 1,200 flats, 30 per cent have two bedrooms. Among the 300 built since 2010 the share is 55 per cent.',
    '一季度对东盟进出口352.1亿元，去年同期为306.4亿元，增长14.9%，占全省进出口总值的19.1%。',
    '计划改造2400户，已开工1920户，开工率80%，竣工960户，竣工率40%。',
    '普惠小微贷款余额613.8亿元，占各项贷款余额（3452.0亿元）的近两成。',
  ])
})

describe('sums that words compose', () => {
  contradict('sum', [
    'The region puts up €118 million, the city €72 million and the fund €60 million, bringing the total to €{250|280} million.',
    'The price of £1.9 million was met with £{850|580},000 from members, £600,000 from a loan and £450,000 from the sale of a field.',
    "The council's plan comes to £{86|96} million. It sets aside £31 million for pipes, £28 million for roads, £15 million for the pool and £12 million for parks.",
    '流量首日238万辆次、次日{196|169}万辆次、末日251万辆次，三天累计685万辆次。',
    '全市发生事故86起、死亡61人。\n\n按行业分：道路运输{49|39}起，建筑施工17起，工矿商贸14起，农业机械6起。',
    '基金收入86亿元，支出79亿元，当年结余{7|9}亿元，累计结余54亿元。',
  ])
  hold([
    'A total of 31 people were hurt. There were 19 injured in the first accident and 13 in the second; a driver hurt in both is counted once.',
    'Vans did it most, with 1,624 cases, 56% of all 2,900. Cars came next with 899. Taxis account for the remaining 377.',
    '建成设施612处，其中服务中心148处、照料中心305处、食堂267处。部分设施兼具两种以上功能，故分项之和大于总数。',
  ])
})

describe('what a share leaves, and a member that is named', () => {
  contradict('share', [
    'Three quarters of the 640 households joined the scheme; the other {160|260} declined.',
    'More than a third of the 4,200 street lamps are converted. Work on the remaining {2,730|1,370} will take years.',
    '640户居民中，四分之三已签约，其余{160|260}户仍在观望。',
    '全市共签发证件86.4万件，其中普通护照31.2万件，往来港澳签注42.6万件，往来台湾签注1.8万件，外国人证件10.8万件。往来港澳签注占签发总量的{一半|七成}左右。',
    'Every fourth of the 6,800 apprentices has given up. That is {1,700|1,400} young people.',
  ])
  contradict('sum', [
    'Cereal exports fell to 8.9 million tonnes. Wheat made up 5.2 million tonnes of that, maize 2.6 million and barley {1.1|1.6} million.',
    'Operating income reached EUR 612 million. After costs of EUR 388 million and impairments of EUR 44 million, profit was EUR {180|240} million.',
  ])
  contradict('average-growth', [
    'Traffic has grown from 10.0 million tonnes in 2019 to 12.2 million in 2023 – on average {5|8} per cent a year.',
  ])
  hold([
    'Work began on 46,800 homes, against 39,000 a year earlier. Builders finished 41,200. Social housing made up 9,476 of those finished, or 23 percent.',
    'The rescue service took 2,480 calls. There were 1,120 calls to fires, 870 to road accidents and 490 to other emergencies.',
    'Wheat was sown on 320,000 hectares. That is 64 percent of the 500,000 hectares under crops.',
  ])
})
