import { testOf } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { sceneOf } from '../../derived/scene.ts'
import { isYearly } from '../../doubt/meant/reckoned.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../../weigh/scale.ts'
import { acrossIn } from '../across/across.ts'
import { calledIn } from '../called/called.ts'
import { completeIn } from '../complete/complete.ts'
import { onwardIn } from '../onward/onward.ts'
import { phrasesIn } from '../phrases/phrases.ts'
import { flippedIn } from '../plainly/flipped.ts'
import { plainlyIn } from '../plainly/plainly.ts'
import { outright } from '../reckoned/outright.ts'
import { spokenIn } from '../spoken/spoken.ts'
import { sharesElsewhere } from '../summed/shares.ts'
import { summedIn } from '../summed/summed.ts'
import { talliedIn } from '../tallied/tallied.ts'
import { wholesIn } from '../wholes/wholes.ts'
import { balancesIn } from './balances.ts'
import { changesIn } from './changes.ts'
import { chineseIn } from './chinese/chinese.ts'
import { fixedIn } from './fixed.ts'
import { listsIn, ofWhichIn } from './lists.ts'
import { partsIn } from './parts.ts'
import { referencesIn } from './references.ts'
import { sharesIn } from './shares.ts'
import { closedIn, dividedIn, leftToDoIn, sumsIn, votesIn } from './sums.ts'
import { retellingsIn, titleWaysIn } from './titles.ts'
import { toldLevelsIn } from './told-levels.ts'
import { waysIn } from './ways.ts'

// What no reader would miss: a word of direction between two figures that went the other way, a change with both its levels, a part above its whole. Whatever
// other readings were weighed, the words here have one.

const HAN = /[㐀-鿿]/

/** With what contradicts itself outright; of figures that are in another contradiction already nothing is said. */
export function withOutright(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const scene = sceneOf(doc, context, relations)
  const test = testOf({ doc, ...context, relations })
  const complete = [...completeIn(scene, test), ...talliedIn(scene, context, test)]
  const flipped = flippedIn(scene)
  const found = [
    ...changesIn(scene, context),
    ...toldLevelsIn(scene),
    ...waysIn(scene),
    ...sharesIn(scene, test, context),
    ...balancesIn(scene, test, context),
    ...partsIn(scene),
    ...listsIn(scene, context),
    ...ofWhichIn(scene),
    ...referencesIn(scene, test, context),
    ...fixedIn(scene),
    ...sumsIn(scene),
    ...dividedIn(scene),
    ...leftToDoIn(scene),
    ...votesIn(scene),
    ...closedIn(scene),
    ...retellingsIn(scene, test),
    ...titleWaysIn(scene),
    ...spokenIn(scene),
    ...onwardIn(scene, test),
    ...phrasesIn(scene),
    ...plainlyIn(scene),
    ...flipped,
    ...acrossIn(scene, test),
    ...calledIn(scene),
    ...(HAN.test(doc.text) ? chineseIn(scene, test) : []),
    ...wholesIn(scene, context),
    ...complete,
    ...summedIn(scene, test),
    ...sharesElsewhere(scene, test),
  ].filter((one) => test(one) !== null && !isYearly({ doc, context }, one))
  const failing = relations.filter((one) => test(one) === false)
  const byKey = new Map(failing.map((one) => [keyOf(one), one]))
  const held = new Set(
    relations.filter((one) => saysSomething(one) && test(one) === true).map(keyOf),
  )
  const told = new Set<string>()
  const sure = found.filter((one) => {
    const key = keyOf(one)
    const isNew = !told.has(key) && !held.has(key)
    told.add(key)
    return isNew
  })
  // What was tied less surely may be dropped again, and these can't.
  const replaced = new Set([
    ...sure.flatMap((one) => byKey.get(keyOf(one)) ?? []),
    ...failing.filter((one) =>
      sure.some(
        (other) =>
          isWithin(one, other) ||
          areOfRate(one, other) ||
          (areOfShare(one, other) && test(other) === false) ||
          isOfSiblings(one, other),
      ),
    ),
  ])
  const wrong = new Set(failing.filter((one) => !replaced.has(one)).flatMap(membersOf))
  // A slip in a list makes the share of its member fail as well.
  const left = sure.filter(
    (one) =>
      test(one) === true ||
      complete.includes(one) ||
      flipped.includes(one) ||
      // How far two lie apart that are both named is told whatever else one of them is in.
      (one.isOutright === true && one.kind === 'gap') ||
      !membersOf(one).some((index) => wrong.has(index)),
  )
  return left.length === 0
    ? relations
    : [...relations.filter((one) => !replaced.has(one)), ...left.map(outright)]
}

/** Of two levels and a rate that fail together, the levels alone needn't be told. */
function isWithin(one: Relation, other: Relation): boolean {
  const [own, all] = [membersOf(one), membersOf(other)]
  return own.length < all.length && own.every((index) => all.includes(index))
}

/** A rate of levels that a table has, where its own sentence tells them again. */
function areOfRate(one: Relation, other: Relation): boolean {
  return (
    one.kind === 'change' &&
    other.kind === 'change' &&
    one.amount !== null &&
    one.amount === other.amount
  )
}

/** A share of the whole that its words name, and of another that only stood near. */
function areOfShare(one: Relation, other: Relation): boolean {
  return (
    one.kind === 'share' &&
    other.kind === 'share' &&
    one.isTied !== true &&
    one.share === other.share &&
    one.part === other.part
  )
}

/** Of two parts of a whole neither is a part of the other. */
function isOfSiblings(one: Relation, other: Relation): boolean {
  return (
    one.kind === 'share' &&
    other.kind === 'parts' &&
    other.complete &&
    [one.part, one.whole].every((index) => index !== null && other.parts.includes(index))
  )
}

/** Two levels of which no word tells the way, and a gap without one, hold whatever they are. */
function saysSomething(one: Relation): boolean {
  if (one.kind === 'gap') return one.direction !== null
  return one.kind !== 'change' || one.amount !== null || one.direction !== null
}

/** "Fell in five out of 9 districts" may be read as a fall as well, which holds whatever they are. */
function keyOf(one: Relation): string {
  const own = membersOf(one)
    .toSorted((a, b) => a - b)
    .join()
  // From a loss to a profit is another way between two figures than from one profit to another.
  if (one.kind === 'change' && one.losses !== undefined) return `swing ${own}`
  return one.kind === 'parts' && !one.complete ? `part ${own}` : own
}
