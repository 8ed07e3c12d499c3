import { endOf, parsePeriod } from '#platform/period'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'

type Change = Extract<Relation, { kind: 'change' }>

/** "Sales were $85 million in 2018 compared to $153 million in 2019, a growth of 79%": what it grew from is told first. */
export function inOrderOfTime(
  { text, sentences }: Doc,
  { claims }: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return relations.map((one) => {
    if (one.kind !== 'change' || one.result === null || one.base === null) return one
    const [result, base] = [claims[one.result], claims[one.base]]
    if (result === undefined || base === undefined || result.start > base.start) return one
    if (result.sentence !== base.sentence || !isEarlier(result, base)) return one
    if (sentences[result.sentence]?.grammar !== 'en') return one
    const isPlain =
      COMPARED.test(text.slice(result.end, base.start)) &&
      !ENDS.test(text.slice(Math.max(0, result.start - LED), result.start))
    return isPlain && isBehind(claims, one, base) ? turned(one, result) : one
  })
}

const LED = 24
/** Which of the two is more isn't told between them. */
const COMPARED =
  /^(?!.*\b(?:up|down|higher|lower|more|less|fewer|above|below|better|worse)\b)[^.;]{0,90}\b(?:compared (?:to|with)|against|versus|vs\.?) [^;]{0,20}$/
const ENDS = /\b(?:to|by) (?:about |around |nearly |some |just )?$/

function isBehind(claims: Context['claims'], { amount, direction }: Change, base: ReadClaim) {
  const by = claims[amount ?? -1]
  return by === undefined ? direction === null : by.start > base.end
}

/** Of two times of one length, both told. */
function isEarlier({ period: a, periodFrom }: ReadClaim, { period: b, ...base }: ReadClaim) {
  if (a === null || b === null || periodFrom !== 'stated' || base.periodFrom !== 'stated')
    return false
  return a.replace(/\d/g, '0') === b.replace(/\d/g, '0') && lastOf(a) < lastOf(b)
}

function lastOf(code: string): string {
  return endOf(parsePeriod(code))
}

function turned(one: Change, earlier: ReadClaim): Change {
  return { ...one, result: one.base, base: one.result, basePeriod: earlier.period, baseWords: null }
}
