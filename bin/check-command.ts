import { lexiconOf } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import type { BoundCommand, Terminal } from '#platform/cli'
import type { Clock } from '#platform/clock'
import { loadRegion, packFiles, type Region } from '#platform/region'
import {
  type CheckHost,
  type CheckParts,
  checkCommand,
  compareCommand,
  type DataChoice,
  proposeCommand,
  runCheck,
  runCompare,
  runPropose,
} from '#programmes/checker/terminal'
import { databaseFolder, type Settings } from './settings.ts'

/** What is asked of a release needs no database: a region's published data stand in its pack. */
export function checkCommandsOf(settings: Settings, clock: Clock): readonly BoundCommand[] {
  const host = (terminal: Terminal) => hostOf(settings, clock, terminal.note)
  return [
    { ...checkCommand, run: (terminal, given) => runCheck(terminal, given, host(terminal)) },
    { ...compareCommand, run: (terminal, given) => runCompare(terminal, given, host(terminal)) },
    { ...proposeCommand, run: (terminal, given) => runPropose(terminal, given, host(terminal)) },
  ]
}

function hostOf(settings: Settings, clock: Clock, note: (line: string) => void): CheckHost {
  return {
    open: async (asked) => {
      const choice = asked === 'auto' ? await present(settings) : asked
      if (choice === 'store') return openStored(settings, clock, note)
      const region = loadRegion(settings.regionFolder)
      return { parts: await partsOf(region, choice, clock), close: async () => undefined }
    },
  }
}

/** What there is without waiting: the store where one runs, else the pack. */
async function present({ databaseUrl, dataFolder }: Settings): Promise<DataChoice> {
  if (databaseUrl !== null) return 'store'
  const { isRunning } = await import('#platform/db')
  return (await isRunning(databaseFolder(dataFolder))) ? 'store' : 'pack'
}

async function partsOf(region: Region, choice: DataChoice, clock: Clock): Promise<CheckParts> {
  return {
    lexicon: lexiconOf(region),
    ground: choice === 'none' ? null : await groundOf(region),
    aliases: [],
    today: clock.today(region.timeZone),
    languages: region.languages,
  }
}

async function groundOf(region: Region): Promise<Ground> {
  const [{ packGround }, { figuresOf }, { figured }] = await Promise.all([
    import('#engines/series/pack'),
    import('#programmes/contract'),
    import('#programmes/figured'),
  ])
  return packGround(region, packFiles(region), figuresOf(figured, region))
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
