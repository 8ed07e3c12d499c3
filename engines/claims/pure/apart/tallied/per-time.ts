import type { Day } from '#platform/period'
import { before, behind, between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { slotOf } from '../complete/slots.ts'
import { isTold } from '../complete/sums.ts'
import { daysOf, monthsIn } from '../formulas/daily.ts'
import { areLevels } from '../outright/frames.ts'
import { isOneDigitOff } from './digits.ts'

// "T in June. On average, M came each day", "T during the year, an average of M a day", "T for the quarter. … The average monthly value was M": the mean of a total that
// is told of a stretch of time which is over.

type Unit = 'days' | 'months'

const UNITS: { readonly [word: string]: Unit } = {
  day: 'days',
  daily: 'days',
  month: 'months',
  monthly: 'months',
}
const BEHIND = /^[^.,;:()QSDX]{0,50}? ?(?:an?|each|per|every) (?<U>day|month)\b(?! (?:of|for|in) )/
const AVERAGE = /\b(?:averag(?:e|es|ed|ing)|mean)\b[^.;QSDX]{0,40}$/
const NAMED =
  /\b(?:average (?<U>daily|monthly)|(?<V>daily|monthly) average)\b[^.;,QSDX]{0,40}(?: of| was| were| is| came to| stood at| reached|:) (?:about |some )?$/
const OR = /^(?:[^.;,QSDX]{0,24},| –| \() (?:or|that is|which is)(?: about| some)? $/
/** Of some days, of the best of them, or of those on which it is done. */
const OTHERWISE =
  /\b(?:peak|record|busiest|weekdays?|weekends?|working|opening|season|up to|capacity|target|expected|forecast|same|last year|earlier|previous)\b/
const SENTENCES = 3
/** What is further off is the mean of something else. */
const NEAR = 1.7

export function perTimeIn(scene: Scene, date: Day | null): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'en' ? figures.flatMap((mean) => meanOf(scene, mean, date) ?? []) : [],
  )
}

function meanOf(scene: Scene, mean: Figure, date: Day | null): Relation | null {
  if (mean.sort !== 'Q' || isChange(mean) || mean.claim.bound === 'between') return null
  const unit = unitOf(scene, mean)
  const total = unit === null ? null : totalOf(scene, mean, date)
  if (unit === null || total === null) return null
  const days = daysIn(scene, total, mean, date)
  const least = days === null ? null : unit === 'days' ? days : monthsIn(days)
  if (least === null || least < 2) return null
  if (!isMeant(total, mean, least, unit === 'months' || toldDays(scene, mean) !== null)) return null
  return {
    kind: 'mean',
    mean: mean.claim.index,
    total: total.claim.index,
    count: null,
    span: { least, most: least, unit },
    isExact: true,
    isTied: true,
  }
}

function unitOf(scene: Scene, mean: Figure): Unit | null {
  const [led, follows] = [before(scene, mean, 90), behind(scene, mean, 70)]
  if (OTHERWISE.test(led) || OTHERWISE.test(follows.slice(0, 40))) return null
  const { U, V } = NAMED.exec(led)?.groups ?? {}
  const named = U ?? V
  if (named !== undefined) return UNITS[named] ?? null
  const own = BEHIND.exec(follows)?.groups?.U
  if (own === undefined || !(AVERAGE.test(led) || OR.test(led.slice(led.lastIndexOf('q') + 1))))
    return null
  return UNITS[own] ?? null
}

/** The last total of its kind before it, by its name if it has one; where the nearest sentence tells several, any may be meant. */
function totalOf(scene: Scene, mean: Figure, date: Day | null): Figure | null {
  const { paragraph } = scene.pieces[mean.claim.sentence] ?? {}
  const name = nameOf(scene, mean)
  for (let back = 0; back <= SENTENCES; back += 1) {
    const piece = scene.pieces[mean.claim.sentence - back]
    if (piece === undefined || piece.paragraph !== paragraph) return null
    const told = toldDays(scene, mean)
    const all = piece.figures.filter(
      (one) =>
        one.order < mean.order &&
        one.size > 2 * mean.size &&
        areLevels(scene, one, mean) &&
        isTold(scene, one) &&
        isCalled(scene, one, name),
    )
    // Of so many days only that may be told which lasted as long.
    if (told !== null) {
      const [own, ...others] = all.filter(({ claim }) => daysOf(claim.period, date) === told)
      if (own !== undefined && others.length === 0) return own
      continue
    }
    const [only, ...more] = all
    if (only !== undefined && more.length === 0) return only.claim.bound === 'exact' ? only : null
    const first = all.filter(({ claim }) => claim.period === mean.claim.period)
    if (all.length > 0) return first.length === 1 && back === 0 ? (first[0] ?? null) : null
  }
  return null
}

const NAME =
  /\b(?:average (?:daily|monthly)|(?:daily|monthly) average) ((?:[a-z]+ ){1,4})(?:was|were|is|came|stood|reached|of) /
/** Words that any total may have. */
const COMMON =
  /^(?:value|values|volume|volumes|number|numbers|level|total|figure|amount|for|the|of|in|was|over|this|period|price|net|gross)$/

/** "Export" of "the average monthly export value was". */
function nameOf(scene: Scene, mean: Figure): string | null {
  const words =
    NAME.exec(before(scene, mean, 90))?.[1]
      ?.trim()
      .split(' ') ?? []
  return words.find((word) => !COMMON.test(word))?.slice(0, STEM) ?? null
}

const STEM = 5

function isCalled(scene: Scene, one: Figure, name: string | null): boolean {
  if (name === null) return true
  const { led, follows } = slotOf(scene, one)
  return `${led} ${follows}`.includes(name)
}

const TOLD = /\bover (?:the|those|these|all) $/

/** "Over the 182 days": as many as it says; else those of the time that the total is told of. */
function daysIn(scene: Scene, total: Figure, mean: Figure, date: Day | null): number | null {
  const told = toldDays(scene, mean)
  if (told !== null) return told
  if (YEAR.test(between(scene, total, mean))) return YEAR_DAYS
  if (total.claim.period === null || total.claim.periodFrom !== 'stated') return null
  return daysOf(total.claim.period, date)
}

function toldDays(scene: Scene, mean: Figure): number | null {
  const told = scene.figures[mean.order + 1]
  return told?.claim.unit === 'days' && TOLD.test(between(scene, mean, told)) ? told.size : null
}

const YEAR =
  /^[^.;,QSDX]{0,40}\b(?:during|in|over) the (?:financial |fiscal |calendar |whole )?year,/
const YEAR_DAYS = 365

/** Many count the days of work alone: so no whole number of days has to fit, or a slip explains it. */
function isMeant(total: Figure, mean: Figure, many: number, isSure: boolean): boolean {
  const [low, high] = [total.range.low / mean.range.high, total.range.high / mean.range.low]
  if (low <= many && high >= many) return true
  const off = total.size / mean.size / many
  if (off > NEAR || off < 1 / NEAR) return false
  if (isSure || low > many || Math.floor(high) < Math.ceil(low)) return true
  const step = 10 ** mean.claim.precision
  return isOneDigitOff(mean, Math.round(total.size / many / step) * step)
}
