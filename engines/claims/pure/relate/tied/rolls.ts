import type { Doc, Span } from '../../model.ts'
import { isCount, isNear } from '../count/listing.ts'
import type { Line, Part } from '../part.ts'
import { properNames } from './lists.ts'
import type { Tied } from './tied.ts'

// Lists that stand below their count, line by line, or go on from sentence to sentence: 四项措施。一是…。二是…。

const OPEN = /\b(?:includ\w+|such as|among|for example|some of)\b|包括|其中|例如|比如|主要有|等/i

export function rolls(doc: Doc, line: Line): readonly Tied<'listing'>[] {
  const counts = line.parts.filter((part) => isCount(part, true))
  const told =
    toldBehind(doc, counts) ?? listedBelow(doc, line, counts) ?? namedNext(doc, line, counts)
  if (told === null) return []
  const [{ claim }, members] = told
  const found = { spans: members, least: members.length }
  const { coefficient, scale } = claim.value
  const isMore = Number(coefficient) / 10 ** scale > members.length
  if (isMore && members.some(({ start }) => hasSeveral(doc.text.slice(start, start + LINE_MAX))))
    return []
  return isNear(claim, found)
    ? [{ kind: 'listing', count: claim.index, members, least: members.length, isTied: true }]
    : []
}

type Roll = readonly [count: Part, members: readonly Span[]]

/** The paragraphs of a list below a sentence that ends in a colon and has one count. */
function listedBelow(doc: Doc, { tape }: Line, counts: readonly Part[]): Roll | null {
  const { sentence, text } = tape
  const [count, ...more] = counts
  const own = doc.paragraphs[sentence.paragraph]
  if (count === undefined || more.length > 0 || own?.end !== sentence.end) return null
  // "Agenda (five items)": a title, and what it counts below it.
  const isTitle =
    own.kind === 'heading' && /^ ?[a-z]+\)$/.test(text.slice(count.claim.end, own.end))
  if (!isTitle && !/[:：]$/.test(text.slice(0, sentence.end).slice(-1))) return null
  if (OPEN.test(text.slice(count.claim.end, sentence.end))) return null
  const first = doc.paragraphs[own.index + 1]
  const mark = first?.kind === 'list' ? markOf(text, first) : null
  if (mark === null) return null
  const members: Span[] = []
  let at = own.index + 1
  for (; at < doc.paragraphs.length && members.length <= MEMBERS_MAX; at += 1) {
    const one = doc.paragraphs[at]
    if (one?.kind !== 'list' || markOf(text, one) !== mark) break
    members.push({ start: one.start, end: one.end })
  }
  // A list that other lines divide may go on behind them.
  const rest = doc.paragraphs.slice(at, at + 3)
  if (rest.some((one) => one.kind === 'list')) return null
  return members.some(({ start, end }) => OPEN_END.test(text.slice(start, end)))
    ? null
    : [count, members]
}

/** （四）衣着类上涨0.5%，杂项类上涨1.3%: one line tells of two that are counted; what stands behind a colon is of the first. */
function hasSeveral(line: string): boolean {
  const [own = ''] = line.split(/[:：;；。\n]/, 1)
  const names = own
    .split(/[，,]/)
    .map(
      (piece) =>
        /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、])?(\p{Script=Han}{2,12})\d/u.exec(
          piece,
        )?.[1] ?? '',
    )
  return names.length > 1 && names.every((name) => name !== '')
}

const LINE_MAX = 200

/** "Proceedings against five cement makers. Tolmont, Greyrock and Estuary Lime are suspected": who the next sentence is of. */
function namedNext(doc: Doc, { tape }: Line, counts: readonly Part[]): Roll | null {
  const { sentence, text, grammar } = tape
  const next = doc.sentences[sentence.index + 1]
  const count = counts.at(-1)
  if (grammar !== 'en' || count === undefined || next?.paragraph !== sentence.paragraph) return null
  const { start, end } = count.claim
  if (!ENDS.test(text.slice(end, sentence.end).trimEnd())) return null
  if (SOME.test(text.slice(Math.max(sentence.start, start - 24), start))) return null
  const said = text.slice(next.start, Math.min(next.end, next.start + NAMES_MAX))
  const list = SUBJECT.exec(said)?.[1] ?? ''
  const many = OPEN.test(list) ? null : properNames(list)
  if (many === null) return null
  // Their number is what counts.
  const members = Array.from({ length: many }, () => ({
    start: next.start,
    end: next.start + list.length,
  }))
  return [count, members]
}

const NAMES_MAX = 300
const ENDS = /^(?:[ -][a-z’'-]+){0,3}\.$/
const SOME =
  /\b(?:of (?:the|its|their|our|all)|in|within|across|after|for|over|than|other|another|more)(?: the)? $/i
const SUBJECT =
  /^((?:[A-Z][^ ,.;:()]*(?: (?:of|de|the|[A-Z&][^ ,.;:()]*)){0,5},? ){1,8}(?:and|&) [A-Z][^ ,.;:()]*(?: (?:of|de|the|[A-Z&][^ ,.;:()]*)){0,5}),? (?:are|were|will|have|had|must|may|can|won|received|share|shared|take|took)\b/

const MEMBERS_MAX = 24
const OPEN_END = /等[。；]?$|\b(?:and (?:others|more)|etc)\.?$/

/** Of what sort the mark at the head of a line is: a bullet, a digit, a Chinese numeral. */
function markOf(text: string, { start }: Span): string | null {
  const head = text.slice(start, start + 4)
  if (/^\(?\d/.test(head)) return '1'
  if (/^[（(]?[一二三四五六七八九十]/.test(head)) return head.startsWith('（') ? '（一' : '一'
  return /^\S/.exec(head)?.[0] ?? null
}

const CHINESE =
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十'.split(' ')
const SERIES: readonly (readonly string[])[] = [
  CHINESE.map((one) => `${one}是`),
  CHINESE.map((one) => `（${one}）`),
  CHINESE.map((one) => `第${one}，`),
  '①②③④⑤⑥⑦⑧⑨⑩'.split(''),
  CHINESE.map((_, at) => `（${at + 1}）`),
  CHINESE.map((_, at) => `(${at + 1}) `),
  'abcdefghij'.split('').map((one) => `(${one}) `),
]
/** 7.新建三个码头；8.快讯：（1）…: the list is of the line that opens it. */
const ELSEWHERE = /[。；;\n][^。；;\n]{2,}[：:]\s*$|[。；;\n]\s*\d{1,2}[.、]/
const OPENED_MAX = 40
const ROLL_MAX = 4000
/** A section of a report may be long. */
const FAR_MAX = 40_000

/** Marks that number what they stand before, up to the last of them. */
function toldBehind({ text }: Doc, counts: readonly Part[]): Roll | null {
  for (const count of [...counts].reverse()) {
    const from = count.claim.end
    const head = text.slice(from, from + OPENED_MAX)
    for (const marks of SERIES) {
      const opened = head.indexOf(marks[0] ?? '')
      if (opened < 0 || OPEN.test(head.slice(0, opened))) continue
      if (/[\d一二两三四五六七八九十][个项条点]|\n\n/.test(head.slice(0, opened))) continue
      if (ELSEWHERE.test(head.slice(0, opened))) continue
      const members = numbered(text.slice(from, from + ROLL_MAX), opened, marks)
      const next = marks[members.length]
      const goesOn =
        next !== undefined && text.slice(from + ROLL_MAX, from + FAR_MAX).includes(next)
      if (members.length < 2 || goesOn) continue
      return [count, members.map((at) => ({ start: from + at, end: from + at + 2 }))]
    }
  }
  return null
}

function numbered(text: string, opened: number, marks: readonly string[]): readonly number[] {
  const [first = ''] = marks
  let again = text.indexOf(first, opened + 1)
  // 十一是 doesn't begin the list anew.
  while (again > 0 && text[again - 1] === '十') again = text.indexOf(first, again + 1)
  const own = text.slice(0, again < 0 ? text.length : again)
  const found = [opened]
  for (const mark of marks.slice(1)) {
    const at = markAfter(own, mark, (found.at(-1) ?? 0) + 1)
    if (at < 0) break
    found.push(at)
  }
  return found
}

/** Where a mark stands next, 三就是 and 三则是 for 三是 too; -1 where it doesn't. */
export function markAfter(text: string, mark: string, from: number): number {
  const first = text.indexOf(mark, from)
  if (first >= 0 || !mark.endsWith('是')) return first
  const number = mark.slice(0, -1)
  return Math.max(text.indexOf(`${number}就是`, from), text.indexOf(`${number}则是`, from))
}
