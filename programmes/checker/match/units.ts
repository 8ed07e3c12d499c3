import { conversion } from '#engines/claims/pure'
import type { Catalogue, Unit } from '#engines/series'
import { ONE, type Rational, rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Fit } from './types.ts'

const GENERIC = 0.97
const REMARKED = 0.94

/** A text says 个 or "items" of nearly everything. */
const GENERIC_COUNT = 'items'
const COUNTED: ReadonlySet<string> = new Set([
  'count',
  'set',
  'use',
  'point',
  'station',
  'vehicle',
  'place',
])
/** The third round isn't three items. */
const OCCASIONS: ReadonlySet<string> = new Set(['rounds', 'batches', 'phases', 'editions'])

const REMARKS: { readonly [pair: string]: Text } = {
  'persons person-times': {
    en: 'The release says persons; the data count person-times, in which who comes twice counts twice.',
    zh: '原文说的是人数，数据统计的是人次，同一人多次计多次。',
  },
  'stations points': {
    en: 'The release says stations; the data count charging points, of which a station has many.',
    zh: '原文说的是站，数据统计的是充电桩，一站可有多桩。',
  },
  't tCO2e': {
    en: 'The release says tonnes; an allowance is one tonne of CO₂ equivalent.',
    zh: '原文单位为吨；一单位配额为一吨二氧化碳当量。',
  },
  'percent percentage-point': {
    en: 'The release says per cent; the difference of two rates is in percentage points.',
    zh: '原文说的是百分比；两个比率之差应以百分点计。',
  },
}

/** How a claim's unit becomes that of an indicator; null where they are of different kinds. Exact. */
export function fitOf(
  { units }: Pick<Catalogue, 'units'>,
  claimed: string,
  declared: string,
): Fit | null {
  const target = units.get(declared)
  if (target === undefined) return null
  const as: MakeFit = (factor, quality = 1) => ({
    unit: declared,
    factor,
    quality,
    remark: REMARKS[`${claimed} ${declared}`] ?? null,
  })
  if (claimed === declared || claimed === `${declared}-constant`) return as(ONE)
  const factor =
    OCCASIONS.has(claimed) || OCCASIONS.has(declared) ? null : measured(claimed, declared)
  if (factor !== null) return as(factor)
  if (REMARKS[`${claimed} ${declared}`] !== undefined) return as(ONE, REMARKED)
  const counted = countFit(claimed, target, as)
  if (counted !== null) return counted
  return proportionFit(claimed, target, as)
}

/** Counts don't convert into each other, although their table has them in one dimension. */
function measured(claimed: string, declared: string): Rational | null {
  return claimed === GENERIC_COUNT ? null : conversion(claimed, declared)
}

function countFit(claimed: string, { code, dimension }: Unit, as: MakeFit): Fit | null {
  if (OCCASIONS.has(code) || OCCASIONS.has(claimed) || !COUNTED.has(dimension)) return null
  return claimed === GENERIC_COUNT ? as(ONE, GENERIC) : null
}

type MakeFit = (factor: Rational, quality?: number) => Fit

/** One third is 33.3 per cent; a ratio may be stated bare, as times, or of two units. */
function proportionFit(claimed: string, { code, dimension }: Unit, as: MakeFit): Fit | null {
  if (dimension === 'percent') {
    if (claimed === 'ratio') return as(rational(100n), GENERIC)
    if (claimed === 'permille') return as(rational(1n, 10n))
    return null
  }
  if (dimension === 'ratio') {
    if (claimed === 'percent') return as(rational(1n, 100n), GENERIC)
    return claimed === 'ratio' || claimed === 'times' ? as(ONE) : null
  }
  if (claimed === code.replace('-per-', '/')) return as(ONE)
  // 'vehicle-to-pile ratio of 1.55'
  const isQuotient = dimension.includes('/') && !dimension.startsWith('money')
  return isQuotient && (claimed === 'ratio' || claimed === 'times') ? as(ONE, GENERIC) : null
}
