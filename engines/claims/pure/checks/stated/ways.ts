import { dimensionOf } from '../../units/table.ts'
import { isCounted, isRate } from './units.ts'

/** How one figure stands to another: 'fewer' and 少, with 'than' and 比. */
type Way = { readonly en: string; readonly zh: string }
type Ways = { readonly up: Way; readonly down: Way }

const HIGHER: Ways = { up: { en: 'higher', zh: '高' }, down: { en: 'lower', zh: '低' } }
const MANY: Ways = { up: { en: 'more', zh: '多' }, down: { en: 'fewer', zh: '少' } }
const MUCH: Ways = { up: MANY.up, down: { en: 'less', zh: '少' } }

/** Rates, places, prices and degrees are higher or lower; what is counted is more or fewer, and what is measured out more or less. */
export function waysIn(unit: string): Ways {
  if (isRate(unit) || unit.includes('/') || HEIGHTS.has(dimensionOf(unit))) return HIGHER
  return isCounted(unit) ? MANY : MUCH
}

const HEIGHTS: ReadonlySet<string> = new Set(['rank', 'index', 'percentage-point', 'temperature'])

/** 'More' where the change is none or a rise. */
export function wayOf(unit: string, isLess: boolean): Way {
  const { up, down } = waysIn(unit)
  return isLess ? down : up
}
