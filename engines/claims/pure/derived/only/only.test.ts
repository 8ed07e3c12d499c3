import { describe, expect, test } from 'vitest'
import { contradict, hold } from '../../checks/tiny/contradict.ts'
import { readClaims } from '../../index.ts'

describe('how far the only two figures of a kind lie apart', () => {
  contradict('gap', [
    'A family of four pays {$86|$126} more for swimming in Westbrook than in neighbouring Harmon. The two towns published their charges: $412 in the former, $326 in the latter.',
    'Lake Dunning stood at 217.4 metres above sea level on Wednesday, {1.6|2.6} metres short of the spillway, whose lip is at 219.0 metres.',
    'Boys born in Ashgrove can expect to live 74.6 years, and those born in Summerhill 82.9. In other words, {8.3|9.8} years separate two neighbourhoods.',
    'For a kilo of oysters the wholesaler pays A$14.50 and the restaurant A$22.00. The mark-up, {A$7.50|A$9.50} a kilo, persuaded the growers.',
    'Sydney Vance cleared 4.82 metres in the pole vault, {21|31} centimetres higher than the 4.61 which had stood as the record.',
  ])
  hold([
    'Ecuador was pumping about 260,000 barrels a day, about 50,000 above the quota assigned by the cartel, a spokesman said. It exported 173,500 barrels a day on average.',
    'Support stands at 58 per cent among under-30s and 41 per cent among over-60s. A gap of 27 points separates men and women.',
    'A ticket costs £12 on weekdays and £18 on Sundays, £4 more than last year.',
  ])
})

test('what lies between two airports lies between no two figures', () => {
  const { relations } = readClaims(
    'The railway will cut travel time from Shanghai to Huzhou from about 2 hours to around 40 minutes. The airport line has a fastest connection time of 40 minutes between the two airports.',
  )
  expect(relations.filter(({ kind }) => kind === 'gap')).toEqual([])
})

describe('what the only number of things costs', () => {
  contradict('mean', [
    'The Treasury will guarantee loans of up to $1.2 {billion|million} for social housing, enough, it reckons, for 4,000 homes at an average of $300,000.',
  ])
  hold(['The project costs $5 million. It includes 20 homes at $200,000 each.'])
})

describe('a share of what was looked at', () => {
  contradict('share', [
    'One in {six|four} of the breath tests on the weekend came back positive in Barkly, where officers stopped 640 drivers and found 106 over the limit.',
    'A {quarter|third} of the 96 graves vandalised in January have been repaired; stonemasons have finished 24 so far.',
  ])
  hold([
    'A third of the 96 graves vandalised in January have been repaired; 24 volunteers took part.',
    'Dental decay is found in 18 per cent of the children in Lorn, a survey shows. It examined 2,300 children, of whom 414 had a bad tooth. In the previous round, six years ago, the proportion was 24 per cent.',
    'In cash terms pay went from $1,200 to $1,248 a week, or 4%, and prices were 2.8% higher.',
  ])
})

describe('what words tie to the sentence before', () => {
  contradict('growth', [
    'Inspectors entered 5,320 homes in 2024. That was 1,520 more than in 2023, an increase of {40|14} per cent.',
    'The library lent 8,400 books. That was 1,600 fewer than in 2023, a decline of {16|26} per cent.',
  ])
  contradict('multiple', [
    'An hour’s stay on Market Square will cost £{6.00|8.00} from April. That’s two and a half times what it costs today (£2.40), the traders complain.',
  ])
  contradict('rank', [
    'St Brannoc’s came {third|second} in this year’s attendance table with 96.1 per cent. Only Mount Carmel and Loyola Park did better.',
    'The 2022 shiraz was placed fifth out of 38 wines in its class, with only {four|six} scoring higher.',
  ])
  contradict('direction', [
    'The mean temperature at Fort Aldous this August was 17.8 degrees, {cooler|warmer} than the 18.6 degrees measured in August 2023.',
  ])
  contradict('repetition', [
    'The museum reopens after a refurbishment that cost £3.8 million. The chair said that half the £{3.8m|5.8m} bill had been met by the Heritage Fund.',
  ])
  hold([
    'The museum reopens after a refurbishment that cost £3.8 million. The chair said that half the £1.2m pot for grants had been spent.',
    'The team came third in the league. Only two clubs scored more goals, and the cup is still to come.',
  ])
})
