import { timesTenTo } from '#platform/exact'
import type { Found } from '../forms/found.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { at, type Line } from '../words/tokens.ts'

// The ends within which an estimate is believed to lie, and the ratios that trials estimate.

const LEADS: ReadonlySet<string> = new Set([
  ':',
  ',',
  '=',
  '(',
  ']',
  'of',
  'was',
  'from',
  'between',
])
const LEADS_MAX = 3

/** True behind `95% CI`, `95% CI:`, `95% confidence interval [CI], `. */
export function isBehindConfidence(line: Line, index: number): boolean {
  let place = index - 1
  while (place >= index - LEADS_MAX && LEADS.has(at(line, place).text)) place -= 1
  const word = at(line, place)
  if (/^cis?$/.test(word.text)) return word.upper
  return (
    /^intervals?$/.test(word.text) && /^(?:confidence|credible)$/.test(at(line, place - 1).text)
  )
}

/** `12.1 months (95% CI 10.4 to 14.0)`: the ends are of the unit and the scale of the estimate to their left. */
export function ofEstimate(line: Line, hit: Found, left: Found | undefined): Found | null {
  if (hit.valueHigh === null || left?.form !== 'number' || !left.hasUnit) return null
  const printed = numeralAt(line, left.numberFirst)
  if (printed === null || !isBehindConfidence(line, hit.numberFirst)) return null
  const { coefficient, scale } = timesTenTo(printed.value, -printed.power)
  const times =
    (Number(left.value.coefficient) / Number(coefficient)) * 10 ** (scale - left.value.scale)
  const power = coefficient === 0n ? 0 : Math.round(Math.log10(Math.abs(times)))
  return {
    ...hit,
    unit: left.unit,
    hasUnit: true,
    value: timesTenTo(hit.value, power),
    valueHigh: timesTenTo(hit.valueHigh, power),
    precision: hit.precision + power,
  }
}

const RATIOS: ReadonlySet<string> = new Set('hr or rr irr ahr aor arr adjhr adjor smr'.split(' '))
const BEFORE_RATIO = /^(?:[(;,[:]|adjusted|unadjusted|pooled|stratified|crude|the|an|summary|with)$/
const RATIO_MAX = 100

/** `(HR 0.68`, `; OR=1.42`, `adjusted RR: 0.91`: how many times as likely something is. */
export function isRatioOfTrials(line: Line, index: number): boolean {
  const mark = /^[:=,]$/.test(at(line, index - 1).text) ? index - 1 : index
  const label = at(line, mark - 1)
  if (!label.upper && !/^a(?:HR|OR|RR)$/.test(line.text.slice(label.start, label.end))) return false
  const number = at(line, index).text
  const isDecimal = number.includes('.') && Number(number) < RATIO_MAX
  return isDecimal && RATIOS.has(label.text) && BEFORE_RATIO.test(at(line, mark - 2).text)
}
