import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Reading, Relation } from '../../model.ts'
import { isMadeUpOtherwise } from '../made-up-otherwise.ts'
import { isBorneOut } from './borne-out.ts'
import { isWordedOtherwise } from './chinese-words.ts'
import { fitsOfOthers } from './pairs.ts'
import { isPartOfOther } from './part-of-it.ts'

/** Whether words right beside its figures, or figures around that were told with them, say that another thing is meant; no slip of the pen excuses that. */
export function isMeantOtherwise(
  doc: Doc,
  context: Context,
  reading: Reading,
  one: Relation,
): boolean {
  return (
    isWordedOtherwise(doc, context, one) ||
    fitsOfOthers(doc, context, one) ||
    isBorneOut(reading, one) ||
    (one.kind === 'gap' && isOfSum(doc, context, one)) ||
    (one.kind === 'same' && isPartOfOther(doc, context, one))
  )
}

/** 共86个：产业52个、基础设施21个、民生13个: what adds up with the others to what is told lies between none of them. */
function isOfSum(doc: Doc, context: Context, { of, than, amount, isTied }: Gap): boolean {
  if (of === null || than === null || isTied === true) return false
  const sizeAt = (index: number): number => {
    const value = context.claims[index]?.value
    return value === undefined ? 0 : Number(value.coefficient) / 10 ** value.scale
  }
  const [whole, ...parts] = [of, than, amount].toSorted((a, b) => sizeAt(b) - sizeAt(a))
  if (whole === undefined) return false
  if (areAllOf(context.claims, whole, parts)) return true
  return isMadeUpOtherwise(doc, context, { kind: 'parts', whole, parts, complete: true })
}

type Gap = Extract<Relation, { kind: 'gap' }>

/** In a table too: three rows, and all of them above. */
function areAllOf(claims: readonly ReadClaim[], first: number, others: readonly number[]): boolean {
  const own = [first, ...others].flatMap((index) => claims[index] ?? [])
  const [one] = own
  if (one === undefined || own.some(({ precision }) => precision !== 0)) return false
  const from = Math.min(...own.map(({ index }) => index))
  const sum = own.reduce((all, { value }) => all + value.coefficient, 0n)
  return claims
    .slice(Math.max(0, from - ABOVE_MAX), from)
    .some(
      ({ unit, value, form }) =>
        form === 'number' &&
        unit === one.unit &&
        value.scale === 0 &&
        value.coefficient === sum &&
        own.every((part) => part.value.scale === 0),
    )
}

const ABOVE_MAX = 12
