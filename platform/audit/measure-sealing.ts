import { Counter, type Registry } from 'prom-client'
import type { World } from '#platform/action'
import type { Sealing } from './keep-sealing.ts'

/** The sealing of one world, once it has begun. */
export type SealingOf = {
  readonly world: World
  readonly counts: () => ReturnType<Sealing['counts']> | undefined
}

/** How sealing fares, for `/metrics`: a rising number of failures means that the log was changed from outside. */
export function measureSealing(worlds: readonly SealingOf[]): (registry: Registry) => void {
  return (registry) => {
    new Counter({
      name: 'onedelta_audit_sealed_total',
      help: 'Changes that became leaves of the audit since the server began.',
      labelNames: ['world'] as const,
      registers: [registry],
      collect() {
        this.reset()
        for (const { world, counts } of worlds) this.inc({ world }, counts()?.sealed ?? 0)
      },
    })
    new Counter({
      name: 'onedelta_audit_sealing_failures_total',
      help: 'Attempts to seal the audit that failed since the server began.',
      labelNames: ['world'] as const,
      registers: [registry],
      collect() {
        this.reset()
        for (const { world, counts } of worlds) this.inc({ world }, counts()?.failed ?? 0)
      },
    })
  }
}
