import { isNameOfPlan } from '../forms/plan.ts'
import { SCALES } from '../numerals/number-words.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { agedEnd } from '../units/noun-unit.ts'
import { at, type Line } from '../words/tokens.ts'
import { markAddresses, markPhones } from './addresses.ts'
import { isCode } from './codes.ts'
import { beginsSeries, isNameNumber, isNextOfSeries } from './names.ts'
import { PERIOD_STARTS, periodEnd } from './periods.ts'
import { isNumberOfWeek, isReference, isTimeOfRow, moneyOfRateEnd, notesEnd } from './references.ts'
import { eraEnd, scoreEnd } from './scores.ts'
import { markSlogans } from './slogans.ts'

/** Tokens that are no claims: periods, dates, names, addresses and numbers of lists; 1 where one stands. */
export function leaveOut(line: Line, isFirstOfParagraph: boolean, isNumbered = false): Uint8Array {
  const taken = new Uint8Array(line.tokens.length + 1)
  markAddresses(line, taken)
  markSlogans(line, taken)
  markPhones(line, taken)
  markListNumber(line, taken, isFirstOfParagraph)
  if (isNumbered) taken[0] = 1
  let series = -1
  for (let index = 0; index < line.tokens.length; index += 1) {
    if (taken[index] === 1 || isPlainWord(line, index)) continue
    const raised = raisedEnd(line, index)
    if (raised > index) {
      index = raised - 1
      continue
    }
    if (isNextOfSeries(line, index, series)) {
      taken[index] = 1
      series = index
      continue
    }
    const end = Math.max(
      unitOfTableEnd(line, index),
      periodEnd(line, index),
      isNameOfPlan(line, index),
      roundWordsEnd(line, index),
      moneyOfRateEnd(line, index),
      notesEnd(line, index),
      scoreEnd(line, index),
      eraEnd(line, index),
    )
    if (end > index) taken.fill(1, index, end)
    else if (
      at(line, index).kind === 'number' &&
      (isNameNumber(line, index) ||
        isBracketed(line, index) ||
        isAgeOfThose(line, index) ||
        isReference(line, index) ||
        isCode(line, index) ||
        isNumberOfWeek(line, index) ||
        isTimeOfRow(line, index))
    )
      taken[index] = 1
    if (taken[index] === 1 && beginsSeries(line, index)) series = index
  }
  return taken
}

/** `1.5e6`, `3 × 10^5`: a number, whatever its pieces look like; where it ends. */
function raisedEnd(line: Line, index: number): number {
  if (at(line, index).kind !== 'number' || !RAISERS.has(at(line, index + 1).text)) return index
  const numeral = numeralAt(line, index)
  return numeral !== null && numeral.next > index + 2 ? numeral.next : index
}

const RAISERS: ReadonlySet<string> = new Set('x × · ⋅ * ∙ e ^ ⁻'.split(' '))

/** A word with which nothing begins that is left out: most are. */
function isPlainWord(line: Line, index: number): boolean {
  const { kind, text, capital } = at(line, index)
  return (
    kind === 'word' && !capital && !PERIOD_STARTS.has(text) && at(line, index - 1).text !== 'per'
  )
}

/** `255,130 18-year-olds`, `the 17- and 19-year-old groups`: who they are, and no age that is told. */
function isAgeOfThose(line: Line, index: number): boolean {
  const next = at(line, index + 1)
  if (next.text !== '-' || !next.glued) return false
  // '18-24-year-olds'
  const last = at(line, index + 2)
  if (last.kind === 'number' && last.glued) return isAgeOfThose(line, index + 2)
  if (at(line, index + 2).text === 'and' || at(line, index + 2).text === 'to')
    return at(line, index + 3).kind === 'number' && isAgeOfThose(line, index + 3)
  const end = agedEnd(line, index)
  return end > index && (at(line, end - 1).text === 'olds' || /^groups?$/.test(at(line, end).text))
}

const UNIT_OPENERS: ReadonlySet<string> = new Set('( : in rmb unit units'.split(' '))
const UNIT_REACH = 6

/** `(100 million yuan)`, `Unit: 10,000 persons`: by what a table counts; where it ends. */
function unitOfTableEnd(line: Line, index: number): number {
  const token = at(line, index)
  if (token.kind !== 'number' || !/^10{1,3}(?:,?0{3})*$/.test(token.text)) return index
  // 'Wyeroo (100 MW)': no table counts by ten or by a hundred, but by a hundred million.
  const isSmall = token.text.length < 4 && !SCALES.has(at(line, index + 1).text)
  if (isSmall && at(line, index - 1).text === '(') return index
  if (!UNIT_OPENERS.has(at(line, index - 1).text) || !opensUnit(line, index)) return index
  for (let place = index + 1; place < index + UNIT_REACH; place += 1) {
    const { text, kind } = at(line, place)
    if (text === ')' || text === '' || text === '|') return place > index + 1 ? place : index
    if (kind === 'number' || (kind === 'mark' && text !== '-')) return index
  }
  return index
}

/** A bracket or the word `unit` stands close before. */
function opensUnit(line: Line, index: number): boolean {
  for (let place = index - 1; place >= 0 && place > index - 4; place -= 1)
    if (/^(?:\(|units?)$/.test(at(line, place).text)) return true
  return false
}

const ROUND_WORDS: ReadonlySet<string> = new Set('one ten hundred thousand million'.split(' '))

/** `per one million population`: what a rate is counted by; where it ends. */
function roundWordsEnd(line: Line, index: number): number {
  if (at(line, index - 1).text !== 'per') return index
  // '71.4 cents per $100 of assessed value'
  if (/^[$€£¥]$/.test(at(line, index).text) && /^10*(?:,000)*$/.test(at(line, index + 1).text))
    return index + 2
  let end = index
  while (end < index + 3 && ROUND_WORDS.has(at(line, end).text)) end += 1
  return end - index > 1 ? end : index
}

/** `1. `, `2) `, `(3) ` at the head of a paragraph; `4.` that a full stop has cut off; `notes: 1.` */
function markListNumber(line: Line, taken: Uint8Array, isFirstOfParagraph: boolean): void {
  const count = line.tokens.length
  const last = at(line, count - 2)
  // 'Yellow cards: 28.' counts; a list begins with its first number.
  const isFirst = last.text === '1' || /^(?:notes?|remarks?)$/.test(at(line, count - 4).text)
  const isCutOff =
    at(line, count - 1).text === '.' &&
    (count === 2 || (at(line, count - 3).text === ':' && isFirst))
  if (isCutOff && last.kind === 'number' && last.text.length <= 3) taken[count - 2] = 1
  const place = at(line, 0).text === '(' ? 1 : 0
  const token = at(line, place)
  if (!isFirstOfParagraph || token.kind !== 'number' || token.text.length > 3) return
  const mark = at(line, place + 1)
  // '1  When the scheme was launched': the number of a paragraph stands apart.
  const isApart =
    place === 0 &&
    !mark.glued &&
    ((mark.start - token.end >= 2 && mark.capital) || /^["“]$/.test(mark.text))
  const isList =
    isApart ||
    (mark.glued && (mark.text === ')' || (mark.text === '.' && place === 0) || mark.text === '、'))
  if (isList) taken[place] = 1
}

/** `[12]`, and `(2)` glued to a word or behind a semicolon: notes and lists within a sentence. */
function isBracketed(line: Line, index: number): boolean {
  const open = at(line, index - 1)
  const close = at(line, index + 1)
  if (open.text === '[' && close.text === ']') return true
  if (open.text !== '(' || close.text !== ')' || at(line, index).text.length > 2) return false
  const before = at(line, index - 2).text
  return (
    open.glued ||
    before === ';' ||
    before === ':' ||
    before === ',' ||
    before === 'and' ||
    index === 1 ||
    (at(line, index - 2).capital && at(line, index).text.length === 1)
  )
}
