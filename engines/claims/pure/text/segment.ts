import type { Clause, Doc, Grammar, Paragraph, Sentence, Span } from '../model.ts'
import { grammarOf, isHan, isLatinLetter } from './script.ts'

/** Longer lines without a full stop aren't headings. */
const HEADING_LENGTH_MAX = { en: 160, zh: 60 } as const

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no nos rs slrs kr tk sh shs ksh kshs tsh tshs ush ushs vs etc ext tel approx pp fig figs dr mr mrs ms prof inc ltd co corp est al vol dept gov gen sen st jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** What numbers a point. */
const ROMAN = /^\(?[ivx]{1,5}$/

/** "The danger mark of 7.62 m. It has": one letter behind a number is its unit. */
const MEASURED = /\d\s?[gmth]$|\dp$/

/** `Methods ....... 7`: dots that lead to a page. */
const LEADER = /\.{0,120}[ \t]{0,4}\d{1,3}[ \t]*(?:\n|$)/y

/** Paragraphs, sentences and clauses by offset; linear in the length of the text. */
export function segmentText(text: string): Doc {
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  let at = 0
  while (at <= text.length) {
    const found = text.indexOf('\n', at)
    const lineEnd = found === -1 ? text.length : found
    const [start, end] = trimmed(text, at, lineEnd)
    if (end > start) {
      const grammar = grammarOf(text, start, end)
      const from = sentences.length
      for (const [first, last] of sentencesIn(text, start, end, grammar)) {
        const index = sentences.length
        const clauses = clausesIn(text, first, last)
        const own = grammarOf(text, first, last)
        sentences.push({
          index,
          paragraph: paragraphs.length,
          start: first,
          end: last,
          grammar: own,
          clauses,
        })
      }
      const isCell =
        isLastCell(text, paragraphs.at(-1), at, start, end) || isLoneTitle(text, at, start, lineEnd)
      const kind = isCell ? 'row' : kindOf(text, start, end, grammar, paragraphs.length === 0)
      paragraphs.push({
        index: paragraphs.length,
        kind,
        ...(kind === 'row' ? withEmptyCells(text, at, start, end, lineEnd) : { start, end }),
        sentences: [from, sentences.length],
      })
    }
    at = lineEnd + 1
  }
  return { text, grammar: grammarOf(text), paragraphs, sentences }
}

/** A line right below a row that tabs push to the right and that has a figure is a row of which only one cell is filled. */
function isLastCell(
  text: string,
  above: Paragraph | undefined,
  at: number,
  start: number,
  end: number,
): boolean {
  if (above?.kind !== 'row' || end - start > CELL_MAX || !text.slice(at, start).includes('\t'))
    return false
  return above.end >= text.lastIndexOf('\n', at - 2) && /\d/.test(text.slice(start, end))
}

const CELL_MAX = 60

/** A title over some columns: the one filled cell of a line that has as many as the next. */
function isLoneTitle(text: string, at: number, start: number, lineEnd: number): boolean {
  if (!text.slice(at, start).includes('\t')) return false
  const own = tabsIn(text, at, lineEnd)
  return own > 1 && own === tabsIn(text, lineEnd + 1, lineEnd + 1 + ROW_MAX)
}

/** Of the line that begins there. */
function tabsIn(text: string, from: number, most: number): number {
  let tabs = 0
  for (let at = from; at < most && at < text.length && text[at] !== '\n'; at += 1)
    if (text[at] === '\t') tabs += 1
  return tabs
}

const ROW_MAX = 1000

/**
 * A row begins with the tab behind its empty first cell, and ends with the one before its empty last. Titles that blanks set apart stand
 * over an empty corner where they are indented; a name of a row may be.
 */
function withEmptyCells(text: string, at: number, start: number, end: number, to: number): Span {
  const first = text.slice(at, start).indexOf('\t')
  const row = text.slice(start, end)
  const isTitles = !/[\t|｜]/.test(row) && !/ {3,}[-+]?[\d.,]+%?(?: {3,}|$)/.test(row)
  if (first === -1 && isTitles && /^ {3,}$/.test(text.slice(at, start))) return { start: at, end }
  const last = text.slice(end, to).lastIndexOf('\t')
  return { start: first === -1 ? start : at + first, end: last === -1 ? end : end + last + 1 }
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from += 1
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1
  return [from, to]
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x2009
}

/** A longer sentence is none that anybody wrote: it is read in pieces, so that time grows with the text alone. */
const SENTENCE_LENGTH_MAX = 1500

function* sentencesIn(
  text: string,
  start: number,
  end: number,
  grammar: Grammar,
): Generator<readonly [number, number]> {
  for (const [from, to] of stoppedIn(text, start, end, grammar)) {
    let first = from
    while (to - first > SENTENCE_LENGTH_MAX) {
      const [left, right] = trimmed(text, first, pieceEnd(text, first))
      if (right > left) yield [left, right]
      first = Math.max(right, left + 1, pieceEnd(text, first))
    }
    const [left, right] = trimmed(text, first, to)
    if (right > left) yield [left, right]
  }
}

/** Behind the last mark or blank in its second half that divides no number; else where the length ends. */
function pieceEnd(text: string, start: number): number {
  const last = start + SENTENCE_LENGTH_MAX
  for (let at = last; at > start + SENTENCE_LENGTH_MAX / 2; at -= 1)
    if ('，；、;\t|'.includes(text[at - 1] ?? '') || isSpace(text.charCodeAt(at - 1))) return at
  return last
}

function* stoppedIn(
  text: string,
  start: number,
  end: number,
  grammar: Grammar,
): Generator<readonly [number, number]> {
  let first = start
  for (let at = start; at < end; at += 1) {
    if (!isStop(text, at, end, grammar)) continue
    // 'iii. Yachts'
    if (first === start && at - start < 7 && ROMAN.test(text.slice(start, at))) continue
    let last = notesEnd(text, at)
    while (last < end && '”’"\'」』）)】]。！？!?.'.includes(text[last] ?? '')) last += 1
    const [from, to] = trimmed(text, first, last)
    if (to > from) yield [from, to]
    first = last
    at = last - 1
  }
  const [from, to] = trimmed(text, first, end)
  if (to > from) yield [from, to]
}

function isStop(text: string, at: number, end: number, grammar: Grammar): boolean {
  const mark = text[at]
  if (mark === '?' && isQuery(text, at)) return false
  if (mark === '。' || mark === '！' || mark === '？' || mark === '!' || mark === '?') return true
  if (mark !== '.' || grammar === 'zh') return false
  const next = nextAfter(text, at + 1, end)
  if (next === end) return true
  LEADER.lastIndex = at + 1
  if ((text[at + 1] === '.' || text[at - 1] === '.') && LEADER.test(text)) return false
  if (notesEnd(text, at) > at + 1) return true
  // 24.4, e.g., U.S. and a lower-case word go on.
  if (next === at + 1 && !'”"’)'.includes(text[next] ?? '')) return false
  const code = text.charCodeAt(next)
  if (code >= 0x61 && code <= 0x7a) return false
  const word = wordBefore(text, at)
  if (word.length === 1 && MEASURED.test(text.slice(Math.max(0, at - 4), at))) return true
  // "Spent more on R&D. The": no initial of a name.
  if (word.length === 1 && text[at - 2] === '&') return true
  // "16.5 °C. July reached".
  if (word.length === 1 && text[at - 2] === '°') return true
  return word.length > 1 && !ABBREVIATIONS.has(word.toLowerCase())
    ? true
    : word.length === 0 || isDigit(text.charCodeAt(at - 1))
}

/** "… of any rule.27 Indeed, …": the number of a note behind a full stop belongs to the sentence that it ends. */
const NOTES = /\d{1,3}(?:[,–-]\d{1,3}){0,4}(?=\s+["“(]?[A-Z])/y
const NUMBERED = /^(?:rev|ver|art|sec|ch|para|cl|reg|bldg|rm|pt|app)$/

/** Where the numbers of notes right behind a full stop end; else behind the stop. */
function notesEnd(text: string, at: number): number {
  if (text[at] !== '.' || !isDigit(text.charCodeAt(at + 1))) return at + 1
  const word = wordBefore(text, at)
  const isWord = /^[A-Za-z]?[a-z]{2,}$/.test(word) && !ABBREVIATIONS.has(word.toLowerCase())
  if ((!isWord && !'%)”"'.includes(text[at - 1] ?? ' ')) || NUMBERED.test(word)) return at + 1
  NOTES.lastIndex = at + 1
  return at + 1 + (NOTES.exec(text)?.[0].length ?? 0)
}

const QUERY = /\?[\w.%-]{1,40}=/y

/** `https://…/find?q=30`: what is asked of an address. */
function isQuery(text: string, at: number): boolean {
  QUERY.lastIndex = at
  return QUERY.test(text)
}

function nextAfter(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** The letters directly before a full stop; '' where there are none. */
function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < 12 && isLatinLetter(text.charCodeAt(from - 1))) from -= 1
  return text.slice(from, at)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Between commas, semicolons, colons and dashes; a comma between digits and the enumeration comma 、 divide nothing. */
function clausesIn(text: string, start: number, end: number): readonly Clause[] {
  const clauses: Clause[] = []
  let first = start
  for (let at = start; at < end; at += 1) {
    if (!isClauseMark(text, at)) continue
    const [from, to] = trimmed(text, first, at)
    if (to > from) clauses.push({ start: from, end: to })
    first = at + 1
  }
  const [from, to] = trimmed(text, first, end)
  if (to > from) clauses.push({ start: from, end: to })
  return clauses
}

function isClauseMark(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if ('，；：;'.includes(mark)) return true
  if (mark === ',' || mark === ':')
    return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
  // A dash within words or numbers joins them: 1—10月, G60—G50.
  if (mark === '—' || mark === '–')
    return text[at + 1] === mark || (isSpaceAt(text, at - 1) && isSpaceAt(text, at + 1))
  return false
}

function isSpaceAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at))
}

function kindOf(
  text: string,
  start: number,
  end: number,
  grammar: Grammar,
  isFirst: boolean,
): Paragraph['kind'] {
  const line = text.slice(start, Math.min(end, start + 400))
  if (line.includes('\t') || /[|｜].*[|｜]/.test(line) || hasColumns(line)) return 'row'
  if (hasTitles(line) && hasColumns(nextLine(text, end))) return 'row'
  if (hasWideColumns(line) && (hasFigures(line) || hasFigures(nextLine(text, end)))) return 'row'
  if (
    /^(?:[•·▪●○◆■*–-]\s|\(?\d{1,2}[.)、]\s?|\(?(?:[ivx]{1,5}|[a-h])[.)]\s|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)/.test(
      line,
    )
  )
    return endsLikeSentence(text, end) || end - start > HEADING_LENGTH_MAX[grammar]
      ? 'list'
      : isFirst
        ? 'heading'
        : 'list'
  const isShort = end - start <= HEADING_LENGTH_MAX[grammar]
  if (line.startsWith('#') || (isShort && !endsLikeSentence(text, end))) return 'heading'
  // 2024年成绩单来了，请查收！: a short first line that calls out is a headline too.
  const isCall = isFirst && isShort && '！!'.includes(text[end - 1] ?? '。')
  return isCall && /^\s{0,8}\S/.test(text.slice(end, end + 10)) ? 'heading' : 'body'
}

function endsLikeSentence(text: string, end: number): boolean {
  const last = text[end - 1] ?? ''
  if ('。！？.!?；;：:，,'.includes(last)) return true
  return (
    '”’"）)」'.includes(last) &&
    '。！？.!?'.includes(text[end - 2] ?? '') &&
    !isHan(text.charCodeAt(end - 2))
  )
}

/** Full-width blanks set apart three columns at least: 客运量（万人次）　462.8　+18.4%. */
function hasWideColumns(line: string): boolean {
  return !/[。，；：]/.test(line) && /^[^　]{1,40}　+[^　]{1,24}　+[^　]/.test(line)
}

/** A cell behind the first is a number alone. */
function hasFigures(line: string): boolean {
  return (
    hasWideColumns(line) && /　[+＋－-]?[\d０-９][\d０-９,.，．]{0,20}[%％]?(?:　|$)/.test(line)
  )
}

/** The line below, also over an empty one. */
function nextLine(text: string, end: number): string {
  return (
    text
      .slice(end, end + 400)
      .trimStart()
      .split('\n', 1)[0]
      ?.trimEnd() ?? ''
  )
}

/** Blanks in a row set apart three columns at least. */
function hasColumns(line: string): boolean {
  return (line.match(/\S {3,}(?=\S)/g)?.length ?? 0) >= 2
}

/** 播种面积（万亩）  总产量（万吨）  单产（公斤/亩）: titles with their units, over a row. */
function hasTitles(line: string): boolean {
  return !/[。；]/.test(line) && (line.match(/[）)] {2,}(?=\p{Script=Han})/gu)?.length ?? 0) >= 2
}
