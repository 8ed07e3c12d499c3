import type { Day } from '#platform/period'
import type { ParameterVersion } from '../types.ts'

// Versions of one parameter, of one place, in one layer. What became known later is painted over what was known before, for
// as long as it is valid; what was known at the same time must not overlap, since nothing would say which of the two wins.

export type Segment = {
  readonly from: Day
  readonly to: Day | null
  readonly version: ParameterVersion
}

/** Later than every day. */
const END = '~'

/** What held when, as known on a day: segments without overlap, in the order of time. */
export function timelineOf(versions: readonly ParameterVersion[], asOf: Day): readonly Segment[] {
  return versions
    .filter(({ known }) => known <= asOf)
    .toSorted((a, b) => order(a.known, b.known) || order(a.from, b.from))
    .reduce<readonly Segment[]>(paint, [])
    .toSorted((a, b) => order(a.from, b.from))
}

/** Two versions known from the same day that hold at the same time. */
export function overlapIn(
  versions: readonly ParameterVersion[],
): readonly [ParameterVersion, ParameterVersion] | undefined {
  for (const [index, one] of versions.entries())
    for (const other of versions.slice(index + 1))
      if (one.known === other.known && meets(one, other)) return [one, other]
  return undefined
}

/** Days between two values in which none is held, once everything is known. */
export function gapIn(
  versions: readonly ParameterVersion[],
): { readonly from: Day; readonly to: Day; readonly after: ParameterVersion } | undefined {
  const segments = timelineOf(versions, END)
  for (const [index, { to, version }] of segments.entries()) {
    const next = segments[index + 1]
    if (next !== undefined && to !== null && to < next.from)
      return { from: to, to: next.from, after: version }
  }
  return undefined
}

function paint(under: readonly Segment[], version: ParameterVersion): readonly Segment[] {
  const { from, to } = version
  const rest = under.flatMap((segment): Segment[] => {
    if (!meets(segment, version)) return [segment]
    const before = segment.from < from ? [{ ...segment, to: from }] : []
    const after = to !== null && to < (segment.to ?? END) ? [{ ...segment, from: to }] : []
    return [...before, ...after]
  })
  return [...rest, { from, to, version }]
}

function meets(
  a: { readonly from: Day; readonly to: Day | null },
  b: { readonly from: Day; readonly to: Day | null },
): boolean {
  return a.from < (b.to ?? END) && b.from < (a.to ?? END)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
