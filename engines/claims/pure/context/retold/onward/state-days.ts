import { addDays, endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../../model.ts'
import type { Told } from '../retold.ts'

// 截止9月20日，尚有未结案2453件。⏎刑事未结案79件: in a report on nine months, what stood then is told of that day, also in the next paragraph.

/** So many days before the end of what is reported on a state may be told of instead. */
const DAYS_MAX = 31

/** The claims with states at the end of what is reported on as of the day that their section says instead. */
export function withStateDays(told: Told): readonly ReadClaim[] {
  const { doc, claims, lent, timeline } = told
  if (lent === null) return claims
  const end = endOf(parsePeriod(lent))
  let [day, at]: [PeriodCode | null, number] = [null, 0]
  return claims.map((claim) => {
    for (; at <= claim.sentence; at += 1) {
      const kind = doc.paragraphs[doc.sentences[at]?.paragraph ?? -1]?.kind
      if (kind === 'heading' || kind === 'list') day = null
      const points = (timeline.bySentence[at] ?? []).filter(({ role }) => role === 'point')
      const states = points.filter(({ code, isFrame }) => isFrame && isShortOf(code, end))
      if (points.length > 0)
        day = states.length === points.length ? (states[0]?.code ?? null) : null
    }
    const isAtEnd = claim.period === `@${end}` && claim.periodFrom === 'inherited'
    return day !== null && isAtEnd ? { ...claim, period: day } : claim
  })
}

function isShortOf(code: PeriodCode | null, end: string): boolean {
  if (code?.startsWith('@') !== true) return false
  return code.slice(1) < end && code.slice(1) >= addDays(end, -DAYS_MAX)
}
