import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations, type NewAccount, openAccounts, register } from '#engines/ledger'
import { migrations as actionMigrations } from '#platform/action'
import { systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase, startEmbedded } from '#platform/db'
import { migrations as logMigrations } from '#platform/log'

/** A PostgreSQL of the benchmark's own, set up as the product sets up its own: it waits for the disk at each commit. */
export type Store = {
  readonly app: Database
  readonly migrator: Database
  readonly close: () => Promise<void>
}

export const PURPOSE = 'benchmark'
const CONNECTIONS_MAX = 20

export async function openStore(note: (line: string) => void): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-bench-'))
  const server = await startEmbedded(folder, { progress: note })
  const migrator = openDatabase({
    url: server.url('migrator'),
    role: 'migrator',
    connections_max: CONNECTIONS_MAX,
  })
  const app = openDatabase({
    url: server.url('app'),
    role: 'app',
    connections_max: CONNECTIONS_MAX,
  })
  await migrate(migrator, [actionMigrations, logMigrations, migrations], {
    now: systemClock().now(),
  })
  await app.write((tx) =>
    register(tx, {
      assets: [{ code: 'CNY', decimals: 2, title: { en: 'yuan', zh: '人民币元' } }],
      purposes: [{ code: PURPOSE, title: { en: 'benchmark', zh: '基准测试' } }],
    }),
  )
  return {
    app,
    migrator,
    close: async () => {
      await Promise.all([app.close(), migrator.close()])
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** So many accounts of one kind; answers their codes. */
export async function openMany(
  { app }: Store,
  name: string,
  count: number,
  given: Pick<NewAccount, 'limit' | 'keepsHistory'> = { limit: 'none', keepsHistory: false },
): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, (_, index) => `${name}/${index}`)
  for (let from = 0; from < count; from += 5000) {
    const accounts = codes.slice(from, from + 5000).map((code) => ({
      code,
      owner: 'benchmark',
      jurisdiction: 'X',
      asset: 'CNY',
      kind: 'benchmark',
      ...given,
    }))
    await app.write((tx) => openAccounts(tx, { now: systemClock().now() }, accounts))
  }
  return codes
}
