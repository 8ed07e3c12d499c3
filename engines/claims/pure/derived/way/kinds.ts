import { dimensionOf } from '../../units/table.ts'
import type { Figure } from '../scene.ts'

// What a figure measures, so far as adjectives tell kinds apart: a journey is shorter, a tariff cheaper, a morning colder.

export type Kind =
  | 'time'
  | 'speed'
  | 'length'
  | 'mass'
  | 'money'
  | 'temperature'
  | 'loudness'
  | 'count'
  | 'other'

const BY_DIMENSION: ReadonlyMap<string, Kind> = new Map([
  ['time', 'time'],
  ['days', 'time'],
  ['working-days', 'time'],
  ['months', 'time'],
  ['length', 'length'],
  ['mass', 'mass'],
  ['money', 'money'],
  ['temperature', 'temperature'],
  ['temperature-F', 'temperature'],
  ['degrees', 'temperature'],
  ['level', 'loudness'],
  ['percent', 'count'],
])

/** By the unit; a bare number is of what the words around it count in. */
export function kindOf({ claim: { unit } }: Figure, words: string): Kind {
  if (/\/(?:h|s)$/.test(unit)) return 'speed'
  const dimension = dimensionOf(unit.split('/')[0] ?? unit)
  if (dimension.startsWith('money')) return 'money'
  if (unit === 'items' && DEGREES.test(words)) return 'temperature'
  if (unit === 'items' && PRICED.test(words)) return 'money'
  return BY_DIMENSION.get(dimension) ?? (COUNTED.has(dimension) ? 'count' : 'other')
}

const DEGREES = /\bdegrees?\b|°|[摄华]氏|气温/
const PRICED = /\b(?:costs?|prices?|priced|a (?:kilo|litre|pound|pint|tonne|head))\b|价/
const COUNTED: ReadonlySet<string> = new Set(
  'person person-time household firm set place vehicle ship aircraft train point station use bed parcel container count'.split(
    ' ',
  ),
)
