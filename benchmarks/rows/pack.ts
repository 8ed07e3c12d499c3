import type { PackFiles, Place, Region } from '#platform/region'
import { PLACES, VINTAGES } from './rows.ts'

const OPEN = { from: null, to: null } as const

/** A region that is nothing but the places of the rows. */
export function benchRegion(): Region {
  const places = PLACES.map(
    (id): Place => ({
      ...OPEN,
      id,
      level: 'city',
      name: { en: id },
      shortName: { en: id },
      synonyms: {},
      codes: [],
      parents: [],
      changes: [],
    }),
  )
  return {
    id: 'bench',
    title: { en: 'Benchmark' },
    languages: ['en'],
    languageNames: { en: 'English' },
    timeZone: 'UTC',
    currency: { code: 'CNY', name: { en: 'yuan' }, symbol: '¥' },
    regionPlace: PLACES[0] ?? '',
    nationPlace: PLACES[0] ?? '',
    example: true,
    places: new Map(places.map((place) => [place.id, place])),
    compositions: new Map(),
    parameters: new Map(),
    boundaries: null,
    folder: 'nowhere',
    hash: '0'.repeat(64),
  }
}

/** A pack with the definitions that the rows name, and no row. */
export function benchFiles(indicators: number): PackFiles {
  const texts = new Map([
    ['series/documents.yaml', VINTAGES.map((_, n) => documentYaml(n)).join('')],
    ['series/vintages.yaml', VINTAGES.map(vintageYaml).join('')],
    [
      'series/indicators.yaml',
      Array.from({ length: indicators }, (_, n) => indicatorYaml(n)).join(''),
    ],
  ])
  const readText = (path: string): string => texts.get(path) ?? ''
  return {
    list: (prefix = '') => [...texts.keys()].filter((path) => path.startsWith(prefix)).sort(),
    has: (path) => texts.has(path),
    readText,
    readBytes: (path) => new TextEncoder().encode(readText(path)),
  }
}

function documentYaml(n: number): string {
  return `document-${n}:
  title: { en: Release ${n} }
  publisher: Bench
  origin: bench
  published: 2015-01-01
  licence: CC0-1.0
  transcription: original
`
}

function vintageYaml(vintage: string, rank: number): string {
  return `bench/${vintage}:
  { account: bench, basis: bench, stage: actual, rank: ${rank}, label: { en: ${vintage} } }
`
}

function indicatorYaml(n: number): string {
  return `indicator-${n}:
  owner: bench
  title: { en: Indicator ${n} }
  description: { en: Made from a seed }
  unit: CNY
  account: bench
  method: { en: Drawn }
  source: { en: The generator }
  digits: 2
`
}
