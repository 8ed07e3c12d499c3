import type { Database } from '#platform/db'
import { type LogSource, seal } from '#platform/log'

export type Sealing = {
  /** Leaves sealed and attempts that failed since it began. */
  readonly counts: () => { readonly sealed: number; readonly failed: number }
  /** Seals what is left, and ends. */
  readonly stop: () => Promise<void>
}

/** Seals a log now and again: what happened in between has a leaf a moment later. A failure is told, and tried again. */
export function keepSealing(options: {
  readonly db: Database
  readonly source: LogSource
  readonly now: () => string
  readonly interval_ms: number
  readonly failed: (error: unknown) => void
}): Sealing {
  const { db, source, now, interval_ms } = options
  let counts = { sealed: 0, failed: 0 }
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const sealOnce = async () => {
    try {
      const sealed = await seal(db, source, now)
      counts = { ...counts, sealed: counts.sealed + sealed }
    } catch (error) {
      counts = { ...counts, failed: counts.failed + 1 }
      options.failed(error)
    }
  }
  const round = async () => {
    await sealOnce()
    if (!ended) timer = setTimeout(next, interval_ms)
  }
  const next = () => {
    running = round()
  }
  let running = round()
  return {
    counts: () => counts,
    stop: async () => {
      ended = true
      clearTimeout(timer)
      await running
      await sealOnce()
    },
  }
}
