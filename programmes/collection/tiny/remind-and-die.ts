import { fileURLToPath } from 'node:url'
import { perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { loadRegion } from '#platform/region'
import type { Context } from '#programmes/contract'
import { remind } from '../actions/remind.ts'
import { sendReminders } from '../actions/send-reminders.ts'

// A server that reminds, or sends what it reminded of, and is killed before it could do anything more.
const [url = '', now = '', what = ''] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
const db = openDatabase({ url, role: 'app' })
const ctx: Context = {
  actor: { kind: 'system', id: 'jobs' },
  now,
  today: now.slice(0, 10),
  newId: systemClock().newId,
  region: loadRegion(fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url))),
  requestId: 'job',
  world: 'recorded',
  address: null,
  // Reminding reads no figure.
  series: {} as Context['series'],
  mail: {
    home: 'https://example.org',
    post: async ({ to }) => {
      process.stdout.write(`${to}\n`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      die()
      return 'sent'
    },
    kept: { list: () => [], drop: () => undefined },
  },
}
if (what === 'send') await perform(db, sendReminders, ctx, {})
else await perform(db, remind, ctx, {})
die()
