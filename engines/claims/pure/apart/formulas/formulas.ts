import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { sceneOf } from '../../derived/scene.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { comparedIn } from './compared.ts'
import { dailyIn } from './daily.ts'
import { daysIn } from './days-of-time.ts'
import { dealtShares } from './dealt-shares.ts'
import { firstsIn } from './firsts.ts'
import { forecastRanges } from './forecast-ranges.ts'
import { multiplesTold } from './multiples.ts'
import { quartersIn } from './quarters.ts'
import { dividendIn, exceptionalIn, marginsIn, payoutIn, upsideIn } from './results.ts'
import { shortOfGoalIn } from './short-of-goal.ts'
import { dividedTotals, sharesTold } from './told-shares.ts'
import { waterIn } from './water.ts'
import { yearbookIn } from './yearbook.ts'

// What a trade reckons in one way, under names of its own, and forms of words between whose figures nothing else can stand: a dividend by the
// shares that get it, water by where it flows, "reached V, above T for the first time".

/** With what such forms tie; of figures that a relation ties already nothing is said. */
export function withFormulas(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const known = new Set(relations.flatMap((one) => (isTied(one) ? [keyOf(one)] : [])))
  const found = [
    ...firstsIn(scene),
    ...comparedIn(scene),
    ...dividendIn(scene),
    ...forecastRanges(scene),
    ...waterIn(scene),
    ...yearbookIn(scene),
    ...exceptionalIn(scene),
    ...marginsIn(scene),
    ...payoutIn(scene),
    ...upsideIn(scene),
    ...quartersIn(scene),
    ...dailyIn(scene, context.date),
    ...daysIn(scene, context.date),
    ...shortOfGoalIn(scene),
    ...multiplesTold(scene),
    ...sharesTold(scene, test),
    ...dividedTotals(scene),
    ...dealtShares(scene, test),
  ].filter((one) => isExact(one) || !known.has(keyOf(one)))
  if (found.length === 0) return relations
  // What other words tied less surely is tied by these.
  const tied = new Set(found.map(keyOf))
  return [
    ...relations.filter((one) => !tied.has(keyOf(one))),
    ...found.map((one): Relation => ({ ...one, isOutright: true })),
  ]
}

function isTied(one: Relation): boolean {
  return one.isTied === true
}

function isExact(one: Relation): boolean {
  return one.kind === 'mean' && one.isExact === true
}

function keyOf(one: Relation): string {
  const isWhole = one.kind === 'parts' && one.complete
  return `${one.kind}${isWhole ? '!' : ''} ${membersOf(one).toSorted((a, b) => a - b)}`
}
