import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
const NAMES: readonly (readonly [string, string, string | null])[] = [
  // The noun behind a figure that stands as an adjective.
  ['Fees fell, with a 90% refund rate for pupils.', '90%', 'refund rate'],
  ['The board announced a 6.5% dividend increase.', '6.5%', 'dividend'],
  ['The port saw 5 percent export growth in May.', '5 percent', 'export'],
  ['The port saw 5 percent growth in May.', '5 percent', 'port'],
  ['A $650 deposit earns a profit of $21.', '$650', 'deposit'],
  ['Half of the $63 million scheme remains unspent.', '$63', 'scheme'],
  ['Rents were 5% higher.', '5%', 'Rents'],
  // What is counted, behind its adjectives.
  ['They bought two barges and 17 additional ferries.', '17', 'additional ferries'],
  ['The tutors come from 18 northern and western states.', '18', 'northern and western states'],
  ['The yard gave 840 permanent jobs and wages of £2 million.', '840', 'permanent jobs'],
  ['The plant opened with more than 30 new supply contracts.', '30', 'new supply contracts'],
  // What changed, behind the noun.
  ['There was a 27 percent ($31 million) increase in school funding.', '27', 'school funding'],
  ['There was a clear 17.5% increase in trading volume.', '17.5', 'trading volume'],
  ['It has a $47 million increase for Meals at Home.', '47', 'Meals'],
  // What it is for, to its end.
  [
    '* $2 million to construct a cycle and footpath network in Cookham.',
    '$2',
    'to construct a cycle and footpath network',
  ],
  ['* $410,000 for roads and bridges.', '410', 'for roads and bridges'],
  ['* $410,000 for roads and pledged more.', '410', 'for roads'],
  [
    '* $8 million for the Centre for Water and Soil Research.',
    '$8',
    'for the Centre for Water and Soil Research',
  ],
  [
    "* $840,000 to count and describe the lake's eels.",
    '840',
    "to count and describe the lake's eels",
  ],
  ['The plan contains an additional $91 million for harbours.', '91', 'for harbours'],
  ['This year $38 million has been donated by local firms.', '38', 'donations by local firms'],
  ['The scheme was funded at $3.3 billion in 2005.', '3.3', 'scheme'],
  ['5 million for the repair of barges', '5 million', 'for the repair of barges'],
  // Who did it, where nothing tells what for.
  ['The bill provides $83 billion.', '83', 'amount provided by the bill'],
  ['It provides $83 billion.', '83', 'amount provided'],
  // Who says it, or what it adds up to.
  ['A poll of ours illustrated that 61 percent of tenants would move.', '61', 'tenants'],
  ['Villages contribute 25 percent of the cost.', '25', 'Villages'],
  ['The yard had earnings per share of $0.34.', '0.34', 'earnings per share'],
  ["The sum tops this year's probable deficit of $71 billion.", '71', 'probable deficit'],
  ['The council halved its interest rate.', 'halved', 'interest rate'],
  ['Sales doubled last year.', 'doubled', 'Sales'],
  ['Two in five (41%) of tenants would move.', '41%', 'tenants'],
  // Lines and their marks.
  ['* Varra Court security improvements - $410,000', '410', 'Varra Court security improvements'],
  ['○      Forecasted sales: $2,481,330', '2,481', 'Forecasted sales'],
  ['• Radio masts, Norvik Hill Station: $500,000.', '500', 'Radio masts, Norvik Hill Station'],
  ['In May, the costs: $500,000.', '500', 'costs'],
  [
    '* Norvik - $400,000: Halden Hospital Network - to help buy beds',
    '400',
    'Halden Hospital Network',
  ],
  ['The agency gave a contract for $9.4 million to Halden Services.', '9.4', 'contract'],
  ['A law to double federal aid for pupils passed.', 'double', 'federal aid'],
  ['The bill has a sum for 3 VX-130J’s.', '3', 'VX-130J'],
  ['* $9 million for the U.S. Army School of Music.', '$9', 'for the U.S. Army School of Music'],
  ['Three-quarters of the 2003 tax cuts go to towns.', 'Three-quarters', 'tax cuts'],
  // Beside what it lies.
  ['The lake temperature was 14.2°C, 1.3 degrees Celsius above normal.', '1.3', 'lake temperature'],
  ['The interim dividend was raised to 31 cents.', '31', 'interim dividend'],
]

test.each(NAMES)('%s %s: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
