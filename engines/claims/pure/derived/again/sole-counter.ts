import type { Referent } from './referent.ts'
import type { Two } from './slips.ts'

/** Within a quotation, or of another name that shares a sign: 展出文物168件（套）, 186件（套）展品. */
export function isSoleOfCounter({ told, own, slipped }: Two, two: readonly Two[]): boolean {
  const like = two.filter(
    (one) =>
      one.told.counter === own.counter && one.told.figure.claim.unit === own.figure.claim.unit,
  )
  if (like.length !== 1 || like[0]?.told !== told) return false
  const isBare = own.nouns.length === 0 && own.lead.length === 0
  const isAkin = [...own.nouns.join()].some((sign) => told.lead.join().includes(sign))
  return (
    (own.isQuoted && sharedBy(told, own) > 0) ||
    (own.pointing > 1 && slipped > 2 && (isAkin || isBare))
  )
}

export function sharedBy(told: Referent, own: Referent): number {
  return [...told.around].filter((stem) => own.around.has(stem)).length
}
