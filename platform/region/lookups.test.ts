import { expect, test } from 'vitest'
import { findPlaces } from './find-places.ts'
import {
  ancestorsOf,
  codeAt,
  findParameterAt,
  getComposition,
  getPlace,
  holdsOn,
  membersOf,
  nameOf,
} from './lookups.ts'
import type { Composition, Place, Region } from './types.ts'

const OPEN = { from: null, to: null }

function place(id: string, given: Partial<Place> = {}): Place {
  return {
    ...OPEN,
    id,
    level: 'city',
    name: { en: id, zh: `${id}市` },
    shortName: { en: id, zh: id },
    synonyms: {},
    codes: [],
    parents: [],
    changes: [],
    ...given,
  }
}

const CITIES: Composition = {
  id: 'cities',
  title: { en: 'Cities', zh: '城市' },
  source: 'made up',
  members: [
    { ...OPEN, place: 'Alpha' },
    { place: 'Lake', from: null, to: '2011-07-14' },
    { place: 'Newtown', from: '2015-01-01', to: null },
  ],
}

const PLACES = [
  place('Alpha', {
    parents: [{ ...OPEN, place: 'Land' }],
    name: { en: "Lu'an", zh: '六安市' },
    shortName: { en: "Lu'an", zh: '六安' },
    codes: [{ ...OPEN, system: 's', code: '02' }],
  }),
  place('Lake', {
    to: '2011-07-14',
    codes: [
      { system: 's', code: '26', from: null, to: '1999-07-09' },
      { system: 's', code: '14', from: '1999-07-09', to: '2011-07-14' },
    ],
  }),
  place('Newtown', {
    from: '2015-01-01',
    synonyms: { en: ['Élan'], zh: ['新城'] },
    codes: [{ system: 's', code: '14', from: '2015-01-01', to: null }],
    parents: [
      { place: 'Old', from: null, to: '2018-01-01' },
      { place: 'Land', from: '2018-01-01', to: null },
    ],
  }),
  place('Old'),
  place('Land'),
]

const REGION: Region = {
  id: 'r',
  title: { en: 'R', zh: 'R' },
  languages: ['en', 'zh'],
  languageNames: {},
  timeZone: 'UTC',
  currency: { code: 'XTS', name: {}, symbol: 'x' },
  regionPlace: 'Land',
  nationPlace: 'Land',
  example: true,
  places: new Map(PLACES.map((one) => [one.id, one])),
  compositions: new Map([['cities', CITIES]]),
  parameters: new Map([
    [
      'large',
      {
        id: 'large',
        title: {},
        unit: 'XTS',
        values: [{ from: '2000-01-01', to: '2010-01-01', value: '5', source: 's' }],
      },
    ],
  ]),
  boundaries: null,
  folder: '/nowhere',
  hash: '',
}

test('a stretch holds its first day and not its last', () => {
  expect(membersOf(CITIES, '2011-07-13')).toEqual(['Alpha', 'Lake'])
  expect(membersOf(CITIES, '2011-07-14')).toEqual(['Alpha'])
  expect(membersOf(CITIES, '2015-01-01')).toEqual(['Alpha', 'Newtown'])
  expect(holdsOn(getPlace(REGION, 'Lake'), '2011-07-13')).toBe(true)
  expect(holdsOn(getPlace(REGION, 'Lake'), '2011-07-14')).toBe(false)
})

test('a code is that of its day', () => {
  expect(codeAt(getPlace(REGION, 'Lake'), 's', '1990-01-01')).toBe('26')
  expect(codeAt(getPlace(REGION, 'Lake'), 's', '2011-07-14')).toBeUndefined()
})

test('a parameter has a value on its days only', () => {
  expect(findParameterAt(REGION, 'large', '2009-12-31')?.value).toBe('5')
  expect(findParameterAt(REGION, 'large', '2010-01-01')).toBeUndefined()
  expect(findParameterAt(REGION, 'small', '2005-01-01')).toBeUndefined()
})

test('parents are those of the day', () => {
  expect(ancestorsOf(REGION, 'Newtown', '2016-01-01')).toEqual(['Old'])
  expect(ancestorsOf(REGION, 'Newtown', '2020-01-01')).toEqual(['Land'])
})

test('a place is found by any name or code, whatever the case, accents and apostrophes', () => {
  const ids = (text: string): string[] => findPlaces(REGION, text, 'en').map(({ id }) => id)
  expect(ids('luan')).toEqual(['Alpha'])
  expect(ids("LU'")).toEqual(['Alpha'])
  expect(ids('六安')).toEqual(['Alpha'])
  expect(ids('elan')).toEqual(['Newtown'])
  expect(ids('14')).toEqual(['Lake', 'Newtown'])
  expect(ids('a')).not.toContain('Old')
  expect(ids('  ')).toEqual([])
  expect(ids('nowhere')).toEqual([])
})

test('an equal name comes before one that only begins so', () => {
  const longer = place('Older', { name: { en: 'Older', zh: '老城' } })
  const region = { ...REGION, places: new Map([['Older', longer], ...REGION.places]) }
  expect(findPlaces(region, 'old', 'en').map(({ id }) => id)).toEqual(['Old', 'Older'])
})

test('what there is none of is refused by name', () => {
  expect(() => getPlace(REGION, 'Q')).toThrow('region.unknown-place')
  expect(() => getComposition(REGION, 'Q')).toThrow('region.unknown-composition')
  expect(nameOf(place('Q', { name: { en: 'Queue' } }), 'fr')).toBe('Queue')
})
