import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '#platform/db'
import { compared, type Loss } from '../faults/after.ts'
import { billOf, openHospital } from '../faults/hospital.ts'
import { invitePeople, type People, Refused } from '../faults/people.ts'
import { beginWork, nothingTold, type Told } from '../faults/work.ts'
import type { Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded } from '../measure/index.ts'
import { type Product, pause, productIn, within } from '../product/index.ts'
import { beginJournalFile, exhaustJournal } from './journal.ts'
import { onSmallDisk, type SmallDisk } from './small-disk.ts'

// Terms.
// outside   a round in which something else takes all the room: PostgreSQL goes on, and only readers are served.
// journal   a round in which PostgreSQL finds no room for its journal and ends itself: nobody is served until there is room.

/** The product takes about 100 MB, its journal grows with the work. */
const DISK_MB = 500
const WORK_MS = 800
const FULL_MS = 1500
/** Longer where a machine is so slow that fewer were refused meanwhile. */
const REFUSED_MIN = 2
const RECOVERY_MS_MAX = 90_000
const PROBE_MS = 50

type Kind = 'outside' | 'journal'
type Answers = Map<string, number>

type Seen = {
  readonly kind: Kind
  readonly writes: Answers
  readonly reads: Answers
  readonly recovered_ms: number
  readonly loss: Loss
  /** What audit and ledger say where they don't verify. */
  readonly unproved: readonly string[]
  readonly halfFiles: number
}

/** Fills and frees the disk of a product that is being worked on, so many times; both kinds of rounds in turn. */
export function fillRounds(given: Given): Promise<Outcome> {
  return onSmallDisk(DISK_MB, async (disk) => {
    const product = await productIn(disk.folder, { ONEDELTA_DEMONSTRATION: 'off' })
    try {
      given.note(`first start: ${Math.round(await product.start())} ms`)
      const attached = await startEmbedded(join(disk.folder, 'database'))
      try {
        return await roundsOn({ ...given, product, disk, url: attached.url('bootstrap') })
      } finally {
        // What ends itself writes a last time.
        disk.free()
        await within('leaving the database', attached.stop())
      }
    } catch (error) {
      given.note(product.said().slice(-2000))
      throw error
    } finally {
      await product.stop()
    }
  })
}

type Given = { readonly rounds: number; readonly note: RunOptions['note'] }

async function roundsOn({
  rounds,
  note,
  product,
  disk,
  url,
}: Given & Pick<Setting, 'product' | 'disk' | 'url'>): Promise<Outcome> {
  const told = nothingTold()
  const seen: Seen[] = []
  const server = await product.pidOf('server')
  const people = await invitePeople(product)
  const { id: draft } = await people.analyst<{ id: string }>('POST', '/desk/drafts', {
    bulletin: 'work',
    title: { en: 'Work', zh: '作业' },
    date: new Date().toISOString().slice(0, 10),
  })
  const places = { draft, hospital: await openHospital(people) }
  const setting = { product, disk, url, people, places, told }
  for (let round = 0; round < rounds; round += 1) {
    const kind = round % 2 === 0 ? 'outside' : 'journal'
    const one = await fillOnce(setting, kind, round, round === rounds - 1)
    seen.push(one)
    note(`${round + 1} of ${rounds}: ${wordsOf(one, told)}`)
  }
  return outcomeOf(told, seen, (await product.pidOf('server')) === server)
}

type Setting = {
  readonly product: Product
  readonly disk: SmallDisk
  /** Of the database, as who may do anything there. */
  readonly url: string
  readonly people: People
  readonly places: Parameters<typeof compared>[1]
  readonly told: Told
}

/** `isLast`: audit and ledger are proved as well; what one round breaks stays broken. */
async function fillOnce(
  setting: Setting,
  kind: Kind,
  round: number,
  isLast: boolean,
): Promise<Seen> {
  const { product, disk, people, places, told } = setting
  const work = beginWork(people, places, told, round)
  await pause(WORK_MS)
  // Where it needs a file just then it ends itself, and no reader is served.
  if (kind === 'outside') await within('a new journal', beginJournalFile(setting.url))
  disk.fill()
  if (kind === 'journal') await within('filling the journal', exhaustJournal(setting.url))
  const probing = beginProbes(setting, round)
  await Promise.all([pause(FULL_MS), within('refusals', probing.refused(REFUSED_MIN))])
  const halfFiles = kind === 'outside' ? await backupLeaves(product, disk) : 0
  const { writes, reads } = await probing.stop()
  disk.free()
  const recovered_ms = await doneAgain(told)
  await within('the work under way', work.stop())
  const loss = await within('comparing', compared(people, places, told))
  const unproved = isLast ? await failedProofs(product) : []
  return { kind, writes, reads, recovered_ms, loss, unproved, halfFiles }
}

async function failedProofs(product: Product): Promise<readonly string[]> {
  const proofs = [await product.run('audit', 'verify'), await product.run('ledger', 'verify')]
  return proofs.flatMap(({ code, out }) => (code === 0 ? [] : [out]))
}

/**
 * Files that a backup which found no room left behind. PostgreSQL may give room back just then, by ending a file of its journal: a backup
 * that was done whole is none, unless its draft is there as well.
 */
async function backupLeaves(product: Product, disk: SmallDisk): Promise<number> {
  const file = join(disk.folder, 'full.backup')
  const { code, out } = await product.run('backup', file)
  const [isThere, isDraft] = [file, `${file}.part`].map((path) => existsSync(path))
  if (code === 0) return (isThere ? 0 : 1) + (isDraft ? 1 : 0)
  const isTold = code === 4 && (out.includes('backup.no-room') || out.includes('db.disk-full'))
  return (isThere ? 1 : 0) + (isDraft ? 1 : 0) + (isTold ? 0 : 1)
}

/** Asks for something new and for something that is there, again and again. */
function beginProbes({ people, places, product, told }: Setting, round: number) {
  const [writes, reads]: readonly [Answers, Answers] = [new Map(), new Map()]
  let going = true
  const probe = async () => {
    for (let number = 0; going; number += 1) {
      const bill = billOf(places.hospital, `probe-${round}-${number}`, number)
      const settled = people.contributor<{ settlement: string }>(
        'POST',
        '/health/settlements',
        bill,
      )
      count(
        writes,
        await settled.then(({ settlement }) => {
          told.settled.set(bill.message, settlement)
          return 'done'
        }, saidOf),
      )
      count(
        reads,
        await people.analyst('GET', `/desk/drafts/${places.draft}`).then(() => 'done', saidOf),
      )
      // By a session, which would note its use.
      count(reads, await people.admin('GET', '/organisations').then(() => 'done', saidOf))
      const page = await fetch(`${product.address}/en`).catch(() => null)
      count(reads, page?.ok === true ? 'done' : `page ${page?.status ?? 'no answer'}`)
      await pause(PROBE_MS)
    }
    return { writes, reads }
  }
  const probing = probe()
  const refusals = () => sumOf(writes, (answer) => answer !== 'done')
  return {
    refused: async (times: number) => {
      while (going && refusals() < times) await pause(PROBE_MS)
    },
    stop: () => {
      going = false
      return probing
    },
  }
}

function saidOf(error: unknown): string {
  return error instanceof Refused ? `${error.status} ${error.code}` : 'no answer'
}

function count(answers: Answers, answer: string): void {
  answers.set(answer, (answers.get(answer) ?? 0) + 1)
}

/** How long until something new is settled again. */
async function doneAgain({ settled }: Told): Promise<number> {
  const [start, before] = [performance.now(), settled.size]
  while (settled.size === before) {
    if (performance.now() - start > RECOVERY_MS_MAX) throw new Error('nothing was saved again')
    await pause(10)
  }
  return performance.now() - start
}

function wordsOf({ kind, writes, reads, recovered_ms, loss, unproved }: Seen, told: Told): string {
  const found = [...loss.lost, ...loss.doubled, ...loss.half].join(', ')
  const answers = (of: Answers) => [...of].map(([answer, times]) => `${times} ${answer}`).join(', ')
  return `${kind}; writes ${answers(writes)}; reads ${answers(reads)}; back after ${Math.round(recovered_ms)} ms; ${told.settled.size} settlements, ${found === '' ? 'nothing lost, doubled or half done' : found}${unproved.map((out) => `; ${out}`).join('')}`
}

function outcomeOf(told: Told, seen: readonly Seen[], isSame: boolean): Outcome {
  const total = (of: (one: Seen) => number) => seen.reduce((sum, one) => sum + of(one), 0)
  const found = (of: (loss: Loss) => readonly string[]) =>
    new Set(seen.flatMap(({ loss }) => of(loss))).size
  const outside = seen.filter(({ kind }) => kind === 'outside')
  const recoveries = (kind: Kind) =>
    seen.flatMap((one) => (one.kind === kind ? [one.recovered_ms] : []))
  return {
    ours: {
      rounds: seen.length,
      saves_told: [...told.marks.values()].reduce((sum, marks) => sum + marks.size, 0),
      editions_told: told.editions.size,
      requests_told: told.requests.size,
      settlements_told: told.settled.size,
      lost: found(({ lost }) => lost),
      doubled: found(({ doubled }) => doubled),
      half_done: found(({ half }) => half),
      proofs_not_verified: total(({ unproved }) => unproved.length),
      half_files: total(({ halfFiles }) => halfFiles),
      writes_told_full: total(({ writes }) => writes.get('503 db.disk-full') ?? 0),
      answers_unclear: unclear(told, seen),
      reads_refused: outside.reduce(
        (sum, { reads }) => sum + sumOf(reads, (one) => one !== 'done'),
        0,
      ),
      reads_done: outside.reduce((sum, { reads }) => sum + (reads.get('done') ?? 0), 0),
      server_restarts: isSame ? 0 : 1,
      ...timesOf('recovery', recoveries('outside')),
      ...timesOf('recovery_journal', recoveries('journal')),
    },
    peers: {},
    ratios: {},
  }
}

/** Whatever isn't done, nor a 503 that says why: of the probes and of all who worked. */
function unclear(told: Told, seen: readonly Seen[]): number {
  const isUnclear = (answer: string) => answer !== 'done' && !/503/.test(answer)
  return (
    sumOf(told.failures, isUnclear) +
    seen.reduce(
      (sum, { writes, reads }) => sum + sumOf(writes, isUnclear) + sumOf(reads, isUnclear),
      0,
    )
  )
}

function sumOf(answers: Answers, isCounted: (answer: string) => boolean): number {
  return [...answers].reduce((sum, [answer, times]) => sum + (isCounted(answer) ? times : 0), 0)
}

function timesOf(name: string, times_ms: readonly number[]): { readonly [key: string]: number } {
  if (times_ms.length === 0) return {}
  return {
    [`${name}_ms`]: rounded(median(times_ms)),
    [`${name}_ms_max`]: rounded(Math.max(...times_ms)),
  }
}
