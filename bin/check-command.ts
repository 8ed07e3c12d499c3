import type { BoundCommand } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { CheckHost, DataChoice } from '#programmes/checker/terminal'
import { commandsWith, openPack, packIn } from './check/pack-commands.ts'
import { databaseFolder, type Settings } from './settings.ts'

/** What is asked of a release needs no database: a region's published data stand in its pack. */
export function checkCommandsOf(settings: Settings, clock: Clock): readonly BoundCommand[] {
  return commandsWith(({ note }) => hostOf(settings, clock, note))
}

function hostOf(settings: Settings, clock: Clock, note: (line: string) => void): CheckHost {
  return {
    open: async (asked) => {
      const choice = asked === 'auto' ? await present(settings) : asked
      if (choice === 'store') return openStored(settings, clock, note)
      return openPack(packIn(settings.regionFolder), choice, clock)
    },
  }
}

/** What there is without waiting: the store where one runs, else the pack. */
async function present({ databaseUrl, dataFolder }: Settings): Promise<DataChoice> {
  if (databaseUrl !== null) return 'store'
  const { isRunning } = await import('#platform/db')
  return (await isRunning(databaseFolder(dataFolder))) ? 'store' : 'pack'
}

async function openStored(settings: Settings, clock: Clock, note: (line: string) => void) {
  // The house is large: it is loaded only where it is wanted.
  const [{ openHouse, owner }, { partsInHouse }] = await Promise.all([
    import('./open-house.ts'),
    import('#programmes/checker'),
  ])
  const house = await openHouse({ settings, clock, note })
  const ctx = house.contextOf(owner(), clock.newId())
  return {
    parts: await house.db.read((tx) => partsInHouse(tx, ctx)),
    close: house.close,
  }
}
