import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { systemClock } from '#platform/clock'
import { type EmbeddedServer, migrate, openDatabase, type Role, startEmbedded } from '#platform/db'
import { installJobs } from '#platform/jobs'
import { CARELESS } from './careless.ts'
import { dropDeadDatabases, ensureTemplate } from './template.ts'

/** What a test file needs to make a database of its own. */
export type TestServer = {
  /** Addresses whose database is still to be put in. */
  readonly urls: { readonly [role in Role]: string }
  readonly template: string
  readonly runId: number
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker: what is sealed waits for every transaction of its server, those of other files among them. */
    readonly testServers: readonly TestServer[]
  }
}

// More workers share: those of the house tests, as many as a machine has processors, ask little of a server.
const SERVERS_MAX = 4

/**
 * An embedded server per checkout and worker, shared by the runs that go on at the same time and kept between them, with
 * one template database per state of the migrations.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const count = Math.min(project.config.maxWorkers, SERVERS_MAX)
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const begun = await Promise.allSettled(numbers.map(serverNumbered))
  const stops = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop] : []))
  const stop = async () => {
    await Promise.all(stops.map((one) => one()))
  }
  for (const one of begun)
    if (one.status === 'rejected') {
      await stop()
      throw one.reason
    }
  project.provide(
    'testServers',
    begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value.given] : [])),
  )
  return stop
}

async function serverNumbered(
  number: number,
): Promise<{ readonly given: TestServer; readonly stop: () => Promise<void> }> {
  const checkout = createHash('sha256')
    .update(import.meta.url)
    .digest('hex')
    .slice(0, 12)
  const server = await startEmbedded(join(tmpdir(), `onedelta-test-${checkout}`, String(number)), {
    settings: { ...CARELESS, max_connections: '200' },
  })
  try {
    return { given: await preparedFor(server), stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function preparedFor(server: EmbeddedServer): Promise<TestServer> {
  const url = (role: Role) => server.url(role, 'postgres')
  const admin = openDatabase({ url: url('bootstrap'), role: 'bootstrap', connections_max: 1 })
  try {
    await dropDeadDatabases(admin.sql)
    const template = await ensureTemplate(admin.sql, async (database, sets) => {
      const migrator = openDatabase({ url: server.url('migrator', database), role: 'migrator' })
      try {
        await migrate(migrator, sets, { now: systemClock().now() })
        await installJobs(migrator, server.url('migrator', database))
      } finally {
        await migrator.close()
      }
    })
    const urls = { bootstrap: url('bootstrap'), migrator: url('migrator'), app: url('app') }
    return { urls, template, runId: process.pid }
  } finally {
    await admin.close()
  }
}
