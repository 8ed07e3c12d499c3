import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { readClaims } from '../../read-claims.ts'

function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[what: string, day: string, text: string, wanted: readonly string[]]>([
  [
    'what was done is of the day of the release',
    '2025-09-30',
    'Brevio Labs has closed a funding round. A fund from Oslo put in €6 million. The firm builds pumps. It works in Bergen.',
    ['€6 million @2025-09-30'],
  ],
  [
    'what was asked and answered is of the day of the survey’s release',
    '2026-03-05',
    'Many vets would leave the state service, a survey published today shows. The Guild asked 2,140 vets. Only 12 per cent were content with their hours. The Guild wants talks.',
    ['2,140 @2026-03-05', '12 per cent @2026-03-05'],
  ],
  [
    'the period of the lead goes on, though most figures say others',
    '2026-04-27',
    'Orders for looms rose by 7 percent in the first quarter of 2026, the Guild of Loom Makers reports.\n\nForeign orders climbed 13 percent to €1.3 billion.\n\nPlants were busy to 78 percent in April, 2 points above January (76 percent). Wages rose 3 percent in April.\n\nFor 2026 as a whole the Guild foresees output of 9,000 looms and exports of 4,000 looms.',
    ['13 percent 2026-Q1', '€1.3 billion 2026-Q1'],
  ],
  [
    'how much there was on a day is a state of that day',
    '2025-07-09',
    'Lakes in the Orma basin were low on Monday, the River Board reports. Together they held 1,420 gigalitres. The Board measures them each week. It is worried.',
    ['1,420 gigalitres @2025-07-07'],
  ],
  [
    'a plan is of the day for which it is made',
    '2025-11-20',
    'Line 7 gets a new timetable. From 14 December it will run to Hale End. It will call at four new stops. Residents asked for it.',
    ['four 2025-12-14'],
  ],
  [
    'a figure that expects something is of now, also without a verb that is known',
    '2026-02-18',
    'The Guild of Bakers has questioned its members. Its office is in Ulm. Twelve of them expect prices to rise and five fear a fall. They answered by letter.',
    ['Twelve @2026-02-18', 'five @2026-02-18'],
  ],
  [
    'a time that was over doesn’t go on to what is to come',
    '2026-04-17',
    'The harvest of the Sonder valley came to 41,000 tonnes of grapes in 2025. It was the best for years. The co-operative paid R180 million for it. Altogether R200 million will flow to the farms.',
    ['R200 million 2026'],
  ],
])('%s', (_, day, text, wanted) => {
  expect(told(text, day)).toEqual(expect.arrayContaining([...wanted]))
})

test.each<[what: string, text: string, wanted: string]>([
  [
    'a rule',
    'The Tribunal has ruled that gyms must release members. The case took a year. A contract may bind 400 members. The gym will appeal.',
    '400 members null',
  ],
  [
    'a limit',
    'The Regulator has fined a telephone firm. It had misled its customers. The maximum penalty was $10 million. The firm will appeal.',
    '$10 million null',
  ],
  [
    'a size',
    'The Museum of Glass has a new goblet. It is made of amber glass. The goblet is 31 centimetres high. Visitors liked it.',
    '31 centimetres null',
  ],
  [
    'what a figure is held against',
    'The Museum of Glass has reopened. It was full. It drew 900 guests instead of 700 guests. Visitors liked it.',
    '700 guests null',
  ],
])('%s keeps no time', (_, text, wanted) => {
  expect(told(text, '2025-09-30')).toContain(wanted)
})

test('a sentence alone tells no more than its words', () => {
  expect(told('A fund from Oslo put in €6 million.', '2025-09-30')).toEqual(['€6 million null'])
})

test('ties no figures', () => {
  const text =
    'Brevio Labs has closed a funding round. A fund from Oslo put in €6 million. The firm builds pumps. It works in Bergen.'
  expect(readClaims(text, { date: '2025-09-30' }).claims.map(({ period }) => period)).toEqual([
    null,
  ])
})
