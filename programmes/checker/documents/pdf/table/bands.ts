import type { Item } from '../item.ts'

// The lines of a page by where they stand, whatever order its pieces come in, and the pieces of each that stand together.

/** A piece of text, or a part of one: "3,226.8 $" ends with the sign of the next column. */
export type Piece = Item & { readonly of: Item }

/** Pieces of one line with no gap between them that could divide columns. */
export type Chunk = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly items: readonly Piece[]
  /** A figure, or what stands in its place. */
  readonly isValue: boolean
}

export type Band = {
  readonly y: number
  readonly height: number
  readonly chunks: readonly Chunk[]
}

/** By the size of letters: pieces whose base lines are nearer than this are on one line, raised marks with it. */
const SAME_LINE = 0.5
/** By the size of letters: a gap as wide as this divides columns; beside a figure a narrower one does. */
const GAP = 1
const GAP_OF_VALUES = 0.6

/** From the top to the bottom of the page. */
export function bandsOf(items: readonly Item[]): readonly Band[] {
  const sorted = items.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y)
  const lines: Item[][] = []
  let [base, height] = [0, 0]
  for (const item of sorted) {
    const line = lines.at(-1)
    if (line === undefined || base - item.y > Math.max(height, item.height) * SAME_LINE) {
      lines.push([item])
      ;[base, height] = [item.y, item.height]
      continue
    }
    line.push(item)
    // A raised mark comes before the words that it belongs to.
    if (item.height > height) [base, height] = [item.y, item.height]
  }
  return lines.map(bandOf)
}

function bandOf(own: readonly Item[]): Band {
  const items = own.flatMap(piecesOf)
  const height = Math.max(...items.map((item) => item.height))
  const largest = items.find((item) => item.height === height)
  const y = largest?.y ?? 0
  const chunks: Chunk[] = []
  let together: Piece[] = []
  for (const item of items.toSorted((a, b) => a.x - b.x)) {
    if (isApart(together, item, height)) {
      chunks.push(chunkOf(together, height, y))
      together = []
    }
    together.push(item)
  }
  if (together.length > 0) chunks.push(chunkOf(together, height, y))
  return { y, height, chunks: withSigns(chunks, height, y) }
}

function piecesOf(item: Item): readonly Piece[] {
  const [, words = '', sign = ''] = ENDS_IN_SIGN.exec(item.text) ?? []
  if (sign === '') return [{ ...item, of: item }]
  const letter = item.width / item.text.length
  const right = item.x + item.width
  return [
    { ...item, text: words, width: words.length * letter, of: item },
    { ...item, text: sign, x: right - letter, width: letter, of: item },
  ]
}

const ENDS_IN_SIGN = /^(.*\S)\s+([$€£¥￥])\s*$/

function isApart(own: readonly Piece[], item: Piece, height: number): boolean {
  const last = own.at(-1)
  if (last === undefined) return false
  // A sign belongs to what stands behind it.
  if (SIGN.test(item.text) && !/[($€£¥￥]\s*$/.test(last.text)) return true
  const gap = item.x - (last.x + last.width)
  const size = Math.min(height, Math.max(last.height, item.height))
  const isBesideValue = isValue(item.text) || isValue(last.text)
  return gap > size * (isBesideValue ? GAP_OF_VALUES : GAP)
}

/** Some programs write the blanks between words as gaps alone. */
const BLANK = 0.15

export function chunkOf(items: readonly Piece[], height: number, y: number): Chunk {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const isGap = item.x - right > height * BLANK && text !== '' && !/\s$/.test(text)
    text += `${isGap && !isHan(text, item.text) ? ' ' : ''}${raised(item, height, y)}`
    right = Math.max(right, item.x + item.width)
  }
  const words = text.replace(/\s+/g, ' ').trim()
  return { text: words, x: items[0]?.x ?? 0, right, items, isValue: isValue(words) }
}

const isHan = (before: string, behind: string): boolean =>
  /[\u2e80-\u9fff\uff00-\uffef]\s*$/.test(before.slice(-4)) ||
  /^\s*[\u2e80-\u9fff\uff00-\uffef]/.test(behind.slice(0, 4))

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A small figure above the line is no digit of the figure before it. */
function raised({ text, y, height }: Item, size: number, base: number): string {
  if (height > size * 0.88 || y < base + size * 0.2) return text
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
}

const MARKS = '[\\^*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹()（）a-e]{0,4}'
const UNIT =
  '(?:%|‰|x|bps?|ppts?|pp|pts?|points?|thousand|million|billion|trillion|mn|bn|m|k|万|亿|万元|亿元|百万元)?'
const VALUE = new RegExp(
  `^(?:(?:up|down)\\s)?[($€£¥￥+−–-]{0,4}\\s?[($+−–-]?\\.?\\d(?:[\\d.,]*\\d)?\\s?\\)?\\s?${UNIT}\\)?${MARKS}$`,
  'i',
)
const NONE = /^(?:[-–—*…]|--|n\.?\/?[am]\.?|nm|nil|flat|\$\s?[-–—])$/i

/** 2024, which stands over a column rather than in it. */
const YEAR = /^(?:19|20)\d\d[*†‡¹²³()e]{0,3}$/

/** Whether all its figures are years: a line of titles. */
export function isOfYears({ chunks }: Band): boolean {
  const values = chunks.filter(({ isValue }) => isValue)
  return values.length > 0 && values.every(({ text }) => YEAR.test(text))
}

export function isValue(text: string): boolean {
  const words = text.trim()
  return words.length <= 24 && (VALUE.test(words) || NONE.test(words))
}

/** "$" at the left edge of its column, ")" and "%" behind a figure: of the figure that they stand beside. */
function withSigns(chunks: readonly Chunk[], height: number, y: number): readonly Chunk[] {
  const joined: Chunk[] = []
  for (const [at, chunk] of chunks.entries()) {
    const last = joined.at(-1)
    const isBehind = /^[)%]{1,2}$/.test(chunk.text) && last?.isValue === true
    const isBefore = last !== undefined && SIGN.test(last.text) && chunk.isValue && at > 0
    if (last !== undefined && (isBehind || isBefore))
      joined[joined.length - 1] = chunkOf([...last.items, ...chunk.items], height, y)
    else joined.push(chunk)
  }
  return joined
}

const SIGN = /^(?:US|HK|RMB|A|C)?[$€£¥￥]\s?\(?$/
