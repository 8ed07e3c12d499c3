import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Used } from './costs.ts'

/** Settlements in a row, or a month of them, and what they took. */
export type Chunk = Used & { readonly settlements: number }
export type MonthEnd = Chunk & { readonly month: string; readonly cleared_fen: string }

/** What is replayed: the same again goes on, and nothing else does. */
export type Plan = {
  readonly seed: number
  readonly persons: number
  readonly settlements: number
  readonly from: string
  readonly to: string
}

/** What a replay that is stopped leaves behind: where it goes on, and what was measured until then. */
export type Kept = {
  readonly plan: Plan
  /** The day in which the last whole chunk ended; null: persons aren't all entered. */
  readonly day: string | null
  readonly registers: Used | null
  readonly chunks: readonly Chunk[]
  readonly months: readonly MonthEnd[]
}

const FILE = 'chunks.json'

export async function readKept(folder: string, plan: Plan): Promise<Kept> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null)
  if (text === null) return { plan, day: null, registers: null, chunks: [], months: [] }
  const kept: Kept = JSON.parse(text)
  if (JSON.stringify(kept.plan) !== JSON.stringify(plan))
    throw new Error(`${folder} holds another replay: ${JSON.stringify(kept.plan)}`)
  return kept
}

/** Written beside and renamed, so that whoever is killed meanwhile leaves the one or the other. */
export async function keepMeasured(folder: string, kept: Kept): Promise<void> {
  const beside = join(folder, `${FILE}.new`)
  await writeFile(beside, `${JSON.stringify(kept, null, 2)}\n`)
  await rename(beside, join(folder, FILE))
}
