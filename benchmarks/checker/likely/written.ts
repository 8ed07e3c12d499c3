import { UNITS } from './layer.ts'
import { type Learnt, layerPath } from './learn.ts'
import { BAR, type Rows } from './rows.ts'
import type { Sieve } from './sieve.ts'

export const STEPS = 20
/** Smaller ones are half of the file, and change the sum of all hardly but by a constant. */
const LEAST_STEPS = 2

/** What was learnt, as the checker reads it: by name, in an order that changes little from one time to the next. */
export function writtenOf(
  { names }: Rows,
  { weights, layer, inLayer }: Learnt,
  sieve: Sieve,
): { readonly written: string; readonly count: number } {
  const inputs: Tree = {}
  const kinds: Tree = {}
  const found: Tree = { signs: {}, words: {} }
  const first: Tree = {}
  let count = 0
  names.forEach((name, at) => {
    const [own, path] = [inLayer[at] ?? -1, layerPath(name)]
    if (own >= 0 && path !== null)
      put(path.length === 1 ? kinds : inputs, path, rowOf(layer.inputs, own * UNITS))
    const light = sieve.weights[at] ?? 0
    if (light !== 0) put(first, name.split(BAR).slice(1), light)
    const weight = Math.round((weights[at] ?? 0) * STEPS)
    if (Math.abs(weight) < LEAST_STEPS) return
    put(found, name.split(BAR), weight)
    count += 1
  })
  found.layer = { inputs, kinds, bias: rowOf(layer.bias), out: rowOf(layer.out) }
  found.sieve = { least: sieve.least, signs: first }
  return { written: `${JSON.stringify(sorted(found), null, 1)}\n`, count }
}

export type Tree = { [name: string]: Tree | number | string }

function rowOf(numbers: Float32Array, from = 0): string {
  const row = numbers.subarray(from, from + UNITS)
  return Array.from(row, (one) => Math.round(one * STEPS)).join(' ')
}

export function put(tree: Tree, path: readonly string[], weight: number | string): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    tree[first] = weight
    return
  }
  const next = tree[first]
  const own = typeof next === 'object' ? next : {}
  tree[first] = own
  put(own, rest, weight)
}

export function sorted(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, typeof value === 'object' ? sorted(value) : value]),
  )
}
