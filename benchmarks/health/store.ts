import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clearingMigrations, migrations as ledgerMigrations } from '#engines/ledger'
import { migrations as actionMigrations, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase, startEmbedded } from '#platform/db'
import { migrations as logMigrations } from '#platform/log'
import { loadRegion } from '#platform/region'
import type { Action, Context } from '#programmes/contract'
import { programme } from '#programmes/health'

/** A PostgreSQL of the benchmark's own, set up as the product sets up its own: it waits for the disk at each commit. */
export type Store = {
  readonly app: Database
  readonly migrator: Database
  /** The house, at this moment. */
  readonly house: () => Context
  readonly close: () => Promise<void>
}

const CONNECTIONS_MAX = 20
const REGION = fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url))

/** In a folder that stays, where one is given; else in one that is gone with it. `settings`: the server's, where they aren't the product's. */
export async function openStore(
  note: (line: string) => void,
  kept: string | null = null,
  settings: { readonly [name: string]: string } = {},
): Promise<Store> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'onedelta-bench-')))
  const server = await startEmbedded(folder, { progress: note, settings })
  const open = (role: 'migrator' | 'app') =>
    openDatabase({ url: server.url(role), role, connections_max: CONNECTIONS_MAX })
  const [migrator, app] = [open('migrator'), open('app')]
  const clock = systemClock()
  const sets = [
    ...[actionMigrations, logMigrations, ledgerMigrations, clearingMigrations],
    programme.migrations,
  ]
  await migrate(
    migrator,
    sets.filter((set) => set !== null),
    { now: clock.now() },
  )
  const region = loadRegion(REGION)
  return {
    app,
    migrator,
    house: () => ({
      actor: { kind: 'system', id: 'bench' },
      address: null,
      // Every place has a policy there: what is measured is how bills are settled, not whose.
      world: 'simulated',
      now: clock.now(),
      today: clock.today(region.timeZone),
      newId: clock.newId,
      region,
      requestId: clock.newId(),
      series: NO_SERIES,
    }),
    close: async () => {
      await Promise.all([app.close(), migrator.close()])
      await server.stop()
      if (kept === null) await rm(folder, { recursive: true, force: true })
    },
  }
}

// Nothing of this programme reads a figure.
const NO_SERIES = {} as Context['series']

export function actionOf(name: string): Action {
  const found = programme.actions.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

export type Registers = {
  readonly persons: readonly string[]
  readonly institutions: readonly string[]
  readonly items: readonly string[]
}

const ENTERED_MAX = 2000
const SINCE = '2020-01-01'
const NAME = { en: 'Benchmark', zh: '基准测试' }

/** Persons of Zhejiang and Jiangsu, hospitals in Shanghai, a catalogue of drugs with and without ceilings. */
export async function fillRegisters(
  store: Store,
  count: { readonly persons: number; readonly institutions: number; readonly items: number },
): Promise<Registers> {
  const enter = (name: string, input: unknown) =>
    perform(store.app, actionOf(name), store.house(), input)
  const numbers = (length: number) => Array.from({ length }, (_, index) => index)
  const institutions = numbers(count.institutions).map((at) => `H31${String(at).padStart(8, '0')}`)
  await enter('health.enter-institutions', {
    institutions: institutions.map((code, at) => ({
      ...{ code, name: NAME, place: 'CN-SH', validFrom: SINCE },
      tier: (['primary', 'secondary', 'tertiary'] as const)[at % 3],
    })),
  })
  const items = numbers(count.items).map((at) => `I${at}`)
  await enter('health.enter-catalogue', {
    items: items.map((code, at) => ({
      ...{ place: 'CN-SH', code, kind: 'drug', name: NAME, validFrom: SINCE },
      ...(at % 3 === 0 ? { class: 'B', firstPay_bp: 1000 } : { class: 'A' }),
      ...(at % 5 === 0 ? { ceiling: '40.00' } : {}),
    })),
  })
  const persons: string[] = []
  for (let from = 0; from < count.persons; from += ENTERED_MAX) {
    const { ids } = await enter('health.enter-insured', {
      persons: numbers(Math.min(ENTERED_MAX, count.persons - from)).map((at) => ({
        ...{ bornOn: '1970-05-05', familyDoctor: false, validFrom: SINCE },
        place: at % 2 === 0 ? 'CN-330200' : 'CN-320100',
        group: at % 4 === 0 ? 'retired' : 'working',
      })),
    })
    persons.push(...ids)
  }
  return { persons, institutions, items }
}
