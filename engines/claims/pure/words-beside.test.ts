import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

// What stands beside the figures that are meant: another's words, asides, bases in brackets, amounts that are no levels. Each text is true; the
// one behind it says the same with a slip, which is told.

/** What is told to be wrong in a text that stands alone. */
function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2024-12-04' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test.each([
  [
    'an aside between dashes',
    'The unit arrested 412 dealers - 287 of whom were fined - and seized nearly 300 rifles.',
    'Of the 412 dealers, 287 were fined and the remaining 135 were let go.',
  ],
  [
    'what was asked for is no goal',
    'The scheme is authorized to receive $150 million annually. The budget had requested only $12 million for it, leaving the scheme $138 million short of its mark.',
    'The goal was 500 homes. Builders finished 412 homes, so the goal was exceeded.',
  ],
  [
    'a budget that proposes',
    'The budget also proposes an additional $15 billion in cuts to the programme, cuts that exceed the $5.9 billion of the bill for 2006.',
    'The budget was $15 million. It cost $14 million, so the budget was exceeded.',
  ],
  [
    'a base in brackets before a range',
    'The company generated revenue of EUR 30.4 million (2024: EUR 35.1 million), at the upper end of the most recently forecast range of EUR 29 million to EUR 31 million.',
    'The company generated revenue of EUR 27.4 million (2024: EUR 35.1 million), at the upper end of the most recently forecast range of EUR 29 million to EUR 31 million.',
  ],
  [
    'what capitals stand for',
    'The company buys and sells firms in the three segments of ITC (Information and Telecommunications Technology), Renewable Energies and Ventilation.',
    'The company has four segments (Media, Water and Gas).',
  ],
  [
    'half of what was just told',
    'The act receives $28.5 million, with a portion of these funds for building. The college programme is funded at $9.5 million, with half of this allocation going to Norland.',
    'Revenue was $500 million and services brought $150 million, or 40% of that amount.',
  ],
  [
    'a halving that is an event',
    'May 2020 Halving: Price climbed from about $7,000 to nearly $61,000 by April 2021.',
    'The company is halving its emissions from 40 tonnes to 30 tonnes.',
  ],
  [
    'an event behind a prefix',
    'With the failure of the trend post-halving, a retest of the $60,000 level looms, with closures below $63,224 targeting the $59,750 region.',
    'Prices were halved from $60,000 to $59,750.',
  ],
  [
    'entries one behind the other',
    'Fort Hill Radar: $5.5 million. Air Centre, works done in Bayton: $4.64 million for procurement, $183,000 for research. Inspection Techniques: $1.7 million.',
    'Spending: $5.5 million. Of this: $4.64 million for procurement, $1.86 million for research.',
  ],
  [
    'so many of the past years',
    'Premiums have grown at double-digit levels in four of the past six years - far outpacing inflation and wage gains.',
    'The plan has four pillars: prevention, early detection and treatment.',
  ],
  [
    'other things of which some were put off',
    'Following the service, 25% reported feeling anxious, 19% struggle to keep up with payments, and 17% had already postponed other bills to manage this debt.',
    '45% came from the region, 31% from abroad and 14% from other regions.',
  ],
  [
    'cuts that total so much',
    'The conference report cuts total $31.7 billion versus the Senate proposed $26.6 billion.',
    'Exports dropped to 31.7 billion versus 26.6 billion a year ago.',
  ],
  [
    'places with several measures',
    'Lodging revenue was highest in Mar County ($106.5 million). Visitors spent heavily on food, particularly in Mar County ($52.6 million). Spending on Recreation totaled $311.9 million.',
    'Lodging revenue was highest in Mar County ($106.5 million), ahead of Dale County ($152.6 million) and Pell County ($31.9 million).',
  ],
  [
    'what was and what may be',
    'In the past 5 years, oil imports of Ruria have doubled, and show no signs of slowing down. Its auto fleet is predicted to increase from 20 million currently to 110 million within 25 years.',
    'Oil imports of Ruria doubled from 20 million tonnes to 110 million tonnes.',
  ],
  [
    'causes one beside the other',
    'The decrease was primarily due to $6.3 million paid in dividends, $2.1 million for a new system, and $1.9 million in capital spending.',
    'Of the $6.3 million, $2.1 million went to a new system and the remaining $1.9 million to capital spending.',
  ],
  [
    'by how much, and from what',
    'A nurse would have her payments reduced by $41, from $210 to $169. A teacher would have the payments reduced by $55, from $210 to $155.',
    'A nurse would have her payments reduced by $41, from $210 to $179.',
  ],
  [
    'a product beside the sum invested',
    'Cedar: $4,000 for 10 days, with $50 daily and $500 total rewards.',
    'The fair took in $4,000 over 10 days, an average of $500 a day.',
  ],
  [
    'a total that is a loss',
    'A trader sold 5,714 coins at a price of $2,803 each, culminating in a loss of approximately $5.5 million.',
    'A trader sold 5,714 coins at a price of $2,803 each, for $15.5 million.',
  ],
  [
    'a growth over last year that is no part',
    "Cleanup is funded at $318 million, $122 million over last year's request, plus an additional $93 million in proceeds and $25 million from the account, totaling $436 million.",
    'The fund put in $318 million, the state $93 million and the city $25 million, totaling $446 million.',
  ],
  [
    'a loss that narrows over revenue',
    'Nortel Narrows Q2 Loss 66% as Online Growth Offsets Headwinds\n\nNortel reported Q2 2025 revenue of $11.2 million versus $15.0 million a year ago, reflecting strong growth.',
    'Revenue of Nortel Falls 66%\n\nNortel reported Q2 2025 revenue of $11.2 million versus $15.0 million a year ago.',
  ],
  [
    'included within another',
    'The bill has $676 million for the Deepsea project, included within the $1.2 billion for vessels.',
    'The bill has $676 million for vessels, including $1.2 billion for the Deepsea project.',
  ],
  [
    'the year before in brackets, and a share of another whole',
    "These effects led to a decline in sales of 11.5% to EUR 40.1 million in the Services segment (H1 2024: EUR 45.3 million). The segment's share of consolidated Group sales was thus 71.2% (H1 2024: 80.6%).",
    'Sales were EUR 40.1 million in the Services segment, of a total of EUR 45.3 million, a share of 71.2%.',
  ],
  [
    'total assets beside results',
    'The results have highlights including $8.0 million in revenue, $5.3 million in gross profit, $615,697 in net income, and $9.4 million in total assets.',
    'Donors gave $8.0 million, the state $5.3 million and the city $0.6 million, $9.4 million in total.',
  ],
  [
    'more than there are',
    'The increase is designated to cover 2.3 million more children than the 5.6 million who already have insurance.',
    'There were 2.3 million children, more than the 5.6 million of last year.',
  ],
  [
    'a gross margin beside an amount',
    'The firm reported record Q3 2025 revenue of $24 million, an 8 percent sequential gross profit increase to $8 million, 32 percent gross margin, $13 million in cash and receivables.',
    'Exports came to $24 million and imports to $8 million, a gap of $13 million.',
  ],
  [
    '突破…大关 is a mark',
    '今年上半年云东外贸进出口值4.37万亿元，同比增长18.6%，历史同期首次突破4万亿元大关。',
    '今年上半年云东外贸进出口值由4.03万亿元增加到4.37万亿元，增长18.6%。',
  ],
  [
    'a part of the other before a doubling',
    '国家基本公共服务现行标准规定的72项服务项目中，目前已有54项实现了常住地提供。临海大力发展嵌入式托育服务，一年来，全市托位数翻了近一番。',
    '临海的托位由54个增加到72个，翻了一番。',
  ],
  [
    '分别因为…而获奖 lists no winners',
    '数学家陈昱、林虹获得数学奖。二人分别因为在偏微分方程领域、调和分析和几何测度论领域的成就而获奖。',
    '二人分别为陈昱、林虹和周远。',
  ],
  [
    '为…带来 is no list',
    '沙夫表示，人类命运共同体理念和三大全球倡议为世界带来了希望和曙光。',
    '三大倡议为绿色倡议、蓝色倡议、白色倡议和红色倡议。',
  ],
  [
    'a headline told at a time that says more, and a narrower figure',
    '暑运期间全社会人员流动量超98亿人次\n\n7月1日至8月31日，全社会人员流动量累计约98.17亿人次，比2023年同期增长3.6%。\n\n今年暑运期间，公路人员流动量87.19亿人次，跨省出行人员占比增多。',
    '暑运期间人员流动量超98亿人次\n\n暑运期间，人员流动量89.17亿人次，比2023年同期增长3.6%。',
  ],
  [
    '进出口 is neither 进口 nor 出口',
    '今年前2个月，云东外贸进出口1.22万亿元，同比增长21.9%。其中，出口7959.4亿元，增长23.8%；进口4240.6亿元，增长18.5%。前2个月，云东民营企业进出口占云东进出口总值的61.8%。',
    '今年前2个月，云东外贸进出口1.22万亿元，同比增长21.9%。其中，出口7959.4亿元，增长23.8%；进口4240.6亿元，增长18.5%。出口占进出口总值的61.8%。',
  ],
  [
    'a range that was traded, the higher end first',
    'Norcoin fell. Now trading within a weekly price range of $39 and $28, Norcoin reflects a decline. Analysts see an ideal buy zone for the range of $31-$29.',
    'The company expects revenue in the range of $35 million to $25 million for 2025.',
  ],
  [
    'the middle of what a valuation assumes',
    'The model rests on rates between 8% and 9%. We arrive at a valuation range of $14.20 to $23.10 with a midpoint of $18.03.',
    'The model rests on rates between 8% and 9%. We arrive at a valuation range of $14.20 to $23.10 with a midpoint of $20.03.',
  ],
  [
    'a margin with a name of its own',
    'The business gave a gross operating margin of $41.5 million. Its administrative expenses for the year were $14.1 million, leading to a positive corporate margin on a cash basis of $23.2 million.',
    'Ash took 45,000 votes and Birch 39,000, a margin of 9,000.',
  ],
  [
    'differences of several places',
    'In Norland, the median time difference between the incident and the report was 14 days, for Estmark it was 11. The time difference in Sutland was 9 days.',
    'In Norland, the median time was 14 days, for Estmark it was 11. The difference was 9 days.',
  ],
  [
    'a share that is worth so much',
    'Drive towards a $1 billion market cap, burning 4% of tokens worth $40 million.',
    'The firm sold $18 million, or 6% of a market worth $600 million.',
  ],
  [
    'a window of so many years',
    'The figures use a ten-year budget window that includes only five years of the plan. The plan would not be in full effect until 2011, missing its goals.',
    'The budget was ten days. The work took five days, so the budget was exceeded.',
  ],
  [
    'a daily profit and its total',
    'An investment of $7,300 offers daily profits of $142.10, with a total of $2,699.90 over 19 days.',
    'The firm paid $120 million for roads and $30 million for bridges, a total of $190 million.',
  ],
  [
    'the share of those who pay more than a limit',
    'Forty-three percent of members now report an average rate (APR) above 19%, up from 32% one year ago.',
    '23% of members now pay a rate above 19%, up from 32% one year ago.',
  ],
  [
    'points of a list',
    'Packages on offer:\n\n* 30-Day Bot: A $12000 investment brings a $5172 profit in 30 days.\n* 45-Day Bot: $17000 investment for a $12570 profit, returned in 45 days.',
    'Norcorp reports revenue of $681.5 million for the year.\n\nThe year was good. Total revenue of $618.5 million was a record.',
  ],
  [
    'what is entered under a name',
    'The bill has money for:\n\n* Fort Hill: $612 million - $171 million for alterations to the Medical Centre and $88.3 million for Training Facility dormitories.',
    'The fund spent $612 million - $171 million for alterations to the Medical Centre and $88.3 million for Training Facility dormitories.',
  ],
])('%s', (_, right, wrong) => {
  expect(wrongIn(right)).toEqual([])
  expect(wrongIn(wrong)).not.toEqual([])
})
