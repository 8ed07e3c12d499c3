import { divide, toNumber } from '#platform/exact'
import { exactOf, inUnit, memberValue, rounded, written } from './numbers.ts'
import type { GivenAnswers, GrowthGround, Question } from './types.ts'

/** Growth is at comparable prices, levels at current ones: prices may lie between them, but not so many points. */
const POINTS_MAX = 10

/** Growth that is given against the growth of the levels that are given or held. */
export function growthQuestion(ground: GrowthGround, given: GivenAnswers): Question | undefined {
  const level = memberValue(ground.level, given)
  const growth = memberValue(ground.growth, given)
  const before = exactOf(ground.before)
  const item = ground.growth.item ?? ground.level.item
  if (level === undefined || growth === undefined || item === null || before.num === 0n)
    return undefined
  const computed = (toNumber(divide(level, before)) - 1) * 100
  const stated = toNumber(growth)
  if (Math.abs(computed - stated) <= POINTS_MAX) return undefined
  const { unit, power } = ground
  const [now, then, here] = [written(level, power), written(before, power), inUnit(unit, power)]
  const [by, said] = [rounded(computed), written(growth, 0)]
  return {
    item,
    kind: 'growth',
    arithmetic: {
      en: `Growth is given as ${said.en} %, but from ${then.en} (${ground.beforePeriod.en}) to ${now.en} (in ${here.en}) the level grows by ${by.en} %: ${rounded(Math.abs(computed - stated)).en} points apart.`,
      zh: `填报增速为${said.zh}%，而总量由${ground.beforePeriod.zh}的${then.zh}到${now.zh}（以${here.zh}计）增长${by.zh}%，相差${rounded(Math.abs(computed - stated)).zh}个百分点。`,
    },
  }
}
