import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  expireAll,
  isDone,
  LEDGER_LOG,
  migrations,
  openAccounts,
  type ResultCode,
  register,
  verifyLedger,
} from '#engines/ledger'
import { migrations as actionMigrations } from '#platform/action'
import { systemClock } from '#platform/clock'
import {
  type Database,
  type EmbeddedServer,
  migrate,
  openDatabase,
  startEmbedded,
} from '#platform/db'
import { migrations as logMigrations, seal } from '#platform/log'
import type { Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded, seeded } from '../measure/index.ts'
import { pause, within } from '../product/index.ts'
import { ACCOUNTS, BLOCK, idOf, PURPOSES } from './transfers.ts'

const RECOVERY_MS_MAX = 120_000
const SEED = 11
const POSTER = fileURLToPath(new URL('./poster.ts', import.meta.url))

/** What was sent, and what was answered before anything was killed. */
type Told = { readonly sent: Set<number>; readonly answered: Map<number, string> }

export type LedgerKillOptions = {
  readonly rounds: number
  /** A round posts for between so long before something is killed. */
  readonly work_ms: { readonly min: number; readonly max: number }
  readonly note: RunOptions['note']
}

/** Kills the poster, PostgreSQL or both while transfers are posted, and looks each time at what is there. */
export async function killRounds({ rounds, work_ms, note }: LedgerKillOptions): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-ledger-faults-'))
  const server = await startEmbedded(folder, { progress: note })
  const migrator = openDatabase({ url: server.url('migrator'), role: 'migrator' })
  const told: Told = { sent: new Set(), answered: new Map() }
  const found: Found[] = []
  const recoveries_ms: number[] = []
  const random = seeded(SEED)
  try {
    await prepare(migrator)
    for (let round = 0; round < rounds; round += 1) {
      const what = (['poster', 'database', 'both'] as const)[round % 3] ?? 'both'
      const time_ms = work_ms.min + random() * (work_ms.max - work_ms.min)
      const recovered_ms = await killOnce({ server, folder, told, what, time_ms }, async () => {
        found.push(await compared(migrator, told))
      })
      if (recovered_ms !== undefined) recoveries_ms.push(recovered_ms)
      const { lost, wrong, faults } = found.at(-1) ?? NOTHING
      note(
        `${round + 1} of ${rounds}: killed ${what}; ${told.answered.size} answered; lost ${lost}, wrong ${wrong}, faults ${faults}`,
      )
    }
    return outcomeOf(told, found, recoveries_ms)
  } finally {
    await migrator.close()
    await server.stop()
    // What was killed may still be writing its last file.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** One round; answers how long the database took to be back, where it was killed and the poster lived on. */
async function killOnce(
  {
    server,
    folder,
    told,
    what,
    time_ms,
  }: {
    readonly server: EmbeddedServer
    readonly folder: string
    readonly told: Told
    readonly what: 'poster' | 'database' | 'both'
    readonly time_ms: number
  },
  compare: () => Promise<void>,
): Promise<number | undefined> {
  // Anew each round: whoever watches waits longer from one end to the next, as a server that can't stand deserves.
  const watch = server.keepRunning(() => undefined)
  const poster = startPoster(server, told)
  let recovered_ms: number | undefined
  try {
    await answeredAgain(told, 0)
    await pause(time_ms)
    if (what !== 'poster') process.kill(await postmasterOf(folder), 'SIGKILL')
    if (what === 'database') recovered_ms = await answeredAgain(told, 100)
    await poster.kill()
    await compare()
    return recovered_ms
  } finally {
    await poster.kill()
    await within('the end of the watch', watch.end())
  }
}

async function prepare(migrator: Database): Promise<void> {
  const now = systemClock().now()
  await migrate(migrator, [actionMigrations, logMigrations, migrations], { now })
  await migrator.write(async (tx) => {
    const assets = [{ code: 'CNY', decimals: 2, title: { en: 'yuan', zh: '人民币元' } }]
    await register(tx, { assets, purposes: PURPOSES })
    await openAccounts(tx, { now }, ACCOUNTS)
  })
}

function startPoster(server: EmbeddedServer, told: Told): { readonly kill: () => Promise<void> } {
  const last = told.sent.values().reduce((most, number) => Math.max(most, number), -1)
  const first = Math.ceil((last + 1) / BLOCK)
  const unanswered = [...told.sent].filter((number) => !told.answered.has(number)).join(',')
  const child: ChildProcess = spawn(
    process.execPath,
    [POSTER, server.url('app'), String(first), unanswered],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  lines.on('line', (line) => {
    const [kind, number, result] = line.split(' ')
    if (kind === 's') told.sent.add(Number(number))
    // A line that was cut off by the kill names no result.
    else if (kind === 't' && result !== undefined) told.answered.set(Number(number), result)
  })
  const ended = new Promise((resolve) => lines.once('close', resolve))
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await within('the end of the poster', ended)
    },
  }
}

/**
 * How long until somebody is answered. `late_ms`: what was on its way when the server was killed arrives within this time, and
 * is no recovery.
 */
async function answeredAgain({ answered }: Told, late_ms: number): Promise<number> {
  const start = performance.now()
  await pause(late_ms)
  const before = answered.size
  while (answered.size === before) {
    if (performance.now() - start > RECOVERY_MS_MAX) throw new Error('nobody was answered again')
    await pause(10)
  }
  return performance.now() - start
}

type Found = { readonly lost: number; readonly wrong: number; readonly faults: number }
const NOTHING: Found = { lost: 0, wrong: 0, faults: 0 }

/** What was acknowledged and isn't there, what was refused and is, and whatever verifying finds. */
async function compared(db: Database, { answered }: Told): Promise<Found> {
  const clock = systemClock()
  await retried('sealing', () => seal(db, LEDGER_LOG, clock.now))
  await retried('expiring', () => expireAll(db, () => ({ now: clock.now(), newId: clock.newId })))
  return retried('comparing', () =>
    db.read(async (tx) => {
      const rows = await tx<
        { id: string }[]
      >`SELECT id FROM ledger.transfers WHERE kind <> 'expiry'`
      const there = new Set(rows.map(({ id }) => id))
      let [lost, wrong] = [0, 0]
      for (const [number, result] of answered) {
        const [isTold, isThere] = [isDone(result as ResultCode), there.has(idOf(number))]
        if (isTold && !isThere) lost += 1
        if (!isTold && isThere) wrong += 1
      }
      const { faultCount } = await verifyLedger(tx)
      return { lost, wrong, faults: faultCount }
    }),
  )
}

/** Until the database is back. */
async function retried<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  for (;;) {
    try {
      return await within(what, work())
    } catch (error) {
      if (performance.now() - start > RECOVERY_MS_MAX) throw error
      await pause(100)
    }
  }
}

async function postmasterOf(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

function outcomeOf(told: Told, found: readonly Found[], recoveries_ms: readonly number[]): Outcome {
  const most = (of: (one: Found) => number): number => Math.max(...found.map(of))
  const done = [...told.answered.values()].filter((result) => isDone(result as ResultCode))
  return {
    ours: {
      rounds: found.length,
      sent: told.sent.size,
      answered: told.answered.size,
      acknowledged: done.length,
      refused: told.answered.size - done.length,
      lost: most(({ lost }) => lost),
      refused_and_there: most(({ wrong }) => wrong),
      faults: most(({ faults }) => faults),
      recovery_ms: rounded(median(recoveries_ms)),
      recovery_ms_max: rounded(Math.max(...recoveries_ms)),
    },
    peers: {},
    ratios: {},
  }
}
