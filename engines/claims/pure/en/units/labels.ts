import { isRatioOfTrials } from '../bounds/confidence.ts'
import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'
import { unitOfNoun } from './noun-unit.ts'
import { isNoRate } from './unit-beside.ts'

/** `Missing: 9. Injured: 187`: who is counted, without a noun. */
const PEOPLE: ReadonlySet<string> = new Set(
  'deaths dead killed missing injured wounded hurt rescued evacuated displaced hospitalised hospitalized detained sheltered homeless casualties fatalities survivors recovered vaccinated'.split(
    ' ',
  ),
)
const BEING: ReadonlySet<string> = new Set(['were', 'are', 'was', 'is'])
const AGE_MAX = 110n

/** The unit of a bare number from the label before its colon, the figure before its bracket, or whose age it is. */
export function ofLabel(line: Line, hit: Found, left: Found | undefined): string | null {
  const opening = Math.min(hit.first, hit.numberFirst) - 1
  if (isRatioOfTrials(line, hit.numberFirst)) return 'ratio'
  const mark = at(line, opening).text
  if (mark === ':') {
    return PEOPLE.has(at(line, opening - 1).text) ? 'persons' : null
  }
  // '23 deaths (+4 since Monday)'
  const isSigned = /^[+−–-]/.test(at(line, hit.numberFirst).text + at(line, hit.first).text)
  if (mark === '(' && isSigned && left?.form === 'number' && left.hasUnit && !isNoRate(hit, left))
    return (left.counted?.[1] ?? left.next) === opening ? left.unit : null
  return mark !== '' && BEING.has(mark) && isAge(line, hit, opening) ? 'years' : null
}

/** `Two out of three moviegoers were over 25`. */
function isAge(line: Line, { bound, value }: Found, verb: number): boolean {
  const who = at(line, verb - 1).text
  const isOfPeople = unitOfNoun(who) === 'persons' || who.endsWith('goers') || who === 'those'
  const isLimit = bound === 'over' || bound === 'under'
  return isLimit && isOfPeople && value.scale === 0 && value.coefficient < AGE_MAX
}
