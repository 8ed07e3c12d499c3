import { type PeriodCode, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import type { Told } from './retold.ts'

// 亩产486.5公斤，比去年的471.0公斤多出15.5公斤: what is held against a whole year is of a year, and not of the day on which other things stood so.

const HELD = /^，?[比较較](?:[去上]年|上一?年)?(?:全年)?的?$/
const CHANGES: ReadonlySet<ReadClaim['kind']> = new Set(['growth', 'gap', 'multiple'])

/** The claims with those that are held against the year before as of theirs. */
export function withYearsBefore({ doc, claims, release }: Told): readonly ReadClaim[] {
  if (release === null) return claims
  const found = new Map<number, PeriodCode>()
  for (const [at, claim] of claims.entries()) {
    const [base, year] = [claims[at + 1], release.slice(0, 4)]
    if (base === undefined || claim.periodFrom !== 'inherited' || !isOfDay(claim, year)) continue
    if (base.sentence !== claim.sentence || base.unit !== claim.unit) continue
    if (base.period !== String(Number(year) - 1)) continue
    if (!HELD.test(doc.text.slice(claim.end, base.start))) continue
    found.set(at, year)
    for (let next = at + 2; next < claims.length; next += 1) {
      const change = claims[next]
      if (change?.sentence !== claim.sentence || !CHANGES.has(change.kind)) break
      found.set(next, year)
    }
  }
  if (found.size === 0) return claims
  return claims.map((claim, at) => ({ ...claim, period: found.get(at) ?? claim.period }))
}

function isOfDay({ period, form, kind }: ReadClaim, year: string): boolean {
  if (period === null || form !== 'number' || kind !== null) return false
  const told = parsePeriod(period)
  return told.kind === 'instant' && told.day.startsWith(year)
}
