import { rationalOf, toNumber } from '#platform/exact'
import type { ReadClaim, Reading, Relation } from '../model.ts'
import type { Proposal } from './types.ts'

const PERCENT = /^(\d[\d.,]*)\s?(?:[%％]|per ?cent)$/i

/** "From 5.2% to 4.8%, down 0.4%": the difference of two rates, told as a per cent of the first. Null where it is none. */
export function inPoints({ doc, claims }: Reading, relation: Relation): Proposal | null {
  if (relation.kind !== 'change' || relation.amountIs !== 'relative') return null
  const sides = [relation.amount, relation.result, relation.base].flatMap((index) => {
    const claim = index === null ? undefined : claims[index]
    return claim?.unit === 'percent' ? [claim] : []
  })
  const [amount, result, base] = sides
  if (amount === undefined || result === undefined || base === undefined) return null
  const apart = Math.abs(sizeOf(result) - sizeOf(base))
  if (Math.abs(apart - Math.abs(sizeOf(amount))) > 10 ** amount.precision / 2) return null
  const { start } = amount.number
  const digits = PERCENT.exec(doc.text.slice(start, amount.end))?.[1]
  if (digits === undefined) return null
  const isHan = doc.sentences[amount.sentence]?.grammar === 'zh'
  const words = digits === '1' ? ' percentage point' : ' percentage points'
  const to = `${digits}${isHan ? '个百分点' : words}`
  return { claim: amount.index, edits: [{ start, end: amount.end, to }] }
}

function sizeOf({ value }: ReadClaim): number {
  return toNumber(rationalOf(value))
}
