import type { StatedFigure } from '#engines/series'
import { evaluate, type Ground, getUnit } from '#engines/series/pure'
import { formatRational, rationalOf } from '#platform/exact'
import type { Text } from '#platform/i18n'
import {
  type Day,
  hasYearsBefore,
  parsePeriod,
  periodCode,
  printPeriod,
  yearsBefore,
} from '#platform/period'
import { textOf } from '../judge/words.ts'

/** Hardly anything that is counted grows or falls so much in a year; 亿 rendered as billion makes ten times. */
const TIMES_MAX = 5n
const RATES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'ratio', 'rank'])

/** That a value is many times, or a small part, of what is known of the year before; null where it isn't, or nothing is. */
export function jumpOf(ground: Ground, figure: StatedFigure, asOf: Day): Text | null {
  const { indicator, place, unit } = figure
  if (RATES.has(getUnit(ground.catalogue.units, unit).dimension)) return null
  const own = parsePeriod(figure.period)
  if (!hasYearsBefore(own, 1)) return null
  const period = periodCode(yearsBefore(own, 1))
  const knowledge = { asOf, loadedBy: null }
  const { value: before } = evaluate(ground, { indicator, place, period, knowledge })
  const now = rationalOf(figure.value)
  if (before === null || before.num <= 0n || now.num <= 0n) return null
  const times = { num: now.num * before.den, den: now.den * before.num }
  const isFar = times.num >= TIMES_MAX * times.den || times.den >= TIMES_MAX * times.num
  if (!isFar) return null
  return textOf(ground, (lang, isChinese) => {
    const when = printPeriod(parsePeriod(period), lang)
    const shown = formatRational(times, times.num >= times.den ? 1 : 3, 'half-up')
    return isChinese
      ? `是${when}数据的${shown}倍：请核对单位`
      : `it is ${shown} times what the data give for ${when}: check its unit`
  })
}
