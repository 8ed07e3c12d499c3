import type { Inline } from '../types.ts'
import type { ReadableLine, ReadableText } from './readable-text.ts'

/** Where something stands in a file of a text: offsets in UTF-16 code units, and its line, counted from 1. */
export type TextPlace = {
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
}

type Stretch = { readonly start: number; readonly end: number }

/** A piece of a readable line with the stretch of the source that it was written as. */
type Placed = Stretch & { readonly length: number; readonly isFigure: boolean }

/**
 * The place in the source of a stretch of the readable text. Words are found as they stand, signs of Markdoc between them
 * are passed over, and a figure is its whole tag. What can't be found so is placed on its line.
 */
export function placeOf(
  file: string,
  source: string,
  readable: ReadableText,
  given: Stretch,
): TextPlace {
  const at = readable.lines.findLastIndex(({ start }) => start <= given.start)
  const line = readable.lines[at]
  if (line === undefined || line.line === null)
    return { file: 'bulletin.yaml', line: 1, start: 0, end: 0 }
  const next = readable.lines.slice(at + 1).find((one) => one.line !== null)?.line ?? null
  const from = offsetOfLine(source, line.line)
  const to = next === null || next <= line.line ? source.length : offsetOfLine(source, next)
  const pieces = alignedPieces(line, readable.shown, source, { start: from, end: to })
  const start = sourceOffset(pieces, given.start - line.start, 'start')
  const end = sourceOffset(
    pieces,
    Math.min(given.end, line.start + line.text.length) - line.start,
    'end',
  )
  if (start === null || end === null || end < start) {
    const whole = source.slice(from, to).trimEnd()
    return { file, line: line.line, start: from, end: from + whole.length }
  }
  return { file, line: lineAt(source, start), start, end }
}

/** Every place where a figure's tag stands in a file. */
export function placesOfFigure(file: string, source: string, figure: string): readonly TextPlace[] {
  return [...source.matchAll(/\{%\s*figure\s[^%]{0,400}%\}/g)]
    .filter(([tag]) => /\sid\s*=\s*"([^"]*)"/.exec(tag)?.[1] === figure)
    .map(({ index, 0: tag }) => ({
      file,
      line: lineAt(source, index),
      start: index,
      end: index + tag.length,
    }))
}

function lineAt(source: string, offset: number): number {
  let line = 1
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1))
    line += 1
  return line
}

function offsetOfLine(source: string, line: number): number {
  let offset = 0
  for (let count = 1; count < line; count++) {
    const end = source.indexOf('\n', offset)
    if (end === -1) return source.length
    offset = end + 1
  }
  return offset
}

/** The stretch of the source behind each sign of a line, and behind each figure as a whole. */
function alignedPieces(
  { inlines }: ReadableLine,
  shown: ReadableText['shown'],
  source: string,
  within: Stretch,
): readonly Placed[] {
  const pieces: Placed[] = []
  let at = within.start
  const walk = (some: readonly Inline[]): void => {
    for (const inline of some) {
      if (inline.kind === 'figure') {
        const tag = source.slice(at, within.end).match(/\{%\s*figure\s[^%]{0,400}%\}/)
        const start = tag === null ? at : at + (tag.index ?? 0)
        const end = tag === null ? at : start + tag[0].length
        pieces.push({ start, end, length: shown(inline.figure).length, isFigure: true })
        at = end
      } else if (inline.kind === 'text') {
        for (const sign of inline.text) {
          const start = nextSign(source, at, within.end, sign)
          pieces.push({ start, end: start + sign.length, length: sign.length, isFigure: false })
          at = start + sign.length
        }
      } else walk(inline.children)
    }
  }
  walk(inlines)
  return pieces
}

/** Where the next sign of the words stands; the address of a link lies between its words and what follows. */
function nextSign(source: string, from: number, end: number, sign: string): number {
  let at = from
  while (at < end) {
    const here = source.slice(at, at + sign.length)
    if (here === sign || (sign === ' ' && /\s/.test(here))) return at
    const link = source.startsWith('](', at) ? source.indexOf(')', at) : -1
    at = link === -1 ? at + 1 : link + 1
  }
  return Math.min(from, end)
}

function sourceOffset(
  pieces: readonly Placed[],
  offset: number,
  edge: 'start' | 'end',
): number | null {
  let passed = 0
  for (const piece of pieces) {
    const after = passed + piece.length
    const isIn = edge === 'start' ? offset < after : offset <= after && offset > passed
    if (isIn) {
      if (piece.isFigure) return piece[edge]
      return edge === 'start' ? piece.start : piece.end
    }
    passed = after
  }
  return null
}
