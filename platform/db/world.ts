import { HouseError } from '#platform/errors'
import type { Database } from './types.ts'

export const WORLDS = ['recorded', 'simulated'] as const

/** Which world a database holds, as who set it up said. */
export async function worldOf(db: Database): Promise<string> {
  const [row] = await db.read((tx) => tx<{ world: string }[]>`SELECT house.world() AS world`)
  return row?.world ?? ''
}

/** Throws `db.other-world` where an address leads to a database of the other world. */
export async function requireWorld(db: Database, asked: (typeof WORLDS)[number]): Promise<void> {
  const found = await worldOf(db)
  if (found !== asked) throw new HouseError('db.other-world', { asked, found })
}
