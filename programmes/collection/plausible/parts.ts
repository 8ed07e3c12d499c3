import {
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  sumOf,
  toNumber,
} from '#platform/exact'
import type { Text } from '#platform/i18n'
import { exactOf, inUnit, memberValue, percent, written } from './numbers.ts'
import type { GivenAnswers, Question, SumGround } from './types.ts'

/** Parts needn't add up to totals, which are compiled apart; further off than this they are a question. */
const OFF_MIN = 0.03
/** And further off than they ever were, by so many times. */
const OFF_TIMES = 2

/** A whole against its parts; told once, of the whole where it is asked for, else of the largest part that is. */
export function sumQuestion(ground: SumGround, given: GivenAnswers): Question | undefined {
  const whole = memberValue(ground.whole, given)
  const item = askedIn(ground, given)
  if (whole === undefined || item === undefined || whole.num === 0n) return undefined
  const parts = ground.parts.map((part) => memberValue(part, given))
  const known = parts.filter((value) => value !== undefined)
  const sum = sumOf(known)
  if (known.length < 2) return undefined
  const isComplete = known.length === parts.length
  const most = Math.max(OFF_MIN, OFF_TIMES * Math.max(0, ...ground.offs))
  const off = toNumber(divide(sum, whole)) - 1
  // Of parts that aren't all known it is told only that they are more than the whole already.
  if (isComplete ? Math.abs(off) <= most : off <= most) return undefined
  const arithmetic = told(ground, { whole, sum, known: known.length, off })
  return { item, kind: 'parts', arithmetic }
}

/** A part that is more than its whole. */
export function largerParts(ground: SumGround, given: GivenAnswers): readonly Question[] {
  const whole = memberValue(ground.whole, given)
  if (whole === undefined || whole.num <= 0n) return []
  return ground.parts.flatMap((part) => {
    const value = memberValue(part, given)
    if (value === undefined || compare(value, multiply(whole, SLIGHTLY_MORE)) <= 0) return []
    const item = part.item ?? ground.whole.item
    if (item === null) return []
    const [small, large] = [written(value, ground.power), written(whole, ground.power)]
    const here = inUnit(ground.unit, ground.power)
    return [
      {
        item,
        kind: 'parts' as const,
        arithmetic: {
          en: `${part.name.en} ${small.en} is more than the whole it is part of: ${ground.whole.name.en} ${large.en} (in ${here.en}).`,
          zh: `${part.name.zh}${small.zh}大于其所属的${ground.whole.name.zh}${large.zh}（以${here.zh}计）。`,
        },
      },
    ]
  })
}

const SLIGHTLY_MORE = rational(1005n, 1000n)

function askedIn({ whole, parts }: SumGround, given: GivenAnswers): number | undefined {
  if (whole.item !== null) return whole.item
  const asked = parts.flatMap(({ item }) => {
    const answer = item === null ? undefined : given.get(item)
    return item === null || answer === undefined ? [] : [{ item, value: exactOf(answer.value) }]
  })
  return asked.toSorted((a, b) => compare(b.value, a.value))[0]?.item
}

function told(
  { whole, parts, unit, power }: SumGround,
  found: {
    readonly whole: Rational
    readonly sum: Rational
    readonly known: number
    readonly off: number
  },
): Text {
  const [sum, total] = [written(found.sum, power), written(found.whole, power)]
  const here = inUnit(unit, power)
  const by = percent(Math.abs(found.off))
  const isMore = found.off > 0
  const count = parts.length
  if (found.known < count)
    return {
      en: `${found.known} of the ${count} parts add up to ${sum.en}, already ${by.en} % more than ${whole.name.en} ${total.en} (in ${here.en}).`,
      zh: `${count}个组成部分中已有${found.known}个，合计${sum.zh}，已比${whole.name.zh}${total.zh}多${by.zh}%（以${here.zh}计）。`,
    }
  return {
    en: `The ${count} parts add up to ${sum.en}, ${by.en} % ${isMore ? 'more' : 'less'} than ${whole.name.en} ${total.en} (in ${here.en}).`,
    zh: `${count}个组成部分合计${sum.zh}，比${whole.name.zh}${total.zh}${isMore ? '多' : '少'}${by.zh}%（以${here.zh}计）。`,
  }
}
