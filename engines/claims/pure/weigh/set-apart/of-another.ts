import { compare, equals, multiply, rational, rationalOf, sumOf } from '#platform/exact'
import { endOf, parsePeriod, startOf } from '#platform/period'
import type { Context } from '../../context/context.ts'
import { isWrongScale } from '../../doubt/one-slip.ts'
import { isSlipOfPen } from '../../doubt/slipped.ts'
import type { Doc, Relation } from '../../model.ts'

// What fails of one figure, holds of another that stands beside it, and no slip of the pen makes it hold of the one.

type Change = Extract<Relation, { kind: 'change' }>
type Parts = Extract<Relation, { kind: 'parts' }>

/** Whether arithmetic or times say of a failing relation that it was tied to the wrong figure. */
export function holdsOfAnother(doc: Doc, context: Context, one: Relation): boolean {
  if (one.kind === 'change') return one.isGuess === true && isBackwards(context, one)
  if (one.kind !== 'parts' || !one.complete) return false
  if (isSlipOfPen(doc, context, one) || isWrongScale(doc, context, one)) return false
  return isMadeUpElsewhere(context, one) || (one.isTied !== true && isPartFarLarger(context, one))
}

/** 转移36915人，其中投亲靠友27707人。已有21530人返家，尚余15385人: to the digit they make up another whole told before. */
function isMadeUpElsewhere({ claims }: Context, { whole, parts }: Parts): boolean {
  const own = parts.flatMap((index) => claims[index] ?? [])
  const all = sumOf(own.map(({ value }) => rationalOf(value)))
  if (own.some(({ unit }) => unit !== own[0]?.unit)) return false
  const first = Math.min(whole, ...parts)
  return claims
    .slice(Math.max(0, first - NEAR), first)
    .some(
      ({ unit, value }) =>
        unit === own[0]?.unit && value.coefficient >= TELLING && equals(rationalOf(value), all),
    )
}

const NEAR = 6
/** So large a figure isn't made up by chance. */
const TELLING = 100n

/** 城镇人口268.6万人，出生2.64万人，死亡2.92万人: what is far more than a whole is none of its parts. */
function isPartFarLarger({ claims }: Context, { whole, parts }: Parts): boolean {
  const all = claims[whole]
  if (all === undefined || all.value.coefficient <= 0n) return false
  const most = multiply(rational(FAR), rationalOf(all.value))
  return parts.some((index) => {
    const part = claims[index]
    return part?.unit === all.unit && compare(rationalOf(part.value), most) > 0
  })
}

const FAR = 3n

/** 去年院线也不过3.48亿 as what 4.26亿 of this year rose to: a guess against time. */
function isBackwards({ claims }: Context, { result, base }: Change): boolean {
  const [to, from] = [claims[result ?? -1]?.period, claims[base ?? -1]?.period]
  if (to == null || from == null) return false
  const start = startOf(parsePeriod(from))
  return start !== null && endOf(parsePeriod(to)) < start
}
