import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Currency } from '#platform/region'
import type { Unit } from '../types.ts'

/** Dimensions whose values add up over places; a rank, a rate or a concentration doesn't. */
const ADDITIVE: ReadonlySet<string> = new Set([
  'money',
  'money-constant',
  'person',
  'person-time',
  'point',
  'station',
  'vehicle',
  'length',
  'area',
  'mass',
  'mass-co2e',
  'set',
  'count',
  'use',
  'time',
  'percentage-point',
])

/**
 * Every unit that a region with this currency starts from. `extra` are the pack's own and replace a
 * built-in one of the same code. Values are kept in these units; yi and billion are presentation.
 */
export function unitCatalogue(
  currency: Currency,
  extra: Iterable<Unit> = [],
): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const unit of [...BUILT_IN, ...moneyUnits(currency), ...extra]) units.set(unit.code, unit)
  return units
}

/** Throws series.unknown-unit. */
export function getUnit(units: ReadonlyMap<string, Unit>, code: string): Unit {
  const unit = units.get(code)
  if (unit === undefined) throw new HouseError('series.unknown-unit', { unit: code })
  return unit
}

/** Of what both sides are in; throws series.unit-mismatch, which names both. */
export function sameUnit(left: Unit, right: Unit): Unit {
  if (left.code !== right.code) throw mismatch(left, right)
  return left
}

/** The unit of a sum; throws series.unit-mismatch or, for ranks and rates, series.unit-not-additive. */
export function addUnits(left: Unit, right: Unit): Unit {
  sameUnit(left, right)
  if (!isAdditive(left)) throw new HouseError('series.unit-not-additive', { unit: left.code })
  return left
}

/** Whether values in this unit add up over places. */
export function isAdditive({ dimension }: Unit): boolean {
  return ADDITIVE.has(dimension)
}

/** The unit of a difference: percentage points between per cents; throws series.unit-mismatch. */
export function differenceUnit(units: ReadonlyMap<string, Unit>, left: Unit, right: Unit): Unit {
  sameUnit(left, right)
  return left.dimension === 'percent' ? getUnit(units, 'percentage-point') : left
}

/** The unit of a gap; throws series.unit-mismatch unless both sides are in per cent. */
export function gapUnit(units: ReadonlyMap<string, Unit>, left: Unit, right: Unit): Unit {
  for (const side of [left, right])
    if (side.dimension !== 'percent') throw mismatch(side, getUnit(units, 'percent'))
  return getUnit(units, 'percentage-point')
}

/**
 * Checks that `of / to` can be stated in `stated`: like units in per cent or as a bare ratio, unlike ones
 * in a unit of the dimension `of/to`. Throws series.unit-mismatch.
 */
export function ratioUnit(of: Unit, to: Unit, stated: Unit): Unit {
  const isBare = stated.dimension === 'percent' || stated.dimension === 'ratio'
  if (isBare) {
    if (of.dimension !== to.dimension || !isSameScale(of, to)) throw mismatch(of, to)
    return stated
  }
  const dimension = `${of.dimension}/${to.dimension}`
  if (stated.dimension !== dimension)
    throw new HouseError('series.unit-mismatch', {
      left: `${of.code} / ${to.code}`,
      right: stated.code,
    })
  return stated
}

/** The unit of something per head, found by its dimension; throws series.unit-mismatch if heads aren't persons. */
export function perHeadUnit(units: ReadonlyMap<string, Unit>, of: Unit, heads: Unit): Unit {
  if (heads.dimension !== 'person') throw mismatch(heads, getUnit(units, 'persons'))
  const own = units.get(`${of.code}-per-person`)
  if (own !== undefined) return own
  throw new HouseError('series.unknown-unit', { unit: `${of.code}-per-person` })
}

/** Whether a value in `found` may be shown as one in `declared`: the same unit, or two words for a count. */
export function fitsUnit(found: Unit, declared: Unit): boolean {
  return (
    found.code === declared.code || (found.dimension === 'count' && declared.dimension === 'count')
  )
}

/** Counts of unlike things are still counts; money of two currencies isn't alike. */
function isSameScale(left: Unit, right: Unit): boolean {
  return left.code === right.code || left.dimension === 'count'
}

function mismatch(left: Unit, right: Unit): HouseError {
  return new HouseError('series.unit-mismatch', { left: left.code, right: right.code })
}

function moneyUnits({ code, name, symbol }: Currency): readonly Unit[] {
  const symbols: { [lang: string]: string } = {}
  for (const lang of Object.keys(name)) symbols[lang] = symbol
  const worded = (en: string, zh: string): Text => {
    const words: { [lang: string]: string } = {}
    for (const [lang, word] of Object.entries(name))
      words[lang] = lang === 'zh' ? `${word}${zh}` : `${word}${en}`
    return words
  }
  return [
    { code, dimension: 'money', name, symbol: symbols },
    {
      code: `${code}-constant`,
      dimension: 'money-constant',
      name: worded(' at comparable prices', '（可比价）'),
      symbol: symbols,
    },
    {
      code: `${code}-per-person`,
      dimension: 'money/person',
      name: worded(' per person', '/人'),
      symbol: symbols,
    },
  ]
}

function unit(code: string, dimension: string, name: Text, symbol: Text): Unit {
  return { code, dimension, name, symbol }
}

const YUAN: Currency = { code: 'CNY', name: { en: 'yuan', zh: '元' }, symbol: '¥' }
const DOLLAR: Currency = { code: 'USD', name: { en: 'US dollars', zh: '美元' }, symbol: 'US$' }

const BUILT_IN: readonly Unit[] = [
  ...moneyUnits(YUAN),
  ...moneyUnits(DOLLAR),
  unit('persons', 'person', { en: 'persons', zh: '人' }, { en: '', zh: '人' }),
  unit('person-times', 'person-time', { en: 'person-times', zh: '人次' }, { en: '', zh: '人次' }),
  unit('points', 'point', { en: 'charging points', zh: '个充电桩' }, { en: '', zh: '个' }),
  unit('stations', 'station', { en: 'stations', zh: '座站' }, { en: '', zh: '座' }),
  unit('vehicles', 'vehicle', { en: 'vehicles', zh: '辆' }, { en: '', zh: '辆' }),
  unit(
    'vehicles-per-point',
    'vehicle/point',
    { en: 'vehicles per charging point', zh: '辆/桩（车桩比）' },
    { en: '', zh: '' },
  ),
  unit('km', 'length', { en: 'kilometres', zh: '公里' }, { en: 'km', zh: '公里' }),
  unit('km2', 'area', { en: 'square kilometres', zh: '平方公里' }, { en: 'km²', zh: '平方公里' }),
  unit('percent', 'percent', { en: 'per cent', zh: '百分比' }, { en: '%', zh: '%' }),
  unit(
    'percentage-point',
    'percentage-point',
    { en: 'percentage points', zh: '个百分点' },
    { en: 'pp', zh: '个百分点' },
  ),
  unit('ratio', 'ratio', { en: 'ratio', zh: '比值' }, { en: '', zh: '' }),
  unit('times', 'ratio', { en: 'times', zh: '倍' }, { en: '×', zh: '倍' }),
  unit('rank', 'rank', { en: 'rank', zh: '名次' }, { en: '', zh: '位' }),
  unit(
    'µg/m³',
    'concentration',
    { en: 'micrograms per cubic metre', zh: '微克/立方米' },
    { en: 'µg/m³', zh: '微克/立方米' },
  ),
  unit('t', 'mass', { en: 'tonnes', zh: '吨' }, { en: 't', zh: '吨' }),
  unit(
    'tCO2e',
    'mass-co2e',
    { en: 'tonnes of CO₂ equivalent', zh: '吨二氧化碳当量' },
    { en: 'tCO₂e', zh: '吨二氧化碳当量' },
  ),
  unit('sets', 'set', { en: 'sets', zh: '台套' }, { en: '', zh: '台套' }),
  unit('items', 'count', { en: 'items', zh: '项' }, { en: '', zh: '项' }),
  unit('places', 'count', { en: 'places', zh: '个' }, { en: '', zh: '个' }),
  unit('firms', 'count', { en: 'firms', zh: '家' }, { en: '', zh: '家' }),
  unit('uses', 'use', { en: 'uses', zh: '次' }, { en: '', zh: '次' }),
  unit('days', 'time', { en: 'days', zh: '天' }, { en: 'd', zh: '天' }),
  unit('hours', 'time', { en: 'hours', zh: '小时' }, { en: 'h', zh: '小时' }),
  unit('minutes', 'time', { en: 'minutes', zh: '分钟' }, { en: 'min', zh: '分钟' }),
]
