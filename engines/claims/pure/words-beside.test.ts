import { expect, test } from 'vitest'
import { wrongAlone } from './checks/tiny/around.ts'

// What stands beside the figures that are meant: another's words, asides, bases in brackets, amounts that are no levels. Each text is true; the
// one behind it says the same with a slip, which is told.

test.each([
  [
    'an aside between dashes',
    'The wardens caught 412 poachers - 287 of whom were fined - and took nearly 300 nets.',
    'Of the 412 dealers, 287 were fined and the remaining 135 were let go.',
  ],
  [
    'what was asked for is no goal',
    'The fund may draw $150 million a year. The budget had requested only $12 million for it, leaving the fund $138 million short of its mark.',
    'The goal was 500 homes. Builders finished 412 homes, so the goal was exceeded.',
  ],
  [
    'a budget that proposes',
    'The budget also proposes another $15 billion of savings on roads, savings that exceed the $5.9 billion of the law for 2006.',
    'The budget was $15 million. It cost $14 million, so the budget was exceeded.',
  ],
  [
    'a base in brackets before a range',
    'The brewery had sales of EUR 30.4 million (2024: EUR 35.1 million), at the upper end of its promised range of EUR 29 million to EUR 31 million.',
    'The brewery had sales of EUR 27.4 million (2024: EUR 35.1 million), at the upper end of its promised range of EUR 29 million to EUR 31 million.',
  ],
  [
    'what capitals stand for',
    'The holding has the three branches of PBT (Paper and Board Trade), Ship Supplies and Ropes.',
    'The company has four segments (Media, Water and Gas).',
  ],
  [
    'half of what was just told',
    'The library gets $28.5 million, some of it for building. The book bus is given $9.5 million, with half of this sum for repairs.',
    'Revenue was $500 million and services brought $150 million, or 40% of that amount.',
  ],
  [
    'a halving that is an event',
    'June 2019 Halving: The coin went from about $7,000 to nearly $61,000 by May 2020.',
    'The company is halving its emissions from 40 tonnes to 30 tonnes.',
  ],
  [
    'an event behind a prefix',
    'In the calm post-halving, dealers look at $60,000, and with a close under $63,224 at $59,750.',
    'Prices were halved from $60,000 to $59,750.',
  ],
  [
    'entries one behind the other',
    'Mill Lane Pumps: $5.5 million. Quay, works in Sandby: $4.64 million for dredging, $183,000 for surveys. Footbridge Paint: $1.7 million.',
    'Spending: $5.5 million. Of this: $4.64 million for procurement, $1.86 million for research.',
  ],
  [
    'so many of the past years',
    'Rents have gone up steeply in four of the past six years - well ahead of prices and wages.',
    'The plan has four pillars: prevention, early detection and treatment.',
  ],
  [
    'other things of which some were put off',
    'After the wedding, 25% felt poorer, 19% paid the hall late, and 17% had already put off other trips because of it.',
    '45% came from the region, 31% from abroad and 14% from other regions.',
  ],
  [
    'cuts that total so much',
    'The cuts total $31.7 billion versus the $26.6 billion of the first draft.',
    'Exports dropped to 31.7 billion versus 26.6 billion a year ago.',
  ],
  [
    'places with several measures',
    'What inns took was highest in Marden ($106.5 million). Guests ate well, above all in Marden ($52.6 million). The Lidos took $311.9 million.',
    'What inns took was highest in Marden ($106.5 million), ahead of Daleford ($152.6 million) and Pell ($31.9 million).',
  ],
  [
    'what was and what may be',
    'In the past 6 years, tea sales of Ruria have doubled, and nobody sees an end. Its herds are predicted to grow from 20 million now to 110 million by 2050.',
    'Tea sales of Ruria doubled from 20 million tonnes to 110 million tonnes.',
  ],
  [
    'causes one beside the other',
    'There was less cash because of $6.3 million for a field, $2.1 million for a barn, and $1.9 million in wages.',
    'Of the $6.3 million, $2.1 million went to a barn and the remaining $1.9 million to wages.',
  ],
  [
    'by how much, and from what',
    'The fare of a clerk was lowered by $41, from $210 to $169. The fare of a cook was lowered by $55, from $210 to $155.',
    'The fare of a clerk was lowered by $41, from $210 to $179.',
  ],
  [
    'a product beside the sum invested',
    'Cedar: $4,000 for 10 days, with $50 daily and $500 total rewards.',
    'The fair took in $4,000 over 10 days, an average of $500 a day.',
  ],
  [
    'a total that is a loss',
    'A dealer sold 5,714 carpets at a price of $2,803 each, which meant a loss of about $5.5 million.',
    'A dealer sold 5,714 carpets at a price of $2,803 each, for $15.5 million.',
  ],
  [
    'a growth over last year that is no part',
    "Dredging gets $318 million, $122 million over last year's sum, plus $93 million from land that was sold and $25 million from the reserve, totaling $436 million.",
    'The fund put in $318 million, the state $93 million and the city $25 million, totaling $446 million.',
  ],
  [
    'a loss that narrows over revenue',
    'Ropeworks Narrows Q2 Loss 66% as Twine Does Well\n\nRopeworks had Q2 2025 revenue of $11.2 million versus $15.0 million in the summer before.',
    'Revenue of Ropeworks Falls 66%\n\nRopeworks had Q2 2025 revenue of $11.2 million, against $15.0 million a year ago.',
  ],
  [
    'included within another',
    'The plan has $676 million for tugs, included within the $1.2 billion for ships.',
    'The plan has $676 million for ships, including $1.2 billion for tugs.',
  ],
  [
    'the year before in brackets, and a share of another whole',
    'Sales fell by 11.5% to EUR 40.1 million in the timber trade (H1 2024: EUR 45.3 million). Its share of all that the house sold was thus 71.2% (H1 2024: 80.6%).',
    'Sales were EUR 40.1 million in the timber trade, of a total of EUR 45.3 million, a share of 71.2%.',
  ],
  [
    'total assets beside results',
    'The year brought $8.0 million in sales, $5.3 million in gross profit, $615,697 in net profit, and $9.4 million in total assets.',
    'Donors gave $8.0 million, the state $5.3 million and the city $0.6 million, $9.4 million in total.',
  ],
  [
    'more than there are',
    'The scheme is to feed 2.3 million more pupils than the 5.6 million who eat at school now.',
    'There were 2.3 million children, more than the 5.6 million of last year.',
  ],
  [
    'a gross margin beside an amount',
    'The mill told of sales of $24 million in Q3 2025, an 8 percent rise of its gross profit to $8 million, a 32 percent gross margin, $13 million in cash and claims.',
    'Exports came to $24 million and imports to $8 million, a gap of $13 million.',
  ],
  [
    'a range that was traded, the higher end first',
    'Tea got cheaper. It moved in a price range of $39 and $28 this week. Dealers name a buy zone for the range of $31-$29.',
    'The company expects revenue in the range of $35 million to $25 million for 2025.',
  ],
  [
    'the middle of what a valuation assumes',
    'The model rests on rates between 8% and 9%. We arrive at a valuation range of $14.20 to $23.10 with a midpoint of $18.03.',
    'The model rests on rates between 8% and 9%. We arrive at a valuation range of $14.20 to $23.10 with a midpoint of $20.03.',
  ],
  [
    'a margin with a name of its own',
    'The farm had a gross margin of $41.5 million. Its office cost $14.1 million, which left a corporate margin in cash of $23.2 million.',
    'Ash took 45,000 votes and Birch 39,000, a margin of 9,000.',
  ],
  [
    'differences of several places',
    'In Norland, the difference of time from sowing to harvest was 14 days, for Estmark it was 11. The difference in Sutland was 9 days.',
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
    'A stake of $7,300 yields daily profits of $142.10, a total of $2,699.90 over 19 days.',
    'The firm paid $120 million for roads and $30 million for bridges, a total of $190 million.',
  ],
  [
    'the share of those who pay more than a limit',
    'Forty-three percent of members now report an average rate (APR) above 19%, up from 32% one year ago.',
    '23% of members now pay a rate above 19%, up from 32% one year ago.',
  ],
  [
    'points of a list',
    'What to rent:\n\n* Small Barn: A $12000 stake gives a $5172 rent in 30 days.\n* Large Barn: $17000 stake for a $12570 rent, paid in 45 days.',
    'Norcorp reports revenue of $681.5 million for the year.\n\nThe year was good. Total revenue of $618.5 million was a record.',
  ],
  [
    'what is entered under a name',
    'There is money for:\n\n* Mill Lane: $612 million - $171 million for a new roof and $88.3 million for the Swimming Hall.',
    'The fund spent $612 million - $171 million for a new roof and $88.3 million for the Swimming Hall.',
  ],
])('%s', (_, right, wrong) => {
  expect(wrongAlone(right)).toEqual([])
  expect(wrongAlone(wrong)).not.toEqual([])
})
