import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { segmentText } from '../../text/segment.ts'
import { readEnglish } from '../read-english.ts'

function read(text: string): readonly string[] {
  const doc = segmentText(text)
  return doc.sentences
    .flatMap((sentence) => readEnglish(doc, sentence))
    .map(({ start, end, value, unit }) =>
      [text.slice(start, end), formatDecimal(value), unit].join(' = '),
    )
}

test('what is looked up, weeks of the year and the sum of a rate are no figures', () => {
  expect(read('Grants rose (see Update 72); cf Bulletin 14 and see also Insight 9.')).toEqual([])
  expect(read('In week 30 of 2024 and in Week 31/2024 there were 5 floods.')).toEqual([
    '5 = 5 = items',
  ])
  expect(read('The levy is $0.81 per $100 of value, and €3 per €1,000 sold.')).toEqual([
    '$0.81 = 0.81 = USD',
    '€3 = 3 = EUR',
  ])
})

test('numbers of bills that points divide are no figures', () => {
  expect(read('The bill S.Con.Res.21 passed, with Rs.500 for each.')).toEqual([
    'Rs.500 = 500 = INR',
  ])
})

test('figures that look like them stay', () => {
  expect(read('We see Update readers, 72 of them.').length).toBe(1)
  expect(
    read('Each week 300 boats pass, in week-long trips.').map((one) => one.slice(0, 3)),
  ).toEqual(['300'])
  expect(read('He pays $5 per $120 ticket.')).toEqual(['$5 = 5 = USD', '$120 = 120 = USD'])
})

test('a letter of scale before what is counted, and a scale that was mistyped', () => {
  expect(read('The port moved 5.8m teu and 3m people; 1.2m new jobs came.')).toEqual([
    '5.8m teu = 5800000 = TEU',
    '3m people = 3000000 = persons',
    '1.2m = 1200000 = items',
  ])
  expect(read('Sales were $2.3 billon, of 4.5 milion shirts.')[0]).toBe(
    '$2.3 billon = 2300000000 = USD',
  )
  expect(read('A 5m high wall and a 3m new fence were built.').map((one) => one.slice(-1))).toEqual(
    ['m', 'm'],
  )
  expect(read('The hoard held 12 billon coins.')[0]?.startsWith('12 ')).toBe(true)
  expect(read('It used 90.0 TW/h, and a car 12 kW/h.')).toEqual([
    '90.0 TW/h = 90.0 = TWh',
    '12 kW/h = 12 = kWh',
  ])
})

test('numbers of releases, notes and classes are no figures', () => {
  for (const text of [
    'H.21 (733)',
    'For release Tuesday: KV 25-03, QED 25-03',
    'QXAR - 655',
    '100 Hill Street #09-01 Averland 179434',
    '1 The advance estimates come from surveys.',
    'Supply and Use 1/',
    'Growth at the 2 digit-level of the list.',
  ])
    expect(read(text)).toEqual([])
  expect(read('In Oldbury 179434 people live.').length).toBe(1)
  expect(read('A share of 12/ 40.').length).toBeGreaterThan(0)
  expect(read('It paid EUR 25-30 a day, and plan B.17 more.').length).toBeGreaterThan(0)
})

test('pages, cases, calls, streets and names of versions are no figures', () => {
  for (const text of [
    'Write to 2407 W. 24th St., Suite 300.',
    'Page 4 of 12',
    'See pp. 162–170, see note 3, and see slide 12.',
    'Methods ............. 7',
    '2. Passengers …………… 12',
    'The court met in Courtroom 3 on 24-cv-01234 and cited 550 U.S. 544 (2007).',
    'Call 1-800-555-0100 or 911, or text HELP to 12345.',
    'Coordinates 31.2304° N, 121.4737° E.',
    'At COP28 and in the 1990s and the ’80s.',
    'Flight BA 117 carries Grade 10 students with Python 3.12 and USB 3.0.',
    'It is a 9-to-5 job.',
  ])
    expect(read(text), text).toEqual([])
})

test('figures that look like pages, streets and calls stay', () => {
  expect(read('Of 12 pages, page 4 of the book cost £3.').map((one) => one.slice(0, 2))).toEqual([
    '12',
    '£3',
  ])
  expect(read('The bank paid COP 28 billion.')[0]?.endsWith('COP')).toBe(true)
  expect(read('We took 911 of the 2,000 entries.').length).toBe(2)
  expect(read('It hired 550 U.S. engineers.').length).toBe(1)
  expect(read('Sales grew from 9 to 5 to 12 units.').length).toBeGreaterThan(1)
})

test('colleges of so many years are of a kind, and so many in a bracket are no per cent', () => {
  expect(read('Enrollment at public 4-year and private 4-year colleges rose 3%.')).toHaveLength(1)
  expect(read('The plan runs for a 4-year period.')).toHaveLength(1)
  const [rate, many] = read('Enrollment declined 5.9% (-10,000) after years of growth.')
  expect([rate?.endsWith('percent'), many?.endsWith('percent')]).toEqual([true, false])
})

test('which month a title tells is no figure', () => {
  expect(read('Operational performance, month 9 (December 2024)')).toEqual([])
  expect(read('Performance, loans 9 (December 2024)')).toHaveLength(1)
})
