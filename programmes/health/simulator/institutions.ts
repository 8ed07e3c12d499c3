import { TIERS } from '../inputs.ts'
import type { InstitutionTier } from '../pure/index.ts'
import type { City, SimulatedInstitution } from './types.ts'

/** One institution of a tier for so many persons of a city, and at least and at most so many. */
const PERSONS_PER: { readonly [tier in InstitutionTier]: number } = {
  primary: 1_200_000,
  secondary: 2_000_000,
  tertiary: 3_000_000,
}
const PER_CITY_MAX = 12

const WORDS: { readonly [tier in InstitutionTier]: { readonly en: string; readonly zh: string } } =
  {
    primary: { en: 'Simulated health centre', zh: '模拟社区卫生服务中心' },
    secondary: { en: 'Simulated district hospital', zh: '模拟区级医院' },
    tertiary: { en: 'Simulated general hospital', zh: '模拟综合医院' },
  }

export type Institutions = {
  readonly all: readonly SimulatedInstitution[]
  /** Of a city and tier; never empty for a city of the ground. */
  readonly at: (city: City, tier: InstitutionTier) => readonly SimulatedInstitution[]
}

export function institutionsOf(cities: readonly City[]): Institutions {
  const all = cities.flatMap((city) => TIERS.flatMap((tier) => ofTier(city, tier)))
  const keyed = Map.groupBy(all, ({ city, tier }) => keyOf(city, tier))
  return { all, at: (city, tier) => keyed.get(keyOf(city, tier)) ?? [] }
}

function ofTier(city: City, tier: InstitutionTier): readonly SimulatedInstitution[] {
  const count = Math.min(PER_CITY_MAX, Math.max(1, Math.round(city.persons / PERSONS_PER[tier])))
  return Array.from({ length: count }, (_, index) => ({
    code: `SIM${city.code}${tier.slice(0, 1).toUpperCase()}${String(index + 1).padStart(2, '0')}`,
    name: {
      en: `${WORDS[tier].en} ${index + 1}, ${city.name.en ?? city.id}`,
      zh: `${city.name.zh ?? city.id}${WORDS[tier].zh}（${index + 1}）`,
    },
    tier,
    city,
  }))
}

function keyOf({ id }: City, tier: InstitutionTier): string {
  return `${id} ${tier}`
}
