import { addDays, type PeriodCode, parsePeriod, periodCode, startOf } from '#platform/period'

// Times of Chinese columns that their titles tell only beside each other: 本月数 | 本年累计, 报告期末 | 报告期初, 第一季度 to 第四季度.

type Code = PeriodCode | null

const SO_FAR = /累[计計积積]/
const OPENING = /期初/

/** 本年累计 beside 本月数 goes to that month; 报告期初 is the end of the day before. */
export function besideOthers(words: string, own: Code, columns: readonly Code[]): Code {
  if (own === null) return OPENING.test(words) ? yearStartBefore(columns) : null
  const period = parsePeriod(own)
  if (period.kind === 'year' && SO_FAR.test(words)) {
    const last = columns.flatMap((code) => (code === null ? [] : [parsePeriod(code)])).at(0)
    if (last?.kind !== 'month') return own
    const { month } = last
    return periodCode(
      month === 1
        ? { kind: 'month', year: period.year, month }
        : { kind: 'months', year: period.year, last: month },
    )
  }
  const isStretch = ['year', 'half', 'quarters', 'months'].includes(period.kind)
  const from = isStretch && OPENING.test(words) ? startOf(period) : null
  return from === null ? own : periodCode({ kind: 'instant', day: addDays(from, -1) })
}

/** 报告期初 beside 报告期末: reports reckon from the start of the year. */
function yearStartBefore(columns: readonly Code[]): Code {
  const closing = columns.flatMap((code) => (code === null ? [] : [parsePeriod(code)])).at(-1)
  if (closing?.kind !== 'instant') return null
  return periodCode({ kind: 'instant', day: `${Number(closing.day.slice(0, 4)) - 1}-12-31` })
}

/** A quarter or month right before the next one is of no later year, unless its own words say so. */
export function inOrder(columns: readonly Code[], saysYear: readonly boolean[]): readonly Code[] {
  const ordered = [...columns]
  for (let at = ordered.length - 2; at >= 0; at -= 1) {
    const [own, next] = [ordered[at] ?? null, ordered[at + 1] ?? null]
    if (own === null || next === null || saysYear[at] === true) continue
    const [a, b] = [parsePeriod(own), parsePeriod(next)]
    if (a.kind === 'quarter' && b.kind === 'quarter') {
      if (b.quarter === a.quarter + 1 && a.year > b.year)
        ordered[at] = periodCode({ ...a, year: b.year })
    } else if (a.kind === 'month' && b.kind === 'month') {
      if (b.month === a.month + 1 && a.year > b.year)
        ordered[at] = periodCode({ ...a, year: b.year })
    }
  }
  return ordered
}
