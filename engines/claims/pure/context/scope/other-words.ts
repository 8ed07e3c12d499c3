import type { Doc, ReadClaim } from '../../model.ts'

// What the figure before it says the time of.

/** "Had sown 5.3 million hectares by 2 December, or 94 percent of the plan": one thing in other words, of one time. */
const OR = /,? or (?:about |some |nearly )?[$€£]?$/
/** "Revenues of $47 million, which included $32 million of pumps and $15 million of valves". */
const OF_WHICH =
  /^,? (?:which|that) (?:included|comprised|consisted of|contained) (?:about |some )?$/
const AND = /^ of [a-z][\w -]{1,30} and (?:about |some )?$/i

/** The claims of one sentence, those that others tell in other words, or in parts, with the time of these. */
export function withOtherWords({ text }: Doc, claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const told: ReadClaim[] = []
  let isPart = false
  for (const [index, claim] of claims.entries()) {
    const previous = told[index - (told[index - 1]?.form === 'date' ? 2 : 1)]
    const gap = previous === undefined ? '' : text.slice(previous.end, claim.start)
    isPart = OF_WHICH.test(gap) || (isPart && AND.test(gap))
    const isOther = claim.periodFrom !== 'stated' && OR.test(gap.slice(-14))
    const isLike = previous?.periodFrom === 'stated' && (isPart || isOther)
    told.push(isLike ? { ...claim, period: previous.period, periodFrom: 'stated' } : claim)
  }
  return told
}
