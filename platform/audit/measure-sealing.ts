import { Counter, type Registry } from 'prom-client'
import type { World } from '#platform/action'
import type { Sealing } from './keep-sealing.ts'

/** The sealing of one world's logs, once it has begun. */
export type SealingOf = {
  readonly world: World
  readonly counts: (log: string) => ReturnType<Sealing['counts']> | undefined
}

/** How sealing fares, for `/metrics`: a rising number of failures means that the log was changed from outside. */
export function measureSealing(
  log: string,
  worlds: readonly SealingOf[],
): (registry: Registry) => void {
  return (registry) => {
    new Counter({
      name: `onedelta_${log}_sealed_total`,
      help: `Entries that became leaves of the log ${log} since the server began.`,
      labelNames: ['world'] as const,
      registers: [registry],
      collect() {
        this.reset()
        for (const { world, counts } of worlds) this.inc({ world }, counts(log)?.sealed ?? 0)
      },
    })
    new Counter({
      name: `onedelta_${log}_sealing_failures_total`,
      help: `Attempts to seal the log ${log} that failed since the server began.`,
      labelNames: ['world'] as const,
      registers: [registry],
      collect() {
        this.reset()
        for (const { world, counts } of worlds) this.inc({ world }, counts(log)?.failed ?? 0)
      },
    })
  }
}
