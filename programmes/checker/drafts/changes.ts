import type { Finding } from '../formats/findings.ts'
import { problemsByClaim } from '../formats/standing.ts'
import type { CheckedClaim } from '../types.ts'
import type { Draft, Pair } from './align-drafts.ts'

// Terms.
// change   what an author has to know of the later draft, told once: a problem that came, stayed or was solved, with
//          all claims that take part in it; or a single figure that was changed, came or went.

/** What somebody has to do something about comes first. */
export const CHANGE_KINDS = [
  'new-problem',
  'left',
  'solved',
  'changed',
  'verdict',
  'new',
  'gone',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export type DraftChange = {
  readonly kind: ChangeKind
  readonly pairs: readonly Pair[]
  /** Of the later draft; where it was solved, of the earlier. */
  readonly problem: Finding | null
}

/** What became of the earlier draft. Linear in the number of claims. */
export function changesOf(
  earlier: Draft,
  later: Draft,
  pairs: readonly Pair[],
): readonly DraftChange[] {
  const before = problemsByClaim(earlier.claims)
  const after = problemsByClaim(later.claims)
  const byEarlier = new Map(pairs.flatMap((pair) => keyed(pair.earlier, pair)))
  const byLater = new Map(pairs.flatMap((pair) => keyed(pair.later, pair)))
  const told = new Set<Pair>()
  const changes: DraftChange[] = []
  const tell = (kind: ChangeKind, problem: Finding | null, own: readonly Pair[]) => {
    for (const pair of own) told.add(pair)
    changes.push({ kind, problem, pairs: own })
  }
  for (const problem of new Set(after.values())) {
    const own = pairsOf(problem, byLater)
    const stayed = own.some((pair) => pair.earlier !== null && before.has(pair.earlier.index))
    tell(stayed ? 'left' : 'new-problem', problem, own)
  }
  for (const problem of new Set(before.values())) {
    const own = pairsOf(problem, byEarlier)
    const stays = own.some((pair) => pair.later !== null && after.has(pair.later.index))
    if (!stays) tell('solved', problem, own)
  }
  for (const pair of pairs) {
    if (told.has(pair) || pair.state === 'same') continue
    tell(pair.state === 'value' ? 'changed' : pair.state, null, [pair])
  }
  return changes.toSorted(
    (a, b) =>
      CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || placeOf(a) - placeOf(b),
  )
}

/** Whether the later draft has a problem, or a condition, that the earlier one didn't have. */
export function isWorse(changes: readonly DraftChange[]): boolean {
  const isConditional = (claim: CheckedClaim | null) => claim?.verdict === 'holds-only-if'
  return changes.some(
    ({ kind, pairs }) =>
      kind === 'new-problem' ||
      (kind !== 'left' &&
        pairs.some(({ earlier, later }) => isConditional(later) && !isConditional(earlier))),
  )
}

function keyed(claim: CheckedClaim | null, pair: Pair): readonly (readonly [number, Pair])[] {
  return claim === null ? [] : [[claim.index, pair]]
}

function pairsOf({ claims }: Finding, by: ReadonlyMap<number, Pair>): readonly Pair[] {
  return claims.flatMap(({ index }) => by.get(index) ?? [])
}

function placeOf({ pairs }: DraftChange): number {
  const [first] = pairs
  return first?.later?.index ?? first?.earlier?.index ?? 0
}
