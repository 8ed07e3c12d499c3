import { unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'

// Numbers by which offices call their releases, notes and classes.

export function isCode(line: Line, index: number): boolean {
  return (
    isLettered(line, index) ||
    isOfBill(line, index) ||
    isOfRelease(line, index) ||
    isPostcode(line, index) ||
    isNoteMark(line, index) ||
    isOfDigits(line, index) ||
    isPhase(line, index) ||
    isGrade(line, index) ||
    isOfWire(line, index) ||
    isOddsOfChance(line, index) ||
    isLevelOfConfidence(line, index) ||
    isRoundTheClock(line, index) ||
    isPartNumber(line, index) ||
    isRaisedNote(line, index)
  )
}

/** What stands between two numbers of one figure: `10x20x30 cm`, `3h20`, `5ft10`, `1m78`. */
const WITHIN = /^(?:x|h|hrs?|min|ft|e|d)$/

/** `24703m212`, `3kg5`: digits that letters join to digits, and no measure. */
function isPartNumber(line: Line, index: number): boolean {
  return isJoinedBehind(line, index) || isJoinedBehind(line, index - 2)
}

function isJoinedBehind(line: Line, index: number): boolean {
  const [first, letters, second] = [at(line, index), at(line, index + 1), at(line, index + 2)]
  if (first.kind !== 'number' || letters.kind !== 'word' || !letters.glued) return false
  if (second.kind !== 'number' || !second.glued) return false
  if (letters.text === 'x') return isJoinedBehind(line, index + 2)
  if (WITHIN.test(letters.text)) return false
  if (letters.text === 'm' && second.text.length <= 2) return false
  return (unitAt(line, index + 1)?.next ?? index) <= index + 2
}

/** `by 12%3 in`: a note that was raised behind the sign. */
function isRaisedNote(line: Line, index: number): boolean {
  const [own, sign, next] = [at(line, index), at(line, index - 1), at(line, index + 1)]
  const isBehind = sign.text === '%' && sign.glued && own.glued && /^\d{1,2}$/.test(own.text)
  return (
    isBehind &&
    at(line, index - 2).kind === 'number' &&
    (!next.glued || /^[.,;:)]$/.test(next.text))
  )
}

/** `G.17`, and `(419)` behind it; `S.J.Res.14`. */
function isLettered(line: Line, index: number): boolean {
  const isBracketed = at(line, index - 1).text === '(' && at(line, index + 1).text === ')'
  const place = isBracketed ? index - 2 : index
  const [letter, point, number] = [at(line, place - 2), at(line, place - 1), at(line, place)]
  if (number.kind !== 'number' || !number.glued || !/^\d{1,3}$/.test(number.text)) return false
  if (point.text !== '.' || !point.glued || !letter.capital) return false
  const [first, dot] = [at(line, place - 4), at(line, place - 3)]
  const isDotted = dot.text === '.' && dot.glued && letter.glued && first.capital
  return letter.text.length === 1 || (isDotted && letter.text.length <= DOTTED_MAX)
}

const DOTTED_MAX = 4

/** `S. 1234`: a bill of the Senate. */
function isOfBill(line: Line, index: number): boolean {
  const [letter, point, number] = [at(line, index - 2), at(line, index - 1), at(line, index)]
  if (letter.text !== 's' || !letter.capital || point.text !== '.' || !point.glued) return false
  return !number.glued && /^\d{1,4}$/.test(number.text)
}

/** `CB 25-02`, and `QXAR - 655` as a line of its own. */
function isOfRelease(line: Line, index: number): boolean {
  const [name, dash] = [at(line, index - 1), at(line, index + 1)]
  const behind = at(line, index + 2)
  if (name.upper && name.text.length > 1 && dash.text === '-' && dash.glued && behind.glued)
    return /^\d\d$/.test(at(line, index).text) && /^0\d{1,2}$/.test(behind.text)
  const isAlone = index === 2 && index === line.tokens.length - 1
  return isAlone && /^[-–—]$/.test(name.text) && at(line, 0).upper && at(line, 0).text.length > 2
}

const STREETS =
  /^(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|drive|square|plaza|place|tower|building)$/
const STREET_BACK = 14

/** `100 Hill Street #09-01 Averland 179434`: at the end of an address. */
function isPostcode(line: Line, index: number): boolean {
  const next = at(line, index + 1)
  if (!/^\d{5,6}$/.test(at(line, index).text) || !at(line, index - 1).capital) return false
  if (next.kind === 'word' || next.kind === 'number') return false
  for (let place = index - 2; place >= Math.max(1, index - STREET_BACK); place -= 1)
    if (at(line, place).capital && STREETS.test(at(line, place).text)) return true
  return false
}

/** `1 The estimates are …` at the head of a note, `Supply and Use 1/` behind a name. */
function isNoteMark(line: Line, index: number): boolean {
  const [number, next, behind] = [at(line, index), at(line, index + 1), at(line, index + 2)]
  if (!/^\d{1,2}$/.test(number.text)) return false
  if (next.text === '/' && next.glued)
    return !behind.glued && index > 0 && at(line, index - 1).kind !== 'number'
  return index === 0 && next.capital && !next.glued && HEADS.test(next.text)
}

const HEADS =
  /^(?:the|these|this|those|data|figures|estimates|excludes?|includes?|see|source|based)$/

/** `18 out of 23 groups at the 2 digit-level`: how fine a classification is. */
function isOfDigits(line: Line, index: number): boolean {
  const next = at(line, index + 1)
  const noun = next.text === '-' ? at(line, index + 2) : next
  return noun.text === 'digit' && /^\d$/.test(at(line, index).text)
}

const WHICH_PHASE =
  /^(?:first|second|third|final|last|next|initial|this|that|each|every|pilot|one|a)$/

/** `two Phase 3 trials`, `emergency (phase 4)`: which step of a known ladder, unlike `the first phase 4 homes`. */
function isPhase(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  if (!/^(?:phase|phases)$/.test(before.text) || !/^\d$/.test(at(line, index).text)) return false
  return !WHICH_PHASE.test(at(line, index - 2).text)
}

/** `grade 3 or 4 events`, `Grade ≥3`, `stage 2–3 disease`: how bad it is on a known ladder, unlike `a first stage 3 km long`. */
function isGrade(line: Line, index: number): boolean {
  if (!/^[1-5]$/.test(at(line, index).text)) return false
  const sign = at(line, index - 1)
  if (GRADES.test(sign.text)) return isOfGrade(line, index, index - 1)
  if (/^[≥≤<>]$/.test(sign.text)) return GRADES.test(at(line, index - 2).text)
  const isSecond =
    /^(?:or|to|and|-|–|\/)$/.test(sign.text) && /^[1-5]$/.test(at(line, index - 2).text)
  return isSecond && GRADES.test(at(line, index - 3).text)
}

function isOfGrade(line: Line, index: number, word: number): boolean {
  if (WHICH_PHASE.test(at(line, word - 1).text)) return false
  const next = at(line, index + 1)
  if (unitAt(line, index + 1) !== null) return false
  return next.kind === 'mark' || AILMENTS.test(next.text) || !next.text.endsWith('s')
}

const GRADES = /^(?:grades?|stages?)$/
const AILMENTS =
  /^(?:or|and|to|diabetes|[a-z]*sis|[a-z]*itis|adverse|treatment|events?|toxicities|cancers?|tumou?rs)$/

/** `UPDATE 2-Shares up`: how often a wire has told it. */
function isOfWire(line: Line, index: number): boolean {
  const [name, dash] = [at(line, index - 1), at(line, index + 1)]
  return (
    index === 1 &&
    name.upper &&
    /^(?:update|wrapup|refile|preview)$/.test(name.text) &&
    dash.text === '-' &&
    dash.glued
  )
}

/** `p<0.001`: how likely chance is, and nothing measured. */
function isOddsOfChance(line: Line, index: number): boolean {
  return /^[<>≤=]$/.test(at(line, index - 1).text) && at(line, index - 2).text === 'p'
}

/** `95% CI`, `the 95 per cent confidence interval`: how sure one may be of the two ends that stand behind it, which are claims. */
function isLevelOfConfidence(line: Line, index: number): boolean {
  const next = at(line, index + 1)
  if (next.text !== '%' && next.text !== 'per' && !next.text.startsWith('percent')) return false
  const place = next.text === 'per' ? index + 3 : index + 2
  const word = at(line, place)
  if (word.text === 'ci' || word.text === 'cis') return word.capital
  return SURE.test(word.text) && OF_SURE.test(at(line, place + 1).text)
}

const SURE = /^(?:confidence|credible|credibility|prediction)$/
const OF_SURE = /^(?:intervals?|limits?|regions?|bounds?|bands?)$/

/** `24/7`, `24-7`: at all times. */
function isRoundTheClock(line: Line, index: number): boolean {
  const first = at(line, index).text === '7' ? index - 2 : index
  const [number, joint, next] = [at(line, first), at(line, first + 1), at(line, first + 2)]
  const isJoined = /^[-/]$/.test(joint.text) && joint.glued && next.glued
  return number.text === '24' && isJoined && next.text === '7'
}
