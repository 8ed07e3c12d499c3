import { withoutFrames } from './frames.ts'
import { laidOut } from './layout.ts'
import { isHan, isLatinLetter } from './script.ts'

// Text from mail and terminals is broken into lines of one width, in the middle of sentences and numbers. It is read as
// if it were not, and offsets are led back to the text as written.

/** The text without its soft breaks; `at` is the offset in the text as written. */
export type Unwrapped = {
  readonly text: string
  readonly written: string
  readonly at: (offset: number) => number
}

type Line = { readonly start: number; readonly end: number; readonly width: number }

/** Wider lines weren't wrapped by anybody. */
const WIDTH_MAX = 160
/** A line that a word stands over in is at least so wide. */
const WIDTH_MIN = 20
/** So many lines of one width tell that a text is wrapped; fewer may end there by chance. */
const BREAKS_MIN = 2

export function unwrap(written: string): Unwrapped {
  const marks = emphasisIn(written)
  if (marks.length === 0) return unwrapped(written)
  const plain = written.replace(EMPHASIS, '$1')
  const { text, at } = unwrapped(plain)
  const back = offsets(marks)
  return { text, written, at: (offset) => back(at(offset)) }
}

/** `**Total**`, as Markdown sets what is bold: figures are read as if it weren't. */
const EMPHASIS = /\*\*(?=[^\s*])([^*\n]{1,300}[^\s*]|[^\s*])\*\*(?!\*)/g

/** Where the text without its marks goes on behind each of them. */
function emphasisIn(written: string): readonly Cut[] {
  if (!written.includes('**')) return []
  const marks: Cut[] = []
  for (const { 0: all, index } of written.matchAll(EMPHASIS)) {
    const before = marks.length * MARK
    marks.push({ at: index - before, by: MARK })
    marks.push({ at: index - before + all.length - 2 * MARK, by: MARK })
  }
  return marks
}

const MARK = 2

type Cut = { readonly at: number; readonly by: number }

function unwrapped(written: string): Unwrapped {
  const text = laidOut(withoutFrames(written))
  const lines = linesOf(text)
  const width = commonWidth(text, lines)
  const full = lines.filter(
    (line, index) => isFull(text, lines, index, width) && !endsSentence(text, line),
  )
  const isWrapped = width <= WIDTH_MAX && full.length >= BREAKS_MIN
  const parts: string[] = []
  const cuts: Cut[] = []
  let from = 0
  let length = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined) break
    const isBroken = isWrapped && isFull(text, lines, index, width) && !isFirstOfText(lines, index)
    if (!isBroken && !goesOn(text, line, next) && !(isWrapped && isCutOff(text, line, next)))
      continue
    if (!mayJoin(text, line, next)) continue
    const joint = jointOf(text, line, next)
    parts.push(text.slice(from, line.end), joint)
    length += line.end - from + joint.length
    cuts.push({ at: length, by: next.start - line.end - joint.length })
    from = next.start
  }
  if (cuts.length === 0) return { text, written, at: (offset) => offset }
  parts.push(text.slice(from))
  return { text: parts.join(''), written, at: offsets(cuts) }
}

/** The width to which lines were broken: the greatest that several come near to; rows and single long lines don't count. */
function commonWidth(text: string, lines: readonly Line[]): number {
  const widths = lines
    .filter((line) => line.width >= WIDTH_MIN && !isRow(text.slice(line.start, line.end)))
    .map((line) => line.width)
    .sort((a, b) => b - a)
  const like = widths.find((width, order) => width - (widths[order + LIKE_MIN - 1] ?? 0) <= LIKE)
  return like ?? widths[0] ?? 0
}

/** So many lines within so many columns of one width. */
const LIKE_MIN = 3
const LIKE = 8

/** Cuts are sorted; what was cut before an offset is added to it. */
function offsets(cuts: readonly Cut[]): (offset: number) => number {
  const sums: number[] = []
  let sum = 0
  for (const { by } of cuts) {
    sum += by
    sums.push(sum)
  }
  return (offset) => {
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset + (sums[low - 1] ?? 0)
  }
}

/** Lines without the blanks around them; an empty one has no width. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let at = 0
  while (at <= text.length) {
    const found = text.indexOf('\n', at)
    const next = found === -1 ? text.length : found
    let [start, end] = [at, next]
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
    // The blanks before a paragraph's first word take room as words do.
    lines.push({ start, end, width: start === end ? 0 : widthOf(text, at, end) })
    at = next + 1
  }
  return lines
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000
}

/** In columns of a terminal: a Han character or a full-width mark takes two. Wider lines are only known to be so. */
function widthOf(text: string, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end && width <= WIDTH_MAX; at += 1)
    width += isWide(text.charCodeAt(at)) ? 2 : 1
  return width
}

function isWide(code: number): boolean {
  return isHan(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60)
}

/** The next word had no room in it: the line was broken there, and nobody ended it. */
function isFull(text: string, lines: readonly Line[], index: number, width: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (line === undefined || next === undefined || line.width < WIDTH_MIN || next.width === 0)
    return false
  return line.width + roomFor(text, line, next) > width
}

/** What the first word of the next line would have taken. */
function roomFor(text: string, line: Line, { start, end }: Line): number {
  if (isWide(text.charCodeAt(start))) return WIDE_WORD
  let at = start
  while (
    at < end &&
    at - start < WORD_MAX &&
    !isBlank(text.charCodeAt(at)) &&
    !isWide(text.charCodeAt(at))
  )
    at += 1
  const blank = isWide(text.charCodeAt(line.end - 1)) ? 0 : 1
  return Math.max(at - start + blank, WIDE_WORD)
}

/** In Chinese a line is broken between any two characters, and marks of punctuation may hang over. */
const WIDE_WORD = 3
const WORD_MAX = 30

function isFirstOfText(lines: readonly Line[], index: number): boolean {
  for (let at = 0; at < index; at += 1) if ((lines[at]?.width ?? 0) > 0) return false
  return true
}

const STOPS = '。！？.!?；;：:'

function endsSentence(text: string, { end }: Line): boolean {
  const last = text[end - 1] ?? ''
  return STOPS.includes(last) || ('”’"）)」'.includes(last) && STOPS.includes(text[end - 2] ?? ' '))
}

/** However wide the lines are: a small letter goes on, and so does what a number was cut off from. */
function goesOn(text: string, line: Line, next: Line): boolean {
  if (next.width === 0 || line.width === 0 || endsSentence(text, line)) return false
  const [last, first] = [text[line.end - 1] ?? '', text[next.start] ?? '']
  // `Freight in 2025` above `1 Cargo` ends, and a heading begins.
  const isCut =
    line.width >= WIDTH_MIN &&
    ((/\d/.test(last) && /[万亿千百%％]/.test(first)) || isCutNumber(text, line.end, next.start))
  return isWithin(last, first) || isCut || (line.width >= CONTINUED_MIN && /[a-z]/.test(first))
}

/** 制定《⏎渔港条例⏎》: a link that a page sets on a line of its own; what is opened goes on, and what is closed went before. */
function isWithin(last: string, first: string): boolean {
  return '《（“「『'.includes(last) || '》）”」』'.includes(first)
}

const CONTINUED_MIN = 40

/** The first line of a story without its dateline is shorter than the others: `Retail sales rose 4.77 billion` / `dlrs`. */
function isCutOff(text: string, line: Line, next: Line): boolean {
  if (line.width < WIDTH_MIN || next.width < CONTINUED_MIN || endsSentence(text, line)) return false
  const words = text.slice(line.start, line.end)
  return /[a-z] [a-z]/.test(words) && /[a-z\d]$/.test(words) && /[a-z]/.test(text[next.start] ?? '')
}

const LIST =
  /^(?:[•·▪●○◆■*–—-]\s?|\(?\d{1,2}[.)、]\s?(?!\d)|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|#)/
const KEYED = /^[^:：。，]{1,40}[:：]/
/** 教育支出 24.0亿元，占30%. */
const NAMED = /^[㐀-鿿]{2,16} [\d.,]{1,20}[㐀-鿿%％]/
/** Total — $4.5 million. */
const DASHED = /^[^:：。，]{1,40} [—–-] [^\d\s]{0,4}\d/
const LOOKED_AT = 60

/** Rows of a table, members of a list and lines of a name and its value stay apart. */
function mayJoin(text: string, line: Line, next: Line): boolean {
  const [left, right] = [line, next].map(({ start, end }) =>
    text.slice(start, Math.min(end, start + WIDTH_MAX * 2)),
  ) as [string, string]
  if (isRow(left) || isRow(right) || LIST.test(right.slice(0, LOOKED_AT))) return false
  return ![KEYED, NAMED, DASHED].some(
    (one) => one.test(left.slice(0, LOOKED_AT)) && one.test(right.slice(0, LOOKED_AT)),
  )
}

function isRow(line: string): boolean {
  if (/\u3000+\S+\u3000|｜/.test(line)) return true
  return line.includes('\t') || /\|.*\|/.test(line) || /\S {3,}\S/.test(line)
}

/** A blank between words; none within Chinese, nor behind the hyphen of a word that goes on. */
function jointOf(text: string, { end }: Line, { start }: Line): string {
  const [last, first] = [text.charCodeAt(end - 1), text.charCodeAt(start)]
  const isHyphened =
    text[end - 1] === '-' && isLatinLetter(text.charCodeAt(end - 2)) && isLatinLetter(first)
  if (isHyphened) return ''
  const isChinese = isWide(last) || isWide(first)
  return isChinese || isCutNumber(text, end, start) ? '' : ' '
}

/** In Chinese "34⏎0万辆" is one number; in English digits are broken between words alone. */
function isCutNumber(text: string, end: number, start: number): boolean {
  if (!/\d/.test(text[end - 1] ?? '') || !/\d/.test(text[start] ?? '')) return false
  const after = /^[\d.,]{1,20}(.?)/.exec(text.slice(start, start + 24))?.[1] ?? ''
  return after !== '' && (isWide(after.charCodeAt(0)) || after === '%')
}
