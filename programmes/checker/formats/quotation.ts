import { widthOf } from '#platform/cli'
import type { CheckedClaim } from '../types.ts'
import { printable } from './amended-pieces.ts'

/** A stretch of one line of the text, in pieces: the words of claims, and what stands around them. */
export type Quotation = {
  readonly line: number
  readonly pieces: readonly { readonly words: string; readonly claim: CheckedClaim | null }[]
}

/** Code units that are shown on either side of a claim. */
const AROUND = 36
const AROUND_WIDE = 20
const BREAKS: ReadonlySet<string> = new Set([' ', '，', '。', '；', '：', '、'])
/** A claim that lists many names is shown by its ends. */
const CLAIM_MAX = 120

/** Where claims stand, with some words around them; those that stand near to each other together. */
export function quotationsOf(
  claims: readonly CheckedClaim[],
  text: string,
  lineOf: (offset: number) => number,
): readonly Quotation[] {
  const stretches: { start: number; end: number; claims: CheckedClaim[] }[] = []
  for (const claim of claims) {
    const start = backTo(text, claim.start)
    const end = onTo(text, claim.end)
    const last = stretches.at(-1)
    if (
      last !== undefined &&
      start <= last.end &&
      !text.slice(last.end, claim.start).includes('\n')
    ) {
      last.end = Math.max(last.end, end)
      last.claims.push(claim)
    } else stretches.push({ start, end, claims: [claim] })
  }
  return stretches.map((stretch) => ({
    line: lineOf(stretch.claims[0]?.start ?? stretch.start),
    pieces: piecesOf(text, stretch),
  }))
}

function piecesOf(
  text: string,
  {
    start,
    end,
    claims,
  }: { readonly start: number; readonly end: number; readonly claims: readonly CheckedClaim[] },
): Quotation['pieces'] {
  const pieces: { words: string; claim: CheckedClaim | null }[] = []
  const put = (words: string, claim: CheckedClaim | null): void => {
    if (words !== '') pieces.push({ words, claim })
  }
  let at = start
  put(isCutBefore(text, start) ? '…' : '', null)
  for (const claim of claims) {
    if (claim.start < at) continue
    put(printable(text.slice(at, claim.start)), null)
    put(shortened(printable(claim.text)), claim)
    at = claim.end
  }
  put(printable(text.slice(at, Math.max(at, end))).trimEnd(), null)
  put(end < text.length && text[end] !== '\n' ? '…' : '', null)
  return pieces
}

function shortened(words: string): string {
  if (words.length <= CLAIM_MAX) return words
  return `${words.slice(0, CLAIM_MAX / 2)}…${words.slice(-CLAIM_MAX / 2)}`
}

/** Begins behind a space or a mark, where there is one in the farther half of what is shown. */
function backTo(text: string, from: number): number {
  const line = text.lastIndexOf('\n', from - 1) + 1
  const wanted = from - aroundOf(text, from)
  if (from === 0 || wanted <= line) return from === 0 ? 0 : line
  for (let at = wanted; at < from - AROUND_WIDE / 2; at += 1)
    if (BREAKS.has(text[at] ?? '')) return at + 1
  return pastNumber(text, wanted)
}

/** '179.6万' is never shown as '9.6万'. */
function pastNumber(text: string, from: number): number {
  let at = from
  while (isInNumber(text, at)) at += 1
  return at
}

function beforeNumber(text: string, to: number): number {
  let at = to
  while (isInNumber(text, at)) at -= 1
  return at
}

function isInNumber(text: string, at: number): boolean {
  return IN_NUMBER.test(text.slice(Math.max(0, at - 2), at + 2))
}

/** Two digits, or a digit, its point and a digit, of which the second begins in the middle. */
const IN_NUMBER = /^(?:.?\d\d.?|\d[.,]\d.?|.?\d[.,]\d)$/su

function onTo(text: string, from: number): number {
  const lineEnd = text.indexOf('\n', from)
  const line = lineEnd === -1 ? text.length : lineEnd
  const wanted = from + aroundOf(text, from - 1)
  if (wanted >= line) return line
  for (let at = wanted; at > from + AROUND_WIDE / 2; at -= 1)
    if (BREAKS.has(text[at] ?? '')) return at
  return beforeNumber(text, wanted)
}

/** A Chinese character takes two cells. */
function aroundOf(text: string, offset: number): number {
  return widthOf(text.slice(Math.max(0, offset - 2), offset + 3)) > 7 ? AROUND_WIDE : AROUND
}

function isCutBefore(text: string, start: number): boolean {
  return start > 0 && text[start - 1] !== '\n'
}

/** The number of the line that an offset stands in, from 1; offsets are asked in any order. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
