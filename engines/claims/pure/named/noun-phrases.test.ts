import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

test.each([
  // How large a change is or how steep, names nothing.
  ['Crews went to 8,140 false alarms. This was a small decrease of 3%.', '3%', 'false alarms'],
  ['The kilns had the fastest growth of 31%.', '31%', 'kilns'],
  ['The council issued permits worth $29 million. This represented a 14% rise.', '14%', 'permits'],
  ['The week saw a minor dip in milling (of less than 1%).', '1%', 'milling'],
  // A comma between the verb and its figure, with when it was.
  [
    'Diesel cars fell for the third month, down 28%, while petrol cars also declined, by 3%.',
    '3%',
    'petrol cars',
  ],
  [
    'Barn fires have been fewer but grew slightly, for the first time in 14 years, by 5% to 730.',
    '730',
    'Barn fires',
  ],
  // A time between the noun and its verb, or between it and where it is.
  ['Freight moved in the first 27 weeks of 2024 totaled 90,310 wagons.', '90,310', 'Freight'],
  [
    'Shipments for the first 9 weeks of 2024 on the Calder lines totaled 20,170 crates.',
    '20,170',
    'Shipments',
  ],
  // What adds up to things is told of before them.
  ['Ferry freight for the week totaled 2,810 lorries.', '2,810', 'Ferry freight'],
  // Participles and verbs that end like nouns.
  [
    'It shows a rise in calls for a tow – rising from 161 last year to 201.',
    '201',
    'calls for a tow',
  ],
  [
    'Price in the northern auction halls stood at $14.',
    '$14',
    'Price in the northern auction halls',
  ],
  [
    'A change at the Norvik Works resulted in group income soaring from $9 million to $12 million.',
    '$12',
    'group income',
  ],
  ['Sales were 685 tonnes, showing growth of 2.9%.', '2.9%', 'Sales'],
  // Figures reveal of what a share is.
  ['The survey figures reveal half of the launches were at night.', 'half', 'launches'],
  ['Of all the tea offered, 11 million kilograms were sold.', '11', 'tea'],
  ['Of every pound spent, 84p went on charitable work.', '84p', 'charitable work'],
  // Gains are sums of their own.
  ['The insurers recorded a $3 million underwriting gain.', '$3', 'underwriting gain'],
  // Up in one place and down in another.
  ['Wagon traffic was up 1% in Norvik but down 4% in Calder.', '4%', 'Wagon traffic in Calder'],
  [
    'With spending by guests surging 31 percent this year and up an incredible 90 percent since 2021.',
    '90',
    'spending by guests',
  ],
  [
    'The Calder Isles and the Marr posted double-digit growth of 11%.',
    '11%',
    'Calder Isles and the Marr',
  ],
  // What is most is what the figure behind it is of.
  ['Milled ore rose to a record 14,200 tonnes.', 'record', 'Milled ore'],
  ['Crews met 39 more fires than in 2014 and the highest figure since 2011.', 'highest', 'fires'],
  // A place isn't in another; a share is of what stands behind it.
  [
    'Northern Marr received only 36% (25.7mm) of the expected rain, compared to 44% (39.2mm) in Calder, 52% (39.3mm) in Norvik and 37% (32.1mm) in Aldmoor.',
    '52%',
    'Norvik',
  ],
  ['The valley received 77% of its monthly average rainfall.', '77%', 'average rainfall'],
  // What they amounted to jumped in the same sentence.
  [
    'Remittances from Marr were $3 million. Those from Calder fell. Remittances from Norvik jumped 28% as they amounted to $9 million.',
    '$9',
    'Remittances from Norvik',
  ],
  ['Halden had below-average growth of 1.5%.', '1.5%', 'Halden'],
  ['The budget has a tax rate increase by $0.01 to $0.36.', '0.01', 'tax rate'],
  [
    'Figures:\n\n• 4,120 – The number of stalls in covered markets fell by 2%.',
    '4,120',
    'number of stalls in covered markets',
  ],
  [
    'The works shipped 40 tonnes of glass at an average cost of $51 a tonne.',
    '$51',
    'average cost',
  ],
  ['The losers were reels and discs, which declined by 31%.', '31%', 'reels and discs'],
  ['“Music on demand” (with advertisements) grew 27% last year.', '27%', 'Music on demand'],
  ['Calder is expecting a total enrolment of 14,000 students.', '14,000', 'total enrolment'],
  ['The Calder mine increased output 11%, since its ore was richer.', '11%', 'output'],
  ['The Calder mine cut output by a third as demand fell.', 'a third', 'output'],
  ['Output in Zambia fell 8% but rose 4% in Kenya.', '4%', 'Output in Kenya'],
  ['The fair grew, selling 2 million tickets for the first time, a rise of 12%.', '12%', 'tickets'],
  ['Coffee exports reported a 1.7% decrease to 109,400 bags.', '109,400', 'Coffee exports'],
])('%s %s: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test('a plain form behind one who has it is a verb where many are told of, or it measures', () => {
  expect(nameOf('Staff now project average inflation of 3.3% in 2026.', '3.3%')).toBe(
    'average inflation',
  )
  expect(nameOf('The best month for funded barns was May (2,311).', '2,311')).not.toBe('month')
})
