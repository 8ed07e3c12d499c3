import { compare, rational } from '#platform/exact'
import { exactOf, written } from './numbers.ts'
import type { Given, ItemGround, Question } from './types.ts'

const WHOLE = rational(100n)

/** More than the whole, of a per cent that never was. */
export function shareIn(ground: ItemGround, given: Given): Question | undefined {
  if (ground.unit.dimension !== 'percent') return undefined
  const value = exactOf(given.value)
  const isUsual = ground.history.some((past) => compare(exactOf(past.value), WHOLE) > 0)
  if (isUsual || compare(value, WHOLE) <= 0) return undefined
  const now = written(value, 0)
  const count = ground.history.length
  return {
    item: ground.item,
    kind: 'share',
    arithmetic: {
      en: `${now.en} % is more than the whole (100 %); ${count === 0 ? 'no earlier value is held' : `none of the ${count} earlier values was`}.`,
      zh: `${now.zh}%超过100%；${count === 0 ? '没有往年数值可比' : `此前${count}个数值均未超过`}。`,
    },
  }
}
