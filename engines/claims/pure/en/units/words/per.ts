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
  if (place === null) return inverseAt(line, unit)
  if (isPerHundredKm(line, unit, place))
    return { ...unit, code: `${unit.code}/100km`, next: place + 2 }
  const found = PER.from(line, place)
  if (found === null || !takesDenominator(unit, found.value)) return unit
  // 'US$60 billion a month earlier' names a base; '$646/oz on a by-product basis' doesn't.
  if (TIMES.has(found.value) && BASE_WORDS.has(at(line, found.next).text)) return unit
  return inMillimoles({ ...unit, code: `${unit.code}/${found.value}`, next: found.next })
}

/** Blood is told in millimoles by the litre. */
function inMillimoles(unit: UnitHit): UnitHit {
  return unit.code === 'mol/L' && unit.power < 0
    ? { ...unit, code: 'mmol/L', power: unit.power + MILLI }
    : unit
}

const MILLI = 3

/** `5.6 litres per 100 km`. */
function isPerHundredKm(line: Line, { code }: UnitHit, place: number): boolean {
  if (at(line, place).text !== '100' || (code !== 'L' && code !== 'kWh')) return false
  return /^(?:km|kilomet(?:er|re)s)$/.test(at(line, place + 1).text)
}

/** `12 m s⁻¹`, `5 mg L-1`, `0.3 kg·m−3`, as the sciences write what something is per. */
function inverseAt(line: Line, unit: UnitHit): UnitHit {
  if (unit.isMoney) return unit
  const place = /^[·⋅]$/.test(at(line, unit.next).text) ? unit.next + 1 : unit.next
  const found = at(line, place).kind === 'word' ? PER.from(line, place) : null
  if (found === null || found.next !== place + 1) return unit
  const [sign, power] = [at(line, found.next), at(line, found.next + 1)]
  if (!/^[-−⁻]$/.test(sign.text) || !sign.glued || !power.glued) return unit
  const per = /^[1¹]$/.test(power.text) ? found.value : null
  if (per === null || !takesDenominator(unit, per)) return unit
  const hit = { ...unit, code: `${unit.code}/${per}`, next: found.next + 2 }
  return { ...hit, next: pastYears(line, hit.next) }
}

/** `310 kg ha−1 yr−1`: a time that no unit is by is part of the mark alone. */
function pastYears(line: Line, next: number): number {
  const [time, sign, power] = [at(line, next), at(line, next + 1), at(line, next + 2)]
  const isInverse = /^[-−⁻]$/.test(sign.text) && sign.glued && /^[1¹]$/.test(power.text)
  return isInverse && /^(?:yr|year|y|a|month|day|d)$/.test(time.text) ? next + 3 : next
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
  if (code === 'barrel' || code === 'boe') return per === 'day'
  const dimension = dimensionOf(code)
  if (dimension === 'length') return SHORT_TIMES.has(per)
  return PHYSICAL.has(dimension) && !LONG_TIMES.has(per) && (dimension !== 'energy' || per !== 'h')
}
