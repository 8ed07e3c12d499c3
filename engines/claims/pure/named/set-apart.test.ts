import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

test('how long it is, that it runs or ranks names nothing', () => {
  const port =
    'Arden Port handled 1.4 billion tonnes of cargo, the most for the 16th year running, which ranks third.'
  expect(nameOf(port, '16th')).not.toBe('running')
  expect(nameOf(port, 'third')).not.toBe('ranks')
  expect(nameOf('The line opened in May. It is 163.8 kilometres long.', '163.8')).not.toBe('long')
})

test.each([
  // By how much it is larger, or how many it comes to, what is counted only tells in what it is counted.
  ['The tram backlog is 392 vehicles larger than in May.', '392', 'tram backlog'],
  ['The ferry fleet at the end of May, 612 boats, is the largest yet.', '612', 'ferry fleet'],
  ['The present bus fleet figure of 612 buses is the largest yet.', '612', 'present bus fleet'],
  ['The mill has 300 staff, 40 staff more than in May.', '40', 'staff'],
  // The peak that something climbs to, and the pace at which it does, name nothing.
  ['Gifts grew at a faster pace of 12% to reach $41 million.', '$41', 'Gifts'],
  ['Kiln sales rose nearly 30% to a post-war record of 18,900.', '18,900', 'Kiln sales'],
  ['Tea sales climbed to a three-year high of 45,000 tonnes.', '45,000', 'Tea sales'],
  ['The mill has a share price high of 45 dollars.', '45', 'share price high'],
  ['The 13.1 percent year-to-year increase in April tea exports helped.', '13.1', 'tea exports'],
  // How long they are, and how many of what there are.
  [
    'The proportion of waits longer than 12 hours from arrival has fallen to 6.3 percent.',
    '6.3',
    'proportion of waits longer than 12 hours from arrival',
  ],
  ['The number of days on the market in June was 44.', '44', 'number of days on the market'],
])('of what: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  ['The yard won orders for 14 ferries and 22 tugs.', '14', 'orders for ferries'],
  ['The yard won orders for 14 ferries and 22 tugs.', '22', 'orders for tugs'],
  ['The yard has room for 14 ferries and 22 tugs.', '22', 'tugs'],
  ['Fires have burned 172,227 hectares since April.', '172,227', 'hectares burned'],
  ['Farmers sowed 3.2 million acres of rye.', '3.2', 'rye'],
  ['The council owns 4,000 homes, of which 1,100 are in villages.', '1,100', 'homes in villages'],
  ['The council spent $4 million in grants.', '$4', 'grants'],
  ['Another 12 schools closed, leaving 41 open.', '41', 'schools'],
  [
    'The bank lent $4 million to farmers, bringing the total to $31 million.',
    '$31',
    'amount lent to farmers',
  ],
  [
    'There were 17 strikes of the older miners and seven of the newer ones.',
    'seven',
    'strikes of the older miners',
  ],
  ['28 out of 119 clinics reported more visits.', '28', 'clinics'],
  ['The poll of 2,620 adults found that rents rose.', '2,620', 'adults'],
  ['The works sold 60 planes abroad against 30 in May last year.', '30', 'planes'],
])('what was counted: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  ['More than half (56.6%) of galleries are free.', 'half', 'galleries'],
  ['Halls did best, with 81% reporting an increase.', '81%', 'reporting an increase'],
  ['Half of inns saw a decline, and 18% of huts closed.', '18%', 'huts'],
  ['Crews were sent out in 7% of calls.', '7%', 'calls'],
  ['People say they are giving smaller amounts (31%).', '31%', 'giving smaller amounts'],
  ['Workers received a pay rise (4%).', '4%', 'Workers received a pay rise'],
  ['Coal and gas fuelled 66% of the district’s power.', '66%', 'Coal and gas'],
  ['Wind output rose 44.6%. That’s 43,422 megawatt hours.', '43,422', 'Wind output'],
  [
    'The value of tea rose by $13 million while cocoa, with the exception of butter, surged $10 million.',
    '$10',
    'cocoa',
  ],
  ['Domestic and foreign guests rose 3% and 4% respectively.', '3%', 'Domestic guests'],
  ['Turnover and operating profit rose 3% and 4% respectively.', '3%', 'Turnover'],
  [
    'Two wind farms and four tidal plants ran, with two wind farms and four tidal plants producing 66 MW and 124 MW respectively.',
    '66',
    'wind farms',
  ],
])('shares and lists: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
