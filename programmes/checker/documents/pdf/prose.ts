import type { Item } from './item.ts'

// What a page says in sentences, by how its lines stand: no part of a table, however its columns of text stand beside each other.

/** Pieces of one height that follow each other from left to right. */
export type Together = {
  readonly pieces: readonly [Piece, ...Piece[]]
  readonly y: number
  readonly height: number
}

type Piece = Item & {
  /** A blank between words is a piece of its own; between Chinese letters it only spreads them over the line. */
  readonly isBehindBlank: boolean
  readonly of: Item
}

/** In the order of the page's pieces. */
export function togetherOf(items: readonly Item[]): readonly Together[] {
  const lines: { pieces: [Piece, ...Piece[]]; x: number; y: number; height: number }[] = []
  let isBehindBlank = false
  for (const item of items) {
    if (item.text.trim() === '') {
      isBehindBlank = true
      continue
    }
    const { x, y, height } = item
    const piece = { ...item, isBehindBlank, of: item }
    isBehindBlank = false
    const line = lines.at(-1)
    const isElsewhere =
      line === undefined || Math.abs(line.y - y) > Math.max(line.height, height) * 0.6 || x < line.x
    if (isElsewhere) lines.push({ pieces: [piece], x, y, height })
    else {
      line.pieces.push(piece)
      if (height > line.height) Object.assign(line, { height, y })
    }
  }
  return lines
}

/** By the size of letters: a narrower gap is none between words. */
const GAP = 0.1
/** How far gaps of a line that is spread over its column differ. */
const EVEN = 1.25

/** Whether its words stand as far from each other as from its figures: spread over the width of a column, they are no cells. */
export function isSpreadEvenly({ pieces, height }: Together): boolean {
  let [least, most, n, ofWords] = [Number.POSITIVE_INFINITY, 0, 0, 0]
  for (const [at, piece] of pieces.entries()) {
    const last = pieces[at - 1]
    if (last === undefined) continue
    const gap = piece.x - last.x - last.width
    if (gap < height * GAP) continue
    ;[least, most, n] = [Math.min(least, gap), Math.max(most, gap), n + 1]
    if (/\p{L}/u.test(last.text) && /\p{L}/u.test(piece.text)) ofWords += 1
  }
  return n > 1 && ofWords > 0 && most < least * EVEN
}

/** So many lines of sentences one below the other are a paragraph. */
const LINES_MIN = 3

/** The pieces of a page's paragraphs. */
export function proseOf(lines: readonly Together[]): ReadonlySet<Item> {
  const prose = new Set<Item>()
  let block: Told[] = []
  const end = () => {
    if (isParagraph(block))
      for (const { line } of block) for (const { of } of line.pieces) prose.add(of)
    block = []
  }
  for (const line of lines) {
    const last = block.at(-1)
    if (last !== undefined && !(last.isFull && isBelow(last.line, line))) end()
    if (!hasCells(line)) block.push(toldBy(line))
    else end()
  }
  end()
  return prose
}

type Told = { readonly line: Together; readonly text: string; readonly isFull: boolean }

function toldBy(line: Together): Told {
  const text = line.pieces.map((piece) => piece.text).join(' ')
  return { line, text, isFull: isFull(text) }
}

/** By the size of letters: hardly a justified line has such a gap. */
const CELL_GAP = 1.5

function hasCells(line: Together): boolean {
  const { pieces, height } = line
  const isWide = pieces.some((piece, at) => {
    const last = pieces[at - 1]
    return last !== undefined && piece.x - last.x - last.width > height * CELL_GAP
  })
  return isWide && !isSpreadEvenly(line)
}

/** By the size of letters. */
const NEXT_LINE = 2.2
const INDENT = 2.6

function isBelow(line: Together, next: Together): boolean {
  const [{ x }] = line.pieces
  const [first] = next.pieces
  const { height } = line
  const step = line.y - next.y
  return (
    Math.abs(next.height - height) <= height * 0.12 &&
    step > 0 &&
    step <= height * NEXT_LINE &&
    Math.abs(first.x - x) <= height * INDENT
  )
}

/** Shorter lines are names of rows as well. */
const LETTERS_MIN = 22
const HAN_MIN = 10

/** Lines that are full of words and go on in the next, as those of no table do; the last may be short. */
function isParagraph(block: readonly Told[]): boolean {
  const full = block.filter((told) => told.isFull)
  const going = full
    .slice(1)
    .filter(({ text }) => /^\s*\p{Ll}/u.test(text) || /[，。；、]/.test(text))
  return block.length >= LINES_MIN && going.length * 5 >= (full.length - 1) * 2
}

function isFull(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const signs = text.match(/\S/g)?.length ?? 0
  const least = /\p{Script=Han}/u.test(text) ? HAN_MIN : LETTERS_MIN
  return letters >= least && letters * 5 >= signs * 3
}
