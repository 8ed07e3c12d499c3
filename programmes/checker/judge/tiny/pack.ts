import { join } from 'node:path'
import { packGround } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { loadRegion, packFiles } from '#platform/region'
import { programmes } from '#programmes/all'
import { figuresOf } from '#programmes/contract'

/** The pack of the repository's own region in memory: what its traps are made of. */
export function deltaGround(): Ground {
  const region = loadRegion(join(import.meta.dirname, '../../../../regions/yangtze-delta'))
  return packGround(region, packFiles(region), figuresOf(programmes, region))
}
