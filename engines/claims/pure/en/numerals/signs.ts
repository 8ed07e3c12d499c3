import { isMinusBefore } from '../units/unit-at.ts'
import type { UnitHit } from '../units/words/unit-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { SCALES } from './number-words.ts'

/** What says which side of nought a number is on, and where it begins. */
export type Sign = { readonly first: number; readonly isMinus: boolean }

/** The sign of the number at `index`, whose money begins at `money`. */
export function signOf(
  line: Line,
  index: number,
  unit: UnitHit | null,
  money: number | null,
): Sign | null {
  if (money !== null && money < index - 1 && isMinusBefore(line, index))
    return { first: money, isMinus: true }
  return money === null
    ? (signBefore(line, index) ?? belowNought(line, index, unit))
    : (moneyBelowNought(line, money) ?? bracketedMoney(line, index, money))
}

/** `minus 5 degrees`, `of negative two percent`: the word is its sign; elsewhere, as in `(minus 8 %)`, it says that something fell or is taken off. */
function belowNought(line: Line, index: number, unit: UnitHit | null): Sign | null {
  const { text } = at(line, index - 1)
  if (text === '-' || text === '−')
    return isApart(line, index - 1, index) ? { first: index - 1, isMinus: true } : null
  if (text !== 'minus' && text !== 'negative') return null
  const isDegrees = unit !== null && DEGREES.has(unit.code) && at(line, index - 2).text !== 'or'
  // "A net rating of minus 5 is his best", but not "12 minus 5" and "plus or minus 2".
  return isDegrees || standsAt(line, index - 2) ? { first: index - 1, isMinus: true } : null
}

/** `between - 20 and`, `of − 5 million`: a minus with a blank behind it, where nothing else can stand. */
function isApart(line: Line, sign: number, first: number): boolean {
  return (
    !line.isRow &&
    !at(line, sign).glued &&
    !at(line, first).glued &&
    LEADING.has(at(line, sign - 1).text)
  )
}

function standsAt(line: Line, place: number): boolean {
  const { text } = at(line, place)
  return STANDS_AT.has(text) || LEADING.has(text)
}

/** Words that lead on to a figure: no aside begins behind them. */
const LEADING: ReadonlySet<string> = new Set(
  'of is was were are be been at to from by between than below above under over about around nearly reached hit averaged totalled totaled'.split(
    ' ',
  ),
)
const STANDS_AT: ReadonlySet<string> = new Set(
  'a an and still now only just even remains remained recorded registered showed shows posted reported stands approximately roughly almost as'.split(
    ' ',
  ),
)

/** `minus CHF 288 million`, `-$1.2 million`, behind no other sum. */
function moneyBelowNought(line: Line, first: number): Sign | null {
  const before = at(line, first - 2)
  const isSum = before.kind === 'number' || SCALES.has(before.text)
  const sign = at(line, first - 1)
  if (sign.text === 'minus' && !isSum && before.text !== 'or')
    return { first: first - 1, isMinus: true }
  if (sign.text === 'negative')
    return standsAt(line, first - 2) ? { first: first - 1, isMinus: true } : null
  // "Rye: -$0.31 to $4.66": a step, and what it led to.
  const isStep = at(line, first + 2).text === 'to'
  const isMark = /^[-−]$/.test(sign.text) || (sign.text === '–' && LEADING.has(before.text))
  const isMinus =
    isMark && ((at(line, first).glued && !sign.glued && !isStep) || isApart(line, first - 1, first))
  return isMinus && !isSum ? { first: first - 1, isMinus } : null
}

const BRACKET_REACH = 4

/** `$-99.99`, and `a loss of ($0.12)`: brackets behind a word that leads on to a figure hold no aside. */
function bracketedMoney(line: Line, index: number, money: number): Sign | null {
  if (at(line, money - 1).text !== '(' || !at(line, money).glued) return null
  const leading = at(line, money - 2).text
  if (!LEADING.has(leading) && !/^(?:with|versus|vs|against)$/.test(leading)) return null
  for (let place = index + 1; place < index + BRACKET_REACH; place += 1) {
    const { text, glued } = at(line, place)
    if (text === ')') return { first: money, isMinus: true }
    if (!SCALES.has(text) && !glued) return null
  }
  return null
}

const DEGREES: ReadonlySet<string> = new Set(['degC', 'degF', 'deg'])
/** A sign glued to one of these is the number's own: `(-5)`, `<-30`. */
const OPENING = /^[(<>=≤≥≈~±⩽⩾≦≧[]$/

/** The sign that belongs to the number at `index`: `+4.3 %`, `(−0.08 pp)`. */
function signBefore(line: Line, index: number): Sign | null {
  const sign = at(line, index - 1)
  if (!at(line, index).glued || at(line, index).kind !== 'number') return null
  const isMinus = sign.text === '-' || sign.text === '−' || sign.text === '–'
  if (!isMinus && sign.text !== '+') return null
  return !sign.glued || OPENING.test(at(line, index - 2).text)
    ? { first: index - 1, isMinus }
    : null
}
