import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { choicesOf, totalOf } from './digits.ts'
import { areOfOneWhole } from './stocks.ts'
import { areAlike, type Telling, tellingsOf } from './tellings.ts'

// 甲A；对乙、丙分别为B和C，三者合计W: what fails of B and C holds of all three. What was tied to too few of the figures around, or to another pair of them, isn't told.

const NEAR = 6
const CLOSE = 0.02

/** Without sums and changes that fail where those right around them, with some of the same figures, explain the figure exactly. */
export function withoutExplained(
  scene: Scene,
  test: Test,
  relations: readonly Relation[],
): readonly Relation[] {
  const all = tellingsOf(scene)
  const byClaim = new Map(all.map((one) => [one.figure.claim.index, one]))
  return relations.filter((one) => {
    if (one.kind === 'parts') return !(isSum(one) && test(one) === false && isOfMore(one))
    if (one.kind !== 'change' || one.amount === null) return true
    return one.result === null || one.base === null || test(one) !== false || !isOfOthers(one)
  })

  function isSum({ complete, less }: Extract<Relation, { kind: 'parts' }>): boolean {
    return complete && less === undefined
  }

  /** The whole is made up of one of the parts and of others around. */
  function isOfMore({ whole, parts }: Extract<Relation, { kind: 'parts' }>): boolean {
    const total = byClaim.get(whole)
    if (total === undefined || total.figure.claim.value.coefficient < SMALL) return false
    const around = nearOf(all, total, NEAR).filter((one) => areAlike(scene, one, total, true))
    const figures = around.map(({ figure }) => figure)
    for (const some of choicesOf(figures, 2, 4)) {
      if (areOfOneWhole(scene, some) || !some.some(({ claim }) => parts.includes(claim.index)))
        continue
      if (Math.abs(totalOf(some) - total.figure.size) > total.figure.size * CLOSE) continue
      if (test(madeUp(total.figure, some)) === true) return true
    }
    return false
  }

  /** The rate is that of the two levels right before it, of which one isn't among these. */
  function isOfOthers(change: Extract<Relation, { kind: 'change' }>): boolean {
    const amount = byClaim.get(change.amount ?? -1)
    if (amount === undefined || amount.figure.sort !== 'S') return false
    const own = [change.result, change.base]
    const [first, second] = nearOf(all, amount, NEAR)
      .filter((one) => one.figure.order < amount.figure.order && one.figure.sort === 'Q')
      .filter((one) => amount.sentence - one.sentence <= 1 && !one.isInBracket)
    if (first === undefined || second === undefined || !areAlike(scene, first, second)) return false
    const pairs = [
      [first, second],
      [second, first],
    ] as const
    return pairs.some(([result, base]) => {
      const ends = [result.figure.claim.index, base.figure.claim.index]
      const isOther = ends.some((index) => !own.includes(index))
      const meant = { ...change, result: ends[0] ?? null, base: ends[1] ?? null }
      return isOther && test(meant) === true
    })
  }
}

/** Of two digits some of the figures around make up a third by chance. */
const SMALL = 100n

function nearOf(all: readonly Telling[], one: Telling, most: number): readonly Telling[] {
  const at = all.indexOf(one)
  return all
    .slice(Math.max(0, at - most), at + 2)
    .filter((other) => other !== one)
    .toReversed()
}
