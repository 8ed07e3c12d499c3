import { addDays, type Day, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { ReadClaim, Reading } from '../../../model.ts'
import { before } from '../base.ts'

// From when growth over a stretch is measured: the year or month that it began with.

/** Growth "between 2018 and 2023", or "since 2018", is on the year that it began with. */
export function firstYearOf(
  reading: Reading,
  claim: ReadClaim,
  code: PeriodCode,
): PeriodCode | null {
  const period = parsePeriod(code)
  if (period.kind === 'span') return String(period.first)
  if (period.kind === 'since' && period.from !== null && isTwelveMonths(period.from, period.to))
    return isFlow(reading, claim, code) ? before(code, 'yoy') : monthBefore(period.from)
  const ownYear = ownYearOf(reading, code)
  if (ownYear !== null) return ownYear
  const isLong = period.kind === 'since' && period.from !== null && period.from.endsWith('-01-01')
  if (!isLong || period.kind !== 'since' || period.from === null) return null
  const first = period.from.slice(0, 4)
  return first < period.to.slice(0, 4) ? first : null
}

/** "Has fallen by 31 % since 2019", told in a report on 2024: on the year with which its own sentence begins to count. */
export function sinceBeside(reading: Reading, claim: ReadClaim): PeriodCode | null {
  const { doc, periods } = reading
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'en') return null
  const said = periods.filter(
    ({ start, end, code, role }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      role === 'point' &&
      code.startsWith('since'),
  )
  const [only] = said
  if (only === undefined || said.length > 1 || only.code === claim.period) return null
  if (!/^since /i.test(doc.text.slice(only.start, only.end))) return null
  return firstYearOf(reading, claim, only.code)
}

/** "Since 2019–20", of a year that begins in August: that whole year. */
function ownYearOf({ doc, periods }: Reading, code: PeriodCode): PeriodCode | null {
  const period = parsePeriod(code)
  const said = periods.find((one) => one.code === code)
  if (period.kind !== 'since' || period.from === null || said === undefined) return null
  if (!/^[/–-]\d\d(?!\d)/.test(doc.text.slice(said.end, said.end + 4))) return null
  const { from } = period
  const next = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  return from.endsWith('-01-01') || next > period.to
    ? null
    : periodCode({ kind: 'since', from, to: addDays(next, -1) })
}

/** "Arrivals rose 11 % in the year ended August": what came in it, on what came in the year before, and no rate of August. */
function isFlow({ doc, periods }: Reading, { measure }: ReadClaim, code: PeriodCode): boolean {
  const { start, end } = periods.find((one) => one.code === code) ?? { start: 0, end: 0 }
  if (measure === null || !/\bend(?:ed|ing)\b/.test(doc.text.slice(start, end))) return false
  return !OF_A_DAY.test(doc.text.slice(measure.start, measure.end))
}

/** What has a height at any time, and isn't summed over a year. */
const OF_A_DAY =
  /\b(?:price|rent|index|indices|items|inflation|cost|wage|salar|pay|rate|population|employment|unemployment|employed|jobs|workforce|value|stock|debt|deposits|loans|lending)/i

/** "In the 12 months to September 2024": on September 2023. */
function isTwelveMonths(from: Day, to: Day): boolean {
  return (
    from.endsWith('-01') && addDays(to, 1) === `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  )
}

function monthBefore(first: Day): PeriodCode {
  return addDays(first, -1).slice(0, 7)
}
