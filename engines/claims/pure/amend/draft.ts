import type { Doc, Span } from '../model.ts'
import type { Edit } from './types.ts'

/** A text with edits, or the paragraphs of it that are needed, and where in it each place of the original is. */
export type Draft = { readonly text: string; readonly at: (offset: number) => number }

/** Longer texts are read anew in extract: the head, and the paragraphs of the claims with those before them. */
const WHOLE_MAX = 6000
const HEAD_PARAGRAPHS = 2

/** The stretches of the original in which to test edits, the shortest that may do first. */
export function stretchesFor(
  { text, paragraphs, sentences }: Doc,
  claimSentences: readonly number[],
): readonly (readonly Span[])[] {
  const whole = [{ start: 0, end: text.length }]
  if (text.length <= WHOLE_MAX) return [whole]
  const wanted = new Set<number>()
  for (let at = 0; at < HEAD_PARAGRAPHS; at += 1) wanted.add(at)
  for (const index of claimSentences) {
    const paragraph = sentences[index]?.paragraph ?? 0
    wanted.add(paragraph)
    wanted.add(Math.max(0, paragraph - 1))
  }
  const extract = [...wanted]
    .toSorted((a, b) => a - b)
    .flatMap((index) => {
      const one = paragraphs[index]
      const next = paragraphs[index + 1]
      return one === undefined ? [] : [{ start: one.start, end: next?.start ?? text.length }]
    })
  return [extract, whole]
}

export function drafted(text: string, stretches: readonly Span[], edits: readonly Edit[]): Draft {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  const moved: { readonly from: number; readonly to: number }[] = []
  let out = ''
  for (const { start, end } of stretches) {
    let at = start
    moved.push({ from: start, to: out.length })
    for (const edit of sorted) {
      if (edit.start < at || edit.end > end) continue
      out += text.slice(at, edit.start)
      moved.push({ from: edit.start, to: out.length })
      out += edit.to
      moved.push({ from: edit.end, to: out.length })
      at = edit.end
    }
    out += text.slice(at, end)
  }
  return {
    text: out,
    at: (offset) => {
      const last = moved.findLast(({ from }) => from <= offset)
      return last === undefined ? -1 : last.to + offset - last.from
    },
  }
}

/** Whether two of them would write over each other. */
export function collide(left: readonly Edit[], right: readonly Edit[]): boolean {
  return left.some((one) => right.some((other) => one.start < other.end && other.start < one.end))
}
