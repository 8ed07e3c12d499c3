import type { Indicator, Vintage } from '#engines/series'
import { getUnit } from '#engines/series/pure'
import { HouseError, nearest } from '#platform/errors'
import { endOf, type Period, parsePeriod, periodCode } from '#platform/period'
import { ancestorsOf } from '#platform/region'
import type { Context } from '#programmes/contract'
import { powersOf } from '../reading/powers.ts'
import type { ItemRow } from '../store/requests.ts'

type GivenItem = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly vintage?: string
  readonly power?: number
  readonly precision?: number
}

type Problem = { readonly en: string; readonly zh: string }

const NEAR_MAX = 5
/** Money is asked in hundreds of millions and people in ten thousands, unless somebody says otherwise. */
const USUAL_POWERS: { readonly [dimension: string]: number } = { money: 8, person: 4 }

/** The items as they are kept. Throws `collection.bad-items` with everything that is wrong with any. */
export function checkItems(
  ctx: Context,
  given: readonly GivenItem[],
  jurisdiction: string | null,
): readonly ItemRow[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const items = given.flatMap((item, index) => {
    const number = index + 1
    const wrong = (en: string, zh: string): void => {
      problems.push({ en: `${number}. ${en}`, zh: `第${number}项：${zh}` })
    }
    const checked = checkItem(ctx, item, jurisdiction, wrong)
    if (checked === undefined) return []
    const cell = `${checked.indicator} ${checked.place} ${checked.period}`
    if (seen.has(cell)) wrong('the same figure is asked twice', '重复要求同一数据')
    seen.add(cell)
    return [{ number, ...checked }]
  })
  if (problems.length > 0)
    throw new HouseError('collection.bad-items', {
      listEn: problems.map(({ en }) => en).join('; '),
      listZh: problems.map(({ zh }) => zh).join('；'),
    })
  return items
}

type Wrong = (en: string, zh: string) => void

function checkItem(
  ctx: Context,
  item: GivenItem,
  jurisdiction: string | null,
  wrong: Wrong,
): Omit<ItemRow, 'number'> | undefined {
  const { catalogue } = ctx.series
  const indicator = catalogue.indicators.get(item.indicator)
  if (indicator === undefined) {
    const near = nearest(item.indicator, catalogue.indicators.keys(), NEAR_MAX).join(', ')
    wrong(
      `there is no indicator ${item.indicator} (near it: ${near})`,
      `没有指标 ${item.indicator}（相近的有：${near}）`,
    )
    return undefined
  }
  if (isComputed(indicator)) {
    wrong(
      `${indicator.id} is computed from other figures: ask for those`,
      `${indicator.id} 由其他数据计算得出，请要求报送原始数据`,
    )
    return undefined
  }
  const period = readPeriod(item.period)
  if (period === undefined) {
    wrong(
      `"${item.period}" is no period: write 2024, 2024-Q1..Q3, 2024-10 or @2024-12-31`,
      `“${item.period}”不是有效的所属期，请写作 2024、2024-Q1..Q3、2024-10 或 @2024-12-31`,
    )
    return undefined
  }
  if (!isWithin(ctx, item.place, jurisdiction, period)) {
    wrong(
      `${item.place} is no place that this organisation answers for`,
      `${item.place} 不属于该单位的辖区`,
    )
    return undefined
  }
  const vintage = vintageOf([...catalogue.vintages.values()], indicator, item.vintage)
  if (vintage === undefined) {
    const known = [...catalogue.vintages.values()]
      .filter(({ account }) => account === indicator.account)
      .map(({ id }) => id)
      .join(', ')
    wrong(
      `name the vintage of ${indicator.id}: ${known}`,
      `请注明 ${indicator.id} 的数据版本：${known}`,
    )
    return undefined
  }
  const unit = getUnit(catalogue.units, indicator.unit)
  const powers: readonly number[] = powersOf(unit)
  const power = item.power ?? USUAL_POWERS[unit.dimension] ?? 0
  if (!powers.includes(power)) {
    wrong(
      `${indicator.unit} is not counted in 10^${power}; known: ${powers.join(', ')}`,
      `${indicator.unit} 不能以 10^${power} 计；可用：${powers.join('、')}`,
    )
    return undefined
  }
  return {
    indicator: indicator.id,
    place: item.place,
    period: periodCode(period),
    vintage: vintage.id,
    unit: indicator.unit,
    power,
    precisionWanted: item.precision ?? null,
  }
}

/** It has no values of its own that anybody could report. */
export function isComputed({ id, variants }: Indicator): boolean {
  return (
    variants.length > 0 &&
    !variants.some(
      ({ expression }) => expression.kind === 'observed' && expression.indicator === id,
    )
  )
}

function readPeriod(text: string): Period | undefined {
  try {
    return parsePeriod(text)
  } catch (error) {
    if (error instanceof HouseError) return undefined
    throw error
  }
}

/** The jurisdiction itself, or what belongs to it when the period ends. */
function isWithin(
  { region }: Context,
  place: string,
  jurisdiction: string | null,
  period: Period,
): boolean {
  if (!region.places.has(place)) return false
  if (jurisdiction === null || place === jurisdiction || jurisdiction === region.regionPlace)
    return true
  return ancestorsOf(region, place, endOf(period)).includes(jurisdiction)
}

function vintageOf(
  vintages: readonly Vintage[],
  { account }: Indicator,
  named: string | undefined,
): Vintage | undefined {
  const own = vintages.filter((vintage) => vintage.account === account)
  if (named === undefined) return own.length === 1 ? own[0] : undefined
  return own.find(({ id }) => id === named)
}
