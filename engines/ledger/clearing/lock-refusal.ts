import { HouseError } from '#platform/errors'

/** PostgreSQL's `lock_not_available`: another change held the scheme for too long. */
const LOCK_NOT_AVAILABLE = '55P03'

export function lockRefusal(error: unknown): HouseError | undefined {
  return error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE
    ? new HouseError('clearing.busy', {}, { cause: error })
    : undefined
}
