import { fileURLToPath } from 'node:url'
import { packGround, type Series } from '#engines/series'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import type { Store } from '../health/store.ts'
import type { Plan } from './kept.ts'

const SEED = 20241204
const SETTLEMENTS_PER_PERSON = 10
const SETTLEMENTS_PER_MONTH = 380_000
const YEAR = '2025'
const REGION = fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url))

/** As many months as it takes for none to be larger than one of a whole year's, and two at least. */
export function planOf(settlements: number): Plan {
  const months = Math.min(12, Math.max(2, Math.ceil(settlements / SETTLEMENTS_PER_MONTH)))
  const from = Temporal.PlainDate.from(`${YEAR}-01-01`)
  const to = from.add({ months }).subtract({ days: 1 })
  const persons = Math.ceil(settlements / SETTLEMENTS_PER_PERSON)
  return { seed: SEED, persons, settlements, from: from.toString(), to: to.toString() }
}

/** The house, when the year is over. */
export async function contextOf(store: Store): Promise<Context> {
  const region = loadRegion(REGION)
  const { source } = await packGround(region, packFiles(region), figuresOf([economy], region))
  const today = `${Number(YEAR) + 1}-01-01`
  const series = { observations: source } as Partial<Series> as Series
  return { ...store.house(), region, series, today, now: `${today}T02:00:00Z` }
}
