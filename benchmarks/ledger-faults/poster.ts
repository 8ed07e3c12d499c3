import { openLedger } from '#engines/ledger'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { BLOCK, transferOf } from './transfers.ts'

// A process of its own, to be killed: it posts without pause, and says on stdout what it sends (`s 7`) and what it was told
// (`t 7 created`). What it isn't answered it sends again, as a caller would whose connection broke.

const WORKERS = 40
const RETRY_MS = 50

const [url = '', first = '0', unanswered = ''] = process.argv.slice(2)
const clock = systemClock()
const db = openDatabase({ url, role: 'app' })
const ledger = openLedger({ db, now: clock.now, newId: clock.newId })
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function send(number: number): Promise<void> {
  say(`s ${number}`)
  for (;;) {
    try {
      const [answer] = await ledger.post([transferOf(number)])
      say(`t ${number} ${answer?.result}`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}

/** What an earlier process sent and was never answered for goes first, all at once. */
await Promise.all(unanswered.split(',').filter(Boolean).map(Number).map(send))
await Promise.all(
  Array.from({ length: WORKERS }, async (_, worker) => {
    for (let block = Number(first) + worker; ; block += WORKERS)
      for (let at = 0; at < BLOCK; at += 1) await send(block * BLOCK + at)
  }),
)
