import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase, type Role, startEmbedded } from '#platform/db'
import { installJobs } from '#platform/jobs'
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
    readonly testServer: TestServer
  }
}

// Databases of tests may be lost: nothing waits for the disk.
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

/**
 * One embedded server per checkout, shared by the runs that go on at the same time and kept between them, with
 * one template database per state of the migrations.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const checkout = createHash('sha256')
    .update(import.meta.url)
    .digest('hex')
    .slice(0, 12)
  const server = await startEmbedded(join(tmpdir(), `onedelta-test-${checkout}`), {
    settings: CARELESS,
  })
  const admin = openDatabase({
    url: server.url('bootstrap', 'postgres'),
    role: 'bootstrap',
    connections_max: 1,
  })
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
    project.provide('testServer', {
      urls: {
        bootstrap: server.url('bootstrap', 'postgres'),
        migrator: server.url('migrator', 'postgres'),
        app: server.url('app', 'postgres'),
      },
      template,
      runId: process.pid,
    })
  } finally {
    await admin.close()
  }
  return server.stop
}
