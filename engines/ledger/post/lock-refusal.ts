import { HouseError } from '#platform/errors'

/**
 * PostgreSQL's `lock_not_available`, `query_canceled` and `deadlock_detected`: another posting held an account for too long, this
 * one took too long, or each waited for the other. Nothing was done.
 */
const NOT_LOCKED = new Set(['55P03', '57014', '40P01'])

export function lockRefusal(error: unknown): HouseError | undefined {
  return error instanceof Error && 'code' in error && NOT_LOCKED.has(String(error.code))
    ? new HouseError('ledger.busy', {}, { cause: error })
    : undefined
}
