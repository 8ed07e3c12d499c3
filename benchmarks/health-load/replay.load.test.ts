import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CARELESS } from '#test/support'
import { openStore } from '../health/store.ts'
import { type Chunk, type Kept, readKept } from './kept.ts'
import { contextOf, planOf } from './plan.ts'
import { replay } from './replay.ts'
import { prove } from './sums.ts'

/** Several batches on each day, two months and five chunks: more would do the same again. */
const SETTLEMENTS = 50_000
const CHUNK = 10_000
// Fewer than the benchmark has, who come more often: to enter them isn't what is tried.
const PLAN = { ...planOf(SETTLEMENTS), persons: 2000 }
/** In the second chunk, some days before the month's end. */
const ENDED_AFTER_batches = 54

const folder = await mkdtemp(join(tmpdir(), 'onedelta-load-'))
// It is the replay that is ended, not the server.
const store = await openStore(() => undefined, join(folder, 'database'), CARELESS)
const ctx = await contextOf(store)
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function replayed(batches_max: number): Promise<Kept> {
  let batches = 0
  const ended = () => {
    batches += 1
    return batches > batches_max
  }
  const kept = await readKept(folder, PLAN)
  const note = (line: string) => console.log(line)
  return replay(store, ctx, { kept, chunk: CHUNK, folder, note, ended })
}

const countOf = (all: readonly Chunk[]) => all.reduce((sum, one) => sum + one.settlements, 0)

test('fifty thousand are settled, ended in between, and cleared to the fen, and the ledger verifies', async () => {
  const part = await replayed(ENDED_AFTER_batches)
  expect(part.chunks).toHaveLength(1)
  expect(part.months).toEqual([])
  const whole = await replayed(Number.POSITIVE_INFINITY)
  expect(countOf(whole.months)).toBeGreaterThanOrEqual(SETTLEMENTS)
  // What was settled behind the last whole chunk of the first part was measured by none.
  expect(countOf(whole.chunks)).toBeLessThan(SETTLEMENTS)
  expect(whole.chunks.slice(0, part.chunks.length)).toEqual(part.chunks)
  const proof = await prove(store, (line) => console.log(line))
  // Some were cancelled, some reversed and settled anew; what is in dispute isn't cleared.
  expect(proof.settlements).toBeLessThan(SETTLEMENTS)
  expect(proof.settlements).toBeGreaterThan(0.95 * SETTLEMENTS)
  expect(BigInt(proof.aside_fen)).toBeGreaterThan(0n)
  const cleared = whole.months.reduce((sum, { cleared_fen }) => sum + BigInt(cleared_fen), 0n)
  expect(proof.cleared_fen).toBe(String(cleared))
  expect(BigInt(proof.settled_fen)).toBe(cleared + BigInt(proof.aside_fen))
  expect(proof.transfers).toBeGreaterThan(2 * SETTLEMENTS)
})

test('a folder goes on with the replay that it holds, and with no other', async () => {
  await expect(readKept(folder, { ...PLAN, seed: 1 })).rejects.toThrow('another replay')
})

test('one fen that went missing between settling and clearing is found', async () => {
  await store.migrator.write(async (tx) => {
    await tx`ALTER TABLE clearing.obligations DISABLE TRIGGER USER`
    await tx`
      UPDATE clearing.obligations SET amount = amount + 1
      WHERE id = (SELECT id FROM clearing.obligations ORDER BY id LIMIT 1)`
  })
  await expect(prove(store, () => undefined)).rejects.toThrow('settled and cleared differ')
})
