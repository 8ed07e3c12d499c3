import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { OTHERWISE } from '../../derived/change/free.ts'
import {
  before,
  behind,
  type Change,
  type Figure,
  type Scene,
  SIZE_MAX,
  sceneOf,
} from '../../derived/scene.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { outright } from '../reckoned/outright.ts'
import { columnSums } from './columns.ts'
import { areOfOneTime, type Levels, levelsOf } from './levels.ts'

// "The average wage was Q, up S on a year earlier. [..] In @ the average wage had been Q": a change whose levels are told wherever they are, under one name, each
// with its time. Neither words between them nor where they stand are asked.

/** With the levels of changes, and the totals of tables, that are told elsewhere under their name. */
export function withKeyed(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const known = new Set(relations.map(keyOf))
  const found = [...changesIn(scene, relations), ...columnSums(scene, context)].filter(
    (one) => test(one) !== null && !known.has(keyOf(one)),
  )
  return found.length === 0 ? relations : [...relations, ...found.map(outright)]
}

function keyOf(one: Relation): string {
  return membersOf(one)
    .toSorted((a, b) => a - b)
    .join()
}

function changesIn(scene: Scene, relations: readonly Relation[]): readonly Change[] {
  const changes = relations.filter((one) => one.kind === 'change')
  const halves = changes.filter(isHalf)
  if (halves.length === 0) return []
  const levels = levelsOf(scene)
  const told = new Set(
    changes.flatMap((one) => (one.base !== null && one.result !== null ? [one.amount] : [])),
  )
  return halves.flatMap((half): readonly Change[] => {
    const amount = scene.byClaim.get(half.amount ?? -1)
    if (amount === undefined || told.has(half.amount) || isOtherwise(scene, amount)) return []
    const ends = timedEnds(levels, half, amount) ?? pairedEnds(scene, levels, half, amount, changes)
    if (ends === null || !isBelievable(ends)) return []
    const [result, base] = ends.map(({ claim }) => claim.index)
    return [{ ...half, result: result ?? null, base: base ?? null, isTied: true }]
  })
}

type Ends = readonly [result: Figure, base: Figure]

function isHalf(one: Change): boolean {
  return (
    one.amount !== null &&
    one.amountIs !== 'times' &&
    (one.base === null || one.result === null) &&
    !one.comparablePrices &&
    one.losses === undefined &&
    one.ofHundred === undefined &&
    one.ofRates === undefined
  )
}

/** At constant prices, expected, or of a loss. */
function isOtherwise(scene: Scene, amount: Figure): boolean {
  return OTHERWISE.test(`${before(scene, amount, 90)} ${behind(scene, amount, 30)}`)
}

/** The levels of its name at its own time and at that of its base. */
function timedEnds(levels: Levels, half: Change, amount: Figure): Ends | null {
  if (half.basePeriod === null) return null
  const isOfPoints = half.amountIs === 'points'
  const result =
    levels.figureOf(half.result) ??
    levels.at({ named: amount, period: amount.claim.period, isOfPoints })
  if (result === null || !isOfTimeOf(result, amount)) return null
  const base = levels.at({ named: result, period: half.basePeriod, isOfPoints, isStated: true })
  return base === null || !areOfOneLength(result, base) ? null : [result, base]
}

/** "Q treated in @, against Q in @ … Their number thus grew by S": the one pair of its name. */
function pairedEnds(
  scene: Scene,
  levels: Levels,
  half: Change,
  amount: Figure,
  changes: readonly Change[],
): Ends | null {
  if (half.basePeriod !== null || half.baseWords !== null || half.amountIs === 'points') return null
  const pairs = changes.flatMap((one): readonly Ends[] => {
    const [result, base] = [levels.figureOf(one.result), levels.figureOf(one.base)]
    if (result === null || base === null || one.amount !== null) return []
    const isItsOwn = levels.areNamedAlike(result, amount) && isOfTimeOf(result, amount)
    return isItsOwn ? [[result, base]] : []
  })
  const [pair] = pairs
  return pair !== undefined && pairs.length === 1 && THUS.test(before(scene, amount, 60))
    ? pair
    : null
}

const THUS = /\b(?:thus|therefore|hence|accordingly|in other words|that is)\b|因此|即|也就是说|由此/

function isOfTimeOf({ claim }: Figure, amount: Figure): boolean {
  return amount.claim.period === null || areOfOneTime(claim.period, amount.claim.period)
}

/** Two years, two months or two days: what stood there at the end of a year isn't what came in during one. */
function areOfOneLength({ claim: a }: Figure, { claim: b }: Figure): boolean {
  const [one, other] = [a, b].map(({ period }) => period?.replace(/\d/g, '0'))
  return one === other
}

function isBelievable([a, b]: Ends): boolean {
  return a !== b && Math.max(a.size, b.size) <= Math.min(a.size, b.size) * SIZE_MAX
}
