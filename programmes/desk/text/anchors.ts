import type { ChangeDesc } from '@codemirror/state'

export type Range = { readonly start: number; readonly end: number }

/** A stretch of a text after changes: what was written inside grows it, what was written at its edges doesn't. */
export function movedRange({ start, end }: Range, changes: ChangeDesc): Range {
  const from = changes.mapPos(start, 1)
  return { start: from, end: Math.max(from, changes.mapPos(end, -1)) }
}
