import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded, seeded } from '../measure/index.ts'
import { type Product, pause, productIn, within } from '../product/index.ts'
import { compared, type Loss } from './after.ts'
import { openHospital } from './hospital.ts'
import { invitePeople } from './people.ts'
import { beginWork, nothingTold, type Told } from './work.ts'

/** How the note of a round ends that found nothing. */
export const NOTHING = 'nothing lost, doubled or half done'

const SEED = 7

export type KillOptions = {
  readonly rounds: number
  /** A round works for between so long before something is killed. */
  readonly work_ms: { readonly min: number; readonly max: number }
  /** After which rounds audit and ledger are proved: what one breaks stays broken, so that the last finds it as well. */
  readonly proves: 'each' | 'last'
  /** Of the product's environment. */
  readonly settings?: { readonly [name: string]: string }
  readonly note: RunOptions['note']
}

/** Kills server and PostgreSQL of a product that is being worked on, in turn, and looks each time at what is there. */
export async function killRounds(options: KillOptions): Promise<Outcome> {
  const { rounds, work_ms, proves, settings, note } = options
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-faults-'))
  const product = await productIn(folder, settings)
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
    for (let round = 0; round < rounds; round += 1) {
      const work = beginWork(people, places, told, round)
      await pause(work_ms.min + random() * (work_ms.max - work_ms.min))
      const what = round % 2 === 0 ? 'server' : 'database'
      // Who works goes on trying for a while: what was half sent is sent again when it is back.
      if (what === 'server') {
        await product.kill()
        restarts_ms.push(await product.start())
      } else recoveries_ms.push(await product.killDatabase())
      await pause(work_ms.min)
      await within('the work under way', work.stop())
      const loss = await within('comparing', compared(people, places, told))
      losses.push(loss)
      const isProved = proves === 'each' || round === rounds - 1
      const failed = isProved ? await failedProofs(product) : []
      unproved += failed.length
      note(
        `${round + 1} of ${rounds}: killed ${what}; ${[wordsOf(told, loss), ...failed].join('; ')}`,
      )
    }
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return outcomeOf(told, losses, { restarts_ms, recoveries_ms }, unproved)
}

/** What audit and ledger say where they don't verify. */
async function failedProofs(product: Product): Promise<readonly string[]> {
  const proofs = [await product.run('audit', 'verify'), await product.run('ledger', 'verify')]
  return proofs.flatMap(({ code, out }) => (code === 0 ? [] : [out]))
}

function wordsOf(told: Told, { lost, doubled, half }: Loss): string {
  const saves = [...told.marks.values()].reduce((sum, marks) => sum + marks.size, 0)
  const found = [...lost, ...doubled, ...half].join(', ')
  return `${saves} saves, ${told.editions.size} editions, ${told.requests.size} requests, ${told.settled.size} settlements; ${found === '' ? NOTHING : found}`
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
