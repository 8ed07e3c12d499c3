import { expect, test } from 'vitest'
import { namesIn } from '../../names.ts'
import { readClaims } from '../../read-claims.ts'

function nameOf(text: string, words: string): string | null | undefined {
  const { doc, claims } = readClaims(text, { date: '2024-06-01' })
  const at = claims.findIndex(({ start, end }) => doc.text.slice(start, end).includes(words))
  return at < 0 ? undefined : namesIn(doc, claims)[at]
}

test.each([
  // A part of what was told before is named by what is told of it.
  ['The chain has 412 shops, of which 57 are abroad.', '57', 'shops abroad'],
  ['The chain has 412 shops, of which 57 (14%) are abroad.', '14', 'shops abroad'],
  ['The army sent 340 soldiers, 51 of them women.', '51', 'women'],
  ['The ward lists 240 patients, 31 of whom had no bed.', '31', 'patients that had no bed'],
  ['Of the 92 delays, 57 were due to ice and 14 to fog.', '57', 'delays due to ice'],
  ['Of the 92 delays, 57 were due to ice and 14 to fog.', '14', 'delays to fog'],
  ['The line carries 140 trucks; the other 36 are steam engines.', '36', 'steam engines'],
  ['Donations came to 61 million crowns: 24 million from members.', '24', 'Donations from members'],
  ['They signed 26 treaties: 11 on trade and nine on fishing.', 'nine', 'treaties on fishing'],
  ['The team reached 231,500 people, or 89% of the 260,000 targeted.', '260', 'people targeted'],
  // Parallel places: each figure is of its own.
  [
    'Average rents rose to £1,296 in Norvik, £741 in Halden and £968 in Ely.',
    '741',
    'Average rents in Halden',
  ],
  [
    'Average rents rose to £1,296 in Norvik, £741 in Halden and £968 in Ely.',
    '1,296',
    'Average rents in Norvik',
  ],
  ['The jobless rate was 4.8% for men and 5.5% for women.', '5.5', 'jobless rate for women'],
  ['Four in ten came from outside the valley and 18% from abroad.', '18', 'abroad'],
  // A time parts nothing, and a figure with a noun of its own is of that.
  ['Average rents rose to £1,296 in May and £1,310 in June.', '1,310', 'Average rents'],
  ['The chain has 412 shops, of which 57 stalls are abroad.', '57', 'stalls'],
  ['Sales rose to 52 million crowns in Norvik, where the mill cut its prices.', '52', 'Sales'],
  // Who accounts for so many of them.
  ['Freight accounted for 1,200 of the flights.', '1,200', 'Freight'],
  ['Oil made up 40%; wind and sun made up the remaining 60%.', '60', 'wind and sun'],
])('%s: %s measures %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  // What a share is told of, with all that belongs to it.
  ['In the survey 18% are very satisfied.', '18', 'very satisfied'],
  ['In the survey 21% don’t know.', '21', 'don’t know'],
  ['Three pounds in every four will go on public transport.', 'Three', 'public transport'],
  ['For every dollar we spent, 88 cents went to schools.', '88', 'schools'],
  // The way a figure changed is no name.
  ['The mill reported a 92% year-over-year and 20% sequential increase in orders.', '92', 'orders'],
  ['The mill reported a 92% year-over-year and 20% sequential increase in orders.', '20', 'orders'],
  ['Norvik is the largest with 12,380, a jump of 13 percent from 10,956.', '10,956', 'Norvik'],
  ['Net debt at the same date is put at 4 million crowns.', '4', 'Net debt'],
  ['ii. Corporation tax: $158 million;', '158', 'Corporation tax'],
  [
    'It takes the office 4 months on average to answer a letter.',
    '4 months',
    'time to answer a letter',
  ],
  ['Bookings grew faster still, climbing 17 percent to 412,000.', '17', 'Bookings'],
  ['Storms cost the group 96 million crowns net of tax.', '96', 'Storms'],
  ['Ferry calls rose to 48,200, 2.3 times the 21,000 of the year before.', '21,000', 'Ferry calls'],
  ['Care took 5%; the US (47 GW) and India (30 GW) lead.', '47', 'US'],
])('%s: %s measures %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  // What the heading says, where the sentence says nothing.
  ['The year.\n\nPotholes\nMore than 14,600 were filled.', '14,600', 'potholes filled'],
  ['The year.\n\nOutlook\nMore than 14,600 were filled.', '14,600', null],
])('%s: %s measures %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
