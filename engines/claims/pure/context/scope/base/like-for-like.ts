import { endOf, type Period, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, Quantity, ReadClaim, Sentence } from '../../../model.ts'
import { inYear } from '../../time/resolve/in-year.ts'
import { yearOfCode } from '../../time/resolve/year-of.ts'
import { isFinancialYear, monthsOf } from '../../time/stretch-in.ts'
import type { Moment } from '../../timeline/moments.ts'

// A part of a year is held against the same part of another: "$13.9 million for the third quarter, compared to $11.9 million in 2023".

const COMPARED =
  /\b(?:compared (?:to|with)|versus|vs\.?|against|from|as opposed to)(?: (?:an?|the|about|around|some|just|nearly|over|almost))? ?[$£€]?$/i
const OR = /^,? (?:or|and) (?:[a-z]+ )?[$£€]?$/i
const WHOLE = /\b(?:averag\w*|mean|annual\w*|yearly|per year|a year|full|whole|entire|all)\b/i
const BEFORE = 60
const BEHIND = 30
/** So many figures back in its sentence the one may stand that is held against it. */
const BACK_MAX = 4
/** What a quarter brought is hardly held against the four of another year: they would be about four times as much. */
const RATIO_MAX = 2
const YEAR_MONTHS = 12

/** The claims of an English sentence, with what is held against a part of a year as of the same part. */
export function likeForLike(
  { text }: Doc,
  { grammar }: Sentence,
  claims: readonly ReadClaim[],
  moments: readonly Moment[],
): readonly ReadClaim[] {
  if (grammar !== 'en' || claims.length === 0) return claims
  const told: ReadClaim[] = []
  for (const [at, claim] of claims.entries()) {
    const last = told.at(-1)
    const before = last === undefined ? '' : text.slice(last.end, claim.start)
    // "Compared to $4.6 million, or $0.32 per share, in 2023".
    const isBeside = last !== undefined && last !== claims[at - 1] && OR.test(before)
    const code = isBeside
      ? isWholeYear(claim.period)
        ? last.period
        : null
      : (samePart(text, told, claim) ?? ofLongerBase(text, claim, claims[at + 1], moments))
    told.push(code === null ? claim : { ...claim, period: code })
  }
  return told
}

function samePart(text: string, told: readonly ReadClaim[], claim: ReadClaim): PeriodCode | null {
  const { period, start, end } = claim
  if (period === null || !isWholeYear(period) || !isAmount(claim)) return null
  if (!COMPARED.test(text.slice(Math.max(0, start - 28), start))) return null
  const now = told
    .slice(-BACK_MAX)
    .findLast((one) => one.unit === claim.unit && isAmount(one) && isPart(one.period))
  if (now === undefined || now.period === null || !isOfLikeSize(now, claim)) return null
  if (WHOLE.test(text.slice(Math.max(0, now.start - BEFORE), end + BEHIND))) return null
  const part = parsePeriod(now.period)
  const [own, then] = [yearOfCode(now.period), yearOfCode(period)]
  if (own < then) return null
  // A year that isn't the calendar's holds its first quarter in the year before.
  for (const year of [then, then - 1]) {
    const like = inYear(part, year)
    if (endOf(like) <= endOf(parsePeriod(period)) && year < own && isWithin(like, period))
      return periodCode(like)
  }
  return null
}

function isWithin(part: Period, year: PeriodCode): boolean {
  const whole = parsePeriod(year)
  const last = Number(endOf(whole).slice(0, 4))
  return whole.kind === 'year'
    ? endOf(part).startsWith(String(last))
    : endOf(part) > endOf(inYear(whole, last - 1))
}

/** "A respectable 6.9 % ahead of January to July 2017", "to $38 million from $26 million in the first nine months of 2023", in a text on July or on the third quarter. */
function ofLongerBase(
  text: string,
  claim: ReadClaim,
  next: ReadClaim | undefined,
  moments: readonly Moment[],
): PeriodCode | null {
  if (claim.periodFrom !== 'inherited' || !isPart(claim.period) || claim.period === null)
    return null
  const base =
    claim.kind === 'growth'
      ? baseBehind(claim, next, moments)
      : next !== undefined &&
          isAmount(claim) &&
          isAmount(next) &&
          (next.unit === claim.unit || next.unit === ITEMS)
        ? COMPARED.test(text.slice(claim.end, next.start).trimStart())
          ? next.period
          : null
        : null
  if (base === null || !isPart(base)) return null
  const [own, other] = [parsePeriod(claim.period), parsePeriod(base)]
  // "Over the month there were 2,655, against 2,935 in October 2018", in a text on ten months: of October.
  if ((monthsOf(other) ?? 0) === (monthsOf(own) ?? 0)) return null
  const [year, before] = [yearOfCode(claim.period), yearOfCode(base)]
  const isOfEnd = endOf(own).slice(5, 7) === endOf(other).slice(5, 7)
  return isOfEnd && before < year ? periodCode(inYear(other, year)) : null
}

/** What the figures are of is told once: "2,655 people as opposed to 2,935". */
const ITEMS = 'items'

function baseBehind(
  claim: ReadClaim,
  next: ReadClaim | undefined,
  moments: readonly Moment[],
): PeriodCode | null {
  const base = moments.find(({ start }) => start >= claim.end)
  const isOwn = base !== undefined && (next === undefined || next.start >= base.start)
  return isOwn && base.role === 'base' ? base.code : null
}

function isAmount({ form, unit, kind }: Quantity): boolean {
  return form === 'number' && kind !== 'growth' && unit !== 'percent' && unit !== 'percentage-point'
}

function isOfLikeSize(now: ReadClaim, then: ReadClaim): boolean {
  const ratio = Math.abs(numberOf(now) / numberOf(then))
  return ratio <= RATIO_MAX && ratio >= 1 / RATIO_MAX
}

function numberOf({ value }: Quantity): number {
  return Number(value.coefficient) / 10 ** value.scale
}

function isWholeYear(code: PeriodCode | null): boolean {
  if (code === null) return false
  const period = parsePeriod(code)
  return period.kind === 'year' || isFinancialYear(period)
}

/** A stretch of whole months that is shorter than a year. */
function isPart(code: PeriodCode | null): boolean {
  const period = code === null ? null : parsePeriod(code)
  if (period === null || period.kind === 'instant' || period.kind === 'day') return false
  const months = monthsOf(period)
  return months !== null && months > 0 && months < YEAR_MONTHS
}
