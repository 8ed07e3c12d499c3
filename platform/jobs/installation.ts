import { APP_ROLE, type Database, type Read } from '#platform/db'

/** The state of the queue's own schema that this version works with; another is brought up to it at start. */
export const JOBS_STAMP =
  'The job queue of onedelta: schema 20 of graphile-worker 0.18.0, rights 1.'

/** Whether the queue is there, as this version needs it. Asks the catalogue alone, so that no right on it is needed. */
export async function areJobsInstalled(tx: Pick<Read, 'unsafe'>): Promise<boolean> {
  const rows = await tx.unsafe(
    `SELECT obj_description(oid, 'pg_namespace') AS stamp FROM pg_catalog.pg_namespace WHERE nspname = 'graphile_worker'`,
  )
  return rows[0]?.stamp === JOBS_STAMP
}

const TABLES = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs']

/**
 * Makes the queue's schema or brings it up to date, as the migrator, and lets the app work on it. May be done again and
 * by two at once.
 */
export async function installJobs(migrator: Database, url: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker')
  await runMigrations({
    connectionString: url,
    schema: 'graphile_worker',
    maxPoolSize: 1,
    logger: new Logger(() => () => undefined),
  })
  await migrator.write(async (tx) => {
    await tx`SELECT pg_advisory_xact_lock(hashtext('graphile_worker rights'))`
    await tx`GRANT USAGE ON SCHEMA graphile_worker TO ${tx(APP_ROLE)}`
    await tx`GRANT SELECT ON graphile_worker.migrations TO ${tx(APP_ROLE)}`
    for (const name of TABLES) {
      const table = tx(`graphile_worker.${name}`)
      await tx`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${tx(APP_ROLE)}`
      // The library turns row security on without a policy, so that nobody but the owner sees a row.
      await tx`DROP POLICY IF EXISTS onedelta ON ${table}`
      await tx`CREATE POLICY onedelta ON ${table} TO ${tx(APP_ROLE)} USING (true) WITH CHECK (true)`
    }
    await tx.unsafe(`COMMENT ON SCHEMA graphile_worker IS '${JOBS_STAMP}'`)
  })
}
