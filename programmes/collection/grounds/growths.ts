import { formatDecimal } from '#platform/exact'
import type { GrowthGround, Member } from '../plausible/types.ts'
import { bestOf, earlier, type Known, periodWords, placeWords, soundOf } from './cells.ts'
import type { AskedItem } from './types.ts'

/**
 * Levels with the growth that is stated beside them. Which growth belongs to which level its id says: `gdp-growth-real`
 * is the growth of `gdp`.
 */
export function growthsOf(known: Known, items: readonly AskedItem[]): readonly GrowthGround[] {
  const { indicators } = known.catalogue
  const seen = new Set<string>()
  return items.flatMap((item) => {
    const level = item.indicator.replace(/-growth(-[a-z]+)*$/, '')
    const rate =
      level === item.indicator
        ? [...indicators.keys()].find((id) => id.startsWith(`${level}-growth`))
        : item.indicator
    if (rate === undefined || !indicators.has(level)) return []
    const key = `${level} ${item.place} ${item.period}`
    if (seen.has(key)) return []
    seen.add(key)
    return pairOf(known, items, item, { level, rate })
  })
}

function pairOf(
  known: Known,
  items: readonly AskedItem[],
  { place, period, vintage }: AskedItem,
  pair: { readonly level: string; readonly rate: string },
): readonly GrowthGround[] {
  const { indicators, units } = known.catalogue
  const unit = units.get(indicators.get(pair.level)?.unit ?? '')
  const year = earlier(period, 1)
  if (unit === undefined || year === undefined || indicators.get(pair.rate)?.unit !== 'percent')
    return []
  const asked = (indicator: string) =>
    items.find((one) => one.indicator === indicator && one.place === place && one.period === period)
  const vintageOfLevel = asked(pair.level)?.vintage ?? vintage
  const before = bestOf(known, soundOf(known, pair.level, place, year), vintageOfLevel, true)
  const member = (indicator: string): Member => {
    const item = asked(indicator)
    const held = bestOf(known, soundOf(known, indicator, place, period), vintageOfLevel)
    return {
      item: item?.number ?? null,
      name: placeWords(known, place),
      value: item !== undefined || held === undefined ? null : formatDecimal(held.value),
    }
  }
  const [level, growth] = [member(pair.level), member(pair.rate)]
  const isWhole = [level, growth].every(({ item, value }) => item !== null || value !== null)
  if (before === undefined || !isWhole) return []
  const power = asked(pair.level)?.power ?? 8
  return [
    {
      level,
      growth,
      before: formatDecimal(before.value),
      beforePeriod: periodWords(year),
      unit,
      power,
    },
  ]
}
