import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark, Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded, seeded } from '../measure/index.ts'
import { pause, productIn } from '../product/index.ts'
import { compared, type Loss } from './after.ts'
import { openHospital } from './hospital.ts'
import { invitePeople } from './people.ts'
import { beginWork, nothingTold, type Told } from './work.ts'

const ROUNDS = 50
const ROUNDS_QUICK = 3
/** A round works for up to so long before something is killed. */
const WORK_MS = { min: 400, max: 3000 }
const SEED = 7

export const benchmark: Benchmark = {
  name: 'faults',
  title:
    'kill -9 of server and PostgreSQL while drafts are edited, figures collected, editions published, bills settled',
  run,
}

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-faults-'))
  const product = await productIn(folder)
  const random = seeded(SEED)
  const told = nothingTold()
  const restarts_ms: number[] = []
  const recoveries_ms: number[] = []
  const losses: Loss[] = []
  let unproved = 0
  try {
    note(`first start: ${Math.round(await product.start())} ms`)
    const people = await invitePeople(product)
    const { id: draft } = await people.analyst<{ id: string }>('POST', '/desk/drafts', {
      bulletin: 'work',
      title: { en: 'Work', zh: '作业' },
      date: new Date().toISOString().slice(0, 10),
    })
    const places = { draft, hospital: await openHospital(people) }
    const rounds = quick ? ROUNDS_QUICK : ROUNDS
    for (let round = 0; round < rounds; round += 1) {
      const work = beginWork(people, places, told, round)
      await pause(WORK_MS.min + random() * (WORK_MS.max - WORK_MS.min))
      const what = round % 2 === 0 ? 'server' : 'database'
      // Who works goes on trying for a while: what was half sent is sent again when it is back.
      if (what === 'server') {
        await product.kill()
        restarts_ms.push(await product.start())
      } else recoveries_ms.push(await product.killDatabase())
      await pause(WORK_MS.min)
      await work.stop()
      const loss = await compared(people, places, told)
      losses.push(loss)
      const proofs = [
        await product.run('audit', 'verify'),
        await product.run('ledger', 'verify'),
      ].map(({ code, out }) => (code === 0 ? 'verifies' : out))
      if (proofs.some((proof) => proof !== 'verifies')) unproved += 1
      note(
        `${round + 1} of ${rounds}: killed ${what}; ${wordsOf(told, loss)}; audit ${proofs[0]}, ledger ${proofs[1]}`,
      )
    }
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return outcomeOf(told, losses, { restarts_ms, recoveries_ms }, unproved)
}

function wordsOf(told: Told, { lost, doubled, half }: Loss): string {
  const saves = [...told.marks.values()].reduce((sum, marks) => sum + marks.size, 0)
  const found = [...lost, ...doubled, ...half].join(', ')
  return `${saves} saves, ${told.editions.size} editions, ${told.requests.size} requests, ${told.settled.size} settlements; ${found === '' ? 'nothing lost, doubled or half done' : found}`
}

function outcomeOf(
  told: Told,
  losses: readonly Loss[],
  { restarts_ms, recoveries_ms }: { readonly [times: string]: readonly number[] },
  unproved: number,
): Outcome {
  const count = (of: (loss: Loss) => readonly string[]): number => new Set(losses.flatMap(of)).size
  return {
    ours: {
      rounds: losses.length,
      saves_told: [...told.marks.values()].reduce((sum, marks) => sum + marks.size, 0),
      editions_told: told.editions.size,
      requests_told: told.requests.size,
      settlements_told: told.settled.size,
      accepted_told: [...told.requests.values()].filter((step) => step === 'accepted').length,
      lost: count(({ lost }) => lost),
      doubled: count(({ doubled }) => doubled),
      half_done: count(({ half }) => half),
      proofs_not_verified: unproved,
      ...timesOf('restart', restarts_ms),
      ...timesOf('recovery', recoveries_ms),
    },
    peers: {},
    ratios: {},
  }
}

function timesOf(
  name: string,
  times_ms: readonly number[] = [],
): { readonly [key: string]: number } {
  if (times_ms.length === 0) return {}
  return {
    [`${name}_ms`]: rounded(median(times_ms)),
    [`${name}_ms_max`]: rounded(Math.max(...times_ms)),
  }
}
