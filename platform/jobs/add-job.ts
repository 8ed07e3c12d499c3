import type { TSchema } from 'typebox'
import { type Action, type BaseContext, parse } from '#platform/action'
import type { Write } from '#platform/db'

/** Between tries lie 2.7 s, 7 s, 20 s … and at most six hours: the last is about two days after the first. */
export const ATTEMPTS_MAX = 16

/**
 * Has an action performed by the system once this transaction has committed, or from `runAt` on (ISO 8601). A job that
 * waits under the same `key` is replaced. The action may be begun more than once, where a server dies meanwhile: that it
 * takes effect once is its own care. Throws `action.invalid-input`.
 */
export async function addJob<C extends BaseContext, I extends TSchema>(
  tx: Write,
  job: {
    readonly action: Pick<Action<C, I, unknown>, 'name' | 'input'>
    readonly input: unknown
    readonly runAt?: string
    readonly key?: string
  },
): Promise<void> {
  const { action, runAt = null, key = null } = job
  const input = parse(action.name, action.input, job.input)
  await tx`
    SELECT FROM graphile_worker.add_job(
      ${action.name}, payload := ${JSON.stringify({ input })}::text::json, run_at := ${runAt}::timestamptz,
      max_attempts := ${ATTEMPTS_MAX}::int, job_key := ${key}::text)`
}

/** Calls off a job that waits under a key. One that runs already ends, and isn't tried again. */
export async function removeJob(tx: Write, key: string): Promise<void> {
  await tx`SELECT FROM graphile_worker.remove_job(${key})`
}
