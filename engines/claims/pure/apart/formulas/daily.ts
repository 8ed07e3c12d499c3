import { type Day, daysBetween, endOf, parsePeriod, startOf } from '#platform/period'
import { between, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Tied } from './said.ts'

// 10月份…快递业务量完成11.02亿件，同比增长21.6%，日均3555万件: the mean of a day right behind the total of a month that is over. Many count days of work
// alone; so it is tied where the days of the month fit, or no whole number of days does.

/** Nothing but how the total grew, and from what. */
const BETWEEN =
  /^(?:，[^，。；]{1,24}){0,3}[，；](?:日均|平均每[天日]|(?:折合|相当于)(?:平均)?每[天日][^，。；QS\d]{0,4})(?:约|达到?|为|近)?$/
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
  if (mean?.sort !== 'Q' || mean.claim.bound !== 'exact') return null
  const total = figures
    .slice(Math.max(0, at - BACK), at)
    .findLast((one) => one.sort === 'Q' && !isChange(one) && one.claim.period === mean.claim.period)
  if (total === undefined || total.claim.bound !== 'exact') return null
  const words = between(scene, total, mean)
  if (!BETWEEN.test(words)) return null
  const days = daysOf(total.claim.period, date)
  if (days === null) return null
  // Whether it was over by then nobody says; of less of it the mean would be more.
  if (date === null && total.range.low / mean.range.high <= days) return null
  if (!isDaily(total, mean, days, AS_MUCH.test(words) ? NEAR_AS_MUCH : NEAR)) return null
  return {
    kind: 'mean',
    mean: mean.claim.index,
    total: total.claim.index,
    count: null,
    span: { least: days, most: days, unit: 'days' },
    isExact: true,
    isTied: true,
  }
}

/** The days of a stretch of time that is over. */
function daysOf(code: string | null, date: Day | null): number | null {
  if (code === null || !/^(?:\d|since)/.test(code)) return null
  const period = parsePeriod(code)
  const [first, last] = [startOf(period), endOf(period)]
  if (first === null || (date !== null && last >= date)) return null
  const days = daysBetween(first, last) + 1
  return days >= 2 && days <= DAYS_MAX ? days : null
}

function isDaily(total: Figure, mean: Figure, days: number, near: number): boolean {
  const [low, high] = [total.range.low / mean.range.high, total.range.high / mean.range.low]
  if (low <= days && high >= days) return true
  const off = total.size / mean.size / days
  const isSlip = SCALES.some((power) => Math.abs(Math.abs(Math.log10(off)) - power) < SLIP)
  if (!isSlip && (off > near || off < 1 / near)) return false
  return low > days || Math.floor(high) < Math.ceil(low)
}
