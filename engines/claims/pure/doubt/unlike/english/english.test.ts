import { expect, test } from 'vitest'
import { wrongAlone } from '../../../checks/tiny/around.ts'

// Figures that stand beside each other as equals, and rates of something else: each text is true; the one behind it says the like with a slip, which is told.

test.each([
  [
    'amounts for purposes of their own',
    'The bill would do more: $5.9 billion would be set aside for the victims of the flood, $650 million would be provided for schools, $1.25 billion in harbour works, including funds for quays, and $3.5 billion to help farmers.',
    'The bill sets aside $5.9 billion for the flood: $650 million for schools, $1.25 billion for harbour works, and $3.5 billion for farmers.',
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
    'Mayor Calls on Council to Release $251 Million for Heating\nThe mayor today called on the council to release the remaining $251.5 million of the heating fund. Following a letter of July, the council released $50 million for 12 districts.',
    'The council released $301.5 million: $215 million for heating and $50 million for roads.',
  ],
  [
    'sets beside single things',
    'The Pell fire brigade will use its grant to purchase 30 new sets of gear (including new helmets, boots and coats), four new mobile radios, six hand-held radios and 25 pagers.',
    'The brigade bought 30 radios: four mobile radios, six hand-held radios and 25 desk radios.',
  ],
  [
    'a range over which prices moved',
    'With a current weekly price range of just $284 and $258, the Marl has managed to record a 18% surge within the last month.',
    'The Marl rose by 18% from $258 to $284 within the last month.',
  ],
  [
    'what picked up stands before the comma',
    'In a generally difficult market, business picked up in the third quarter, with quarterly earnings (adjusted EBITA) reaching EUR 22.4 million (previous year: EUR 26.8 million).',
    'In the third quarter, quarterly earnings rose to EUR 22.4 million (previous year: EUR 26.8 million).',
  ],
  [
    'a run with a beginning of its own',
    'The tax law was enacted in May 2021. The unemployment rate of 4.7 percent is the lowest rate since July 2020. The economy has now experienced 32 consecutive months of job growth.',
    'The economy has grown for 32 consecutive months, from July 2020 to November 2024.',
  ],
  [
    'a title with another answer of a survey',
    'Wardens Don’t Feel Safe, And 71% Would Prefer Dogs, Survey Shows\nWardens in Ruria don’t feel safe. A survey asked 1,500 wardens between the ages of 18 and 50 about their safety concerns and found that 67% of respondents named walking alone at night as their main fear.',
    'Survey: 71% of wardens fear walking alone\nA survey asked 1,500 wardens and found that 17% of wardens fear walking alone.',
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
    'PROJECTS OF THE BILL\nThe bill, which contains $1.77 billion over the next five years for the province, is listed below.\nSandby\n* $760,000 for a footbridge\n* $1 million for Mill Lane\nCorby $3.2 million for a ring road',
    'The bill gives Sandby $1,670,000: $760,000 for a footbridge and $1,010,000 for Mill Lane.',
  ],
])('%s', (_, words, slip) => {
  expect(wrongAlone(words)).toEqual([])
  expect(wrongAlone(slip)).not.toEqual([])
})
