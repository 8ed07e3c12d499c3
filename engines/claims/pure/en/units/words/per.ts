import { dimensionOf } from '../../../units/table.ts'
import { phraseTable } from '../../words/phrases.ts'
import { at, type Line } from '../../words/tokens.ts'
import { DENOMINATORS } from './denominators.ts'
import type { UnitHit } from './unit-words.ts'

const PER = phraseTable(DENOMINATORS)

/** The unit with what it is counted per: `yuan per person`, `$80 a barrel`, `12-cent-a-share`, `50 cents more per barrel`. */
export function denominatorAt(line: Line, unit: UnitHit): UnitHit {
  if (unit.code.includes('/')) return unit
  const place = placeOf(line, unit)
  if (place === null) return unit
  const found = PER.from(line, place)
  if (found === null || !takesDenominator(unit, found.value)) return unit
  // 'US$60 billion a month earlier' names a base; '$646/oz on a by-product basis' doesn't.
  if (TIMES.has(found.value) && BASE_WORDS.has(at(line, found.next).text)) return unit
  return { ...unit, code: `${unit.code}/${found.value}`, next: found.next }
}

/** Where the word stands that it is per; null where no `per` does. */
function placeOf(line: Line, { next, isMoney }: UnitHit): number | null {
  const { text, glued } = at(line, next)
  if (text === 'per' || text === '/') return next + (at(line, next + 1).text === 'per' ? 2 : 1)
  if (!isMoney) return null
  if (text === 'a' || text === 'an') return next + 1
  if (text === 'psf') return next
  const behind = at(line, next + 1).text
  if (text === '-' && glued && at(line, next + 1).glued && /^(?:an?|per)$/.test(behind))
    return next + (at(line, next + 2).text === '-' ? 3 : 2)
  return COMPARED.has(text) && behind === 'per' ? next + 2 : null
}

const COMPARED: ReadonlySet<string> = new Set(
  'more less higher lower extra cheaper dearer'.split(' '),
)
const TIMES: ReadonlySet<string> = new Set(['h', 'day', 'week', 'month', 'quarter', 'year'])
const BASE_WORDS: ReadonlySet<string> = new Set(['earlier', 'ago', 'before', 'later', 'on'])

const LONG_TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'night'])
const SHORT_TIMES: ReadonlySet<string> = new Set(['s', 'min', 'h'])
const PHYSICAL: ReadonlySet<string> = new Set(
  'mass mass-co2e mass-ce area volume bushel barrel-oe energy energy-J power substance biological-activity charge activity absorbed-dose'.split(
    ' ',
  ),
)

/** Money per anything; persons per area; mass, volume and energy per what isn't a long time; lengths per a short one. */
function takesDenominator({ isMoney, code }: UnitHit, per: string): boolean {
  if (isMoney) return true
  if (code === 'persons') return per === 'km2' || per === 'mile2' || per === 'household'
  if (code === 'barrel' || code === 'boe' || code === 'ft3') return per === 'day'
  const dimension = dimensionOf(code)
  if (dimension === 'length') return SHORT_TIMES.has(per)
  return PHYSICAL.has(dimension) && !LONG_TIMES.has(per) && (dimension !== 'energy' || per !== 'h')
}
