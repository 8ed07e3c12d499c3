import { abs, compare, multiply, rational, rationalOf, subtract } from '#platform/exact'
import { digitsOf, lastPlaceOf } from '../checks/stated/digits.ts'
import { caseOf } from '../checks/stated/finding.ts'
import type { ReadClaim, Reading, Relation } from '../model.ts'
import { solutionsOf } from './solved.ts'

// Of figures that don't fit each other the one that was computed from the others is the likeliest to be wrong: they were
// counted, it was reckoned, and whoever corrects one of them late forgets it.

/** The claim of a relation that says what the others come to; null: none is told apart so. */
export function computedIn(
  reading: Reading,
  relation: Relation,
  touching: (claim: number) => readonly Relation[],
): number | null {
  switch (relation.kind) {
    case 'change':
    case 'gap':
      return relation.amount
    case 'share':
      return relation.share
    case 'multiple':
      return relation.times
    case 'mean':
      return relation.mean
    case 'equivalent':
      return relation.right
    case 'parts':
      return balanceIn(reading, relation, touching) ?? relation.whole
    default:
      return null
  }
}

type Parts = Extract<Relation, { kind: 'parts' }>

/** 'Spent 47.1 million, took in 42.6 million, a deficit of 5.4 million': the larger is no sum of the two, which leave a balance. */
function balanceIn(
  reading: Reading,
  { whole, parts }: Parts,
  touching: (claim: number) => readonly Relation[],
): number | null {
  const isBalance = (index: number) => {
    const claim = reading.claims[index]
    if (claim === undefined) return false
    if (BALANCE.test(wordsAround(reading, claim))) return true
    return touching(index).some(
      (other) =>
        other.kind === 'gap' &&
        other.amount === index &&
        [other.of, other.than].every((end) => end !== null && [whole, ...parts].includes(end)),
    )
  }
  if (isBalance(whole)) return null
  const [found, ...others] = parts.filter(isBalance)
  return others.length === 0 ? (found ?? null) : null
}

const BALANCE =
  /\b(?:deficit|surplus|shortfall|balance|gap|difference|margin|profit|loss|remain|remaining|remainder|rest|left)\b|赤字|[顺逆]差|差额|相差|结余|盈余|缺口|利润|亏损|余额|其余|剩余|剩下/i

const AHEAD = 24
const BEHIND = 16

/** The words of a figure in its own clause, up to the figures beside it. */
function wordsAround({ doc, claims }: Reading, claim: ReadClaim): string {
  const { text, sentences } = doc
  const sentence = sentences[claim.sentence]
  const [before, after] = [claims[claim.index - 1], claims[claim.index + 1]]
  const from = Math.max(claim.start - AHEAD, before?.end ?? 0, sentence?.start ?? 0)
  const to = Math.min(claim.end + BEHIND, after?.start ?? text.length, sentence?.end ?? text.length)
  const ahead = text.slice(from, claim.start).replace(/^.*[,;:，；：、]/s, '')
  const behind = text.slice(claim.end, to).replace(/[,;:.，；：。、].*$/s, '')
  return `${ahead} ${behind}`
}

/**
 * Whether what is computed comes out as it is told, once a figure beside it is changed: an exchange of two digits that leaves it a
 * tenth off explains nothing, however coarsely others are told. Of sums the rounding of each adds up. `isToTheLast`: but for the rounding
 * of its last digit.
 */
export function isToldSo(
  again: Reading,
  relation: Relation,
  computed: number | null,
  isToTheLast = false,
): boolean {
  const claim = computed === null ? undefined : again.claims[computed]
  if (claim === undefined || relation.kind === 'parts' || claim.bound !== 'exact') return true
  const found = solutionsOf(caseOf(again), relation).find((one) => one.claim === computed)
  const digits = digitsOf(again.doc.text, claim)
  if (found === undefined || digits === null) return true
  const value = claim.fraction ?? rationalOf(claim.value)
  const off = abs(subtract(found.value, value))
  const place = lastPlaceOf(digits.printed, digits.scale)
  if (isToTheLast) return compare(off, multiply(place, HALF)) <= 0
  const places = multiply(place, PLACES_OFF)
  return compare(off, places) <= 0 || compare(off, abs(multiply(value, PART_OFF))) <= 0
}

const HALF = rational(1n, 2n)
/** The last digit of each of the two beside it may be rounded, and of a rate they tell as much as they are fine. */
const PLACES_OFF = rational(2n)
const PART_OFF = rational(3n, 100n)
