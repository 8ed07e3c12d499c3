import {
  type ClaimVerdict,
  type Problem,
  type Proposal,
  proposalsOf,
  type Reading,
  restated,
  turned,
  withValue,
} from '#engines/claims/pure'
import { abs, compare, divide, negate, type Rational } from '#platform/exact'
import { rateOf } from './average.ts'
import type { Judged } from './judged.ts'

type Case = {
  readonly index: number
  readonly judged: Judged | null
  readonly verdict: ClaimVerdict
}

/** What the data would have a claim say that they contradict, or that they bear out on a condition only. */
export function dataProposals(reading: Reading, cases: readonly Case[]): readonly Problem[] {
  return cases.flatMap(({ index, judged, verdict }) => {
    if (judged === null || (verdict !== 'contradicted' && verdict !== 'holds-only-if')) return []
    const proposals = valuesOf(judged).flatMap((value) => {
      const edits = editsFor(reading, judged, value)
      return edits === null ? [] : [{ claim: index, edits }]
    })
    const mustHold = verdict === 'holds-only-if'
    return proposals.length === 0 ? [] : [{ claims: [index], proposals, mustHold }]
  })
}

/** Each takes the reading of the whole text once more. */
const BOTH_MAX = 8

/**
 * Where data contradict a figure that the text itself contradicts too, they say which one is wrong: their value is put in, and
 * what it was computed into is mended with it.
 */
export function bothProposals(reading: Reading, cases: readonly Case[]): readonly Problem[] {
  const both = cases.filter(
    ({ verdict, judged }) =>
      verdict === 'inconsistent' &&
      judged !== null &&
      judged.unsure === null &&
      judged.both.then.word === 'contradicted',
  )
  return both.slice(0, BOTH_MAX).flatMap(({ index, judged }): readonly Problem[] => {
    const [value] = judged === null ? [] : valuesOf(judged)
    const edits = judged === null || value === undefined ? null : editsFor(reading, judged, value)
    if (judged === null || value === undefined || edits === null) return []
    const own: Proposal = { claim: index, edits }
    const mended = withValue(reading, { claim: index, value: ownValue(judged, value) })
    const left = proposalsOf(mended).filter(({ claims }) => claims.includes(index))
    if (left.length === 0) return [{ claims: [index], proposals: [own], mustHold: false }]
    return left.map(({ claims, proposals }) => ({
      claims,
      proposals: proposals
        .filter(({ claim }) => claim !== index)
        .map((one) => ({ ...one, also: [own] })),
      mustHold: false,
    }))
  })
}

/** What the data say, in the unit of the text and as it says it. */
function ownValue({ matched }: Judged, value: Rational): Rational {
  return matched.years === null ? divide(value, matched.fit.factor) : rateOf(value, matched.years)
}

/** The newest values first, of them the nearest: what they give holds outright. */
function valuesOf({ both, figure }: Judged): readonly Rational[] {
  // Of a length of 163.8 km "163" is true only with its digits cut off: what is rounded holds outright.
  const known = both.then.alternatives.filter(({ ok, reading }) => !ok || reading === 'truncated')
  const sorted = known.toSorted(
    (a, b) =>
      Number(a.superseded) - Number(b.superseded) ||
      (a.off === null || b.off === null ? 0 : compare(abs(a.off), abs(b.off))),
  )
  // Of "more than 7,100" nobody knows that it is 7,100.
  const isKnown = (bound: string | null) => bound === 'exact' || bound === figure.bound
  return sorted.flatMap(({ evaluation: { value, bound } }) =>
    value !== null && isKnown(bound) ? [value] : [],
  )
}

/** The number in the text's own manner; where the data have the other sign, with the word of direction turned round. */
function editsFor({ doc }: Reading, judged: Judged, value: Rational) {
  const { claim, figure } = judged
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined) return null
  const own = ownValue(judged, value)
  const isDown = figure.value.coefficient < 0n && claim.value.coefficient > 0n
  const told = isDown ? negate(own) : own
  if (told.num > 0n) {
    const edit = restated(doc.text, claim, told, sentence.grammar)
    return edit === null ? null : [edit]
  }
  const word = turned(doc.text, claim, sentence, sentence.grammar)
  if (word === null || told.num === 0n) return null
  const edit = restated(doc.text, claim, negate(told), sentence.grammar)
  return edit === null ? [word] : [word, edit]
}
