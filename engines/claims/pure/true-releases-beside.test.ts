import { expect, test } from 'vitest'
import { checkText } from './index.ts'

// True paragraphs in which the figure beside another isn't the one it is held against: what words, times, sizes and lines say that it is.

const TRUE: readonly string[] = [
  // Which way is better its measure tells.
  'Report for the June quarter\n\nThe mill treated 1.1 million tonnes.\n\nThe 12-month TRIFR improved to 3.6, from 4.2 at the end of March.',
  'The gross margin was 41.3% of sales compared with 40.6%, an improvement of 70 basis points on lower energy costs.',
  'Ballard Stores: half-year profit ahead on lower sales\n\nOperating profit £18.4m (H1 2023: £16.9m)\nRevenue £391.2m (H1 2023: £420.8m)',
  // "Ten or more" is a bound, and no way.
  'Notes. For two countries, only firms with ten or more workers are covered. The rate for the first quarter of 2025 has been revised from 3.1% to 2.9% in the union.',
  // How far it lies from another is no level.
  'The control room handled 512 calls. The number of fires attended was 36 lower than the 240 of 2021, a drop of 15 per cent.',
  'The number of farms was 12,610, down 2.0% on November 2023 (-260). Ten years ago there had been 19,400 farms.',
  // What stands in no order with what stands beside it.
  'Turks lodged 61,200 applications, 31% more than a year earlier, when there were 46,700. Afghans were second (52,000), although their number was slightly down. Georgians (31,400) and Colombians (29,800) came next.',
  'Relative to population on 1 January, there were 164 applicants per million people in the Union. The highest rate was registered in Malta (691), the lowest in Latvia (0.4).\n\n2 870 unaccompanied minors applied in June, most of them from Syria.',
  'Coral Bay Airport handled 9.84 million passengers last year.\n\nThe busiest day was Sunday, 2 August, with 38,410 passengers. December closed at 0.84 million. Over the New Year holiday from 30 December to 1 January, a further sign of strong demand, 96,300 people travelled through the terminal.',
  // A day of a time isn't what came before it, and a quarter no base of the twelve months that end with it.
  'Over the May Day holiday from May 1 to May 5, 2026, the stations delivered 8.4 million kWh, 1.6 times that of last year’s holiday. The peak came on May 1, 2026, when 2.1 million kWh was charged.',
  'Norhaven Airport: traffic for March 2026\n\nThe airport handled 512,300 passengers in March 2026.\n\nThe first quarter closed at 1.42 million passengers, a rise of 3.8%, and 8.31 million have used the airport over the past twelve months.',
  // The whole of a share is what its words name.
  'Bursaries went to 8,210 students. Women made up 58% of those supported.\n\nAt the end of March there were 231 research chairs, 112 of them held by women.',
  'Long-haul routes, where four were added for the summer, accounted for 64% of capacity.\n\nStatistics | Jul-24 | Jul-23 | Change\nPassengers, short-haul (thousand) | 1,512 | 1,431 | +5.7%\nPassengers, long-haul (thousand) | 1,044 | 881 | +18.5%\nTotal (thousand) | 2,556 | 2,312 | +10.6%',
  // Two lines of one whole.
  'Port of Lindal: July figures\n\nContainer throughput: 612,400 TEU (+7.1% y-o-y)\n  of which foreign trade: 241,300 TEU\n  of which domestic trade: 371,100 TEU',
  // Of a time, or a measure of its own, and nothing that is left of a hundred.
  'The company expects utilisation of 40% in the remainder of the current fiscal and 65% in FY26.',
  'The national grid supplied 74% of requirements; the balance was imported at an average premium of 36%.',
  // A ratio with a name, what a share earns, what went as well, who lent a hand.
  'Net debt stood at $361 million (30 June: $377 million), leverage 1.3x.',
  'Home delivery is now available from 510 shops.\n\nWe opened 36 new shops, including 12 with franchise partners, and closed eight, giving a total of 803 shops trading at the period end.',
  'This year the society, with the support of 19 schools and youth clubs, set out to bring in 1,400 donors before the holidays. It beat the target.',
  // What is left, and what was till then, isn't what the title tells.
  'Drilling rigs 2,140 meters from meeting under the bay\n\nBy March 31 the drilling rig "Ostara" had bored 3,012 meters of its 4,100 meters. Coming towards it, "Freya" had completed 2,948 meters of 4,000 meters.',
  'Marsh comes back: Tolm reserve to expand to 120 hectares\n\nTOLM – From March 1, 45 more hectares of marsh will be closed to hunting. It enlarges the present 75-hectare reserve by 60 percent.',
]

test.each(TRUE)('%s', (text) => {
  const { claims } = checkText(text, { date: '2026-08-01' })
  const accused = claims.filter(({ verdict }) => verdict === 'inconsistent')
  expect(accused.map(({ text: words }) => words)).toEqual([])
})
