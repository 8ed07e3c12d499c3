import { SCALES } from '../numerals/number-words.ts'
import { isVerbWord } from '../sense/verbs.ts'
import { currencyBefore, unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'

// Numbers by which something is found, and sums by which a rate is counted.

/** `(see Update 72)`, `cf. Bulletin 14`: a number of what shall be looked up. */
export function isReference(line: Line, index: number): boolean {
  const name = at(line, index - 1)
  // '(note 1)'
  const isAlone = at(line, index - 2).text === '(' && at(line, index + 1).text === ')'
  if (isAlone && /^(?:notes?|footnotes?|table|figure|chart|annex|appendix)$/.test(name.text))
    return true
  if (name.kind !== 'word' || !(name.capital || LOOKED_UP.test(name.text))) return false
  for (let place = index - 2; place >= index - 4; place -= 1) {
    const word = at(line, place)
    if (/^(?:see|cf|cf\.)$/.test(word.text)) return true
    if (word.text === '.') continue
    if (word.kind !== 'word') return false
    if (!word.capital && !/^(?:also|our|the)$/.test(word.text)) return false
  }
  return false
}

const LOOKED_UP =
  /^(?:notes?|footnotes?|sections?|pages?|slides?|tables?|figures?|box|annex|appendix)$/

/** `31.2304° N`, `Page 4 of 12`, `Methods ....... 7`, `COP28`, `call 911`, `text HELP to 12345`: where a thing is, or whom one calls. */
export function isPlaceOf(line: Line, index: number): boolean {
  const [before, own, next] = [at(line, index - 1), at(line, index), at(line, index + 1)]
  const back = at(line, index - 2)
  if (next.text === '°' && next.glued) return /^[nesw]$/.test(at(line, index + 2).text)
  if (isOfCourt(line, index) || isOfDay(line, index)) return true
  if (before.upper && before.text.length === 2 && back.text === 'flight') return true
  if (before.text === 'of' && back.kind === 'number')
    return /^(?:page|slide|sheet)$/.test(at(line, index - 3).text)
  if (/^[.…]$/.test(before.text) && back.text === before.text && before.glued)
    return /^\d{1,3}$/.test(own.text)
  if (before.text === 'cop' && before.upper && own.glued) return /^\d{1,2}$/.test(own.text)
  if (before.text === 'to' && /^\d{5,6}$/.test(own.text))
    return [index - 3, index - 4].some((place) => at(line, place).text === 'text')
  return /^(?:911|999|112)$/.test(own.text) && isCalled(line, index)
}

/** `24-cv-01234`, `550 U.S. 544`: a case, and where it is reported. */
function isOfCourt(line: Line, index: number): boolean {
  const [next, behind] = [at(line, index + 1), at(line, index + 2)]
  if (next.text === '-' && next.glued && behind.glued)
    return /^(?:cv|cr|md|mc|bk|ap|cf|ca)$/.test(behind.text) && at(line, index + 3).text === '-'
  const volume = next.text === 'us' ? index : index - 2
  if (at(line, volume + 1).text !== 'us') return false
  const [own, reporter, page] = [at(line, volume), at(line, volume + 1), at(line, volume + 2)]
  const isPage = page.kind === 'number' && /^[(),.;]?$/.test(at(line, volume + 3).text)
  return reporter.end - reporter.start === 4 && isPage && /^\d{1,3}$/.test(own.text)
}

/** `a 9-to-5 job`, `the '80s`: hours of work, and years. */
function isOfDay(line: Line, index: number): boolean {
  const before = at(line, index - 1).text
  if (/^['’‘]$/.test(before)) return at(line, index + 1).text === 's' && at(line, index + 1).glued
  const first = before === '-' ? index - 4 : index
  return [first, first + 1, first + 2, first + 3, first + 4].every(
    (place, order) =>
      (order === 0 || at(line, place).glued) && /^(?:\d|-|to)$/.test(at(line, place).text),
  )
}

/** `call 1-800-555 or 911`, `dial 999`. */
function isCalled(line: Line, index: number): boolean {
  for (let place = index - 1; place > index - CALL_REACH; place -= 1)
    if (/^(?:call|calling|dial|dialling|dialing|phone)$/.test(at(line, place).text)) return true
  return false
}

const CALL_REACH = 10

/** `were treated.4,7,9 The`, `fell by 5%.1`: numbers of notes, raised behind the end of a sentence; where they end. */
export function notesEnd(line: Line, index: number): number {
  const [own, stop] = [at(line, index), at(line, index - 1)]
  if (own.kind !== 'number' || !own.glued) return index
  const isPointed = /^\.\d{1,2}$/.test(own.text) && /^[%)”"]$/.test(stop.text)
  const before = at(line, index - 2)
  const isBehind =
    stop.text === '.' &&
    stop.glued &&
    (/^[%)”"]$/.test(before.text) ||
      /^(?!approx$|nos?$|figs?$|vols?$|rev$|sec$|art$)[a-z]{3,}$/.test(before.text))
  const isQuoted = /^[”"]$/.test(stop.text) && before.text === '.'
  if (!isPointed && !((isBehind || isQuoted) && NOTE.test(own.text))) return index
  let end = index + 1
  while (/^[,–-]$/.test(at(line, end).text) && NOTE.test(at(line, end + 1).text)) {
    if (!at(line, end).glued || !at(line, end + 1).glued) break
    end += 2
  }
  return at(line, end).glued && at(line, end).kind !== 'mark' ? index : end
}

const NOTE = /^\d{1,3}$/
const WEEKS_OF_YEAR = 53

/** `Week 15/2011`, `in week 30 of 2024`, `during epidemiological week 12`: which week it was. */
export function isNumberOfWeek(line: Line, index: number): boolean {
  const { text, kind } = at(line, index)
  if (kind !== 'number' || !/^\d{1,2}$/.test(text) || Number(text) > WEEKS_OF_YEAR) return false
  return /^(?:week|wk)$/.test(at(line, index - 1).text)
}

/** `in year 1`, `by month 6 of the programme`, `in grades 4 and 5`: which of a row of times. */
export function isTimeOfRow(line: Line, index: number): boolean {
  const { text, kind } = at(line, index)
  if (kind !== 'number' || !/^\d{1,2}$/.test(text)) return false
  // 'in grades 4 and 5'
  const isSecond = /^(?:to|and|or|through|-|–)$/.test(at(line, index - 1).text)
  if (isSecond && at(line, index - 3).text === 'grades') return true
  if (!/^(?:year|month|quarter|day|grades?)$/.test(at(line, index - 1).text)) return false
  // 'Performance, month 9 (December 2024)'
  const isTold = at(line, index - 2).text === ',' && at(line, index + 1).text === '('
  if (
    !isTold &&
    !/^(?:in|by|from|for|of|to|until|after|during|through)$/.test(at(line, index - 2).text)
  )
    return false
  return unitAt(line, index + 1) === null && !SCALES.has(at(line, index + 1).text)
}

/** `$0.81 per $100 of value`, `€3 per €1,000 sold`: by what a rate is counted; where it ends. */
export function moneyOfRateEnd(line: Line, index: number): number {
  const isEach = at(line, index - 1).text === 'every' && at(line, index - 2).text === 'for'
  if (at(line, index - 1).text !== 'per' && !isEach) return index
  for (let place = index; place < index + 3; place += 1) {
    const { text, kind } = at(line, place)
    if (kind !== 'number') continue
    const money = currencyBefore(line, place)
    return money?.first === index && /^1(?:0{1,2}|0{0,2}(?:,?000)+)$/.test(text) ? place + 1 : index
  }
  return index
}

/** `Level 3 chargers`, `Type 2 diabetes`, `Class 8 trucks`: of which kind they are. */
export function isClass(line: Line, index: number): boolean {
  const [kind, noun] = [at(line, index - 1), at(line, index + 1)]
  if (!kind.capital || !KINDS.has(kind.text)) return false
  const isOfSchool =
    /^(?:grade|year)$/.test(kind.text) &&
    /^(?:students?|pupils?|learners?|children)$/.test(noun.text)
  if (!(isOfSchool ? /^1?\d$/ : /^[1-9]$/).test(at(line, index).text)) return false
  return noun.kind === 'word' && !noun.glued && !SCALES.has(noun.text)
}

const KINDS: ReadonlySet<string> = new Set(
  'type class category tier level grade stage scope year division'.split(' '),
)

/** `public 4-year colleges`: of which kind they are. */
export function isYearsOfSchool(line: Line, index: number): boolean {
  if (at(line, index + 1).text !== '-' || at(line, index + 2).text !== 'year') return false
  for (let place = index + 3; place < index + 3 + SCHOOL_REACH; place += 1) {
    const { text, kind } = at(line, place)
    if (SCHOOLS.has(text)) return true
    if (kind !== 'word' && text !== '-' && kind !== 'number') return false
  }
  return false
}

const SCHOOL_REACH = 7
const SCHOOLS: ReadonlySet<string> = new Set(
  'college colleges institution institutions university universities school schools degree degrees program programs programme programmes'.split(
    ' ',
  ),
)

/** `Line 4 carries 300,000`, `Chapter 7 protects the`: behind the number its verb, and a figure or an article behind that. */
export function isSubject(line: Line, index: number): boolean {
  const [verb, next] = [at(line, index + 1), at(line, index + 2)]
  if (verb.kind !== 'word' || verb.capital) return false
  if (isVerbWord(verb.text)) return true
  const isThird = verb.text.endsWith('s') && !verb.text.endsWith('ss')
  return isThird && (next.kind === 'number' || /^(?:an?|the|[$€£])$/.test(next.text))
}

/** `401(k) balances`, `501(c)(3) groups`: a section of the tax code. */
export function isSectionOfCode(line: Line, index: number): boolean {
  const [open, letter] = [at(line, index + 1), at(line, index + 2)]
  const isOpened = open.text === '(' && open.glued && letter.glued
  return isOpened && letter.text.length === 1 && at(line, index + 3).text === ')'
}

/** `the 911 call`, `999 callers`. */
export function isEmergency(line: Line, index: number): boolean {
  const isDialled = /^(?:911|999|112|000|988)$/.test(at(line, index).text)
  return isDialled && /^(?:calls?|callers?|operators?|dispatchers?)$/.test(at(line, index + 1).text)
}

/** `fy'20`, `Q2'24`. */
export function isPartOfYear(line: Line, index: number): boolean {
  const { text, kind } = at(line, index)
  return text.startsWith('fy') || (kind === 'number' && /^[qh]$/.test(at(line, index - 1).text))
}

/** `for every 100 women`, `for every 1,000 live births`; but `for every 100 km`. */
export function isEvery(line: Line, index: number): boolean {
  if (at(line, index - 1).text !== 'every' || at(line, index - 2).text !== 'for') return false
  const unit = unitAt(line, index + 1)?.code ?? 'persons'
  return /^1,?0{2,3}(?:,000)?$/.test(at(line, index).text) && HEADS.has(unit)
}

const HEADS: ReadonlySet<string> = new Set(['persons', 'households', 'firms', 'vehicles'])

/** `a group of 27 tourists`; but `the group of 20 economies`. */
export function isSmallGroup(line: Line, index: number): boolean {
  return !at(line, index).capital && /^(?:an?|another|one)$/.test(at(line, index - 1).text)
}

const FILE_SIZES: ReadonlySet<string> = new Set(['kb', 'mb', 'kib', 'mib'])
const FILE_KINDS: ReadonlySet<string> = new Set(
  'pdf excel xls xlsx word doc docx csv zip'.split(' '),
)

/** `(357.5 Kb Pdf)`, `(PDF, 120 KB)`: the size of a file that the text links to. */
export function isFileSize(line: Line, index: number): boolean {
  if (!FILE_SIZES.has(at(line, index + 1).text)) return false
  if (at(line, index - 1).text === '(' && at(line, index + 2).text === ')') return true
  const comma = at(line, index - 1).text === ',' ? index - 2 : index - 1
  return FILE_KINDS.has(at(line, index + 2).text) || FILE_KINDS.has(at(line, comma).text)
}
