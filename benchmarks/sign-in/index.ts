import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark, Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded } from '../measure/index.ts'
import { pause, productIn } from '../product/index.ts'
import { requestsTo, type Send } from './requests.ts'
import { becomeSomeone, type Shown } from './someone.ts'

const READERS = 200
const WRITERS = 20
/** Somebody who writes reads what came of it, too. */
const WRITER_THINKS_ms = 1000

export const benchmark: Benchmark = {
  name: 'sign-in',
  title: 'what a session or a key adds to a read and a write, and 200 readers while 20 write',
  run,
}

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-sign-in-'))
  const product = await productIn(folder)
  try {
    note('starting the product')
    await product.start()
    const someone = await becomeSomeone(product)
    const one = requestsTo(product.address, 1)
    const kinds = shownBy(someone, product.address)
    const reads = await inTurns(one.send, kinds, READ, quick ? 400 : 3000)
    note(`reads: ${told(reads)}`)
    const writes = await inTurns(one.send, kinds, WRITE, quick ? 60 : 400)
    note(`writes: ${told(writes)}`)
    one.close()
    const load = await underLoad(product.address, kinds.session, quick ? 8 : 30)
    note(`load: ${JSON.stringify(load)}`)
    const [read, write] = [mediansOf(reads), mediansOf(writes)]
    return {
      ours: {
        read_session_ms: read.session,
        read_key_ms: read.key,
        write_session_ms: write.session,
        write_key_ms: write.key,
        added_to_read_by_session_ms: rounded(read.session - read.nobody),
        added_to_read_by_key_ms: rounded(read.key - read.nobody),
        added_to_write_by_session_ms: rounded(write.session - write.nobody),
        added_to_write_by_key_ms: rounded(write.key - write.nobody),
        ...load,
      },
      peers: {
        'the same routes, asked by nobody': { read_ms: read.nobody, write_ms: write.nobody },
      },
      ratios: {
        read_session: rounded(read.session / read.nobody),
        read_key: rounded(read.key / read.nobody),
        write_session: rounded(write.session / write.nobody),
        write_key: rounded(write.key / write.nobody),
      },
    }
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const READ: Send = { method: 'GET', path: '/api/v1/figures/gdp?place=CN-SH&period=2023' }
const WRITE: Send = {
  method: 'POST',
  path: '/api/v1/receipts',
  body: JSON.stringify({ sentence: 'Output grew by 5 % to CNY 105 billion.', date: '2024-12-04' }),
}

type Kind = 'nobody' | 'session' | 'key'
type Headers = { readonly [name: string]: string }
type Kinds = { readonly [kind in Kind]: Headers }
type Times = { readonly [kind in Kind]: readonly number[] }

function shownBy({ cookie, key }: Shown, address: string): Kinds {
  const json = { 'content-type': 'application/json' }
  return {
    nobody: json,
    session: { ...json, cookie, origin: address },
    key: { ...json, authorization: `Bearer ${key}` },
  }
}

// In turns, so that all meet the same moods of the machine.
async function inTurns(
  send: (one: Send) => Promise<number>,
  kinds: Kinds,
  what: Send,
  rounds: number,
): Promise<Times> {
  const times = { nobody: [] as number[], session: [] as number[], key: [] as number[] }
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ['nobody', 'session', 'key'] as const) {
      const time_ms = await send({ ...what, headers: kinds[kind] })
      // The first ones warm up.
      if (round >= rounds / 10) times[kind].push(time_ms)
    }
  return times
}

async function underLoad(address: string, headers: Headers, duration_s: number) {
  const { send, close } = requestsTo(address, READERS + WRITERS)
  const [reads, writes]: [number[], number[]] = [[], []]
  const start = performance.now()
  const isOver = () => performance.now() - start > duration_s * 1000
  const reader = async () => {
    while (!isOver()) reads.push(await send({ ...READ, headers }))
  }
  const writer = async (place: number) => {
    await pause((WRITER_THINKS_ms / WRITERS) * place)
    while (!isOver()) {
      writes.push(await send({ ...WRITE, headers }))
      await pause(WRITER_THINKS_ms)
    }
  }
  await Promise.all([
    ...Array.from({ length: READERS }, reader),
    ...Array.from({ length: WRITERS }, (_, place) => writer(place)),
  ])
  const lasted_s = (performance.now() - start) / 1000
  close()
  return {
    reads_per_s: rounded(reads.length / lasted_s),
    read_p50_ms: rounded(median(reads)),
    read_p99_ms: rounded(p99(reads)),
    writes_per_s: rounded(writes.length / lasted_s),
    write_p50_ms: rounded(median(writes)),
    write_p99_ms: rounded(p99(writes)),
  }
}

function p99(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99))] ?? Number.NaN
}

function mediansOf(times: Times): { readonly [kind in Kind]: number } {
  const of = (kind: Kind) => rounded(median(times[kind]))
  return { nobody: of('nobody'), session: of('session'), key: of('key') }
}

function told(times: Times): string {
  return Object.entries(mediansOf(times))
    .map(([kind, time_ms]) => `${kind} ${time_ms} ms`)
    .join(', ')
}
