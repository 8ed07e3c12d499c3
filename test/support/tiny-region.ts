import type { Place, Region } from '#platform/region'

const OPEN = { from: null, to: null } as const

/** A made-up region of two provinces with two cities each, for tests that need one and read no pack. */
export function tinyRegion(): Region {
  const places = [
    place('X', 'nation', 'Xanadu', '仙那度', null),
    place('X-R', 'region', 'The Bay', '海湾', 'X'),
    place('X-N', 'province', 'North', '北省', 'X'),
    place('X-S', 'province', 'South', '南省', 'X'),
    place('X-O', 'province', 'Outside', '外省', 'X'),
    place('X-N1', 'city', 'Northport', '北港', 'X-N'),
    place('X-N2', 'city', 'Northfield', '北田', 'X-N'),
    place('X-S1', 'city', 'Southport', '南港', 'X-S'),
    place('X-S2', 'city', 'Southfield', '南田', 'X-S'),
  ]
  const compositions = [
    composition('region', ['X-N', 'X-S']),
    composition('region-cities', ['X-N1', 'X-N2', 'X-S1', 'X-S2']),
    composition('nation-provinces', ['X-N', 'X-S', 'X-O']),
    composition('nation-cities', ['X-N1', 'X-N2', 'X-S1', 'X-S2']),
  ]
  return {
    id: 'tiny',
    title: { en: 'The Bay', zh: '海湾' },
    languages: ['en', 'zh'],
    languageNames: { en: 'English', zh: '中文' },
    timeZone: 'Asia/Shanghai',
    currency: { code: 'CNY', name: { en: 'yuan', zh: '元' }, symbol: '¥' },
    regionPlace: 'X-R',
    nationPlace: 'X',
    example: true,
    places: new Map(places.map((one) => [one.id, one])),
    compositions: new Map(compositions.map((one) => [one.id, one])),
    parameters: new Map([
      [
        'large-city-output',
        {
          id: 'large-city-output',
          title: { en: 'Output of a large city', zh: '大城市的经济总量' },
          unit: 'CNY',
          values: [{ ...OPEN, value: '1000000000000', source: 'made up for tests' }],
        },
      ],
    ]),
    boundaries: null,
    folder: '/nowhere',
    hash: '0'.repeat(64),
  }
}

function place(id: string, level: string, en: string, zh: string, parent: string | null): Place {
  return {
    ...OPEN,
    id,
    level,
    name: { en, zh },
    shortName: { en, zh },
    synonyms: {},
    codes: [{ ...OPEN, system: 'tiny', code: id }],
    parents: parent === null ? [] : [{ ...OPEN, place: parent }],
    changes: [],
  }
}

function composition(id: string, members: readonly string[]) {
  return {
    id,
    title: { en: id, zh: id },
    members: members.map((one) => ({ ...OPEN, place: one })),
    source: 'made up for tests',
  }
}
