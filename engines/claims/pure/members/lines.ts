import type { Doc, Sentence } from '../model.ts'
import type { Members } from '../relate/count/listing.ts'
import type { Count } from './types.ts'

// Lines below a title that counts them: 本月活动安排（六项）, and below it numbers or bullets up to the first line without one.

const MEMBERS_MAX = 24
const MARK =
  /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.、．)）:：]|\s)|第[一二三四五六七八九十]{1,2}[、，：:\s]|[-•·*●▪◆①②③④⑤⑥⑦⑧⑨⑩])/
const OPEN = /包括|其中|例如|比如|主要|等|首批|部分|节选|摘|前[一二三四五六七八九十\d]/

export function linesBelow(doc: Doc, sentence: Sentence, { end, value }: Count): Members | null {
  const { text, paragraphs } = doc
  const own = paragraphs[sentence.paragraph]
  if (own === undefined) return null
  const before = text.slice(own.start, end)
  const behind = text.slice(end, own.end)
  if (!/^(?:[^，。；：\d]{0,8}[)）])?[：:]?\s*$/.test(behind) || OPEN.test(before)) return null
  if (!/[（(][^（()）]{0,6}$/.test(before.slice(0, -1)) && !/[：:]\s*$/.test(behind)) return null
  const lines: { readonly start: number; readonly end: number }[] = []
  let at = own.index + 1
  for (; lines.length <= MEMBERS_MAX; at += 1) {
    const line = paragraphs[at]
    if (line === undefined || !MARK.test(text.slice(line.start, line.start + 8))) break
    lines.push({ start: line.start, end: line.end })
  }
  // Lists that other lines divide, and numbers that begin anew or leave one out, are left alone.
  const rest = paragraphs.slice(at, at + 3)
  if (rest.some(({ start }) => MARK.test(text.slice(start, start + 8)))) return null
  if (lines.some(({ start, end: to }) => /等[。；]?$|其他/.test(text.slice(start, to)))) return null
  const numbers = lines.map(({ start }) => numberOf(text.slice(start, start + 8)))
  const isInTurn = numbers.every((one, index) => one === null || one === index + 1)
  return lines.length < 2 || !isInTurn || lines.length > 2 * value
    ? null
    : { spans: lines, least: lines.length }
}

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三']

function numberOf(head: string): number | null {
  const word = /\d+|[一二三四五六七八九十]+/.exec(head.slice(0, 5))?.[0]
  if (word === undefined) return null
  return /\d/.test(word) ? Number(word) : HAN.indexOf(word) + 1
}
