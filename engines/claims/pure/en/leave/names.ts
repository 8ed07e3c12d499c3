import { isRatioOfTrials } from '../bounds/confidence.ts'
import { LETTER_SCALES, SCALES } from '../numerals/number-words.ts'
import { isMillions, isThousands, numeralAt } from '../numerals/numeral.ts'
import { countedPhrase } from '../units/noun-unit.ts'
import { currencyBefore, unitAt } from '../units/unit-at.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { isOrdinalSuffix } from './calendar.ts'
import {
  isClass,
  isEmergency,
  isEvery,
  isFileSize,
  isPartOfYear,
  isPlaceOf,
  isSectionOfCode,
  isSmallGroup,
  isSubject,
  isYearsOfSchool,
} from './references.ts'
import { endsTitle, isHour, QUOTES } from './titles-and-hours.ts'

/** A number behind one of these words is part of a name: `Article 8`, `No. 12`. */
const BEFORE_NUMBER_SURE = phraseSet(
  "tier|article|articles|chapter|chapters|clause|paragraph|annex|appendix|page|pages|p.|pp.|figure|figures|exhibit|exhibits|fig.|figs.|footnote|no.|nos.|tel|tel.|telephone|phone|fax|hotline|hotlines|hotline:|hotlines:|tel:|phone:|fax:|telephone:|id:|category|postcode|zip|isin|cusip|isbn|issn|doi|iso|iec|gb|gb/t|directive|directive (eu)|regulation (eu)|regulation (ec)|vol.|volume|s&p|poor's|poor’s|eurofirst|ftseurofirst|omx|omx helsinki|omx stockholm|ft-se|dax|ibex|kospi|sensex|nifty|wilshire|csi|ftse|nasdaq|nasdaq-100|nikkei|stoxx|stoxx europe|cac|asx|russell|hang seng|topix|fortune|fortune global|ifrs|ias|asc|made in china|sdg|group of|junction|junctions|tables|omicron|covid|form no.|section|sections|hall|terminal|id|ref.|ref|stock code|code|ticker|grant|case|lot|suite|floor|table|chart|box|background note|headline|conference id|bus|isbn|version|ver.|release no.|announcement|sitrep|sitrep no.|situation report|update no.|bulletin no.|issue no.|serial|agenda item|pin|pin code|passcode|access code|extension|ext.|ext|release number|report number|reference number|registration number|licence no.|license no.",
)
/** The same, where they begin with a capital and no plural noun follows: `Line 17`, but `building 12 hospitals`. */
const BEFORE_NUMBER_CAPITAL = phraseSet(
  "note|notes|line|lines|terminal|gate|route|highway|road|motorway|interstate|junction|corridor|flight|room|block|building|exit|pier|berth|resolution|regulation|document|decree|order|law|form|release|issue|version|type|class|category|tier|level|grade|scope|scopes|stage|stages|phases|mark|model|series|unit|schedule|rule|protocol|part|step|zone|formula|windows|euro|basel|boeing|airbus|global|star|vision|agenda|horizon|expo|healthy china|beautiful china|call|dial|section|sections|item|number|apollo|chang'e|shenzhou|tianzhou|tiangong|long march|beidou|mate|iphone|rev.|goal|pillar|quarter|week|day|year|month|task|action|measure|question|platform|phase|blok|session|lot|lots|area|district|sector|channel|radio|studio|title|proposition|bill|amendment|reactor|tower|ward|super bowl|world war|local|forbes|playstation|xbox|quintile|decile|group|pool|camp|psalm|opus|act|mile|division|courtroom|verse|booth|precinct|plot|topic|township|slide|usb|python|pcie|bluetooth|android|ios|wi-fi|hdmi",
)
/** A number before one of these words is part of a name: `12345 hotline`. */
const AFTER_NAME_NUMBER = phraseSet(
  'u.s.c|u.s.c.|usc|cfr|hotline|hotlines|hot-line|government service hotline|index points hotline|helpline|emergency number|platform hotline|agenda for sustainable development',
)
/** Digits glued to them are figures all the same: RMB80, EUR5. */
const STAYS_NUMBER: ReadonlySet<string> = new Set(['approx', 'ca', 'c', 'x', 'of', 'to'])

/** True where the number at `index` is part of a name, or of a phone, document or web address. */
export function isNameNumber(line: Line, index: number): boolean {
  const token = at(line, index)
  const before = at(line, index - 1)
  if (token.glued && before.kind === 'word' && !STAYS_NUMBER.has(before.text)) {
    const currency = currencyBefore(line, index)
    // '$US3.8 billion': of a country's dollars.
    const isOfCountry = before.glued && at(line, index - 2).text === '$'
    if (currency === null || currency.first !== (isOfCountry ? index - 2 : index - 1)) return true
  }
  if (
    token.glued &&
    before.capital &&
    at(line, index - 2).text !== '$' &&
    /^ca?$/.test(before.text)
  )
    return true
  if (isQuoted(line, index)) return true
  if (at(line, index + 1).text === '=' || isSum(line, index)) return true
  // 'n = 120' and 'r = 0.82', unlike 'T = 25 °C', which is measured, and 'sales >= 12 million'.
  // Couplings of a spectrum, `J = 8.2 Hz`, are a chemist's mark of what it is.
  const isBare = at(line, index - 2).text === 'j' || unitAt(line, index + 1) === null
  const isEqual = before.text === '=' && !/^[<>]$/.test(at(line, index - 2).text)
  if (isEqual && isBare) return !isRatioOfTrials(line, index)
  // (HK:386), (600519.SH): a stock.
  if (before.text === ':' && before.glued && token.glued && at(line, index - 2).upper) return true
  if (before.text === ':' && isTicker(line, index)) return true
  if (before.text === '#' && token.glued) return true
  if (before.text === '.' && before.glued && isDottedLabel(line, index - 2)) return true
  if (isListed(line, index) || isAircraft(line, index) || isShortYear(line, index)) return true
  if (isSectionOfCode(line, index) || isEmergency(line, index)) return true
  if (isFormLetter(line, index) || isPaperNumber(line, index) || isVersion(line, index)) return true
  // "(Table 6a)5": a note behind a bracket.
  if (before.text === ')' && token.glued && token.text.length <= 2) return true
  if (isAddressNumber(line, index) || isHour(line, index)) return true
  // 'per 1,000 births', 'for every 100 girls': what a rate is counted by.
  if (before.text === 'per' || isEvery(line, index)) return true
  if (isHyphenedName(line, index) || isOfDisease(line, index)) return true
  if (isGluedTail(line, index)) return true
  if (token.kind === 'number' && (isNumberOfName(line, index) || isPlaceOf(line, index)))
    return true
  if (AFTER_NAME_NUMBER.from(line, index + 1) !== null) return true
  if (isFileSize(line, index)) return true
  return isLongCode(line, index)
}

/** `(TWSE: 9871, NYSE: KVF)`. */
function isTicker(line: Line, index: number): boolean {
  const opening = at(line, index - 3).text
  const { text } = at(line, index)
  const isOpened = opening === '(' || opening === ',' || opening === ';'
  return at(line, index - 2).upper && isOpened && text.length <= 6
}

/** `Toshiba (6502.T)`: a stock and its exchange. */
function isListed(line: Line, index: number): boolean {
  const [point, exchange] = [at(line, index + 1), at(line, index + 2)]
  return (
    at(line, index - 1).text === '(' &&
    point.text === '.' &&
    point.glued &&
    exchange.glued &&
    exchange.capital &&
    exchange.text.length <= 2 &&
    at(line, index + 3).text === ')'
  )
}

const AIRCRAFT: ReadonlySet<string> = new Set(
  'aircraft plane planes jet jets dreamliner program programs programme programmes series family max production dreamliners freighter freighters model models'.split(
    ' ',
  ),
)

/** `Sales of the 777`, `857 of the 787 planes`, `787s`. */
function isAircraft(line: Line, index: number): boolean {
  if (!/^7[0-8]7$/.test(at(line, index).text)) return false
  const { text, kind, glued } = at(line, index + 1)
  if (((text === 's' || text === "'s") && glued) || AIRCRAFT.has(text)) return true
  // '747-400', '787-9'
  const variant = at(line, index + 2)
  if (text === '-' && glued && variant.glued && /^(?:[2-9]00|8|9|10)$/.test(variant.text))
    return true
  if (isOneOfModels(line, index)) return true
  if (!/^(?:the|an?)$/.test(at(line, index - 1).text)) return false
  if (kind === 'word' && text.length > 1 && !text.endsWith('s')) return !SCALES.has(text)
  return AIRCRAFT.has(text) || (kind === 'mark' && text !== '-' && text !== '$' && text !== '%')
}

/** `its programs (737, 747, 767 and 777)`: nobody counts in such numbers only. */
function isOneOfModels(line: Line, index: number): boolean {
  const near = [-3, -2, 2, 3].filter((by) => /^7[0-8]7$/.test(at(line, index + by).text))
  return near.some((by) => /^(?:,|and|or|\/)$/.test(at(line, index + Math.sign(by)).text))
}

const APOSTROPHES = "'’‘"

/** `Fiscal '21`, `Q4 fy'20`, `Q2'24`: a year without its century. */
function isShortYear(line: Line, index: number): boolean {
  const [token, before, next] = [at(line, index), at(line, index - 1), at(line, index + 1)]
  return (
    token.glued &&
    /^\d\d$/.test(token.text) &&
    before.text !== '' &&
    APOSTROPHES.includes(before.text) &&
    (!before.glued || isPartOfYear(line, index - 2)) &&
    (!next.glued || '.,;:)'.includes(next.text))
  )
}

/** `(HC 402)`, `(COM 2024)`: capitals and a number alone in brackets. */
function isPaperNumber(line: Line, index: number): boolean {
  const isAlone = at(line, index - 2).text === '(' && at(line, index + 1).text === ')'
  return isAlone && at(line, index - 1).upper && currencyBefore(line, index) === null
}

/** `VeyraOS 5.4`, `HarmonyOS 4`: behind a word with a capital within. */
function isVersion(line: Line, index: number): boolean {
  const { start, end } = at(line, index - 1)
  if (start < 0 || !/[a-z][A-Z]/.test(line.text.slice(start, end))) return false
  if (currencyBefore(line, index) !== null) return false
  return unitAt(line, index + 1) === null && !SCALES.has(at(line, index + 1).text)
}

/** `Form 20-F`, `a 10-K`: digits that a hyphen joins to one capital. */
function isFormLetter(line: Line, index: number): boolean {
  const [hyphen, letter] = [at(line, index + 1), at(line, index + 2)]
  return (
    hyphen.text === '-' &&
    hyphen.glued &&
    letter.glued &&
    letter.capital &&
    letter.text.length === 1 &&
    unitAt(line, index + 1) === null &&
    (at(line, index + 3).kind === 'mark' || !at(line, index + 3).glued)
  )
}

/** `the "618" shopping festival`: a number alone between quotation marks is a name. */
function isQuoted(line: Line, index: number): boolean {
  const [before, after] = [at(line, index - 1).text, at(line, index + 1).text]
  if (after === '' || !QUOTES.includes(after)) return false
  return (before !== '' && QUOTES.includes(before)) || endsTitle(line, index)
}

const STREETS: ReadonlySet<string> = new Set(
  'avenue ave street st road rd boulevard blvd lane drive square plaza'.split(' '),
)

/** `350 Fifth Avenue`, `NY 10118`. */
function isAddressNumber(line: Line, index: number): boolean {
  if (at(line, index).kind !== 'number') return false
  const before = at(line, index - 1)
  if (
    before.upper &&
    before.text.length === 2 &&
    at(line, index).text.length === 5 &&
    !at(line, index).text.includes(',')
  )
    return currencyBefore(line, index) === null
  for (let place = index + 1; place < index + ADDRESS_MAX && isInStreet(line, place); place += 1)
    if (place > index + 1 && at(line, place).capital && STREETS.has(at(line, place).text))
      return true
  return false
}

const ADDRESS_MAX = 7

/** Capitals, the point behind `W.`, and the `24th` of a street. */
function isInStreet(line: Line, place: number): boolean {
  const word = at(line, place)
  if (word.capital) return true
  if (word.text === '.') return at(line, place - 1).capital && at(line, place - 1).text.length === 1
  const tail = word.kind === 'number' ? at(line, place + 1) : word
  return tail.glued && isOrdinalSuffix(tail.text)
}

const LABELLED: ReadonlySet<string> = new Set('figure table chart box fig annex exhibit'.split(' '))

/** `Figure KR.1`, `Table FS.2`. */
function isDottedLabel(line: Line, index: number): boolean {
  const { upper, text } = at(line, index)
  return upper && text.length <= 3 && LABELLED.has(at(line, index - 1).text)
}

/** `ASEAN+3`, `10+1`, `1+N`. */
function isSum(line: Line, index: number): boolean {
  const before = at(line, index - 1)
  const after = at(line, index + 1)
  if (before.text === '+' && before.glued && at(line, index).glued)
    return at(line, index - 2).kind !== 'mark'
  return (
    after.text === '+' &&
    after.glued &&
    at(line, index + 2).glued &&
    at(line, index + 2).kind !== 'mark'
  )
}

/** `COVID-19`, `Shenzhou-19`, `A-320`; but `mid-2024`, `sub-5%` and `$-3` are none of them. */
function isHyphenedName(line: Line, index: number): boolean {
  const hyphen = at(line, index - 1)
  const word = at(line, index - 2)
  if (hyphen.text !== '-' || !hyphen.glued || !at(line, index).glued) return false
  if (word.kind === 'number') return isNameNumber(line, index - 2)
  // 'a sub-4% rate'
  if (word.text === 'sub' && /^(?:percent|permille)$/.test(unitAt(line, index + 1)?.code ?? ''))
    return false
  // '5k-20k'
  if (word.glued && LETTER_SCALES.has(word.text) && at(line, index - 3).kind === 'number')
    return false
  // '3 km-5 km'
  const isMeasure = at(line, index - 3).kind === 'number' && unitAt(line, index - 2) !== null
  return word.kind === 'word' && !SCALES.has(word.text) && !isMeasure
}

/** `COVID 19`, `COVID- 19`: the name of the disease, however it is spaced. */
function isOfDisease(line: Line, index: number): boolean {
  if (at(line, index).text !== '19') return false
  const word = at(line, index - 1).text === '-' ? at(line, index - 2) : at(line, index - 1)
  return word.text === 'covid'
}

/** `5G`, `4K`, `3D`, `2B`: a capital behind the digits that is neither scale, unit nor ordinal. */
function isGluedTail(line: Line, index: number): boolean {
  const tail = at(line, index + 1)
  if (at(line, index).kind !== 'number' || !tail.glued || tail.kind !== 'word') return false
  if (isOrdinalSuffix(tail.text) || SCALES.has(tail.text) || tail.text === 'x') return false
  if (tail.text === 'k')
    return (
      tail.capital &&
      currencyBefore(line, index) === null &&
      !isThousands(line, index + 1) &&
      unitAt(line, index + 1) === null
    )
  if (tail.text === 'm' && tail.capital && currencyBefore(line, index) === null)
    return !isMillions(line, index + 1)
  if (LETTER_SCALES.has(tail.text) && (currencyBefore(line, index) !== null || tail.text === 'm'))
    return false
  if (tail.text === 'g' && tail.capital) return true
  // '1.2b users'; but 'phase 2b trials'
  if (tail.text === 'b' && at(line, index).text.includes('.') && numeralAt(line, index)?.power)
    return false
  return unitAt(line, index + 1) === null && tail.text !== 's'
}

function isNumberOfName(line: Line, index: number): boolean {
  if (isClass(line, index) || isYearsOfSchool(line, index)) return true
  if (isRacing(line, index)) return true
  // A unit or scale behind makes it a figure.
  if (unitAt(line, index + 1) !== null || SCALES.has(at(line, index + 1).text)) return false
  const sure = BEFORE_NUMBER_SURE.until(line, index - 1)
  const isSome =
    sure !== null && at(line, index - 1).text === 'of' && isSmallGroup(line, sure.first)
  if (sure !== null && !isSome)
    return at(line, index).text.length < 3 || !isOneOfThem(line, sure.first)
  const found = BEFORE_NUMBER_CAPITAL.until(line, index - 1)
  if (found === null || !at(line, found.first).capital) return false
  if (isSubject(line, index)) return true
  const phrase = countedPhrase(line, index + 1)
  return phrase === null || !at(line, phrase.next - 1).text.endsWith('s')
}

/** `Formula 1 races`: a plural noun behind doesn't make it a count. */
function isRacing(line: Line, index: number): boolean {
  const name = at(line, index - 1)
  return name.capital && name.text === 'formula' && /^[1-4]$/.test(at(line, index).text)
}

/** `a climbing hall 950 and a firm 650`: behind an article and a word, no hall of a number. */
function isOneOfThem(line: Line, index: number): boolean {
  const isOf = at(line, index).text === 'group'
  if (isOf || at(line, index).capital || at(line, index - 1).kind !== 'word') return false
  return [index - 2, index - 3].some((place) => /^(?:an?|another)$/.test(at(line, place).text))
}

/** `Notes 1 to 4`, `Tables 2, 3 and 5`: a plural name begins a series of numbers. */
export function beginsSeries(line: Line, index: number): boolean {
  const before = at(line, index - 1).text
  const isPages = before === '.' && at(line, index - 2).text === 'pp'
  return at(line, index).kind === 'number' && (before.endsWith('s') || isPages)
}

const SERIES_JOINTS: ReadonlySet<string> = new Set([
  'to',
  'and',
  'or',
  '&',
  ',',
  '-',
  '–',
  'through',
])

/** The next number of the series whose last one stands at `last`; what has a unit or a noun isn't of it. */
export function isNextOfSeries(line: Line, index: number, last: number): boolean {
  if (last < 0 || at(line, index).kind !== 'number' || at(line, index).text.length > 3) return false
  const gap = index - last
  const isJoined =
    SERIES_JOINTS.has(at(line, index - 1).text) &&
    (gap === 2 || (gap === 3 && at(line, last + 1).text === ','))
  if (!isJoined || unitAt(line, index + 1) !== null || SCALES.has(at(line, index + 1).text))
    return false
  const phrase = countedPhrase(line, index + 1)
  return phrase === null || !at(line, phrase.next - 1).text.endsWith('s')
}

/** Eight digits and more without groups, unit or scale are a code. */
function isLongCode(line: Line, index: number): boolean {
  const token = at(line, index)
  if (
    token.kind !== 'number' ||
    token.text.length < 7 ||
    token.text.includes(',') ||
    token.text.includes('.')
  )
    return false
  for (const sign of token.text) if (sign < '0' || sign > '9') return false
  if (token.text.endsWith('000') || isOfMany(line, index + 1)) return false
  return unitAt(line, index + 1) === null && currencyBefore(line, index) === null
}

/** `4812600 visitors`. */
function isOfMany(line: Line, index: number): boolean {
  const phrase = countedPhrase(line, index)
  return phrase?.first === index && at(line, phrase.next - 1).text.endsWith('s')
}
