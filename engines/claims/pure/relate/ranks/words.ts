import type { Way } from './types.ts'

// Words of size: which end of an order they name, and of what dimension what they order is; none for those of any.

type Size = {
  readonly way: Way
  readonly isLast: boolean
  readonly of: RegExp | null
  /** Of ages as it says, of years the other way round. */
  readonly isAge?: true
}

const MONEY = /^money/
const MUCH = /^(?:person|person-time|vehicle|use|count|household|parcel|container|aircraft|ship)/
const LONG = /^(?:length|time)/

const SIZES_EN: readonly (readonly [words: string, way: 'most' | 'least', of: RegExp | null])[] = [
  ['largest biggest highest greatest most', 'most', null],
  ['smallest lowest fewest least', 'least', null],
  ['heaviest', 'most', /^mass/],
  ['lightest', 'least', /^mass/],
  ['hottest warmest mildest', 'most', /^temperature/],
  ['coldest coolest chilliest', 'least', /^temperature/],
  ['wettest rainiest', 'most', /^length/],
  ['driest', 'least', /^length/],
  ['dearest costliest priciest', 'most', MONEY],
  ['cheapest', 'least', MONEY],
  ['richest', 'most', MONEY],
  ['poorest', 'least', MONEY],
  ['longest tallest', 'most', LONG],
  ['shortest', 'least', LONG],
  ['deepest', 'most', /^length/],
  ['shallowest', 'least', /^length/],
  ['busiest best-attended', 'most', MUCH],
  ['quietest', 'least', MUCH],
  ['fastest quickest', 'least', /^time/],
  ['slowest', 'most', /^time/],
  ['nearest closest', 'least', /^length/],
  ['farthest furthest widest thickest', 'most', /^length/],
  ['narrowest thinnest', 'least', /^length/],
]
const AGES_EN: readonly (readonly [words: string, way: 'most' | 'least'])[] = [
  ['oldest eldest earliest', 'most'],
  ['youngest newest', 'least'],
]

const BY_WORD: ReadonlyMap<string, Size> = new Map<string, Size>([
  ...SIZES_EN.flatMap(([words, way, of]) =>
    words.split(' ').map((word) => [word, { way, of, isLast: false }] as const),
  ),
  ...AGES_EN.flatMap(([words, way]) =>
    words.split(' ').map((word) => [word, { way, of: null, isLast: false, isAge: true }] as const),
  ),
])

const YEAR = { least: 1000, most: 2100 } as const
const AGE_MAX = 130

/** Which way ages, or the years that somebody or something dates from, run; null for figures that are neither. */
export function wayOfAges(way: Way, values: readonly number[]): Way {
  if (!values.every((value) => Number.isInteger(value))) return null
  if (values.every((value) => value >= YEAR.least && value <= YEAR.most))
    return way === 'most' ? 'least' : 'most'
  return values.every((value) => value > 0 && value <= AGE_MAX) ? way : null
}

export function sizeOf(word: string): Size | null {
  return BY_WORD.get(word.toLowerCase()) ?? null
}

const COMPARED: readonly (readonly [words: string, superlative: string])[] = [
  ['larger bigger higher greater', 'largest'],
  ['smaller lower', 'smallest'],
  ['heavier', 'heaviest'],
  ['lighter', 'lightest'],
  ['hotter warmer', 'hottest'],
  ['colder cooler', 'coldest'],
  ['wetter', 'wettest'],
  ['drier', 'driest'],
  ['dearer costlier', 'dearest'],
  ['cheaper', 'cheapest'],
  ['longer taller', 'longest'],
  ['shorter', 'shortest'],
  ['busier', 'busiest'],
  ['quieter', 'quietest'],
  ['faster quicker', 'fastest'],
  ['slower', 'slowest'],
]

/** "Busier" as the busiest of two. */
export const COMPARATIVES: ReadonlyMap<string, string> = new Map(
  COMPARED.flatMap(([words, superlative]) =>
    words.split(' ').map((word) => [word, superlative] as const),
  ),
)

const SIZES_ZH: readonly (readonly [signs: string, way: 'most' | 'least', of: RegExp | null])[] = [
  ['高多大', 'most', null],
  ['低少小', 'least', null],
  ['长', 'most', LONG],
  ['短', 'least', LONG],
  ['重', 'most', /^mass/],
  ['轻', 'least', /^mass/],
  ['热暖', 'most', /^temperature/],
  ['冷', 'least', /^temperature/],
  ['贵', 'most', MONEY],
  ['深', 'most', /^length/],
  ['远', 'most', /^length/],
  ['快', 'least', /^time/],
  ['慢', 'most', /^time/],
  ['矮近', 'least', /^length/],
]
/** 便宜, 年轻: sizes of two signs. */
const LONGER_ZH: { readonly [word: string]: Size } = {
  便宜: { way: 'least', of: MONEY, isLast: false },
  年轻: { way: 'least', of: null, isLast: false, isAge: true },
  年长: { way: 'most', of: null, isLast: false, isAge: true },
}

export function sizeOfZh(sign: string): Size | null {
  const longer = LONGER_ZH[sign]
  if (longer !== undefined) return longer
  if (sign === '老' || sign === '新' || sign === '早')
    return { way: sign === '新' ? 'least' : 'most', of: null, isLast: false, isAge: true }
  const found = SIZES_ZH.find(([signs]) => signs.includes(sign))
  return found === undefined ? null : { way: found[1], of: found[2], isLast: false }
}
