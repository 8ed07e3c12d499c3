import { endOf, parsePeriod } from '#platform/period'
import type { Line, Part } from '../../part.ts'
import type { Ends } from './meant.ts'

/** A level and the sentence in which it stands. */
export type Placed = { readonly part: Part; readonly line: Line }

const BEFORE =
  /(?:上年|去年|前一[年季月周天日]|上一年|上一?学年|上期|[㐀-鿿]{2}(?<![目空提当面向年月日天])前(?![一二两三四五六七八九十几])[㐀-鿿]|上一?周|第[\d一二三四五六七八九十]+周|上一?个?月|上一?个?季|同期|年初|上年末|[^\d]年末|那时|当时|年前|常年|常年同期|往年|历史同期)[^，。；\d]{0,8}$|\b(?:(?:[a-z]+|\d\d?) (?:year|month|quarter|decade|season|winter|summer|week)s? (?:ago|earlier|before|previously)|(?:last|previous|prior) (?:year|month|quarter|season|period)|(?:twelve|12) months (?:ago|earlier|before))\b[^.;]{0,40}$|\b(?:it|they|there|figure|number|total|rate) had (?:been|stood at|numbered|totalled|amounted to) (?:about |only |just )?$|\bat the (?:start|beginning) of (?:the|this) (?:year|season)\b[^.;]{0,24}$|\bwhen (?:there (?:were|was)|(?:it|they) (?:was|were|stood at)) (?:about |some |only |just )?$/i
const BEHIND =
  /^[^,;.]{0,24}\b(?:(?:year|month|quarter)s? (?:earlier|ago|before)|(?:prior|previous|last|corresponding|same) (?:year|month|period|quarter|season)|months? (?:earlier|ago|before))\b/i

/** Which of two levels was before the other: by their times, else by the words beside one of them. */
export function byTime(first: Placed, second: Placed): Ends | null {
  const [a, b] = [first.part, second.part]
  const [then, now] = [isThen(first), isThen(second)]
  // "At the start of the year", beside a day of it.
  const isWithin = [a, b].some(({ claim }) => [a, b].some((one) => claim.period === yearOf(one)))
  const areTold = a.claim.period !== null && b.claim.period !== null && !(isWithin && then !== now)
  if (areTold && a.claim.period !== b.claim.period) {
    const [from, to] = [a, b].map(({ claim }) => endOf(parsePeriod(claim.period ?? '')))
    if (from !== to && from !== undefined && to !== undefined)
      return from < to ? { base: a, result: b } : { base: b, result: a }
  }
  if (then === now) {
    const [prior, later] = [isPrior(first), isPrior(second)]
    return prior === later ? null : prior ? { base: a, result: b } : { base: b, result: a }
  }
  return then ? { base: a, result: b } : { base: b, result: a }
}

/** The year of a day. */
function yearOf({ claim: { period } }: Part): string | null {
  return /^@(\d{4})-/.exec(period ?? '')?.[1] ?? null
}

/** 第30周186例，前一周为241例. */
function isPrior({ part: { claim }, line: { tape } }: Placed): boolean {
  const before = tape.text.slice(Math.max(tape.sentence.start, claim.start - 12), claim.start)
  return /[，；（](?:再?[前上]一[周月年天日季])[^，。；\d]{0,6}$/.test(before)
}

/** Said to be of the time before, by the words beside it. */
export function isThen({ part, line: { tape } }: Placed): boolean {
  if (part.mark === 'from') return true
  const { start, end } = part.claim
  const from = Math.max(tape.sentence.start, start - 60)
  return BEFORE.test(tape.text.slice(from, start)) || BEHIND.test(tape.text.slice(end, end + 50))
}
