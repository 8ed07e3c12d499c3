import { type Day, daysBetween, endOf, parsePeriod, startOf } from '#platform/period'
import { between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { exchangedOf } from '../across/exchanged.ts'
import type { Tied } from './said.ts'

// 10月份…快递业务量完成11.02亿件，同比增长21.6%，日均3555万件: the mean of a day, or of a month, right behind the total of a time that is over. Many count days of work
// alone; so it is tied where the days of the month fit, or no whole number of days does.

/** Nothing but how the total grew, and from what. */
const BETWEEN =
  /^(?:，[^，。；]{1,24}){0,3}[，；](?:[日月]均(?<N>[㐀-鿿]{2,6}?)?|平均每(?:[天日]|个?月)|(?:折合|相当于)(?:平均)?每(?:[天日]|个?月)[^，。；QS\d]{0,4})(?:约|达到?|为|近)?$/
const BACK = 5
const DAYS_MAX = 366
/** What is further off is the mean of something else, but for a word of scale. */
const NEAR = 2
/** 折合每天 is that total, by words of its own. */
const AS_MUCH = /折合|相当于/
const NEAR_AS_MUCH = 10
/** A point that slipped, or another word. */
const SCALES = [1, 3, 4, 6, 8] as const
const SLIP = 0.02

export function dailyIn(scene: Scene, date: Day | null): readonly Tied<'mean'>[] {
  return scene.pieces.flatMap(({ figures, grammar }) =>
    grammar === 'zh' ? figures.flatMap((_, at) => dailyOf(scene, figures, at, date) ?? []) : [],
  )
}

function dailyOf(
  scene: Scene,
  figures: readonly Figure[],
  at: number,
  date: Day | null,
): Tied<'mean'> | null {
  const mean = figures[at]
  if (mean?.sort !== 'Q' || !isRough(mean)) return null
  const total = figures
    .slice(Math.max(0, at - BACK), at)
    .findLast((one) => one.sort === 'Q' && !isChange(one) && one.claim.period === mean.claim.period)
  if (total === undefined || total.claim.bound !== 'exact') return null
  const words = between(scene, total, mean)
  const found = BETWEEN.exec(words)
  if (found === null || !isNamed(scene, total, mean, found.groups?.N)) return null
  const days = daysOf(total.claim.period, date)
  const ofDays = days === null ? stretchOf(scene, total) : { least: days, most: days }
  const unit = BY_MONTH.test(words) ? 'months' : 'days'
  if (unit === 'days' && isOfToldDays(scene, total, mean)) return null
  const months = ofDays === null ? null : monthsIn(ofDays.least)
  const ofMonths = months === null ? null : { least: months, most: months }
  const stretch = unit === 'days' ? ofDays : ofMonths
  if (stretch === null) return null
  if (!isDaily(total, mean, stretch, AS_MUCH.test(words) ? NEAR_AS_MUCH : NEAR)) return null
  return {
    kind: 'mean',
    mean: mean.claim.index,
    total: total.claim.index,
    count: null,
    span: { ...stretch, unit },
    isExact: true,
    isTied: true,
  }
}

/** 自9月27日至10月8日，为期12天: as many days as the text tells, whatever the holiday has. */
function isOfToldDays(scene: Scene, total: Figure, mean: Figure): boolean {
  const days = Math.round(total.size / mean.size)
  return scene.figures.some(
    ({ size, claim: { unit, bound } }) => unit === 'days' && bound === 'exact' && size === days,
  )
}

/** 约239万人次 is near it, whatever is left out. */
function isRough({ claim: { bound } }: Figure): boolean {
  return bound === 'exact' || bound === 'about'
}

/** 骑行订单T，日均订单M; 运送乘客T，日均客运量M: of what the total is of, by its name or by what is counted. */
function isNamed(scene: Scene, total: Figure, mean: Figure, name = ''): boolean {
  const { from = 0 } = scene.pieces[total.claim.sentence] ?? {}
  const ahead = scene.mask.slice(from, total.at)
  const isCounted = total.claim.unit === mean.claim.unit && COUNTED.has(total.claim.unit)
  return (
    isCounted || [...name].every((_, at) => at % 2 > 0 || ahead.includes(name.slice(at, at + 2)))
  )
}

const COUNTED: ReadonlySet<string> = new Set(['person-times', 'vehicle-times'])

type Stretch = { readonly least: number; readonly most: number }

/** So many days have the months of any year. */
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const NAMED =
  /^(?:[^，。；QSDX@]{0,4})(?:(?<M>1[0-2]|[1-9])月(?:份|当月)?|第?(?<Q>[一二三四])季度?|(?<H>[上下])半年)(?![至到\-—–、和及与]|末|底|初|[12]?\d日)/

/** Of a month or quarter that opens the sentence, and that no year is told of. */
function stretchOf(scene: Scene, total: Figure): Stretch | null {
  const { from = 0, paragraph } = scene.pieces[total.claim.sentence] ?? {}
  if (total.claim.period !== null || total.at - from > LED_MAX || paragraph === undefined)
    return null
  const { M, Q, H } = NAMED.exec(scene.mask.slice(from, total.at))?.groups ?? {}
  const [first, many] =
    M !== undefined
      ? [Number(M) - 1, 1]
      : Q !== undefined
        ? ['一二三四'.indexOf(Q) * 3, 3]
        : [H === '上' ? 0 : 6, H === undefined ? 0 : 6]
  if (many === 0) return null
  const least = MONTHS.slice(first, first + many).reduce((sum: number, days) => sum + days, 0)
  return { least, most: first < 2 && first + many > 1 ? least + 1 : least }
}

const LED_MAX = 40

const BY_MONTH = /月均|每个?月/
const MONTH_DAYS = 30.436875
const MONTH_ROOM = 0.06

/** As many months as some days are, two or more; null where they are no whole number. */
export function monthsIn(days: number): number | null {
  const many = days / MONTH_DAYS
  const months = Math.round(many)
  return months < 2 || Math.abs(many - months) > MONTH_ROOM * months ? null : months
}

/** The days of a stretch of time that is over. */
export function daysOf(code: string | null, date: Day | null): number | null {
  if (code === null || !/^(?:\d|since)/.test(code)) return null
  const period = parsePeriod(code)
  const [first, last] = [startOf(period), endOf(period)]
  if (first === null || (date !== null && last >= date)) return null
  const days = daysBetween(first, last) + 1
  return days >= 2 && days <= DAYS_MAX ? days : null
}

function isDaily(total: Figure, mean: Figure, { least, most }: Stretch, near: number): boolean {
  const [low, high] = [total.range.low / mean.range.high, total.range.high / mean.range.low]
  if (low <= most && high >= least) return true
  const off = total.size / mean.size / most
  const isSlip = SCALES.some((power) => Math.abs(Math.abs(Math.log10(off)) - power) < SLIP)
  if (!isSlip && (off > near || off < 1 / near)) return false
  // Two digits that changed places leave no doubt, even of what is told roughly.
  const isOf = (one: number): boolean =>
    Math.round(total.size / one) <= most && Math.round(total.size / one) >= least
  return low > most || Math.floor(high) < Math.ceil(low) || exchangedOf(mean).some(isOf)
}
