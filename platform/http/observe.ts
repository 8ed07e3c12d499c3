import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Database } from '#platform/db'

/** A probe that waits longer is answered "not ready". */
const READY_WAIT_MS_MAX = 2000

/** Whether the process lives, whether it can answer, and how it fares (Prometheus). */
export function mountObservation(
  server: FastifyInstance,
  db: Database,
  measures: readonly ((registry: Registry) => void)[],
): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const measure of measures) measure(registry)
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address: labels must stay few.
    const route = request.routeOptions.url ?? 'none'
    durations.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  server.get('/healthz', (_, reply) => reply.type('text/plain').send('ok\n'))
  server.get('/readyz', async (_, reply) => {
    const ready = await isReady(db)
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  server.get('/metrics', async (_, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

async function isReady(db: Database): Promise<boolean> {
  const answered = db
    .read((tx) => tx`SELECT 1`)
    .then(
      () => true,
      () => false,
    )
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), READY_WAIT_MS_MAX)
  const ready = await Promise.race([answered, promise])
  clearTimeout(timer)
  return ready
}
