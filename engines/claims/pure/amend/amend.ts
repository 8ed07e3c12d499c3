import type { ClaimVerdict, Lexicon } from '../../types.ts'
import type { ReadClaim, Reading, ReadOptions, Span } from '../model.ts'
import { collide, type Draft, drafted, stretchesFor } from './draft.ts'
import type { Amendment, Edit, Problem, Proposal } from './types.ts'

export type Means = {
  /** How the text was read: it is read in the same way again. */
  readonly read: (text: string, options: ReadOptions) => Reading
  readonly lexicon?: Lexicon
  /** How each claim of a text stands, by whatever it is tested against. */
  readonly verdictsOf: (reading: Reading) => readonly ClaimVerdict[]
  /** Told after each problem what part of them is done, or of what may be read anew, whichever is more. */
  readonly progress?: (done: number, of: number) => void
}

/** So many characters are read anew for one text at most: after that nothing more is offered. */
const REREAD_MAX = 240_000
const PROPOSALS_TRIED_MAX = 3

/**
 * What would be true: each proposal is written into the text, the text is read and tested anew, and only what is wrong no
 * more is offered. What was offered before stays in the text, so that all of it is true together. A sentence of which
 * another figure is wrong still would not be true: of it nothing is offered.
 */
export function amend(
  reading: Reading,
  problems: readonly Problem[],
  means: Means,
): readonly Amendment[] {
  const amendments: Amendment[] = []
  const read = readerOf(reading, means)
  for (const [at, problem] of problems.entries()) {
    const applied = amendments.flatMap(({ edits }) => edits)
    const found = mended(reading, problem, applied, read)
    if (found !== null) amendments.push(...amendmentsOf(found))
    const done = Math.max((at + 1) / problems.length, read.part())
    means.progress?.(Math.min(1, done), 1)
  }
  return withoutUntrue(reading, amendments, read)
}

/** The amendments of sentences in which nothing is wrong any more. */
function withoutUntrue(
  reading: Reading,
  amendments: readonly Amendment[],
  read: Read,
): readonly Amendment[] {
  const { claims, doc } = reading
  const edits = amendments.flatMap((one) => one.edits)
  const sentenceOf = ({ claim }: Amendment) => claims[claim]?.sentence ?? 0
  const isTrue = (sentence: number, written: readonly Edit[]): boolean => {
    const [stretches] = stretchesFor(doc, [sentence])
    const after = stretches === undefined ? null : read(stretches, written)
    const isWrong = (one: ReadClaim) => {
      const verdict = after === null ? null : verdictOf(reading, after, one.index)
      return one.sentence === sentence && verdict !== null && BAD.has(verdict)
    }
    return after !== null && !claims.some(isWrong)
  }
  const sentences = [...new Set(amendments.map(sentenceOf))]
  const whole = new Set(sentences.filter((sentence) => isTrue(sentence, edits)))
  return amendments
    .filter((one) => whole.has(sentenceOf(one)))
    .map(({ instead, ...one }) => {
      const others = edits.filter((edit) => !one.edits.includes(edit))
      const open = (instead ?? []).filter((other) => {
        const all = [...others, ...other.edits]
        return [one, other].every((part) => isTrue(sentenceOf(part), all))
      })
      return open.length === 0 ? one : { ...one, instead: open }
    })
}

function amendmentsOf({ best, instead }: Mended): readonly Amendment[] {
  const [first, ...rest] = partsOf(best)
  if (first === undefined || instead.length === 0) return partsOf(best)
  return [{ ...first, instead: instead.flatMap(partsOf) }, ...rest]
}

/** A proposal as the amendments of each claim that it changes. */
function partsOf({ claim, edits, also = [] }: Proposal): readonly Amendment[] {
  return [{ claim, edits }, ...also.flatMap(partsOf)]
}

function editsIn(proposal: Proposal): readonly Edit[] {
  return partsOf(proposal).flatMap(({ edits }) => edits)
}

type Tested = {
  readonly draft: Draft
  readonly claims: readonly ReadClaim[]
  readonly verdicts: readonly ClaimVerdict[]
}
type Read = {
  (stretches: readonly Span[], edits: readonly Edit[]): Tested | null
  /** How much was read anew, as a part of what may be. */
  readonly part: () => number
}

function readerOf({ doc, date }: Reading, { read, lexicon, verdictsOf }: Means): Read {
  let left = REREAD_MAX
  const known = new Map<string, Tested>()
  const again = (stretches: readonly Span[], edits: readonly Edit[]): Tested | null => {
    const draft = drafted(doc.text, stretches, edits)
    const found = known.get(draft.text)
    if (found !== undefined) return { ...found, draft }
    left -= draft.text.length
    if (left < 0) return null
    const anew = read(draft.text, {
      ...(lexicon === undefined ? {} : { lexicon }),
      ...(date === null ? {} : { date }),
    })
    const tested = { draft, claims: anew.claims, verdicts: verdictsOf(anew) }
    known.set(draft.text, tested)
    return tested
  }
  return Object.assign(again, { part: () => 1 - left / REREAD_MAX })
}

const BAD: ReadonlySet<ClaimVerdict> = new Set(['inconsistent', 'contradicted'])

function mended(
  reading: Reading,
  { claims, proposals, mustHold }: Problem,
  applied: readonly Edit[],
  read: Read,
): Mended | null {
  const open = proposals.filter((one) => !collide(editsIn(one), applied))
  if (open.length === 0) return null
  const sentences = claims.map((index) => reading.claims[index]?.sentence ?? 0)
  for (const stretches of stretchesFor(reading.doc, sentences)) {
    const before = read(stretches, applied)
    if (before === null) return null
    const isThere = claims.some((index) => {
      const verdict = verdictOf(reading, before, index)
      return verdict !== null && (mustHold ? verdict === 'holds-only-if' : BAD.has(verdict))
    })
    // In an extract the contradiction may be lost; in the whole text something else has mended it.
    if (!isThere) continue
    return bestOf(reading, open, { stretches, applied, before, mustHold }, read)
  }
  return null
}

type Trial = {
  readonly stretches: readonly Span[]
  readonly applied: readonly Edit[]
  readonly before: Tested
  readonly mustHold: boolean
}

/** What is offered, and what might be offered in its place for the same reasons. */
type Mended = { readonly best: Proposal; readonly instead: readonly Proposal[] }

/** The first that holds; else the first that nothing contradicts, with those that are as likely. */
function bestOf(
  reading: Reading,
  proposals: readonly Proposal[],
  { stretches, applied, before, mustHold }: Trial,
  read: Read,
): Mended | null {
  const bad = countOf(before)
  const fair: Proposal[] = []
  for (const proposal of proposals.slice(0, PROPOSALS_TRIED_MAX)) {
    const after = read(stretches, [...applied, ...editsIn(proposal)])
    const verdict = after === null ? null : verdictOf(reading, after, proposal.claim)
    if (after === null || verdict === null || BAD.has(verdict)) continue
    const isBetter = mustHold ? countOf(after) <= bad : countOf(after) < bad
    if (!isBetter) continue
    if (verdict === 'holds') return { best: proposal, instead: [] }
    if (!mustHold) fair.push(proposal)
  }
  const [best, ...others] = fair
  return best === undefined ? null : { best, instead: others.filter((one) => isEven(best, one)) }
}

/** What is mended together with others isn't told twice. */
function isEven(best: Proposal, other: Proposal): boolean {
  if (best.rank === undefined || best.also !== undefined || other.also !== undefined) return false
  return other.rank === best.rank && other.claim !== best.claim
}

function countOf({ verdicts }: Tested): number {
  return verdicts.filter((verdict) => BAD.has(verdict)).length
}

/** How a claim of the original stands in a draft; null where it isn't read as a claim there any more. */
function verdictOf(
  { claims }: Reading,
  { draft, claims: read, verdicts }: Tested,
  index: number,
): ClaimVerdict | null {
  const claim = claims[index]
  if (claim === undefined) return null
  const { start, end } = claim.form === 'names' ? claim : claim.number
  // 'Doubled' may have become 'rose 51 percent', of which the number comes second.
  const [from, to] = [draft.at(start), draft.at(end)]
  const found = read.find((one) => one.start < to && from < one.end)
  return found === undefined ? null : (verdicts[found.index] ?? null)
}
