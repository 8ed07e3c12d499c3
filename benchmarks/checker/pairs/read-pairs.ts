import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDay } from '#platform/period'

// Terms.
// pair  a short text that agrees with itself, and the same with one error that any careful reader would call one.
// trap  a text that agrees with itself and looks as if it didn't.

export type Pair = {
  readonly id: string
  readonly lang: string
  /** The check that should find it; another that does is as good. */
  readonly check: string
  readonly date: string
  readonly true: string
  readonly false: string
}

export type Trap = {
  readonly id: string
  readonly lang: string
  readonly date: string
  /** Why it looks as if it didn't, where its writer said so. */
  readonly why?: string
  readonly text: string
}

/**
 * `known` went with the checks while they grew, `rules` are what their tests say; `unseen` and, in freer
 * prose, `free` were written behind them.
 */
export type PairSet = 'known' | 'rules' | 'unseen' | 'free'

export function pairsOf(set: PairSet): readonly Pair[] {
  return linesOf(`${set}.jsonl`, ['id', 'lang', 'check', 'date', 'true', 'false'])
}

export function trapsOf(set: PairSet): readonly Trap[] {
  return linesOf(`${set}-traps.jsonl`, ['id', 'lang', 'date', 'text'])
}

/** One object a line; throws at the first line that lacks something, with its number. */
function linesOf<T>(name: string, keys: readonly string[]): readonly T[] {
  const path = fileURLToPath(new URL(name, import.meta.url))
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const read = JSON.parse(line) as { readonly [key: string]: unknown }
    for (const key of keys)
      if (typeof read[key] !== 'string' || read[key] === '')
        throw new Error(`${name} line ${index + 1}: no ${key}`)
    if (!isDay(String(read.date))) throw new Error(`${name} line ${index + 1}: date is a day`)
    return [read as T]
  })
}
