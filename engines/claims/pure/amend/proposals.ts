import {
  abs,
  compare,
  decimalOf,
  formatDecimal,
  multiply,
  negate,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import { failingRelations, passingOf } from '../checks/checks.ts'
import { digitsOf, leadingNumber } from '../checks/stated/digits.ts'
import { type Case, caseOf } from '../checks/stated/finding.ts'
import { isRate } from '../checks/stated/units.ts'
import type { Doc, ReadClaim, Reading, Relation } from '../model.ts'
import { computedIn, isToldSo } from './computed.ts'
import { exchanged, isOneDigitOff } from './exchanged.ts'
import { isFar, restated } from './number.ts'
import { inPoints } from './points.ts'
import { solutionsOf } from './solved.ts'
import { turned } from './turned.ts'
import type { Edit, Problem, Proposal, Solution } from './types.ts'
import { aimsOf, datedAnew, turnsOf } from './worded.ts'

const PROPOSALS_MAX = 4
/** A text that contradicts itself more often needs more than other words. */
const PROBLEMS_MAX = 60
const VALUE_DIGITS = 12

/** What of a text contradicts itself, with the ways to mend each: what leaves the least that contradicts comes first. */
export function proposalsOf(reading: Reading): readonly Problem[] {
  const failing = failingRelations(reading).slice(0, PROBLEMS_MAX)
  if (failing.length === 0) return []
  const test = caseOf(reading)
  const touching = relationsByClaim(reading)
  const problems = failing.map(({ relation, isDirection }) => {
    const ranked =
      relation.kind === 'weekday'
        ? datedAnew(reading, relation).map(ofWord)
        : isDirection
          ? turnsOf(reading, relation).map(ofWord)
          : relation.kind === 'target'
            ? aimsOf(reading, relation).map(ofWord)
            : rankedOf(reading, test, relation, touching)
    return {
      problem: {
        claims: membersOf(relation),
        proposals: ranked.map(({ proposal }) => proposal).slice(0, PROPOSALS_MAX),
        mustHold: false,
      },
      left: ranked[0]?.left ?? Number.POSITIVE_INFINITY,
      mended: ranked[0]?.mended ?? 0,
      finer: noughtsLost(reading.doc, ranked[0]?.proposal.edits[0]),
      // What parts make up is known to the last digit; of a rounded rate several values come out.
      coarse: relation.kind === 'parts' || relation.kind === 'gap' ? 0 : 1,
    }
  })
  return problems
    .toSorted(
      (a, b) => a.left - b.left || b.mended - a.mended || a.finer - b.finer || a.coarse - b.coarse,
    )
    .map(({ problem }) => problem)
}

/** Nothing is left that contradicts where a word alone was wrong. */
function ofWord(proposal: Proposal): Ranked {
  return { proposal, left: 0, mended: 1 }
}

/** By how many noughts at its end a number is told more finely than it was: 72,298 in the place of 72,900, where 72,300 does as well. */
function noughtsLost({ text }: Doc, edit: Edit | undefined): number {
  if (edit === undefined) return 0
  const [was, is] = [text.slice(edit.start, edit.end), edit.to].map(
    (words) => /^[\d,]*?(0*)$/.exec(words)?.[1]?.length ?? 0,
  )
  return Math.max(0, (was ?? 0) - (is ?? 0))
}

type Touching = (claim: number) => readonly Relation[]

function relationsByClaim({ relations }: Reading): Touching {
  const found = new Map<number, Relation[]>()
  for (const relation of relations)
    for (const claim of new Set(membersOf(relation))) {
      const list = found.get(claim)
      if (list === undefined) found.set(claim, [relation])
      else list.push(relation)
    }
  return (claim) => found.get(claim) ?? []
}

type Ranked = {
  readonly proposal: Proposal
  /** How much contradicts the claim still, and how much that did so does no more. */
  readonly left: number
  readonly mended: number
}

/**
 * By the weight of evidence: how much contradicts the claim's new value, how much that contradicted its old one is mended,
 * whether two digits that changed places explain it, how much agrees with the old one, then whether it stands in a headline,
 * which repeats what the text below says, and last whether it was computed from the others, for a slip is likeliest there.
 * What nothing tells apart has one rank; of more than can be offered none is taken at random.
 */
function rankedOf(
  reading: Reading,
  test: Case,
  relation: Relation,
  touching: Touching,
): readonly Ranked[] {
  const points = inPoints(reading, relation)
  // Nothing else is wrong but what it is called.
  if (points !== null) return [{ proposal: points, left: 0, mended: 1 }]
  const solutions = solutionsOf(test, relation)
  // "Fell 20 % to 361 mm from 322": the word and the rate agree against the levels, and another level would only be invented.
  const isAgainstWord = solutions.some(
    ({ claim, value }) => relation.kind === 'change' && claim === relation.amount && value.num < 0n,
  )
  const computed = computedIn(reading, relation, touching)
  const found = solutions.flatMap((solution) => {
    const own = touching(solution.claim)
    const one = exchangedIn(test, relation, solution, own, computed)
    const other = solvedIn(reading, relation, solution, own, computed)
    return [one, other].flatMap((weighed) =>
      weighed === null ? [] : [{ ...weighed, isGiven: solution.claim === computed ? 0 : 1 }],
    )
  })
  const open = found.filter((one) => !isAgainstWord || one.exchanged > 0)
  const order = (a: Found, b: Found) =>
    a.left - b.left ||
    b.mended - a.mended ||
    b.exchanged - a.exchanged ||
    a.support - b.support ||
    a.isBody - b.isBody
  const byOrigin = (a: Found, b: Found) => order(a, b) || a.isGiven - b.isGiven
  // Two digits that changed places are as likely in a part as in the sum.
  const alike = relation.kind === 'parts' ? rankedBy(open, order) : []
  const isEven = (alike[0]?.exchanged ?? 0) > 1 && evenIn(alike).size <= EVEN_MAX
  const sorted = isEven ? alike : rankedBy(open, byOrigin)
  // Where what speaks for itself can't be written, another figure isn't changed in its place.
  const [first] = sorted
  const isOpen = first !== undefined && first.proposal.edits.length > 0
  if (evenIn(sorted).size > EVEN_MAX) return []
  return isOpen ? sorted.filter(({ proposal }) => proposal.edits.length > 0) : []
}

type Found = Weighed & { readonly isGiven: number }

/** The claims of those as likely as the first. */
function evenIn(sorted: readonly Ranked[]): ReadonlySet<number> {
  return new Set(sorted.flatMap(({ proposal: { rank, claim } }) => (rank === 0 ? claim : [])))
}

/** More than these nobody weighs against each other. */
const EVEN_MAX = 3

/** Sorted, and what is as likely as what stands before it with the same rank. */
function rankedBy<T extends Ranked>(
  found: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  let rank = -1
  const sorted = found.toSorted(order)
  return sorted.map((one, at) => {
    const before = sorted[at - 1]
    if (before === undefined || order(before, one) !== 0) rank += 1
    return { ...one, proposal: { ...one.proposal, rank } }
  })
}

type Weighed = Ranked & {
  /** 4 where only the word for the way is another, 3 where two neighbouring digits changed places, 2 where two others did, 1 where one digit is another. */
  readonly exchanged: number
  readonly support: number
  readonly isBody: number
}

/** The claim with the value that would be true; without edits where that can't be written. */
function solvedIn(
  reading: Reading,
  relation: Relation,
  solution: Solution,
  own: readonly Relation[],
  computed: number | null,
): Weighed | null {
  const claim = reading.claims[solution.claim]
  if (claim === undefined || solution.onlyIfExchanged === true) return null
  const edits = editsFor(reading, relation, solution)
  if (edits === null && isFar(claim, solution.value)) return null
  // Where only the word is turned, all the figures agree with each other.
  const isWord = solution.value.num < 0n && edits?.length === 1
  const value = writtenIn(reading.doc, claim, edits) ?? solution.value
  if (isStill(reading, relation, { ...solution, value })) return null
  const again = withValue(reading, { claim: claim.index, value })
  const left = isWord ? 0 : failingRelations(again, own).length
  const isGiven = claim.index !== computed
  const isOneDigit =
    isOneDigitIn(reading.doc, edits) &&
    (!isGiven || (isFine(reading, computed) && isToldSo(again, relation, computed, true)))
  return {
    proposal: { claim: solution.claim, edits: edits ?? [] },
    left,
    mended: failingRelations(reading, own).length - left,
    exchanged: isWord ? 4 : isOneDigit ? 1 : 0,
    support: isWord ? -1 : passingOf(reading, own) + elsewhere(reading, claim, relation),
    isBody: isHeadline(reading.doc, claim) ? 0 : 1,
  }
}

function isOneDigitIn({ text }: Doc, edits: readonly Edit[] | null): boolean {
  const [edit, ...more] = edits ?? []
  if (edit === undefined || more.length > 0 || !/\d/.test(edit.to)) return false
  return isOneDigitOff(text.slice(edit.start, edit.end), edit.to)
}

/** "Fell from 5.2 to 5.2": what is told to have changed has two levels. */
function isStill({ claims }: Reading, relation: Relation, { claim, value }: Solution): boolean {
  if (relation.kind !== 'change' || relation.result === null || relation.base === null) return false
  const ends = [relation.result, relation.base]
  const other = claims[ends.find((end) => end !== claim) ?? -1]
  return (
    ends.includes(claim) && other !== undefined && compare(rationalOf(other.value), value) === 0
  )
}

/** What a claim says with the number written anew: "over 1.4" where 1.4689 would be true. Null where another word tells its scale. */
function writtenIn(
  { text }: Doc,
  claim: ReadClaim,
  edits: readonly Edit[] | null,
): Rational | null {
  const [edit] = edits ?? []
  const digits = digitsOf(text, claim)
  if (edit === undefined || digits === null || !edit.to.endsWith(digits.rest)) return null
  const number = edit.start === digits.span.start ? leadingNumber(edit.to) : null
  return number === null ? null : multiply(number, digits.scale)
}

/** The claim with two of its digits in each other's places, where it fits so, and isn't told once more as it stands. */
function exchangedIn(
  test: Case,
  relation: Relation,
  solution: Solution,
  own: readonly Relation[],
  computed: number | null,
): Weighed | null {
  const { reading } = test
  const claim = reading.claims[solution.claim]
  if (claim === undefined || elsewhere(reading, claim, relation) > 0) return null
  // What is told twice is told in the same digits.
  const isExact = relation.kind === 'same'
  const isGiven = claim.index !== computed
  // A third, 四成: whatever comes near to it proves no slip of the pen.
  if (isGiven && isRough(reading, computed)) return null
  const mayBeOther = isGiven && isFine(reading, computed)
  const found = exchanged(reading.doc.text, claim, solution.value, isExact, mayBeOther)
  const other = claim.index === computed ? null : computed
  for (const { value, edit, likeness } of found) {
    const again = withValue(reading, { claim: claim.index, value })
    if (failingRelations(again, [relation]).length > 0) continue
    if (!isNearRate(test, relation, solution, value)) continue
    if (!isToldSo(again, relation, other, likeness === 1)) continue
    const left = failingRelations(again, own).length
    return {
      proposal: { claim: claim.index, edits: [edit] },
      left,
      mended: failingRelations(reading, own).length - left,
      exchanged: likeness,
      support: passingOf(reading, own),
      isBody: isHeadline(reading.doc, claim) ? 0 : 1,
    }
  }
  return null
}

/** A share or a rate in words. */
function isRough({ claims, doc }: Reading, computed: number | null): boolean {
  const claim = claims[computed ?? -1]
  return claim !== undefined && isRate(claim.unit) && digitsOf(doc.text, claim) === null
}

/** To tenths, or in three digits and more: by "half", "doubled" or "12 %" many a digit would do. */
function isFine({ claims, doc }: Reading, computed: number | null): boolean {
  const claim = claims[computed ?? -1]
  const digits = claim === undefined ? null : digitsOf(doc.text, claim)
  if (digits === null || claim?.bound !== 'exact') return false
  const { printed } = digits
  return printed.includes('.') || printed.replace(/0+$/, '').replace(/\D/g, '').length > 2
}

/** "1.9, down 6.2 % from 1.97": it fits by how coarsely 1.9 is told, and whoever reckons finds 3.6 %. */
function isNearRate(
  test: Case,
  relation: Relation,
  { claim, value }: Solution,
  told: Rational,
): boolean {
  if (relation.kind !== 'change' || relation.amountIs !== 'relative') return true
  const end = [relation.result, relation.base].find((one) => one !== claim) ?? null
  const other = claim === relation.amount ? null : test.stated(end)
  if (other === null) return true
  const off = abs(subtract(told, value))
  return compare(multiply(off, OFF_MAX), abs(subtract(value, other.at))) <= 0
}

const OFF_MAX = rational(3n)

/** A line that leads to a list or a table is read as a heading too, and repeats nothing. */
const HEADLINE_MAX = 90

function isHeadline({ paragraphs, sentences, text }: Doc, { sentence }: ReadClaim): boolean {
  const paragraph = paragraphs[sentences[sentence]?.paragraph ?? 0]
  if (paragraph === undefined || paragraph.index === 0) return true
  const words = text.slice(paragraph.start, paragraph.end)
  return (
    paragraph.kind === 'heading' && words.length <= HEADLINE_MAX && !/[.;。；]\s?\S/u.test(words)
  )
}

/**
 * A figure of three digits or more that the text tells once more has two places that speak for it: 1, or 0; one of two digits in
 * the same words alone. Cells of a table may leave out what they count.
 */
function elsewhere({ claims, doc }: Reading, claim: ReadClaim, relation: Relation): number {
  const plainDigits = ({ number }: ReadClaim) =>
    doc.text
      .slice(number.start, number.end)
      .replace(/\D/g, '')
      .replace(/^0+|0+$/g, '')
  const digits = plainDigits(claim)
  if (digits.length < 2) return 0
  const words = (one: ReadClaim) => doc.text.slice(one.start, one.end)
  const own = new Set(membersOf(relation))
  const isCell = ({ sentence, unit }: ReadClaim) =>
    unit === 'items' && doc.paragraphs[doc.sentences[sentence]?.paragraph ?? 0]?.kind === 'row'
  const isAlike = (other: ReadClaim) =>
    other.unit === claim.unit && formatDecimal(other.value) === formatDecimal(claim.value)
  const isAgain = (other: ReadClaim) =>
    !own.has(other.index) &&
    (isAlike(other) || isCell(other)) &&
    plainDigits(other) === digits &&
    (digits.length > 2 || words(other) === words(claim))
  return claims.some(isAgain) ? 1 : 0
}

/** The reading with one figure as it would be. */
export function withValue(reading: Reading, { claim: index, value }: Solution): Reading {
  const claims = reading.claims.map((claim) =>
    claim.index === index
      ? {
          ...claim,
          value: decimalOf(value, VALUE_DIGITS, 'half-up'),
          fraction: claim.fraction === null ? null : value,
        }
      : claim,
  )
  return { ...reading, claims }
}

/** The number, or where only its sign is another, the word that says which way. */
function editsFor(
  reading: Reading,
  relation: Relation,
  { claim: index, value }: Solution,
): readonly Edit[] | null {
  const { doc, claims } = reading
  const claim = claims[index]
  const sentence = claim === undefined ? undefined : doc.sentences[claim.sentence]
  if (claim === undefined || sentence === undefined) return null
  if (value.num > 0n) {
    const edit = restated(doc.text, claim, value, sentence.grammar)
    return edit === null ? null : [edit]
  }
  const isAmount =
    (relation.kind === 'change' || relation.kind === 'gap') && relation.amount === index
  const word = isAmount ? turned(doc.text, claim, sentence, sentence.grammar) : null
  if (word === null) return null
  // Word and number both wrong is less likely than any other figure wrong.
  return restated(doc.text, claim, negate(value), sentence.grammar) === null ? [word] : null
}

const LENGTHS: ReadonlySet<string> = new Set(['years', 'least', 'most'])

/** Every claim that a relation is about. */
export function membersOf(relation: Relation): readonly number[] {
  const found: number[] = []
  for (const [key, value] of Object.entries(relation)) {
    if (typeof value === 'number' && !LENGTHS.has(key)) found.push(value)
    else if (Array.isArray(value)) found.push(...value.filter((one) => typeof one === 'number'))
  }
  return found
}
