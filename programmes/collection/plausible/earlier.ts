import { divide, equals, subtract, toNumber } from '#platform/exact'
import { exactOf, inUnit, percent, written } from './numbers.ts'
import type { Given, GivenAnswers, ItemGround, Question } from './types.ts'

/** A revision by a census moved provinces by a tenth and more; beyond it, it is asked. */
const REVISION_MAX = 0.12

/** Further from what is held of the same cell than revisions go; told of the nearest. */
export function heldOtherwise(ground: ItemGround, given: Given): Question | undefined {
  const value = exactOf(given.value)
  const offs = ground.held.flatMap((held) => {
    const before = exactOf(held.value)
    if (before.num === 0n) return []
    return [{ held, off: toNumber(divide(subtract(value, before), before)) }]
  })
  const [nearest] = offs.toSorted((a, b) => Math.abs(a.off) - Math.abs(b.off))
  if (nearest === undefined || Math.abs(nearest.off) <= REVISION_MAX) return undefined
  const now = written(value, given.power)
  const then = written(exactOf(nearest.held.value), given.power)
  const here = inUnit(ground.unit, given.power)
  const by = percent(Math.abs(nearest.off))
  const isMore = nearest.off * toNumber(exactOf(nearest.held.value)) > 0
  return {
    item: ground.item,
    kind: 'held',
    arithmetic: {
      en: `${now.en} is ${by.en} % ${isMore ? 'more' : 'less'} than the ${then.en} already held (${ground.period.en}; in ${here.en}; ${nearest.held.source.en}).`,
      zh: `${now.zh}比已有的${ground.period.zh}数值${then.zh}${isMore ? '多' : '少'}${by.zh}%（以${here.zh}计；${nearest.held.source.zh}）。`,
    },
  }
}

/**
 * What the office returned and is sent again as it was: each item that it named; where it named none, one question, and
 * only if nothing at all was changed.
 */
export function sentAgain(
  grounds: readonly ItemGround[],
  given: GivenAnswers,
): readonly Question[] {
  const unchanged = grounds.flatMap((ground) => {
    const answer = given.get(ground.item)
    const isSame =
      ground.returned !== null &&
      answer !== undefined &&
      equals(exactOf(ground.returned.value), exactOf(answer.value))
    return isSame ? [{ ground, question: unchangedQuestion(ground, answer) }] : []
  })
  const named = unchanged.filter(({ ground }) => ground.returned?.isAll === false)
  const ofAll = unchanged.filter(({ ground }) => ground.returned?.isAll === true)
  const all = grounds.filter(({ returned }) => returned?.isAll === true)
  const whole = ofAll.length === all.length ? ofAll.slice(0, 1) : []
  return [...named, ...whole].map(({ question }) => question)
}

function unchangedQuestion(ground: ItemGround, given: Given): Question {
  const now = written(exactOf(given.value), given.power)
  return {
    item: ground.item,
    kind: 'returned',
    arithmetic: {
      en: `${now.en} is what the office returned, unchanged. It said: ${ground.returned?.reason}`,
      zh: `${now.zh}与被退回的数值相同。退回理由：${ground.returned?.reason}`,
    },
  }
}
