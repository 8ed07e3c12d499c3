import type { Finding } from '../formats/findings.ts'
import { problemsByClaim } from '../formats/standing.ts'
import type { CheckedClaim } from '../types.ts'
import type { Draft, Pair } from './align-drafts.ts'

// Terms.
// change   what an author has to know of the later draft, told once: a problem that came, stayed or went, with all claims
//          that take part in it; or a single figure that was changed, came or went.
// solved   a figure or word of the problem was changed, and what failed passes now. A problem that went otherwise is told no longer:
//          the checker may only see it no more.

/** What somebody has to do something about comes first. */
export const CHANGE_KINDS = [
  'new-problem',
  'left',
  'untold',
  'solved',
  'changed',
  'verdict',
  'new',
  'gone',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** By what a problem that nobody solved may have gone: none of its figures was changed; one was; one was taken out. */
export type Untold = 'unchanged' | 'changed' | 'gone'

export type DraftChange = {
  readonly kind: ChangeKind
  readonly pairs: readonly Pair[]
  /** Of the later draft; where it went, of the earlier. */
  readonly problem: Finding | null
  /** Of a problem that is told no longer. */
  readonly because?: Untold
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
  const tell = (
    kind: ChangeKind,
    problem: Finding | null,
    own: readonly Pair[],
    because?: Untold,
  ) => {
    for (const pair of own) told.add(pair)
    changes.push({ kind, problem, pairs: own, ...(because === undefined ? {} : { because }) })
  }
  const { kept, keepers } = stayed(pairs, before, after)
  for (const problem of new Set(after.values())) {
    const own = pairsOf(problem, byLater)
    tell(keepers.has(problem) ? 'left' : 'new-problem', problem, own)
  }
  for (const problem of new Set(before.values())) {
    if (kept.has(problem)) continue
    const own = pairsOf(problem, byEarlier)
    const because = isSolved(problem, own) ? null : becauseOf(own)
    if (because === null) tell('solved', problem, own)
    else tell('untold', problem, own, because)
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

/**
 * Which problems of the earlier draft are still there, and as which of the later. Two that share a figure need not be one:
 * the same test fails of both, and what it says, or half of its figures, are the same.
 */
function stayed(
  pairs: readonly Pair[],
  before: ReadonlyMap<number, Finding>,
  after: ReadonlyMap<number, Finding>,
) {
  const shared = new Map<Finding, Map<Finding, number>>()
  for (const { earlier, later } of pairs) {
    const from = earlier === null ? undefined : before.get(earlier.index)
    const to = later === null ? undefined : after.get(later.index)
    if (from === undefined || to === undefined) continue
    const counts = shared.get(from) ?? new Map<Finding, number>()
    shared.set(from, counts.set(to, (counts.get(to) ?? 0) + 1))
  }
  const [kept, keepers] = [new Set<Finding>(), new Set<Finding>()]
  for (const [from, counts] of shared)
    for (const [to, n] of counts) {
      const isOne = 2 * n >= Math.min(from.claims.length, to.claims.length)
      if (!isOne || !failAlike(from, to)) continue
      kept.add(from)
      keepers.add(to)
    }
  return { kept, keepers }
}

/** The test that failed is passed by one of its figures that is another now, or by all of them, as where a word was changed. */
function isSolved(problem: Finding, own: readonly Pair[]): boolean {
  const failing = failingIn(problem)
  const passed = own.flatMap(({ later }) =>
    (later?.reasons ?? []).filter(({ check, ok }) => ok === true && failing.has(check)),
  )
  const isWhole = passed.some(({ claims }) =>
    own.every(({ later }) => later !== null && claims.includes(later.index)),
  )
  return isWhole || (passed.length > 0 && own.some(({ state }) => state === 'value'))
}

function becauseOf(own: readonly Pair[]): Untold {
  if (own.some(({ state }) => state === 'gone')) return 'gone'
  return own.some(({ state }) => state === 'value') ? 'changed' : 'unchanged'
}

function failingIn({ reasons }: Finding): ReadonlySet<string> {
  return new Set(reasons.flatMap(({ check, ok }) => (ok === false ? [check] : [])))
}

function failAlike(from: Finding, to: Finding): boolean {
  const failing = failingIn(from)
  return to.reasons.some(({ check, ok }) => ok === false && failing.has(check))
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
