import { describe, expect, test } from 'vitest'
import { wrongAlone, wrongIn } from '../../../checks/tiny/around.ts'

describe('figures that are no quantities', () => {
  test.each([
    'Arden were barely seen in the opening 45 minutes. They were unlucky not to take the lead after 62 minutes. The keeper was called into action with eight minutes left.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })
})

describe('a change of something else', () => {
  test.each([
    'The members cut their output by 92,000 barrels a day on the month to 30.6 million barrels a day in May to fulfil the deal on cuts of output by 174%, the group said.',
    'Handling of coke rose by 2.04 per cent to 41.32 MT during the eight months as compared with 40.49 MT of coke handled in the same period of the last fiscal year.',
    'The maker reckons that the market of Marland will grow 15% this year, to 920,000 cars, reaching 1.6 million cars by 2030.',
    'Rainfall for the month of May was a lowly 12.3mm. The long term average is 48.7mm. May rainfall was 36.4mm or 75% lower than the long term average.',
    'House prices were 11.8% higher on the year in the last quarter of 2024, down from 16.3% in the third quarter, the registry said. The average house price was £182,920. The largest gains were made in Elmshire, where house prices were up by 23% in the fourth quarter. House prices rose the slowest in Greater Arden, being up by 6%.',
    'Local films accounted for 37.5% of the box office last year. This represented a 4.5% gain for the proportion of local films in 2024 compared to 2023. The number of local films released rose to 310 in 2024 from 287 the previous year.',
    'The town welcomed 12 percent more visitors from around the world in July compared with the same period last year, boosted by arrivals from far countries. Data of the tourist office on Friday showed the town saw 4.39 million arrivals, compared with 3.48 million in June.',
    'Injuries of all riders fell 3% to 46,480, giving a total of 53,100, which was 3% down on the April-June 2009 total.\nPupil injuries (deaths and injuries to those aged under 16) were down 2%, although the provisional figures showed that pupil cyclist injuries totalled 470 in April-June 2010 compared with 469 in the same period last year.\nTotal pupil injuries rose 2% to 2,210.',
    'Veris sold 1.92 million phones in 2024, up 8.2 percent from a year earlier.\nOmnia sold 1.61 million phones in 2023.',
    'Toro sold 10.82 million vehicles in 2024, down 3.7 percent from a year earlier.\nByda sold 4.27 million cars last year, overtaking Honsu’s 3.81 million and Nisso’s 3.35 million vehicles.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })
})

describe('a change on another basis', () => {
  test.each([
    'Umber Group, third quarter results\n- Net sales increased 13% to $180.2 billion in the third quarter, compared with $158.9 billion in third quarter 2023.\n- Excluding the $1.5 billion favorable impact from year-over-year changes in foreign exchange rates throughout the quarter, net sales increased 12% compared with third quarter 2023.\n- North segment sales increased 11% year-over-year to $106.3 billion.',
    'Full year\n• Revenue was $13.1 billion, an increase of 36% on the prior year;\n• Operating income was $1.4 billion compared to $2.3 billion in the prior year, due to a $2.5 billion increase in noncash amortization expense of the Quay concession and an increase of $1.1 billion of rent expense related to leases due primarily to the Harbour lease, the Aria lease, and the Vix lease, partially offset by the $2.3 billion gain on transactions, net and the $1.1 billion gain on the sale of The Tern in the current year and an increase in operating income related to the sale of Harbour;\n• Net income was $1.5 billion.',
    'On an adjusted basis, the effective tax rate was 26.6% versus 16.7% last year. The lower tax rates last year were primarily due to the resolution of old matters.',
    'We ended the quarter with 299 million fully diluted shares (270 million common and 29 million dilutive shares), an increase of 13 million or 5% on the quarter.',
    'Overheads collectively increased 14% to $1.1 million, largely driven by staff. As a reminder, in the second quarter, we recognized $307,000 of expenses for the same.\nThird-quarter transaction expenses were $253,000, up 3% on the second quarter, driven by fees. Selling expenses were $260,000, up 10% on the second quarter.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'Excluding exchange rates, net sales increased 12% to $180.2 billion, compared with $158.9 billion in the third quarter of 2023.',
    'Operating income was $1.4 billion compared to $2.3 billion in the prior year, a decrease of $1.1 billion.',
    'The tax rate was 26.6% versus 16.7% last year. The lower rate is due to the resolution of old matters.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})

describe('figures of several years', () => {
  test.each([
    'Umber plc, annual report for 2024\nThe fair value as of the vesting dates of the units was $4.8 million, $3.4 million and $3.1 million for 2024, 2023 and 2022, respectively. The plan has 1,240 members. The quay took 310 ships and 27 ferries.',
    'At December 31, 2024 and December 31, 2023, the carrying value of the silver was higher than its market value by $711,000 and $890,000, respectively.',
    'The purchase brought assets of $24.1 million, which comprise primarily of $2.2 million in cash, $2.8 million in other current assets, $5.0 million in intangible assets and $13.5 million in goodwill.',
    'Our cash at December 31, 2024 totaled $2.9 billion, a $1.6 billion decrease compared to cash at December 31, 2023. Our cash at December 31, 2023 totaled $4.5 billion, a $6.1 billion decrease compared to cash at December 31, 2022.',
    'Costs (dollars in millions)\n\n\t2016\t2015\t2014\t2016 vs. 2015\t\t2015 vs. 2014\t\nCost of services\t$ 7,988\t$ 7,803\t$ 7,200\t$ 185\t2.4%\t$ 603\t8.4%',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })

  test.each([
    'The purchase brought assets of $24.1 million: $2.2 million in cash, $2.8 million in other current assets, $5.0 million in intangible assets and $13.5 million in goodwill.',
    'Our cash totaled $2.9 billion at the end of 2024, a $1.9 billion decrease from $4.5 billion at the end of 2023.',
  ])('told: %s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })
})

describe('a share of something else', () => {
  test.each([
    'Second-quarter revenues totaled $12.7 million, a decrease of $15.0 million, or 54%, compared to the prior-year quarter, reflecting an operational decline of $14.7 million, or 53%, as well as an unfavorable impact of foreign exchange of $283,000, or 1%.',
    'Plug-in cars made up 28% of all registrations. Battery electric cars were the fastest-growing kind in Norland, with battery electric cars making up a 15.2% market share across the country in the year to date. Registrations of battery electric cars rose in 21 counties and fell in six, while registrations of diesel cars fell in 23 of 27 counties.',
    'Orvania, with a population of more than one billion, drinks about 1.2 billion bottles of cider every year. Pippin has a market share of about 29%.',
    'The owner of the oil firm Tarvos has sued the state for $28.3bn. The state last year seized and sold Tarvos’ main arm, Ugan, to the oil group Rovent for $9.3bn. Group Meno, the holding company which controls 51% of Tarvos, says this was illegal.',
    'Overall shipments of phones dropped 15.6 percent in 2024 to 414 million units, of which 391 million were 5G phones. Local-brand phones accounted for 89.5 percent of total shipments last year, according to the report.',
    'A total of 2.86 million visitors stayed in Corra in 2023, up 10 per cent on the 2.6 million of 2022. They booked 8.58 million nights, an average of three nights each.\n\nDomestic guests numbered 1.716 million, or 60 per cent of all visitors; the other 1.144 million came from abroad. Arland was the largest foreign market with 286,000 visitors, a quarter of all foreign arrivals, followed by Belland with 183,000 and Corland with 114,400 (10 per cent).',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })
})

describe('levels of two things', () => {
  test.each([
    'Our schools\nTotal number of schools\t152\nElementary schools\t96\nMiddle schools\t31\nHigh schools\t17\nEvening schools\t3\nCampuses (K-8, 6-12)\t5\nSheds\t1,140',
    'Borrowing figures for 2023/4 are £35bn - £2.5bn less than the £37.5bn predicted in the budget of March, as already announced.',
    'The items were collected by Bob Lund who began collecting at the age of 17. The singer, one of the best of his time, died in 1970 at the age of 27. The guitar was sold for $41,000 and the poem for $9,300.',
    'At least 164 ballots were rejected in last month’s vote, with Harbour South coming top at 14.\n\nAt 0.48 per cent of the count of 34,060, it was down from the 0.56 per cent in the 2012 vote, in which 174 ballots were rejected out of 31,026.',
    'The labour office also said it had revised down the jobs gains in December, from 157,000 to 133,000. Payrolls rose by 146,000 in January.',
    'Profits at the truck unit over the period compared unfavourably with 2023’s 812m euro figure and were well below analyst expectations of 391m euros. For the year its profits fell 46% to 1.6bn euros.',
    'So far, only 22 of the 30 building projects targeted by the environment office for having no permit have complied with its order. The firm could face a fine of up to 200,000 crowns.',
    'Murder rates rose each year from 67 per 100,000 people in 2011 to 92 in 2016, before dipping to 89 last year.',
    'The storm made landfall with winds of up to 155 mph (250 kph). By Friday it had winds of 65 mph (100 kph).',
    'The island would see as much as 800 mm (32 inches) of rain in a day.',
  ])('%s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })
})

test.each([
  'Sales of the pump unit were $412 million in the third quarter. Orders were strong. Operating profit totaled $103 million, or 35% of sales, up 6% on the year.',
  'Home deliveries totaled 873 last quarter, down 14.2% from 977 a year earlier.',
  'The storm made landfall with winds of up to 155 mph (350 kph).',
  'The border is 276 km (197 miles) long.',
  'Local films accounted for 37.5% of the box office last year. The number of local films released rose by 4.5% to 310 in 2024 from 287 the previous year.',
  'The town saw 5.12 million arrivals in July, up 14 percent from 4.06 million in June.',
  'The market will grow 15% this year, to 920,000 cars, from 600,000 cars last year.',
  'Our schools\nTotal number of schools\t152\nElementary schools\t96\nMiddle schools\t31\nHigh schools\t17\nEvening schools\t3\n',
  'The average yield, at 71.4 tonnes, is up 4.2 tonnes from 69.2 tonnes last year.',
  'The library has 41,000 readers. Children made up 33% of readers: 8,200 of the 41,000.',
  'More than 10,000 homes in 15 counties were flooded. The fire office said that 9,868 homes have been flooded.',
  'Revenue was 812m euro, well below expectations of 791m euros.',
  'Sales rose to 312 million euros from 290 million euros, although the increase of 9.6% was less than hoped.',
])('what does contradict itself is told: %s', (text) => {
  expect(wrongAlone(text)).not.toEqual([])
})

describe('what words seem to set apart, and doesn’t', () => {
  test.each([
    // What they were bought at is no part, and takes none of them away.
    'We completed the first step of our £180 million share buy-back in May, purchasing 8.2 million shares for £70 million at an average price of 853 pence. The remaining £118 million will be returned by the end of March.',
    // A rate of a year is a level.
    'Housing starts were at a rate of 1,264,000 in May. By region: North, 141,000; East, 203,000; West, 252,000; South, 686,000.',
    // By as much it rose.
    '- 264 people work here today, down 175% from 96 at the end of 2023',
    'Waiting list rises to 6.47 million as demand grows\n\nFigures published today show that the waiting list for planned hospital care stood at 6.74 million at the end of May.',
    'The foundry expects output of 3,528.4 tonnes for the year.\n- Output: 3,258.4 tonnes',
  ])('%s', (text) => {
    expect(wrongAlone(text)).not.toEqual([])
  })

  test.each([
    'We completed the first step of our £180 million share buy-back in May, purchasing 8.2 million shares for £70 million at an average price of 853 pence. The remaining £110 million will be returned by the end of March.',
    'Housing starts were at a rate of 1,264,000 in May. By region: North, 141,000; East, 203,000; West, 252,000; South, 668,000.',
    '- Median price: $458,000\nThe average price of a home sold in May was $548,000.',
  ])('fits: %s', (text) => {
    expect(wrongAlone(text)).toEqual([])
  })
})

test('of three pairs at one rate and one at another, that one is wrong', () => {
  const wrong = wrongIn(
    'The first fund has taken $75 million (£40 million) so far, while the second has taken $46.8 million (£24.8 million). A third took $19.5 million (£14.9 million) in three days. A fourth cost $7 million (£3.7 million).',
  )
  expect(wrong).toEqual(['$19.5 million', '£14.9 million'])
})
