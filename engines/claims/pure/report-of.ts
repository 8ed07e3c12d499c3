import { formatDecimal, formatExact } from '#platform/exact'
import type { Claim, ClaimVerdict, Comparison, Reason, Report } from '../types.ts'
import { reportedComparisons } from './bases/bases.ts'
import { reasonsOf } from './checks/checks.ts'
import type { ReadClaim, Reading } from './model.ts'
import { readOn } from './named/chinese/carried/carried.ts'
import { withOwnersApart } from './named/chinese/topics/apart.ts'
import { withColumns } from './named/columns.ts'
import { withDoers } from './named/whose/doers.ts'
import { withOwners } from './named/whose/owners.ts'
import { toldApart } from './named/whose/told-apart.ts'
import { namesIn } from './names.ts'
import { withAntecedents } from './relate/antecedents/antecedents.ts'
import type { Times } from './times/times.ts'
import { unitByName } from './units/codes/unit-by-name.ts'

/** The report on what was read, tested against itself: what data say, a host adds. */
export function reportOf(reading: Reading): Report {
  const reasons = byClaim(reasonsOf(reading))
  const times = reading.times?.() ?? NOTHING_WEIGHED
  const comparisons = reportedComparisons(reading, times)
  const { doc } = reading
  const apart = withOwnersApart(doc, reading.claims, namesIn(doc, reading.claims))
  const own = readOn(doc, reading.claims, apart)
  const owned = withOwners(doc, reading.claims, withColumns(doc, reading.claims, own))
  const done = withDoers(doc, reading.claims, owned)
  const names = toldApart(doc, reading.claims, done)
  const claims = withAntecedents(reading).map((claim) =>
    claimOf(
      { reading, times },
      claim,
      comparisons[claim.index] ?? LEVEL,
      reasons.get(claim.index) ?? [],
      names[claim.index] ?? null,
    ),
  )
  return {
    language: reading.doc.grammar,
    date: reading.date,
    dateFrom: reading.dateFrom,
    ...(reading.dayWithoutYear === undefined ? {} : { dayWithoutYear: reading.dayWithoutYear }),
    summary: {
      claims: claims.length,
      byVerdict: countOf(claims),
      testedAgainst: 'itself',
      asOf: null,
    },
    claims,
  }
}

const LEVEL: Comparison = {
  kind: 'level',
  base: null,
  baseClaim: null,
  basePeriod: null,
  direction: null,
}

const NOTHING_WEIGHED: Times = new Map()

type Asked = { readonly reading: Reading; readonly times: Times }

function claimOf(
  { reading, times }: Asked,
  claim: ReadClaim,
  comparison: Comparison,
  found: readonly Reason[],
  measure: string | null,
): Claim {
  const { doc, layout } = reading
  const { place, fraction, valueHigh } = claim
  const start = layout?.at(claim.start) ?? claim.start
  const end = layout === undefined ? claim.end : layout.at(claim.end - 1) + 1
  const reasons = found.toSorted((a, b) => weightOf(a) - weightOf(b))
  const said = {
    start,
    end,
    text: (layout?.written ?? doc.text).slice(start, end),
    value: claim.date ?? formatDecimal(claim.value),
  }
  const high =
    claim.bound === 'between' && valueHigh !== null
      ? { ...said, valueHigh: formatDecimal(valueHigh) }
      : said
  return {
    ...(fraction === null ? high : { ...high, fraction: formatExact(fraction) }),
    unit: unitByName(doc.text, claim, measure),
    bound: claim.bound,
    measure,
    place: place === null ? null : (place.id ?? place.words),
    ...timeOf(reading, times, claim),
    comparison,
    match: null,
    verdict: verdictOf(claim, reasons),
    reasons,
  }
}

function timeOf(
  { untold }: Reading,
  times: Times,
  { start, period, periodFrom }: ReadClaim,
): Pick<Claim, 'period' | 'periodFrom'> {
  const weighed = times.get(start)
  if (weighed === null) return { period: null }
  const inferred = weighed ?? untold?.get(start)
  if (inferred !== undefined) return { period: inferred, periodFrom: 'inferred' }
  return period === null || periodFrom === null ? { period } : { period, periodFrom }
}

/** A doubt decides nothing; without data, what doesn't contradict itself isn't said to hold. */
function verdictOf({ untestable }: ReadClaim, reasons: readonly Reason[]): ClaimVerdict {
  if (reasons.some(({ ok }) => ok === false)) return 'inconsistent'
  return untestable === null ? 'no-data' : 'untestable'
}

function weightOf({ ok }: Reason): number {
  return ok === false ? 0 : ok === null ? 1 : 2
}

function byClaim(reasons: readonly Reason[]): ReadonlyMap<number, readonly Reason[]> {
  const found = new Map<number, Reason[]>()
  for (const reason of reasons)
    for (const index of new Set(reason.claims)) {
      const list = found.get(index)
      if (list === undefined) found.set(index, [reason])
      else list.push(reason)
    }
  return found
}

function countOf(claims: readonly Claim[]): Report['summary']['byVerdict'] {
  const counts = {
    holds: 0,
    'holds-only-if': 0,
    inconsistent: 0,
    contradicted: 0,
    'no-data': 0,
    untestable: 0,
  }
  for (const { verdict } of claims) counts[verdict] += 1
  return counts
}
