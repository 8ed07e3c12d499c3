import { toNumber } from '#platform/exact'
import { exactOf, inUnit, written } from './numbers.ts'
import type { Given, ItemGround, Question } from './types.ts'

/** Dimensions of things that are counted or measured: there are never fewer than none. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  'person',
  'person-time',
  'point',
  'station',
  'vehicle',
  'length',
  'area',
  'mass',
  'mass-co2e',
  'set',
  'count',
  'use',
  'time',
  'rank',
  'concentration',
])
/** So many earlier values, none of them below zero, make one that is a question. */
const HISTORY_MIN = 3

/** A value below zero where none was, or none where there always was some. */
export function signIn(ground: ItemGround, given: Given): Question | undefined {
  const { item, unit, history, indicator } = ground
  const value = exactOf(given.value)
  const now = written(value, given.power)
  const here = inUnit(unit, given.power)
  const question = (en: string, zh: string): Question => ({
    item,
    kind: 'sign',
    arithmetic: { en, zh },
  })
  if (value.num < 0n && NEVER_NEGATIVE.has(unit.dimension))
    return question(
      `${now.en} ${here.en}: there are never fewer than none. Is the sign wrong?`,
      `${now.zh}${here.zh}：${indicator.zh ?? ''}不可能小于零，是否符号有误？`,
    )
  if (history.length < HISTORY_MIN) return undefined
  const [last] = history
  if (last === undefined || !history.every((past) => toNumber(exactOf(past.value)) > 0))
    return undefined
  const then = written(exactOf(last.value), given.power)
  const count = history.length
  if (value.num < 0n)
    return question(
      `${now.en} is below zero; all ${count} earlier values were above it, the last ${then.en} (${last.period.en}; in ${here.en}). Is the sign wrong?`,
      `${now.zh}小于零，而此前${count}个数值均大于零，${last.period.zh}为${then.zh}（以${here.zh}计）。是否符号有误？`,
    )
  if (value.num === 0n)
    return question(
      `0 is given; all ${count} earlier values were above it, the last ${then.en} (${last.period.en}; in ${here.en}). Is the figure missing rather than zero?`,
      `填报为0，而此前${count}个数值均大于零，${last.period.zh}为${then.zh}（以${here.zh}计）。是否应为“无此数据”？`,
    )
  return undefined
}
