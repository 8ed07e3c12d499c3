import { HouseError } from '#platform/errors'

/** PostgreSQL's `lock_not_available` and `deadlock_detected`: another change held the scheme for too long, or each waited for the other. */
const NOT_LOCKED = new Set(['55P03', '40P01'])

export function lockRefusal(error: unknown): HouseError | undefined {
  return error instanceof Error && 'code' in error && NOT_LOCKED.has(String(error.code))
    ? new HouseError('clearing.busy', {}, { cause: error })
    : undefined
}
