import { expect, test } from 'vitest'
import { checkText } from '../index.ts'
import { segmentText } from '../text/segment.ts'
import { readEnglish } from './read-english.ts'

// Figures that look like others: a change and a level that look like a range, ratios, ages, sums of other countries, numbers of names.

function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-05' }).claims.map(
    ({ text: words, value, valueHigh, unit, period, comparison: { kind } }) =>
      `${words}|${value}${valueHigh === undefined ? '' : `..${valueHigh}`} ${unit} ${kind}${period === null ? '' : ` ${period}`}`,
  )
}

test.each([
  // By how much, and to what.
  ['Tin: +$41.50 to $2,318.', '$41.50|41.50 USD growth'],
  ['Tin: +$41.50 to $2,318.', '$2,318|2318 USD level'],
  ['Rye: -$0.31 to $4.66.', '$0.31|0.31 USD growth'],
  ['Spreads tightened 9bp to 133bp.', '133bp|133 basis-point gap'],
  ['Lockers cost $3 to $7.', '$3 to $7|3..7 USD level'],
  ['The Nikkei 225 shed 1.8% to 36,120.', '36,120|36120 index-points level'],
  ['The Dow dropped 96 points, or 0.3%, to 31,905.', '31,905|31905 index-points level'],
  ['A 75-basis-point hike took the rate to 6.5%.', '6.5%|6.5 percent level'],
  ['Weddings: 2,417 (↑3.6%).', '3.6%|3.6 percent growth'],
  ['Funerals: 1,988 (▼0.9%).', '0.9%|0.9 percent growth'],
  // One number by another.
  ['The pupil-teacher ratio fell to 13.6:1.', '13.6:1|13.6 ratio level'],
  ['The ratio of rent to income was 0.28:1.', '0.28:1|0.28 ratio level'],
  ['A guide-to-guest ratio of 1:16 is the rule.', '1:16|0.0625 ratio level'],
  ['The ratio of boats to berths was 1.7 to 1.', '1.7 to 1|1.7 ratio level'],
  ['The ratio rose from 1.7 to 2.', '2|2 ratio from-to'],
  // How old somebody is.
  ['Men over 45 caught most.', 'over 45|45 years threshold'],
  ['Those 70 and older ride free.', '70 and older|70 years level'],
  ['The 35-49 age group grew 2%.', '35-49|35..49 years level'],
  ['Marta Weil, 58, was elected.', '58|58 years level'],
  ['Sales in West Holm, 58, and East Holm, 44, rose.', '58|58 items level'],
  ['Residents aged 60 and above: 1.3 million.', '1.3 million|1300000 persons level'],
  ['The median age of the population is 41.2.', '41.2|41.2 years level'],
  ['Passenger cars: 3,116.', '3,116|3116 items level'],
  // Money of other countries.
  ['Rs.2,300 crore was lent.', 'Rs.2,300 crore|23000000000 INR level'],
  ['A grant of Rs. 18,500 was paid.', 'Rs. 18,500|18500 INR level'],
  ['Profit was R$1.7bi.', 'R$1.7bi|1700000000 BRL level'],
  ['The quay cost kr 240 million.', 'kr 240 million|240000000 money level'],
  ['The bank made SFr 2.2bn.', 'SFr 2.2bn|2200000000 CHF level'],
  ['Sales came to Mex$ 640 million.', 'Mex$ 640 million|640000000 MXN level'],
  ['Orders came to Rs 815 Cr.', 'Rs 815 Cr|8150000000 INR level'],
  ['Sales came to MSEK 215 (198).', 'MSEK 215|215000000 SEK level'],
  ['Sales came to MSEK 215 (198).', '198|198000000 SEK level'],
  ['Sales came to kEUR 760.', 'kEUR 760|760000 EUR level'],
  ['Fares came to MNOK 72-75.', 'MNOK 72-75|72000000..75000000 NOK level'],
  // When.
  ['9M 2024 sales were €3.7bn.', '€3.7bn|3700000000 EUR level 2024-Q1..Q3'],
  ['9M23 sales were €3.4bn.', '€3.4bn|3400000000 EUR level 2023-Q1..Q3'],
  ['Sales were €91m in Q2’23.', '€91m|91000000 EUR level 2023-Q2'],
  ['The regatta will last nine days.', 'nine days|9 days level'],
])('%s has %s', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  ['Line 9 carries 41,000 riders a day.', 1],
  ['Flight QX2714 landed with 88 passengers.', 1],
  ['Ward 5 recorded 31 cases.', 1],
  ['Type 2 diabetes affects 310,000 people.', 1],
  ['Title 42 cases fell by 6%.', 1],
  ['401(k) savings grew 7%.', 1],
  ['The 911 call lasted three minutes.', 1],
  ['World War 2 veterans number 640.', 1],
  ['18-24-year-olds made 31% of the calls.', 1],
  ['Psalm 23 has six verses.', 1],
  ['The 787-9 carries 280 people.', 1],
  ['The ratio was announced at 10:45.', 0],
  ['The rovers won 4:2.', 0],
])('%s has so many claims: %i', (text, many) => {
  expect(read(text)).toHaveLength(many)
})

test.each([
  // Built up, and not grown.
  ['The tug clocked up 640 hours.', '640 hours|640 hours level'],
  ['The guild signed up 2,300 members.', '2,300 members|2300 persons level'],
  ['They racked up $4 million in debt.', '$4 million|4000000 USD level'],
  ['The co-op snapped up 71 barns.', '71|71 items level'],
  ['Fees were up 3%.', '3%|3 percent growth'],
  // What a share is of was told before.
  ['It answered 5,120 letters, of which 44 per cent were by hand.', '44 per cent|44 percent share'],
  ['Of these, 6% were sent back.', '6%|6 percent share'],
  ['It has 71 pilots, of whom a quarter are women.', 'a quarter|0.25 ratio share'],
  ['We saw 930 nests; of those, 12% were empty.', '12%|12 percent share'],
  ['Of late, 12% more nests were seen.', '12%|12 percent growth'],
  // People, and not what stands before them.
  ['The barge sank 4 km off Orre, drowning all 6 on board.', '6|6 items level'],
  ['It veered off after 12 km, injuring 14 on the top deck.', '14|14 items level'],
  ['A group of 31 pilgrims was lost.', '31 pilgrims|31 persons level'],
  ['Another group of 18 pupils came.', '18 pupils|18 persons level'],
  ['The gauge lost 0.7 index points.', '0.7 index points|0.7 index-points growth'],
])('%s', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  ['The Group of 20 met for 3 days.', 1],
  ['The lane shuts between junctions 11 and 12 for 3 nights.', 1],
  ['There were 93 boys for every 100 girls.', 1],
  ['It counts 4 vets for every 1,000 farms.', 1],
  ['The five-year rate fell to 4.1%.', 1],
  ['The one-year loan prime rate fell to 4.1%.', 1],
  ['The four-year graduation rate was 83%.', 1],
  ['He took a five-year loan of $9,000.', 2],
  ['It burns 5 litres for every 100 km.', 2],
])('%s has so many claims, what it is reckoned by being none: %i', (text, many) => {
  expect(read(text)).toHaveLength(many)
})

test.each([
  ['North of 700 people came.', 'over'],
  ['It has well north of €6 billion.', 'over'],
  ['A shade over 700 people came.', 'over'],
  ['Marginally above 6% failed.', 'over'],
  ['A whisker under 700 people came.', 'nearly'],
  ['Fractionally below 6% failed.', 'nearly'],
  ['The isle lies 70 km north of 3 harbours.', 'exact'],
  ['The two shops turned over £3 million.', 'exact'],
  ['Dealers handed over 51,300 cars.', 'exact'],
  ['The ferry carried over 700 people.', 'over'],
  ['It lies just north of 3 harbours.', 'exact'],
])('%s is told of %s', (text, bound) => {
  expect(checkText(text).claims.at(-1)?.bound).toBe(bound)
})

test('what drops a jaw is no fall', () => {
  const text = 'There was a jaw-dropping 140% surge in its price.'
  const doc = segmentText(text)
  expect(doc.sentences.flatMap((one) => readEnglish(doc, one))[0]?.direction).toBe('up')
})

test('high schools that are new are no record', () => {
  const kinds = (text: string) => checkText(text).claims.map(({ comparison }) => comparison.kind)
  expect(kinds('It built two new high schools.')).not.toContain('superlative')
  expect(kinds('Sales hit a new high in June.')).toContain('superlative')
})
