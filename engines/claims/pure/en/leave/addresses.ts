import { SCALES } from '../numerals/number-words.ts'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'

// Web and mail addresses, and the numbers of telephones.

const ADDRESS_PARTS: ReadonlySet<string> = new Set(
  'http https www com html htm pdf org eu cn gov doi ftp php aspx jsp shtml'.split(' '),
)

/** What a name of a file ends with. */
const FILES: ReadonlySet<string> = new Set(
  'csv xls xlsx doc docx ppt pptx txt zip rar json xml png jpg jpeg gif svg mp gz tar exe md py js rtf odt ods epub'.split(
    ' ',
  ),
)

/** Marks every token of addresses and of names of files: runs without a space that hold '@', '://', '_', '?q=' or a known ending behind a point. */
export function markAddresses(line: Line, taken: Uint8Array): void {
  let first = 0
  for (let index = 1; index <= line.tokens.length; index += 1) {
    if (index < line.tokens.length && at(line, index).glued) continue
    if (index - first >= 3 && isAddress(line, first, index)) taken.fill(1, first, index)
    first = index
  }
}

function isAddress(line: Line, first: number, next: number): boolean {
  for (let index = first; index < next; index += 1) {
    const text = at(line, index).text
    if (text === '@' && index > first && at(line, index - 1).kind !== 'mark') return true
    if (text === ':' && at(line, index + 1).text === '/' && at(line, index + 2).text === '/')
      return true
    const after = at(line, index + 1)
    if (text === '.' && after.glued && (ADDRESS_PARTS.has(after.text) || isFile(line, index, next)))
      return true
    // 'data_2023_50km', 'find?q=30'
    if (text === '_' && index > first && index < next - 1) return true
    if (text === '=' && /^[?&]$/.test(at(line, index - 2).text)) return true
  }
  return false
}

/** `map-2023.png`, at the end of its run or before the mark that ends the sentence. */
function isFile(line: Line, point: number, next: number): boolean {
  const ending = at(line, point + 1)
  if (!FILES.has(ending.text) || ending.capital || point === 0 || !at(line, point).glued)
    return false
  const behind = at(line, point + 2)
  return point + 2 >= next || behind.kind !== 'word'
}

/** A run of digits without words: `+49 30 5550 0199`, `(312) 555-0170`, `021-6234-5678`. */
export function markPhones(line: Line, taken: Uint8Array): void {
  for (let index = 0; index < line.tokens.length; index += 1) {
    if (at(line, index).kind !== 'number') continue
    let end = index
    let numbers = 0
    while (at(line, end).kind === 'number' || (isPhoneMark(line, end) && end > index)) {
      if (at(line, end).kind === 'number') numbers += 1
      end += 1
    }
    const opened = at(line, index - 1).text
    const isOpened = (opened === '+' || opened === '(') && numbers > 2
    const isAbroad = opened === '+' && numbers === 1 && isCalledAbroad(line, index)
    if (
      isOpened ||
      isAbroad ||
      isSlashedPhone(line, index, numbers) ||
      isHyphenedPhone(line, index, numbers) ||
      isDialled(line, index, end)
    )
      taken.fill(1, index, end)
    index = end
  }
}

/** `+61 555 010 143`: blanks divide it as they do a large number. */
function isCalledAbroad(line: Line, index: number): boolean {
  const { start, end } = at(line, index)
  if (line.isRow || unitAt(line, index + 1) !== null || SCALES.has(at(line, index + 1).text))
    return false
  return /^\d{1,3}(?: \d{3}){3,}$/.test(line.text.slice(start, end))
}

/** `202/224-5521`. */
function isSlashedPhone(line: Line, index: number, numbers: number): boolean {
  const [area, slash, left, hyphen, right] = [0, 1, 2, 3, 4].map((by) => at(line, index + by).text)
  return (
    numbers === 3 &&
    slash === '/' &&
    hyphen === '-' &&
    [area, left].every((one) => one?.length === 3) &&
    right?.length === 4
  )
}

function isPhoneMark(line: Line, index: number): boolean {
  const text = at(line, index).text
  return text === '-' || text === ')' || text === '(' || text === '/'
}

const DIALS: ReadonlySet<string> = new Set(
  'call calling dial tel phone telephone ring fax hotline contact text mobile helpline whatsapp freephone abn acn'.split(
    ' ',
  ),
)

/** `Call 555 0142`, `0800 123 456`: digits in two parts, of which one begins with 0, or behind a word of phoning. */
function isDialled(line: Line, index: number, end: number): boolean {
  if (line.isRow || at(line, index).text.includes('.')) return false
  const word = at(line, index - 1).kind === 'mark' ? at(line, index - 2) : at(line, index - 1)
  const isCalled =
    DIALS.has(word.text) ||
    (word.text === 'line' && at(line, index - 1).text === ':') ||
    (word.text === 'on' && DIALS.has(at(line, index - 3).text))
  if (!isCalled && end === index + 1) return false
  let digits = 0
  let hasZero = false
  for (let place = index; place < end; place += 1) {
    const text = at(line, place).text
    if (at(line, place).kind !== 'number') continue
    if (text.includes(',') || text.includes('.')) return false
    digits += text.length
    if (text.startsWith('0') && text.length > 2) hasZero = true
  }
  if (unitAt(line, end) !== null || SCALES.has(at(line, end).text)) return false
  const isAsked = (word.text === 'at' || word.text === 'on') && asksToDial(line, index)
  if (isAsked && end > index + 1) return digits >= 7
  return isCalled ? digits >= 6 : hasZero && end > index + 1 && digits >= 7
}

const DIAL_REACH = 20

/** `please call the Section at 3903 6900`. */
function asksToDial(line: Line, index: number): boolean {
  for (let place = index - 2; place >= 0 && place > index - DIAL_REACH; place -= 1)
    if (DIALS.has(at(line, place).text) || at(line, place).text === 'enquiries') return true
  return false
}

function isHyphenedPhone(line: Line, index: number, numbers: number): boolean {
  const hyphen = at(line, index + 1)
  if (numbers < 2 || hyphen.text !== '-' || !hyphen.glued || !at(line, index + 2).glued)
    return false
  if (at(line, index).text.includes('.')) return false
  const [left, right] = [at(line, index).text, at(line, index + 2).text]
  const isPair = numbers === 2 && left.length === 3 && right.length === 4
  if (isPair && unitAt(line, index + 3) === null) return true
  return numbers > 2
    ? at(line, index + 3).text === '-'
    : at(line, index).text.startsWith('0') && at(line, index).text.length > 2
}
