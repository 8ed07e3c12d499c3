// What stands in for `#platform/db` in a snapshot: no store is opened there, so that none is out of reach.

export function outage(): undefined {
  return undefined
}

export function isOutage(): boolean {
  return false
}

export function copyIn(): never {
  throw new Error('a snapshot has no store')
}

export { copyIn as inSavepoint }
