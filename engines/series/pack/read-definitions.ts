import { isSeq } from 'yaml'
import { HouseError } from '#platform/errors'
import { parseDecimal } from '#platform/exact'
import { parsePeriod, periodCode } from '#platform/period'
import {
  dayOf,
  entriesOf,
  field,
  isAbsent,
  itemsOf,
  localTextOf,
  oneOf,
  onlyFields,
  optionalDayOf,
  optionalTextOf,
  type Spot,
  textOf,
} from '#platform/region'
import { STAGES } from '../rows/check-row.ts'
import type { Bound, Indicator, SeriesDocument, Target, Unit, Vintage } from '../types.ts'
import { readVariants, wholeOf } from './read-expression.ts'

/** A definition and where it stands. */
export type Placed<T> = { readonly value: T; readonly spot: Spot }

type Languages = readonly string[]

const TRANSCRIPTIONS = ['original', 'copy', 'recalled'] as const
const BOUNDS: readonly Bound[] = [
  'exact',
  'over',
  'under',
  'nearly',
  'about',
  'between',
  'at-most',
  'at-least',
]

/** The entries of a file: a mapping of id to fields, or a list of fields with their `id`. */
export function entriesWithIds(spot: Spot): readonly (readonly [string, Spot])[] {
  if (!isSeq(spot.node)) return entriesOf(spot)
  return itemsOf(spot).map((item) => [textOf(field(item, 'id')), item])
}

/** A field by either of its spellings: `first-seen` as packs write keys, `firstSeen` as the types do. */
export function either(spot: Spot, dashed: string, camel: string): Spot {
  const first = field(spot, dashed)
  return isAbsent(first) ? field(spot, camel) : first
}

export function readDocument(id: string, spot: Spot, languages: Languages): SeriesDocument {
  onlyFields(spot, [
    ...[
      'id',
      'title',
      'publisher',
      'origin',
      'published',
      'publishedAt',
      'first-seen',
      'firstSeen',
    ],
    ...['licence', 'url', 'transcription', 'echo-of', 'echoOf', 'note'],
  ])
  const publishedAt = readPublished(either(spot, 'published', 'publishedAt'))
  const seen = either(spot, 'first-seen', 'firstSeen')
  const firstSeen = optionalDayOf(seen) ?? publishedAt?.to ?? dayOf(field(spot, 'first-seen'))
  const note = field(spot, 'note')
  return {
    id,
    title: localTextOf(field(spot, 'title'), languages),
    publisher: textOf(field(spot, 'publisher')),
    origin: textOf(field(spot, 'origin')),
    publishedAt,
    firstSeen,
    licence: textOf(field(spot, 'licence')),
    url: optionalTextOf(field(spot, 'url')),
    transcription: oneOf(field(spot, 'transcription'), TRANSCRIPTIONS, 'copy'),
    echoOf: optionalTextOf(either(spot, 'echo-of', 'echoOf')),
    note: isAbsent(note) ? null : localTextOf(note, languages),
  }
}

/** One day, or the days among which the day of publication lies. */
function readPublished(spot: Spot): SeriesDocument['publishedAt'] {
  if (isAbsent(spot)) return null
  if (spot.node !== null && 'value' in spot.node) {
    const day = optionalDayOf(spot)
    return day === null ? null : { from: day, to: day }
  }
  onlyFields(spot, ['from', 'to'])
  const from = dayOf(field(spot, 'from'))
  const to = dayOf(field(spot, 'to'))
  if (from > to)
    spot.report({
      en: `${spot.name} runs from ${from} to ${to}. Put the earlier day first.`,
      zh: `${spot.name} 自 ${from} 至 ${to}。请把较早的一天写在前面。`,
    })
  return { from, to }
}

export function readVintage(id: string, spot: Spot, languages: Languages): Vintage {
  onlyFields(spot, ['id', 'account', 'basis', 'stage', 'label', 'rank'])
  return {
    id,
    account: textOf(field(spot, 'account')),
    basis: textOf(field(spot, 'basis')),
    stage: oneOf(field(spot, 'stage'), STAGES, 'actual'),
    label: localTextOf(field(spot, 'label'), languages),
    rank: wholeOf(field(spot, 'rank')),
  }
}

export function readUnit(code: string, spot: Spot, languages: Languages): Unit {
  onlyFields(spot, ['id', 'code', 'dimension', 'name', 'symbol'])
  const symbol = field(spot, 'symbol')
  return {
    code,
    dimension: textOf(field(spot, 'dimension')),
    name: localTextOf(field(spot, 'name'), languages),
    symbol: symbolOf(symbol, languages),
  }
}

/** A symbol may be empty, which `localTextOf` would report. */
function symbolOf(spot: Spot, languages: Languages): Unit['symbol'] {
  return Object.fromEntries(
    languages.map((lang) => [lang, isAbsent(field(spot, lang)) ? '' : textOf(field(spot, lang))]),
  )
}

export function readIndicator(id: string, spot: Spot, languages: Languages): Indicator {
  onlyFields(spot, [
    ...['id', 'owner', 'title', 'description', 'synonyms', 'unit', 'account', 'method', 'source'],
    ...['composition', 'variants', 'direction', 'digits'],
  ])
  const direction = field(spot, 'direction')
  const composition = optionalTextOf(field(spot, 'composition'))
  return {
    id,
    owner: textOf(field(spot, 'owner')),
    title: localTextOf(field(spot, 'title'), languages),
    description: localTextOf(field(spot, 'description'), languages),
    synonyms: Object.fromEntries(
      entriesOf(field(spot, 'synonyms')).map(([lang, words]) => [lang, itemsOf(words).map(textOf)]),
    ),
    unit: textOf(field(spot, 'unit')),
    account: textOf(field(spot, 'account')),
    method: localTextOf(field(spot, 'method'), languages),
    source: localTextOf(field(spot, 'source'), languages),
    ...(composition === null ? {} : { composition }),
    variants: readVariants(field(spot, 'variants'), languages),
    direction: isAbsent(direction) ? null : oneOf(direction, ['up', 'down'] as const, 'up'),
    digits: wholeOf(field(spot, 'digits')),
  }
}

export function readTarget(id: string, spot: Spot, languages: Languages): Target {
  onlyFields(spot, [
    ...['id', 'title', 'indicator', 'place', 'period', 'bound', 'value', 'unit', 'due', 'document'],
  ])
  const written = textOf(field(spot, 'period'))
  const period = canonicalCode(written)
  if (written !== '' && period === undefined)
    field(spot, 'period').report({
      en: `"${written}" is no reference period. Write its code, such as '2025' or '@2025-12-31'.`,
      zh: `“${written}”不是有效的所属期。请写代码，如 '2025' 或 '@2025-12-31'。`,
    })
  return {
    id,
    title: localTextOf(field(spot, 'title'), languages),
    indicator: textOf(field(spot, 'indicator')),
    place: textOf(field(spot, 'place')),
    period: period ?? written,
    bound: oneOf(field(spot, 'bound'), BOUNDS, 'exact'),
    value: decimalOf(field(spot, 'value')),
    unit: textOf(field(spot, 'unit')),
    due: dayOf(field(spot, 'due')),
    document: textOf(field(spot, 'document')),
  }
}

function canonicalCode(text: string): string | undefined {
  try {
    return periodCode(parsePeriod(text))
  } catch (error) {
    if (error instanceof HouseError) return undefined
    throw error
  }
}

function decimalOf(spot: Spot): Target['value'] {
  const text = textOf(spot)
  try {
    return parseDecimal(text)
  } catch (error) {
    if (!(error instanceof HouseError)) throw error
    if (text !== '')
      spot.report({
        en: `${spot.name} is "${text}", which is no number. Write plain digits, such as 1.9.`,
        zh: `${spot.name} 写作“${text}”，不是数字。请只写数字，如 1.9。`,
      })
    return { coefficient: 0n, scale: 0 }
  }
}
