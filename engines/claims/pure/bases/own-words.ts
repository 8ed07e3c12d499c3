import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Comparison } from '../../types.ts'
import { around } from '../context/around.ts'
import { inYear } from '../context/time/resolve/in-year.ts'
import { yearOfCode } from '../context/time/resolve/year-of.ts'
import type { PeriodMention, ReadClaim } from '../model.ts'
import { before } from '../relate/change/base.ts'
import type { Ground } from './ground.ts'
import { asOf, isBefore, isStep, yearsEarlier } from './steps.ts'
import { type Told, toldInYear } from './told.ts'

// What the words around a change say of the time with which it is compared: a length of time, a beginning, a time that is called its base.

type Scene = {
  readonly ground: Ground
  readonly claim: ReadClaim
  readonly period: PeriodCode | null
  /** The words between the figure before it and its own, and between its own and the next. */
  readonly ahead: string
  readonly behind: string
  /** The times in these words. */
  readonly timesAhead: readonly PeriodMention[]
  readonly timesBehind: readonly PeriodMention[]
}

const REACH = 110

/** The base by its own words; null where they say none. */
export function byOwnWords(
  ground: Ground,
  told: Told,
  claim: ReadClaim,
  comparison: Comparison,
  period: PeriodCode | null,
): PeriodCode | null {
  const given = comparison.basePeriod
  const scene = sceneOf(ground, claim, period)
  const years = yearsSaid(scene)
  if (years !== null && period !== null) {
    const then = yearsEarlier(period, years)
    if (then !== null)
      return toldInYear(ground, told, claim, period, String(yearOfCode(period) - years)) ?? then
  }
  const isHeld = scene.timesBehind.some(({ role }) => role === 'base')
  // "Since 2019-20" was read as a base already.
  const isRead = given !== null && period !== null && !isStep(given, period)
  const since = (isHeld || isRead ? null : sinceSaid(scene)) ?? beforePandemic(scene)
  if (since !== null || given !== null) return since
  return duringSaid(scene) ?? baseSaid(scene)
}

function sceneOf(ground: Ground, claim: ReadClaim, period: PeriodCode | null): Scene {
  const { doc, claims, periods } = ground.reading
  const sentence = doc.sentences[claim.sentence] ?? claim
  let [from, to] = [sentence.start, sentence.end]
  for (let at = claim.index - 1; at >= 0; at -= 1) {
    const last = claims[at]
    if (last === undefined || last.start < sentence.start) break
    if (isLength(last)) continue
    from = last.end
    break
  }
  for (let at = claim.index + 1; at < claims.length; at += 1) {
    const next = claims[at]
    if (next === undefined || next.start >= sentence.end) break
    if (isLength(next)) continue
    to = next.start
    break
  }
  const ahead = doc.text.slice(Math.max(from, claim.start - REACH), claim.start)
  const near = doc.text.slice(claim.end, Math.min(to, claim.end + REACH))
  const behind = near.slice(0, /[.;]\s|[;—–]/.exec(near)?.index ?? near.length)
  const times = around(periods, claim.start)
  return {
    ground,
    claim,
    period,
    ahead: ahead.slice(ahead.lastIndexOf(';') + 1),
    behind,
    timesAhead: times.filter(({ start, end }) => start >= from && end <= claim.start),
    timesBehind: times.filter(
      ({ start }) => start >= claim.end && start < claim.end + behind.length,
    ),
  }
}

function isLength({ form, unit }: ReadClaim): boolean {
  return form === 'length' || /^(?:years|months|weeks|days)$/.test(unit)
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
}
const OVER =
  /\b(?:in|over|within|across|inside) (?:(?:the|just|only|barely|under|less than|little more than|space of|course of|period of) )*(?:(?:past|last|previous) )?(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d{1,2}) (?:single |short )?(years?|decades?|months)\b(?!['’]? (?:time|to|up to|ended|ending|in a row|running))/i
const THE_DECADE = /\b(?:over|in|within) the (?:past|last) (year|decade|(?:12|twelve) months)\b/i
/** "The steepest fall in ten years", "for the first time in a decade": how rare it was. */
const RAREST = /\b(?:first|[a-z]+est|most|least|record|only|time)\b[^,;.]*$/i
const YEAR_MONTHS = 12

/** "Over five years they have declined by", "doubled within a decade". */
function yearsSaid({ ahead, behind }: Scene): number | null {
  for (const words of [behind, ahead]) {
    const found = OVER.exec(words) ?? THE_DECADE.exec(words)
    if (found === null || RAREST.test(words.slice(0, found.index))) continue
    // "In two years, sales rose by 5 % to": what stands behind another comma is another thought.
    if (words === behind && /,/.test(words.slice(0, found.index))) continue
    const [, number = '', unit = number] = found
    const count = NUMBERS[number.toLowerCase()] ?? (Number(number) || 1)
    if (unit.startsWith('decade')) return count * 10
    if (unit.startsWith('year')) return count
    if (/^(?:12|twelve)/.test(number)) return 1
    return count % YEAR_MONTHS === 0 ? count / YEAR_MONTHS : null
  }
  return null
}

const SINCE_THEN = /\bsince (?:then|that (?:year|time|day))\b/i

/** "Have gone up by 55 % since then", "since 2015 they have doubled", "since the start of the year". */
function sinceSaid({ ground, claim, period, ahead, behind, timesAhead, timesBehind }: Scene) {
  const { doc, periods } = ground.reading
  const isSince = ({ start }: PeriodMention): boolean =>
    /^since /i.test(doc.text.slice(start, start + 6))
  if (SINCE_THEN.test(ahead) || SINCE_THEN.test(behind)) {
    const own = periods.filter(
      ({ end, start }) => end <= claim.start && start >= claim.start - SINCE_REACH,
    )
    const then = own.findLast(
      ({ code, role }) => role !== 'event' && (period === null || isBefore(code, period)),
    )
    return then?.code ?? null
  }
  const since =
    [...timesBehind, ...timesAhead.toReversed()].find(isSince) ??
    around(periods, claim.start).findLast(
      (one) => one.code === period && one.end <= claim.start && isSince(one),
    )
  if (since === undefined) return null
  return firstOf(doc.text.slice(since.start, since.end), since.code, period)
}

const SINCE_REACH = 240

/** What a stretch that is told by its beginning began with. */
function firstOf(words: string, code: PeriodCode, period: PeriodCode | null): PeriodCode | null {
  const since = parsePeriod(code)
  if (since.kind !== 'since' || since.from === null) return null
  const [year, month] = [Number(since.from.slice(0, 4)), since.from.slice(0, 7)]
  if (/\b(?:beginning|start|turn) of (?:the|this) year\b|\bnew year\b/i.test(words))
    return period !== null && /^\d{4}-\d\d$/.test(period) ? `${year - 1}-12` : `@${year - 1}-12-31`
  if (since.from.endsWith('-01-01') && !MONTH.test(words))
    return /\d{4}$/.test(words) ? String(year) : null
  if (/^since [a-z]+(?: \d{4}| last year)?$/i.test(words)) return month
  return /\d/.test(words) ? `@${since.from}` : null
}

const MONTH = /\bjan(?:uary|\.)?\b/i

const DURING =
  /\b(?:during|over|in|in the course of) the (quarter|month|year|(?:half|six months|half-year|period))\b/i

/** "Cash rose by A$14 million during the quarter": a state was another at the end of the one before. */
function duringSaid({ period, behind, ahead }: Scene): PeriodCode | null {
  if (period?.startsWith('@') !== true) return null
  const said = (DURING.exec(behind) ?? DURING.exec(ahead))?.[1]
  if (said === 'quarter') return before(period, 'qoq')
  if (said === 'month') return before(period, 'mom')
  return said === 'year' ? yearsEarlier(period, 1) : null
}

const PANDEMIC = /\bpre-(?:pandemic|covid|corona)\b|\bbefore (?:the )?(?:pandemic|covid)/i
const BEFORE_PANDEMIC = 2019

function beforePandemic({ period, ahead, behind }: Scene): PeriodCode | null {
  if (period === null || yearOfCode(period) <= BEFORE_PANDEMIC) return null
  if (!PANDEMIC.test(ahead) && !PANDEMIC.test(behind)) return null
  return periodCode(inYear(parsePeriod(period), BEFORE_PANDEMIC))
}

/** The time that its own clause calls its base. */
function baseSaid({ ground, claim, period, timesAhead, timesBehind }: Scene): PeriodCode | null {
  const behind = timesBehind.find(({ role }) => role === 'base')
  const { claims, doc } = ground.reading
  const last = claims[claim.index - 1]
  const isFirst = last === undefined || last.sentence !== claim.sentence
  const ahead = timesAhead.findLast(
    ({ role, start }) =>
      role === 'base' && (isFirst || /[;:–—]/.test(doc.text.slice(last.end, start))),
  )
  const code = (behind ?? ahead)?.code ?? null
  if (code === null || (period !== null && !isBefore(code, period))) return null
  return asOf(code, period)
}
