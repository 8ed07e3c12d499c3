import { Counter, type Registry } from 'prom-client'
import type { Sealing } from './keep-sealing.ts'

/** How sealing fares, for `/metrics`: a rising number of failures means that the log was changed from outside. */
export function measureSealing(
  log: string,
  counts: () => ReturnType<Sealing['counts']> | undefined,
): (registry: Registry) => void {
  return (registry) => {
    new Counter({
      name: `onedelta_${log}_sealed_total`,
      help: `Entries that became leaves of the log ${log} since the server began.`,
      registers: [registry],
      collect() {
        this.reset()
        this.inc(counts()?.sealed ?? 0)
      },
    })
    new Counter({
      name: `onedelta_${log}_sealing_failures_total`,
      help: `Attempts to seal the log ${log} that failed since the server began.`,
      registers: [registry],
      collect() {
        this.reset()
        this.inc(counts()?.failed ?? 0)
      },
    })
  }
}
