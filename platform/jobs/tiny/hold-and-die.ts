import Type from 'typebox'
import { type Action, type BaseContext, house } from '#platform/action'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { startJobs } from '../index.ts'

// A server whose only job never ends; whoever started it kills it.
const url = process.argv[2] ?? ''
const clock = systemClock()
const input = Type.Object({ name: Type.String() })
const ring: Action<BaseContext, typeof input, null> = {
  name: 'bells.ring',
  title: { en: 'Ring', zh: '敲钟' },
  input,
  may: house,
  apply: () => new Promise(() => undefined),
}
await startJobs({
  db: openDatabase({ url, role: 'app' }),
  url,
  actions: [ring] as never,
  scheduled: [],
  contextOf: (requestId) =>
    ({
      actor: { kind: 'system', id: 'jobs' },
      requestId,
      now: clock.now(),
      newId: clock.newId,
      address: null,
      region: { id: 'tiny' },
    }) as BaseContext,
  timeZone: 'UTC',
  now: clock.now,
  note: () => undefined,
})
