import { isAdditive } from '#engines/series/pure'
import { divide, formatDecimal, rationalOf, sumOf, toNumber } from '#platform/exact'
import type { QuantityUnit } from '#platform/i18n'
import { endOf, parsePeriod } from '#platform/period'
import { ancestorsOf, membersOf, type Region } from '#platform/region'
import type { Member, SumGround } from '../plausible/types.ts'
import { bestOf, earlier, type Known, placeWords, soundOf } from './cells.ts'
import type { AskedItem, Cell } from './types.ts'

const YEARS_COMPARED = 5

/** Wholes with all their parts in which an item of the request takes part. */
export function sumsOf(known: Known, items: readonly AskedItem[]): readonly SumGround[] {
  const seen = new Set<string>()
  return items.flatMap((item) => {
    const unit = known.catalogue.units.get(item.unit)
    if (unit === undefined || !isAdditive(unit)) return []
    return wholesOf(known.region, item).flatMap((whole) => {
      const key = `${item.indicator} ${item.period} ${whole}`
      if (seen.has(key)) return []
      seen.add(key)
      const ground = groundOf(known, items, { ...item, place: whole }, unit)
      return ground === undefined ? [] : [ground]
    })
  })
}

/** The places of which all parts are known to us, among the place itself and those it is part of. */
function wholesOf(region: Region, { place, period }: Cell): readonly string[] {
  const day = endOf(parsePeriod(period))
  const above = ancestorsOf(region, place, day)
  return [...new Set([place, ...above, region.regionPlace, region.nationPlace])].filter((whole) => {
    const parts = partsOf(region, whole, day)
    return parts.length > 1 && (whole === place || parts.includes(place))
  })
}

/** The provinces of the region or the nation, the cities of a province of the region; of other places nobody says all. */
export function partsOf(region: Region, whole: string, day: string): readonly string[] {
  const composition = (id: string): readonly string[] => {
    const found = region.compositions.get(id)
    return found === undefined ? [] : membersOf(found, day)
  }
  if (whole === region.regionPlace) return composition('region')
  if (whole === region.nationPlace) return composition('nation-provinces')
  return composition('region-cities').filter(
    (city) => city !== whole && ancestorsOf(region, city, day)[0] === whole,
  )
}

function groundOf(
  known: Known,
  items: readonly AskedItem[],
  cell: AskedItem,
  unit: QuantityUnit,
): SumGround | undefined {
  const places = partsOf(known.region, cell.place, endOf(parsePeriod(cell.period)))
  const member = (place: string): Member => {
    const asked = items.find(
      (one) =>
        one.place === place && one.indicator === cell.indicator && one.period === cell.period,
    )
    const value = asked === undefined ? valueAt(known, { ...cell, place }, 0) : undefined
    return {
      item: asked?.number ?? null,
      name: placeWords(known, place),
      value: value === undefined ? null : formatDecimal(value),
    }
  }
  const whole = member(cell.place)
  if (whole.item === null && whole.value === null) return undefined
  const offs = Array.from({ length: YEARS_COMPARED }, (_, index) =>
    offAt(known, cell, places, index + 1),
  )
  return {
    whole,
    parts: places.map(member),
    unit,
    power: cell.power,
    offs: offs.filter((off) => off !== undefined),
  }
}

/** By what part the sum of the parts was off the whole, so many years earlier; undefined where one isn't held. */
function offAt(
  known: Known,
  cell: AskedItem,
  places: readonly string[],
  back: number,
): number | undefined {
  const whole = valueAt(known, cell, back)
  const parts = places.map((place) => valueAt(known, { ...cell, place }, back))
  if (whole === undefined || whole.coefficient === 0n || parts.includes(undefined)) return undefined
  const sum = sumOf(parts.filter((part) => part !== undefined).map(rationalOf))
  return Math.abs(toNumber(divide(sum, rationalOf(whole))) - 1)
}

function valueAt(known: Known, { indicator, place, period, vintage }: Cell, back: number) {
  const at = back === 0 ? period : earlier(period, back)
  if (at === undefined) return undefined
  return bestOf(known, soundOf(known, indicator, place, at), vintage, true)?.value
}
