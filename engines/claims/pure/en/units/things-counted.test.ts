import { expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'

const units = (text: string): readonly string[] =>
  readClaims(text, { date: '2025-02-18' }).claims.map(({ unit }) => unit)

test('a bare number is of what its subject counts, however far before its verb that stands', () => {
  expect(units('Overnight visits to three islands of the bay reached 6.42 million.').at(-1)).toBe(
    'person-times',
  )
  expect(units('Residents aged 70 and over rose to 48,310.').at(-1)).toBe('persons')
  expect(units('Of the 61,400, old and new members numbered 52,300 and 9,100.').slice(1)).toEqual([
    'persons',
    'persons',
  ])
  // What persons did or had is something else.
  expect(units('Teachers planted 4,310 in the yard.').at(-1)).toBe('items')
  expect(units('Passenger complaints rose to 4,310.').at(-1)).toBe('items')
  expect(units('Vehicle movements edged up by 731.').at(-1)).toBe('items')
})

test('a number that was reported, targeted or told by its year is of what it is compared with', () => {
  const text =
    'Some 61,200 people in four districts are without power, up from 48,700 reported on Monday'
  expect(units(`${text} – that is 12,500 more.`)).toEqual([
    'persons',
    'places',
    'persons',
    'persons',
  ])
  expect(units('Crews reached 41,300 people, or 59 per cent of the 70,000 targeted.').at(-1)).toBe(
    'persons',
  )
  expect(units('A total of 914 ferries sailed, double the 457 of the year before.').at(-1)).toBe(
    'ships',
  )
  expect(units('9,310 people sleep in 64 tents, down from a peak of 12,400.').at(-1)).toBe(
    'persons',
  )
  expect(units('It hired 231 nurses, up from last year’s 207.'.replace('’', "'")).at(-1)).toBe(
    'persons',
  )
  expect(units('It hired 231 nurses and spent more than last year.').at(-1)).toBe('persons')
})

test('what is told in brackets, of them or of whom is of the count before', () => {
  expect(
    units('Over two days, 9,300 spectators came (4,200 on Saturday and 5,100 on Sunday).').slice(
      -2,
    ),
  ).toEqual(['persons', 'persons'])
  expect(
    units('It employs 6,210 nurses in 14 wards, 4,120 (66%) of whom work full time.').at(-2),
  ).toBe('persons')
  expect(units('Some 5,310 firms applied. 40 per cent of them (2,124) are new.').at(-1)).toBe(
    'firms',
  )
  // Not as many as the bracket's are.
  expect(units('Three towns were asked (4,200 on Monday and 5,100 on Tuesday).').slice(-2)).toEqual(
    ['items', 'items'],
  )
  expect(
    units('12,870 households – now in 118 halls, down from 131 on Monday – were fed.').slice(1),
  ).toEqual(['items', 'items'])
})

test('of tasks in nine areas more than nine are tasks', () => {
  const plan = 'The plan lists 165 key tasks in nine areas'
  expect(units(`${plan}; 92 are to be carried out this year, of which 61 have been.`)).toEqual([
    'items',
    'places',
    'items',
    'items',
  ])
  expect(units(`${plan}, 45 of which were finished and 30 are under way.`).slice(2)).toEqual([
    'items',
    'items',
  ])
  // Of the same, in others.
  const voters =
    'In five council areas more than 30% of the voters voted by post; in another ten fewer than 10% voted by post.'
  expect(units(voters)).toEqual(['places', 'percent', 'places', 'percent'])
  expect(units('The firm sells in 12 countries, four of which are islands.').slice(1)).toEqual([
    'places',
  ])
})

test('deliveries are of the one thing that a text says was delivered', () => {
  const text = '6,310 vehicles were delivered in May. Deliveries abroad reached 1,204.'
  expect(units(text).at(-1)).toBe('vehicles')
  expect(units(`${text}\n41 aircraft were delivered as well.`).at(2)).not.toBe('vehicles')
  expect(
    units('6,310 vehicles were repaired in May. Deliveries abroad reached 1,204.').at(-1),
  ).toBe('items')
})

test('rows of one figure are of what the line above them counts', () => {
  const rows = 'North\t4,210\nSouth\t3,180'
  expect(units(`Newly trained nurses by home region\n${rows}`)).toEqual(['persons', 'persons'])
  expect(units(`Largest employers by floor space\n${rows}`)).toEqual(['items', 'items'])
})

test('a mean by the day is of what the total counts, a bound is no unit', () => {
  expect(units('It carried 2.1 million passengers, an average of 70,000 a day.').at(-1)).toBe(
    'persons',
  )
  expect(units('Winds of 160 km/h and gusts of up to 210.').at(-1)).toBe('km/h')
  expect(units('Sales rose 4.4% on last year’s 25,975 to 27,118.'.replace('’', "'"))).toHaveLength(
    3,
  )
})

test('what several figures are is told with one of them', () => {
  const text = 'Oats accounted for 2,140 TEU and barley for 1,870.'
  expect(units(text)).toEqual(['TEU', 'TEU'])
  expect(units('It has 640 nurses, 212 doctors and 1,310 others.')).toEqual([
    'persons',
    'persons',
    'persons',
  ])
  expect(
    units(
      'Ardland sent 8,310 visitors (31 per cent), followed by Belmark (6,240) and Corrin (5,180).',
    ),
  ).toEqual(['persons', 'percent', 'persons', 'persons'])
  // A note is no number of theirs.
  expect(units('Ardland sent 8,310 visitors. Followed by Belmark (6,240).').at(-1)).toBe('items')
  expect(units('Customer numbers were up 1,300 to 41,200.')).toEqual(['persons', 'persons'])
  expect(units('Arrivals by ferry more than doubled, from 3,100 to 7,400.').slice(-2)).toEqual([
    'persons',
    'persons',
  ])
  expect(units('Lorry visits numbered 46,100.')).toEqual(['uses'])
  expect(units('Bus deliveries were 712 units, from 604 units a year ago.')).toEqual([
    'vehicles',
    'vehicles',
  ])
  expect(units('Gadget deliveries were 712 units, from 604 units a year ago.')[0]).toBe('items')
})

test('by how much something grew and to what is no range', () => {
  expect(units('The network grew by 212 to 1,960 chargers.')).toHaveLength(2)
  expect(units('Drownings rose by three to 17.')).toHaveLength(2)
  expect(units('Emissions will fall by 20 to 30 percent.')).toHaveLength(1)
})
