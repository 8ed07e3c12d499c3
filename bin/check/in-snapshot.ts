import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { startupSnapshot } from 'node:v8'
import { runCommandLine } from '#platform/cli'
import { systemClock } from '#platform/clock'
import type { ErrorCatalogue } from '#platform/errors'
import { SAMPLE } from '#programmes/checker/terminal'
import { isAsItWas, type Source } from '../bundle/bundled.ts'
import { databaseFolder, ROOT, readSettings } from '../settings.ts'
import { PRODUCT } from '../version.ts'
import { commandsWith, openPack, type Pack, packIn } from './pack-commands.ts'

// What a snapshot is taken of: the commands that are asked of a release, with the region's pack read and a sample of each
// language checked, so that nothing is parsed or compiled when the next one comes.

/** What the snapshot is given when it is taken. */
export type Given = {
  readonly catalogue: ErrorCatalogue
  /** The files that it is good for as long as none changes. */
  readonly sources: readonly Source[]
  /** The pack that it holds. */
  readonly regionFolder: string
  /** What says that there is a snapshot: taken away where it has become a false one. */
  readonly stamp: string
}

const FORMATS = ['text', 'json', 'html']

const given: Given = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const kept = taken()

startupSnapshot.setDeserializeMainFunction(async () => {
  const argv = process.argv.slice(1)
  const isTrue = given.sources.every(isAsItWas)
  if (!isTrue) takeAway()
  if (!isTrue || isStoreWanted(argv)) readAnew(argv)
  // As the command line does: a reader such as `head` may leave early.
  process.stdout.on('error', () => undefined)
  const { stdin, stdout, stderr } = process
  process.exitCode = await run(await kept, argv, { in: stdin, out: stdout, err: stderr })
})

function takeAway(): void {
  try {
    rmSync(given.stamp, { force: true })
  } catch {
    // Where nothing can be written each check finds anew that it is false.
  }
}

/** The process goes on as one that reads the sources. */
function readAnew(argv: readonly string[]): void {
  // Windows has none, where no snapshot is taken.
  process.execve?.(
    process.execPath,
    [process.execPath, join(ROOT, 'bin/onedelta.ts'), ...argv],
    process.env,
  )
}

/** Whatever could mean a store, which a snapshot can't open: that one runs, or that one is asked for. */
function isStoreWanted(argv: readonly string[]): boolean {
  const { dataFolder } = readSettings(process.env)
  return (
    Boolean(process.env.DATABASE_URL) ||
    argv.some((word) => /^(--data=)?store$/.test(word)) ||
    existsSync(join(databaseFolder(dataFolder), 'postgres', 'postmaster.pid'))
  )
}

function run(
  pack: Pack,
  argv: readonly string[],
  streams: Parameters<typeof runCommandLine>[2],
  clock = systemClock(),
): Promise<number> {
  const host = {
    open: (asked: 'auto' | 'store' | 'pack' | 'none') => {
      const settings = readSettings(process.env)
      const isKept = settings.regionFolder === given.regionFolder
      return openPack(isKept ? pack : packIn(settings.regionFolder), asked, clock)
    },
  }
  const line = { ...PRODUCT, commands: commandsWith(() => host), catalogue }
  return runCommandLine(line, argv, streams, process.env)
}

async function catalogue(): Promise<ErrorCatalogue> {
  return given.catalogue
}

/** The pack read, and the samples checked in each format. */
async function taken(): Promise<Pack> {
  const end = withTimeZones()
  const { region, ground } = packIn(given.regionFolder)
  const whole = ground()
  const pack = { region, ground: () => whole }
  const clock = { ...systemClock(), today: () => SAMPLE.date }
  for (const text of Object.values(SAMPLE.text))
    for (const format of FORMATS) {
      const out = new Writable({ write: (_chunk, _encoding, done) => done() })
      const streams = { in: Readable.from([Buffer.from(text)]), out, err: out }
      await run(pack, ['check', '-', '--format', format], streams, clock)
    }
  end()
  return pack
}

/** Where a snapshot is taken there is no `Temporal`, with which a pack's time zone is looked up. */
function withTimeZones(): () => void {
  const { Temporal } = globalThis
  class ZonedDateTime {
    constructor(_: bigint, timeZone: string) {
      new Intl.DateTimeFormat('en', { timeZone })
    }
  }
  Object.assign(globalThis, { Temporal: { ZonedDateTime } })
  return () => {
    if (Temporal === undefined) Reflect.deleteProperty(globalThis, 'Temporal')
    else Object.assign(globalThis, { Temporal })
  }
}
