import {
  type ClaimVerdict,
  type Problem,
  type Reading,
  restated,
  turned,
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

/** The newest values first, of them the nearest: what they give holds outright. */
function valuesOf({ both }: Judged): readonly Rational[] {
  // Of a length of 163.8 km "163" is true only with its digits cut off: what is rounded holds outright.
  const known = both.then.alternatives.filter(({ ok, reading }) => !ok || reading === 'truncated')
  const sorted = known.toSorted(
    (a, b) =>
      Number(a.superseded) - Number(b.superseded) ||
      (a.off === null || b.off === null ? 0 : compare(abs(a.off), abs(b.off))),
  )
  return sorted.flatMap(({ evaluation: { value } }) => value ?? [])
}

/** The number in the text's own manner; where the data have the other sign, with the word of direction turned round. */
function editsFor({ doc }: Reading, { claim, matched, figure }: Judged, value: Rational) {
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined) return null
  const own =
    matched.years === null ? divide(value, matched.fit.factor) : rateOf(value, matched.years)
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
