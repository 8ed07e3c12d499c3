import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openStore } from '../health/store.ts'
import {
  type Benchmark,
  type Measures,
  type Outcome,
  type RunOptions,
  rounded,
} from '../measure/index.ts'
import { type Chunk, type Kept, readKept } from './kept.ts'
import { contextOf, planOf } from './plan.ts'
import { replay } from './replay.ts'
import { type Proof, prove } from './sums.ts'

export const benchmark: Benchmark = {
  name: 'health-load',
  title:
    'the bulletin’s load: settled, cleared month by month, proved; what each settlement costs as they grow',
  run,
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
/** A tenth of the bulletin's 46 million. */
const SETTLEMENTS = 4_600_000
const SETTLEMENTS_QUICK = 100_000
const CHUNK = 100_000
const CHUNK_QUICK = 20_000
/** Everything in; measured with 100,000 of them. */
const BYTES_PER_SETTLEMENT = 5000
/** Room for what lies about before a checkpoint, and for sorting. */
const ROOM_FACTOR = 1.5

async function run({ quick, note, option }: RunOptions): Promise<Outcome> {
  const settlements = Number(option('settlements') ?? (quick ? SETTLEMENTS_QUICK : SETTLEMENTS))
  if (!Number.isSafeInteger(settlements) || settlements < 1)
    throw new Error('--settlements takes a whole number')
  const given = option('folder')
  const folder =
    given === undefined ? await mkdtemp(join(tmpdir(), 'onedelta-load-')) : resolve(given)
  await mkdir(folder, { recursive: true })
  const kept = await readKept(folder, planOf(settlements))
  const there = kept.chunks.reduce((sum, chunk) => sum + chunk.settlements, 0)
  await requireRoom(folder, settlements - there, note)
  const store = await openStore(note, join(folder, 'database'))
  const stop = { asked: false }
  const ask = () => {
    stop.asked = true
    note('ending after this batch')
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  try {
    note(`load of the machine: ${loadavg().map(rounded).join(', ')}`)
    const chunk = quick ? CHUNK_QUICK : CHUNK
    const ended = () => stop.asked
    const done = await replay(store, await contextOf(store), { kept, chunk, folder, note, ended })
    if (!stop.asked) return outcomeOf(done, await prove(store, note))
    if (given !== undefined) note('the same command goes on from here')
    return outcomeOf(done, null)
  } finally {
    for (const signal of SIGNALS) process.off(signal, ask)
    await store.close()
    if (given === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function requireRoom(
  folder: string,
  settlements: number,
  note: (line: string) => void,
): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const [free, needed] = [bavail * bsize, settlements * BYTES_PER_SETTLEMENT * ROOM_FACTOR]
  const inGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`
  note(`${settlements} settlements need ${inGigabytes(needed)}; ${inGigabytes(free)} are free`)
  if (free < needed) throw new Error(`not enough room: it would need ${inGigabytes(needed)}`)
}

const COSTS = ['wall_s', 'node_cpu_s', 'postgres_cpu_s', 'disk_bytes', 'wal_bytes'] as const
const MICROSECONDS_PER_S = 1e6

/** What one settlement of a chunk took: times in microseconds, sizes in bytes. */
function eachOf(chunk: Chunk): Measures {
  return Object.fromEntries(
    COSTS.map((cost) => {
      const each = chunk[cost] / chunk.settlements
      return cost.endsWith('_s')
        ? [cost.replace(/_s$/, '_us'), rounded(each * MICROSECONDS_PER_S)]
        : [cost, rounded(each)]
    }),
  )
}

function ratiosOf(name: string, all: readonly Chunk[]): Measures {
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined || first === last) return {}
  const [before, after] = [eachOf(first), eachOf(last)]
  return Object.fromEntries(
    Object.keys(after).map((cost) => [
      `${name}_${cost}_last_by_first`,
      rounded((after[cost] ?? 0) / (before[cost] ?? 0)),
    ]),
  )
}

function provenOf({
  settlements,
  settled_fen,
  cleared_fen,
  aside_fen,
  transfers,
  verify_s,
}: Proof): Measures {
  return {
    ...{ settlements, transfers, verify_s: rounded(verify_s) },
    ...{ settled_fen: Number(settled_fen), cleared_fen: Number(cleared_fen) },
    aside_fen: Number(aside_fen),
  }
}

function outcomeOf({ chunks, months, registers }: Kept, proof: Proof | null): Outcome {
  return {
    ours: {
      ...(proof === null ? {} : provenOf(proof)),
      registers_s: registers === null ? null : rounded(registers.wall_s),
    },
    peers: {},
    ratios: { ...ratiosOf('settling', chunks), ...ratiosOf('month_end', months) },
    courses: {
      settling: chunks.map((chunk) => ({ settlements: chunk.settlements, ...eachOf(chunk) })),
      month_ends: months.map((end) => ({
        ...{ month: end.month, settlements: end.settlements, cleared_fen: end.cleared_fen },
        ...eachOf(end),
      })),
    },
  }
}
