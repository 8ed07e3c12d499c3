import { meets, rangeOf } from '../../checks/stated/ranges.ts'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'

/** "2.44 million trees planted", of which a sentence says "94 per cent of the 2.6 million": the one isn't the other but a share of it. */
export function isPartOfOther(
  doc: Doc,
  { claims }: Context,
  { claims: told }: Extract<Relation, { kind: 'same' }>,
): boolean {
  const [one, other, more] = told.map((index) => claims[index])
  if (one === undefined || other === undefined || more !== undefined) return false
  const isShareOf = (part: ReadClaim, whole: ReadClaim): boolean =>
    sharesOf(doc, claims, whole).some((share) => meets(rangeOf(part), partOf(share, whole)))
  return isShareOf(one, other) || isShareOf(other, one)
}

/** Rates of it that are told right before it, or in Chinese right behind. */
function sharesOf(
  { text }: Doc,
  claims: readonly ReadClaim[],
  whole: ReadClaim,
): readonly ReadClaim[] {
  const [before, behind] = [claims[whole.index - 1], claims[whole.index + 1]]
  const isRate = (one: ReadClaim | undefined): one is ReadClaim =>
    one?.sentence === whole.sentence && one.unit === 'percent'
  return [
    ...(isRate(before) && OF.test(text.slice(before.end, whole.start)) ? [before] : []),
    ...(isRate(behind) && /^的$/.test(text.slice(whole.end, behind.start)) ? [behind] : []),
  ]
}

const OF = /^ of (?:the |its |their |our |all )?$/

function partOf(share: ReadClaim, whole: ReadClaim): ReturnType<typeof rangeOf> {
  const [rate, all] = [rangeOf(share), rangeOf(whole)]
  return { low: (rate.low / 100) * all.low, high: (rate.high / 100) * all.high }
}
