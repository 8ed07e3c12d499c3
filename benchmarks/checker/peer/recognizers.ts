import type { GoldClaim } from '../gold/index.ts'
import { isSameValue } from '../score/index.ts'
import type { RecognizerResult, Suite } from './suite.ts'

export type Peer = {
  /** All six of its readers that speak of quantities, over one text. */
  readonly read: (text: string, lang: 'en' | 'zh') => readonly RecognizerResult[]
}

export async function openRecognizers(): Promise<Peer> {
  const { default: suite } = (await import('@microsoft/recognizers-text-suite')) as unknown as {
    readonly default: Suite
  }
  return {
    read: (text, lang) => {
      const culture = lang === 'zh' ? suite.Culture.Chinese : suite.Culture.English
      return [
        suite.recognizeNumber,
        suite.recognizeOrdinal,
        suite.recognizePercentage,
        suite.recognizeCurrency,
        suite.recognizeDimension,
        suite.recognizeTemperature,
      ].flatMap((recognize) => recognize(text, culture))
    },
  }
}

/** Its names of units, in ours; those that it has none for can't be right. */
const UNIT_NAMES: { readonly [name: string]: readonly string[] } = {
  CNY: ['Chinese yuan', 'Yuan', 'Renminbi'],
  USD: ['Dollar', 'United States dollar', 'Cent'],
  EUR: ['Euro'],
  GBP: ['Pound', 'British pound'],
  HKD: ['Hong Kong dollar'],
  km: ['Kilometer', 'Kilometre'],
  m: ['Meter'],
  mm: ['Millimeter'],
  km2: ['Square kilometer'],
  ha: ['Hectare'],
  mu: ['Mu'],
  m3: ['Cubic meter'],
  t: ['Ton', 'Metric ton'],
  kg: ['Kilogram'],
  kWh: ['Kilowatt-hour', 'Kilowatt hour'],
  TWh: ['Terawatt-hour'],
  kW: ['Kilowatt'],
  MW: ['Megawatt'],
  GW: ['Gigawatt'],
  degC: ['C', 'Degree Celsius'],
  dB: ['Decibel'],
}

/** Units that are measured rather than counted: in which both readers are compared. */
export function hasMeasuredUnit({ units }: GoldClaim): boolean {
  return units.some(
    (unit) => unit === 'percent' || unit === 'percentage-point' || UNIT_NAMES[unit] !== undefined,
  )
}

export type PeerRight = {
  readonly found: boolean
  readonly value: boolean
  readonly unit: boolean
}

/** Right by any of its results that overlap the claim: it is asked for no choice among them. */
export function peerRightOf(claim: GoldClaim, results: readonly RecognizerResult[]): PeerRight {
  const near = results.filter(({ start, end }) => start < claim.end && claim.start <= end)
  return {
    found: near.length > 0,
    value: near.some((result) => hasValue(result, claim)),
    unit: near.some((result) => hasValue(result, claim) && hasUnit(result, claim)),
  }
}

/** A range is right by its lower end; a value in a unit that isn't read is right by its number. */
function hasValue({ resolution }: RecognizerResult, { value }: GoldClaim): boolean {
  const given = resolution?.value
  return typeof given === 'string' && isSameValue(value, given.replace('%', ''))
}

function hasUnit({ typeName, resolution }: RecognizerResult, { units }: GoldClaim): boolean {
  if (typeName === 'percentage') return units.includes('percent')
  const name = resolution?.unit
  return typeof name === 'string' && units.some((unit) => UNIT_NAMES[unit]?.includes(name) === true)
}

export type Place = { readonly start: number; readonly end: number }

/** Where something was read: results that overlap are one place. */
export function distinctOf(results: readonly RecognizerResult[]): readonly Place[] {
  const places: { start: number; end: number }[] = []
  for (const { start, end } of results.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end + 1)
    else places.push({ start, end: end + 1 })
  }
  return places
}
