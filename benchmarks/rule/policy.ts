import { fileURLToPath } from 'node:url'
import { declaredBy, readRuleBook } from '#engines/rule'
import type { RuleBook } from '#engines/rule/pure'
import { loadRegion, packFiles } from '#platform/region'
import { casebook } from '#programmes/health/pure'

/** A place of which the simulation assumes what it assumes for the whole nation. */
export const PLACE = 'CN-320200'
export const DAY = '2025-09-09'
export const STAND = { set: 'simulated', asOf: '2026-11-26' }

export function bookOfRegion(): RuleBook {
  const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
  return readRuleBook(region, packFiles(region), declaredBy([casebook]))
}

/** What is assumed for the simulation, once more: the peer and the plain code have it written into them. */
export const ASSUMED = {
  rate: { working: [8000, 7000, 6000], retired: [8000, 7000, 6000], resident: [6000, 5000, 4000] },
  chronicRate: { working: 8500, retired: 8500, resident: 6000 },
  deductible: { working: 40_000, retired: 20_000, resident: 10_000 },
  bonus: { working: 0, retired: 500, resident: 0 },
  reduction: { 'long-term': 0, referral: 1000, emergency: 1000, other: 2000, none: 2000 },
  cap: { working: 1_200_000, retired: 1_500_000, resident: 200_000 },
  pooledCap: { working: 40_000_000, retired: 40_000_000, resident: 20_000_000 },
  beyond: { working: 5000, retired: 5000, resident: 0 },
} as const

export const TIERS = ['primary', 'secondary', 'tertiary'] as const
