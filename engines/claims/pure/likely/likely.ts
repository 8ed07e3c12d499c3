import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { isOneSlip } from '../doubt/one-slip.ts'
import { isReadRightly } from '../doubt/slipped.ts'
import type { Doc, Progress, Relation } from '../model.ts'
import { areTiedByThird } from '../suspects/otherwise/tied-by-third.ts'
import { membersOf } from '../weigh/scale.ts'
import { type Again, againIn } from './again.ts'
import { type Candidate, candidatesIn } from './candidates.ts'
import { isGrowthOfPlan } from './refuted.ts'
import { relationsOf } from './relation-of.ts'
import { isRuledOut } from './ruled-out/ruled-out.ts'
import type { Ground, Guess } from './types.ts'
import { readerOf, type Table, tableOf, type Weights, weightOf } from './weighing.ts'
import WEIGHTS from './weights.json' with { type: 'json' }
import AGAIN from './weights-again.json' with { type: 'json' }

// What no words tie and no rule finds: every figure that may have been computed from others, with everything that it may have been computed
// from. Where nothing of that fits, the guess for which most speaks is what the text says, if enough does.

/**
 * The odds that a guess is meant and wrong, in natural logarithms, from which it is believed, by its kind: below these, of texts from which
 * nothing was learnt, fewer than some ten errors more are found for each true text more that is accused. That figures make up a change, a
 * share or points is seldom so by chance; that one is another than another, or less, or lies so far from it, is.
 */
const BELIEVED: Readonly<Record<Guess['kind'], number>> = {
  growth: 1.1,
  step: 1,
  average: 0.5,
  share: 1.4,
  points: 1.1,
  difference: 1.3,
  multiple: 1.1,
  mean: 1.1,
  sum: 1.1,
  even: 1,
  same: 2.4,
  part: 1.8,
  way: 2.7,
}
/**
 * In longer texts more guesses are made, and more of a release stands in several places. Of 76 dense releases that nothing was learnt from
 * seven were accused by a distance, a sum, a part or a way below these, and only two of 1,442 planted errors are told by such.
 */
const BELIEVED_IN_LONG: Readonly<Record<Guess['kind'], number>> = {
  growth: 1.5,
  step: 1,
  average: 0.3,
  share: 2.2,
  points: 0.5,
  difference: 3.6,
  multiple: 2.5,
  mean: 2.2,
  sum: 3.6,
  even: 0.5,
  same: 1.5,
  part: 3.6,
  way: 3.6,
}
type Limits = Partial<Readonly<Record<Relation['kind'], number>>>
/** Below these a rule isn't believed either: its words were read, and everything else speaks against it. */
const DISBELIEVED: Limits = { change: -5, gap: -5, multiple: -4.5 }
/** In longer texts little speaks for most guesses, right or wrong; what is left to say against them, the last asking says. */
const DISBELIEVED_IN_LONG: Limits = { change: -7, gap: -5, multiple: -9, parts: -5, same: -4 }
/** A word of direction alone: it may stand beside two figures by chance. */
const DISBELIEVED_WAY = -6
/** Figures. */
export const LONG = 30
/** In texts of more figures what fails is weighed once more in the end (`suspects/`), with all that is known then: a guess needs less to be heard. */
export const MANY = 10
const LENT = 1

/**
 * From these odds on a guess isn't asked for another reading where it is weighed again: in more than 3,000 true texts that had taken back one guess
 * for which so much spoke, and in texts with an error eleven that were errors.
 */
const SURE = 3.5

/** Of a text of so many figures. */
export function isSureGuess(figures: number, weight: number | undefined): boolean {
  return figures > MANY && weight !== undefined && weight >= SURE
}

/** From these odds on a guess may be heard in the end, whatever was said of it before (`recalled/`). */
const STRONG = -2

/** Words don't make up for so little. */
const HOPELESS = -5

let table: Table | null = null

export type Likely = {
  readonly relations: readonly Relation[]
  /** What speaks for each that fails, where a guess ties the same figures in the same way. */
  readonly weights: ReadonlyMap<Relation, number>
  /** Guesses that hold. */
  readonly fitting: readonly Guess[]
  /** Those that don't, of figures that nothing tells. */
  readonly near: readonly Guess[]
  /** Those that fail for which most speaks, whatever else is said of them. */
  readonly strong: readonly Strong[]
  readonly again: Again
}

/** A guess that fails, as what it says. */
export type Strong = Pick<Guess, 'kind'> & { readonly relation: Relation; readonly weight: number }

export function likelyIn(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  progress?: Progress,
): Likely {
  table ??= tableOf(WEIGHTS as Weights, AGAIN as Pick<Weights, 'signs' | 'words'>)
  const test = testOf({ doc, ...context, relations })
  const { ground, candidates, fitting } = candidatesIn(doc, context, relations, test, progress)
  const weigh = weigherOf(table, ground)
  const isLong = ground.scene.figures.length > LONG
  const limits = isLong ? BELIEVED_IN_LONG : BELIEVED
  const lent = context.claims.length > MANY ? LENT : 0
  const wrong = relations.filter((one) => test(one) === false)
  const open = new Set(
    wrong.filter(
      (one) =>
        one.isTied !== true && !isReadRightly(doc, context, one) && !isOneSlip(doc, context, one),
    ),
  )
  const failing = failingBy(wrong)
  const best = new Map<number, Believed>()
  const strong: Strong[] = []
  const weights = new Map<Relation, number>()
  const believed = turnedRound(ground, fitting, (guess) => {
    const told = failing(guess)
    return told !== undefined && open.has(told) ? told : undefined
  })
  for (const [at, candidate] of candidates.entries()) {
    progress?.(at, candidates.length, 'weighing')
    const [derived] = candidate.guess.roles
    if (derived === undefined) continue
    const told = failing(candidate.guess)
    const weight = weigh(candidate, told === undefined ? HOPELESS : Number.NEGATIVE_INFINITY)
    const least = limits[candidate.guess.kind] - lent
    if (told !== undefined) weights.set(told, Math.max(weight, weights.get(told) ?? weight))
    if (weight >= least && isRatherTurned(candidate, weight, weigh)) continue
    if (weight >= STRONG) strong.push(...strongOf(candidate.guess, weight, told, test))
    if (told !== undefined && open.has(told)) {
      believed.set(told, Math.max(weight, believed.get(told) ?? weight))
      continue
    }
    const { index } = derived.claim
    if (weight < least || weight <= (best.get(index)?.weight ?? HOPELESS)) continue
    const relation = relationsOf(candidate.guess).find((one) => test(one) === false)
    if (relation === undefined || isRuledOut(doc, context, relations, relation)) continue
    if (relation.kind === 'same' && areTiedByThird(context.claims, fitting, relation)) continue
    if (!isGrowthOfPlan(doc, context, relation)) best.set(index, { weight, relation })
  }
  const sound = relations.filter((one) => (believed.get(one) ?? 0) >= limitOf(one, isLong))
  const guessed = surest(
    [...best.values()],
    sound.filter((one) => test(one) === false),
  )
  for (const { relation, weight } of guessed) weights.set(relation, weight)
  return {
    relations: [...sound, ...guessed.map(({ relation }) => relation)],
    weights,
    fitting,
    near: candidates.map(({ guess }) => guess),
    strong,
    again: againIn(table, ground, candidates),
  }
}

function strongOf(
  guess: Guess,
  weight: number,
  told: Relation | undefined,
  test: (one: Relation) => boolean | null,
): readonly Strong[] {
  const relation = told ?? relationsOf(guess).find((one) => test(one) === false)
  return relation === undefined ? [] : [{ relation, weight, kind: guess.kind }]
}

function limitOf(one: Relation, isLong: boolean): number {
  if (isLong && one.kind === 'change' && one.amount === null) return DISBELIEVED_WAY
  const limits = isLong ? DISBELIEVED_IN_LONG : DISBELIEVED
  return limits[one.kind] ?? Number.NEGATIVE_INFINITY
}

/** What takes part in another contradiction, told or surer, is wrong by that. */
function surest(believed: readonly Believed[], failing: readonly Relation[]): readonly Believed[] {
  const wrong = new Set(failing.flatMap(membersOf))
  return believed
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ relation }) => {
      const members = membersOf(relation)
      if (members.some((one) => wrong.has(one))) return false
      for (const one of members) wrong.add(one)
      return true
    })
}

/** Multiples that hold the other way round: the wrong one of two was taken for the base. */
function turnedRound(
  ground: Ground,
  fitting: readonly Guess[],
  failing: (guess: Guess) => Relation | undefined,
): Map<Relation, number> {
  const found = new Map<Relation, number>()
  for (const guess of fitting) {
    const told = guess.kind === 'multiple' ? failing(guess) : undefined
    if (told?.kind === 'multiple' && mayBeTurned(ground.scene, told))
      found.set(told, Number.NEGATIVE_INFINITY)
  }
  return found
}

/** "From 32 to 96, three times as many": not where the base is named as one, "from 48 to 92", 是去年底163台的两倍. */
function mayBeTurned({ doc, byClaim }: Ground['scene'], { times, base }: Multiple): boolean {
  const [many, from] = [times, base].map((index) => byClaim.get(index ?? -1)?.claim)
  if (many === undefined || from === undefined) return true
  const led = doc.text.slice(Math.max(0, from.start - 8), from.start)
  return (
    !/\b(?:from|against) $|[由从較较比]$/.test(led) && doc.text.slice(from.end, many.start) !== '的'
  )
}

type Multiple = Extract<Relation, { kind: 'multiple' }>

/** Which of two is said to be more is sure only where the other reading is much less likely. */
function isRatherTurned(
  { turned, rivals }: Candidate,
  weight: number,
  weigh: (one: Candidate, least: number) => number,
): boolean {
  if (turned === undefined) return false
  return weigh({ guess: turned, rivals }, Number.NEGATIVE_INFINITY) > weight - CLEAR
}

/** By so much more must be said for the one. */
const CLEAR = 2

type Believed = { readonly weight: number; readonly relation: Relation }

function weigherOf(own: Table, ground: Ground): (one: Candidate, least: number) => number {
  const read = readerOf(ground.scene)
  return ({ guess, rivals }, least) => weightOf(own, ground, read, { guess, rivals, least })
}

/** The one of some relations that ties the figures of a guess in the same way. */
function failingBy(relations: readonly Relation[]): (guess: Guess) => Relation | undefined {
  const byKey = new Map(relations.map((one) => [keyOf(one), one]))
  const members = new Set(relations.flatMap(membersOf))
  return (guess) =>
    guess.roles.every(({ claim }) => members.has(claim.index))
      ? byKey.get(keyOfGuess(guess))
      : undefined
}

/** Which figures a relation has, and how it ties them. */
function keyOf(relation: Relation): string {
  const members = [...new Set(membersOf(relation))].sort((a, b) => a - b)
  return `${FAMILIES[relation.kind] ?? relation.kind} ${members.join()}`
}

function keyOfGuess({ kind, roles }: Guess): string {
  const members = roles.map(({ claim }) => claim.index).sort((a, b) => a - b)
  return `${FAMILIES[kind] ?? kind} ${members.join()}`
}

/** A difference is one however it is told, and so are a list's mean and a whole. */
const FAMILIES: Partial<Readonly<Record<Relation['kind'] | Guess['kind'], string>>> = {
  growth: 'change',
  step: 'change',
  points: 'change',
  difference: 'change',
  gap: 'change',
  even: 'mean',
  pooled: 'mean',
  sum: 'parts',
  part: 'parts',
  average: 'average-growth',
  way: 'target',
}
