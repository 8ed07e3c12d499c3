import type { Lang } from '#platform/i18n'
import { textsOf } from './read-manifest.ts'
import {
  dayOf,
  entriesOf,
  field,
  itemsOf,
  localTextOf,
  oneOf,
  onlyFields,
  optionalDayOf,
  type Spot,
  textOf,
} from './spot.ts'
import type { Dated, Place, PlaceChange, PlaceCode } from './types.ts'

/** What was read, and where it stands, so that later checks can point there. */
export type Placed<T> = { readonly value: T; readonly spot: Spot }

const CHANGE_KINDS = ['abolished', 'created', 'boundary', 'renamed', 'upgraded'] as const

/** One file of places: a mapping of place id to place. */
export function readPlaces(spot: Spot, languages: readonly Lang[]): readonly Placed<Place>[] {
  return entriesOf(spot).map(([id, at]) => ({ value: readPlace(id, at, languages), spot: at }))
}

function readPlace(id: string, spot: Spot, languages: readonly Lang[]): Place {
  onlyFields(spot, [
    'level',
    'from',
    'to',
    'name',
    'short',
    'synonyms',
    'codes',
    'parents',
    'changes',
  ])
  return {
    id,
    ...datedOf(spot),
    level: textOf(field(spot, 'level')),
    name: localTextOf(field(spot, 'name'), languages),
    shortName: localTextOf(field(spot, 'short'), languages),
    synonyms: readSynonyms(field(spot, 'synonyms'), languages),
    codes: itemsOf(field(spot, 'codes')).map(readCode),
    parents: itemsOf(field(spot, 'parents')).map(readMember),
    changes: itemsOf(field(spot, 'changes')).map((at) => readChange(at, languages)),
  }
}

function readSynonyms(spot: Spot, languages: readonly Lang[]): Place['synonyms'] {
  if (spot.node !== null) onlyFields(spot, languages)
  return Object.fromEntries(languages.map((lang) => [lang, textsOf(field(spot, lang))]))
}

function readCode(spot: Spot): PlaceCode {
  onlyFields(spot, ['system', 'code', 'from', 'to'])
  const system = textOf(field(spot, 'system'))
  return { system, code: textOf(field(spot, 'code')), ...datedOf(spot) }
}

function readChange(spot: Spot, languages: readonly Lang[]): PlaceChange {
  onlyFields(spot, ['date', 'kind', 'note', 'source'])
  return {
    date: dayOf(field(spot, 'date')),
    kind: oneOf(field(spot, 'kind'), CHANGE_KINDS, 'boundary'),
    note: localTextOf(field(spot, 'note'), languages),
    source: textOf(field(spot, 'source')),
  }
}

/** A place for a stretch of time: an entry of a composition, or a parent. */
export function readMember(spot: Spot): Dated & { readonly place: string } {
  onlyFields(spot, ['place', 'from', 'to'])
  return { place: textOf(field(spot, 'place')), ...datedOf(spot) }
}

/** `from` included, `to` excluded; reports a stretch that ends before it begins. */
export function datedOf(spot: Spot): Dated {
  const from = optionalDayOf(field(spot, 'from'))
  const to = optionalDayOf(field(spot, 'to'))
  if (from !== null && to !== null && from >= to)
    spot.report({
      en: `${spot.name} runs from ${from} to ${to}. The end (excluded) must come after the start.`,
      zh: `${spot.name} 自 ${from} 至 ${to}。终止日（不含）必须晚于起始日。`,
    })
  return { from, to }
}
