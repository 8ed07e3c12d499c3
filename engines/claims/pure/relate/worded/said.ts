import type { ReadClaim } from '../../model.ts'
import type { Line, Part } from '../part.ts'

// Terms.
// worded  what a fixed form of words says of the figures in it, whatever they are: "38 fewer than a year before (1,252)".

/** What stands between two figures of a sentence. */
export function between({ tape: { text } }: Line, a: Part, b: Part): string {
  return a.claim.end <= b.claim.start ? text.slice(a.claim.end, b.claim.start) : ''
}

const BEFORE_MAX = 90

/** What stands before a figure, back to the one before it. */
export function before({ tape, parts }: Line, { claim, order }: Part): string {
  const from = Math.max(
    tape.sentence.start,
    parts[order - 1]?.claim.end ?? 0,
    claim.start - BEFORE_MAX,
  )
  return from < claim.start ? tape.text.slice(from, claim.start) : ''
}

/** What stands behind a figure, up to the next one. */
export function behind({ tape, parts }: Line, { claim, order }: Part, most = BEFORE_MAX): string {
  const to = Math.min(
    tape.sentence.end,
    parts[order + 1]?.claim.start ?? Number.POSITIVE_INFINITY,
    claim.end + most,
  )
  return tape.text.slice(claim.end, to)
}

/** A figure that stands for how much there is of something. */
export function isLevel({ claim, role }: Part): boolean {
  return (
    claim.form === 'number' &&
    claim.value.coefficient > 0n &&
    claim.unit !== 'date' &&
    claim.unit !== 'rank' &&
    (role === 'level' || role === 'share' || role === 'target')
  )
}

export type Placed = { readonly line: Line; readonly at: number; readonly part: Part }

/** Where each figure stands. */
export function placesOf(lines: readonly Line[]): ReadonlyMap<ReadClaim['index'], Placed> {
  const places = new Map<number, Placed>()
  for (const [at, line] of lines.entries())
    for (const part of line.parts) places.set(part.claim.index, { line, at, part })
  return places
}
