import { timesTenTo } from '#platform/exact'
import type { Doc, Quantity } from '../model.ts'
import { UNITS } from './table.ts'

// Words of units that the rest of the text tells apart: degrees of which thermometer, points of what, pounds of weight or money, and
// 2.8m of metres or money.

/** Gives such words the unit that the text speaks of. */
export function withToldScales(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  if (doc.grammar !== 'en') return quantities
  const { text } = doc
  const isFahrenheit = /\bFahrenheit\b/i.test(text)
  const units = new Set(quantities.map(({ unit }) => unit))
  const degrees = units.has('deg') ? degreesOf(text, units) : 'deg'
  const areWeights = units.has('GBP') && isOfWeight(text, units)
  const money = units.has('m') ? moneyOfLetters(doc, quantities) : null
  const arePoints = units.has('index-points') && units.has('percent') && !OTHER_POINTS.test(text)
  const areCounters = units.has('m') && OF_COUNTERS.test(text)
  const isPlain = degrees === 'deg' && !areWeights && money === null && !arePoints && !areCounters
  if (isPlain && !isFahrenheit) return quantities
  return quantities.map((one) => {
    const said = text.slice(one.start, one.end)
    if (isFahrenheit && isOnGlass(text, one)) return { ...one, unit: 'degF' }
    if (one.unit === 'deg') return { ...one, unit: degrees }
    if (areWeights && one.unit === 'GBP' && /\bpounds?(?: (?:and|or) \w+)?$/i.test(said))
      return { ...one, unit: 'lb' }
    if (areCounters && one.unit === 'm' && isCounter(text, one)) return { ...one, unit: 'items' }
    if (money !== null && isLetterScale(doc, one))
      return inScale(one, isOfMany(text, one) ? 'items' : money, MILLION)
    if (arePoints && isOfShare(text, one)) return { ...one, unit: 'percentage-point' }
    return one
  })
}

const OF_COUNTERS =
  /\b(?:smart|prepaid|prepayment|electricity|gas|water|energy|parking|heat|tax[iy]) meters?\b|\b(?:un)?metered\b|\bmetering\b|\bmeter (?:readings?|target|rollout|roll-out|installations?|supply)\b/i
const OF_LENGTH =
  /^ (?:of|long|wide|deep|high|tall|below|above|under|away|from|apart|thick|per|a (?:second|minute)|in (?:length|width|height|depth|diameter)|by \d|x \d|underground|sprint|race)\b/

/** "Installed 9,400 meters" of a utility, where no word of length stands behind. */
function isCounter(text: string, { start, end, value }: Quantity): boolean {
  return (
    value.scale === 0 &&
    /\d meters$/.test(text.slice(start, end)) &&
    !OF_LENGTH.test(text.slice(end, end + 16))
  )
}

const TEMPERATURE =
  /\b(?:temperatures?|thermomet\w+|celsius|fahrenheit|centigrade|warm\w*|cold\w*|cool\w*|hott?\w*|heat\w*|chill\w*|frost\w*|freez\w+|froze\w*|fever\w*|oven|weather|summer|winter|noon|degree (?:of|difference)|turn\w*|tilt\w*|slope|angle|north|south|latitude|longitude|compass|rotat\w+)\b|°/i

/** Of the one scale that the text names; `a law degree` has none. */
function degreesOf(text: string, units: ReadonlySet<string>): string {
  if (units.has('degC') !== units.has('degF')) return units.has('degC') ? 'degC' : 'degF'
  return TEMPERATURE.test(text) ? 'deg' : 'items'
}

/** `23 on the old Fahrenheit glass`, `41 in Fahrenheit`. */
function isOnGlass(text: string, { end, unit, form, number }: Quantity): boolean {
  if (form !== 'number' || end !== number.end || (unit !== 'items' && unit !== 'deg')) return false
  return /^ (?:on|in) [^.,;:()\d]{0,32}\bFahrenheit\b/i.test(text.slice(end, end + 50))
}

const STERLING = /[£¢]|\b(?:sterling|GBP|pence|penny|pennies|quid|euros?|dollars?|shillings?)\b/i
const WEIGHED = /\b(?:weigh(?:s|ed|ing|ts?)?|heav(?:y|ier|iest)|light(?:er|est)|scales?)\b/i
const WEIGHTS: readonly string[] = ['stone', 'oz', 'short-ton', 'long-ton', 'lb']

/** Pounds of a text that has no other word of that money and one of weight. */
function isOfWeight(text: string, units: ReadonlySet<string>): boolean {
  if (STERLING.test(text)) return false
  return WEIGHED.test(text) || WEIGHTS.some((unit) => units.has(unit))
}

const LENGTH_BEHIND =
  /^ ?(?:tall|high|long|wide|deep|across|above|below|from|away|apart|race|sprint|freestyle|hurdles|dash|mark|line|swim|run|relay|butterfly|backstroke|breaststroke|section|stretch|tower|pool|wave|x|by|[×²³])/i

/** `1.1m went to the two leads` in a text that tells its money in such letters. */
function isLetterScale({ text }: Doc, { start, end, unit, form }: Quantity): boolean {
  if (unit !== 'm' || form !== 'number') return false
  return (
    /(?:^|\s)\d[\d.,]*m$/.test(text.slice(start, end)) &&
    !LENGTH_BEHIND.test(text.slice(end, end + 16))
  )
}

/** "Traffic grew to 42.6m": so many people or things, and no money. */
function isOfMany(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - MANY_REACH), start)
  const after = text.slice(end, end + MANY_REACH / 2)
  return (
    MANY.test(before.slice(before.search(/[^.\n]*$/))) ||
    MANY.test(/^[^.;\n]*/.exec(after)?.[0] ?? '')
  )
}

const MANY_REACH = 60
const MANY =
  /\b(?:traffic|passengers?|guests?|customers?|subscribers?|users?|households?|members?|visitors?|people|journeys|visits|trips|downloads|units|shares)\b/i

/** The one currency that is told as `42m rupees`, where no word of length stands. */
function moneyOfLetters({ text }: Doc, quantities: readonly Quantity[]): string | null {
  const monies = quantities.filter(({ unit }) => UNITS.get(unit)?.dimension.startsWith('money-'))
  const [code, ...others] = new Set(monies.map(({ unit }) => unit))
  if (code === undefined || others.length > 0) return null
  const areLetters = monies.some(({ start, end }) => /\d(?:m|bn)\b/.test(text.slice(start, end)))
  return areLetters && !/\bmet(?:re|er)s?\b/i.test(text) ? code : null
}

const MILLION = 6

/** In a scale that its words don't say. */
export function inScale(one: Quantity, unit: string, power: number): Quantity {
  const { value, valueHigh } = one
  return {
    ...one,
    unit,
    value: timesTenTo(value, power),
    valueHigh: valueHigh === null ? null : timesTenTo(valueHigh, power),
    precision: one.precision + power,
  }
}

const OTHER_POINTS =
  /\b(?:index|indices|stocks?|shares|nikkei|dow|nasdaq|ftse|league|match|season|team|game|goals?|standings|score[ds]?|exam|test|title|rating)\b/i
const OF_SHARE =
  /^ (?:rise|gain|increase|fall|drop|cut|decline|jump|hike|step|move|swing|improvement|lead|advantage|margin|gap|difference|dip|slide|reduction|bump|climb)\b/i
const POINTS_MAX = 30n

/** `the 3.5-point gain` of what is told in per cent. */
function isOfShare(text: string, { start, end, unit, value }: Quantity): boolean {
  if (unit !== 'index-points' || !text.slice(start, end).endsWith('-point')) return false
  return (
    OF_SHARE.test(text.slice(end, end + 14)) &&
    value.coefficient < POINTS_MAX * 10n ** BigInt(value.scale)
  )
}
