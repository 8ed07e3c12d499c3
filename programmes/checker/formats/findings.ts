import type { Reason } from '#engines/claims/pure'
import type { Amended, CheckedClaim } from '../types.ts'
import { VERDICTS } from '../words.ts'

// Terms.
// finding   what there is to say of a claim, or of several that don't fit each other, told once.

export type Finding = {
  readonly verdict: CheckedClaim['verdict']
  /** In the order of the text; the words of any of them may be the wrong ones. */
  readonly claims: readonly CheckedClaim[]
  /** What decided. */
  readonly reasons: readonly Reason[]
  /** What doesn't decide, but is worth knowing. */
  readonly doubts: readonly Reason[]
}

export type Findings = {
  /** Contradictions with the text itself, then with data. */
  readonly problems: readonly Finding[]
  readonly conditions: readonly Finding[]
  /** Claims that nothing speaks against, with a doubt, or with data that turned round later. */
  readonly doubts: readonly Finding[]
}

/** What an author has to look at; each contradiction and each doubt once, with all claims that take part in it. Linear. */
export function findingsOf(claims: readonly CheckedClaim[]): Findings {
  const problems: Finding[] = []
  const conditions: Finding[] = []
  const doubts: Finding[] = []
  const told = new Set<string>()
  for (const group of groupsOf(claims)) {
    const found = findingOf(group)
    const finding = { ...found, doubts: found.doubts.filter((one) => !told.has(keyOf(one))) }
    for (const one of finding.doubts) if (one.claims.length > 1) told.add(keyOf(one))
    if (isProblem(finding)) problems.push(finding)
    else if (finding.verdict === 'holds-only-if') conditions.push(finding)
    else if (finding.doubts.length > 0) doubts.push(finding)
  }
  return { problems: problems.toSorted(byWeight), conditions, doubts }
}

/** The sentences of a finding as they would be true, each once; behind them those of which one would do in the place of another. */
export function amendedIn({ claims }: Pick<Finding, 'claims'>): readonly Amended[] {
  const found = new Map<string, Amended>()
  for (const { amended } of claims) if (amended !== undefined) found.set(amended.sentence, amended)
  const isOther = ({ instead }: Amended) => Number(instead === true)
  return [...found.values()].toSorted((a, b) => isOther(a) - isOther(b))
}

/** What each condition makes of a claim, where no sentence is amended. */
export function conditionsIn({ claims }: Pick<Finding, 'claims'>): readonly CheckedClaim[] {
  return claims.filter(({ amended, wording }) => amended === undefined && wording !== null)
}

export function isProblem({ verdict }: Pick<Finding, 'verdict'>): boolean {
  return verdict === 'inconsistent' || verdict === 'contradicted'
}

/** What is certain first, and of that the gravest. */
function byWeight(a: Finding, b: Finding): number {
  const likely = Number(isLikely(a)) - Number(isLikely(b))
  return likely === 0 ? VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) : likely
}

/** A contradiction that no words tie: all that speaks against it was weighed, and is likely, not certain. */
export function isLikely({
  verdict,
  reasons,
}: Pick<Finding | CheckedClaim, 'verdict' | 'reasons'>): boolean {
  const failed = reasons.filter(({ ok }) => ok === false)
  return (
    verdict === 'inconsistent' && failed.length > 0 && failed.every(({ likely }) => likely === true)
  )
}

/** Claims that a failed test ties together stand in one group; each other claim is a group of its own. */
function groupsOf(claims: readonly CheckedClaim[]): readonly (readonly CheckedClaim[])[] {
  const parent = new Map(claims.map(({ index }) => [index, index]))
  const root = (index: number): number => {
    let at = index
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { index, reasons } of claims)
    for (const reason of reasons)
      if (reason.ok === false)
        for (const other of reason.claims)
          if (parent.has(other)) parent.set(root(other), root(index))
  return [...Map.groupBy(claims, ({ index }) => root(index)).values()]
}

function findingOf(claims: readonly CheckedClaim[]): Finding {
  const verdict =
    VERDICTS.find((word) => claims.some((claim) => claim.verdict === word)) ?? 'no-data'
  const all = unlike(claims.flatMap(({ reasons }) => reasons))
  const isDeciding = ({ ok, check }: Reason) =>
    ok === false || (ok === null && check === 'data' && verdict === 'holds-only-if')
  return {
    verdict,
    claims,
    reasons: toldOnce(all.filter(isDeciding)),
    doubts: all.filter(
      (reason) => reason.ok === null && !isDeciding(reason) && isWorthTelling(reason, claims[0]),
    ),
  }
}

/** That there are no data, or came to be some that agree, and what a period was taken for, the reading says already. */
export function isWorthTelling({ check }: Reason, claim: CheckedClaim | undefined): boolean {
  if (check === 'since')
    return claim?.data?.since.verdict !== 'holds' || claim.verdict !== 'no-data'
  return check !== 'data' && check !== 'assumed' && check !== 'round'
}

function unlike(reasons: readonly Reason[]): readonly Reason[] {
  return [
    ...new Map(reasons.map((one) => [`${one.check} ${one.arithmetic} ${one.en}`, one])).values(),
  ]
}

/**
 * Without what another says of the same figures with more: that 482 is less than 510 isn't worth a sentence behind one that
 * says by how much, nor two, one from either side.
 */
export function toldOnce(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    (one, at) =>
      !ORDERED.has(one.check) ||
      !reasons.some(
        (other, place) =>
          other !== one &&
          other.ok === one.ok &&
          one.claims.every((index) => other.claims.includes(index)) &&
          (one.check === 'direction'
            ? SIZED.has(other.check) || (other.check === 'direction' && place < at)
            : other.check === 'direction' && other.claims.length === one.claims.length),
      ),
  )
}

/** Of these a sentence says the way with the size. */
const SIZED: ReadonlySet<string> = new Set(['growth', 'gap'])
/** These say which of two is more. */
const ORDERED: ReadonlySet<string> = new Set(['direction', 'rank'])

function keyOf({ check, arithmetic, en, claims }: Reason): string {
  return `${check} ${arithmetic} ${en} ${claims.length > 1 ? claims.toSorted().join(' ') : ''}`
}
