import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { type Scene, sceneOf } from '../derived/scene.ts'
import type { Guess } from '../likely/types.ts'
import type { Doc, Relation } from '../model.ts'
import { areTiedByThird } from '../suspects/otherwise/tied-by-third.ts'
import { membersOf } from '../weigh/scale.ts'
import { addedIn } from './added.ts'
import { apartsIn } from './apart.ts'
import { fitsSum, type Told } from './pool.ts'
import { restsIn } from './rest.ts'
import { sharesIn } from './shares.ts'
import { timesIn } from './times.ts'
import { titlesIn } from './titles.ts'

// What English prose says that it reckoned: what remains, what comes on top, by how much, which share, how much each. A word calls the figure so, and what it was
// reckoned of stands around it. All that it may have been is tried first; only where nothing holds is what the order of the figures makes plain told as wrong.

export function withProse(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  fitting: readonly Guess[],
): readonly Relation[] {
  if (context.claims.length > CLAIMS_MAX) return relations
  const scene = sceneOf(doc, context, relations)
  if (!scene.pieces.some(({ grammar }) => grammar === 'en')) return relations
  const test = testOf({ doc, ...context, relations })
  const reckoned = relations.filter((one) => reckonedOf(one).length > 0)
  const holding = reckoned.filter(
    (one) => one.isGuess !== true && test(one) === true && isExact(scene, one),
  )
  const failing = reckoned.filter((one) => test(one) === false)
  const dropped = new Set<Relation>()
  const found: Relation[] = []
  for (const one of toldIn(scene, holding)) {
    const told = answerOf(one, holding, test)
    if (told === null) continue
    if (test(told) !== true) {
      // What is told as wrong already isn't told again.
      if (!failing.some((other) => !dropped.has(other) && isOf(one, other))) found.push(told)
      continue
    }
    // What fits and isn't plain explains the figure, and isn't told.
    if (isPlain(one, told)) found.push(told)
    holding.push(told)
    for (const other of failing) if (areOfOne(told, other, one)) dropped.add(other)
  }
  const titles = titlesIn(scene).filter(
    (one) => test(one) === false && !areTiedByThird(context.claims, fitting, one),
  )
  return [...relations.filter((one) => !dropped.has(one)), ...found, ...titles]
}

function isPlain({ plain }: Told, told: Relation): boolean {
  const key = keyOf(told)
  return plain.some(({ relation }) => keyOf(relation) === key)
}

function keyOf(one: Relation): string {
  return membersOf(one)
    .toSorted((a, b) => a - b)
    .join()
}

/** Parts that their whole is told exactly enough for. */
function isExact({ byClaim }: Scene, one: Relation): boolean {
  if (one.kind !== 'parts' || one.less !== undefined) return true
  const whole = byClaim.get(one.whole)
  const parts = one.parts.flatMap((part) => byClaim.get(part) ?? [])
  return whole === undefined || fitsSum(parts, whole)
}

/** What words tie is told, whatever else would fit. */
function isSure({ isTied, isOutright }: Relation): boolean {
  return isTied === true || isOutright === true
}

/** What was reckoned of some figures wasn't reckoned of others; what is left of one whole is no part of another. */
function areOfOne(told: Relation, other: Relation, one: Told): boolean {
  if (!isOf(one, other)) return false
  if (told.kind === 'share' && told.isRest === true && other.kind === 'parts') return true
  return told.kind === other.kind && !OF_ENDS.has(told.kind) && !isSure(other)
}

/** How far ends lie apart may be told of several. */
const OF_ENDS: ReadonlySet<Relation['kind']> = new Set(['gap', 'change'])

/** In the order of how plainly words call a figure so. */
export function toldIn(scene: Scene, holding: readonly Relation[]): readonly Told[] {
  return [
    ...restsIn(scene),
    ...addedIn(scene),
    ...apartsIn(scene),
    ...sharesIn(scene, holding),
    ...timesIn(scene),
  ]
}

const CLAIMS_MAX = 60

/** Which reading holds, or what is meant where none does; null where it is known already or nothing is plain. */
function answerOf(
  one: Told,
  holding: readonly Relation[],
  test: (relation: Relation) => boolean | null,
): Relation | null {
  if (holding.some((other) => isOf(one, other))) return null
  const fit = one.fitting.find((reading) => test(reading) === true)
  if (fit !== undefined) return fit
  const [plain] = one.plain.toSorted((a, b) => a.off - b.off)
  if (plain === undefined || one.plain.some(({ relation }) => test(relation) !== false)) return null
  return plain.relation
}

function isOf({ figure }: Told, other: Relation): boolean {
  return reckonedOf(other).includes(figure.claim.index)
}

/** What arithmetic of figures that are all told may have computed. */
function reckonedOf(one: Relation): readonly number[] {
  switch (one.kind) {
    case 'parts':
      return one.complete ? [one.whole, ...one.parts] : []
    case 'share':
      return one.part !== null && one.whole !== null ? [one.share] : []
    case 'change':
      return one.result !== null && one.base !== null ? [one.amount ?? -1] : []
    case 'gap':
      return one.of !== null && one.than !== null ? [one.amount, one.of, one.than] : []
    case 'mean':
      return [one.mean]
    case 'multiple':
      return [one.times]
    case 'shares-of-one':
      return one.shares
    default:
      return []
  }
}
