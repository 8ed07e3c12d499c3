import type { Found } from '../forms/found.ts'
import { monthOf, yearOf } from '../leave/calendar.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'

/** Words right before the earlier of two figures of one measure. */
const BASES = phraseSet('from|down on|up on|up from|down from')
/** Words before what may be another time, or another place: only where a time follows, it is the same measure. */
const COMPARED = phraseSet(
  'compared with|compared to|compared against|against|versus|vs|vs.|as against|as compared with|as compared to|than the|as opposed to',
)
const TIME_WINDOW = 7
const TIMES: ReadonlySet<string> = new Set(
  'ago earlier before last previous prior preceding year month quarter half'.split(' '),
)
const APART_MAX = 16
/** Between a level and its base stand at most so many claims: `$18.6 bn, up 15.5 % from $16.1 bn`. */
const CLAIMS_BETWEEN_MAX = 2

const RANGES: ReadonlySet<string> = new Set(
  'range ranges ranged ranging vary varies varied varying'.split(' '),
)

/** `ranged from 58 % in one town to 84 % in another`: how far apart they lie at one time. */
function opensRange(line: Line, from: number): boolean {
  return at(line, from).text === 'from' && RANGES.has(at(line, from - 1).text)
}

/** True where the claim is one end of a change whose two ends are stated. */
export function isEnd(line: Line, finds: readonly Found[], order: number): boolean {
  const hit = finds[order]
  if (hit === undefined || !isLevel(hit)) return false
  return isBase(line, finds, order) || hasBase(line, finds, order)
}

/** A level before it, or behind it (`from 6 to 9`, `to 9 from 6`), is of the same unit. */
function isBase(line: Line, finds: readonly Found[], order: number): boolean {
  const hit = finds[order]
  if (hit === undefined || !isBaseWord(line, hit)) return false
  return partnerBefore(line, finds, order) !== null || partnerBehind(line, finds, order) !== null
}

function hasBase(line: Line, finds: readonly Found[], order: number): boolean {
  const hit = finds[order]
  if (hit === undefined) return false
  const before = finds[order - 1 - (isInBrackets(line, finds[order - 1]) ? 1 : 0)]
  if (
    at(line, hit.first - 1).text === 'to' &&
    before !== undefined &&
    at(line, before.first - 1).text === 'from' &&
    !opensRange(line, before.first - 1)
  )
    return isAlike(before, hit) && hit.first - before.next < APART_MAX
  for (let behind = order + 1; behind <= order + 1 + CLAIMS_BETWEEN_MAX; behind += 1) {
    const base = finds[behind]
    if (base === undefined) return false
    // 'for 19 centres, which raise their number from 146 to 165'
    if (partnerBehind(line, finds, behind) !== null) return false
    if (isBaseWord(line, base) && isLevel(base) && isAlike(hit, base))
      return partnerBefore(line, finds, behind) === hit
  }
  return false
}

/** The nearest level before a base; amounts of change may stand between. */
function partnerBefore(line: Line, finds: readonly Found[], order: number): Found | null {
  const hit = finds[order]
  if (hit === undefined) return null
  let end = hit.first
  for (let back = order - 1; back >= Math.max(0, order - 1 - CLAIMS_BETWEEN_MAX); back -= 1) {
    const other = finds[back]
    if (other === undefined || end - other.next > APART_MAX) return null
    if (
      at(line, other.first - 1).text !== 'from' &&
      isLevel(other) &&
      isAlike(hit, other) &&
      !areOtherNouns(line, hit, other) &&
      !isAmount(line, other)
    )
      return other
    end = other.first
  }
  return null
}

function partnerBehind(line: Line, finds: readonly Found[], order: number): Found | null {
  const hit = finds[order]
  // 'from NOK 56.63 (£5.30) to NOK 65.44'
  const other = finds[order + 1 + (isInBrackets(line, finds[order + 1]) ? 1 : 0)]
  if (hit === undefined || other === undefined || !isLevel(other) || !isAlike(hit, other))
    return null
  return at(line, other.first - 1).text === 'to' && other.first - hit.next < APART_MAX
    ? other
    : null
}

/** Money of another currency, alone between brackets. */
function isInBrackets(line: Line, hit: Found | undefined): boolean {
  return (
    hit !== undefined && at(line, hit.first - 1).text === '(' && at(line, hit.next).text === ')'
  )
}

/** An amount of change directly behind its word: `up 300 km`, `an increase of 300 km`, `by 300 km`. */
function isAmount(line: Line, hit: Found): boolean {
  const word = at(line, hit.first - 1).text
  return (
    word === 'by' ||
    word === 'up' ||
    word === 'down' ||
    (word === 'of' && AMOUNTS.has(at(line, hit.first - 2).text))
  )
}

const AMOUNTS: ReadonlySet<string> = new Set(
  'increase decrease rise fall drop gain decline reduction growth jump'.split(' '),
)

function isLevel(hit: Found): boolean {
  return (
    hit.form === 'number' &&
    hit.unit !== 'percentage-point' &&
    hit.unit !== 'basis-point' &&
    hit.kind === null
  )
}

/** One end may have left its unit to the other. */
function isAlike(left: Found, right: Found): boolean {
  return left.unit === right.unit || !left.hasUnit || !right.hasUnit
}

/** `34,800 births as against 50,300 deaths`: two counts of two things. */
function areOtherNouns(line: Line, left: Found, right: Found): boolean {
  if (left.counted === null || right.counted === null) return false
  const [first, last] = [left, right].map(({ counted }) => at(line, (counted?.[1] ?? 0) - 1).text)
  return first !== last
}

function isBaseWord(line: Line, hit: Found): boolean {
  if (opensRange(line, hit.first - 1)) return false
  if (BASES.until(line, hit.first - 1) !== null) return true
  if (at(line, hit.first - 1).text === ':' && isBracketed(line, hit.first - 2)) return true
  if (COMPARED.until(line, hit.first - 1) === null) return false
  for (let place = hit.next; place < hit.next + TIME_WINDOW; place += 1) {
    const word = at(line, place)
    if (TIMES.has(word.text) || yearOf(word) !== null || monthOf(word) !== null) return true
    if (word.text === '.' || word.text === ';' || word.text === '') return false
  }
  return false
}

/** `(H1 2016: £138.2 million)`: a period right behind an opening bracket. */
function isBracketed(line: Line, end: number): boolean {
  let hasYear = false
  for (let place = end; place >= 0 && place > end - 5; place -= 1) {
    if (at(line, place).text === '(') return hasYear
    if (yearOf(at(line, place)) !== null) hasYear = true
  }
  return false
}
