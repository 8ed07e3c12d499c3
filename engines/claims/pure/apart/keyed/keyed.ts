import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { OTHERWISE } from '../../derived/change/free.ts'
import { areOfOneTime } from '../../derived/change/told-twice.ts'
import {
  before,
  behind,
  type Change,
  type Figure,
  isChinese,
  type Scene,
  SIZE_MAX,
  sceneOf,
} from '../../derived/scene.ts'
import type { Doc, Relation } from '../../model.ts'
import { gridsIn } from '../../relate/tables/regular/grid.ts'
import { membersOf } from '../../weigh/scale.ts'
import { halfChanges } from '../halves/changes.ts'
import { halfShares } from '../halves/shares.ts'
import { outright } from '../reckoned/outright.ts'
import { chineseMeans } from './chinese-means.ts'
import { columnSums } from './columns.ts'
import { goalsIn } from './goals.ts'
import {
  areNamedAlike,
  figureOf,
  isBaseOfAnother,
  isOnlyOf,
  isRivalled,
  type Levels,
  levelAt,
  levelsOf,
  soleAt,
} from './levels.ts'
import { meansIn } from './means.ts'
import { movedIn } from './moved.ts'
import { namedShares, pairsIn } from './parts.ts'
import { ratesIn, revenuesIn } from './rates.ts'
import { areTogether } from './said.ts'
import { sharesIn } from './shares.ts'
import { sumsIn } from './sums.ts'
import { titlesIn } from './titles.ts'

// "The average wage was Q, up S on a year earlier. [..] In @ the average wage had been Q": a change whose levels are told wherever they are, under one name, each
// with its time. Neither words between them nor where they stand are asked.

/**
 * With the levels of changes and the wholes of shares that are told elsewhere under their name, and the totals of tables. `once`: with what was tied at first and
 * let go since.
 */
export function withKeyed(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  once: readonly Relation[],
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const levels = levelsOf(scene)
  const grids = gridsIn(doc, context.claims)
  const pairs = pairsIn(scene, relations, test)
  const sure = new Set(
    relations.flatMap((one) => (test(one) === true || one.isOutright ? reckonedOf(one) : [])),
  )
  const found = new Map<string, Relation>()
  for (const one of [
    ...changesIn(levels, relations, once),
    ...sharesIn(levels, [...relations, ...once]),
    ...ratesIn(levels),
    ...revenuesIn(levels, test),
    ...columnSums(scene, grids),
    ...movedIn(levels, grids, relations, test),
    ...goalsIn(scene, test),
    ...meansIn(scene, relations, test),
    ...chineseMeans(scene, relations, test),
    ...namedShares(scene, relations, pairs, grids, test),
    ...sumsIn(scene, relations, pairs, test),
    ...titlesIn(levels),
    ...halfShares(scene, relations, test),
    ...halfChanges(scene, relations, test),
  ])
    if (test(one) !== null && !reckonedOf(one).some((index) => sure.has(index)))
      found.set(keyOf(one), outright(one))
  if (found.size === 0) return relations
  // What follows from levels of its name follows from no others.
  const explained = new Set(
    [...found.values()].flatMap((one) => (test(one) === true ? reckonedOf(one) : [])),
  )
  // What is that far from a goal is what is held against it.
  const goals = new Set(
    [...found.values()].flatMap((one) =>
      one.kind === 'change' && test(one) === true ? (one.base ?? []) : [],
    ),
  )
  const isOther = (one: Relation): boolean =>
    one.kind === 'target'
      ? goals.has(one.target)
      : reckonedOf(one).some((index) => explained.has(index))
  const left = relations.filter(
    (one) => !found.has(keyOf(one)) && !(test(one) === false && isOther(one)),
  )
  return [...left, ...found.values()]
}

/** What was computed of others: once that follows from some, no others are asked. */
function reckonedOf(one: Relation): readonly number[] {
  if (one.kind === 'share') return one.part !== null && one.whole !== null ? [one.share] : []
  if (one.kind !== 'change' || one.amount === null) return []
  return one.base !== null && one.result !== null ? [one.amount] : []
}

function keyOf(one: Relation): string {
  return `${one.kind} ${membersOf(one)
    .toSorted((a, b) => a - b)
    .join()}`
}

function changesIn(
  levels: Levels,
  relations: readonly Relation[],
  once: readonly Relation[],
): readonly Change[] {
  const changes = relations.filter((one) => one.kind === 'change')
  const halves = [...changes, ...once.filter((one) => one.kind === 'change')].filter(isHalf)
  // Most were tied at first and still are.
  const known = new Map<Change, readonly Change[]>()
  const pairs = pairsByHead(levels, changes)
  return halves.flatMap((half) => {
    const told = known.get(half) ?? wholeOf(levels, half, pairs)
    known.set(half, told)
    return told
  })
}

function wholeOf(levels: Levels, half: Change, pairs: Pairs): readonly Change[] {
  const amount = figureOf(levels, half.amount)
  if (amount === null || isOtherwise(levels.scene, amount)) return []
  const ends = timedEnds(levels, half, amount) ?? pairedEnds(levels, half, amount, pairs)
  if (ends === null || !isBelievable(half, amount, ends)) return []
  const [result, base] = ends.map(({ claim }) => claim.index)
  return [{ ...half, result: result ?? null, base: base ?? null, isTied: true }]
}

/** "A 27 % increase in imports of coal", "Shipyards led the gains, up S": what follows it may say more than its name, and what it is lent from elsewhere less. */
function isNamedBefore({ scene, names }: Levels, amount: Figure): boolean {
  const { mask, pieces } = scene
  const from = pieces[amount.claim.sentence]?.from ?? amount.at
  const last = names.get(amount)?.at(-1)
  return last !== undefined && mask.slice(from, amount.at).includes(last)
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
  const tied = figureOf(levels, half.result)
  // What stands in another sentence may be anything.
  const isItsOwn = tied !== null && areTogether(tied, amount)
  const isNamed = isNamedBefore(levels, amount)
  const isOne = isNamed && tied !== null && isOnlyOf(levels, tied, amount)
  if (!isItsOwn && !isNamed) return null
  const result =
    (isItsOwn || isOne ? tied : null) ??
    levelAt(levels, { named: amount, period: amount.claim.period, isOfPoints })
  if (result === null || !isOfTimeOf(result, amount)) return null
  if (!areTogether(result, amount) && isRivalled(levels, result)) return null
  const base =
    levelAt(levels, { named: result, period: half.basePeriod, isOfPoints, isStated: true }) ??
    soleAt(levels, result, half.basePeriod)
  // What its own sentence tells is tied by its words, or isn't meant.
  if (base === null || areTogether(base, amount) || !areOfOneLength(result, base)) return null
  if (isBaseOfAnother(levels.scene, base, result)) return null
  return isChinese(levels.scene, amount) && isCountedAnew(half, { result, base, amount })
    ? null
    : [result, base]
}

/** 2024年出口1126.4亿元；2025年出口1210.8亿元，比2024年增长8.6%: over last year's figure as it has been mended since. */
function isCountedAnew(
  { amountIs, direction }: Change,
  { result, base, amount }: { readonly result: Figure; readonly base: Figure; amount: Figure },
): boolean {
  if (amountIs !== 'relative') return false
  const meant = result.size / (1 + ((direction === 'down' ? -1 : 1) * amount.size) / 100)
  return Math.abs(meant / base.size - 1) < ANEW
}

const ANEW = 0.03

/** The pairs of levels without a change of their own, by the last word of what they are called. */
type Pairs = ReadonlyMap<string, readonly Ends[]>

function pairsByHead(levels: Levels, changes: readonly Change[]): Pairs {
  const pairs = changes.flatMap((one): readonly Ends[] => {
    if (one.amount !== null) return []
    const [result, base] = [figureOf(levels, one.result), figureOf(levels, one.base)]
    return result === null || base === null ? [] : [[result, base]]
  })
  return Map.groupBy(pairs, ([result]) => levels.names.get(result)?.at(-1) ?? '')
}

/** "Q treated in @, against Q in @ … Their number thus grew by S": the one pair of its name. */
function pairedEnds(levels: Levels, half: Change, amount: Figure, all: Pairs): Ends | null {
  if (half.basePeriod !== null || half.baseWords !== null || half.amountIs === 'points') return null
  const called = all.get(levels.names.get(amount)?.at(-1) ?? '') ?? []
  const pairs = called.filter(
    ([result]) => areNamedAlike(levels, result, amount) && isOfTimeOf(result, amount),
  )
  const [pair] = pairs
  if (pair === undefined || pairs.length > 1) return null
  const isApart = pair.every((one) => !areTogether(one, amount)) && isNamedBefore(levels, amount)
  const isThus = THUS.test(before(levels.scene, amount, 60))
  const isSure =
    isThus || (isOnlyOf(levels, pair[0], amount) && isOfToldTime(levels.scene, pair[1], amount))
  return isApart && isSure && !isRivalled(levels, pair[0]) ? pair : null
}

/** 收入增长3%. In another paragraph, of five years: 收入从1.29万亿元提高到1.39万亿元. Over how long that was has to be told. */
function isOfToldTime({ pieces }: Scene, base: Figure, amount: Figure): boolean {
  const [own, other] = [base, amount].map(({ claim }) => pieces[claim.sentence]?.paragraph)
  return own === other || base.claim.periodFrom === 'stated'
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

function isBelievable(
  { amountIs, direction }: Change,
  amount: Figure,
  [result, base]: Ends,
): boolean {
  const [less, more] = result.size < base.size ? [result.size, base.size] : [base.size, result.size]
  if (result === base || more > less * SIZE_MAX) return false
  // "Lowered by $3 million by the exchange rate": a cause of several, and not all of the way.
  if (amountIs !== 'absolute') return true
  const isThatWay = direction === null || (direction === 'up') === result.size > base.size
  const ratio = (more - less) / amount.size
  return isThatWay && ratio > 1 / SIZE_MAX && ratio < SIZE_MAX
}
