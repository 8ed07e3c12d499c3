import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import type { Moment } from '../timeline/moments.ts'

// "$5 million and $15 million in the three and nine months, compared to $4 million and $12 million for the same periods in 2023".

const PERIODS = /\bperiods\b/
const JOINT = /^(?:,| and|, and) (?:a |an )?(?:[a-z]+ ){0,2}(?:of )?$/
/** Between the second list and its times. */
const GAP = /^(?:,? respectively)?,? (?:for|in|during|from) (?:the )?$/
const LIST_MAX = 4

/** The claims of one sentence, with what each of a list is held against in the same time of another year. */
export function inSamePeriods(
  { text }: Doc,
  { grammar }: Sentence,
  claims: readonly ReadClaim[],
  moments: readonly Moment[],
): readonly ReadClaim[] {
  if (grammar === 'zh') return inOneChain(text, claims)
  if (claims.length < 4) return claims
  const told = [...claims]
  for (const { code, role, start, end } of moments) {
    if (role !== 'base' || code === null || !PERIODS.test(text.slice(start, end))) continue
    const last = told.findLastIndex((claim) => claim.end <= start)
    const length = listLength(text, told, last)
    if (length < 2 || !GAP.test(text.slice(told[last]?.end ?? start, start))) continue
    const year = yearOfCode(code)
    for (let at = last - length + 1; at <= last; at += 1) {
      const [claim, like] = [told[at], told[at - length]]
      if (claim === undefined || like === undefined || like.unit !== claim.unit) continue
      told[at] = { ...claim, period: likeIn(like.period, year), periodFrom: 'stated' }
    }
  }
  return told
}

/** 由上年的5.1：40.2：54.7调整为…: shares of one time, whatever colon stands between them. */
function inOneChain(text: string, claims: readonly ReadClaim[]): readonly ReadClaim[] {
  const told: ReadClaim[] = []
  for (const claim of claims) {
    const last = told.at(-1)
    const isNext = last !== undefined && /^[：:∶]$/.test(text.slice(last.end, claim.start))
    told.push(isNext ? { ...claim, period: last.period, periodFrom: last.periodFrom } : claim)
  }
  return told
}

function likeIn(code: PeriodCode | null, year: number): PeriodCode | null {
  return code === null ? null : periodCode(inYear(parsePeriod(code), year))
}

/** How many figures the list has that ends with one of them. */
function listLength(text: string, claims: readonly ReadClaim[], last: number): number {
  let length = last < 0 ? 0 : 1
  for (let at = last; at > 0 && length < LIST_MAX; at -= 1) {
    const [claim, before] = [claims[at], claims[at - 1]]
    if (claim === undefined || before === undefined) break
    if (!JOINT.test(text.slice(before.end, claim.start))) break
    length += 1
  }
  return length
}
