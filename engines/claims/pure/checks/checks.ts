import type { Reading, Relation } from '../model.ts'
import { checkAverageGrowth } from './change/average-growth.ts'
import { checkDirection, checkSign } from './change/direction.ts'
import { checkGap } from './change/gap.ts'
import { checkGrowth } from './change/growth.ts'
import { checkMean } from './change/mean.ts'
import { checkMultiple } from './change/multiple.ts'
import { checkSwung } from './change/swung.ts'
import { withOwnWay } from './change/way.ts'
import { checkApart } from './limit/apart.ts'
import { checkCounted } from './limit/counted.ts'
import { checkPlausible } from './limit/plausible.ts'
import { checkRank } from './limit/rank.ts'
import { checkSpanLength } from './limit/span-length.ts'
import { checkTarget } from './limit/target.ts'
import { checkWeekday } from './limit/weekday.ts'
import { checkYears } from './limit/years.ts'
import { asDoubt, asGuess } from './stated/as-guess.ts'
import { type Case, caseOf, type Finding } from './stated/finding.ts'
import { toldAs } from './told-as.ts'
import { checkEquivalent, isUntold } from './twice/equivalent.ts'
import { checkRepetition } from './twice/repetition.ts'
import { checkWays } from './twice/ways.ts'
import { checkEnumeration, checkListing } from './whole/enumeration.ts'
import { checkMeans, checkPooled } from './whole/means.ts'
import { checkParts } from './whole/parts.ts'
import { checkShare } from './whole/share.ts'
import { checkShares } from './whole/shares.ts'
import { checkBothWays } from './words/both-ways.ts'
import { checkExtreme } from './words/extreme.ts'
import { checkPronoun } from './words/pronoun.ts'
import { checkScaleWords } from './words/scale-words.ts'
import { checkTurn } from './words/turn.ts'

/** Every test of a text against itself, those it passed too: by relation, then by claim. */
export function reasonsOf(reading: Reading): readonly Finding[] {
  const test = caseOf(reading)
  const findings: Finding[] = []
  const bases = basesOf(reading.relations)
  for (const relation of reading.relations)
    if (isTested(relation, bases)) {
      const all = checkRelation(test, relation).filter((one) => !isUntold(reading, relation, one))
      const found = relation.isGuess === true ? guessed(test, relation, all) : all
      // What is doubted isn't called fitting by the half of it that holds.
      findings.push(
        ...(relation.isDoubt === true
          ? found.filter(({ ok }) => ok !== true).map(asDoubt(reading))
          : found),
      )
    }
  findings.push(...checkMeans(test, reading.relations))
  for (const claim of reading.claims) {
    findings.push(...checkSign(test, claim), ...checkPlausible(test, claim))
    findings.push(
      ...checkExtreme(test, claim),
      ...checkTurn(test, claim),
      ...checkBothWays(test, claim),
      ...checkPronoun(test, claim),
      ...checkScaleWords(test, claim),
    )
  }
  return withoutEchoes(findings).map(written)
}

/** A word of direction, or what lies between two, may be tied by several rules: that it is wrong of the same figures is told once. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>()
  const keyOf = (claims: readonly number[]): string => claims.toSorted((a, b) => a - b).join()
  const sums = new Set(
    findings.flatMap(({ check, ok, claims }) =>
      check === 'sum' && ok === false ? [keyOf(claims)] : [],
    ),
  )
  return findings.filter(({ check, ok, claims }) => {
    if (check === 'gap' && ok === false) return !sums.has(keyOf(claims))
    if (check !== 'direction' || ok !== false) return true
    const key = keyOf(claims)
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

/** With its sentences, which are made when they are read. */
function written({ check, ok, arithmetic, en, zh, claims, likely }: Finding): Finding {
  const told = { check, ok, arithmetic, en, zh, claims }
  return likely === undefined ? told : { ...told, likely }
}

/** In the way in which the words tell it, if it fails so as well. */
function guessed(test: Case, relation: Relation, found: readonly Finding[]): readonly Finding[] {
  const isWrong = (findings: readonly Finding[]) => findings.some(({ ok }) => ok === false)
  const told = toldAs(test.reading, relation)
  const again = told === relation || !isWrong(found) ? [] : checkRelation(test, told)
  const plainest = isWrong(again) ? again : found
  return plainest.map((one) => asGuess(test.reading, one))
}

function isTested(relation: Relation, bases: ReadonlySet<number>): boolean {
  // A place that was left behind ("from 31st to 22nd, in the top 25") needn't be among the first.
  if (relation.kind === 'rank-in' && bases.has(relation.rank)) return false
  // 车桩比由7.1∶1降至2.6∶1: the ratio of another time.
  if (relation.kind === 'multiple' && bases.has(relation.times)) return false
  return !isOfItself(relation)
}

export type Failing = {
  readonly relation: Relation
  /** Only the words of direction are wrong. */
  readonly isDirection: boolean
}

/** The relations that don't hold, of all of a text or of some. */
export function failingRelations(
  reading: Reading,
  relations: readonly Relation[] = reading.relations,
): readonly Failing[] {
  const test = caseOf(reading)
  const bases = basesOf(reading.relations)
  return relations.flatMap((relation) => {
    const failed = isTested(relation, bases)
      ? checkRelation(test, relation).filter(({ ok }) => ok === false)
      : []
    const isDirection = failed.every(({ check }) => check === 'direction')
    return failed.length === 0 ? [] : [{ relation, isDirection }]
  })
}

/** The checks that a relation fails, by relation: of those that hold none. */
export function failingChecks(reading: Reading): ReadonlyMap<Relation, ReadonlySet<string>> {
  const test = caseOf(reading)
  const bases = basesOf(reading.relations)
  const failing = new Map<Relation, ReadonlySet<string>>()
  for (const relation of reading.relations) {
    if (!isTested(relation, bases)) continue
    const failed = checkRelation(test, relation).filter(({ ok }) => ok === false)
    if (failed.length > 0) failing.set(relation, new Set(failed.map(({ check }) => check)))
  }
  return failing
}

/** How many of some relations hold by a test. */
export function passingOf(reading: Reading, relations: readonly Relation[]): number {
  const test = caseOf(reading)
  const isPassed = (relation: Relation) => {
    const found = isOfItself(relation) ? [] : checkRelation(test, relation)
    return found.length > 0 && found.every(({ ok }) => ok === true)
  }
  return relations.filter(isPassed).length
}

/** Whether a relation that isn't among those of a reading would hold by a test of it; null where it can't be tested. */
export function testOf(reading: Reading): (relation: Relation) => boolean | null {
  const test = caseOf(reading)
  const known = new Map<Relation, boolean | null>()
  return (relation) => {
    const told = known.get(relation)
    if (told !== undefined) return told
    const found = isOfItself(relation) ? [] : checkRelation(test, relation)
    const holds = found.length === 0 ? null : found.every(({ ok }) => ok !== false)
    known.set(relation, holds)
    return holds
  }
}

/** Whether a relation would hold by its size, and not only by its words of direction. */
export function fitsBy(reading: Reading): (relation: Relation) => boolean {
  const test = caseOf(reading)
  return (relation) => {
    const found = isOfItself(relation) ? [] : checkRelation(test, relation)
    return found.every(({ ok }) => ok === true) && found.some(({ check }) => check !== 'direction')
  }
}

function basesOf(relations: readonly Relation[]): ReadonlySet<number> {
  const bases = relations.map((one) => (one.kind === 'change' ? one.base : null))
  return new Set(bases.filter((base) => base !== null))
}

/** A claim that is read as two sides of one change was misread. */
function isOfItself(relation: Relation): boolean {
  if (relation.kind !== 'change') return false
  const { result, base, amount } = relation
  if (result !== null && (result === base || result === amount)) return true
  return base !== null && base === amount
}

type Known = Pick<Reading, 'doc' | 'claims'> & {
  readonly beside: string
  readonly findings: readonly Finding[]
}

/** A text is tested several times, with more relations each time, and most of them say the same in each. */
const KNOWN = new WeakMap<Relation, Known>()

function checkRelation(test: Case, relation: Relation): readonly Finding[] {
  const { doc, claims } = test.reading
  const beside = saidBeside(test, relation)
  const known = KNOWN.get(relation)
  if (
    known !== undefined &&
    known.claims === claims &&
    known.beside === beside &&
    known.doc.sentences === doc.sentences &&
    known.doc.text === doc.text
  )
    return known.findings
  const findings = findingsOf(test, relation)
  KNOWN.set(relation, { doc, claims, beside, findings })
  return findings
}

/** What other relations say of the figures of a change. */
function saidBeside({ amounts, multiplied }: Case, relation: Relation): string {
  if (relation.kind !== 'change') return ''
  const { result, base, amount } = relation
  const isAmount = [result, base, amount].map((one) => one !== null && amounts.has(one))
  return [...isAmount, result !== null && multiplied.has(result)].join()
}

function findingsOf(test: Case, relation: Relation): readonly Finding[] {
  switch (relation.kind) {
    case 'change': {
      const change = withOwnWay(test, relation)
      return [
        ...(change.losses === undefined ? checkGrowth : checkSwung)(test, change),
        ...checkGap(test, change),
        ...checkDirection(test, relation),
      ]
    }
    case 'gap':
      return checkGap(test, relation)
    case 'share':
      return checkShare(test, relation)
    case 'parts':
      return checkParts(test, relation)
    case 'shares-of-one':
      return checkShares(test, relation)
    case 'average-growth':
      return checkAverageGrowth(test, relation)
    case 'multiple':
      return checkMultiple(test, relation)
    case 'mean':
      return checkMean(test, relation)
    case 'pooled':
      return checkPooled(test, relation)
    case 'rank-in':
      return checkRank(test, relation)
    case 'target':
      return checkTarget(test, relation)
    case 'enumeration':
      return checkEnumeration(test, relation)
    case 'listing':
      return checkListing(test, relation)
    case 'span-length':
      return checkSpanLength(test, relation)
    case 'years':
      return checkYears(test, relation)
    case 'apart':
      return checkApart(test, relation)
    case 'weekday':
      return checkWeekday(test, relation)
    case 'counted':
      return checkCounted(test, relation)
    case 'same':
      return checkRepetition(test, relation)
    case 'ways':
      return checkWays(test, relation)
    case 'equivalent':
      return checkEquivalent(test, relation)
  }
}
