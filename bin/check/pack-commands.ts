import { lexiconOf } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import type { BoundCommand, Terminal } from '#platform/cli'
import type { Clock } from '#platform/clock'
import { loadRegion, packFiles, type Region } from '#platform/region'
import {
  type CheckHost,
  checkCommand,
  compareCommand,
  type DataChoice,
  proposeCommand,
  runCheck,
  runCompare,
  runPropose,
} from '#programmes/checker/terminal'

/** What a release is held against where no store is asked: a region, and its published data, read when they are wanted. */
export type Pack = { readonly region: Region; readonly ground: () => Promise<Ground> }

/** What is asked of a release, with whoever opens what it is held against. */
export function commandsWith(hostOf: (terminal: Terminal) => CheckHost): readonly BoundCommand[] {
  return [
    { ...checkCommand, run: (terminal, given) => runCheck(terminal, given, hostOf(terminal)) },
    { ...compareCommand, run: (terminal, given) => runCompare(terminal, given, hostOf(terminal)) },
    { ...proposeCommand, run: (terminal, given) => runPropose(terminal, given, hostOf(terminal)) },
  ]
}

export function packIn(folder: string): Pack {
  const region = loadRegion(folder)
  return { region, ground: () => groundOf(region) }
}

export async function openPack(
  { region, ground }: Pack,
  choice: DataChoice,
  clock: Pick<Clock, 'today'>,
): ReturnType<CheckHost['open']> {
  return {
    parts: {
      lexicon: lexiconOf(region),
      ground: choice === 'none' ? null : await ground(),
      aliases: [],
      today: clock.today(region.timeZone),
      languages: region.languages,
    },
    close: async () => undefined,
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
