import { segmentText } from '#engines/claims/pure'
import type { CheckedClaim } from '../types.ts'

// Terms.
// draft    one version of a text with its claims.
// pair     a claim of the earlier draft and the one of the later draft that says the same thing, or tries to.

export type Draft = { readonly text: string; readonly claims: readonly CheckedClaim[] }

/** `value`: another value, bound or unit; `verdict`: the same value, of which another verdict is given now. */
export type PairState = 'same' | 'value' | 'verdict' | 'new' | 'gone'

export type Pair = {
  readonly state: PairState
  readonly earlier: CheckedClaim | null
  readonly later: CheckedClaim | null
}

/**
 * Sets the claims of two drafts against each other, in the order of the later one. What pairs them, the surest first:
 * the same statement; the same measure, place and period; the same sentence but for its figures; the same figure; the
 * same place between two claims that are paired. Each step is one pass with a map: linear in the number of claims.
 */
export function alignDrafts(earlier: Draft, later: Draft): readonly Pair[] {
  const left = claimsInContext(earlier)
  const right = claimsInContext(later)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const pairBy = (
    keyLeft: (claim: InContext, place: number) => string | null,
    keyRight: (claim: InContext, place: number) => string | null = keyLeft,
  ) => {
    const waiting = new Map<string, number[]>()
    right.forEach((claim, place) => {
      const key = taken.has(place) ? null : keyRight(claim, place)
      if (key === null) return
      const queue = waiting.get(key)
      if (queue === undefined) waiting.set(key, [place])
      else queue.push(place)
    })
    for (const queue of waiting.values()) queue.reverse()
    left.forEach((claim, place) => {
      const key = partner.has(place) ? null : keyLeft(claim, place)
      const found = key === null ? undefined : waiting.get(key)?.pop()
      if (found === undefined) return
      partner.set(place, found)
      taken.add(found)
    })
  }
  pairBy(({ claim }) => `${subjectOf(claim)}|${figureOf(claim)}`)
  pairBy(({ claim }) => (claim.measure === null ? null : subjectOf(claim)))
  pairBy(({ frame }) => frame)
  pairBy(({ claim }) => figureOf(claim))
  const before = placesBefore(left.length, partner)
  const after = placesTaken(right.length, taken)
  pairBy(
    ({ claim }, place) => `${before[place]}|${claim.unit}|${claim.comparison.kind}`,
    ({ claim }, place) => `${after[place]}|${claim.unit}|${claim.comparison.kind}`,
  )
  return inOrder(left, right, partner)
}

type InContext = {
  readonly claim: CheckedClaim
  /** Its sentence with a sign for each figure, and which of them it is. */
  readonly frame: string
}

function claimsInContext({ text, claims }: Draft): readonly InContext[] {
  const { sentences } = segmentText(text)
  const made: InContext[] = []
  let next = 0
  for (const sentence of sentences) {
    const own: CheckedClaim[] = []
    for (let claim = claims[next]; claim !== undefined; claim = claims[next]) {
      if (claim.start >= sentence.end) break
      own.push(claim)
      next += 1
    }
    if (own.length === 0) continue
    const words = withoutFigures(text, sentence.start, sentence.end, own)
    own.forEach((claim, place) => {
      made.push({ claim, frame: `${place} ${words}` })
    })
  }
  return made
}

function withoutFigures(
  text: string,
  start: number,
  end: number,
  claims: readonly CheckedClaim[],
): string {
  let words = ''
  let at = start
  for (const claim of claims) {
    if (claim.start < at) continue
    words += `${text.slice(at, claim.start)}#`
    at = claim.end
  }
  return words + text.slice(at, end)
}

function subjectOf({ unit, comparison, measure, place, period }: CheckedClaim): string {
  return [unit, comparison.kind, measure?.toLowerCase() ?? '', place ?? '', period ?? ''].join('|')
}

function figureOf({ unit, value, valueHigh, bound }: CheckedClaim): string {
  return [unit, value, valueHigh ?? '', bound].join('|')
}

/** For each earlier claim the partner of the last paired one before it: the gap in which it stands. */
function placesBefore(count: number, partner: ReadonlyMap<number, number>): readonly number[] {
  let last = -1
  return Array.from({ length: count }, (_, place) => {
    last = partner.get(place) ?? last
    return last
  })
}

function placesTaken(count: number, taken: ReadonlySet<number>): readonly number[] {
  let last = -1
  return Array.from({ length: count }, (_, place) => {
    if (taken.has(place)) last = place
    return last
  })
}

/** As in the later draft; what is gone stands where it stood, behind the claim before it. */
function inOrder(
  left: readonly InContext[],
  right: readonly InContext[],
  partner: ReadonlyMap<number, number>,
): readonly Pair[] {
  const earlierOf = new Map([...partner].map(([from, to]) => [to, from]))
  const goneAfter = new Map<number, CheckedClaim[]>()
  let last = -1
  left.forEach(({ claim }, place) => {
    const to = partner.get(place)
    if (to !== undefined) {
      last = to
      return
    }
    const gone = goneAfter.get(last)
    if (gone === undefined) goneAfter.set(last, [claim])
    else gone.push(claim)
  })
  const pairs: Pair[] = []
  const addGone = (place: number) => {
    for (const earlier of goneAfter.get(place) ?? [])
      pairs.push({ state: 'gone', earlier, later: null })
  }
  addGone(-1)
  right.forEach(({ claim }, place) => {
    const from = earlierOf.get(place)
    const earlier = from === undefined ? null : (left[from]?.claim ?? null)
    pairs.push({ state: stateOf(earlier, claim), earlier, later: claim })
    addGone(place)
  })
  return pairs
}

function stateOf(earlier: CheckedClaim | null, later: CheckedClaim): PairState {
  if (earlier === null) return 'new'
  if (figureOf(earlier) !== figureOf(later)) return 'value'
  return earlier.verdict === later.verdict ? 'same' : 'verdict'
}
