import { type Indicator, readPack } from '#engines/series'
import { unitCatalogue } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import type { PackFiles, Problem, Region } from '#platform/region'
import { bulletinsIn, refuse } from './pack/read-bulletins.ts'
import type { KnownSeries } from './pack/types.ts'

/**
 * Everything wrong with the bulletins of a pack, also where they name a figure, document or unit that its series
 * don't have. Where the series are broken themselves, their own check says so, and names aren't looked at.
 */
export function checkBulletins(
  region: Region,
  files: PackFiles,
  indicators: readonly Indicator[],
): readonly Problem[] {
  const problems: Problem[] = []
  bulletinsIn(region, files, knownIn(region, files, indicators), problems)
  return problems
}

/** `checkBulletins` that throws `bulletin.broken-pack`: called while a pack is loaded, so that none is loaded half. */
export function requireSoundBulletins(
  region: Region,
  files: PackFiles,
  indicators: readonly Indicator[],
): void {
  refuse(checkBulletins(region, files, indicators))
}

function knownIn(
  region: Region,
  files: PackFiles,
  indicators: readonly Indicator[],
): KnownSeries | null {
  try {
    const { definitions } = readPack(region, files, indicators)
    return {
      indicators: new Map(definitions.indicators.map((one) => [one.id, one])),
      documents: new Map(definitions.documents.map((one) => [one.id, one])),
      units: unitCatalogue(region.currency, definitions.units),
    }
  } catch (error) {
    if (error instanceof HouseError && error.code === 'series.broken-pack') return null
    throw error
  }
}
