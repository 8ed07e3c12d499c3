import { toNumber } from '#platform/exact'
import type { Text } from '#platform/i18n'
import { isPower, powersOf } from '../reading/powers.ts'
import { exactOf, inUnit, rounded, written } from './numbers.ts'
import { expectedOf, paceOf } from './pace.ts'
import type { Given, ItemGround, Question } from './types.ts'

/** Powers of ten by which a wrong unit puts a value off: per cent for fraction, wan for yi, million for billion, ... */
const SLIPS = [2, 3, 4, 5, 6, 8, 9, 12] as const
/** What is left of the difference, once the power of ten is taken out, is a year's change and no more. */
const REST_MAX = Math.log(3)

const FRACTIONS: { readonly [k: number]: string } = {
  2: '百分之一',
  3: '千分之一',
  4: '万分之一',
  5: '十万分之一',
  6: '百万分之一',
  8: '亿分之一',
  9: '十亿分之一',
  12: '万亿分之一',
}
const MULTIPLES: { readonly [k: number]: string } = {
  2: '100倍',
  3: '1000倍',
  4: '1万倍',
  5: '10万倍',
  6: '100万倍',
  8: '1亿倍',
  9: '10亿倍',
  12: '1万亿倍',
}

/** The value is a power of ten off what the last known one leads to: it was counted in another unit. */
export function slipIn(ground: ItemGround, given: Given): Question | undefined {
  const [last] = ground.history
  if (last === undefined) return undefined
  const value = toNumber(exactOf(given.value))
  const expected = expectedOf(last, paceOf(ground))
  if (value === 0 || expected === 0) return undefined
  const off = Math.log(Math.abs(expected / value))
  const k = SLIPS.find((power) => Math.abs(Math.abs(off) - power * Math.LN10) < REST_MAX)
  if (k === undefined) return undefined
  const isSmall = off > 0
  const arithmetic = told(ground, given, last, { k, isSmall })
  return { item: ground.item, kind: 'unit', arithmetic }
}

function told(
  ground: ItemGround,
  given: Given,
  last: ItemGround['history'][number],
  slip: { readonly k: number; readonly isSmall: boolean },
): Text {
  const { k, isSmall } = slip
  const { unit } = ground
  const now = written(exactOf(given.value), given.power)
  const then = written(exactOf(last.value), given.power)
  const here = inUnit(unit, given.power)
  const times = rounded(10 ** k)
  const ask = otherUnit(ground, given.power, isSmall ? k : -k)
  return {
    en: `${now.en} is about ${times.en} times ${isSmall ? 'smaller' : 'larger'} than ${last.back === 1 ? 'the year before’s' : 'the earlier'} ${then.en} (${last.period.en}; both in ${here.en}): ${ask.en}`,
    zh: `${now.zh}约为${last.period.zh}${then.zh}的${(isSmall ? FRACTIONS : MULTIPLES)[k]}（均以${here.zh}计）：${ask.zh}`,
  }
}

/** Which unit it was counted in, if a unit that people count in lies there. */
function otherUnit({ unit }: ItemGround, power: number, by: number): Text {
  const other = power + by
  if (unit.dimension === 'percent' && by === 2)
    return { en: 'given as a fraction instead of per cent?', zh: '是否误填为小数而非百分数？' }
  if (!isPower(other) || !powersOf(unit).includes(other))
    return { en: 'are digits missing or added?', zh: '是否多写或漏写了位数？' }
  const [there, here] = [inUnit(unit, other), inUnit(unit, power)]
  return {
    en: `given in ${there.en} instead of ${here.en}?`,
    zh: `是否按${there.zh}填报，而非${here.zh}？`,
  }
}
