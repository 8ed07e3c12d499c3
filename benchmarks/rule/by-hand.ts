import { ASSUMED, TIERS } from './policy.ts'
import type { PlainVisit } from './visits.ts'

export type Answer = {
  readonly inScope: number
  readonly deductible: number
  readonly rate: number
  readonly pooled: number
  readonly large: number
  readonly person: number
}

/** The law as somebody would write it for one place and one day: no store, no dates, no grounds. The limit of speed. */
export function settleByHand(visit: PlainVisit): Answer {
  let total = 0
  let inScope = 0
  for (const line of visit.lines) {
    total += line.amount
    if (line.class === 'C') continue
    const payable = Math.min(line.amount, line.ceiling)
    inScope += payable - Math.floor((payable * line.firstPayShare_bp + 5000) / 10_000)
  }
  const group = visit.group
  const isChronic = visit.disease !== ''
  const open = isChronic ? 0 : Math.max(0, ASSUMED.deductible[group] - visit.usedDeductible)
  const deductible = Math.min(inScope, open)
  const eligible = inScope - deductible
  const base = isChronic
    ? ASSUMED.chronicRate[group]
    : (ASSUMED.rate[group][TIERS.indexOf(visit.tier)] ?? 0) + ASSUMED.bonus[group]
  const rate = eligible === 0 ? 0 : Math.max(0, base - ASSUMED.reduction[visit.filing])
  const full = Math.floor((eligible * rate + 5000) / 10_000)
  const room = Math.max(
    0,
    Math.min(
      ASSUMED.cap[group] - visit.usedPooled,
      ASSUMED.pooledCap[group] - visit.usedPooled - visit.usedInpatient,
    ),
  )
  const isCut = full > room
  const pooled = isCut ? room : full
  // Exact enough for these sums, which stay far below the bound; the engine takes big numbers here.
  const beyond = isCut ? (eligible - (room * 10_000) / rate) * ASSUMED.beyond[group] : 0
  const large = Math.floor(beyond / 10_000 + 0.5)
  return { inScope, deductible, rate, pooled, large, person: total - pooled - large }
}
