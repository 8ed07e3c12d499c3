import { expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'

// Figures that stand beside each other as equals, and rates of something else: each text is true; the one behind it says the like with a slip, which is told.

test.each([
  [
    'amounts for purposes of their own',
    'Under the plan much is paid: $5.8 billion go to those whom the flood hit, $640 million to classrooms, $1.15 billion to dikes, including money for locks, and $3.4 billion to millers.',
    'The plan pays $5.8 billion after the flood: $640 million for classrooms, $1.15 billion for dikes, and $3.4 billion for millers.',
  ],
  [
    'gifts of several givers',
    'The hall was paid for by many. Other gifts include $2.29 million in lottery funds from the county, $690,000 from the Pell Trust, $900,000 from the builder Ashe and $650,000 from the mayor’s home town.',
    'Gifts came to $2.29 million in all: $690,000 from the Pell Trust, $900,000 from the builder Ashe and $650,000 from the mayor’s home town.',
  ],
  [
    'entries of a list',
    'The bill gives the town:\n* $4,700,000 for tram lanes in Marden\n* $2,350,000 for buses in Corby\n* $750,000 for repairs between Pell and Sandby\n* $1,000,000 for a rail crossing\n* $3,000,000 for stations.',
    'The bill gives the town $4,700,000 in all:\n* $2,350,000 for buses in Corby\n* $750,000 for repairs between Pell and Sandby\n* $1,000,000 for a rail crossing.',
  ],
  [
    'names each before its amount',
    'Grants (subject to a 0.7% cut) Weather Centre, Marden College: $2,125,000 Stud Farm Act: $775,000 Oat Breeding, Pell College: $358,000 Rye Breeding, Pell College: $652,000 Water Care, Pell College: $75,000 Food Care, Pell College: $152,000 Other matters follow.',
    'Grants: $2,125,000, made up of $775,000 for the stud farm, $358,000 for oats, $652,000 for rye and $75,000 for water.',
  ],
  [
    'a title that rounds',
    'Reeve Wants $341 Million Paid Out for Peat\nThe reeve wants the parish to pay out the remaining $341.5 million of the peat chest. After her note of May it paid out $60 million to 14 hamlets.',
    'The parish paid out $401.5 million: $314 million for peat and $60 million for lanes.',
  ],
  [
    'sets beside single things',
    'From the gift the Pell lifeboat gets 40 sets of oilskins (with gloves, hoods and belts), five deck lamps, seven hand lamps and 28 whistles.',
    'The lifeboat bought 40 lamps: five deck lamps, seven hand lamps and 38 head lamps.',
  ],
  [
    'a range over which prices moved',
    'With this week’s price range of $284 and $258, the Marl token put on an 18% surge in the past month.',
    'The Marl rose by 18% from $258 to $284 within the last month.',
  ],
  [
    'what picked up stands before the comma',
    'Orders for ropes picked up in spring, with half-year earnings before tax reaching EUR 22.4 million (previous year: EUR 26.8 million).',
    'In spring, half-year earnings rose to EUR 22.4 million (previous year: EUR 26.8 million).',
  ],
  [
    'a run with a beginning of its own',
    'The shipyard act came in March 2022. At 5.3 percent, the share of idle docks is the lowest since June 2021. Orders have now risen for 27 consecutive months.',
    'Orders have risen for 27 consecutive months, from June 2021 to October 2024.',
  ],
  [
    'a title with another answer of a survey',
    'Of Ferrymen 73% Want Lamps, Poll Finds\nFerrymen of Ruria are uneasy. A poll asked 1,400 ferrymen what troubles them and found that 64% of ferrymen name fog at dawn as their main worry.',
    'Poll: 73% of ferrymen fear fog\nA poll asked 1,400 ferrymen and found that 37% of ferrymen fear fog.',
  ],
  [
    'a record that was passed',
    'The Port of Arnsund handled 38.6 million tonnes of cargo in 2025, 2.9% more than in 2024 (37.5 million).\n\nContainer traffic grew by 6.4% to 1,284,000 TEU, passing the previous record of 1,241,000 TEU set in 2021. Loaded boxes made up 1,037,000 TEU and empty ones 247,000 TEU. Transhipment accounted for 29% of the total. By trade lane, Asia contributed 611,000 TEU, North America 284,000, the Baltic 226,000 and others 163,000.\n\nThe port was called at by 6,182 ships, 91 fewer than in 2024, but their average size rose to 24,700 gross tonnes. Cruise lines sent 142 ships with 318,400 guests, after 151 ships with 334,900 guests a year earlier.',
    'Container traffic grew by 6.4% to 1,284,000 TEU, from 1,241,000 TEU in 2024.',
  ],
  [
    'of gross domestic product, and of nothing else',
    'Revenue is put at 87.4 billion crowns and expenditure at 93.1 billion, so that the deficit comes to 5.7 billion crowns or 2.1% of gross domestic product, after an expected 2.6% this year.',
    'Gross domestic product was 93.1 billion crowns and the deficit 5.7 billion crowns or 2.1% of gross domestic product.',
  ],
  [
    'guests of one year among those of another',
    'A total of 1,268,300 spectators saw the 132 matches of the season, an average of 9,608, and 3.7% more than in 2024, when 1,223,000 came. Carrick drew the largest crowds with 18,920 on average, ahead of Dunmore (14,310) and Tullow (12,880).',
    'A total of 1,268,300 spectators saw the 132 matches of the season, an average of 9,068.',
  ],
  [
    'lines told to the million',
    'WORKS IN THE PLAN\nFor the province the plan holds $1.77 billion over five years.\nSandby\n* $760,000 for a footbridge\n* $1 million for Mill Lane\nCorby $3.2 million for a ring road',
    'The bill gives Sandby $1,670,000: $760,000 for a footbridge and $1,010,000 for Mill Lane.',
  ],
])('%s', (_, words, slip) => {
  expect(wrongAlone(words)).toEqual([])
  expect(wrongAlone(slip)).not.toEqual([])
})
