import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { monthsOf, YEAR_MONTHS } from './shifted.ts'

// "1H FY25" of a report that came out before June 2025, or whose last balance is that of December 2024.

type Phrases = readonly (readonly TimePhrase[])[]

/** Parts of a year of account by its number: 1H FY25, Q3FY25, first half of fiscal 2025. */
const OF_ACCOUNT =
  /\b[12]H ?FY|\b[1-4]Q ?FY|\b[HQ][1-4] ?FY|\bFY ?(?:20)?\d\d[ -]?(?:[12]H|[1-4]Q|[HQ][1-4])\b|\b(?:half|quarter)\b.{0,12}\b(?:fiscal|financial|FY)|\b(?:fiscal|financial|FY)\b.{0,16}\b(?:half|quarter)\b/i
const OUTLOOK = /\b(?:outlook|guidance|forecasts?|expects?|targets?)\b/i
const HALF = 6
const QUARTER = 3
/** A half or a quarter is reported on within so many months after it ended. */
const MONTHS_MAX = 3

/** How many months later than those of the calendar a report's own halves or quarters are, where the first that it names wasn't over. */
export function shiftByDays(
  { text }: Doc,
  head: Phrases,
  phrases: Phrases,
  dayOf: () => Day | null,
): number {
  const named = head.flat().find((phrase) => isNamed(text, phrase))
  if (named === undefined || named.when.kind !== 'stretch' || named.when.year?.from !== 'said')
    return 0
  const [count, last] = monthsOf(named.when.stretch, false)
  const end = YEAR_MONTHS * named.when.year.year + last
  const balance = lastBalance(phrases)
  if (balance !== null && balance === end - HALF && count === HALF) return -HALF
  const day = dayOf()
  if (day === null) return 0
  // The month of the release isn't over.
  const over = YEAR_MONTHS * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1
  if (end <= over) return 0
  // "The second quarter of fiscal 2024 … at October 28, 2023": the day on which its balance was struck.
  if (
    balance !== null &&
    end - balance < YEAR_MONTHS &&
    balance <= over &&
    over - balance <= MONTHS_MAX
  )
    return balance - end
  for (let shift = -QUARTER; shift > -YEAR_MONTHS; shift -= QUARTER)
    if (end + shift <= over) return over - end - shift < MONTHS_MAX ? shift : 0
  return 0
}

function isNamed(text: string, { when, start, end, cue }: TimePhrase): boolean {
  if (when.kind !== 'stretch' || cue !== null || when.year?.from !== 'said') return false
  if (when.stretch.kind !== 'half' && when.stretch.kind !== 'quarter') return false
  const around = text.slice(Math.max(0, start - 40), end + 20)
  return OF_ACCOUNT.test(text.slice(start, end)) && !OUTLOOK.test(around)
}

/** The month of the latest day whose balance is told, counted from the year 0. */
function lastBalance(phrases: Phrases): number | null {
  let latest: number | null = null
  for (const { when } of phrases.flat()) {
    if (when.kind !== 'end' || when.stretch.kind !== 'days' || when.year?.from !== 'said') continue
    const month = YEAR_MONTHS * when.year.year + when.stretch.lastMonth
    if (when.stretch.lastDay > 27 && (latest === null || month > latest)) latest = month
  }
  return latest
}
