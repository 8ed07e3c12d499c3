import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Row } from './rows.ts'

// Rows of releases as they were published. The texts aren't ours to publish, and what was read in them is numbers: which traits what failed had, and whether
// an author had planted it. They tell nothing once traits are called otherwise; then releases must be read anew.

const PATH = fileURLToPath(new URL('./published.json', import.meta.url))

type Stored = {
  /** `name=value`, by number. */
  readonly traits: readonly string[]
  readonly sets: readonly {
    readonly set: string
    readonly weight: number
    /** Each the numbers of its traits in two signs, and `!` before those of an error. */
    readonly rows: readonly string[]
  }[]
}

export function publishedRows(): readonly Row[] {
  if (!existsSync(PATH)) return []
  const { traits, sets } = JSON.parse(readFileSync(PATH, 'utf8')) as Stored
  return sets.flatMap(({ set, weight, rows }) =>
    rows.map((row): Row => {
      const isError = row.startsWith('!')
      const numbers = row.slice(isError ? 1 : 0).match(/../g) ?? []
      return {
        set,
        isError,
        weight,
        traits: numbers.map((one) => traits[numberOf(one)] ?? ''),
      }
    }),
  )
}

const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

function numberOf([high = '', low = '']: string): number {
  return SIGNS.length * SIGNS.indexOf(high) + SIGNS.indexOf(low)
}
